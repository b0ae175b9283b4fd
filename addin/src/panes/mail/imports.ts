import type { Import, ImportNote } from "../../api/wire";

/** "1 message", "120 messages". */
export function messagesWords(count: number): string {
  return count === 1 ? "1 message" : `${String(count)} messages`;
}

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
  const were = (count: number) => `${String(count)} ${count === 1 ? "was" : "were"}`;
  const rest = [
    ...(duplicate > 0 ? [`${were(duplicate)} here already.`] : []),
    ...(refused > 0
      ? [`${were(refused)} left out: nothing in ${refused === 1 ? "it" : "them"} looks like a message.`]
      : []),
    ...(erased > 0
      ? [`${were(erased)} not stored: somebody on ${erased === 1 ? "it" : "them"} was erased on request.`]
      : []),
    ...(cut > 0 ? [`${were(cut)} stored in part.`] : []),
  ];
  if (state === "failed" || state === "parked") {
    const before = stored > 0 ? [`${messagesWords(stored)} ${stored === 1 ? "was" : "were"} stored before that.`] : [];
    return { intent: "error", lead: over.problem ?? "The import failed.", rest: [...before, ...rest] };
  }
  if (stored > 0) return { intent: "success", lead: `${messagesWords(stored)} stored.`, rest };
  return { intent: "info", lead: read === 0 ? "There is no message in this file." : "Nothing new.", rest };
}

/** Notes of an import that are shown; who wants the others has the original file. */
const NOTES_SHOWN = 20;

/** What was left out or stored in part, as far as it is shown, and in words how much more there is. */
export function notesOf({ notes, refused, cut }: Import): { shown: ImportNote[]; more: string | null } {
  const shown = notes.slice(0, NOTES_SHOWN);
  const more = Math.max(notes.length, refused + cut) - shown.length; // the service keeps the first 100
  return { shown, more: more > 0 ? `and ${String(more)} more` : null };
}
