import type { Import, ImportNote } from "../../api/wire";
import { words } from "./words";

export interface ImportWords {
  intent: "success" | "info" | "error";
  /** What came of it, in a sentence. */
  lead: string;
  /** What became of the messages that the first sentence leaves out, a sentence each. */
  rest: string[];
}

/** What became of each message of an import that is over. */
export function importWords(over: Import): ImportWords {
  const { state, read, stored, duplicate, refused, erased, cut } = over;
  const rest = [
    ...(duplicate > 0 ? [words.hereAlready(duplicate)] : []),
    ...(refused > 0 ? [words.notMessages(refused)] : []),
    ...(erased > 0 ? [words.erased(erased)] : []),
    ...(cut > 0 ? [words.cut(cut)] : []),
  ];
  if (state === "failed" || state === "parked") {
    const before = stored > 0 ? [words.storedBefore(stored)] : [];
    return { intent: "error", lead: over.problem ?? words.failed, rest: [...before, ...rest] };
  }
  if (stored > 0) return { intent: "success", lead: words.stored(stored), rest };
  return { intent: "info", lead: read === 0 ? words.empty : words.nothingNew, rest };
}

/** Notes of an import that are shown; who wants the others has the original file. */
const NOTES_SHOWN = 20;

/** What was left out or stored in part, as far as it is shown, and in words how much more there is. */
export function notesOf({ notes, refused, cut }: Import): { shown: ImportNote[]; more: string | null } {
  const shown = notes.slice(0, NOTES_SHOWN);
  const more = Math.max(notes.length, refused + cut) - shown.length; // the service keeps the first 100
  return { shown, more: more > 0 ? words.more(more) : null };
}
