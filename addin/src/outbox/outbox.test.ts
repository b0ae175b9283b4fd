import { describe, expect, it, vi } from "vitest";
import { item } from "../../test/samples";
import type { Result } from "../api/problem";
import type { NewInteraction } from "../api/wire";
import type { Act } from "./acts";
import { openPaneStore } from "./browserStore";
import { Outbox, type OutboxStore } from "./outbox";

const at = new Date("2026-11-22T09:00:00Z");
const problem = (code: string) => ({ code, detail: "", facts: {} });
const away: Result<unknown> = { ok: false, problem: problem("network.unreachable") };
const refused: Result<unknown> = { ok: false, problem: problem("interaction.changed-meanwhile") };
const done: Result<unknown> = { ok: true, value: undefined };

const log = (id: string, scope: "upToThisMessage" | "wholeThread" = "upToThisMessage"): Act => ({
  kind: "log",
  request: { item: { ...item, internetMessageId: id }, scope },
});
const call: Act = { kind: "touch", touch: { kind: "call", contactId: "c1", at: at.toISOString() } };
const withdrawal: Act = { kind: "withdrawal", interactionId: "i1", request: { reason: "duplicate", words: "" } };
const said: NewInteraction = {
  kind: "note",
  contactIds: ["c1"],
  on: "2026-11-22",
  time: null,
  direction: null,
  weight: null,
  text: "Wants the table on dosing.",
  confidential: false,
  event: "",
};
const note: Act = { kind: "said", said };
const added: Act = {
  kind: "contact",
  contact: {
    name: "Dr Nora New",
    role: "hcp",
    institution: "",
    addresses: ["nora.new@clinic.example"],
    book: "company",
    shared: false,
  },
  internetMessageId: "<a@x.example>",
};

function begin(answer: (act: Act) => Result<unknown>, store: OutboxStore = openPaneStore(), account = "mine") {
  const who = { account: account as string | null };
  const send = vi.fn((act: Act, id: string) => Promise.resolve({ ...answer(act), id }));
  const outbox = new Outbox({ store: Promise.resolve(store), send, account: () => Promise.resolve(who.account) });
  let count = 0;
  const add = (act: Act, about: string | null = null) =>
    outbox.add(act, { id: `id${String((count += 1))}`, at, about });
  return { store, send, outbox, add, who };
}

const kinds = (outbox: Outbox) => outbox.state().waiting.map(({ kept }) => kept.kind);
const holds = (outbox: Outbox) => outbox.state().waiting.map(({ held }) => held);

