// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { said } from "../../../test/samples";
import type { Result } from "../../api/problem";
import type { Interaction, InteractionChange } from "../../api/wire";
import EntryActs from "./EntryActs";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
const changed: Result<Interaction> = {
  ok: false,
  problem: { code: "interaction.changed-meanwhile", detail: "It was changed meanwhile.", facts: {} },
};
const api = {
  logInteraction: vi.fn(),
  call: vi.fn(),
  quickTouch: vi.fn(),
  changeInteraction: vi.fn<(id: string, change: InteractionChange) => Promise<Result<Interaction>>>(),
  withdraw: vi.fn(),
  undoWithdrawal: vi.fn(),
  undoLog: vi.fn(),
};
const acts = {
  change: <T,>(write: () => Promise<Result<T>>) => write(),
  changeOrKeep: vi.fn(),
  askAgain: vi.fn(),
};

let root: Root;
const show = (version: number, text: string) =>
  act(() =>
    root.render(
      <EntryActs entry={said("i1", { version, text })} acts={acts} api={api} clock={clock} onGone={() => undefined} />,
    ),
  );
const press = (name: string) =>
  act(async () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click());

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it("looks again at an entry that was changed elsewhere, keeps what was typed, and saves over what it then shows", async () => {
  api.changeInteraction.mockResolvedValue(changed);
  await show(1, "Short.");
  await press("Edit…");
  await press("Save");
  expect(document.body.textContent).toContain("It was changed meanwhile.");

  await press("Look again");
  expect(acts.askAgain).toHaveBeenCalledExactlyOnceWith(null);
  await show(2, "Longer by a colleague’s hand.");
  expect(document.body.textContent).toContain("Saved meanwhile");
  expect(document.body.textContent).toContain("You called · Longer by a colleague’s hand.");
  expect(document.querySelector("textarea")?.value).toBe("Short.");

  await press("Save");
  expect(api.changeInteraction.mock.calls.map(([, change]) => [change.version, change.text])).toEqual([
    [1, "Short."],
    [2, "Short."],
  ]);
});
