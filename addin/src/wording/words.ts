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
} as const;

/** A text as words and sentences, in columns: memory and time grow with the text and with nothing else. */
export class Words {
  count = 0;
  sentences = 1;
  start: Int32Array;
  end: Int32Array;
  /** Where the full stops end that follow at once; without any, where the word ends. */
  stop: Int32Array;
  /** Where the folded form lies in `keys`, and how long it is; nothing for one that is too long to be of any language. */
  key: Int32Array;
  keyLength: Int32Array;
  sentence: Int32Array;
  /** The first word of its clause: nothing that negates reaches over a semicolon, a colon, a dash, brackets or "but". */
  clause: Int32Array;
  traits: Int32Array;
  keys: Uint16Array;
  keysLength = 0;
  private firsts = new Int32Array(64); // of each sentence, its first word

  /** For a text of so many characters. */
  constructor(length: number) {
    const likely = 16 + (length >> 2); // a word for four of them
    this.start = new Int32Array(likely);
    this.end = new Int32Array(likely);
    this.stop = new Int32Array(likely);
    this.key = new Int32Array(likely);
    this.keyLength = new Int32Array(likely);
    this.sentence = new Int32Array(likely);
    this.clause = new Int32Array(likely);
    this.traits = new Int32Array(likely);
    this.keys = new Uint16Array(likely * 4);
  }

  /** Small letters of the text, as they stand. */
  addLetters(text: string, from: number, to: number): void {
    let place = this.keysLength;
    this.keysLength += to - from;
    while (this.keys.length < this.keysLength) this.keys = wider(this.keys, new Uint16Array(this.keys.length * 2));
    const { keys } = this;
    for (let at = from; at < to; at++, place++) keys[place] = text.charCodeAt(at);
  }

  addToKey(unit: number): void {
    if (this.keysLength === this.keys.length) this.keys = wider(this.keys, new Uint16Array(this.keys.length * 2));
    this.keys[this.keysLength] = unit;
    this.keysLength += 1;
  }

  add(start: number, end: number, key: number, keyLength: number, clause: number, traits: number): void {
    if (this.count === this.start.length) this.widen();
    const at = this.count;
    this.start[at] = start;
    this.end[at] = this.stop[at] = end;
    this.key[at] = key;
    this.keyLength[at] = keyLength;
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

  keyOf(at: number): string {
    const key = this.key[at] as number;
    return String.fromCharCode(...this.keys.subarray(key, key + (this.keyLength[at] as number)));
  }

  isSign(at: number, sign: number): boolean {
    return this.keyLength[at] === 1 && this.keys[this.key[at] as number] === sign;
  }

  /** Whether the next word is the first of its sentence, unless that sentence ends before. */
  get atSentenceStart(): boolean {
    return this.count === this.firsts[this.sentences - 1];
  }

  /** From here on the words belong to a new sentence, unless none has been added to this one. */
  endSentence(): void {
    if (this.atSentenceStart) return;
    if (this.sentences === this.firsts.length) this.firsts = wider(this.firsts, new Int32Array(this.sentences * 2));
    this.firsts[this.sentences] = this.count;
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

  private widen(): void {
    const twice = () => new Int32Array(this.start.length * 2);
    this.end = wider(this.end, twice());
    this.stop = wider(this.stop, twice());
    this.key = wider(this.key, twice());
    this.keyLength = wider(this.keyLength, twice());
    this.sentence = wider(this.sentence, twice());
    this.clause = wider(this.clause, twice());
    this.traits = wider(this.traits, twice());
    this.start = wider(this.start, twice());
  }
}

function wider<Column extends Int32Array | Uint16Array>(column: Column, twice: Column): Column {
  twice.set(column);
  return twice;
}
