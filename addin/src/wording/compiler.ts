import { type Alternative, type Phrase, type Step, TRAITS } from "./phrase";
import type { Vocabulary } from "./vocabulary";

const MARKS = 512; // each number leaves one of so many marks, so that a mark that is missing says for sure that its numbers are
const LANE = 32;
export const LANES = MARKS / LANE;

export const [MUST, MAY, MUST_NOT, GAP] = [0, 1, 2, 3];

/** A phrase whose words are numbers. */
export interface CompiledPhrase {
  steps: readonly CompiledStep[];
  /** Of each step that must be there, after the first, the marks of the words that can stand there. */
  needed: readonly LaneMarks[];
  /** Numbers of the words that can stand second, a bit each; null where another word, or none, may stand there. */
  second: Int32Array | null;
  /** So many words it takes at most. */
  reach: number;
}

export interface CompiledStep {
  kind: number;
  gap: number;
  /** Numbers of words, stems and endings, in rising order. */
  words: Int32Array;
  traits: readonly number[];
  sets: readonly CompiledSet[];
}

/** Phrases under one name. Those of one word are looked up at once, the others by the word that they begin with. */
export interface CompiledSet {
  words: Set<number>;
  longer: Map<number, CompiledPhrase[]>;
}

/** The lanes that are not empty: which, and what stands there. */
export type LaneMarks = readonly (readonly [lane: number, marks: number])[];

/** Turns the phrases of packs and products into numbers, each set once. */
export class PhraseCompiler {
  private readonly sets = new Map<string, CompiledSet>();
  private readonly firsts = new Map<string, readonly number[]>();
  private readonly reaches = new Map<string, number>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly named: ReadonlyMap<string, readonly Phrase[]>,
  ) {}

  compile(phrase: Phrase): CompiledPhrase {
    return {
      steps: phrase.map((step) => this.step(step)),
      needed: phrase
        .slice(1)
        .filter(({ kind }) => kind === "must")
        .map((step) => lanesOf(this.firstOfStep(step))),
      second: this.secondOf(phrase),
      reach: this.reachOf(phrase),
    };
  }

  private secondOf([first, second]: Phrase): Int32Array | null {
    const alone = first !== undefined && first.alternatives.every(({ kind }) => kind !== "set");
    return alone && second?.kind === "must" ? bitsOf(this.firstOfStep(second)) : null;
  }

  /** The numbers of the words that a phrase can begin with. */
  firstOf([first]: Phrase): readonly number[] {
    return first === undefined ? [] : this.firstOfStep(first);
  }

  private firstOfStep({ alternatives }: Step): readonly number[] {
    const numbers = alternatives.flatMap((one) =>
      one.kind === "set" ? this.firstOfSet(one.text) : [this.vocabulary.numberOf(one)],
    );
    return [...new Set(numbers)];
  }

  private firstOfSet(name: string): readonly number[] {
    const known = this.firsts.get(name);
    if (known !== undefined) return known;
    const firsts = [...new Set(this.phrasesOf(name).flatMap((phrase) => this.firstOf(phrase)))];
    this.firsts.set(name, firsts);
    return firsts;
  }

  private reachOf(phrase: Phrase): number {
    return phrase.reduce((sum, { kind, gap, alternatives }) => {
      if (kind === "gap") return sum + gap;
      return kind === "mustNot" ? sum : sum + Math.max(...alternatives.map((one) => this.reachOfOne(one)));
    }, 0);
  }

  private reachOfOne({ kind, text }: Alternative): number {
    if (kind !== "set") return 1;
    const known = this.reaches.get(text);
    if (known !== undefined) return known;
    const reach = Math.max(0, ...this.phrasesOf(text).map((phrase) => this.reachOf(phrase)));
    this.reaches.set(text, reach);
    return reach;
  }

  private phrasesOf(set: string): readonly Phrase[] {
    return this.named.get(set) ?? [];
  }

  private step({ kind, gap, alternatives }: Step): CompiledStep {
    const of = (wanted: (one: Alternative) => boolean) => alternatives.filter(wanted);
    const numbers = of(isSpelled).map((one) => this.vocabulary.numberOf(one));
    return {
      kind: { must: MUST, may: MAY, mustNot: MUST_NOT, gap: GAP }[kind] as number,
      gap,
      words: Int32Array.from(new Set(numbers)).sort(),
      traits: of((one) => one.kind === "trait").map((one) => TRAITS.get(one.text) ?? 0),
      sets: of((one) => one.kind === "set").map((one) => this.setOf(one.text)),
    };
  }

  private setOf(name: string): CompiledSet {
    const known = this.sets.get(name);
    if (known !== undefined) return known;
    const set: CompiledSet = { words: new Set(), longer: new Map() };
    for (const phrase of this.phrasesOf(name)) {
      const [only, second] = phrase;
      if (only !== undefined && second === undefined && only.alternatives.every(isSpelled)) {
        only.alternatives.forEach((one) => set.words.add(this.vocabulary.numberOf(one)));
        continue;
      }
      const compiled = this.compile(phrase);
      for (const first of this.firstOf(phrase)) set.longer.set(first, [...(set.longer.get(first) ?? []), compiled]);
    }
    this.sets.set(name, set);
    return set;
  }
}

function bitsOf(numbers: readonly number[]): Int32Array {
  const bits = new Int32Array((Math.max(...numbers, 0) >> 5) + 1);
  for (const number of numbers) bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31));
  return bits;
}

function isSpelled({ kind }: Alternative): boolean {
  return kind === "word" || kind === "stem" || kind === "ending";
}

function lanesOf(numbers: readonly number[]): LaneMarks {
  const lanes = new Map<number, number>();
  for (const number of numbers) {
    const place = number % MARKS;
    lanes.set(place >> 5, (lanes.get(place >> 5) ?? 0) | (1 << (place & 31)));
  }
  return [...lanes];
}

/** Leaves the marks of numbers, from one place of a list to before another. */
export function mark(marks: Int32Array, all: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const place = (all[at] as number) % MARKS;
    marks[place >> 5] = (marks[place >> 5] as number) | (1 << (place & 31));
  }
}
