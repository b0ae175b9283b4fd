import { expect, it } from "vitest";
import { mail, said } from "../../test/samples";
import type { Clock } from "./dates";
import { headings } from "./timelineMonths";

const clock: Clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "Europe/London" };

it("begins each month of the owner's zone with its name, in the order they come", () => {
  const entries = [
    mail("a", { sentAt: "2026-11-02T10:00:00Z" }),
    mail("b", { sentAt: "2026-09-30T23:30:00Z" }), // already October in summer time
    mail("c", { sentAt: null }),
    said("d", { occurredAt: "2025-10-02T10:00:00Z" }),
  ];

  expect(headings(entries, clock)).toEqual(["November 2026", "October 2026", null, "October 2025"]);
});

it("puts a day without a time under the month of that day, whatever the instant beside it says", () => {
  const west: Clock = { ...clock, zone: "Pacific/Auckland" };
  expect(headings([said("a", { occurredAt: "2026-10-31T12:00:00Z", occurredOn: "2026-10-31" })], west)).toEqual([
    "October 2026",
  ]);
});

it("has a heading for messages without any date", () => {
  expect(headings([mail("a", { sentAt: null })], clock)).toEqual(["Without a date"]);
});
