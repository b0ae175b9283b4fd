import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding, Occasion } from "./finding";
import type { PackFile, RuleFile } from "./pack";
import { shippedCheck, shippedPacks, shippedReading } from "./shipped";
import { WordingCheck } from "./wordingCheck";

/** What is known of the mail beside its words, as rules' own sentences have it. */
interface TestedOf {
  new?: boolean;
  first?: boolean;
  question?: string;
  confidential?: string[];
  /** The sentences are subjects. */
  subject?: boolean;
}

const occasionOf = (of: TestedOf = {}): Occasion => ({
  isNew: of.new ?? false,
  isFirst: of.first ?? false,
  question: of.question ?? "",
  confidential: of.confidential ?? [],
});

interface Vector {
  says: string;
  rule: Partial<RuleFile>;
  text: string;
  subject?: string;
  of?: TestedOf;
  spans: number[][];
  /** Start, end and words of what may stand in the text instead. */
  instead?: [number, number, string][];
}

const vectors = readFileSync(resolve(import.meta.dirname, "../../../tests/vectors/wording/language.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Vector);

const usual = {
  id: "r",
  category: "c",
  group: "g",
  severity: "warn",
  direction: "both",
  message: "m",
  why: "w",
  source: "s",
  suggestion: "g",
};

describe("the vectors decide what the language means; both engines read them", () => {
  it.each(vectors)("$says", ({ rule, text, subject, of, spans, instead }) => {
    const pack = { id: "test", version: "1", notice: "n", rules: [{ ...usual, ...rule }] } as unknown as PackFile;

    const found = WordingCheck.of(shippedReading, [pack], []).run({
      text,
      subject: subject ?? "",
      direction: "outgoing",
      on: "2026-11-22",
      regions: ["US", "EU", "UK"],
      occasion: occasionOf(of),
    });

    const points = (units: number, whole = text) => [...whole.slice(0, units)].length;
    const spanOf = ({ part, span: { start, end } }: Finding) => {
      const whole = part === "subject" ? subject : text;
      return [points(start, whole), points(end, whole)];
    };
    expect(found.map(spanOf)).toEqual(spans);
    if (instead === undefined) return;
    const put = found.map(
      (one) => one.instead && [points(one.instead.start), points(one.instead.end), one.instead.words],
    );
    expect(put).toEqual(instead);
  });
});

describe("the shipped rules", () => {
  const check = shippedCheck([]);
  const rules = shippedPacks.flatMap((pack) => pack.rules) as (RuleFile & {
    tests: { find: string[]; pass: string[]; of?: TestedOf };
  })[];
  const finds = (sentence: string, of: TestedOf = {}) => {
    const [subject, text] = of.subject === true ? [sentence, ""] : ["", sentence];
    const occasion = occasionOf(of);
    return (["outgoing", "incoming"] as const).flatMap((direction) =>
      check
        .run({ text, subject, direction, on: "2026-11-22", regions: ["US", "EU", "UK"], occasion })
        .map(({ rule }) => rule),
    );
  };

  it.each(rules.map((rule) => [rule.id, rule.tests.find] as const))(
    "what stands ready for %s puts it right",
    (_, texts) => {
      const run = (text: string) =>
        check.run({ text, direction: "outgoing", on: "2026-11-22", regions: ["US", "EU", "UK"] });
      const countOf = (text: string, id: string) => run(text).filter(({ rule }) => rule === id).length;
      for (const text of texts) {
        for (const { rule, instead } of run(text)) {
          if (instead === null) continue;
          const put = text.slice(0, instead.start) + instead.words + text.slice(instead.end);
          expect([put, countOf(put, rule)]).toEqual([put, countOf(text, rule) - 1]);
          expect([instead.words, run(instead.words)]).toEqual([instead.words, []]);
        }
      }
    },
  );

  it.each(rules.map((rule) => [rule.id, rule.tests] as const))("%s finds and passes what it says", (id, tests) => {
    for (const text of tests.pass) expect([text, finds(text, tests.of).includes(id)]).toEqual([text, false]);
    for (const text of tests.find) expect([text, finds(text, tests.of)]).not.toEqual([text, []]);
  });
});
