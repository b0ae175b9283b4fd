import { expect, it } from "vitest";
import { cardLine, initials, inSentence, loggedWords, suggestedName } from "./people";

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
  const mark = { by: "Ines Park", byYou: true, at: "2026-11-21T09:14:00Z", logId: "l1", witnesses: [] };
  const ben = { by: "Ben Farr", byYou: false, at: "2026-11-21T10:00:00Z" };
  expect(loggedWords(mark, "today 09:14")).toBe("Logged by you, today 09:14");
  expect(loggedWords({ ...mark, byYou: false }, "today 09:14")).toBe("Logged by Ines Park, today 09:14");
  expect(loggedWords({ ...mark, byYou: false, witnesses: [{ ...ben, byYou: true }] }, "today 09:14")).toBe(
    "Logged by Ines Park, today 09:14 · witness: you",
  );
  expect(loggedWords({ ...mark, witnesses: [ben, { ...ben, by: "Tom" }] }, "today 09:14")).toBe(
    "Logged by you, today 09:14 · witnesses: Ben Farr, Tom",
  );
});
