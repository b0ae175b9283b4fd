import { WordList } from "./wordList";

const CODE_POINTS = 0x110000;
const LANE = 32;
const HALF = 0xfffd; // half a surrogate pair stands for no word
const LONGEST_ENTITY = 10; // characters between ampersand and semicolon

/** As the file reading.json holds it. */
export interface ReadingTables {
  folds: Record<string, string>;
  ignored: readonly (readonly string[])[];
  entities: Record<string, string>;
  abbreviations: string;
  turns: string;
  letters: string;
  capitals: string;
}

/** How text becomes words: tables that both engines read from one file, so that no engine's edition of Unicode decides. */
export class Reading {
  readonly abbreviations: WordList;
  readonly turns: WordList;
  /** How many UTF-16 units the code point that was decoded last took. */
  length = 1;
  private readonly letters: Int32Array;
  private readonly capitals: Int32Array;
  private readonly ignored: Int32Array;
  private readonly folds = new Map<number, string>();
  private readonly entities: ReadonlyMap<string, number>;

  constructor(tables: ReadingTables) {
    this.abbreviations = new WordList(tables.abbreviations);
    this.turns = new WordList(tables.turns);
    this.entities = new Map(Object.entries(tables.entities).map(([name, sign]) => [name, pointOf(sign)]));
    this.letters = pointsOf(tables.letters.split(" ").map((range) => range.split("-")));
    this.capitals = pointsOf(tables.capitals.split(" ").map((range) => range.split("-")));
    this.ignored = pointsOf(tables.ignored);
    for (const [plain, looksLike] of Object.entries(tables.folds)) {
      for (const sign of looksLike) this.folds.set(pointOf(sign), plain);
    }
  }

  /** A letter, a mark or a number of any script. */
  isLetter(point: number): boolean {
    return has(this.letters, point);
  }

  isCapital(point: number): boolean {
    return has(this.capitals, point);
  }

  /** Whether it is read over, also inside words: zero-width, direction and combining marks. */
  isIgnored(point: number): boolean {
    return has(this.ignored, point);
  }

  /** As it is compared: lower case, without accents, in the Latin letter that it looks like. Null: as it stands. */
  foldOf(point: number): string | null {
    if (point >= 0xff01 && point <= 0xff5e) return String.fromCharCode(point - 0xfee0).toLowerCase(); // full width
    if (point >= 0x1d400 && point <= 0x1d6a3) return String.fromCharCode(97 + ((point - 0x1d400) % 26)); // mathematical letters
    if (point >= 0x1d7ce && point <= 0x1d7ff) return String.fromCharCode(48 + ((point - 0x1d7ce) % 10)); // and digits
    return this.folds.get(point) ?? null;
  }

  /** One character of the original, with HTML's entities read as what they stand for; its length is left in `length`. */
  decode(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    this.length = 1;
    if (unit === 38) return this.entityAt(text, at) ?? unit;
    if (unit < 0xd800 || unit > 0xdfff) return unit;
    const point = text.codePointAt(at) ?? HALF;
    if (point < 0x10000) return HALF;
    this.length = 2;
    return point;
  }

  /** Whether a word goes on, or begins, here. Leaves `length` as it was. */
  startsWord(text: string, at: number): boolean {
    if (at >= text.length) return false;
    const before = this.length;
    const value = this.decode(text, at);
    this.length = before;
    const folded = value < 0x80 ? null : this.foldOf(value);
    return folded === null ? this.isLetter(value) : folded.length > 1 || this.isLetter(folded.charCodeAt(0));
  }

  private entityAt(text: string, at: number): number | null {
    let end = at + 1;
    const last = Math.min(text.length, at + LONGEST_ENTITY + 2);
    while (end < last && text.charCodeAt(end) !== 59) end += 1;
    if (end === last || end === at + 1) return null;
    const body = text.slice(at + 1, end);
    const value = body.startsWith("#") ? numbered(body.slice(1)) : this.entities.get(body);
    if (value === undefined || value === null) return null;
    this.length = end + 1 - at;
    return value;
  }
}

function numbered(body: string): number | null {
  const hexadecimal = body.startsWith("x") || body.startsWith("X");
  const digits = hexadecimal ? body.slice(1) : body;
  if (!(hexadecimal ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits)) return null;
  const value = parseInt(digits, hexadecimal ? 16 : 10);
  return value < CODE_POINTS && (value < 0xd800 || value > 0xdfff) ? value : null;
}

function pointOf(sign: string): number {
  return sign.codePointAt(0) ?? HALF;
}

function has(points: Int32Array, point: number): boolean {
  return ((points[point >> 5] as number) & (1 << (point & 31))) !== 0;
}

function pointsOf(ranges: readonly (readonly string[])[]): Int32Array {
  const points = new Int32Array(CODE_POINTS / LANE);
  for (const range of ranges) {
    const last = parseInt(range.at(-1) ?? "", 16);
    for (let point = parseInt(range[0] ?? "", 16); point <= last; point++) {
      points[point >> 5] = (points[point >> 5] as number) | (1 << (point & 31));
    }
  }
  return points;
}
