import type { Snippet } from "../api/wire";

export interface Piece {
  text: string;
  found: boolean;
  /** Where it begins, in UTF-16 units. */
  at: number;
}

/** A snippet as pieces that follow each other; none is empty. Highlights past its end are left out. */
export function piecesOf({ text, highlights }: Snippet): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, found: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), found, at });
    at = Math.max(at, end);
  };
  for (const { start, length } of highlights) {
    add(Math.min(start, text.length), false);
    add(Math.min(start + length, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
