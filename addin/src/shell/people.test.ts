import { expect, it } from "vitest";
import { initials, suggestedName } from "./people";

it("takes initials from names, leaving titles out", () => {
  expect(initials("Dr Amara Osei", "a@x.example")).toBe("AO");
  expect(initials("Prof. Dr. med. Joana María Ruiz", "a@x.example")).toBe("JR");
  expect(initials("Élodie", "a@x.example")).toBe("É");
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
