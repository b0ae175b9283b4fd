import { Attempt, hasTrait, type WordNumbers } from "./attempt";
import { type CompiledPhrase, LANES, type LaneMarks, mark, PhraseCompiler } from "./compiler";
import { type Phrase, readPhrase, TRAITS } from "./phrase";
import { Numbers, Vocabulary } from "./vocabulary";
import type { Words } from "./words";

const BLOCK = 16; // words: a phrase that takes no more, and one, lies in the block of its first word and the next

/** Where a phrase was found: its first word and the first after it. */
export interface Hit {
  start: number;
  end: number;
}

/** Finds all phrases of all rules in one pass: a word leads to the phrases that begin with it, and only these are tried. */
export class PhraseFinder {
  private readonly vocabulary = new Vocabulary();
  private readonly phrases: CompiledPhrase[] = [];
  private readonly known = new Map<string, number>();
  private readonly starts: Int32Array[];
  private readonly traits: readonly (readonly [trait: number, number: number])[];

  /** The texts of all phrases that rules, clues, conditions and facts name. */
  constructor(texts: Iterable<string>, sets: ReadonlyMap<string, readonly Phrase[]>) {
    this.traits = [...TRAITS].map(([text, trait]) => [trait, this.vocabulary.numberOf({ kind: "trait", text })]);
    const compiler = new PhraseCompiler(this.vocabulary, sets);
    const firsts: (readonly number[])[] = [];
    for (const text of texts) {
      if (this.known.has(text)) continue;
      this.known.set(text, this.phrases.length);
      const phrase = readPhrase(text);
      this.phrases.push(compiler.compile(phrase));
      firsts.push(compiler.firstOf(phrase));
    }
    const starts: number[][] = Array.from({ length: this.vocabulary.count }, () => []);
    firsts.forEach((numbers, phrase) => numbers.forEach((number) => starts[number]?.push(phrase)));
    this.starts = starts.map((phrases) => Int32Array.from(phrases));
  }

  numberOf(text: string): number {
    return this.known.get(text) ?? -1;
  }

  /** Every place where each phrase begins, in the order of the text. */
  find(words: Words): (Hit[] | undefined)[] {
    const numbers = this.numbersOf(words);
    const found: (Hit[] | undefined)[] = new Array<Hit[] | undefined>(this.phrases.length).fill(undefined);
    const tried = new Int32Array(this.phrases.length); // the word, counted from 1, at which a phrase was tried last
    const attempt = new Attempt(words, numbers);
    const [sentence, near] = [new Int32Array(LANES), new Int32Array(LANES)];
    for (let at = 0; at < words.count; at++) {
      if (at === attempt.sentenceEnd) {
        attempt.sentenceEnd = words.sentenceEnd(at);
        markWords(sentence, numbers, at, attempt.sentenceEnd);
      }
      if (at % BLOCK === 0) markWords(near, numbers, at, Math.min(words.count, at + 2 * BLOCK));
      const end = numbers.starts[at + 1] as number;
      for (let own = numbers.starts[at] as number; own < end; own++) {
        const begun = this.starts[numbers.all[own] as number] as Int32Array;
        for (let one = 0; one < begun.length; one++) {
          const phrase = begun[one] as number;
          if (tried[phrase] === at + 1) continue;
          tried[phrase] = at + 1;
          const compiled = this.phrases[phrase] as CompiledPhrase;
          if (!mayStandIn(compiled.needed, compiled.reach <= BLOCK + 1 ? near : sentence)) continue;
          const last = attempt.endOf(compiled, at);
          if (last > 0) (found[phrase] ??= []).push({ start: at, end: last });
        }
      }
    }
    return found;
  }

  private numbersOf(words: Words): WordNumbers {
    const numbers = new Numbers();
    const starts = new Int32Array(words.count + 1);
    for (let at = 0; at < words.count; at++) {
      this.vocabulary.addNumbers(words.keys, words.key[at] as number, words.keyLength[at] as number, numbers);
      if (words.traits[at] !== 0) {
        for (const [trait, number] of this.traits) if (hasTrait(words, at, trait)) numbers.add(number);
      }
      starts[at + 1] = numbers.count;
    }
    return { all: numbers.all, starts };
  }
}

function markWords(marks: Int32Array, { all, starts }: WordNumbers, from: number, to: number): void {
  marks.fill(0);
  mark(marks, all, starts[from] as number, starts[to] as number);
}

/** Whether some words may hold all that the phrase needs; when not, it need not be tried on them. */
function mayStandIn(needed: readonly LaneMarks[], marks: Int32Array): boolean {
  for (const step of needed) {
    let meets = false;
    for (const [lane, wanted] of step) {
      if (((marks[lane] as number) & wanted) !== 0) {
        meets = true;
        break;
      }
    }
    if (!meets) return false;
  }
  return true;
}
