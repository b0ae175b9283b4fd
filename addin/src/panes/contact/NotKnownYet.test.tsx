// @vitest-environment jsdom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { card } from "../../../test/samples";
import type { Person } from "../../api/wire";
import NotKnownYet from "./NotKnownYet";

const addContact = vi.fn(() => Promise.resolve({ ok: true as const, value: card }));
const onGone = vi.fn();
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${String.fromCharCode(65 + index)}`,
    address: `p${String(index)}@x.example`,
  }));

// The pane around it, as far as the card can tell: who is put aside is offered no more.
function Around({ all }: { all: Person[] }) {
  const [people, setPeople] = useState(all);
  const leave = (address: string) => setPeople((now) => now.filter((person) => person.address !== address));
  const acts = { addContact, putAside: leave };
  return <NotKnownYet people={people} acts={acts} mayShare primary={false} onGone={onGone} />;
}

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("div")));
  onGone.mockClear();
  addContact.mockClear();
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const show = (count: number) => act(() => root.render(<Around all={names(count)} />));
const button = (name: string) => {
  const found = [...document.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  return found;
};
const press = (name: string) => act(() => button(name).click());
const inFocus = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
const rows = () => document.querySelectorAll("li").length;

it("is a line each and no form, until one is asked for; the keys then go to the name", () => {
  show(2);
  expect(document.querySelector("input")).toBeNull();

  press("Add… Person A");

  expect(document.querySelectorAll("input")).toHaveLength(1);
  expect(document.activeElement).toBe(document.querySelector("input"));
  expect(document.querySelector("input")?.value).toBe("Person A");
});

it("opens one form at a time", () => {
  show(2);
  press("Add… Person A");
  press("Add… Person B");

  expect([...document.querySelectorAll("input")].map(({ value }) => value)).toEqual(["Person B"]);
});

it.each(["Escape", "Cancel"])("closes the form on %s and gives the focus back", (how) => {
  show(2);
  press("Add… Person B");

  if (how === "Cancel") press("Cancel");
  else {
    const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    act(() => void document.activeElement?.dispatchEvent(escape));
  }

  expect(document.querySelector("input")).toBeNull();
  expect(inFocus()).toBe("Add… Person B");
});

it("shows the first five, then the others, with the focus on the first of them", () => {
  show(8);
  expect(rows()).toBe(5);

  press("Show the other 3");

  expect(rows()).toBe(8);
  expect(inFocus()).toBe("Add… Person F");
});

it("hands the focus on when somebody is put aside, and out of the card with the last", () => {
  show(3);
  press("Not now: Person B");
  expect(inFocus()).toBe("Not now: Person C");
  press("Not now: Person C");
  expect(inFocus()).toBe("Not now: Person A");
  expect(onGone).not.toHaveBeenCalled();

  press("Not now: Person A");

  expect(document.querySelector("section")).toBeNull();
  expect(onGone).toHaveBeenCalledOnce();
});

it("adds by Enter in the name, and then stands at its heading", async () => {
  show(2);
  press("Add… Person A");

  await act(async () => {
    document.querySelector("form")?.requestSubmit();
    await Promise.resolve();
  });

  expect(addContact).toHaveBeenCalledWith(expect.objectContaining({ name: "Person A", addresses: ["p0@x.example"] }));
  expect(inFocus()).toBe("Not known yet");
});
