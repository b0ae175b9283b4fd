import { expect, it } from "vitest";
import { reportDay } from "./reportDay";

const on = (now: string, zone = "UTC") => reportDay({ now: new Date(now), locale: "en-GB", zone });

it("is the day after, and Monday where that is no working day", () => {
  expect(on("2026-11-19T12:00:00Z")).toContain("20 November");
  expect(on("2026-11-20T12:00:00Z")).toContain("23 November");
  expect(on("2026-11-21T12:00:00Z")).toContain("23 November");
});

it("begins with the day of whoever reads", () => {
  expect(on("2026-11-18T23:30:00Z", "Europe/Berlin")).toContain("20 November");
});
