import type { Attempt } from "./attempt";
import { BuiltInFacts } from "./builtInFacts";
import type { AskedPhrases, Lead } from "./compiler";
import type { Asked } from "./asked";
import type { Hit } from "./finder";
import type { Occasion } from "./finding";
import type { Condition } from "./pack";
import { NUMBERS, NUMBERS_END } from "./wordForms";
import type { Words } from "./words";

const BEYOND = 0x7fffffff; // no word of any text
const BESIDE = 4; // sentences, a power of two: one, and those beside it, about which one word asks

/** At the word after one of some phrases, where the first that ends there begins; elsewhere beyond the text. */
interface FirstStarts {
  at: Int32Array;
  /** By sentence, whether it was looked at. */
  known: Uint8Array;
}

/** What conditions ask of a text. It is looked for when one asks, in the sentences that it asks about, and once. */
export class Evidence {
  private readonly builtIn: BuiltInFacts;
  /** That of what the text answers; null: nothing that was asked unprompted. */
  private question: Evidence | null = null;
  /** Of each list of phrases, the last sentences that it was asked about, and whether one of them stands there. */
  private readonly askedAbout: Int32Array;
  private readonly answers: Uint8Array;
  /** Of each whether it stands in the text, counted from 1; 0 where nobody has asked. */
  private readonly inText: Uint8Array;
  /** A bit for each number that a word of the text has, when that is known. */
  private readonly ofText: Int32Array;
  private knowsText = false;
  private readonly firstStarts = new Map<AskedPhrases, FirstStarts>();

  constructor(
    private readonly attempt: Attempt,
    readonly words: Words,
    private readonly asked: Asked,
  ) {
    this.builtIn = new BuiltInFacts(words);
    this.askedAbout = new Int32Array(asked.count * BESIDE);
    this.answers = new Uint8Array(asked.count * BESIDE);
    this.inText = new Uint8Array(asked.count);
    this.ofText = new Int32Array((asked.numbers >> 5) + 1);
  }

  /** Another text was read. The evidence is that of what it answers; null: nothing that was asked unprompted. */
  begin(occasion: Occasion, question: Evidence | null): void {
    this.builtIn.begin(occasion, question === null ? null : question.words);
    this.question = question;
    this.askedAbout.fill(-1);
    this.inText.fill(0);
    this.knowsText = false;
    this.firstStarts.clear();
  }

  /** Whether a condition holds for the words found. */
  holds(condition: Condition, hit: Hit): boolean {
    const sentence = this.words.sentence[hit.start] as number;
    if (condition.fact !== null) return this.factHolds(condition.fact, hit, sentence);
    const phrases = this.asked.of(condition);
    if (condition.reach === "text") return this.isInText(phrases);
    if (condition.reach === "question") return this.question?.isInText(phrases) ?? false;
    if (this.isIn(phrases, sentence)) return true;
    return condition.reach === "near" && (this.isIn(phrases, sentence - 1) || this.isIn(phrases, sentence + 1));
  }

  private factHolds(name: string, hit: Hit, sentence: number): boolean {
    const known = this.builtIn.of(name, hit);
    if (known !== null) return known;
    const fact = this.asked.fact(name);
    if (fact === undefined) return false;
    return fact.before === null ? this.isIn(fact.phrases, sentence) : this.isBefore(fact.phrases, fact.before, hit);
  }

  private isInText(phrases: AskedPhrases): boolean {
    const { inText } = this;
    if (inText[phrases.number] === 0) {
      const { sentences } = this.words;
      let sentence = phrases.any.meets(this.numbersOfText()) ? 0 : sentences;
      while (sentence < sentences && !this.search(phrases, sentence, () => true)) sentence += 1;
      inText[phrases.number] = sentence < sentences ? 2 : 1;
    }
    return inText[phrases.number] === 2;
  }

