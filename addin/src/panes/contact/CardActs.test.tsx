// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { card, participant, osei } from "../../../test/samples";
import type { Result } from "../../api/problem";
import type { ErasurePreview, ErasureReceipt } from "../../api/wire";
import type { Notice } from "../../shell/openMail";
import AddAgain from "./AddAgain";
import CardActs from "./CardActs";

const counts = {
  contacts: 1,
  addresses: 1,
  interactions: 4,
  messages: 19,
  sharedMessages: 7,
  originalsKept: 7,
  traces: 0,
  auditDetails: 3,
  left: 0,
};
const preview: ErasurePreview = {
  contactId: card.id,
  name: card.name,
  addresses: card.addresses,
  counts,
  kept: ["The entries of the audit trail."],
  confirm: "seen-1",
};
const receipt: ErasureReceipt = {
  id: "e",
  requestedAt: "2026-11-18T09:14:00Z",
  finishedAt: "2026-11-18T09:14:02Z",
  reason: "person-asked",
  pseudonym: "Erased person 4f0c",
  counts,
  kept: [],
};
const ok = <T,>(value: T) => Promise.resolve<Result<T>>({ ok: true, value });
const api = {
  exportContact: vi.fn<() => Promise<Result<Blob>>>(() => ok(new Blob(["{}"]))),
  removeContact: vi.fn(() =>
    ok({ removalId: "r", name: card.name, interactions: 4, undoUntil: "2026-11-19T09:14:00Z" }),
  ),
  undoRemoval: vi.fn(() => ok({ contact: card, interactions: 4 })),
  previewErasure: vi.fn(() => ok(preview)),
  erasePerson: vi.fn<() => Promise<Result<ErasureReceipt>>>(() => ok(receipt)),
  liftErasure: vi.fn(() => ok(undefined)),
  signInAgain: vi.fn<() => Promise<Result<undefined>>>(() => ok(undefined)),
};
const notices: Notice[] = [];
const acts = {
  change: async <T,>(write: () => Promise<Result<T>>, said: (value: T) => Notice) => {
    const result = await write();
    if (result.ok) notices.push(said(result.value));
    return result;
  },
};
const onClose = vi.fn();
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // What the browser does with it is the browser's; here it is enough that what is in it can be found.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  notices.length = 0;
  vi.clearAllMocks();
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const show = () => act(() => root.render(<CardActs card={card} acts={acts} api={api} onClose={onClose} />));
const button = (name: string) => {
  const found = [...document.querySelectorAll("button")].find((one) => one.textContent === name);
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  return found;
};
const press = (name: string) => act(async () => button(name).click());

it("erases only what was seen and confirmed, and tells what was done", async () => {
  await show();
  await press("Erase this person…");
  expect(document.querySelector("dialog")?.textContent).toContain("19 mails with this person alone");
  expect(document.querySelector("dialog")?.textContent).toContain("The entries of the audit trail.");

  await press("Erase for good");
  expect(api.erasePerson).not.toHaveBeenCalled();

  await act(async () => document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click());
  await press("Erase for good");

  expect(api.erasePerson).toHaveBeenCalledWith(card.id, { confirm: "seen-1", reason: "person-asked" });
  expect(notices[0]?.text).toContain("19 mails removed");
  expect(notices[0]?.undo).toBeNull();
  expect(document.querySelector("dialog")).toBeNull();
});

const tooOld = { ok: false as const, problem: { code: "sign-in.not-fresh", detail: "", facts: {} } };

it("asks for a new sign-in before it erases, and keeps what was confirmed meanwhile", async () => {
  api.erasePerson.mockResolvedValueOnce(tooOld);
  await show();
  await press("Erase this person…");
  await act(async () => document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click());
  await press("Erase for good");
  expect(document.querySelector("[role=alert]")?.textContent).toContain("within the last ten minutes");

  await press("Sign in again");
  expect(document.querySelector("[role=alert]")).toBeNull();
  expect(api.erasePerson).toHaveBeenCalledOnce();
  await press("Erase for good");
  expect(api.erasePerson).toHaveBeenCalledTimes(2);
  expect(document.querySelector("dialog")).toBeNull();
});

it("says why nobody signed in again, and exports nothing then", async () => {
  api.exportContact.mockResolvedValueOnce(tooOld);
  api.signInAgain.mockResolvedValueOnce({
    ok: false,
    problem: { code: "sign-in.cancelled", detail: "", facts: {} },
  });
  await show();
  await press("Export…");
  await press("Sign in again");
  expect(document.body.textContent).toContain("The sign-in was not finished.");
  expect(api.exportContact).toHaveBeenCalledOnce();
});

it("shows the new counts, unconfirmed, when something came in between", async () => {
  api.erasePerson.mockResolvedValueOnce({
    ok: false,
    problem: { code: "erasure.changed-meanwhile", detail: "", facts: {} },
  });
  await show();
  await press("Erase this person…");
  await act(async () => document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click());
  await press("Erase for good");

  expect(document.querySelector("[role=alert]")?.textContent).toContain("Look again");
  expect(api.previewErasure).toHaveBeenCalledTimes(2);
  expect(document.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked).toBe(false);
});

it("removes a contact at once, says that the mail stays, and can take it back", async () => {
  await show();
  await press("Remove from my contacts");

  expect(notices[0]?.text).toContain("the mail stays");
  const undo = notices[0]?.undo;
  if (undo === null || undo === undefined || undo === "log" || !("write" in undo))
    throw new Error("It cannot be undone.");
  await undo.write();
  expect(api.undoRemoval).toHaveBeenCalledWith("r");
});

it("lets somebody erased be kept again only with a reason", async () => {
  const person = participant(osei, { state: "erased" });
  await act(() => root.render(<AddAgain person={person} acts={acts} api={api} />));
  await press("Add again…");
  expect(api.liftErasure).not.toHaveBeenCalled();

  await press("Add again");

  expect(api.liftErasure).toHaveBeenCalledWith({ address: person.address, reason: "person-asked" });
});
