import { expect, it } from "vitest";
import { cellsOf, namesOf } from "./ahead";

it("lays eight weeks out from Monday to Sunday, wherever they begin", () => {
  const cells = cellsOf({
    from: "2026-11-18", // a Wednesday
    to: "2027-01-12",
    days: [{ day: "2026-11-23", people: [], count: 4 }],
  });

  expect(cells).toHaveLength(56);
  expect(cells[0]).toEqual({ day: "2026-11-18", count: 0, week: 0, weekday: 2 });
  expect(cells[5]).toEqual({ day: "2026-11-23", count: 4, week: 1, weekday: 0 });
  expect(cells.at(-1)).toEqual({ day: "2027-01-12", count: 0, week: 8, weekday: 1 });
});

it("names some and counts the others", () => {
  const people = [
    { contactId: "1", name: "Nora Falk" },
    { contactId: "2", name: "Kofi Mensah" },
  ];
  expect(namesOf({ day: "2026-11-23", people, count: 2 })).toBe("Nora Falk, Kofi Mensah");
  expect(namesOf({ day: "2026-11-23", people, count: 9 })).toBe("Nora Falk, Kofi Mensah, +7");
});
