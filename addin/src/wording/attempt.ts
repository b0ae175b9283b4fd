import { type CompiledPhrase, type CompiledStep, GAP, MAY, MUST_NOT } from "./compiler";
import type { Words } from "./words";

const MOST_ENDS = 16; // different ends of one set at one word; packs stay far below

/** The numbers that each word of a text has: those of word `at` stand from `starts[at]` to before `starts[at + 1]`. */
export interface WordNumbers {
  all: Int32Array;
  starts: Int32Array;
}

/** Tries phrases at one word. Gaps and choices are bounded by the phrase, so that a try takes bounded time whatever the text. */
export class Attempt {
  sentenceEnd = 0;
  private room = new Int32Array(MOST_ENDS * 64); // one row of ends for each step that is being tried
  private row = 0;

  constructor(
    private readonly words: Words,
    private readonly numbers: WordNumbers,
  ) {}

  /** The first word after the phrase, or -1. */
  endOf({ steps }: CompiledPhrase, at: number): number {
    return this.rest(steps, 0, at);
  }

  private rest(steps: readonly CompiledStep[], step: number, at: number): number {
    const one = steps[step];
    if (one === undefined) return at;
    if (one.kind === GAP) {
      for (let to = at; to <= at + one.gap && to <= this.sentenceEnd; to++) {
        const end = this.rest(steps, step + 1, to);
        if (end >= 0) return end;
      }
      return -1;
    }
    const from = this.row;
    const count = this.ends(one, at);
    let end = -1;
    if (one.kind === MUST_NOT) {
      if (count === 0) end = this.rest(steps, step + 1, at);
    } else {
      this.row = from + MOST_ENDS;
      for (let choice = 0; choice < count && end < 0; choice++) {
        end = this.rest(steps, step + 1, this.room[from + choice] as number);
      }
      this.row = from;
      if (end < 0 && one.kind === MAY) end = this.rest(steps, step + 1, at);
    }
    return end;
  }

  /** How many ends a step can have; they stand in its row, the longest first. */
  private ends(step: CompiledStep, at: number): number {
    if (at >= this.sentenceEnd) return 0;
    const from = this.row;
    if (from + 2 * MOST_ENDS > this.room.length) this.widen();
    const { all, starts } = this.numbers;
    const [first, last] = [starts[at] as number, starts[at + 1] as number];
    let count = 0;
    for (let own = first; own < last; own++) {
      if (includes(step.words, all[own] as number)) {
        count = this.addEnd(from, count, at + 1);
        break;
      }
    }
    for (const trait of step.traits) {
      if (this.words.has(at, trait)) count = this.addEnd(from, count, at + 1);
    }
    for (const set of step.sets) {
      for (let own = first; own < last; own++) {
        const number = all[own] as number;
        if (set.words.has(number)) count = this.addEnd(from, count, at + 1);
        const longer = set.longer.get(number);
        if (longer === undefined) continue;
        for (const phrase of longer) {
          this.row = from + MOST_ENDS;
          const end = this.rest(phrase.steps, 0, at);
          this.row = from;
          count = this.addEnd(from, count, end);
        }
      }
    }
    return count;
  }

  private addEnd(from: number, count: number, end: number): number {
    const { room } = this;
    let place = from;
    while (place < from + count && (room[place] as number) > end) place += 1;
    if (end < 0 || (place < from + count && room[place] === end) || count === MOST_ENDS) return count;
    room.copyWithin(place + 1, place, from + count);
    room[place] = end;
    return count + 1;
  }

  private widen(): void {
    const wider = new Int32Array(this.room.length * 2);
    wider.set(this.room);
    this.room = wider;
  }
}

function includes(sorted: Int32Array, number: number): boolean {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle] as number;
    if (there === number) return true;
    if (there < number) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
