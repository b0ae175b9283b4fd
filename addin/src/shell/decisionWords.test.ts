import { expect, it } from "vitest";
import { decisionTold } from "./decisionWords";

const clock = { now: new Date("2026-11-22T12:00:00Z"), locale: "en-GB", zone: "UTC" };

it("says what was decided, by whom, when and why, as far as it is known", () => {
  const kept = { kind: "kept", reason: "Quoted" } as const;
  const stored = { ...kept, decidedBy: "Ines Park", decidedAt: "2026-11-22T09:14:00Z" };
  expect(decisionTold(stored, clock)).toBe("Kept by Ines Park, today\u00a009:14: Quoted");
  expect(decisionTold(kept, clock)).toBe("Kept: Quoted");
  expect(decisionTold({ kind: "reported", reason: "" }, clock)).toBe("Reported.");
});
