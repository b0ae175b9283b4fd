import { expect, it } from "vitest";
import type { LoggedMark } from "../api/wire";
import { apart, called, cardLine, initials, inSentence, loggedWords, suggestedName } from "./people";

it("takes initials from names, leaving titles out", () => {
  expect(initials("Dr Amara Osei", "a@x.example")).toBe("AO");
  expect(initials("Prof. Dr. med. Joana María Ruiz", "a@x.example")).toBe("JR");
  expect(initials("Élodie", "a@x.example")).toBe("É");
  expect(initials("Prof. Dr. med. Dr. h. c. Wolf-Dietrich von Hohenfels (Kidney Centre)", "a@x.example")).toBe("WH");
  expect(initials("Amara Osei, MD PhD", "a@x.example")).toBe("AO");
  expect(initials("Osei, Amara", "a@x.example")).toBe("AO");
});

it("takes initials from the address where there is no name", () => {
  expect(initials("", "m.klein@charite.example")).toBe("MK");
  expect(initials("m.klein@charite.example", "m.klein@charite.example")).toBe("MK");
});

it("offers the name the mail gives, the right way round", () => {
  expect(suggestedName({ name: "Osei, Amara", address: "a.osei@x.example" })).toBe("Amara Osei");
  expect(suggestedName({ name: "'Amara Osei'", address: "a.osei@x.example" })).toBe("Amara Osei");
});

it("offers what the address suggests, and else the address itself", () => {
  expect(suggestedName({ name: "", address: "amara.osei@x.example" })).toBe("Amara Osei");
  expect(suggestedName({ name: "", address: "m.klein@x.example" })).toBe("M. Klein");
  expect(suggestedName({ name: "", address: "info@x.example" })).toBe("info@x.example");
  expect(suggestedName({ name: "", address: "a.b@x.example" })).toBe("a.b@x.example");
});

it("keeps a sentence readable behind a long name", () => {
  expect(inSentence("Dr Amara Osei")).toBe("Dr Amara Osei");
  expect(inSentence("Wolf von Hohenfels (Centre for Kidney Disease, Building 4)")).toBe("Wolf von Hohenfels");
  expect(inSentence("Prof. Dr. med. Dr. h. c. Wolf-Dietrich von Hohenfels-Waldstätten")).toBe(
    "Prof. Dr. med. Dr. h. c. Wolf-Dietrich…",
  );
  expect(inSentence("(unnamed)")).toBe("(unnamed)");
});

it("offers no aside in brackets as part of a name", () => {
  expect(suggestedName({ name: "Wolf von Hohenfels (Kidney Centre)", address: "w@x.example" })).toBe(
    "Wolf von Hohenfels",
  );
});

it("leaves out an institution nobody knows", () => {
  expect(cardLine({ role: "keyOpinionLeader", institution: "University Hospital" })).toBe(
    "Key opinion leader · University Hospital",
  );
  expect(cardLine({ role: "peer", institution: "" })).toBe("Peer");
});

it("names who logged a message first, the reader as you, and then the witnesses", () => {
  const mark = {
    by: "Ines Park",
    byYou: true,
    at: "2026-11-21T09:14:00Z",
    logId: "l1",
    interactionId: "i1",
    witnesses: [],
    chosenAt: null,
  };
  const ben = { by: "Ben Farr", byYou: false, at: "2026-11-21T10:00:00Z" };
  const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
  const said = (logged: LoggedMark) => loggedWords(logged, clock).replaceAll("\u00a0", " ");
  expect(said(mark)).toBe("Logged by you, today 09:14");
  expect(said({ ...mark, byYou: false })).toBe("Logged by Ines Park, today 09:14");
  expect(said({ ...mark, byYou: false, witnesses: [{ ...ben, byYou: true }] })).toBe(
    "Logged by Ines Park, today 09:14 · witness: you",
  );
  expect(said({ ...mark, witnesses: [ben, { ...ben, by: "Tom" }] })).toBe(
    "Logged by you, today 09:14 · witnesses: Ben Farr, Tom",
  );
  const itself = { ...mark, chosenAt: "2026-11-18T09:14:00Z" };
  expect(said(itself)).toBe("Logged by itself, today 09:14, on your choice of 18 Nov");
  expect(said({ ...itself, byYou: false, by: "Ben Farr" })).toBe(
    "Logged by itself, today 09:14, on Ben Farr’s choice of 18 Nov",
  );
});

it("sets apart what goes from right to left, also in the middle, and leaves the rest as it is", () => {
  expect(apart("עמרה אוסיי")).toBe("\u2068עמרה אוסיי\u2069");
  expect(apart("Dr أمارا")).toBe("\u2068Dr أمارا\u2069");
  expect(apart("Jose\u0301")).toBe("Jose\u0301");
});

it("stands whole around a name that a sentence cuts", () => {
  const said = inSentence(called({ name: "ש".repeat(60), address: "a@b.example" }));

  expect(said).toMatch(/^\u2068ש+…\u2069$/);
});
