import { Attempt } from "./attempt";
import type { AskedPhrases } from "./compiler";
import type { Asked } from "./asked";
import type { Hit } from "./finder";
import type { Condition } from "./pack";
import { Trait, type Words } from "./words";

const BEYOND = 0x7fffffff; // no word of any text
const [NO, MAYBE, YES] = [0, 1, 2];
const [QUESTION, BANG] = [63, 33];

/** At the word after one of some phrases, where the first that ends there begins; elsewhere beyond the text. */
interface FirstStarts {
  at: Int32Array;
  /** By sentence, whether it was looked at. */
  known: Uint8Array;
}

/** What conditions ask of a text. It is looked for when one asks, in the sentences that it asks about, and once. */
export class Evidence {
  private readonly attempt: Attempt;
  private readonly answers: (Uint8Array | undefined)[]; // by sentence, and the last of the whole, of each list of phrases
  private readonly firstStarts = new Map<AskedPhrases, FirstStarts>();
  private unmarked: Uint8Array | null = null;

  constructor(
    readonly words: Words,
    private readonly asked: Asked,
    private readonly answering: boolean,
  ) {
    this.attempt = new Attempt(words);
    this.answers = new Array<Uint8Array | undefined>(words.sentences + 1);
  }

  /** Whether a condition holds for the words found. */
  holds(condition: Condition, hit: Hit): boolean {
    const sentence = this.words.sentence[hit.start] as number;
    if (condition.fact !== null) return this.factHolds(condition.fact, hit, sentence);
    const phrases = this.asked.of(condition);
    if (condition.reach === "text") return this.isInText(phrases);
    if (this.isIn(phrases, sentence)) return true;
    return condition.reach === "near" && (this.isIn(phrases, sentence - 1) || this.isIn(phrases, sentence + 1));
  }

  private factHolds(name: string, hit: Hit, sentence: number): boolean {
    if (name === "answering") return this.answering;
    if (name === "question") return this.words.isSign(this.words.sentenceStart(sentence + 1) - 1, QUESTION); // the last word or sign decides
    if (name === "in-marks") return this.isInMarks(hit);
    const fact = this.asked.fact(name);
    if (fact === undefined) return false;
    return fact.before === null ? this.isIn(fact.phrases, sentence) : this.isBefore(fact.phrases, fact.before, hit);
  }

  private isInText(phrases: AskedPhrases): boolean {
    const { sentences } = this.words;
    const answers = this.answersOf(sentences); // after the last, the whole text's
    if (answers[phrases.number] === MAYBE) {
      let sentence = 0;
      while (sentence < sentences && !this.isIn(phrases, sentence)) sentence += 1;
      answers[phrases.number] = sentence < sentences ? YES : NO;
    }
    return answers[phrases.number] === YES;
  }

  private isIn(phrases: AskedPhrases, sentence: number): boolean {
    if (sentence < 0 || sentence >= this.words.sentences) return false;
    const answers = this.answersOf(sentence);
    if (answers[phrases.number] === MAYBE)
      answers[phrases.number] = this.search(phrases, sentence, () => true) ? YES : NO;
    return answers[phrases.number] === YES;
  }

  /** Each word tells once which lists of phrases it speaks for: the others need not be looked for. */
  private answersOf(sentence: number): Uint8Array {
    const known = this.answers[sentence];
    if (known !== undefined) return known;
    const { words, asked } = this;
    const answers = new Uint8Array(asked.count);
    this.answers[sentence] = answers;
    const whole = sentence === words.sentences;
    const end = whole ? words.count : words.sentenceStart(sentence + 1);
    for (let at = whole ? 0 : words.sentenceStart(sentence); at < end; at++)
      this.tell(words.form[at] as number, answers);
    return answers;
  }

  private tell(form: number, answers: Uint8Array): void {
    const { numbers, starts } = this.words.forms;
    const last = starts[form + 1] as number;
    for (let own = starts[form] as number; own < last; own++) {
      for (const list of this.asked.answering[numbers[own] as number] as readonly number[]) {
        if (list < 0) answers[-1 - list] = YES;
        else if (answers[list] === NO) answers[list] = MAYBE;
      }
    }
  }

  /** Tells of the places in a sentence where one of the phrases begins, until enough is told. */
  private search(phrases: AskedPhrases, sentence: number, isEnough: (start: number, end: number) => boolean): boolean {
    const { attempt, words } = this;
    const { numbers, starts } = words.forms;
    attempt.enter(sentence);
    for (let at = attempt.sentenceStart; at < attempt.sentenceEnd; at++) {
      const form = words.form[at] as number;
      for (let own = starts[form] as number; own < (starts[form + 1] as number); own++) {
        const number = numbers[own] as number;
        if (phrases.words.has(number) && isEnough(at, at + 1)) return true;
        for (const { phrase, anchor } of phrases.longer.get(number) ?? []) {
          const { nearest, farthest, neighbour } = anchor;
          if (neighbour !== null && !attempt.hasNeighbour(at, neighbour.trace, neighbour.from, neighbour.to)) continue;
          for (let start = Math.max(attempt.sentenceStart, at - farthest); start <= at - nearest; start++) {
            const end = attempt.endOf(phrase, start);
            if (end >= 0 && isEnough(start, end)) return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether one of the phrases begins before the words found, in their clause, and ends in them or at most so many words before them. */
  private isBefore(phrases: AskedPhrases, reach: number, hit: Hit): boolean {
    const { clause } = this.words;
    const sentence = this.words.sentence[hit.start] as number;
    if (this.answersOf(sentence)[phrases.number] === NO) return false;
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

  /** A sentence that is quoted whole is the writer's own; a few words of it in marks are somebody else's. */
  private isInMarks({ start, end }: Hit): boolean {
    const { words } = this;
    for (let at = start; at < end; at++) if (!words.has(at, Trait.inMarks)) return false;
    return (this.unmarked ??= this.unmarkedSentences())[words.sentence[start] as number] === 1;
  }

  /** Sentences with a word that stands in no marks. */
  private unmarkedSentences(): Uint8Array {
    const { words } = this;
    const marks = new Uint8Array(words.sentences);
    for (let at = 0; at < words.count; at++) {
      if (words.has(at, Trait.inMarks) || words.isSign(at, QUESTION) || words.isSign(at, BANG)) continue;
      marks[words.sentence[at] as number] = 1;
    }
    return marks;
  }
}
