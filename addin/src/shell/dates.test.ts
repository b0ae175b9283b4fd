import { describe, expect, it } from "vitest";
import { ago, type Clock, clockIn, day, month, when } from "./dates";

const clock: Clock = { now: new Date("2026-11-22T01:00:00Z"), locale: "en-GB", zone: "Europe/London" };

describe("a date as a person says it", () => {
  it("names today and yesterday with the time, older days without", () => {
    expect(when("2026-11-22T00:14:00Z", clock)).toBe("today\u00a000:14");
    expect(when("2026-11-21T23:59:00Z", clock)).toBe("yesterday\u00a023:59");
    expect(when("2026-11-18T09:14:00Z", clock)).toBe("18\u00a0Nov");
  });

  it("carries the year when it is not this one", () => {
    expect(day("2025-11-18T09:14:00Z", clock)).toBe("18\u00a0Nov\u00a02025");
    expect(month("2025-11-18T09:14:00Z", clock)).toBe("November 2025");
  });

  it("counts whole days of the owner's zone, not spans of 24 hours", () => {
    const lateInTokyo: Clock = { ...clock, now: new Date("2026-11-21T15:30:00Z"), zone: "Asia/Tokyo" };
    expect(ago("2026-11-21T14:30:00Z", lateInTokyo)).toBe("yesterday");
    expect(ago("2026-11-21T15:10:00Z", lateInTokyo)).toBe("today");
  });

  it("does not lose a day where the clocks change", () => {
    const afterChange: Clock = { ...clock, now: new Date("2026-10-26T00:30:00Z") };
    expect(ago("2026-10-24T23:30:00Z", afterChange)).toBe("yesterday");
  });

  it("says days, then months, then years", () => {
    expect(ago("2026-11-02T12:00:00Z", clock)).toBe("20 days ago");
    expect(ago("2026-04-20T12:00:00Z", clock)).toBe("7 months ago");
    expect(ago("2023-11-20T12:00:00Z", clock)).toBe("3 years ago");
  });

  it("follows the owner's language", () => {
    expect(day("2026-11-18T09:14:00Z", { ...clock, locale: "de-DE" })).toBe("18.\u00a0Nov.");
  });
});

describe("the owner's clock", () => {
  const now = new Date("2026-11-22T01:00:00Z");

  it("tells the owner's time, wherever the browser stands", () => {
    const at = (zone: string) => when("2026-11-21T23:30:00Z", clockIn(zone, now, "en-GB"));
    expect(at("Asia/Tokyo")).toBe("today\u00a008:30");
    expect(at("America/New_York")).toBe("today\u00a018:30");
    expect(at("Europe/London")).toBe("yesterday\u00a023:30");
  });

  it("goes by the browser's zone where it has no zone that the browser knows", () => {
    expect(clockIn(null, now, "en-GB")).toEqual({ now, locale: "en-GB" });
    expect(clockIn("Mars/Olympus", now, "en-GB")).toEqual({ now, locale: "en-GB" });
  });
});
