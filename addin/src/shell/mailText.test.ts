import { expect, it } from "vitest";
import { beginning, quoteOf, quoteWords, sizeWords, tidy } from "./mailText";

it("text loses the blank lines around it and keeps those within and its first indent", () => {
  expect(tidy("\n  \r\n  Dear Ines,\n\nyes.\n\n")).toBe("  Dear Ines,\n\nyes.");
});

it("a short text stands whole", () => {
  expect(beginning("One.\nTwo.\nThree.")).toBeNull();
});

it("a text a little over the limit is not folded for a line or two", () => {
  const lines = Array.from({ length: 14 }, (_, index) => `Line ${String(index + 1)}`);
  expect(beginning(lines.join("\n"))).toBeNull();
});

it("of a long text the first twelve lines are shown", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `Line ${String(index + 1)}`);
  expect(beginning(lines.join("\n"))).toBe(lines.slice(0, 12).join("\n"));
});

it("a long line counts as the lines it fills, and one line that is too long ends with a word", () => {
  const begin = beginning("seven ways ".repeat(200));
  expect(begin).toMatch(/^seven ways .*(seven|ways)…$/);
  expect(begin?.length).toBeLessThan(440);
});

it("a letter of two units is not cut in half", () => {
  expect(beginning("😀".repeat(2000))).toMatch(/^(?:😀)+…$/u);
});

it("a quote loses its attribution, also one broken over two lines, and its outer mark", () => {
  const text = "On Thu, 19 Nov 2026, Ines Park\n<ines@liaison.example> wrote:\n> Dear Nora,\n>> earlier\n>\n> yes\n";
  const attribution = "On Thu, 19 Nov 2026, Ines Park <ines@liaison.example> wrote:";
  expect(quoteOf({ text, attribution })).toBe("Dear Nora,\n> earlier\n\nyes");
});

it("a quote without marks keeps its text, and an attribution that is not there takes nothing away", () => {
  expect(quoteOf({ text: "Dear Nora,\n> yes", attribution: "On Thu Ines wrote:" })).toBe("Dear Nora,\n> yes");
  expect(quoteOf({ text: "> a", attribution: null })).toBe("a");
});

it("the words for a quote count its lines", () => {
  expect(quoteWords("a")).toBe("Show what is quoted (1 line)");
  expect(quoteWords("a\n\nb")).toBe("Show what is quoted (3 lines)");
});

it("a size is told in the unit a person would use", () => {
  expect([1, 840, 12_345, 999_600, 3_400_000].map(sizeWords)).toEqual([
    "1 byte",
    "840 bytes",
    "12 kB",
    "1.0 MB",
    "3.4 MB",
  ]);
});
