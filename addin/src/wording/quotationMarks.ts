import type { Reading } from "./reading";
import { Trait, type Words } from "./words";

const STRAIGHT = 34;
const CLOSE = new Map([
  [0x201c, 0x201d],
  [0x201e, 0x201c],
  [0xab, 0xbb],
  [STRAIGHT, STRAIGHT],
]);

/** Marks the words that stand between quotation marks of one paragraph. */
export class QuotationMarks {
  private openedAt = -1; // number of words before the opening mark, or -1
  private close = 0;

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
  ) {}

  sign(sign: number, text: string, next: number): void {
    if (this.openedAt >= 0 && (sign === this.close || (this.close === STRAIGHT && sign === 0x201d))) {
      for (let at = this.openedAt; at < this.words.count; at++) this.words.mark(at, Trait.inMarks);
      this.forget();
      return;
    }
    const close = CLOSE.get(sign);
    if (close === undefined || this.openedAt >= 0) return;
    if (sign === STRAIGHT && !this.reading.startsWord(text, next)) return;
    this.openedAt = this.words.count;
    this.close = close;
  }

  /** A paragraph has ended: what was not closed was no quotation. */
  forget(): void {
    this.openedAt = -1;
  }
}