describe("an act made while the service is away", () => {
  it("waits, visibly, and all of them are sent once, in their order, each by its own id, when the service is back", async () => {
    let back = false;
    const { outbox, add, send } = begin(() => (back ? done : away));
    const acts = [log("<a@x.example>"), call, note, withdrawal, added];
    for (const act of acts) await add(act);
    expect(kinds(outbox)).toEqual(["log", "touch", "said", "withdrawal", "contact"]);
    expect(await outbox.drain()).toEqual({ done: [], refused: [] });
    expect(send).toHaveBeenCalledOnce(); // one answer tells that it is away

    back = true;
    await outbox.drain();
    expect(send.mock.calls.slice(1)).toEqual(acts.map((act, index) => [act, `id${String(index + 1)}`]));
    expect(outbox.state()).toMatchObject({ waiting: [], sending: false });
    await outbox.drain();
    expect(send).toHaveBeenCalledTimes(6);
  });

  it("waits once however often it is pressed, unless it is meant twice", async () => {
    const { outbox, add } = begin(() => away);
    for (const act of [log("<a@x.example>"), call, note, withdrawal, added]) {
      await add(act);
      expect(outbox.waits(act, at)).toBe(true);
      await add(act);
    }
    expect(outbox.state().waiting).toHaveLength(5);
    expect(outbox.waits(call, new Date(at.getTime() + 120_000))).toBe(false);
    expect(outbox.waits({ kind: "said", said: { ...said, text: "Moves to Lisbon." } }, at)).toBe(false);
    expect(outbox.waits(log("<a@x.example>", "wholeThread"), at)).toBe(false);
  });

  it("is sent by one pane only, where two of them know of it", async () => {
    const one = begin(() => done);
    const other = begin(() => done, one.store);
    await one.add(call);
    await other.outbox.open();
    expect(kinds(other.outbox)).toEqual(["touch"]);
    await one.outbox.drain();
    expect(await other.outbox.drain()).toEqual({ done: [], refused: [] });
    expect(other.outbox.state().waiting).toEqual([]);
    expect(other.send).not.toHaveBeenCalled();
  });

  it("is not sent twice by two drains at once", async () => {
    const { outbox, add, send } = begin(() => done);
    await add(call);
    const [first, second] = await Promise.all([outbox.drain(), outbox.drain()]);
    expect([first.done, second.done]).toEqual([["touch"], []]);
    expect(send).toHaveBeenCalledOnce();
  });

  it("tells what it waits for", async () => {
    const answers: Result<unknown>[] = [{ ok: false, problem: problem("sign-in.required") }, away];
    const { outbox, add } = begin(() => answers.shift() ?? done);
    await add(call);
    await outbox.drain();
    expect(outbox.state().stopped?.code).toBe("sign-in.required");
    await outbox.drain();
    expect(outbox.state().stopped?.code).toBe("network.unreachable");
    await outbox.drain();
    expect(outbox.state()).toMatchObject({ stopped: null, waiting: [] });
  });

  it("can be discarded, and is not sent then", async () => {
    const { outbox, add, send, store } = begin(() => done);
    await add(call);
    await outbox.discard(outbox.state().waiting[0]?.key ?? 0);
    expect(outbox.state().waiting).toEqual([]);
    expect(await store.all()).toEqual([]);
    await outbox.drain();
    expect(send).not.toHaveBeenCalled();
  });
});

describe("the account", () => {
  it("sees and sends its own acts alone", async () => {
    const { outbox, add, who, send } = begin(() => done);
    await add(call);
    who.account = "theirs";
    expect(await outbox.drain()).toEqual({ done: [], refused: [] });
    expect(outbox.state().waiting).toEqual([]);
    expect(send).not.toHaveBeenCalled();
    who.account = "mine";
    expect((await outbox.drain()).done).toEqual(["touch"]);
  });

  it("that cannot be told just now is the last one known, and one never known keeps nothing", async () => {
    const { outbox, add, who } = begin(() => away);
    await outbox.open();
    who.account = null;
    expect(await add(call)).toBe(true);
    const nobody = begin(() => away);
    nobody.who.account = null;
    expect(await nobody.add(call)).toBe(false);
    expect(await nobody.store.all()).toEqual([]);
  });
});

describe("an act that the service refuses", () => {
  it("stays with its reason, holds up nothing behind it, and is decided anew when it is sent again", async () => {
    let newer = true;
    const { outbox, add, send } = begin((act) => (act.kind === "withdrawal" && newer ? refused : done));
    await add(withdrawal);
    await add(call);
    const drained = await outbox.drain();
    expect([drained.done, drained.refused.map(({ code }) => code)]).toEqual([
      ["touch"],
      ["interaction.changed-meanwhile"],
    ]);
    expect(holds(outbox)).toEqual([expect.objectContaining({ code: "interaction.changed-meanwhile" })]);
    expect(await outbox.drain()).toEqual({ done: [], refused: [] }); // not by itself

    expect(outbox.waits(withdrawal, at)).toBe(false); // it is not going to be sent
    newer = false;
    outbox.again(outbox.state().waiting[0]?.key ?? 0);
    expect((await outbox.drain()).done).toEqual(["withdrawal"]);
    const [first, , last] = send.mock.calls.map(([, id]) => id);
    expect(last).not.toBe(first); // the service would answer the same again
  });
});

