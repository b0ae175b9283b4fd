import { describe, expect, it } from "vitest";
import { card } from "../../../test/samples";
import type { MergedField, MergePreview, SamePersonView } from "../../api/wire";
import {
  choicesOf,
  leftOut,
  mergedWords,
  moreWords,
  movedWords,
  otherLine,
  otherName,
  refusalWords,
  sideAtFirst,
  valueWords,
  withoutAddress,
} from "./samePerson";

const field = (name: MergedField["field"], kept: string, other: string, more: Partial<MergedField> = {}) => ({
  field: name,
  kept,
  other,
  result: kept,
  conflicts: false,
  ...more,
});
const preview = (more: Partial<MergePreview>): MergePreview => ({
  id: "c1",
  otherId: "c2",
  version: 1,
  otherVersion: 1,
  fields: [],
  addresses: [],
  addressesGained: 0,
  circles: [],
  interests: [],
  profiles: [],
  interactions: 0,
  interactionsShared: 0,
  ...more,
});
const suggested = (other: SamePersonView["other"]): SamePersonView => ({
  one: { address: "a@x.example", name: "", contact: null },
  other,
  strength: 60,
  evidence: [],
});

describe("the choices of a merge", () => {
  const fields = [
    field("name", "Dr Amara Osei", "A. Osei", { conflicts: true }),
    field("role", "keyOpinionLeader", "researcher", { conflicts: true }),
    field("institution", "", "Home Dialysis", { result: "Home Dialysis" }),
    field("book", "company", "company"),
  ];

  it("send what conflicts and was chosen, and nothing of what does not conflict", () => {
    expect(choicesOf(preview({ fields }), { name: "other", institution: "kept" })).toEqual({
      name: "A. Osei",
      role: "keyOpinionLeader",
    });
  });

  it("begin with what the merge would give by itself", () => {
    expect(sideAtFirst(field("name", "A", "B", { result: "B", conflicts: true }))).toBe("other");
    expect(sideAtFirst(field("name", "A", "B", { conflicts: true }))).toBe("kept");
  });

  it("tell a value that goes, and no empty one", () => {
    expect(leftOut(field("role", "keyOpinionLeader", "other"))).toBe("other");
    expect(leftOut(field("institution", "", "Home Dialysis", { result: "Home Dialysis" }))).toBeNull();
    expect(leftOut(field("name", "A", "B", { conflicts: true }))).toBeNull();
  });
});

it("says roles and books in words, and an unknown value as it is", () => {
  expect(valueWords("role", "keyOpinionLeader")).toBe("Key opinion leader");
  expect(valueWords("book", "private")).toBe("Private");
  expect(valueWords("role", "toString")).toBe("toString");
  expect(valueWords("institution", "")).toBe("Nothing");
});

it.each([
  [0, 0, "Nothing is logged with the other contact."],
  [1, 0, "1 logged message moves to this contact."],
  [3, 1, "3 logged messages move to this contact; 1 of them is logged with both and counts once."],
  [3, 2, "3 logged messages move to this contact; 2 of them are logged with both and count once."],
])("says what %i logged messages, %i of them shared, become", (interactions, interactionsShared, words) => {
  expect(movedWords(preview({ interactions, interactionsShared }))).toBe(words);
});

it("says what a merge did", () => {
  expect(mergedWords({ mergeId: "m", contact: card, interactionsMoved: 1 }, "A. Osei")).toBe(
    "A. Osei and Dr Amara Osei are one contact now. 1 logged message moved.",
  );
});

it("names the other one by what is known of them", () => {
  const address = "o@y.example";
  expect(otherName(suggested({ address, name: "", contact: null }))).toBe(address);
  expect(otherLine(suggested({ address, name: "", contact: null }))).toBe("");
  expect(otherLine(suggested({ address, name: "A. Osei", contact: null }))).toBe(address);
  const contact = { ...card, name: "A. Osei", institution: "Unit", addresses: [address, "p@y.example"] };
  expect(otherName(suggested({ address, name: "seen", contact }))).toBe("A. Osei");
  expect(otherLine(suggested({ address, name: "seen", contact }))).toBe("Unit · o@y.example, p@y.example");
});

it("takes back an added address and nothing else", () => {
  const added = { ...card, addresses: ["a.osei@univ-hospital.example", "amara@mail.example"], version: 9 };
  expect(withoutAddress(added, "AMARA@mail.example")).toEqual({
    name: card.name,
    role: card.role,
    institution: card.institution,
    book: card.book,
    addresses: ["a.osei@univ-hospital.example"],
    version: 9,
  });
});

it("says that more may follow only when more were found", () => {
  expect(moreWords(20, 23)).toBe("3 more may follow when these are decided.");
  expect(moreWords(2, 2)).toBeNull();
});

it("says of two people, not of a form, that something changed", () => {
  const problem = { code: "contact.changed-meanwhile", detail: "", facts: {} };
  expect(refusalWords(problem)).toContain("One of the two was changed elsewhere");
  expect(refusalWords({ ...problem, code: "contact.merge-books", detail: "They must not be mixed." })).toBe(
    "They must not be mixed.",
  );
});
