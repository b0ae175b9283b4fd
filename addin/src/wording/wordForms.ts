import { traceOf } from "./numberSet";
import type { Reading } from "./reading";
import type { Vocabulary } from "./vocabulary";
import { wider } from "./words";

/** Folded characters; no language's word that a rule could name is longer. */
export const LONGEST_WORD = 64;

const ROOM = 128; // the longest word, and all that its last character may stand for
const PLACES = 1 << 15;
const MOST_KEPT = 1 << 14; // a text that brings more forms is read to its end, and the next one begins anew
const MOST_NUMBERS = 2 * LONGEST_WORD + 16; // of a form: stems, endings, itself and traits
const MOST_STEPS = 8; // over places that others hold, so that no text makes looking up slow
export const BASIS = 0x811c9dc5 | 0; // of the hash FNV-1a, as is the prime
export const PRIME = 0x01000193;
const [TURNS, SHORTENS] = [1, 2];

/** What stands in the row of a form: side by side, because all of it is asked at once. Its numbers stand from the first to before the last. */
const [HASH, TRAITS, KEY, KEY_END, DOES] = [0, 1, 2, 3, 4];
export const [TRACE, NUMBERS, NUMBERS_END] = [5, 6, 7];
const ROW = 8;

/** The forms that words have in texts: their folded letters and the traits that phrases name. What is known of a form is found out once. */
export class WordForms {
  /** The letters of the word at hand, and how many they are. */
  readonly letters = new Uint16Array(ROOM);
  length = 0;
  /** Their hash, which rolls on with each. */
  hash = BASIS;
  /** The vocabulary's numbers of all forms, and a row for each form; a form is told by the place of its row. */
  numbers = new Int32Array(1024);
  rows = new Int32Array(256 * ROW);
  private end = 0; // of the rows
  private keys = new Uint16Array(2048);
  private readonly places = new Int32Array(PLACES); // by hash, the ends of the rows of forms

  constructor(
    private readonly reading: Reading,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** A text begins. */
  begin(): void {
    if (this.end <= MOST_KEPT * ROW) return;
    this.end = 0;
    this.places.fill(0);
  }

  /** One more letter. */
  add(unit: number): void {
    this.letters[this.length] = unit;
    this.length += 1;
    this.hash = Math.imul(this.hash ^ unit, PRIME);
  }

  /** Another word begins. */
  clear(): void {
    this.length = 0;
    this.hash = BASIS;
  }

  /** Only the first so many letters count. */
  keep(length: number): void {
    this.clear();
    while (this.length < length) this.add(this.letters[this.length] as number);
  }

  get last(): number {
    return this.length === 0 ? 0 : (this.letters[this.length - 1] as number);
  }

  /** The form of the letters at hand; those of a word that is too long for any language are nothing. The same may have two forms. */
  of(traits: number): number {
    const { places, rows } = this;
    if (this.length > LONGEST_WORD) this.clear();
    const asked = traits & this.vocabulary.anyTrait;
    const hash = Math.imul(this.hash ^ asked, PRIME);
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = ((hash ^ (hash >>> 15)) + step) & (PLACES - 1);
      const known = (places[place] as number) - ROW;
      if (known < 0) return (places[place] = this.file(asked, hash)) - ROW;
      if (rows[known + HASH] === hash && rows[known + TRAITS] === asked && this.isOfLetters(known)) return known;
    }
    return this.file(asked, hash) - ROW;
  }

  /** The form of the same letters with one more trait. */
  with(form: number, trait: number): number {
    const end = this.rows[form + KEY_END] as number;
    this.clear();
    for (let at = this.rows[form + KEY] as number; at < end; at++) this.add(this.keys[at] as number);
    return this.of((this.rows[form + TRAITS] as number) | trait);
  }

  /** Whether it begins a clause of its own. */
  turns(form: number): boolean {
    return ((this.rows[form + DOES] as number) & TURNS) !== 0;
  }

  /** Whether a full stop after it ends no sentence. */
  shortens(form: number): boolean {
    return ((this.rows[form + DOES] as number) & SHORTENS) !== 0;
  }

  isSign(form: number, sign: number): boolean {
    const from = this.rows[form + KEY] as number;
    return this.rows[form + KEY_END] === from + 1 && this.keys[from] === sign;
  }

  keyOf(form: number): string {
    return String.fromCharCode(...this.keys.subarray(this.rows[form + KEY], this.rows[form + KEY_END]));
  }

  private isOfLetters(form: number): boolean {
    const { letters, keys, length, rows } = this;
    const from = rows[form + KEY] as number;
    if ((rows[form + KEY_END] as number) - from !== length) return false;
    for (let at = 0; at < length; at++) if (letters[at] !== keys[from + at]) return false;
    return true;
  }

  /** Returns where the rows end then. */
  private file(traits: number, hash: number): number {
    const { letters, length, reading, vocabulary } = this;
    const form = this.end;
    if (form === this.rows.length) this.rows = wider(this.rows, new Int32Array(form * 2));
    const { rows } = this;
    const key = form === 0 ? 0 : (rows[form - ROW + KEY_END] as number);
    const first = form === 0 ? 0 : (rows[form - ROW + NUMBERS_END] as number);
    if (key + length > this.keys.length) this.keys = wider(this.keys, new Uint16Array(this.keys.length * 2));
    if (first + MOST_NUMBERS > this.numbers.length) {
      this.numbers = wider(this.numbers, new Int32Array(this.numbers.length * 2));
    }
    for (let at = 0; at < length; at++) this.keys[key + at] = letters[at] as number;
    const last = vocabulary.putNumbers(letters, length, traits, this.numbers, first);
    rows[form + HASH] = hash;
    rows[form + TRAITS] = traits;
    rows[form + KEY] = key;
    rows[form + KEY_END] = key + length;
    rows[form + DOES] =
      (reading.turns.has(letters, length) ? TURNS : 0) |
      ((length === 1 && isLower(letters[0] as number)) || reading.abbreviations.has(letters, length) ? SHORTENS : 0);
    rows[form + TRACE] = traceOf(this.numbers, first, last);
    rows[form + NUMBERS] = first;
    rows[form + NUMBERS_END] = last;
    return (this.end += ROW);
  }
}

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
