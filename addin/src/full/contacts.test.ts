import { expect, it } from "vitest";
import { card } from "../../test/samples";
import { askOf, everybody, filtersOn, MOST_CHANGED, selected, setOf, toggled } from "./contacts";

it("asks for what narrows, and for nothing that does not", () => {
  expect(askOf(everybody)).toEqual({ sort: "name", descending: false });
  const finding = {
    ...everybody,
    search: "  osei ",
    role: "hcp",
    cadence: "overdue",
    circle: "Advisory",
    descending: true,
  } as const;
  expect(askOf(finding)).toEqual({
    search: "osei",
    role: ["hcp"],
    cadence: ["overdue"],
    circle: "Advisory",
    sort: "name",
    descending: true,
  });
  expect([filtersOn(everybody), filtersOn(finding)]).toEqual([0, 3]);
});

it("changes nothing while nothing is said", () => {
  expect(setOf({ what: "institution", institution: "  " })).toBeNull();
  expect(setOf({ what: "addCircle", circle: " Advisory " })).toEqual({ addCircles: ["Advisory"] });
  expect(setOf({ what: "removeCircle", circle: "" })).toBeNull();
  expect(setOf({ what: "shared", shared: false })).toEqual({ shared: false });
});

it("chooses a contact and lets it go again", () => {
  const once = toggled(new Map(), card);
  expect([...once.keys()]).toEqual([card.id]);
  expect(toggled(once, card).size).toBe(0);
});

it("chooses one's own contacts alone, and no more than can be changed", () => {
  const many = Array.from({ length: MOST_CHANGED + 10 }, (_, at) => ({ ...card, id: `c${String(at)}` }));
  expect(selected([{ ...card, sharedBy: "Ben" }, ...many]).size).toBe(MOST_CHANGED);
  expect(selected([{ ...card, sharedBy: "Ben" }]).size).toBe(0);
});
