import { expect, it } from "vitest";
import { digestOf } from "./digest";
import type { Finding } from "./finding";
import { recordOf, sentenceHash } from "./record";
import { shippedPacks } from "./shipped";

const finding = { rule: "core.guarantee.outcome", category: "guarantee", severity: "block" } as Finding;

it("names rule and pack, and of the sentence nothing but its hash", async () => {
  const record = await recordOf(shippedPacks, finding, "Velorin is a guaranteed cure.");
  const { id, version } = shippedPacks[0] ?? { id: "", version: "" };
  expect(record).toEqual({
    rule: "core.guarantee.outcome",
    pack: id,
    packVersion: version,
    packDigest: await digestOf(shippedPacks[0]),
    category: "guarantee",
    severity: "block",
    sentenceHash: await sentenceHash("core.guarantee.outcome", "Velorin is a guaranteed cure."),
  });
  expect(JSON.stringify(record)).not.toContain("Velorin");
});

it("knows the sentence again however its blanks are written, and no other, nor another rule's", async () => {
  const hash = await sentenceHash("a", "It is a  cure.");
  expect(await sentenceHash("a", " It is\u00a0a\ncure. ")).toBe(hash);
  expect(await sentenceHash("a", "It is a cure!")).not.toBe(hash);
  expect(await sentenceHash("b", "It is a cure.")).not.toBe(hash);
});

it("is not made of a rule that is not shipped", async () => {
  await expect(recordOf(shippedPacks, { ...finding, rule: "gone" }, "x")).rejects.toThrow(RangeError);
});
