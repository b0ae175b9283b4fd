import { Attempt, type WordNumbers } from "./attempt";
import { type CompiledPhrase, LANES, type LaneMarks, mark, PhraseCompiler } from "./compiler";
import { type Phrase, readPhrase, TRAITS } from "./phrase";
import { Numbers, Vocabulary } from "./vocabulary";
import type { Words } from "./words";

const NONE: readonly Hit[] = [];
const BLOCK = 16; // words: a phrase that takes no more, and one, lies in the block of its first word and the next

/** Where a phrase was found: its first word and the first after it. */
export interface Hit {
  start: number;
  end: number;
}

/**
 * Finds the phrases that begin findings in one pass: a word leads to the phrases that begin with it, and only these are tried. What only
 * conditions ask for is looked for when one asks: most texts hold little of what most rules are about.
 */
export class PhraseFinder {
  private readonly vocabulary = new Vocabulary();
  private readonly phrases: CompiledPhrase[] = [];
  private readonly firsts: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();
  private readonly starts: Int32Array[];
  private readonly sought: number;
  private readonly traits: readonly (readonly [trait: number, number: number])[];

  /** The texts of all phrases that rules find, and of those that clues, conditions and facts name. */
  constructor(found: Iterable<string>, asked: Iterable<string>, sets: ReadonlyMap<string, readonly Phrase[]>) {
    this.traits = [...TRAITS].map(([text, trait]) => [trait, this.vocabulary.numberOf({ kind: "trait", text })]);
    const compiler = new PhraseCompiler(this.vocabulary, sets);
    for (const text of found) this.compile(text, compiler);
    this.sought = this.phrases.length;
    for (const text of asked) this.compile(text, compiler);
    const starts: number[][] = Array.from({ length: this.vocabulary.count }, () => []);
    for (let phrase = 0; phrase < this.sought; phrase++) {
      this.firsts[phrase]?.forEach((number) => starts[number]?.push(phrase));
    }
    this.starts = starts.map((phrases) => Int32Array.from(phrases));
  }

  private compile(text: string, compiler: PhraseCompiler): void {
    if (this.known.has(text)) return;
    this.known.set(text, this.phrases.length);
    const phrase = readPhrase(text);
    this.phrases.push(compiler.compile(phrase));
    this.firsts.push(compiler.firstOf(phrase));
  }

  /** Every place where each phrase begins, in the order of the text; told by the text of the phrase. */
  find(words: Words): (phrase: string) => readonly Hit[] {
    const numbers = this.numbersOf(words);
    const hits = this.findSought(words, numbers);
    let places: Places | null = null;
    return (text) => {
      const phrase = this.known.get(text);
      if (phrase === undefined) return NONE;
      return (hits[phrase] ??=
        phrase < this.sought
          ? NONE
          : this.lookFor(phrase, (places ??= new Places(words, numbers, this.vocabulary.count))));
    };
  }

  private findSought(words: Words, numbers: WordNumbers): (Hit[] | readonly Hit[] | undefined)[] {
    const found: Hit[][] = new Array<Hit[]>(this.phrases.length);
    const tried = new Int32Array(this.sought); // the word, counted from 1, at which a phrase was tried last
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
          if (compiled.second !== null && !stands(compiled.second, numbers, at + 1)) continue;
          if (!mayStandIn(compiled.needed, compiled.reach <= BLOCK + 1 ? near : sentence)) continue;
          const last = attempt.endOf(compiled, at);
          if (last > 0) (found[phrase] ??= []).push({ start: at, end: last });
        }
      }
    }
    return found;
  }

  private lookFor(phrase: number, { attempt, words, numbers, marks, ...places }: Places): Hit[] {
    const compiled = this.phrases[phrase] as CompiledPhrase;
    const found: Hit[] = [];
    if (!mayStandIn(compiled.needed, marks)) return found;
    for (const at of places.of(this.firsts[phrase] ?? [])) {
      if (compiled.second !== null && !stands(compiled.second, numbers, at + 1)) continue;
      attempt.sentenceEnd = places.ends[words.sentence[at] as number] as number;
      const last = attempt.endOf(compiled, at);
      if (last > 0) found.push({ start: at, end: last });
    }
    return found;
  }

  private numbersOf(words: Words): WordNumbers {
    const numbers = new Numbers();
    const starts = new Int32Array(words.count + 1);
    for (let at = 0; at < words.count; at++) {
      this.vocabulary.addNumbers(words.keys, words.key[at] as number, words.keyLength[at] as number, numbers);
      if (words.traits[at] !== 0) {
        for (const [trait, number] of this.traits) if (words.has(at, trait)) numbers.add(number);
      }
      starts[at + 1] = numbers.count;
    }
    return { all: numbers.all, starts };
  }
}

/** Where in a text each number stands. */
class Places {
  readonly attempt: Attempt;
  readonly marks = new Int32Array(LANES);
  /** Of each sentence the first word after it. */
  readonly ends: Int32Array;
  private readonly starts: Int32Array;
  private readonly all: Int32Array;

  constructor(
    readonly words: Words,
    readonly numbers: WordNumbers,
    vocabulary: number,
  ) {
    const { all, starts } = numbers;
    const count = starts[words.count] as number;
    this.attempt = new Attempt(words, numbers);
    markWords(this.marks, numbers, 0, words.count);
    this.ends = new Int32Array(words.sentences + 1);
    for (let at = 0; at < words.count; at++) this.ends[words.sentence[at] as number] = at + 1;
    this.starts = new Int32Array(vocabulary + 1);
    for (let own = 0; own < count; own++)
      this.starts[(all[own] as number) + 1] = (this.starts[(all[own] as number) + 1] as number) + 1;
    for (let number = 0; number < vocabulary; number++)
      this.starts[number + 1] = (this.starts[number + 1] as number) + (this.starts[number] as number);
    const next = this.starts.slice();
    this.all = new Int32Array(count);
    for (let at = 0; at < words.count; at++) {
      for (let own = starts[at] as number; own < (starts[at + 1] as number); own++) {
        const number = all[own] as number;
        this.all[next[number] as number] = at;
        next[number] = (next[number] as number) + 1;
      }
    }
  }

  /** The words that have one of the numbers, in the order of the text. */
  of = (numbers: readonly number[]): readonly number[] => {
    const places: number[] = [];
    for (const number of numbers) {
      for (let one = this.starts[number] as number; one < (this.starts[number + 1] as number); one++)
        places.push(this.all[one] as number);
    }
    return places.sort((one, other) => one - other).filter((place, one) => place !== places[one - 1]);
  };
}

/** Whether a word is one of those wanted; after the last none is. */
function stands(wanted: Int32Array, { all, starts }: WordNumbers, at: number): boolean {
  const end = starts[at + 1] ?? 0;
  for (let own = starts[at] as number; own < end; own++) {
    const number = all[own] as number;
    if (((wanted[number >> 5] ?? 0) & (1 << (number & 31))) !== 0) return true;
  }
  return false;
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
