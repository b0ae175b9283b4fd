import type { Reading } from "./reading";
import { Vocabulary } from "./vocabulary";
import { WordForms } from "./wordForms";
import { readWords } from "./wordReader";
import { Trait, Words } from "./words";

const WINDOW = 6; // words: whoever writes as many in the same order has them from the note
const SHORTEST_SENTENCE = 3; // "Thank you" is nobody's secret
const UNKNOWN = 0; // a word that no note has, and one too long to equal anything
const [BANG, QUESTION] = [33, 63];

/** What was told in confidence, as rows of words. How a text holds one is said in language.md, section "Words". Time grows with the notes and the text together. */
export class ConfidentialNotes {
  private readonly numbers = new Map<string, number>(); // of words, from 1
  private readonly rows = new Set<string>();

  constructor(
    reading: Reading,
    readonly texts: readonly string[],
  ) {
    const words = new Words(new WordForms(reading, new Vocabulary()));
    for (const text of texts) {
      words.begin(text.length);
      readWords(reading, words, text, 0);
      this.keep(words);
    }
  }

  /** Gives the words that stand in a note their trait. */
  mark(words: Words): void {
    if (this.rows.size === 0) return;
    const places = compared(words);
    const numbers = places.map((at) => this.numbers.get(words.keyOf(at)) ?? UNKNOWN);
    let marked = 0; // places before this one have been
    for (let at = 0; at < numbers.length; at++) {
      const end = at + this.lengthAt(words, places, numbers, at);
      for (marked = Math.max(marked, at); marked < end; marked++) {
        words.give(places[marked] as number, Trait.confidential);
      }
    }
  }

  private keep(words: Words): void {
    const places = compared(words);
    const numbers = places.map((at) => this.numberOf(words.keyOf(at)));
    const sentenceOf = (at: number) => words.sentence[places[at] as number];
    for (let at = 0; at + WINDOW <= numbers.length; at++) this.keepRow(numbers.slice(at, at + WINDOW));
    for (let at = 0, end = 0; at < places.length; at = end) {
      do end += 1;
      while (end < places.length && sentenceOf(end) === sentenceOf(at));
      if (end - at >= SHORTEST_SENTENCE && end - at < WINDOW) this.keepRow(numbers.slice(at, end));
    }
  }

  private keepRow(row: readonly number[]): void {
    if (!row.includes(UNKNOWN)) this.rows.add(row.join(" "));
  }

  /** How many words from here on stand in a note; 0 for none. */
  private lengthAt(words: Words, places: readonly number[], numbers: readonly number[], at: number): number {
    if (numbers[at] === UNKNOWN) return 0;
    const sentenceOf = (place: number) => words.sentence[places[place] as number];
    for (let length = Math.min(WINDOW, numbers.length - at); length >= SHORTEST_SENTENCE; length--) {
      const isWhole = length === WINDOW || sentenceOf(at) === sentenceOf(at + length - 1);
      if (isWhole && this.rows.has(numbers.slice(at, at + length).join(" "))) return length;
    }
    return 0;
  }

  private numberOf(key: string): number {
    if (key === "") return UNKNOWN;
    const known = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, known);
    return known;
  }
}

/** Where all words stand but the signs that end sentences. */
function compared(words: Words): number[] {
  const places: number[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!words.isSign(at, QUESTION) && !words.isSign(at, BANG)) places.push(at);
  }
  return places;
}
