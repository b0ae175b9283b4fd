import type { Hit } from "./finder";
import type { Occasion } from "./finding";
import { Trait, type Words } from "./words";

const [QUESTION, BANG] = [63, 33];
const MOST_SHORT = 4; // words of a sentence: a greeting, a name
const MOST_USUAL = 300; // words of one's own in a mail that is read at once
const LEAST_ASKING = 5; // words of a question that wants an answer: "How are you?" has fewer

/** The facts that no pack defines. What each means is said in language.md, section "Rules". Each is found out when a rule asks. */
export class BuiltInFacts {
  private occasion: Occasion = {};
  private asked: Words | null = null;
  private unmarked: Uint8Array | null = null;
  private isLong: boolean | null = null;
  private asksMuch: boolean | null = null;

  constructor(private readonly words: Words) {}

  /** Another text was read, and the words of what it answers, if that was asked unprompted. */
  begin(occasion: Occasion, asked: Words | null): void {
    this.occasion = occasion;
    this.asked = asked;
    this.unmarked = this.isLong = this.asksMuch = null;
  }

  /** Null: it is none of these. */
  of(name: string, hit: Hit): boolean | null {
    const sentence = this.words.sentence[hit.start] as number;
    switch (name) {
      case "question":
        return this.isQuestion(sentence);
      case "in-marks":
        return this.isInMarks(hit);
      case "answering":
        return this.asked !== null;
      case "asked":
        return this.asked !== null && this.allStandIn(this.asked, hit);
      case "new-mail":
        return this.occasion.isNew === true;
      case "first-mail":
        return this.occasion.isFirst === true;
      case "heads-subject":
        return this.headsSubject(hit);
      case "short":
        return this.length(sentence) <= MOST_SHORT;
      case "long":
        return (this.isLong ??= this.countOwn() > MOST_USUAL);
      case "asks-much":
        return (this.asksMuch ??= this.countAsks() > 1);
      default:
        return null;
    }
  }

  private length(sentence: number): number {
    return this.words.sentenceStart(sentence + 1) - this.words.sentenceStart(sentence);
  }

  /** The last word or sign decides. */
  private isQuestion(sentence: number): boolean {
    return this.words.isSign(this.words.sentenceStart(sentence + 1) - 1, QUESTION);
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

  private allStandIn(others: Words, { start, end }: Hit): boolean {
    for (let at = start; at < end; at++) if (!others.hold(this.words.keyOf(at))) return false;
    return true;
  }

  /** The subject is read first; a colon, like other signs that part clauses, makes the word after it the first of one. */
  private headsSubject({ start, end }: Hit): boolean {
    const { words } = this;
    return start === 0 && words.has(0, Trait.subject) && end < words.sentenceStart(1) && words.clause[end] === end;
  }

  private countOwn(): number {
    let own = 0;
    for (let at = 0; at < this.words.count; at++) if (this.isOwn(at)) own += 1;
    return own;
  }

  private countAsks(): number {
    const { words } = this;
    let asks = 0;
    for (let sentence = 0; sentence < words.sentences; sentence++) {
      if (this.length(sentence) <= LEAST_ASKING || !this.isOwn(words.sentenceStart(sentence))) continue;
      if (this.isQuestion(sentence)) asks += 1;
    }
    return asks;
  }

  /** It stands in the text, and is quoted from no earlier mail. */
  private isOwn(at: number): boolean {
    return !this.words.has(at, Trait.earlier | Trait.subject);
  }
}
