import type { Problem } from "../src/api/problem";
import type { FolderName, Import, ImportNote, PreviewFolders, PreviewItem, PreviewPage } from "../src/api/wire";

export const folderWords: Record<FolderName, string> = { inbox: "Inbox", sent: "Sent", other: "Lists & automatic" };

/** The mail list of the preview: one folder at a time, newest first, page by page. */
export interface Mailbox {
  folders: PreviewFolders | null;
  /** The owner's, which says under which day a mail stands, here as in the pane; null until it is known. */
  zone: string | null;
  folder: FolderName;
  messages: PreviewItem[];
  next: string | null;
  at: "loading" | "shown" | "loadingMore";
  problem: Problem | null;
  selected: PreviewItem | null;
}

export const closedMailbox: Mailbox = {
  folders: null,
  zone: null,
  folder: "inbox",
  messages: [],
  next: null,
  at: "loading",
  problem: null,
  selected: null,
};

export type MailboxStep =
  | { type: "folders"; folders: PreviewFolders }
  | { type: "zone"; zone: string }
  | { type: "opening"; folder: FolderName }
  | { type: "askedMore" }
  | { type: "page"; folder: FolderName; page: PreviewPage; first: boolean }
  | { type: "failed"; problem: Problem }
  | { type: "selected"; item: PreviewItem | null };

export function nextMailbox(mailbox: Mailbox, step: MailboxStep): Mailbox {
  switch (step.type) {
    case "folders":
      return { ...mailbox, folders: step.folders };
    case "zone":
      return { ...mailbox, zone: step.zone };
    case "opening":
      return { ...mailbox, folder: step.folder, messages: [], next: null, at: "loading", problem: null };
    case "askedMore":
      return { ...mailbox, at: "loadingMore", problem: null };
    case "page": {
      if (step.folder !== mailbox.folder) return mailbox; // another folder was opened meanwhile
      const before = step.first ? [] : mailbox.messages;
      return { ...mailbox, messages: [...before, ...step.page.messages], next: step.page.next, at: "shown" };
    }
    case "failed":
      return { ...mailbox, at: "shown", problem: step.problem };
    case "selected":
      return { ...mailbox, selected: step.item };
  }
}

/** The message an arrow key leads to; null when there is none that way. */
export function stepFrom({ messages, selected }: Mailbox, key: string): PreviewItem | null {
  const here = messages.findIndex(({ id }) => id === selected?.id);
  const targets: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here < 0 ? 0 : here - 1,
    Home: 0,
    End: messages.length - 1,
  };
  const target = targets[key];
  return target === undefined || target === here ? null : (messages[target] ?? null);
}

/** Which message the address asks for: ?message=id from a link, #message=id from a page left open. */
export function askedFor(address: { search: string; hash: string }): string | null {
  const fromHash = new URLSearchParams(address.hash.replace(/^#/, "")).get("message");
  return fromHash ?? new URLSearchParams(address.search).get("message");
}

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
  if (state === "failed") {
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

/** "2.4 MB"; decimal units, as mail programs show them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} bytes`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${unit}`;
}
