// What the panes ask of Outlook. It stands alone, so that a pane can be tested without any Office.

export interface MailPerson {
  name: string;
  address: string;
}

/** The message in view. Never holds a body. */
export interface OpenMessage {
  internetMessageId: string | null;
  conversationId: string | null;
  subject: string;
  from: MailPerson | null;
  to: MailPerson[];
  cc: MailPerson[];
  /** ISO 8601; when the mail's own Date line is not to be had, when Outlook made its copy. */
  sentAt: string | null;
}

/** The mail that is being written. Never holds its body, and no id: those of a draft change as it is saved. */
export interface OpenDraft {
  /** The Message-ID of the mail it answers; null for a new mail, and where Outlook does not tell. */
  inReplyTo: string | null;
  subject: string;
  to: MailPerson[];
  cc: MailPerson[];
  bcc: MailPerson[];
}

/** How a mail was begun. What is forwarded is not answered. */
export type DraftForm = "new" | "reply" | "forward";

/** A meeting: its request, an answer to it, or the appointment itself. Never holds its text. */
export interface OpenMeeting {
  form: "request" | "reply" | "cancellation" | "appointment";
  subject: string;
  /** Who called it; of an answer, who answered. */
  organizer: MailPerson | null;
  people: MailPerson[];
  /** ISO 8601; null where Outlook does not tell. */
  start: string | null;
  end: string | null;
}

export type DraftChange =
  /** Text at the cursor; at the top where the body never had one. */
  | { kind: "insert"; text: string }
  | { kind: "subject"; text: string }
  | { kind: "add"; field: "to" | "cc"; person: MailPerson };

export interface MailText {
  subject: string;
  text: string;
}

/** Some words of a draft, where they stand in its text as it was read, and what is to stand there. */
export interface Rewording {
  /** The whole text, as `mailText` gave it. */
  text: string;
  /** UTF-16 units, the end exclusive. */
  start: number;
  end: number;
  put: string;
}

/** `file`: opened from disk, so that it is in no mailbox. */
export type Unreadable = "encrypted" | "file" | "notAMessage" | "noId";

export type InView =
  | { kind: "message"; identity: string; message: OpenMessage }
  /**
   * The conversation is that of the mail it answers or forwards, as long as its subject stays.
   * The form is null where Outlook does not tell it.
   */
  | { kind: "draft"; identity: string; draft: OpenDraft; conversationId: string | null; form: DraftForm | null }
  | { kind: "meeting"; identity: string; meeting: OpenMeeting }
  | { kind: "unreadable"; identity: string; why: Unreadable }
  | { kind: "none" };

/** `silent`: no answer in time. `changed`: another item came into view meanwhile. `noCategory`: Outlook has none of that name. `moved`: the words do not stand there as they were read. `failed`: Outlook said no. */
export type HostErrorCode = "silent" | "changed" | "noCategory" | "moved" | "failed";

export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** `told`: Outlook said so. `noticed`: Outlook kept silent, and it was seen when the person came back to the pane. */
export type Change = "told" | "noticed";

export type Theme = "light" | "dark";

/**
 * `can`: at once. `inView`: it is there already. `unseen`: Outlook opens mail by an id of its own, which it tells of the mail in view
 * alone; only mail that was in view since the pane started has it, since none is kept on the device. `never`: not in this Outlook.
 */
export type Opening = "can" | "inView" | "unseen" | "never";

export interface MailHost {
  /** What is in view now. Rejects with HostError. */
  open(): Promise<InView>;
  /** Cheap and synchronous: which item Outlook has in view at this moment; null when there is none. */
  identity(): string | null;
  /** Calls back when another item is in view; the return value stops it. Not reliable: see `identity`. */
  onChanged(listener: (how: Change) => void): () => void;
  /** Calls back when somebody came onto the draft in view, or left it. A hint, like `onChanged`. */
  onRecipientsChanged(listener: () => void): () => void;
  /** Writes into the draft in view. Rejects with HostError: `changed` when another item is in view by now. */
  write(identity: string, change: DraftChange): Promise<void>;
  /** What the mail in view says, line by line, a draft as it is now. It is read for the pane itself and sent nowhere. Rejects as `write` does. */
  mailText(identity: string): Promise<MailText>;
  /** Writes other words in place of some of the draft in view, and leaves the rest as it is, markup too. Rejects as `write` does, and with `moved`. */
  reword(identity: string, change: Rewording): Promise<void>;
  /** Outlook can be asked to put categories on mail. */
  readonly canMark: boolean;
  /**
   * Puts a category on the mail in view, or takes off the one that was put on so; where that is so already nothing is written. It makes
   * no category: that would need a right to the whole mailbox. Rejects with HostError: `changed` when another item is in view by now.
   */
  mark(identity: string, category: string, wanted: boolean): Promise<void>;
  /** The mark that was put on the mail in view when it was begun; null where it has none. Rejects with HostError, as `mark` does. */
  begunMark(identity: string): Promise<string | null>;
  /** Puts it on the draft in view, so that it is on the mail in Sent Items later. Nobody who gets the mail gets it. Rejects likewise. */
  putBegunMark(identity: string, mark: string): Promise<void>;
  /** Whether the mail with this Message-ID, with or without angle brackets, can be opened in Outlook. */
  opening(internetMessageId: string): Opening;
  /** Opens a mail that can be. Rejects with HostError. */
  show(internetMessageId: string): Promise<void>;
  /** Closes the pane, where it covers the mail and Outlook gives no way out of it; null elsewhere. */
  readonly close: (() => void) | null;
  /** Opens a page of ours in a browser, where Outlook has a way for that; false: it has none, and a link does. */
  openBrowserWindow(address: string): boolean;
  /** That Outlook is shown in, as a BCP 47 tag; null where it does not tell. */
  readonly language: string | null;
  theme(): Theme;
  onThemeChanged(listener: (theme: Theme) => void): () => void;
}
