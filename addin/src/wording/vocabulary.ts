import { END, LetterTree } from "./letterTree";
import type { NumberSet } from "./numberSet";
import { type Alternative, TRAITS } from "./phrase";
import type { Words } from "./words";

const COMMON_TRAIT = 15; // of a hundred words; of a rare word it is about one by the cube of its length
const COMMON_WORDS = new Set(
  "a an and are as at be been but by can for from have i if in is it no not of on or our that the their they this to use was we will with you your".split(
    " ",
  ),
);

/** The numbers that each word of a text has: those of word `at` stand from `starts[at]` to before `starts[at + 1]`. */
export interface WordNumbers {
  all: Int32Array;
  starts: Int32Array;
}

/** Every word, stem, ending and trait that phrases name has a number; this tells which numbers the words of a text have. */
export class Vocabulary {
  private readonly numbers = new Map<Alternative["kind"], Map<string, number>>();
  private readonly begins = new LetterTree();
  private readonly ends = new LetterTree();
  private readonly strange = new Map<string, number>(); // words with letters that no tree has: names of products
  private longestStrange = 0;
  private readonly common: number[] = [];
  private readonly traits: readonly (readonly [trait: number, number: number])[];
  private readonly anyTrait: number;

  constructor() {
    this.traits = [...TRAITS].map(([text, trait]) => [trait, this.numberOf({ kind: "trait", text })]);
    this.anyTrait = this.traits.reduce((all, [trait]) => all | trait, 0);
  }

  get count(): number {
    return this.common.length;
  }

  /** The number of a word, stem, ending or trait; made when it is new. */
  numberOf({ kind, text }: Alternative): number {
    let ofKind = this.numbers.get(kind);
    if (ofKind === undefined) this.numbers.set(kind, (ofKind = new Map()));
    const known = ofKind.get(text);
    if (known !== undefined) return known;
    const number = this.count;
    ofKind.set(text, number);
    this.common.push(commonnessOf(kind, text));
    if (kind === "stem") this.begins.put(text, number);
    else if (kind === "ending") this.ends.put([...text].reverse().join(""), number);
    else if (kind === "word" && [...text].every((letter) => LetterTree.has(letter.charCodeAt(0))))
      this.begins.put(text + String.fromCharCode(END), number);
    else if (kind === "word") {
      this.strange.set(text, number);
      this.longestStrange = Math.max(this.longestStrange, text.length);
    }
    return number;
  }

  /** How often texts hold one of these, roughly: short words are common. */
  commonness({ numbers }: NumberSet): number {
    return numbers.reduce((sum, number) => sum + (this.common[number] as number), 0);
  }

  numbersOf(words: Words): WordNumbers {
    const numbers = new Numbers(words.count * 2);
    const starts = new Int32Array(words.count + 1);
    for (let at = 0; at < words.count; at++) {
      this.addNumbers(words.keys, words.key[at] as number, words.keyLength[at] as number, numbers);
      if (words.has(at, this.anyTrait)) {
        for (const [trait, number] of this.traits) if (words.has(at, trait)) numbers.add(number);
      }
      starts[at + 1] = numbers.count;
    }
    return { all: numbers.all, starts };
  }

  private addNumbers(keys: Uint16Array, key: number, length: number, into: Numbers): void {
    const { begins, ends } = this;
    const end = key + length;
    let branch = 0;
    for (let at = key; at < end && (branch = begins.next(branch, keys[at] as number)) > 0; at++) {
      into.add(begins.numberAt(branch));
    }
    if (branch > 0) into.add(begins.numberAt(begins.next(branch, END)));
    else if (length <= this.longestStrange) this.addStrange(keys, key, end, into);
    branch = 0;
    for (let at = end - 1; at >= key && (branch = ends.next(branch, keys[at] as number)) > 0; at--) {
      into.add(ends.numberAt(branch));
    }
  }

  private addStrange(keys: Uint16Array, key: number, end: number, into: Numbers): void {
    let at = key;
    while (at < end && LetterTree.has(keys[at] as number)) at += 1;
    if (at < end) into.add(this.strange.get(String.fromCharCode(...keys.subarray(key, end))) ?? -1);
  }
}

/** Numbers one after the other, as many as there are. */
class Numbers {
  count = 0;
  all: Int32Array;

  constructor(likely: number) {
    this.all = new Int32Array(Math.max(likely, 16));
  }

  /** Unless there is none. */
  add(number: number): void {
    if (number < 0) return;
    if (this.count === this.all.length) {
      const wider = new Int32Array(this.all.length * 2);
      wider.set(this.all);
      this.all = wider;
    }
    this.all[this.count] = number;
    this.count += 1;
  }
}

/** How many of a hundred words it is, roughly. */
function commonnessOf(kind: Alternative["kind"], text: string): number {
  if (kind === "trait") return COMMON_TRAIT;
  return kind === "word" && COMMON_WORDS.has(text) ? 1 : text.length ** -3;
}
