import { type Choice, type CompiledPhrase, type CompiledStep, GAP, MAY, MUST, MUST_NOT } from "./compiler";
import type { NumberSet } from "./numberSet";
import { NUMBERS, NUMBERS_END } from "./wordForms";
import type { Words } from "./words";

const MOST_ENDS = 16; // different ends of one choice at one word; packs stay far below

/** Tries phrases at one word. Gaps and choices are bounded by the phrase, so that a try takes bounded time whatever the text. */
export class Attempt {
  sentence = -1;
  sentenceStart = 0;
  sentenceEnd = 0;
  private room = new Int32Array(MOST_ENDS * 64); // one row of ends for each step that is being tried
  private row = 0;
  private numbers: Int32Array = new Int32Array(0);
  private rows: Int32Array = new Int32Array(0);
  private trace: Int32Array = new Int32Array(0);
  private form: Int32Array = new Int32Array(0);

  constructor(readonly words: Words) {
    this.begin();
  }

  /** Another text was read. */
  begin(): void {
    this.numbers = this.words.forms.numbers;
    this.rows = this.words.forms.rows;
    this.trace = this.words.trace;
    this.form = this.words.form;
    this.sentence = -1;
  }

  /** What follows is tried in this sentence. */
  enter(sentence: number): void {
    this.sentence = sentence;
    this.sentenceStart = this.words.sentenceStart(sentence);
    this.sentenceEnd = this.words.sentenceStart(sentence + 1);
  }

  /** Whether a word whose trace has one of these bits stands so near to a word. */
  hasNeighbour(at: number, trace: number, from: number, to: number): boolean {
    const last = Math.min(at + to, this.sentenceEnd - 1);
    for (let near = Math.max(at + from, this.sentenceStart); near <= last; near++) {
      if (((this.trace[near] as number) & trace) !== 0) return true;
    }
    return false;
  }

  /** The first word after the phrase, or -1. */
  endOf({ steps }: CompiledPhrase, at: number): number {
    return this.rest(steps, 0, at);
  }

  private rest(steps: readonly CompiledStep[], first: number, from: number): number {
    let at = from;
    for (let step = first; step < steps.length; step++) {
      const { kind, gap, choice } = steps[step] as CompiledStep;
      if (kind === GAP) return this.afterGap(steps, step + 1, at, gap);
      const stands = this.stands(choice.first, at);
      if (stands && choice.longer !== null) return this.afterChoice(steps, step, at);
      if (kind === MAY) {
        const end = stands ? this.rest(steps, step + 1, at + 1) : -1;
        if (end >= 0) return end;
      } else if (stands !== (kind === MUST)) {
        return -1;
      } else if (stands) {
        at += 1;
      }
    }
    return at;
  }

  private afterGap(steps: readonly CompiledStep[], step: number, from: number, gap: number): number {
    const next = steps[step] as CompiledStep;
    const last = Math.min(from + gap, this.sentenceEnd);
    if (next.kind === MUST && !this.anyStands(next.choice.first, from, last)) return -1;
    for (let at = from; at <= last; at++) {
      const end = this.rest(steps, step, at);
      if (end >= 0) return end;
    }
    return -1;
  }

  private afterChoice(steps: readonly CompiledStep[], step: number, at: number): number {
    const { kind, choice } = steps[step] as CompiledStep;
    const from = this.row;
    const count = this.ends(choice, at);
    if (kind === MUST_NOT) return count > 0 ? -1 : this.rest(steps, step + 1, at);
    let end = -1;
    this.row = from + MOST_ENDS;
    for (let one = 0; one < count && end < 0; one++) {
      end = this.rest(steps, step + 1, this.room[from + one] as number);
    }
    this.row = from;
    return end < 0 && kind === MAY ? this.rest(steps, step + 1, at) : end;
  }

  /** Whether the word is one of these; there is none at the end of the sentence. */
  stands(words: NumberSet, at: number): boolean {
    if (at >= this.sentenceEnd) return false;
    if (((this.trace[at] as number) & words.trace) === 0) return false;
    const form = this.form[at] as number;
    const end = this.rows[form + NUMBERS_END] as number;
    for (let own = this.rows[form + NUMBERS] as number; own < end; own++)
      if (words.has(this.numbers[own] as number)) return true;
    return false;
  }

  /** Whether one of the words from the first to the last is one of these; the last may be the end of the sentence. */
  anyStands(words: NumberSet, first: number, last: number): boolean {
    for (let at = first; at <= last; at++) if (this.stands(words, at)) return true;
    return false;
  }

  /** How many ends a choice can have; they stand in its row, the longest first. */
  private ends({ words, longer }: Choice, at: number): number {
    if (at >= this.sentenceEnd) return 0;
    const from = this.row;
    if (from + 2 * MOST_ENDS > this.room.length) this.widen();
    const form = this.form[at] as number;
    const last = this.rows[form + NUMBERS_END] as number;
    let count = this.stands(words, at) ? this.addEnd(from, 0, at + 1) : 0;
    for (let own = this.rows[form + NUMBERS] as number; own < last; own++) {
      for (const phrase of longer?.get(this.numbers[own] as number) ?? []) {
        this.row = from + MOST_ENDS;
        const end = this.rest(phrase.steps, 0, at);
        this.row = from;
        count = this.addEnd(from, count, end);
      }
    }
    return count;
  }

  private addEnd(from: number, count: number, end: number): number {
    const { room } = this;
    let place = from;
    while (place < from + count && (room[place] as number) > end) place += 1;
    if (end < 0 || (place < from + count && room[place] === end) || count === MOST_ENDS) return count;
    for (let later = from + count; later > place; later--) room[later] = room[later - 1] as number;
    room[place] = end;
    return count + 1;
  }

  private widen(): void {
    const wider = new Int32Array(this.room.length * 2);
    wider.set(this.room);
    this.room = wider;
  }
}
