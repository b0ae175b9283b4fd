import type { Problem } from "../src/api/problem";
import type { FolderName, PreviewFolders, PreviewItem, PreviewPage } from "../src/api/wire";

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

/** "2.4 MB"; decimal units, as mail programs show them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} bytes`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${amount < 10 ? amount.toFixed(1) : String(Math.round(amount))} ${unit}`;
}
