// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Draft } from "../../preview/draft";
import { OfficeStandIn, type StandInItem } from "../../preview/office/standIn";
import type { MailHost } from "./mailHost";
import { startOutlook } from "./outlookHost";

const osei = { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" };
const lind = { name: "", address: "tomas.lind@peer.example" };
const draft: Draft = {
  id: 1,
  form: "reply",
  about: { id: "m1", internetMessageId: "<m1@univ-hospital.example>", conversationId: "AAQk" },
  subject: "Re: Dosing",
  to: [osei],
  cc: [],
  bcc: [],
  bodyType: "text",
  filesLeft: 0,
  body: "",
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
    conversationId: "AAQk",
    form: "reply",
  });
});

it("reads who gets it unseen, and that a forward answers nothing", async () => {
  const blind = { name: "Una Seen", address: "una@clinic.example" };
  standIn.compose({ ...draft, id: 3, form: "forward", bcc: [blind] });
  const view = await (await started()).open();
  expect(view).toMatchObject({ form: "forward", conversationId: "AAQk", draft: { inReplyTo: null, bcc: [blind] } });
});

it("does not say how a draft was begun where Outlook has no word for it", async () => {
  standIn = new OfficeStandIn({ client: "perpetual" });
  vi.stubGlobal("Office", standIn.office());
  standIn.compose(draft);
  expect(await (await started()).open()).toMatchObject({ form: null, draft: { inReplyTo: null } });
});

it("leaves out what somebody typed and Outlook did not resolve", async () => {
  standIn.compose({ ...draft, id: 2, to: [{ name: "", address: "ose" }], cc: [lind] });
  const view = await (await started()).open();
  expect(view.kind === "draft" && [view.draft.to, view.draft.cc]).toEqual([[], [lind]]);
});

it("is read in a client that refuses a fourth call at once", async () => {
  standIn = new OfficeStandIn({ client: "classic" });
  vi.stubGlobal("Office", standIn.office());
  standIn.compose(draft);
  expect(await (await started()).open()).toMatchObject({ kind: "draft", draft: { to: [osei] } });
});

it("is the same draft while it is written on, and another when another is begun", async () => {
  const host = await started();
  await host.open();
  const first = host.identity();
  standIn.compose({ ...draft, subject: "Re: Dosing in dialysis", body: "Dear" });
  expect(host.identity()).toBe(first);
  standIn.compose({ ...draft, id: 2 });
  expect(host.identity()).not.toBe(first);
});

it("tells when its people changed, and not when its words did", async () => {
  const host = await started();
  const heard = vi.fn();
  host.onRecipientsChanged(heard);
  await host.open();
  standIn.compose({ ...draft, body: "Dear" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).not.toHaveBeenCalled();
  standIn.compose({ ...draft, body: "Dear", cc: [lind] });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
});

it("writes text, a subject and a recipient into it", async () => {
  const host = await started();
  const { identity } = (await host.open()) as { identity: string };
  await host.write(identity, { kind: "insert", text: "> Is there a table?\n\n" });
  await host.write(identity, { kind: "subject", text: "Re: Table" });
  await host.write(identity, { kind: "add", field: "cc", person: lind });
  expect(onEdit.mock.calls).toEqual([
    [1, { kind: "insert", content: "> Is there a table?\n\n", place: "cursor" }],
    [1, { kind: "subject", text: "Re: Table" }],
    [1, { kind: "people", field: "cc", people: [{ name: lind.address, address: lind.address }] }],
  ]);
  const view = await host.open();
  expect(view.kind === "draft" && [view.draft.subject, view.draft.cc]).toEqual(["Re: Table", [lind]]);
});

it("writes text into HTML as what it says, in lines", async () => {
  standIn.compose({ ...draft, bodyType: "html" });
  const host = await started();
  const { identity } = (await host.open()) as { identity: string };
  await host.write(identity, { kind: "insert", text: '> <script>x()</script> & "y"?\n\n' });
  const content = "&gt; &lt;script&gt;x()&lt;/script&gt; &amp; &quot;y&quot;?<br><br>";
  expect(onEdit).toHaveBeenCalledWith(1, { kind: "insert", content, place: "cursor" });
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

it("rewords plain text and HTML where the words stand, and refuses when the text changed meanwhile", async () => {
  for (const [bodyType, body, written] of [
    ["text", "Dear all,\nit cures.", "Dear all,\nit may help."],
    ["html", "<p>Dear <b>all</b>,</p><p>it cures.</p>", "<p>Dear <b>all</b>,</p><p>it may help.</p>"],
  ] as const) {
    standIn.compose({ ...draft, id: draft.id + 1, bodyType, body });
    const host = await started();
    const { identity } = (await host.open()) as { identity: string };
    const { text } = await host.mailText(identity);
    const start = text.indexOf("it cures");
    const change = { text, start, end: start + "it cures".length, put: "it may help" };

    await host.reword(identity, change);

    expect(onEdit).toHaveBeenLastCalledWith(draft.id + 1, { kind: "body", content: written });
    await expect(host.reword(identity, { ...change, text: `${text} More.` })).rejects.toMatchObject({ code: "moved" });
    await expect(host.reword("another", change)).rejects.toMatchObject({ code: "changed" });
  }
});
