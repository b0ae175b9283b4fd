import { END, LetterTree } from "./letterTree";
import type { NumberSet } from "./numberSet";
import { type Alternative, TRAITS } from "./phrase";

const COMMON_TRAIT = 15; // of a hundred words; of a rare word it is about one by the cube of its length
const COMMON_WORDS = new Set(
  "a an and are as at be been but by can for from have i if in is it no not of on or our that the their they this to use was we will with you your".split(
    " ",
  ),
);

/** Every word, stem, ending and trait that phrases name has a number; this tells which numbers a word of a text has. */
export class Vocabulary {
  private readonly numbers = new Map<Alternative["kind"], Map<string, number>>();
  private readonly begins = new LetterTree();
  private readonly ends = new LetterTree();
  private readonly strange = new Map<string, number>(); // words with letters that no tree has: names of products
  private longestStrange = 0;
  private readonly common: number[] = [];
  private readonly traits: readonly (readonly [trait: number, number: number])[];
  /** All traits that phrases can name, a bit each. */
  readonly anyTrait: number;

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

  /** Puts the numbers of a word with these folded letters and traits from a place on; returns the place after them. */
  putNumbers(letters: Uint16Array, length: number, traits: number, numbers: Int32Array, from: number): number {
    const { begins, ends } = this;
    let to = from;
    const put = (number: number) => {
      if (number >= 0) numbers[to++] = number;
    };
    let branch = 0;
    for (let at = 0; at < length && (branch = begins.next(branch, letters[at] as number)) > 0; at++) {
      put(begins.numberAt(branch));
    }
    if (branch > 0) put(begins.numberAt(begins.next(branch, END)));
    else if (length <= this.longestStrange) put(this.strangeOf(letters, length));
    branch = 0;
    for (let at = length - 1; at >= 0 && (branch = ends.next(branch, letters[at] as number)) > 0; at--) {
      put(ends.numberAt(branch));
    }
    for (const [trait, number] of this.traits) if ((traits & trait) !== 0) put(number);
    return to;
  }

  private strangeOf(letters: Uint16Array, length: number): number {
    let at = 0;
    while (at < length && LetterTree.has(letters[at] as number)) at += 1;
    if (at === length) return -1;
    return this.strange.get(String.fromCharCode(...letters.subarray(0, length))) ?? -1;
  }
}

/** How many of a hundred words it is, roughly. */
function commonnessOf(kind: Alternative["kind"], text: string): number {
  if (kind === "trait") return COMMON_TRAIT;
  return kind === "word" && COMMON_WORDS.has(text) ? 1 : text.length ** -3;
}
