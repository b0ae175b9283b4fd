// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import type { Result } from "../api/problem";
import { useContactActs } from "./useContactActs";

const away: Result<string> = { ok: false, problem: { code: "network.unreachable", detail: "", facts: {} } };
const done = { intent: "success" as const, text: "Saved.", undo: null };

function open() {
  const [tell, again] = [vi.fn(), vi.fn()];
  let acts: ReturnType<typeof useContactActs> | undefined;
  function Place() {
    acts = useContactActs({ changeContact: vi.fn() }, tell, again);
    return null;
  }
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  act(() => createRoot(document.createElement("div")).render(<Place />));
  if (acts === undefined) throw new Error("Nothing was drawn.");
  return { acts, tell, again };
}

const touch = (at: string) => ({
  act: { kind: "touch" as const, touch: { kind: "call" as const, contactId: "c1", at } },
  about: "Dr Osei",
  at: new Date(at),
});

it("sends what was tried in vain as the same act, and what was done as another", async () => {
  const { acts, tell, again } = open();
  const write = vi.fn<(id: string) => Promise<Result<string>>>(() => Promise.resolve({ ok: true, value: "x" }));
  write.mockResolvedValueOnce(away);

  expect(await acts.changeOrKeep({ ...touch("2026-11-22T09:00:00Z"), write }, () => done)).toEqual(away);
  expect(tell).not.toHaveBeenCalled();
  await acts.changeOrKeep({ ...touch("2026-11-22T09:00:00Z"), write }, () => done);
  await acts.changeOrKeep({ ...touch("2026-11-22T09:00:00Z"), write }, () => done);

  const [first, second, third] = write.mock.calls.map(([id]) => id);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(tell).toHaveBeenCalledTimes(2);
  expect(again).toHaveBeenCalledTimes(2);
});
