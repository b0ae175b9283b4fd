import { expect, it } from "vitest";
import { entry } from "../../test/samples";
import type { Clock } from "./dates";
import { byMonth } from "./timelineMonths";

const clock: Clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "Europe/London" };

it("puts messages under the month of the owner's zone, in the order they come", () => {
  const entries = [
    entry("a", { sentAt: "2026-11-02T10:00:00Z" }),
    entry("b", { sentAt: "2026-09-30T23:30:00Z" }), // already October in summer time
    entry("c", { sentAt: null }),
    entry("d", { sentAt: "2025-10-02T10:00:00Z" }),
  ];

  const months = byMonth(entries, clock).map(({ heading, entries: of }) => [heading, of.map(({ id }) => id).join("")]);

  expect(months).toEqual([
    ["November 2026", "a"],
    ["October 2026", "bc"],
    ["October 2025", "d"],
  ]);
});

it("has a heading for messages without any date", () => {
  expect(byMonth([entry("a", { sentAt: null })], clock)[0]?.heading).toBe("Without a date");
});
