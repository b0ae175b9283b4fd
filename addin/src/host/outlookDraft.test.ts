// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Draft } from "../../preview/draft";
import { OfficeStandIn, type StandInItem } from "../../preview/officeStandIn";
import type { MailHost } from "./mailHost";
import { startOutlook } from "./outlookHost";

const osei = { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" };
const lind = { name: "", address: "tomas.lind@peer.example" };
const draft: Draft = {
  id: 1,
  answers: { id: "m1", internetMessageId: "<m1@univ-hospital.example>", conversationId: "AAQk" },
  subject: "Re: Dosing",
  to: [osei],
  cc: [],
  text: "",
};
const received: StandInItem = {
  id: "m1",
  internetMessageId: "<m1@univ-hospital.example>",
  conversationId: "AAQk",
  subject: "Dosing",
  from: osei,
  to: [],
  cc: [],
  sentAt: null,
  preview: "",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
};

let standIn: OfficeStandIn;
const onEdit = vi.fn();

async function started(): Promise<MailHost> {
  const start = await startOutlook(Promise.resolve(true), { readWithinMs: 50 });
  if (!start.ok) throw new Error(start.why);
  return start.host;
}

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  onEdit.mockReset();
  standIn = new OfficeStandIn({ onEdit });
  vi.stubGlobal("Office", standIn.office());
  standIn.compose(draft);
});

afterEach(() => vi.unstubAllGlobals());

it("reads whom a draft goes to and what it answers, and no word of its text", async () => {
  const view = await (await started()).open();
  expect(view).toEqual({
    kind: "draft",
    identity: expect.stringMatching(/^draft \d+$/) as string,
    draft: { inReplyTo: "<m1@univ-hospital.example>", subject: "Re: Dosing", to: [osei], cc: [], bcc: [] },
  });
});

it("leaves out what somebody typed and Outlook did not resolve", async () => {
  standIn.compose({ ...draft, id: 2, to: [{ name: "", address: "ose" }], cc: [lind] });
  const view = await (await started()).open();
  expect(view.kind === "draft" && [view.draft.to, view.draft.cc]).toEqual([[], [lind]]);
});

it("is the same draft while it is written on, and another when another is begun", async () => {
  const host = await started();
  await host.open();
  const first = host.identity();
  standIn.compose({ ...draft, subject: "Re: Dosing in dialysis", text: "Dear" });
  expect(host.identity()).toBe(first);
  standIn.compose({ ...draft, id: 2 });
  expect(host.identity()).not.toBe(first);
});

it("tells when its people changed, and not when its words did", async () => {
  const host = await started();
  const heard = vi.fn();
  host.onRecipientsChanged(heard);
  await host.open();
  standIn.compose({ ...draft, text: "Dear" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).not.toHaveBeenCalled();
  standIn.compose({ ...draft, text: "Dear", cc: [lind] });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
});

it("writes text, a subject and a recipient into it", async () => {
  const host = await started();
  const { identity } = (await host.open()) as { identity: string };
  await host.write(identity, { kind: "insert", text: "> Is there a table?\n\n" });
  await host.write(identity, { kind: "subject", text: "Re: Table" });
  await host.write(identity, { kind: "add", field: "cc", person: lind });
  expect(onEdit.mock.calls).toEqual([
    [1, { kind: "insert", text: "> Is there a table?\n\n" }],
    [1, { kind: "subject", text: "Re: Table" }],
    [1, { kind: "people", field: "cc", people: [{ name: lind.address, address: lind.address }] }],
  ]);
  const view = await host.open();
  expect(view.kind === "draft" && [view.draft.subject, view.draft.cc]).toEqual(["Re: Table", [lind]]);
});

it("writes nothing once another item is in view", async () => {
  const host = await started();
  const { identity } = (await host.open()) as { identity: string };
  standIn.compose({ ...draft, id: 2 });
  await expect(host.write(identity, { kind: "subject", text: "x" })).rejects.toMatchObject({ code: "changed" });
  standIn.select(received);
  await expect(host.write(identity, { kind: "subject", text: "x" })).rejects.toMatchObject({ code: "changed" });
  expect(onEdit).not.toHaveBeenCalled();
});

it("says so when Outlook does not take what is written, or does not answer", async () => {
  const host = await started();
  const { identity } = (await host.open()) as { identity: string };
  await expect(host.write(identity, { kind: "subject", text: "x".repeat(256) })).rejects.toMatchObject({
    code: "failed",
  });
  standIn.setSwitches({ dropCallbacks: true });
  await expect(host.write(identity, { kind: "subject", text: "x" })).rejects.toMatchObject({ code: "silent" });
});
