import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { locale, numberWords, writeAsIn } from "./language";

beforeEach(() => vi.stubGlobal("navigator", { language: "en-GB" }));
afterEach(() => {
  writeAsIn(null);
  vi.unstubAllGlobals();
});

it("writes numbers as the host's language does", () => {
  writeAsIn("de-DE");

  expect(locale()).toBe("de-DE");
  expect(numberWords(12_000)).toBe("12.000");
});

it.each([null, "", "no tag!", "xx-QQ"])("keeps the browser's where the host says %j", (language) => {
  writeAsIn("de-DE");
  writeAsIn(language);

  expect(locale()).toBe("en-GB");
});
