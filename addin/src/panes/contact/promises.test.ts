import { describe, expect, it } from "vitest";
import { daysTo, dueWords } from "./promises";

const clock = { now: new Date("2026-11-18T22:30:00Z"), locale: "en-GB", zone: "Europe/Berlin" };

describe("the day of a promise", () => {
  it.each([
    ["2026-11-18", "by today"],
    ["2026-11-19", "by tomorrow"],
    ["2026-11-25", "by 25\u00a0Nov"],
    ["2027-01-02", "by 2\u00a0Jan\u00a02027"],
    ["2026-11-17", "1 day late"],
    ["2026-11-03", "15 days late"],
  ])("%s is said as “%s”", (dueOn, said) => expect(dueWords({ dueOn }, clock)).toBe(said));

  it("is said of nothing that has none", () => expect(dueWords({ dueOn: null }, clock)).toBeNull());

  it("is counted in the owner's zone, where it may be tomorrow already", () => {
    expect(daysTo("2026-11-19", { ...clock, zone: "Asia/Tokyo" })).toBe(0);
  });
});
