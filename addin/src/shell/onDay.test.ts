import { expect, it } from "vitest";
import { type Clock, dayInFull, fieldsOf, onDay } from "./dates";

const now = new Date("2026-11-21T23:30:00Z");
const berlin: Clock = { now, locale: "en-GB", zone: "Europe/Berlin" };
const london: Clock = { ...berlin, zone: "Europe/London" };

it("says a day without a time by the calendar of the clock's zone", () => {
  expect([onDay("2026-11-21", london), onDay("2026-11-21", berlin)]).toEqual(["today", "yesterday"]);
  expect(onDay("2026-11-02", berlin)).toBe("2\u00a0Nov");
  expect(onDay("2025-11-02", berlin)).toBe("2\u00a0Nov\u00a02025");
  expect(dayInFull("2026-11-02", { ...berlin, zone: "Pacific/Auckland" })).toBe("Monday, 2 November 2026");
});

it("fills date and time fields in the clock's zone", () => {
  expect(fieldsOf(now, berlin)).toEqual({ on: "2026-11-22", time: "00:30" });
});
