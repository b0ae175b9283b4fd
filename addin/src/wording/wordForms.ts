import { traceOf } from "./numberSet";
import type { Reading } from "./reading";
import type { Vocabulary } from "./vocabulary";
import { wider } from "./words";

/** Folded characters; no language's word that a rule could name is longer. */
export const LONGEST_WORD = 64;

const ROOM = 128; // the longest word, and all that its last character may stand for
const PLACES = 1 << 15;
const MOST_KEPT = 1 << 14; // a text that brings more forms is read to its end, and the next one begins anew
const MOST_STEPS = 8; // over places that others hold, so that no text makes looking up slow
const BASIS = 0x811c9dc5 | 0; // of the hash FNV-1a, as is the prime
const PRIME = 0x01000193;
const [TURNS, SHORTENS] = [1, 2];

/** The forms that words have in texts: their folded letters and the traits that phrases name. What is known of a form is found out once. */
export class WordForms {
  /** The letters of the word at hand, and how many they are. */
  readonly letters = new Uint16Array(ROOM);
  length = 0;
  /** The vocabulary's numbers of each form: those of form `one` stand from `starts[one]` to before `starts[one + 1]`. */
  numbers = new Int32Array(1024);
  starts = new Int32Array(256);
  /** Of each form the trace of its numbers. */
  traces = new Int32Array(256);
  private count = 0;
  private keys = new Uint16Array(2048);
  private keyStarts = new Int32Array(256);
  private hashes = new Int32Array(256);
  private traits = new Int32Array(256);
  private does = new Uint8Array(256);
  private readonly places = new Int32Array(PLACES); // by hash, forms counted from 1

  constructor(
    private readonly reading: Reading,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** A text begins. */
  begin(): void {
    if (this.count <= MOST_KEPT) return;
    this.count = 0;
    this.places.fill(0);
  }

  /** One more letter. */
  add(unit: number): void {
    this.letters[this.length] = unit;
    this.length += 1;
  }

  get last(): number {
    return this.length === 0 ? 0 : (this.letters[this.length - 1] as number);
  }

  /** The form of the letters at hand; those of a word that is too long for any language are nothing. The same may have two forms. */
  of(traits: number): number {
    const { letters, places } = this;
    if (this.length > LONGEST_WORD) this.length = 0;
    const { length } = this;
    const asked = traits & this.vocabulary.anyTrait;
    let hash = BASIS ^ asked;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (letters[at] as number), PRIME);
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = ((hash ^ (hash >>> 15)) + step) & (PLACES - 1);
      const known = (places[place] as number) - 1;
      if (known < 0) return (places[place] = this.file(asked, hash)) - 1;
      if (this.hashes[known] === hash && this.traits[known] === asked && this.isOfLetters(known)) return known;
    }
    return this.file(asked, hash) - 1;
  }

  /** The form of the same letters with one more trait. */
  with(form: number, trait: number): number {
    const from = this.keyStarts[form] as number;
    this.length = (this.keyStarts[form + 1] as number) - from;
    for (let at = 0; at < this.length; at++) this.letters[at] = this.keys[from + at] as number;
    return this.of((this.traits[form] as number) | trait);
  }

  /** Whether it begins a clause of its own. */
  turns(form: number): boolean {
    return ((this.does[form] as number) & TURNS) !== 0;
  }

  /** Whether a full stop after it ends no sentence. */
  shortens(form: number): boolean {
    return ((this.does[form] as number) & SHORTENS) !== 0;
  }

  isSign(form: number, sign: number): boolean {
    const from = this.keyStarts[form] as number;
    return this.keyStarts[form + 1] === from + 1 && this.keys[from] === sign;
  }

  keyOf(form: number): string {
    return String.fromCharCode(...this.keys.subarray(this.keyStarts[form], this.keyStarts[form + 1]));
  }

  private isOfLetters(form: number): boolean {
    const { letters, keys, length } = this;
    const from = this.keyStarts[form] as number;
    if ((this.keyStarts[form + 1] as number) - from !== length) return false;
    for (let at = 0; at < length; at++) if (letters[at] !== keys[from + at]) return false;
    return true;
  }

  /** Returns how many there are then. */
  private file(traits: number, hash: number): number {
    const { letters, length, reading, vocabulary } = this;
    const form = this.count;
    if (form + 1 === this.starts.length) this.widen();
    const from = this.keyStarts[form] as number;
    if (from + length > this.keys.length) this.keys = wider(this.keys, new Uint16Array(this.keys.length * 2));
    for (let at = 0; at < length; at++) this.keys[from + at] = letters[at] as number;
    this.keyStarts[form + 1] = from + length;
    this.hashes[form] = hash;
    this.traits[form] = traits;
    this.does[form] =
      (reading.turns.has(letters, length) ? TURNS : 0) |
      ((length === 1 && isLower(letters[0] as number)) || reading.abbreviations.has(letters, length) ? SHORTENS : 0);
    const numbers = vocabulary.numbersOf(letters, length, traits);
    this.traces[form] = traceOf(numbers);
    const first = this.starts[form] as number;
    this.starts[form + 1] = first + numbers.length;
    if (first + numbers.length > this.numbers.length) {
      this.numbers = wider(this.numbers, new Int32Array((first + numbers.length) * 2));
    }
    this.numbers.set(numbers, first);
    return (this.count += 1);
  }

  private widen(): void {
    const twice = () => new Int32Array(this.starts.length * 2);
    this.does = wider(this.does, new Uint8Array(this.starts.length * 2));
    this.keyStarts = wider(this.keyStarts, twice());
    this.hashes = wider(this.hashes, twice());
    this.traits = wider(this.traits, twice());
    this.traces = wider(this.traces, twice());
    this.starts = wider(this.starts, twice());
  }
}

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
