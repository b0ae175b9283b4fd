import type { Alternative } from "./phrase";

const LETTERS = 37; // a to z, 0 to 9, the point of a number

/** Every word, stem and ending that phrases name has a number; this tells which numbers a word of a text has. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly begins = new Branches();
  private readonly ends = new Branches();
  private readonly wordAt: number[] = []; // by branch of `begins`: the word that ends there, counted from 1
  private readonly strange = new Map<string, number>(); // words with other letters: signs, names of products

  get count(): number {
    return this.numbers.size;
  }

  /** The number of a word, stem, ending or trait; made when it is new. */
  numberOf({ kind, text }: Alternative): number {
    const name = `${kind} ${text}`;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(name, number);
    if (kind === "stem") this.begins.numbers[this.begins.grow(text)] = number + 1;
    if (kind === "ending") this.ends.numbers[this.ends.grow([...text].reverse().join(""))] = number + 1;
    if (kind !== "word") return number;
    if (/^[a-z0-9.]+$/.test(text)) this.wordAt[this.begins.grow(text)] = number + 1;
    else this.strange.set(text, number);
    return number;
  }

  /** Adds the numbers that a folded word has, from a place in the list on: the word, then stems and endings, short ones first. */
  addNumbers(keys: Uint16Array, key: number, length: number, into: Numbers): void {
    const { begins, ends } = this;
    const end = key + length;
    const place = into.count;
    into.add(0); // the word's own, which stands before its stems, is known last
    let [branch, at] = [0, key];
    for (; at < end && branch >= 0; at++) {
      branch = begins.next(branch, keys[at] as number);
      const number = branch < 0 ? 0 : (begins.numbers[branch] ?? 0);
      if (number > 0) into.add(number - 1);
    }
    const word = branch < 0 ? 0 : (this.wordAt[branch] ?? 0);
    const number = word > 0 ? word - 1 : this.strangeWord(keys, key, length);
    if (number >= 0) into.set(place, number);
    else into.drop(place);
    for (branch = 0, at = end - 1; at >= key && branch >= 0; at--) {
      branch = ends.next(branch, keys[at] as number);
      const ending = branch < 0 ? 0 : (ends.numbers[branch] ?? 0);
      if (ending > 0) into.add(ending - 1);
    }
  }

  private strangeWord(keys: Uint16Array, key: number, length: number): number {
    for (let at = key; at < key + length; at++) {
      if (letterOf(keys[at] as number) < 0) {
        return this.strange.get(String.fromCharCode(...keys.subarray(key, key + length))) ?? -1;
      }
    }
    return -1;
  }
}

/** Numbers one after the other, as many as there are. */
export class Numbers {
  count = 0;
  all = new Int32Array(256);

  add(number: number): void {
    if (this.count === this.all.length) {
      const wider = new Int32Array(this.all.length * 2);
      wider.set(this.all);
      this.all = wider;
    }
    this.all[this.count] = number;
    this.count += 1;
  }

  set(place: number, number: number): void {
    this.all[place] = number;
  }

  drop(place: number): void {
    this.all.copyWithin(place, place + 1, this.count);
    this.count -= 1;
  }
}

/** A tree of letters in one row: branch 0 is where words begin. */
class Branches {
  /** By branch: what ends there, counted from 1. */
  readonly numbers: number[] = [];
  private row = new Int32Array(LETTERS * 1024);
  private count = 1;

  grow(text: string): number {
    let branch = 0;
    for (let at = 0; at < text.length; at++) {
      const place = branch * LETTERS + letterOf(text.charCodeAt(at));
      if (this.row[place] === 0) {
        this.row[place] = this.count;
        this.count += 1;
        if (this.count * LETTERS > this.row.length) this.widen();
      }
      branch = this.row[place] as number;
    }
    return branch;
  }

  /** The branch that a letter leads to, or -1. */
  next(branch: number, unit: number): number {
    const letter = letterOf(unit);
    if (letter < 0) return -1;
    const next = this.row[branch * LETTERS + letter] as number;
    return next === 0 ? -1 : next;
  }

  private widen(): void {
    const wider = new Int32Array(this.row.length * 2);
    wider.set(this.row);
    this.row = wider;
  }
}

function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  if (unit >= 48 && unit <= 57) return unit - 48 + 26;
  return unit === 46 ? LETTERS - 1 : -1;
}
