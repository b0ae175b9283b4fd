// The wire between the add-in and the API, by the names of the API's own document. Everything else imports from here.

export type Direction = "incoming" | "outgoing";
export type Automatic = "none" | "autoReply" | "bounce" | "receipt" | "calendar" | "list" | "bulk";
export type Book = "company" | "private";
export type ContactRole =
  | "hcp"
  | "keyOpinionLeader"
  | "researcher"
  | "peer"
  | "mentor"
  | "patientOrganisation"
  | "internal"
  | "other";

export interface Person {
  name: string;
  address: string;
}

/** What the pane read from Outlook. Never holds a body. */
export interface OpenItem {
  internetMessageId: string | null; // with or without < >
  conversationId: string | null; // Exchange's, base64
  subject: string;
  from: Person | null;
  to: Person[];
  cc: Person[];
  sentAt: string | null; // ISO 8601
}

export type MatchState = "known" | "unknown" | "owner" | "internal" | "notAPerson";
export interface ParticipantView {
  name: string;
  address: string;
  field: "from" | "to" | "cc";
  state: MatchState;
  reason: string; // one sentence: why this address is or is not somebody known (K-15..K-21)
  contact: ContactCard | null; // when state is known
}

export interface ContactCard {
  id: string;
  name: string;
  role: ContactRole;
  institution: string; // "" when not known
  addresses: string[];
  book: Book;
  messageCount: number; // stored messages with this person
  loggedCount: number; // interactions logged with this person
  firstContactAt: string | null; // of what is logged
  lastIncomingAt: string | null; // of what is stored: they wrote
  lastOutgoingAt: string | null; // you wrote
  lastContactAt: string | null; // of what is logged
  version: number; // send back on update
}

export type Whose = "yours" | "theirs" | "nobody";
export type TurnReason =
  | "theyAsked"
  | "theyWroteLast"
  | "youWroteLast"
  | "onlyAutomatic"
  | "internalOnly"
  | "noMessages";
export interface Turn {
  whose: Whose;
  reason: TurnReason;
  since: string | null; // when the message that decides it was sent
  days: number; // whole local days since, in the owner's zone
  question: string | null; // the sentence asked, when reason is theyAsked
  messageId: string | null; // stored id of the deciding message (opens the evidence)
  who: string | null; // display name of the other side
}

export interface TimelineEntry {
  id: string; // stored message id
  internetMessageId: string | null;
  threadId: string;
  subject: string;
  sentAt: string | null;
  direction: Direction;
  automatic: Automatic;
  from: Person;
  to: Person[];
  cc: Person[];
  preview: string; // "" when there is no text
  hasAttachments: boolean;
  logged: LoggedMark | null; // null: stored, not logged → offered
}
export interface LoggedMark {
  by: string;
  at: string;
  logId: string;
}
export interface TimelinePage {
  entries: TimelineEntry[];
  next: string | null;
  total: number;
} // newest first

export interface ThreadView {
  id: string;
  subject: string;
  messageCount: number;
  loggedCount: number;
  loggableCount: number; // loggable = not automatic, not internal-only
  linked: boolean; // something of the thread is logged
  logged: LoggedMark | null; // the newest act on this thread
  openMessageLogged: boolean;
  turn: Turn;
  messages: TimelineEntry[]; // newest first, at most 50
}

export interface PaneContext {
  item: {
    internetMessageId: string | null;
    subject: string;
    stored: boolean;
    direction: Direction;
    automatic: Automatic;
    internalOnly: boolean;
    mayLog: boolean;
    whyNot: string | null; // one sentence when mayLog is false
  };
  counterpart: string | null; // address of the person the pane is about: never the owner
  participants: ParticipantView[]; // counterpart first, owner last
  thread: ThreadView | null; // null: nothing stored of it yet
  history: TimelinePage; // with the counterpart, across threads; first page
}
export interface LogRequest {
  item: OpenItem;
  scope: "upToThisMessage" | "wholeThread";
}
export interface LogReceipt {
  logId: string | null; // null when nothing new was logged
  threadId: string;
  newlyLogged: number;
  loggedCount: number;
  messageCount: number;
  contacts: { id: string; name: string }[];
  unknown: Person[]; // offered, never created
  skipped: { reason: string; count: number }[]; // sentences
  logged: LoggedMark;
}
export interface ContactPage {
  contacts: ContactCard[];
  next: string | null;
  total: number;
}
export interface NewContact {
  name: string;
  role: ContactRole;
  institution: string;
  addresses: string[];
  book: Book;
}
export interface ContactChange {
  name: string;
  role: ContactRole;
  institution: string;
  addresses: string[];
  book: Book;
  version: number;
}
export interface Settings {
  displayName: string;
  addresses: string[]; // own addresses and aliases
  internalDomains: string[];
  timeZone: string; // IANA
  workingHours: { start: string; end: string; days: string[] }; // "09:00", "17:30", ["monday",…]
  version: number;
}
export interface Import {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  fileName: string;
  format: string;
  bytesTotal: number;
  bytesRead: number;
  read: number;
  stored: number;
  duplicate: number;
  cut: number;
  refused: number; // read = stored + duplicate + refused; cut are also stored
  problem: string | null;
  startedAt: string | null;
  finishedAt: string | null;
}
export interface PreviewItem {
  id: string;
  internetMessageId: string | null;
  conversationId: string | null;
  subject: string;
  from: Person | null;
  to: Person[];
  cc: Person[];
  sentAt: string | null;
  preview: string;
  hasAttachments: boolean;
  itemType: "message";
  itemClass: string; // "IPM.Note", "IPM.Note.SMIME" (encrypted), "IPM.Schedule.Meeting.Request", "IPM.Schedule.Meeting.Resp.Pos", "REPORT.IPM.Note.NDR" …
}

export interface Imports {
  imports: Import[];
}
export type FolderName = "inbox" | "sent" | "other";
export interface PreviewFolders {
  folders: { name: FolderName; count: number }[];
  owner: Person;
  demo: boolean;
}
export interface PreviewPage {
  messages: PreviewItem[];
  next: string | null;
}
export interface PreviewMessage extends PreviewItem {
  attachments: { name: string; contentType: string; size: number }[];
  blockedRemote: number;
  headers: string;
}
