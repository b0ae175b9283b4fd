// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { card } from "../../../test/samples";
import type { ContactCard } from "../../api/wire";
import { KnownCard } from "./KnownCard";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
const never = () => new Promise<never>(() => undefined);
const api = {
  contact: never,
  samePerson: never,
  mergePreview: never,
  merge: never,
  undoMerge: never,
  notTheSame: never,
};
const changeContact = vi.fn(() => Promise.resolve({ ok: true as const, value: card }));

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  changeContact.mockClear();
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

async function show(shown: ContactCard, mayShare = true) {
  await act(async () => {
    root.render(
      <KnownCard
        card={shown}
        mayShare={mayShare}
        address={shown.addresses[0] ?? ""}
        signed={null}
        acts={{ changeContact, change: never }}
        api={api as unknown as Parameters<typeof KnownCard>[0]["api"]}
        clock={clock}
        leaving={false}
        onEditing={() => undefined}
      >
        {null}
      </KnownCard>,
    );
    await Promise.resolve();
  });
}

async function edit() {
  await act(async () => {
    document.querySelector<HTMLButtonElement>(`[aria-label="Edit ${card.name}"]`)?.click();
    await import("./EditContact");
  });
}

const choices = () =>
  [...document.querySelectorAll("option")].map((option) => option.textContent).filter((text) => text.includes("book"));

it("says which book a card is of and who sees it", async () => {
  await show({ ...card, shared: true });
  expect(document.body.textContent).toContain("Company book");
  expect(document.body.textContent).toContain("Shared with colleagues");

  await show({ ...card, book: "private" });
  expect(document.body.textContent).toContain("Private book");
  expect(document.body.textContent).toContain("Private to you");
});

it("shows a colleague's shared contact as theirs, with nothing to change on it", async () => {
  await show({ ...card, shared: true, sharedBy: "Ines Park" });
  expect(document.body.textContent).toContain("Shared by Ines Park");
  expect(document.body.textContent).toContain("only Ines Park can change it");
  expect(document.querySelector("button")).toBeNull();
});

it("lets the owner share it, and says what that means", async () => {
  await show(card);
  await edit();
  expect(choices()).toEqual(["Company book, only you", "Company book, shared", "Private book"]);

  const field = [...document.querySelectorAll("select")].find((select) => select.textContent.includes("Private book"));
  act(() => {
    if (field === undefined) throw new Error("There is no choice of book.");
    field.value = "shared";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(document.body.textContent).toContain("Colleagues read this card");
  await act(async () => {
    document.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
    await Promise.resolve();
  });
  expect(changeContact).toHaveBeenCalledWith(card.id, expect.objectContaining({ book: "company", shared: true }));
});

it("speaks of no sharing where there is nobody to share with, and still of the books", async () => {
  await show(card, false);
  expect(document.body.textContent).toContain("Company book");
  expect(document.body.textContent).not.toContain("Private to you");
  await edit();
  expect(choices()).toEqual(["Company book", "Private book"]);
});
