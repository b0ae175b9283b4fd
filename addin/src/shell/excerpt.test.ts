import { expect, it } from "vitest";
import { excerpt } from "./excerpt";

it("leaves a mail that is shorter than its preview as it is", () => {
  expect(excerpt("Thank you, that helps.")).toBe("Thank you, that helps.");
});

it("ends with a whole word where the mail goes on", () => {
  const cut = `${"renal outcomes, ".repeat(12)}and nephro`; // 202 letters, cut as the server cuts
  expect(excerpt(cut.slice(0, 200))).toBe(`${"renal outcomes, ".repeat(12)}and…`);
});

it("keeps a word that fills the whole preview", () => {
  expect(excerpt("x".repeat(200))).toBe(`${"x".repeat(200)}…`);
});
