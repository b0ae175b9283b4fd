// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mail } from "../../../test/samples";
import type { TimelinePage } from "../../api/wire";
import { useOlder } from "./useOlder";

const page = (next: string | null, ...entries: TimelinePage["entries"]): TimelinePage => ({ entries, next, total: 9 });
const first = page("2", mail("a"));

let root: Root;
let shown: ReturnType<typeof useOlder>;
let answers: ((page: TimelinePage) => void)[];
const timeline = vi.fn((_id: string, _cursor: string | null, signal?: AbortSignal) => {
  return new Promise<{ ok: true; value: TimelinePage }>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    answers.push((value) => resolve({ ok: true, value }));
  });
});
const api = { timeline };

const show = (first: TimelinePage) => {
  act(() => root.render(<History first={first} />));
};
const answer = (value: TimelinePage) => act(() => Promise.resolve(answers.shift()?.(value)));
const threads = () => shown.older.entries.map(({ id, message }) => `${id} ${message?.threadId ?? ""}`);

let History: (props: { first: TimelinePage }) => null;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  answers = [];
  timeline.mockClear();
  History = ({ first: page }) => {
    shown = useOlder(page, "c1", api, null);
    return null;
  };
  root = createRoot(document.body.appendChild(document.createElement("div")));
  show(first);
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

it("asks for nothing until somebody wants older mail", () => {
  expect(timeline).not.toHaveBeenCalled();
});

it("asks anew for what it shows when something was changed, so that no old thread is named", async () => {
  act(() => shown.showOlder("c1", "2"));
  await answer(page("3", mail("b", { threadId: "before" })));
  expect(threads()).toEqual(["b before"]);

  show(page("2", mail("a")));
  expect(threads()).toEqual(["b before"]); // it stays in view until the new words are there
  await answer(page("3", mail("b", { threadId: "after" })));

  expect(threads()).toEqual(["b after"]);
  expect(shown.older).toMatchObject({ next: "3", loading: false });
});

it("drops a page that was on its way when something was changed, and asks for it again", async () => {
  act(() => shown.showOlder("c1", "2"));
  show(page("2", mail("a")));
  await answer(page("3", mail("b", { threadId: "before" })));
  expect(threads()).toEqual([]);

  await answer(page("3", mail("b", { threadId: "after" })));

  expect(threads()).toEqual(["b after"]);
});
