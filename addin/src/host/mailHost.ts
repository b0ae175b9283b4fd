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

export type DraftChange =
  /** Text at the cursor; at the top where the body never had one. */
  | { kind: "insert"; text: string }
  | { kind: "subject"; text: string }
  | { kind: "add"; field: "to" | "cc"; person: MailPerson };

export type Unreadable = "encrypted" | "meeting" | "notAMessage" | "noId";

export type InView =
  | { kind: "message"; identity: string; message: OpenMessage }
  | { kind: "draft"; identity: string; draft: OpenDraft }
  | { kind: "unreadable"; identity: string; why: Unreadable }
  | { kind: "none" };

/** `silent`: no answer in time. `changed`: another item came into view meanwhile. `failed`: Outlook said no. */
export type HostErrorCode = "silent" | "changed" | "failed";

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
  theme(): Theme;
  onThemeChanged(listener: (theme: Theme) => void): () => void;
}
