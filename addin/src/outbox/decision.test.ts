import { describe, expect, it, vi } from "vitest";
import type { NewDecision } from "../api/wire";
import type { Act } from "./acts";
import { openPaneStore } from "./browserStore";
import { Outbox } from "./outbox";

const at = new Date("2026-11-22T09:00:00Z");

const decision: NewDecision = {
  mail: { direction: "outgoing", internetMessageId: null, threadId: null, people: ["nora.new@clinic.example"] },
  rule: "core.guarantee.outcome",
  pack: "core",
  packVersion: "1.0.0",
  packDigest: "d".repeat(64),
  category: "guarantee",
  severity: "block",
  sentenceHash: "a".repeat(64),
  kind: "kept",
  reason: "Quoted from the label",
};
const kept: Act = { kind: "decision", decision };

function begin() {
  const store = openPaneStore();
  const send = vi.fn((act: Act, id: string) => Promise.resolve({ ok: true as const, value: { act, id } }));
  const outbox = new Outbox({ store: Promise.resolve(store), send, account: () => Promise.resolve("mine") });
  const add = (act: Act) => outbox.add(act, { id: crypto.randomUUID(), at, about: null });
  return { store, send, outbox, add };
}

describe("a decision made while the service is away", () => {
  it("waits once for each sentence, keeps nobody's address and no words over a restart, and is sent whole", async () => {
    const { add, outbox, send, store } = begin();
    const another: Act = { kind: "decision", decision: { ...decision, sentenceHash: "b".repeat(64) } };
    await add(kept);
    await add(kept);
    await add(another);
    const rows = JSON.stringify(await store.all());
    expect(outbox.state().waiting).toHaveLength(2);
    expect(rows).not.toContain("nora");
    expect(rows).not.toContain("Quoted");

    await outbox.drain();
    expect(send.mock.calls.map(([act]) => act)).toEqual([kept, another]);
  });

  it("is taken back before it is sent, and not after", async () => {
    const { add, outbox, send } = begin();
    await add(kept);
    expect(await outbox.takeOut(kept)).toBe(true);
    await outbox.drain();
    expect(send).not.toHaveBeenCalled();
    expect(await outbox.takeOut(kept)).toBe(false);
  });
});
