import { describe, expect, it } from "vitest";
import type { PreviewItem } from "../src/api/wire";
import { askedFor, closedMailbox, type Mailbox, nextMailbox, sizeWords, stepFrom } from "./mailbox";

const item = (id: string): PreviewItem => ({
  id,
  internetMessageId: null,
  conversationId: null,
  subject: "",
  from: null,
  to: [],
  cc: [],
  sentAt: null,
  preview: "",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
});
const page = (...ids: string[]) => ({ messages: ids.map(item), next: "2" });

describe("the mail list", () => {
  it("adds pages, and begins anew with a folder", () => {
    const first = nextMailbox(closedMailbox, { type: "page", folder: "inbox", page: page("a"), first: true });
    const second = nextMailbox(first, { type: "page", folder: "inbox", page: page("b"), first: false });
    expect(second.messages.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(nextMailbox(second, { type: "opening", folder: "sent" })).toMatchObject({ messages: [], at: "loading" });
  });

  it("drops a page of a folder that is not open any more", () => {
    const sent = nextMailbox(closedMailbox, { type: "opening", folder: "sent" });
    expect(nextMailbox(sent, { type: "page", folder: "inbox", page: page("a"), first: true })).toBe(sent);
  });

  it("keeps its messages when the next page does not come", () => {
    const first = nextMailbox(closedMailbox, { type: "page", folder: "inbox", page: page("a"), first: true });
    const problem = { code: "network.unreachable", detail: "", facts: {} };
    expect(nextMailbox(first, { type: "failed", problem })).toMatchObject({ messages: [item("a")], problem });
  });

  it("is walked with the arrow keys, and no further than its ends", () => {
    const mailbox: Mailbox = { ...closedMailbox, messages: ["a", "b", "c"].map(item), selected: item("b") };
    expect(stepFrom(mailbox, "ArrowDown")?.id).toBe("c");
    expect(stepFrom(mailbox, "ArrowUp")?.id).toBe("a");
    expect(stepFrom({ ...mailbox, selected: item("c") }, "ArrowDown")).toBeNull();
    expect(stepFrom({ ...mailbox, selected: item("a") }, "ArrowUp")).toBeNull();
    expect(stepFrom({ ...mailbox, selected: null }, "ArrowDown")?.id).toBe("a");
    expect(stepFrom(mailbox, "End")?.id).toBe("c");
    expect(stepFrom(mailbox, "x")).toBeNull();
  });
});

it("finds the message an address asks for, the page's own choice first", () => {
  expect(askedFor({ search: "?message=a%2F1", hash: "" })).toBe("a/1");
  expect(askedFor({ search: "?message=a", hash: "#message=b" })).toBe("b");
  expect(askedFor({ search: "", hash: "" })).toBeNull();
});

it("says sizes as mail programs do", () => {
  expect([999, 1_500, 15_300, 2_412_345].map(sizeWords)).toEqual(["999 bytes", "1.5 kB", "15 kB", "2.4 MB"]);
});
