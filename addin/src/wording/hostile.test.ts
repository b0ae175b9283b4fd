import { describe, expect, it } from "vitest";
import type { PackFile } from "./pack";
import { shippedCheck, shippedReading } from "./shipped";
import { WordingCheck } from "./wordingCheck";

const on = { direction: "outgoing", on: "2026-11-22", regions: ["US", "EU", "UK"] } as const;
const rule = { id: "r", category: "c", group: "g", severity: "warn", direction: "both", find: ["guaranteed cure"] };
const cure = WordingCheck.of(
  shippedReading,
  [{ id: "test", version: "1", notice: "n", rules: [rule] } as unknown as PackFile],
  [],
);

describe("what is made to be misread", () => {
  it.each([
    ["It is a guar\u200Banteed cure.", "guar\u200Banteed cure"],
    ["It is a guaranteed\u00A0cure.", "guaranteed\u00A0cure"],
    ["It is a gu\u0430rante\u0435d cure.", "gu\u0430rante\u0435d cure"],
    ["It is a ｇｕａｒａｎｔｅｅｄ cure.", "ｇｕａｒａｎｔｅｅｄ cure"],
    ["It is a 𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝 cure.", "𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝 cure"],
    ["It is a guarante\u0301ed cure.", "guarante\u0301ed cure"],
    ["It is a guaranteed&nbsp;c&#117;re &amp; more.", "guaranteed&nbsp;c&#117;re"],
    ["\u202EIt is a\u202C guaranteed \u2066cure\u2069.", "guaranteed \u2066cure"],
    ["😀😀 A guaranteed cure 😀.", "guaranteed cure"],
    ["\uD83D a guaranteed cure \uDE00", "guaranteed cure"],
    ["It is a guaranteed\r\ncure.", "guaranteed\r\ncure"],
  ])("%j is found where it was written", (text, written) => {
    expect(cure.run({ text, ...on }).map(({ span }) => text.slice(span.start, span.end))).toEqual([written]);
  });

  it.each([
    "The patients learned the guaranteed cures.",
    "guaranteedcure",
    "unguaranteed cure",
    "It is guaranteed. Cure follows.",
  ])("%j is not", (text) => expect(cure.run({ text, ...on })).toEqual([]));
});

describe("what is made to be slow", () => {
  const check = shippedCheck([]);
  const SMALL = 20_000; // characters; four times as many must take about four times as long
  const MOST = 8; // a square would take sixteen times
  const milliseconds = (text: string) => {
    const before = process.cpuUsage(); // other work on the computer does not count
    check.run({ text, ...on });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const pieces = [
    "a",
    "safe and effective ",
    "guarantee. ",
    "the patient had a rash after the drug. ",
    "is are was not never no ",
    "> quoted\n",
    "On 1 May A wrote:\n",
    '"',
    "&",
    "a. ",
    "\n\n",
    "\u200B",
    "\uD83D",
    "1,",
    "'",
    "- ",
    "more better than other ",
    "if you have pain try our ",
  ];

  it.each(pieces)("%j takes four times as long when there is four times as much of it", (piece) => {
    const [small, large] = [SMALL, 4 * SMALL].map((size) => piece.repeat(size / piece.length));
    check.run({ text: small ?? "", ...on });
    const ratios = Array.from({ length: 5 }, () => milliseconds(large ?? "") / Math.max(milliseconds(small ?? ""), 1));
    expect(Math.min(...ratios)).toBeLessThan(MOST);
  });

  it.each([
    [5_000_000, "Thank you for the talk on the registry. "],
    [1_000_000, "a"],
    [1_000_000, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"],
  ])("%d characters are read to their end, and what stands there is found", (size, piece) => {
    const text = `${piece.repeat(size / piece.length)} Our medicine is a guaranteed cure.`;
    const last = check.run({ text, ...on }).at(-1);
    expect(text.slice(last?.span.start, last?.span.end)).toContain("guarantee");
  });
});
