import type { Hit } from "./finder";
import type { Condition, WordingFact } from "./pack";
import { Trait, type Words } from "./words";

const BEYOND = 0x7fffffff; // no word of any text
const [QUESTION, BANG] = [63, 33];

/** By sentence, and for the whole. */
interface Marks {
  sentences: Uint8Array;
  any: boolean;
}

/** What was found in a text, asked by conditions. Each condition is answered for all sentences at once, and once. */
export class Evidence {
  private readonly conditions = new Map<Condition, Marks>();
  private readonly factSentences = new Map<string, Marks>();
  private readonly firstStarts = new Map<string, Int32Array>();
  private questions: Uint8Array | null = null;
  private unmarked: Uint8Array | null = null;

  constructor(
    readonly words: Words,
    /** Where a phrase begins. */
    readonly of: (phrase: string) => readonly Hit[],
    private readonly facts: ReadonlyMap<string, WordingFact>,
    private readonly answering: boolean,
  ) {}

  /** Whether a condition holds for the words found. */
  holds(condition: Condition, hit: Hit): boolean {
    const sentence = this.words.sentence[hit.start] as number;
    if (condition.fact !== null) return this.factHolds(condition.fact, hit, sentence);
    let marks = this.conditions.get(condition);
    if (marks === undefined) this.conditions.set(condition, (marks = this.mark(condition.phrases)));
    const { sentences, any } = marks;
    if (condition.reach === "text") return any;
    if (sentences[sentence] === 1) return true;
    return condition.reach === "near" && (sentences[sentence - 1] === 1 || sentences[sentence + 1] === 1);
  }

  private factHolds(name: string, hit: Hit, sentence: number): boolean {
    if (name === "answering") return this.answering;
    if (name === "question") return (this.questions ??= this.askedSentences())[sentence] === 1;
    if (name === "in-marks") return this.isInMarks(hit);
    const fact = this.facts.get(name);
    if (fact === undefined) return false;
    if (fact.before !== undefined) return this.isBefore(name, fact, fact.before, hit);
    let marks = this.factSentences.get(name);
    if (marks === undefined) this.factSentences.set(name, (marks = this.mark(fact.find)));
    return marks.sentences[sentence] === 1;
  }

  private mark(phrases: readonly string[]): Marks {
    const marks = { sentences: new Uint8Array(this.words.sentences), any: false };
    for (const phrase of phrases) {
      for (const { start } of this.of(phrase)) {
        marks.sentences[this.words.sentence[start] as number] = 1;
        marks.any = true;
      }
    }
    return marks;
  }

  /** The last word or sign of a sentence decides. */
  private askedSentences(): Uint8Array {
    const { words } = this;
    const marks = new Uint8Array(words.sentences);
    for (let at = 0; at < words.count; at++) {
      marks[words.sentence[at] as number] = words.isSign(at, QUESTION) ? 1 : 0;
    }
    return marks;
  }

  /** Whether the fact begins before the words found, in their clause, and ends in them or at most so many words before them. */
  private isBefore(name: string, fact: WordingFact, reach: number, hit: Hit): boolean {
    const { clause } = this.words;
    let starts = this.firstStarts.get(name);
    if (starts === undefined) this.firstStarts.set(name, (starts = this.startsOf(fact)));
    for (let end = Math.max(0, hit.start - reach); end <= hit.end; end++) {
      const start = starts[end] as number;
      if (start < hit.start && clause[start] === clause[hit.start]) return true;
    }
    return false;
  }

  /** At the word after a fact, where the first fact that ends there begins; elsewhere beyond the text. */
  private startsOf(fact: WordingFact): Int32Array {
    const starts = new Int32Array(this.words.count + 1).fill(BEYOND);
    for (const phrase of fact.find) {
      for (const { start, end } of this.of(phrase)) starts[end] = Math.min(starts[end] as number, start);
    }
    return starts;
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
