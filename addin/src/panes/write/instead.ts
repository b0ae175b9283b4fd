import type { Finding, Span } from "../../wording/finding";

/** A stretch of the mail and what is written in its place. */
export interface Stretch extends Span {
  put: string;
}

interface Instead extends Stretch {
  /** The rule's own words; empty: the sentence is taken out. */
  words: string;
  /** The sentence as it would read. */
  reads: string;
}

/**
 * What one click writes. Where a sentence is taken out, a word beside it is written again, so that Outlook's text has a place where undoing
 * puts it back. Null: the rule has no words for it, or nothing else stands in the mail.
 */
export function insteadOf({ instead, sentence }: Finding, text: string): Instead | null {
  if (instead === null) return null;
  const { start, end, words } = instead;
  if (words !== "") {
    const reads =
      text.slice(Math.min(sentence.start, start), start) + words + text.slice(end, Math.max(sentence.end, end));
    return { start, end, put: words, words, reads };
  }
  const [, before, gap] = /(\S+)(\s*)$/.exec(text.slice(0, start)) ?? [];
  if (before !== undefined && gap !== undefined) {
    const alone = gap.includes("\n"); // the paragraph stays, and the blanks after the sentence go
    const last = alone ? end + blanksAt(text, end) : end;
    return {
      start: start - gap.length - before.length,
      end: last,
      put: alone ? before + gap : before,
      words,
      reads: "",
    };
  }
  const [after] = /\S+/.exec(text.slice(end)) ?? [];
  if (after === undefined) return null;
  return { start, end: text.indexOf(after, end) + after.length, put: after, words, reads: "" };
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
}
