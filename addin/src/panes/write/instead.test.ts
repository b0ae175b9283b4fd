import { expect, it } from "vitest";
import type { Finding } from "../../wording/finding";
import { insteadOf } from "./instead";

/** A finding of the words, in the sentence that holds them, as far as it matters here. */
function finding(text: string, sentence: string, old: string, words: string): Finding {
  const start = text.indexOf(old);
  const at = text.indexOf(sentence);
  return {
    sentence: { start: at, end: at + sentence.length },
    instead: { start, end: start + old.length, words },
  } as Finding;
}

function written(text: string, sentence: string, old: string, words: string): string | undefined {
  const change = insteadOf(finding(text, sentence, old, words), text);
  return change === null ? undefined : text.slice(0, change.start) + change.put + text.slice(change.end);
}

it("puts the words in place of the stretch and of nothing else, and shows how the sentence would read", () => {
  const text = "Hello.\nIt is a sure cure.\nBye.";
  const change = insteadOf(finding(text, "It is a sure cure.", "sure cure", "treatment"), text);
  expect(change).toMatchObject({ put: "treatment", reads: "It is a treatment." });
  expect(written(text, "It is a sure cure.", "sure cure", "treatment")).toBe("Hello.\nIt is a treatment.\nBye.");
});

it("takes a sentence out with the blanks around it, and leaves paragraphs as they are", () => {
  expect(written("Hello. It cures. Bye.", "It cures.", "It cures.", "")).toBe("Hello. Bye.");
  expect(written("Dear Amara,\n\nIt cures. Bye.", "It cures.", "It cures.", "")).toBe("Dear Amara,\n\nBye.");
  expect(written("It cures.\nBye.", "It cures.", "It cures.", "")).toBe("Bye.");
});

it("has nothing ready where the rule has no words, or where the mail would be empty", () => {
  expect(insteadOf({ instead: null } as Finding, "It cures.")).toBeNull();
  expect(written("It cures. ", "It cures.", "It cures.", "")).toBeUndefined();
});

it("holds on to a word of the mail where a sentence is taken out, so that undoing has a place", () => {
  const text = "Hello. It cures. Bye.";
  expect(insteadOf(finding(text, "It cures.", "It cures.", ""), text)?.put).toBe("Hello.");
});
