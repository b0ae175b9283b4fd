import { describe, expect, it, vi } from "vitest";
import { item, receipt } from "../../test/samples";
import type { Result } from "../api/problem";
import type { LogReceipt, LogRequest } from "../api/wire";
import { openPaneStore } from "./browserStore";
import { Outbox } from "./outbox";

const at = new Date("2026-11-22T09:00:00Z");
const away: Result<LogReceipt> = { ok: false, problem: { code: "network.unreachable", detail: "", facts: {} } };
const refused: Result<LogReceipt> = { ok: false, problem: { code: "item.automatic", detail: "", facts: {} } };
const mail = (id: string) => ({ ...item, internetMessageId: id });

function begin(answers: (request: LogRequest) => Result<LogReceipt>) {
  const store = openPaneStore();
  const send = vi.fn((request: LogRequest) => Promise.resolve(answers(request)));
  return { store, send, outbox: new Outbox(Promise.resolve(store), send) };
}

describe("a log made while the service is away", () => {
  it("waits, visibly, and is sent once in its order when the service is back", async () => {
    let back = false;
    const { outbox, send } = begin(() => (back ? { ok: true, value: receipt } : away));
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    await outbox.add(mail("<b@x.example>"), "wholeThread", at);
    expect(await outbox.drain()).toEqual({ logged: 0, refused: [] });
    expect(outbox.state().waiting.map(({ internetMessageId }) => internetMessageId)).toEqual([
      "<a@x.example>",
      "<b@x.example>",
    ]);
    expect(send).toHaveBeenCalledOnce(); // one answer tells that it is away

    back = true;
    expect(await outbox.drain()).toEqual({ logged: 2, refused: [] });
    expect(send.mock.calls.slice(1).map(([request]) => request)).toEqual([
      { item: mail("<a@x.example>"), scope: "upToThisMessage" },
      { item: mail("<b@x.example>"), scope: "wholeThread" },
    ]);
    expect(outbox.state()).toMatchObject({ waiting: [], sending: false });
    await outbox.drain();
    expect(send).toHaveBeenCalledTimes(3);
  });

  it("waits once however often it is pressed", async () => {
    const { outbox } = begin(() => away);
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    expect(outbox.state().waiting).toHaveLength(1);
  });

  it("is let go with its reason when the service refuses it, and holds up nothing behind it", async () => {
    const { outbox } = begin(({ item: { internetMessageId } }) =>
      internetMessageId === "<a@x.example>" ? refused : { ok: true, value: receipt },
    );
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    await outbox.add(mail("<b@x.example>"), "upToThisMessage", at);
    const done = await outbox.drain();
    expect([done.logged, done.refused.map(({ code }) => code)]).toEqual([1, ["item.automatic"]]);
    expect(outbox.state().waiting).toEqual([]);
  });

  it("outlives the pane, with no more than its id, its scope and when it was pressed", async () => {
    const { store, outbox } = begin(() => away);
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    expect(await store.all()).toEqual([
      { key: 1, scope: "upToThisMessage", internetMessageId: "<a@x.example>", at: "2026-11-22T09:00:00.000Z" },
    ]);
    const send = vi.fn<(request: LogRequest) => Promise<Result<LogReceipt>>>(() =>
      Promise.resolve({ ok: true, value: receipt }),
    );
    const restarted = new Outbox(Promise.resolve(store), send);
    await restarted.open();
    await restarted.drain();
    expect(send.mock.calls[0]?.[0].item).toMatchObject({ internetMessageId: "<a@x.example>", subject: "", from: null });
    expect(await store.all()).toEqual([]);
  });

  it("is not sent twice by two drains at once", async () => {
    const { outbox, send } = begin(() => ({ ok: true, value: receipt }));
    await outbox.add(mail("<a@x.example>"), "upToThisMessage", at);
    const [first, second] = await Promise.all([outbox.drain(), outbox.drain()]);
    expect([first.logged, second.logged]).toEqual([1, 0]);
    expect(send).toHaveBeenCalledOnce();
  });
});
