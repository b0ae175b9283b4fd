import { expect, it } from "vitest";
import { context, entry, item, thread } from "../../../test/samples";
import type { TimelineEntry } from "../../api/wire";
import { whereIs } from "./useBegun";

const begun = { at: "2026-11-18T10:00:00Z", inReplyTo: item.internetMessageId, conversationId: "AAQk", mark: null };
const later = "2026-11-18T10:20:00Z";
const beside = (messages: TimelineEntry[], open = item, direction: "incoming" | "outgoing" = "incoming") => ({
  mark: null,
  item: open,
  context: { item: { ...context.item, direction }, thread: { ...thread, messages } },
});

it("looks for a reply in the thread that it answers, by conversation or by message id, and in no other", () => {
  expect(whereIs(begun, beside([]))).toBe("unseen");
  expect(whereIs({ ...begun, inReplyTo: null }, beside([]))).toBe("unseen");
  expect(whereIs({ ...begun, conversationId: null }, beside([]))).toBe("unseen");
  const other = { ...item, internetMessageId: "<other@x.example>", conversationId: "AAQz" };
  expect(whereIs(begun, beside([], other))).toBe("elsewhere");
  const parent = entry("m4", { internetMessageId: "m4@univ-hospital.example" }); // as the service writes it
  expect(whereIs(begun, beside([parent], other))).toBe("unseen");
  expect(
    whereIs({ ...begun, conversationId: null, inReplyTo: null }, beside([], { ...item, conversationId: null })),
  ).toBe("elsewhere");
});

it("meets it in view or in the thread, when it was sent by the owner and after it was begun", () => {
  const sent = { ...item, internetMessageId: "<sent@liaison.example>", sentAt: later };
  expect(whereIs(begun, beside([], sent, "outgoing"))).toBe("inView");
  expect(whereIs(begun, beside([], { ...sent, sentAt: "2026-11-18T09:00:00Z" }, "outgoing"))).toBe("unseen");
  expect(whereIs(begun, beside([entry("m5", { direction: "outgoing", sentAt: later })]))).toBe("stored");
  expect(whereIs(begun, beside([entry("m5", { direction: "incoming", sentAt: later })]))).toBe("unseen");
});

it("meets a mail that answers nothing by its mark alone, and lets it go once that is logged", () => {
  const marked = { at: begun.at, inReplyTo: null, conversationId: null, mark: "m1" };
  const seen = (mark: string | null) => whereIs(marked, { ...beside([], item, "outgoing"), mark });
  expect(["m1", "m2", null].map(seen)).toEqual(["inView", "elsewhere", "elsewhere"]);
  const logged = { item: context.item, thread: { ...thread, openMessageLogged: true } };
  expect(whereIs(marked, { item, context: logged, mark: "m1" })).toBe("stored");
});
