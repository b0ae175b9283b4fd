// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Person } from "../api/wire";
import { FirstRunBar } from "./FirstRunBar";

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const show = (kept: number, people: Person[], { alone = false, waits = false } = {}) => {
  const acts = { onPeople: vi.fn(), onList: vi.fn(), onEnd: vi.fn() };
  act(() =>
    root.render(
      <FirstRunBar
        firstRun={{ kept, wanted: 10, over: false }}
        people={people}
        waits={waits}
        alone={alone}
        {...acts}
      />,
    ),
  );
  return { acts, labels: [...place.querySelectorAll("button")].map((one) => one.ariaLabel ?? one.textContent) };
};

const stranger = { name: "Nora Falk", address: "nora.falk@registry.example" };

it("offers the people of the open mail before a list, and always the way out", () => {
  expect(show(0, [stranger]).labels).toEqual(["Do not show this again", "Add 1 from this mail…", "From a list…"]);
  expect(show(3, [stranger]).labels).toEqual(["Add 1 from this mail…", "Do not show this again"]);
  expect(show(3, []).labels).toEqual(["From a list…", "Do not show this again"]);
});

it("adds nobody while another mail is asked for", () => {
  const press = () => act(() => place.querySelector("button")?.click());
  const { acts: waiting } = show(3, [stranger], { waits: true });
  press();
  expect(waiting.onPeople).not.toHaveBeenCalled();
  const { acts } = show(3, [stranger]);
  press();
  expect(acts.onPeople).toHaveBeenCalledOnce();
});

it("counts, says when it is done, and then offers nothing more but to go", () => {
  show(3, []);
  expect(place.textContent).toContain("3 of 10 people");
  const { labels, acts } = show(10, [stranger]);
  expect(place.textContent).toContain("Ten people: your network has begun.");
  expect(labels).toEqual(["Do not show this again"]);
  act(() => place.querySelector("button")?.click());
  expect(acts.onEnd).toHaveBeenCalledOnce();
});
