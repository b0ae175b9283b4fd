import { TRACE, type WordForms } from "./wordForms";

const MOST_KEPT = 1 << 16; // words for which room is kept from text to text

/** What may be said of a word, each a bit. */
export const Trait = {
  number: 1,
  capital: 2,
  capitals: 4,
  marked: 8,
  first: 16,
  inMarks: 32,
  earlier: 64,
  subject: 128,
  /** A capital that is owed neither to the beginning of the sentence nor to "I". */
  name: 256,
  /** First of the text, outside quoted mail. */
  begin: 512,
  /** Stands so in a note that was told in confidence. */
  confidential: 1024,
} as const;

/** A text as words and sentences, in columns: memory and time grow with the text and with nothing else. One text after the other uses the same room. */
export class Words {
  count = 0;
  sentences = 1;
  start: Int32Array;
  end: Int32Array;
  /** Where the full stops end that follow at once; without any, where the word ends. */
  stop: Int32Array;
  form: Int32Array;
  /** The trace of its form's numbers: known beside the word, because it is asked for most. */
  trace: Int32Array;
  sentence: Int32Array;
  /** The first word of its clause: nothing that negates reaches over a semicolon, a colon, a dash, brackets or "but". */
  clause: Int32Array;
  traits: Int32Array;
  private firsts = new Int32Array(64); // of each sentence, its first word
  private together = new Int32Array(64); // of each, the traces of its words as one

  constructor(readonly forms: WordForms) {
    this.start =
      this.end =
      this.stop =
      this.form =
      this.trace =
      this.sentence =
      this.clause =
      this.traits =
        new Int32Array(0);
    this.begin(0);
  }

  /** A text of so many characters begins; what was said of the one before is forgotten. */
  begin(length: number): void {
    this.count = 0;
    this.sentences = 1;
    this.together[0] = 0;
    this.forms.begin();
    const likely = 1024 + (length >> 2); // a word for four of them
    if (likely > this.start.length || this.start.length > MOST_KEPT) this.makeRoom(likely);
  }

  add(start: number, end: number, form: number, clause: number, traits: number): void {
    if (this.count === this.start.length) this.makeRoom(this.count * 2);
    const at = this.count;
    this.start[at] = start;
    this.end[at] = this.stop[at] = end;
    this.form[at] = form;
    this.addTrace(at, this.sentences - 1);
    this.sentence[at] = this.sentences - 1;
    this.clause[at] = clause;
    this.traits[at] = traits;
    this.count += 1;
  }

  has(at: number, trait: number): boolean {
    return ((this.traits[at] as number) & trait) !== 0;
  }

  mark(at: number, trait: number): void {
    this.traits[at] = (this.traits[at] as number) | trait;
  }

  /** A full stop stands from here to there: does it follow the last word at once? */
  stopAt(start: number, end: number): void {
    if (this.stop[this.count - 1] === start) this.stop[this.count - 1] = end;
  }

  /** A trade mark's sign follows the last word. */
  markLast(): void {
    if (this.count > 0) this.give(this.count - 1, Trait.marked);
  }

  /** A word that was read has one trait more. */
  give(at: number, trait: number): void {
    this.mark(at, trait);
    this.form[at] = this.forms.with(this.form[at] as number, trait);
    this.addTrace(at, this.sentence[at] as number);
  }

  private addTrace(at: number, sentence: number): void {
    const trace = this.forms.rows[(this.form[at] as number) + TRACE] as number;
    this.trace[at] = trace;
    this.together[sentence] = (this.together[sentence] as number) | trace;
  }

  /** A sentence without any of these bits in it holds no word that has one. */
  traceOf(sentence: number): number {
    return this.together[sentence] as number;
  }

  /** How a word is compared. */
  keyOf(at: number): string {
    return this.forms.keyOf(this.form[at] as number);
  }

  /** Whether one of the words is compared so. */
  hold(key: string): boolean {
    for (let at = 0; at < this.count; at++) if (this.keyOf(at) === key) return true;
    return false;
  }

  isSign(at: number, sign: number): boolean {
    return this.forms.isSign(this.form[at] as number, sign);
  }

  /** Whether the next word is the first of its sentence, unless that sentence ends before. */
  get atSentenceStart(): boolean {
    return this.count === this.firsts[this.sentences - 1];
  }

  /** From here on the words belong to a new sentence, unless none has been added to this one. */
  endSentence(): void {
    if (this.atSentenceStart) return;
    if (this.sentences === this.firsts.length) {
      this.firsts = wider(this.firsts, new Int32Array(this.sentences * 2));
      this.together = wider(this.together, new Int32Array(this.sentences * 2));
    }
    this.firsts[this.sentences] = this.count;
    this.together[this.sentences] = 0;
    this.sentences += 1;
  }

  /** The first word of a sentence; of the one after the last, the end of the text. */
  sentenceStart(sentence: number): number {
    return sentence < this.sentences ? (this.firsts[sentence] as number) : this.count;
  }

  /** The first word of its sentence, and the first after it. */
  sentenceOf(at: number): [first: number, end: number] {
    const own = this.sentence[at] as number;
    return [this.sentenceStart(own), this.sentenceStart(own + 1)];
  }

  private makeRoom(likely: number): void {
    const room = () => new Int32Array(likely);
    const { count } = this;
    this.start = wider(this.start, room(), count);
    this.end = wider(this.end, room(), count);
    this.stop = wider(this.stop, room(), count);
    this.form = wider(this.form, room(), count);
    this.trace = wider(this.trace, room(), count);
    this.sentence = wider(this.sentence, room(), count);
    this.clause = wider(this.clause, room(), count);
    this.traits = wider(this.traits, room(), count);
  }
}

/** What stands in a column, or the first so many of it, in another room. */
export function wider<Column extends Int32Array | Uint16Array | Uint8Array>(
  column: Column,
  room: Column,
  count = column.length,
): Column {
  room.set(column.subarray(0, count));
  return room;
}
