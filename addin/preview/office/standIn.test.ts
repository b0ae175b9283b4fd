import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import { newDraft } from "../draft";
import { beginningIn, hashOf, usual } from "./begin";
import type { ClientName } from "./clients";
import { OfficeStandIn, type StandInItem, type StandInParts, STAND_IN_MARK } from "./standIn";

const mail: StandInItem = {
  id: "m1",
  internetMessageId: "<m1@x.example>",
  conversationId: "AAQk",
  subject: "AW: Re: Dosing",
  from: { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" },
  to: [],
  cc: [],
  sentAt: "2026-11-18T09:00:00Z",
  preview: "Thank you.",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
  headers: "Date: x",
};

function open(parts: StandInParts = {}) {
  const standIn = new OfficeStandIn({ owner: { name: "Ines Park", address: "ines@liaison.example" }, ...parts });
  standIn.select(mail);
  const { context } = standIn.office();
  return { standIn, context, mailbox: context.mailbox };
}

const text = (item: Office.MessageRead, options: object = {}) =>
  new Promise<Office.AsyncResult<string>>((resolve) => item.body.getAsync("text", options, resolve));

describe("an answer", () => {
  it("comes later, succeeded, with a value and without an error, and cannot be changed", async () => {
    const { mailbox } = open();
    let answered = false;
    const answer = text(mailbox.item).then((result) => {
      answered = true;
      return result;
    });
    expect(answered).toBe(false);
    const result = await answer;
    expect(result).toEqual({ status: "succeeded", value: "Thank you." });
    expect("error" in result).toBe(false);
    expect(Object.isFrozen(result)).toBe(true);
  });

  it("brings back the caller's context", async () => {
    const { mailbox } = open();
    expect(await text(mailbox.item, { asyncContext: 7 })).toMatchObject({ asyncContext: 7 });
  });

  it("comes in the order of the calls", async () => {
    const { mailbox, standIn } = open();
    const order: string[] = [];
    standIn.setSwitches({ latencyMs: 10 });
    const slow = text(mailbox.item).then(() => order.push("slow"));
    standIn.setSwitches({ latencyMs: 0 });
    const quick = text(mailbox.item).then(() => order.push("quick"));
    await Promise.all([slow, quick]);
    expect(order).toEqual(["slow", "quick"]);
  });

  it("never comes when callbacks are dropped", async () => {
    const { mailbox, standIn } = open();
    standIn.setSwitches({ dropCallbacks: true });
    const callback = vi.fn();
    mailbox.item.body.getAsync("text", callback);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(callback).not.toHaveBeenCalled();
  });

  it("is a thrown error when the parameter is wrong", () => {
    const { mailbox } = open();
    expect(() => mailbox.item.body.getAsync("markdown" as unknown as Office.CoercionType)).toThrow(TypeError);
    expect(() => mailbox.item.displayReplyFormAsync("x".repeat(32_769))).toThrow(RangeError);
  });
});

describe("choosing another item", () => {
  it("fails open calls with 9030, once, and raises the event after the item has changed", async () => {
    const { mailbox, standIn } = open();
    standIn.setSwitches({ latencyMs: 10 });
    const seen: string[] = [];
    mailbox.addHandlerAsync("olkItemSelectedChanged", () => seen.push(mailbox.item.subject));
    const callback = vi.fn();
    mailbox.item.body.getAsync("text", callback);
    standIn.select({ ...mail, subject: "Next" });
    await new Promise((resolve) => setTimeout(resolve, 40));

    expect(seen).toEqual(["Next"]);
    expect(callback).toHaveBeenCalledTimes(1);
    expect(callback.mock.calls[0]?.[0]).toMatchObject({ status: "failed", error: { code: 9030 } });
  });

  it("may raise no event at all", async () => {
    const { mailbox, standIn } = open();
    const handler = vi.fn();
    mailbox.addHandlerAsync("olkItemSelectedChanged", handler);
    standIn.setSwitches({ suppressChangeEvent: true });
    standIn.select(null);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(mailbox.item).toBeNull();
    expect(handler).not.toHaveBeenCalled();
  });
});

describe("a fault that is switched on", () => {
  const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

  it("makes calls on the item fail, and none on the mailbox", async () => {
    const { mailbox, standIn } = open();
    standIn.setSwitches({ failCalls: true });
    expect(await text(mailbox.item)).toMatchObject({ status: "failed", error: { code: 9020 } });
    const added = vi.fn();
    mailbox.addHandlerAsync("olkItemSelectedChanged", () => undefined, added);
    await vi.waitFor(() => expect(added).toHaveBeenCalledWith({ status: "succeeded", value: undefined }));
  });

  it("answers about the item before, though another is in view", async () => {
    const { mailbox, standIn } = open();
    standIn.setSwitches({ latencyMs: 10, oldAnswers: true });
    const old = text(mailbox.item);
    standIn.select({ ...mail, preview: "Next" });
    expect(await old).toMatchObject({ status: "succeeded", value: "Thank you." });
  });

  it("takes the item away, tells so, and gives it back", async () => {
    const { mailbox, standIn } = open();
    const handler = vi.fn();
    mailbox.addHandlerAsync("olkItemSelectedChanged", handler);
    standIn.setSwitches({ noItem: true });
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1));
    expect(mailbox.item).toBeNull();
    standIn.setSwitches({ noItem: false });
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(2));
    expect(mailbox.item.subject).toBe("AW: Re: Dosing");
  });

  it.each([
    ["encrypted", { itemClass: "IPM.Note.SMIME", itemId: "stand-in/m1 encrypted" }],
    ["meeting", { itemClass: "IPM.Schedule.Meeting.Request", itemId: "stand-in/m1 meeting" }],
    ["file", { itemClass: "IPM.Note", itemId: undefined }],
  ] as const)("makes the item one that is %s", (kind, item) => {
    const { mailbox, standIn } = open();
    standIn.setSwitches({ kind });
    expect(mailbox.item).toMatchObject(item);
  });

  it("tells when a meeting is where its request says so, and else nothing", () => {
    const { mailbox, standIn } = open();
    const [start, end] = ["2026-11-26T15:00:00Z", "2026-11-26T16:00:00Z"];
    standIn.select({ ...mail, itemClass: "IPM.Schedule.Meeting.Request", start, end });
    expect(mailbox.item).toMatchObject({ start: new Date(start), end: new Date(end) });
    standIn.select({ ...mail, itemClass: "IPM.Schedule.Meeting.Request", start: null });
    expect(mailbox.item).toMatchObject({ start: undefined, end: undefined });
    standIn.setSwitches({ kind: "meeting" });
    expect(mailbox.item).toMatchObject({ start: undefined });
  });

  it("tells of the change late, with nothing first, or by loading the pane anew", async () => {
    vi.useFakeTimers();
    try {
      const reload = vi.fn();
      const { mailbox, standIn } = open({ reload });
      const seen: (string | null)[] = [];
      mailbox.addHandlerAsync("olkItemSelectedChanged", () =>
        seen.push((mailbox.item as Office.MessageRead | null)?.subject ?? null),
      );
      standIn.setSwitches({ change: "late" });
      standIn.select({ ...mail, subject: "Late" });
      await vi.advanceTimersByTimeAsync(1_000);
      expect(seen).toEqual([]);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(seen).toEqual(["Late"]);

      standIn.setSwitches({ change: "nothingFirst" });
      standIn.select({ ...mail, subject: "Then" });
      await vi.advanceTimersByTimeAsync(2_000);
      expect(seen).toEqual(["Late", null, "Then"]);

      standIn.setSwitches({ change: "reloading" });
      standIn.select(mail);
      expect(reload).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps telling the old theme when asked, whatever the event said", () => {
    const { standIn, context } = open();
    standIn.setSwitches({ staleTheme: true });
    standIn.setDark(true);
    expect(context.officeTheme.isDarkTheme).toBe(false);
  });

  it("refuses a fourth call at once where the client has no queue", async () => {
    const { mailbox } = open({ client: "classic" });
    const all = await Promise.all([1, 2, 3, 4].map(() => text(mailbox.item)));
    expect(all.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded", "failed"]);
    const { mailbox: web } = open();
    await soon();
    const waited = await Promise.all([1, 2, 3, 4].map(() => text(web.item)));
    expect(waited.map(({ status }) => String(status))).not.toContain("failed");
  });
});

