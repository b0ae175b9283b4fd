import { EarlierMail } from "./earlierMail";
import { QuotationMarks } from "./quotationMarks";
import type { Reading } from "./reading";
import { SentenceEnds } from "./sentenceEnds";
import { Sign, signOf } from "./signs";
import { LONGEST_WORD, PRIME, type WordForms } from "./wordForms";
import { Trait, type Words } from "./words";

const [FEED, BLANK, BANG, PERCENT, AMPERSAND, COMMA, DOT, QUESTION, SMALL_S, ELLIPSIS] = [
  10, 32, 33, 37, 38, 44, 46, 63, 115, 0x2026,
];
const AND = [97, 110, 100];
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** Reads a text into words, code point by code point. How is said in language.md, section "Words". */
export function readWords(reading: Reading, words: Words, text: string, part: number): void {
  new WordReader(reading, words, part).read(text);
}

class WordReader {
  private readonly forms: WordForms;
  private readonly ends: SentenceEnds;
  private readonly marks: QuotationMarks;
  private inWord = false;
  private begun: boolean; // the first word of the text was read
  private start = 0;
  private end = 0;
  private traits = 0;
  private traitsOfLine = 0;
  private letters = 0;
  private capitals = 0;
  private apostrophe = -1; // how many letters stood before the last apostrophe, or -1

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
    private readonly part: number,
  ) {
    this.begun = part === Trait.subject;
    this.forms = words.forms;
    this.ends = new SentenceEnds(words);
    this.marks = new QuotationMarks(reading, words);
  }

  read(text: string): void {
    const { words, ends } = this;
    const lines = new EarlierMail(text);
    let lineBegins = true;
    words.endSentence();
    for (let at = 0; at < text.length; ) {
      if (lineBegins) {
        lines.enter(at);
        if (lines.changed) {
          this.closeWord();
          ends.hard();
        }
        this.traitsOfLine = lines.inEarlier ? this.part | Trait.earlier : this.part;
      }
      const unit = text.charCodeAt(at);
      lineBegins = unit === FEED;
      if (plain(unit) !== 0) {
        at = this.goOn(text, at);
      } else if (unit === BLANK) {
        this.closeWord();
        ends.blank();
        at += 1;
      } else {
        at = this.takeNext(unit, text, at);
      }
    }
    this.closeWord();
    words.endSentence();
  }

  /** ASCII letters and digits begin a word or go on with it: they are most of a text, and nothing else need be asked of them. Returns where they end. */
  private goOn(text: string, from: number): number {
    const { forms } = this;
    const { letters } = forms;
    const first = text.charCodeAt(from);
    if (!this.inWord) this.begin(first, isDigit(first), plain(first) !== first, from);
    let { length, hash } = forms;
    let capitals = 0;
    let at = from;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const folded = plain(unit);
      if (folded === 0) break;
      if (length <= LONGEST_WORD) letters[length++] = folded;
      hash = Math.imul(hash ^ folded, PRIME);
      if (folded !== unit) capitals += 1;
    }
    forms.length = length;
    forms.hash = hash;
    this.end = at;
    this.letters += at - from;
    this.capitals += capitals;
    return at;
  }

  /** Returns where what comes next begins. */
  private takeNext(unit: number, text: string, at: number): number {
    const { reading } = this;
    if (unit < 0x80 && unit !== AMPERSAND) {
      this.other(unit, at, text, at + 1);
      return at + 1;
    }
    const value = reading.decode(text, at);
    const next = at + reading.length;
    if (value >= 0x80 && reading.isIgnored(value)) return next;
    const folded = value < 0x80 ? null : reading.foldOf(value);
    if (folded === null ? reading.isLetter(value) : folded.length > 1 || reading.isLetter(folded.charCodeAt(0))) {
      this.letter(value, folded, at, next);
    } else {
      this.other(folded === null ? value : folded.charCodeAt(0), at, text, next); // a full-width sign is the sign
    }
    return next;
  }

  private other(sign: number, start: number, text: string, next: number): void {
    const does = signOf(sign);
    if (this.inWord && (does & Sign.apostrophe) !== 0 && this.reading.startsWord(text, next)) {
      this.apostrophe = this.forms.length;
      this.forgetNameOfOneLetter();
      return;
    }
    if (this.inWord && (sign === DOT || sign === COMMA) && this.isPoint(text, next)) {
      this.forms.add(DOT);
      return;
    }
    this.closeWord();
    this.sign(sign, does, start, text, next);
  }

  /** Between two digits of a number. */
  private isPoint(text: string, next: number): boolean {
    if ((this.traits & Trait.number) === 0 || !isDigit(text.charCodeAt(next))) return false;
    return isDigit(this.forms.last);
  }

  private letter(value: number, folded: string | null, start: number, end: number): void {
    const { forms, reading } = this;
    const capital = reading.isCapital(value);
    if (!this.inWord) this.begin(value, isDigit(folded === null ? value : folded.charCodeAt(0)), capital, start);
    this.end = end;
    this.letters += 1;
    if (capital) this.capitals += 1;
    if (forms.length > LONGEST_WORD) return;
    const written = folded ?? String.fromCodePoint(value);
    if (value < 0x80) forms.add(plain(value));
    else for (let at = 0; at < written.length; at++) forms.add(written.charCodeAt(at));
  }

  private begin(value: number, digit: boolean, capital: boolean, start: number): void {
    this.ends.begin(value);
    this.inWord = true;
    this.start = start;
    this.traits = this.traitsOfLine;
    if (digit) this.traits |= Trait.number;
    if (capital) this.traits |= Trait.capital;
    if (this.words.atSentenceStart) this.traits |= Trait.first;
    else if (capital) this.traits |= Trait.name;
    if (!this.begun && (this.traits & Trait.earlier) === 0) {
      this.begun = true;
      this.traits |= Trait.begin;
    }
    this.forms.clear();
    this.letters = this.capitals = 0;
    this.apostrophe = -1;
  }

  private closeWord(): void {
    if (!this.inWord) return;
    this.inWord = false;
    const { forms } = this;
    if (this.apostrophe >= 0 && this.apostrophe === forms.length - 1 && forms.last === SMALL_S) {
      forms.keep(this.apostrophe); // "patient's" is compared as "patient"
    }
    this.forgetNameOfOneLetter();
    if (this.capitals === this.letters && this.letters > 1) this.traits |= Trait.capitals;
    this.add();
  }

  /** "I" and "I'm" name nobody. */
  private forgetNameOfOneLetter(): void {
    if (this.letters === 1) this.traits &= ~Trait.name;
  }

  private add(): void {
    const { ends, words } = this;
    const form = this.forms.of(this.traits);
    ends.turns(form);
    words.add(this.start, this.end, form, ends.clause, this.traits);
    ends.added();
  }

  private sign(sign: number, does: number, start: number, text: string, next: number): void {
    const { words, ends } = this;
    if ((does & Sign.tradeMark) !== 0) {
      words.markLast();
    } else {
      if ((does & Sign.word) !== 0) this.signWord(sign, start, next);
      else if ((sign === DOT || sign === ELLIPSIS) && !words.atSentenceStart) words.stopAt(start, next);
      if ((does & Sign.quotation) !== 0) this.marks.sign(sign, text, next);
      ends.sign(sign, does, text, next);
    }
    if (ends.atBlankLine) this.marks.forget();
  }

  /** A sign that is a word of its own. */
  private signWord(sign: number, start: number, end: number): void {
    if (sign !== QUESTION && sign !== BANG && sign !== PERCENT) this.ends.begin(sign); // these are of the sentence before
    this.start = start;
    this.end = end;
    this.traits = this.traitsOfLine;
    this.forms.clear();
    for (const unit of sign === AMPERSAND ? AND : [sign]) this.forms.add(unit);
    this.add();
  }
}

/** Of an ASCII letter or digit, what it is folded to; of all else 0. */
function plain(unit: number): number {
  return unit < 128 ? (PLAIN[unit] as number) : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
