import { expect, it } from "vitest";
import { ruleName, ruleOf, rulesShown } from "./intervals";

const a = { scope: "tier" as const, name: "A", idealDays: 30, maxDays: 45, version: 2 };
const old = { scope: "circle" as const, name: "Left", idealDays: 60, maxDays: 90, version: 1 };

it("shows every tier, every circle in use, and an interval whose circle nobody is in any more", () => {
  const shown = rulesShown([a, old], ["Mentors", "left"]);

  expect(shown.map(ruleName)).toEqual(["Tier A", "Tier B", "Tier C", "Circle Mentors", "Circle Left"]);
  expect(shown.map((rule) => rule.version)).toEqual([2, 0, 0, 0, 1]);
});

it("takes an interval away when both fields are empty, and refuses what is none", () => {
  expect(ruleOf(a, "", " ")).toEqual({ scope: "tier", name: "A", idealDays: null, maxDays: null, version: 2 });
  expect(ruleOf(a, "10", "20")).toMatchObject({ idealDays: 10, maxDays: 20 });
  expect(ruleOf(a, "0", "20")).toMatchObject({ code: "cadence.days" });
  expect(ruleOf(a, "10", "")).toMatchObject({ code: "cadence.days" });
  expect(ruleOf(a, "21", "20")).toMatchObject({ code: "cadence.ideal-past-maximum" });
});