describe("a draft", () => {
  it("names nobody who is typed and not resolved, and takes no markup", async () => {
    const { mailbox, standIn } = open();
    const osei = { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" };
    standIn.compose({ ...newDraft(1), to: [osei, { name: "", address: "ose" }], body: "Dear\nAmara" });
    const draft = mailbox.item as unknown as Office.MessageCompose;
    const to = await new Promise<Office.AsyncResult<Office.EmailAddressDetails[]>>((done) => draft.to.getAsync(done));
    expect(to.value.map(({ emailAddress }) => emailAddress)).toEqual([osei.address]);
    const written = await new Promise((done) =>
      draft.body.setSelectedDataAsync("<b>x</b>", { coercionType: "html" as unknown as Office.CoercionType }, done),
    );
    expect(written).toMatchObject({ status: "failed", error: { code: 9002 } });
    const read = await new Promise<Office.AsyncResult<string>>((done) => draft.body.getAsync("text", done));
    expect(read.value).toBe("Dear\r\nAmara");
  });
});

describe("a draft in HTML", () => {
  const html = "html" as unknown as Office.CoercionType;
  const written = async (client: ClientName, act: (body: Office.Body, done: () => void) => void) => {
    const onEdit = vi.fn();
    const { mailbox, standIn } = open({ client, onEdit });
    standIn.compose({ ...newDraft(1), bodyType: "html", body: "<p>Ines</p>" });
    const { body } = mailbox.item as unknown as Office.MessageCompose;
    await new Promise<void>((done) => act(body, done));
    return onEdit.mock.calls[0]?.[1] as unknown;
  };

  it("says so, and takes markup at the cursor and at the top", async () => {
    const { mailbox, standIn } = open();
    standIn.compose({ ...newDraft(1), bodyType: "html" });
    const { body } = mailbox.item as unknown as Office.MessageCompose;
    const type = await new Promise<Office.AsyncResult<unknown>>((done) => body.getTypeAsync(done));
    expect(type.value).toBe("html");
    expect(
      await written("web", (one, done) => one.setSelectedDataAsync("<b>x</b>", { coercionType: html }, done)),
    ).toEqual({ kind: "insert", content: "<b>x</b>", place: "cursor" });
    expect(await written("web", (one, done) => one.prependAsync("<b>x</b>", { coercionType: html }, done))).toEqual({
      kind: "insert",
      content: "<b>x</b>",
      place: "top",
    });
  });

  it("takes text as text, whose lines run together in the clients that are web pages", async () => {
    expect(await written("web", (body, done) => body.setSelectedDataAsync("<a>\n\nb", done))).toMatchObject({
      content: "&lt;a&gt; b",
    });
    expect(await written("classic", (body, done) => body.setSelectedDataAsync("<a>\n\nb", done))).toMatchObject({
      content: "&lt;a&gt;<br><br>b",
    });
  });
});

describe("a draft's blind copies", () => {
  it("are asked for and added like any, and told as a change", async () => {
    const { mailbox, standIn } = open();
    standIn.compose(newDraft(1));
    const draft = mailbox.item as unknown as Office.MessageCompose;
    const changed = vi.fn();
    draft.addHandlerAsync("olkRecipientsChanged", changed);
    await new Promise((done) => draft.bcc.addAsync(["una@clinic.example"], done));
    const bcc = await new Promise<Office.AsyncResult<Office.EmailAddressDetails[]>>((done) => draft.bcc.getAsync(done));
    expect(bcc.value).toEqual([{ displayName: "", emailAddress: "una@clinic.example" }]);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("a client", () => {
  it("has no member above its set, and on phones neither theme nor reply form, but a way to close the pane", () => {
    const onClose = vi.fn();
    const { mailbox, context, standIn } = open({ client: "phone", onClose });
    expect(mailbox.item).not.toHaveProperty("getAllInternetHeadersAsync");
    expect(mailbox.item).not.toHaveProperty("displayReplyFormAsync");
    expect(context.officeTheme).toBeUndefined();
    expect(context.platform).toBe("iOS");
    context.ui.closeContainer();
    expect(onClose).toHaveBeenCalledOnce();
    expect(open({ client: "perpetual" }).mailbox.item).toHaveProperty("displayReplyFormAsync");
    standIn.compose(newDraft(1));
    expect(mailbox.item).not.toHaveProperty("inReplyTo");
    expect(open({ client: "onPremises" }).mailbox.userProfile.accountType).toBe("enterprise");
  });

  it("and the way the pane starts stand in the address of its frame", () => {
    expect(beginningIn(hashOf({ client: "mac", start: "blocked" }))).toEqual({ client: "mac", start: "blocked" });
    expect(beginningIn("#client=toString&start=x")).toEqual(usual);
  });
});

describe("what it has", () => {
  it("is the owner, the sets of its client, and the subject without its prefixes", () => {
    const { mailbox, context } = open();
    expect(mailbox.userProfile.emailAddress).toBe("ines@liaison.example");
    expect(mailbox.item.normalizedSubject).toBe("Dosing");
    const supports = (set: string) => context.requirements.isSetSupported("Mailbox", set);
    expect([supports("1.5"), supports("1.16"), supports("1.17"), supports("2.0")]).toEqual([true, true, false, false]);
    expect(context.requirements.isSetSupported("ExcelApi", "1.1")).toBe(false);
  });

  it("tells the theme again when it changes", async () => {
    const { mailbox, standIn, context } = open();
    const handler = vi.fn();
    mailbox.addHandlerAsync("officeThemeChanged", handler);
    standIn.setDark(true);
    await vi.waitFor(() => expect(handler).toHaveBeenCalled());
    expect(handler.mock.calls[0]?.[0]).toMatchObject({
      type: "officeThemeChanged",
      officeTheme: { isDarkTheme: true },
    });
    expect(context.officeTheme.bodyBackgroundColor).toBe("#1f1f1f");
  });

  it("records the reply the pane asks for", () => {
    const { mailbox, standIn } = open();
    mailbox.item.displayReplyFormAsync("<p>Thank you</p>");
    expect(standIn.replyForms).toEqual(["<p>Thank you</p>"]);
  });

  it("carries its mark, by which a build can be searched for it", () => {
    expect(new OfficeStandIn().mark).toBe(STAND_IN_MARK);
  });

  it("is every member of Office that the adapter names", () => {
    const { standIn } = open();
    const office: unknown = standIn.office();
    const source = (name: string) => readFileSync(new URL(`../../src/host/${name}.ts`, import.meta.url), "utf8");
    const files = ["outlookHost", "outlookMessage", "outlookDraft", "outlookTheme", "callOffice"];
    const named = files.flatMap((name) => membersOf("Office", source(name)));
    expect(named.length).toBeGreaterThan(8);
    for (const path of named) expect(has(office, path), `Office.${path.join(".")}`).toBe(true);
  });
});

// Chains like Office.context.mailbox.item in value positions of a source, without the leading name.
function membersOf(root: string, source: string): string[][] {
  const found = new Map<string, string[]>();
  const chain = (node: ts.Node): string[] | null => {
    if (ts.isIdentifier(node)) return node.text === root ? [] : null;
    if (!ts.isPropertyAccessExpression(node)) return null;
    const before = chain(node.expression);
    return before === null ? null : [...before, node.name.text];
  };
  const visit = (node: ts.Node): void => {
    const path = chain(node);
    if (path !== null && path.length > 0) found.set(path.join("."), path);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return [...found.values()];
}

function has(value: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return true;
  return typeof value === "object" && value !== null && name in value && has(value[name as keyof typeof value], rest);
}
