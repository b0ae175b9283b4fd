import { expect, it } from "vitest";
import type { Finding } from "../../wording/finding";
import { decisionOn, keep, keptOf, takeBack } from "./kept";

const finding = { rule: "core.guarantee.outcome" } as Finding;
const sentence = "It is guaranteed.";
const kept = { rule: finding.rule, sentence, reason: "Quoted" };

it("holds for the sentence as it was, on its draft alone, and the newest reason counts", () => {
  keep("draft 1", { ...kept, reason: "First" });
  const all = keep("draft 1", kept);
  expect(decisionOn(finding, sentence, all)?.reason).toBe("Quoted");
  expect(all).toHaveLength(1);
  expect(decisionOn(finding, "It is guaranteed!", all)).toBeNull();
  expect(keptOf("draft 2")).toEqual([]);
});

it("is taken back", () => {
  keep("draft 3", kept);
  expect(takeBack("draft 3", kept)).toEqual([]);
  expect(keptOf("draft 3")).toEqual([]);
});
