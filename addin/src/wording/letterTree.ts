/** Stands after the last letter of a word that is whole. */
export const END = 32;

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.%$?!@=+ "; // letters, digits, the point of a number, signs that are words
const SIZE = LETTERS.length;
const LETTER_OF = Int8Array.from({ length: 128 }, (_, sign) => LETTERS.indexOf(String.fromCharCode(sign)));

/** Words as a tree of their letters, all of it in one row: branch 0 is where each begins. */
export class LetterTree {
  private row = new Int32Array(SIZE * 64);
  private numbers = new Int32Array(64); // by branch, counted from 1
  private count = 1;

  /** Whether a tree can hold a letter. */
  static has(unit: number): boolean {
    return unit < 128 && (LETTER_OF[unit] as number) >= 0;
  }

  /** Grows a word, whose last letter leads to the number. */
  put(word: string, number: number): void {
    let branch = 0;
    for (const letter of word) {
      const place = branch * SIZE + LETTERS.indexOf(letter);
      if (this.row[place] === 0) {
        this.row[place] = this.count;
        this.count += 1;
        if (this.count === this.numbers.length) this.widen();
      }
      branch = this.row[place] as number;
    }
    this.numbers[branch] = number + 1;
  }

  /** The branch that a letter leads to, or 0. */
  next(branch: number, unit: number): number {
    const letter = unit < 128 ? (LETTER_OF[unit] as number) : -1;
    return letter < 0 ? 0 : (this.row[branch * SIZE + letter] as number);
  }

  /** The number of what ends with the letter that led to a branch, or -1. */
  numberAt(branch: number): number {
    return (this.numbers[branch] as number) - 1;
  }

  private widen(): void {
    const { row, numbers } = this;
    this.row = new Int32Array(row.length * 2);
    this.row.set(row);
    this.numbers = new Int32Array(numbers.length * 2);
    this.numbers.set(numbers);
  }
}
