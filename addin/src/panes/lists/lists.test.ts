import { expect, it } from "vitest";
import { mail, said } from "../../../test/samples";
import type { ContactImport, ContactImportRow, FoundEntry } from "../../api/wire";
import {
  addressesOf,
  asPasted,
  decided,
  decisionsOn,
  given,
  lacksAddresses,
  MOST_DECIDED,
  sent,
  wishesOf,
} from "./lists";
import { countsWords, sentences } from "./words";

const list = {
  kind: "csv",
  columns: [
    { name: "First Name", field: "givenName", examples: ["Amara"] },
    { name: "Mail", field: "ignore", examples: [] },
  ],
  role: "other",
  book: "company",
} as unknown as ContactImport;

const row = (more: Partial<ContactImportRow>): ContactImportRow => ({
  row: 2,
  name: "Amara Osei",
  addresses: [],
  institution: "",
  state: "new",
  code: "unknown",
  reason: "",
  contact: null,
  alike: null,
  ...more,
});

it("sends what was wished as the service takes it, the last decision about a row alone", () => {
  const first = decided(wishesOf(list), 3, "leaveOut");
  const back = first === null ? null : decided(first, 3, null);
  const done = back === null ? null : given(back, 4, "a@x.example");
  expect(done === null ? null : sent(done)).toEqual({
    columns: ["givenName", "ignore"],
    role: "other",
    book: "company",
    choices: [],
    given: [{ row: 4, address: "a@x.example" }],
  });
});

it("takes no more decisions than the service does", () => {
  const choices = new Map(Array.from({ length: MOST_DECIDED }, (_, at) => [at, "leaveOut" as const]));
  expect(decided({ ...wishesOf(list), choices }, MOST_DECIDED + 1, "leaveOut")).toBeNull();
  expect(decided({ ...wishesOf(list), choices }, 1, null)?.choices.size).toBe(MOST_DECIDED - 1);
});

it("notices a sheet in which nothing is taken for an address", () => {
  expect(lacksAddresses(list)).toBe(true);
  expect(lacksAddresses({ ...list, columns: [{ name: "Mail", field: "address", examples: [] }] })).toBe(false);
  expect(lacksAddresses({ ...list, kind: "pasted", columns: [] })).toBe(false);
});

it("pastes people so that a comma in a name is no end of it", () => {
  const people = [
    { name: 'Osei, "Amara"', address: "a@x.example" },
    { name: "", address: "b@x.example" },
  ];
  expect(asPasted(people)).toBe('"Osei, Amara" <a@x.example>\nb@x.example');
});

it("offers for a row what can be decided about it", () => {
  const alike = { contact: { id: "c1", name: "A. Osei" }, strength: 60, evidence: [] };
  const labels = (one: ContactImportRow) => decisionsOn(one).map(({ label }) => label);
  expect(labels(row({}))).toEqual(["Leave out"]);
  expect(labels(row({ alike }))).toEqual(["Same as A. Osei", "Leave out"]);
  expect(labels(row({ alike, state: "same", code: "looksTheSame" }))).toEqual(["Make a new contact", "Leave out"]);
  expect(labels(row({ state: "refused", code: "leftOut" }))).toEqual(["Take in"]);
  expect(labels(row({ state: "needsAddress", code: "noAddress" }))).toEqual([]);
});

it("finds the addresses of a name in mail, whatever stands before it, and of nobody else", () => {
  const osei = { name: "Dr. Amára Osei", address: "a.osei@x.example" };
  const found = [
    { entry: mail("m1", { from: osei, to: [{ name: "Amara Lind", address: "lind@x.example" }] }) },
    { entry: mail("m2", { from: osei, to: [], cc: [{ name: "Osei, Amara", address: "home@x.example" }] }) },
    { entry: said("i1") },
  ] as FoundEntry[];
  expect(addressesOf("Amara Osei", found)).toEqual(["a.osei@x.example", "home@x.example"]);
  expect(addressesOf("", found)).toEqual([]);
});

it("says what becomes of a list in one sentence", () => {
  expect(countsWords({ new: 9, same: 1, unchanged: 2, needsAddress: 12_000, refused: 0 })).toBe(
    "9 new, 1 adds to a contact, 2 known already, 12,000 need an address",
  );
  expect(countsWords({ new: 0, same: 0, unchanged: 0, needsAddress: 0, refused: 0 })).toBe("No rows");
  expect(sentences.undone(1, 0, 2)).toBe(
    "Taken back: 1 person removed. 2 people stayed, because something happened with them since.",
  );
  expect(sentences.added(0, 1)).toBe("1 contact was filled up.");
});
