import type { TextPart } from "../api/wire";

/** Lines of the pane at its narrowest that a message shows before it is folded. */
const LINES_AT_FIRST = 12;
/** Fewer lines than these are not worth a fold. */
const LINES_WORTH_FOLDING = 4;
/** Letters that fit on a line of the pane at its narrowest. */
const LINE = 36;

/** Text without the blank lines around it. */
export function tidy(text: string): string {
  return text.replace(/^(?:[^\S\n]*\r?\n)+/, "").trimEnd();
}

/** The beginning of a long text, cut between lines or words; null when the text is short enough to stand whole. */
export function beginning(text: string): string | null {
  const lines = text.split("\n");
  const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / LINE)));
  if (rows.reduce((sum, row) => sum + row, 0) <= LINES_AT_FIRST + LINES_WORTH_FOLDING) return null;
  const kept: string[] = [];
  let left = LINES_AT_FIRST;
  for (const [index, line] of lines.entries()) {
    const row = rows[index] ?? 1;
    if (row > left) {
      if (kept.length === 0) kept.push(words(line, left * LINE));
      break;
    }
    kept.push(line);
    left -= row;
  }
  return kept.join("\n").trimEnd();
}

/** What a quoted part says, without the attribution, which stands apart, and without its outer mark on each line. */
export function quoteOf({ text, attribution }: Pick<TextPart, "text" | "attribution">): string {
  const lines = tidy(text).split("\n");
  let begin = 0;
  if (attribution !== null) {
    const wanted = bare(attribution);
    for (let end = 1, head = ""; end <= lines.length; end += 1) {
      head += bare(lines[end - 1] ?? "");
      if (!wanted.startsWith(head)) break;
      if (head === wanted) begin = end;
    }
  }
  const rest = lines.slice(begin);
  const marked = rest.every((line) => line.trim() === "" || line.startsWith(">"));
  return tidy((marked ? rest.map((line) => line.replace(/^> ?/, "")) : rest).join("\n"));
}

/** "Show what is quoted (4 lines)". */
export function quoteWords(quote: string): string {
  const lines = quote.split("\n").length;
  return `Show what is quoted (${lines === 1 ? "1 line" : `${String(lines)} lines`})`;
}

/** "840 bytes", "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${String(bytes)} bytes`;
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

// Compared without blanks and marks: an attribution that was broken over lines is told on one.
function bare(line: string): string {
  return line.replace(/[\s>]+/g, "");
}

function words(line: string, letters: number): string {
  const cut = line.slice(0, letters);
  const blank = cut.lastIndexOf(" ");
  return `${(blank > 0 ? cut.slice(0, blank) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
