import { EarlierMail } from "./earlierMail";
import { QuotationMarks } from "./quotationMarks";
import type { Reading } from "./reading";
import { SentenceEnds } from "./sentenceEnds";
import { Sign, signOf } from "./signs";
import { Trait, type Words } from "./words";

const LONGEST_WORD = 64; // folded characters; no language's word that a rule could name is longer
const [BLANK, BANG, PERCENT, AMPERSAND, COMMA, DOT, QUESTION, SMALL_S, ELLIPSIS] = [
  32, 33, 37, 38, 44, 46, 63, 115, 0x2026,
];

/** Reads a text into words, code point by code point. How is said in language.md, section "Words". */
export function readWords(reading: Reading, words: Words, text: string, part: number): void {
  new WordReader(reading, words, part).read(text);
}

class WordReader {
  private readonly ends: SentenceEnds;
  private readonly marks: QuotationMarks;
  private inWord = false;
  private start = 0;
  private end = 0;
  private key = 0;
  private keyLength = 0;
  private traits = 0;
  private allCapitals = false;
  private letters = 0;
  private apostrophe = -1; // length of the key where the last apostrophe stood, or -1

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
    private readonly part: number,
  ) {
    this.ends = new SentenceEnds(reading, words);
    this.marks = new QuotationMarks(reading, words);
  }

  read(text: string): void {
    const { reading, words, ends } = this;
    const lines = new EarlierMail(text);
    words.endSentence();
    for (let at = 0; at < text.length; ) {
      if (at === lines.lineStart) {
        lines.enter(at);
        if (lines.changed) {
          this.closeWord();
          ends.hard();
        }
      }
      const unit = text.charCodeAt(at);
      if (unit === BLANK) {
        this.closeWord();
        ends.blank();
        at += 1;
        continue;
      }
      if (this.inWord && isSmall(unit)) {
        at = this.goOn(text, at);
        continue;
      }
      const value = reading.decode(text, at);
      const next = at + reading.length;
      this.take(value, at, text, next, lines.inEarlier ? this.part | Trait.earlier : this.part);
      at = next;
    }
    this.closeWord();
    words.endSentence();
  }

  /** Small letters go on with a word: they are most of a text, and nothing else need be asked of them. */
  private goOn(text: string, from: number): number {
    let at = from + 1;
    while (at < text.length && isSmall(text.charCodeAt(at))) at += 1;
    const taken = Math.max(0, Math.min(at - from, LONGEST_WORD + 1 - this.keyLength));
    this.words.addLetters(text, from, from + taken);
    this.keyLength += taken;
    this.end = at;
    this.letters += at - from;
    this.allCapitals = false;
    return at;
  }

  private take(value: number, start: number, text: string, next: number, traits: number): void {
    const { reading } = this;
    if (value < 0x80) {
      if (reading.isLetter(value)) this.letter(value, null, start, next, traits);
      else this.other(value, start, text, next, traits);
      return;
    }
    if (reading.isIgnored(value)) return;
    const folded = reading.foldOf(value);
    if (folded === null ? reading.isLetter(value) : folded.length > 1 || reading.isLetter(folded.charCodeAt(0))) {
      this.letter(value, folded, start, next, traits);
    } else {
      this.other(folded === null ? value : folded.charCodeAt(0), start, text, next, traits); // a full-width sign is the sign
    }
  }

  private other(sign: number, start: number, text: string, next: number, traits: number): void {
    const does = signOf(sign);
    if (this.inWord && (does & Sign.apostrophe) !== 0 && this.reading.startsWord(text, next)) {
      this.apostrophe = this.words.keysLength - this.key;
      this.forgetNameOfOneLetter();
      return;
    }
    if (this.inWord && (sign === DOT || sign === COMMA) && this.isPoint(text, next)) {
      this.words.addToKey(DOT);
      this.keyLength += 1;
      return;
    }
    this.closeWord();
    this.sign(sign, does, start, text, next, traits);
  }

  /** Between two digits of a number. */
  private isPoint(text: string, next: number): boolean {
    if ((this.traits & Trait.number) === 0 || !isDigit(text.charCodeAt(next))) return false;
    return this.keyLength > 0 && isDigit(this.words.keys[this.key + this.keyLength - 1] as number);
  }

  private letter(value: number, folded: string | null, start: number, end: number, traits: number): void {
    const { words, ends, reading } = this;
    const capital = reading.isCapital(value);
    if (!this.inWord) {
      ends.begin(value);
      this.inWord = true;
      this.start = start;
      this.key = words.keysLength;
      this.keyLength = 0;
      this.traits = traits;
      if (isDigit(folded === null ? value : folded.charCodeAt(0))) this.traits |= Trait.number;
      if (capital) this.traits |= Trait.capital;
      if (words.atSentenceStart) this.traits |= Trait.first;
      else if (capital) this.traits |= Trait.name;
      this.allCapitals = true;
      this.letters = 0;
      this.apostrophe = -1;
    }
    this.end = end;
    this.letters += 1;
    this.allCapitals &&= capital;
    if (this.keyLength > LONGEST_WORD) return;
    if (folded === null && value < 0x10000) {
      words.addToKey(value < 0x80 && capital ? value | 32 : value);
      this.keyLength += 1;
      return;
    }
    const written = folded ?? String.fromCodePoint(value);
    for (let at = 0; at < written.length; at++) words.addToKey(written.charCodeAt(at));
    this.keyLength += written.length;
  }

  private closeWord(): void {
    if (!this.inWord) return;
    this.inWord = false;
    const { keys } = this.words;
    if (
      this.apostrophe >= 0 &&
      this.apostrophe === this.keyLength - 1 &&
      keys[this.key + this.keyLength - 1] === SMALL_S
    ) {
      this.keyLength = this.apostrophe; // "patient's" is compared as "patient"
    }
    if (this.keyLength > LONGEST_WORD) this.keyLength = 0;
    this.forgetNameOfOneLetter();
    if (this.allCapitals && this.letters > 1) this.traits |= Trait.capitals;
    this.add();
  }

  /** "I" and "I'm" name nobody. */
  private forgetNameOfOneLetter(): void {
    if (this.letters === 1) this.traits &= ~Trait.name;
  }

  private add(): void {
    const { ends, words } = this;
    ends.turns(this.key, this.keyLength);
    words.add(this.start, this.end, this.key, this.keyLength, ends.clause, this.traits);
    ends.added();
  }

  private sign(sign: number, does: number, start: number, text: string, next: number, traits: number): void {
    const { words, ends } = this;
    if ((does & Sign.tradeMark) !== 0) {
      if (words.count > 0) words.mark(words.count - 1, Trait.marked);
    } else {
      if ((does & Sign.word) !== 0) this.signWord(sign, start, next, traits);
      else if ((sign === DOT || sign === ELLIPSIS) && !words.atSentenceStart) words.stopAt(start, next);
      if ((does & Sign.quotation) !== 0) this.marks.sign(sign, text, next);
      ends.sign(sign, does, text, next);
    }
    if (ends.atBlankLine) this.marks.forget();
  }

  /** A sign that is a word of its own. */
  private signWord(sign: number, start: number, end: number, traits: number): void {
    const { words } = this;
    if (sign !== QUESTION && sign !== BANG && sign !== PERCENT) this.ends.begin(sign); // these are of the sentence before
    this.start = start;
    this.end = end;
    this.key = words.keysLength;
    this.traits = traits;
    const written = sign === AMPERSAND ? "and" : String.fromCharCode(sign);
    words.addLetters(written, 0, written.length);
    this.keyLength = written.length;
    this.add();
  }
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
