import { expect, it } from "vitest";
import { entry, klein, osei } from "../../../test/samples";
import type { FieldProposal, MessageDetail } from "../../api/wire";
import { offersInShort, offersOf, sourceWords } from "./signature";

const says = (field: FieldProposal["field"], value: string, sourceLine = value): FieldProposal => ({
  field,
  value,
  sourceLine,
});
const mail = (...proposals: FieldProposal[]): MessageDetail => ({
  entry: entry("m4"),
  isWhole: true,
  parts: [],
  isTextCut: false,
  author: { who: osei, isPerson: true, notes: [] },
  mailboxes: [],
  attachments: [],
  proposals,
});
const nothing = { name: "", institution: "" };

it("offers what the form can take before what there is only to read", () => {
  const offers = offersOf(
    mail(
      says("phone", "+49 30 1"),
      says("institution", "Nordstadt"),
      says("name", "Amara Osei"),
      says("title", "Head"),
    ),
    osei.address.toUpperCase(),
    nothing,
  );

  expect(offers.map(({ field }) => field)).toEqual(["name", "institution", "title", "phone"]);
});

it("offers nobody the signature of somebody else", () => {
  expect(offersOf(mail(says("name", "Amara Osei")), klein.address, nothing)).toEqual([]);
  const nobody = { ...mail(says("name", "Amara Osei")), author: { who: null, isPerson: false, notes: [] } };
  expect(offersOf(nobody, "", nothing)).toEqual([]);
});

it("leaves out what is known already, whatever its case and spaces, and the address itself", () => {
  const offers = offersOf(
    mail(
      says("name", "Amara  OSEI"),
      says("institution", "Nordstadt"),
      says("email", "A.Osei@univ-hospital.example"),
      says("email", "amara@mail.example"),
    ),
    osei.address,
    { name: "Amara Osei ", institution: "Elsewhere" },
  );

  expect(offers.map(({ value }) => value)).toEqual(["Nordstadt", "amara@mail.example"]);
});

it("tells the line that a value is from", () => {
  expect(sourceWords(says("degree", "MD", "Amara Osei, MD"))).toBe("From the line “Amara Osei, MD”");
  expect(sourceWords(says("title", "Head of Unit"))).toBe("A line of its own");
});

it("tells in a line what is offered", () => {
  expect(offersInShort([says("institution", "Bosphorus Clinic"), says("phone", "+90 212 555 01 44")])).toBe(
    "Bosphorus Clinic, +90 212 555 01 44",
  );
});
