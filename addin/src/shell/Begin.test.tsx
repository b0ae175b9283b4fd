// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DraftForm } from "../host/mailHost";
import Begin from "./Begin";

let root: Root;
const host = {
  begunMark: vi.fn((): Promise<string | null> => Promise.resolve(null)),
  putBegunMark: vi.fn(() => Promise.resolve()),
};
const outbox = { begin: vi.fn(() => Promise.resolve()) };

const show = (form: DraftForm | null, inReplyTo: string | null, conversationId: string | null) =>
  act(async () =>
    root.render(
      <Begin
        host={host}
        outbox={outbox}
        mail={{
          at: "draft",
          identity: "draft 1",
          form,
          conversationId,
          draft: { inReplyTo, subject: "", to: [], cc: [], bcc: [] },
        }}
      />,
    ),
  );

const marked = (mark: unknown) => ({ inReplyTo: null, conversationId: null, mark });

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.clearAllMocks();
  root = createRoot(document.createElement("div"));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

it.each([
  ["reply", "<a@x.example>", "AAQk"],
  [null, null, "AAQk"],
] as const)("remembers a reply (%s) by what it answers, and marks nothing", async (form, inReplyTo, conversationId) => {
  await show(form, inReplyTo, conversationId);
  expect(outbox.begin).toHaveBeenCalledWith({ inReplyTo, conversationId, mark: null }, expect.any(Date));
  expect(host.putBegunMark).not.toHaveBeenCalled();
});

it.each([
  ["new", null, null],
  ["new", null, "AAQk"],
  ["forward", null, "AAQk"],
  [null, null, null],
] as const)("remembers any other (%s) by a mark that tells nothing", async (form, inReplyTo, conversationId) => {
  await show(form, inReplyTo, conversationId);
  const mark = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
  expect(host.putBegunMark).toHaveBeenCalledWith("draft 1", mark);
  expect(outbox.begin).toHaveBeenCalledWith(marked(mark), expect.any(Date));
});

it("knows a draft that is opened once more by the mark it has", async () => {
  host.begunMark.mockResolvedValueOnce("its-own");
  await show("new", null, null);
  expect(host.putBegunMark).not.toHaveBeenCalled();
  expect(outbox.begin).toHaveBeenCalledWith(marked("its-own"), expect.any(Date));
});

it("looks for nothing where Outlook takes no mark", async () => {
  host.putBegunMark.mockRejectedValueOnce(new Error("no"));
  await show("new", null, null);
  expect(outbox.begin).not.toHaveBeenCalled();
});
