import { expect, it } from "vitest";
import { hashOf, type Place, placeOf } from "./places";

const id = "0199a3f2-5c1e-7d44-9a55-3c1f0f6f2b10";

it("finds the place that an address names, and writes it back", () => {
  const places: Place[] = [
    { at: "contacts" },
    { at: "contact", id },
    { at: "lists" },
    { at: "mail" },
    { at: "exports" },
  ];
  expect(places.map((place) => placeOf(hashOf(place)))).toEqual(places);
});

it("takes an address that names no place for the contacts", () => {
  expect(placeOf("")).toEqual({ at: "contacts" });
  expect(placeOf("#/contacts/amara.osei@x.example")).toEqual({ at: "contacts" });
  expect(placeOf("#/nowhere")).toEqual({ at: "contacts" });
});
