const LONGEST_ATTRIBUTION = 250; // UTF-16 units of "On … wrote:", which clients break into lines
const HEADER_LINES = 5; // within so many a copied header has its date and its subject
const [AMPERSAND, GREATER] = [38, 62];
const OPENINGS = new Set([..."-BbFO"].map((sign) => sign.charCodeAt(0)));
const SEPARATORS = [
  "-----original message",
  "----- original message",
  "---------- forwarded message",
  "begin forwarded message:",
];

/** Tells the lines that are quoted from an earlier mail. How is said in language.md, section "Quoted mail". */
export class EarlierMail {
  /** Whether the line at hand is quoted. */
  inEarlier = false;
  /** Whether it is and the one before was not, or the reverse. */
  changed = false;
  private rest = false;

  constructor(private readonly text: string) {}

  enter(at: number): void {
    const { text } = this;
    const line = pastBlanks(text, at, text.length);
    const was = this.inEarlier;
    const first = text.charCodeAt(line);
    this.rest ||= OPENINGS.has(first) && this.opens(at, line);
    this.inEarlier = this.rest || first === GREATER || (first === AMPERSAND && text.startsWith("&gt;", line));
    this.changed = was !== this.inEarlier;
  }

  /** Whether all from here on is quoted. */
  private opens(at: number, line: number): boolean {
    const { text } = this;
    if (text.startsWith("On ", line)) return this.attributes(at);
    return text.startsWith("From:", line) ? this.isHeader(at) : isSeparator(text, line);
  }

  /** "On … wrote:" before a text that is not marked line by line: all of the rest is then quoted. */
  private attributes(at: number): boolean {
    const { text } = this;
    const window = text.slice(at, at + LONGEST_ATTRIBUTION);
    const wrote = window.indexOf("wrote:");
    if (wrote < 0 || window.slice(0, wrote).split("\n").length > 3) return false;
    const end = at + wrote + "wrote:".length;
    let after = end;
    let fed = false;
    while (after < text.length && " \t\r\n".includes(text.charAt(after))) {
      fed ||= text.charAt(after) === "\n";
      after += 1;
    }
    return fed && after < text.length && text.charAt(after) !== ">";
  }

  private isHeader(from: number): boolean {
    const { text } = this;
    let [date, subject, at] = [false, false, from];
    for (let count = 0; count < HEADER_LINES && at < text.length; count++) {
      const feed = text.indexOf("\n", at);
      const end = feed < 0 ? text.length : feed;
      const line = pastBlanks(text, at, end);
      date ||= text.startsWith("Sent:", line) || text.startsWith("Date:", line);
      subject ||= text.startsWith("Subject:", line);
      at = end + 1;
    }
    return date && subject;
  }
}

function pastBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at += 1;
  return at;
}

/** In any case, of a to z alone. */
function isSeparator(text: string, line: number): boolean {
  return SEPARATORS.some((one) => {
    let at = 0;
    while (at < one.length && lower(text.charCodeAt(line + at)) === one.charCodeAt(at)) at += 1;
    return at === one.length;
  });
}

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}
