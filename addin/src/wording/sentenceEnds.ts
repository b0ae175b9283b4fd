import { Sign } from "./signs";
import type { Words } from "./words";

const [TAB, FEED, BLANK, HYPHEN, DOT] = [9, 10, 32, 45, 46];
const BULLETS = new Set([..."-*•·–"].map((sign) => sign.charCodeAt(0)));
const WIDEST = 8; // blanks before a bullet

/** Where sentences and clauses end. How is said in language.md, section "Sentences". */
export class SentenceEnds {
  /** The first word of the clause that is being read. */
  clause = 0;
  private stop = 0; // the sign that may end the sentence, or 0
  private spaceAfterStop = false;
  private isHard = false;
  private newClause = false;
  private lineBreaks = 0;
  private clauseSentence = -1;

  constructor(private readonly words: Words) {}

  get atBlankLine(): boolean {
    return this.lineBreaks > 1;
  }

  hard(): void {
    this.isHard = true;
  }

  /** A word begins with this character: does a sentence or a clause begin with it? */
  begin(value: number): void {
    const { words } = this;
    const stops = this.stop !== 0 && this.spaceAfterStop;
    if (this.isHard || (stops && (this.stop !== DOT || (!isLower(value) && !this.afterAbbreviation())))) {
      words.endSentence();
    }
    if (this.newClause || this.clauseSentence !== words.sentences) this.clause = words.count;
    this.clauseSentence = words.sentences;
    this.stop = 0;
    this.spaceAfterStop = this.isHard = this.newClause = false;
    this.lineBreaks = 0;
  }

  /** "but" and its like begin a clause themselves. */
  turns(form: number): void {
    if (this.words.forms.turns(form)) this.clause = this.words.count;
  }

  added(): void {
    this.lineBreaks = 0;
  }

  blank(): void {
    this.spaceAfterStop = true;
  }

  sign(sign: number, does: number, text: string, next: number): void {
    if ((does & Sign.stop) !== 0) {
      this.stop = sign;
      this.spaceAfterStop = false;
    } else if (sign === FEED) {
      this.lineBreaks += 1;
      this.spaceAfterStop = true;
      this.isHard ||= this.lineBreaks > 1 || startsItem(text, next);
    } else if ((does & Sign.clause) !== 0) {
      this.newClause = true;
    } else if (sign === HYPHEN) {
      this.newClause ||= text.charCodeAt(next) === BLANK || text.charCodeAt(next) === FEED;
      this.stop = 0;
    } else if ((does & Sign.space) !== 0) {
      this.spaceAfterStop = true;
    } else if ((does & Sign.closing) === 0 && !this.spaceAfterStop) {
      this.stop = 0; // "3.5", "clinic.example"
    }
  }

  private afterAbbreviation(): boolean {
    const { words } = this;
    return words.count > 0 && words.forms.shortens(words.form[words.count - 1] as number);
  }
}

function isLower(value: number): boolean {
  return value >= 97 && value <= 122;
}

/** Whether the line begins an item of a list: a bullet, or a number of two digits at most with a full stop or bracket. */
function startsItem(text: string, from: number): boolean {
  let at = from;
  while (at < from + WIDEST && isBlank(text, at)) at += 1;
  let digits = at;
  while (digits < at + 2 && isDigit(text.charCodeAt(digits))) digits += 1;
  if (at + 1 >= text.length) return false;
  if (BULLETS.has(text.charCodeAt(at)) && isBlank(text, at + 1)) return true;
  return digits > at && (text.charAt(digits) === "." || text.charAt(digits) === ")");
}

function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) === BLANK || text.charCodeAt(at) === TAB;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