  private numbersOfText(): Int32Array {
    const { ofText } = this;
    if (this.knowsText) return ofText;
    this.knowsText = true;
    ofText.fill(0);
    const { form, forms, count } = this.words;
    const { numbers, rows } = forms;
    for (let at = 0; at < count; at++) {
      const end = rows[(form[at] as number) + NUMBERS_END] as number;
      for (let own = rows[(form[at] as number) + NUMBERS] as number; own < end; own++) {
        const number = numbers[own] as number;
        ofText[number >> 5] = (ofText[number >> 5] as number) | (1 << (number & 31));
      }
    }
    return ofText;
  }

  private isIn(phrases: AskedPhrases, sentence: number): boolean {
    if (sentence < 0 || sentence >= this.words.sentences) return false;
    const place = phrases.number * BESIDE + (sentence & (BESIDE - 1));
    if (this.askedAbout[place] !== sentence) {
      this.askedAbout[place] = sentence;
      this.answers[place] = this.search(phrases, sentence, () => true) ? 1 : 0;
    }
    return this.answers[place] === 1;
  }

  /** Tells of the places in a sentence where one of the phrases begins, until enough is told. */
  private search(phrases: AskedPhrases, sentence: number, isEnough: (start: number, end: number) => boolean): boolean {
    if ((this.words.traceOf(sentence) & phrases.any.trace) === 0) return false;
    const { trace } = this.words;
    const end = this.words.sentenceStart(sentence + 1);
    for (let at = this.words.sentenceStart(sentence); at < end; at++) {
      if (((trace[at] as number) & phrases.any.trace) === 0) continue;
      if (this.attempt.sentence !== sentence) this.attempt.enter(sentence);
      if (this.searchAt(phrases, at, isEnough)) return true;
    }
    return false;
  }

  private searchAt(phrases: AskedPhrases, at: number, isEnough: (start: number, end: number) => boolean): boolean {
    const { form, forms } = this.words;
    const { numbers, rows } = forms;
    const last = rows[(form[at] as number) + NUMBERS_END] as number;
    for (let own = rows[(form[at] as number) + NUMBERS] as number; own < last; own++) {
      const number = numbers[own] as number;
      if (!phrases.any.has(number)) continue;
      if (phrases.words.has(number) && isEnough(at, at + 1)) return true;
      for (const lead of phrases.longer.get(number) ?? []) if (this.follow(lead, at, isEnough)) return true;
    }
    return false;
  }

  private follow({ phrase, anchor }: Lead, at: number, isEnough: (start: number, end: number) => boolean): boolean {
    const { attempt } = this;
    const { nearest, farthest, neighbour } = anchor;
    if (neighbour !== null && !attempt.hasNeighbour(at, neighbour.trace, neighbour.from, neighbour.to)) return false;
    for (let start = Math.max(attempt.sentenceStart, at - farthest); start <= at - nearest; start++) {
      const end = attempt.endOf(phrase, start);
      if (end >= 0 && isEnough(start, end)) return true;
    }
    return false;
  }

  /** Whether one of the phrases begins before the words found, in their clause, and ends in them or at most so many words before them. */
  private isBefore(phrases: AskedPhrases, reach: number, hit: Hit): boolean {
    const { clause } = this.words;
    const sentence = this.words.sentence[hit.start] as number;
    const starts = this.startsOf(phrases, sentence);
    for (let end = Math.max(0, hit.start - reach); end <= hit.end; end++) {
      const start = starts[end] as number;
      if (start < hit.start && clause[start] === clause[hit.start]) return true;
    }
    return false;
  }

  /** Known for the sentence; words before it are of other clauses. */
  private startsOf(phrases: AskedPhrases, sentence: number): Int32Array {
    const { count, sentences } = this.words;
    let starts = this.firstStarts.get(phrases);
    if (starts === undefined) {
      starts = { at: new Int32Array(count + 1).fill(BEYOND), known: new Uint8Array(sentences) };
      this.firstStarts.set(phrases, starts);
    }
    const { at, known } = starts;
    if (known[sentence] === 0) {
      known[sentence] = 1;
      this.search(phrases, sentence, (start, end) => {
        at[end] = Math.min(at[end] as number, start);
        return false;
      });
    }
    return at;
  }
}