describe("a mail that was begun", () => {
  const reply = { inReplyTo: "<a@x.example>", conversationId: "AAQk", mark: null };
  const marked = { inReplyTo: null, conversationId: null, mark: "m1" };

  it("is remembered once over a restart, for its account, by what it answers or by its mark, and is never sent", async () => {
    const before = begin(() => done);
    await before.outbox.begin(reply, at);
    for (const mark of ["m1", "m2", "m1"]) await before.outbox.begin({ ...marked, mark }, at);
    const { outbox, send, who } = begin(() => done, before.store);
    await outbox.drain();
    expect(send).not.toHaveBeenCalled();
    expect(outbox.state()).toMatchObject({
      waiting: [],
      begun: [{ mark: "m2" }, marked, { ...reply, at: at.toISOString() }],
    });
    who.account = "theirs";
    await outbox.open();
    expect(outbox.state().begun).toEqual([]);
  });

  it("is forgotten after a month", async () => {
    const { outbox } = begin(() => done);
    await outbox.begin(reply, at);
    await outbox.begin(
      { inReplyTo: "<b@x.example>", conversationId: null, mark: null },
      new Date("2026-12-23T09:00:00Z"),
    );
    expect(outbox.state().begun.map(({ inReplyTo }) => inReplyTo)).toEqual(["<b@x.example>"]);
  });

  it("is forgotten once it was met", async () => {
    const { outbox, store } = begin(() => done);
    await outbox.begin(reply, at);
    await outbox.discard(outbox.state().begun[0]?.key ?? 0);
    expect(await store.all()).toEqual([]);
  });
});

describe("what outlives the pane", () => {
  it("is act, time and ids: no name, no subject, no words", async () => {
    const { store, add } = begin(() => away);
    for (const act of [log("<a@x.example>"), call, note, withdrawal, added]) await add(act, "Dr Amara Osei");
    const text = JSON.stringify(await store.all());
    for (const personal of ["Osei", "Nora", "clinic", "dosing", "ASN", "@univ-hospital"]) {
      expect(text).not.toContain(personal);
    }
    expect((await store.all())[1]).toEqual({
      key: 2,
      account: "mine",
      id: "id2",
      at: "2026-11-22T09:00:00.000Z",
      kept: { kind: "touch", touch: { kind: "call", contactId: "c1", at: "2026-11-22T09:00:00.000Z" } },
      missing: null,
    });
  });

  it("is sent by the next pane as it was pressed", async () => {
    const before = begin(() => away);
    await before.add(log("<a@x.example>"));
    await before.add(call);
    await before.add(withdrawal);
    const { outbox, send } = begin(() => done, before.store);
    await outbox.open();
    expect((await outbox.drain()).done).toEqual(["log", "touch", "withdrawal"]);
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      request: { item: { internetMessageId: "<a@x.example>", subject: "", from: null } },
    });
    expect(send.mock.calls.slice(1)).toEqual([
      [call, "id2"],
      [withdrawal, "id3"],
    ]);
    expect(await before.store.all()).toEqual([]);
  });

  it("waits for its mail when that was never stored, and is logged once the mail is in view", async () => {
    const before = begin(() => away);
    await before.add(log("<a@x.example>"));
    const stored = (act: Act) => act.kind === "log" && act.request.item.from !== null;
    const { outbox, send } = begin(
      (act) => (stored(act) ? done : { ok: false, problem: problem("item.not-stored") }),
      before.store,
    );
    expect(await outbox.drain()).toEqual({ done: [], refused: [] });
    expect(holds(outbox)).toEqual(["mail"]);

    expect(outbox.meet({ ...item, internetMessageId: "<b@x.example>" })).toBe(false);
    expect(outbox.meet({ ...item, internetMessageId: "<a@x.example>" })).toBe(true);
    expect((await outbox.drain()).done).toEqual(["log"]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("is not sent without the words or the name that were in the pane alone, and stays until it is done anew", async () => {
    const before = begin(() => away);
    await before.add(note);
    await before.add(added);
    const { outbox, send } = begin(() => done, before.store);
    await outbox.drain();
    expect(send).not.toHaveBeenCalled();
    expect(holds(outbox)).toEqual(["anew", "anew"]);

    await outbox.addedFrom("<a@x.example>");
    expect(kinds(outbox)).toEqual(["said"]);
  });
});
