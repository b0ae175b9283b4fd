import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import { OfficeStandIn, type StandInItem, STAND_IN_MARK } from "./officeStandIn";

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

function open() {
  const standIn = new OfficeStandIn({ owner: { name: "Ines Park", address: "ines@liaison.example" } });
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

describe("what it has", () => {
  it("is the owner, the sets up to 1.14, and the subject without its prefixes", () => {
    const { mailbox, context } = open();
    expect(mailbox.userProfile.emailAddress).toBe("ines@liaison.example");
    expect(mailbox.item.normalizedSubject).toBe("Dosing");
    const supports = (set: string) => context.requirements.isSetSupported("Mailbox", set);
    expect([supports("1.5"), supports("1.14"), supports("1.15"), supports("2.0")]).toEqual([true, true, false, false]);
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
    const named = membersOf("Office", readFileSync(new URL("../src/host/outlookHost.ts", import.meta.url), "utf8"));
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
