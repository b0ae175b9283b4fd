import type { ApiClient } from "../api/client";
import type { Result } from "../api/problem";
import type { ContactCard, ContactChange, LogRequest, NewContact, NewThreadChoice } from "../api/wire";
import type { DraftChange } from "../host/mailHost";
import type { Act } from "../outbox/acts";
import type { Notice, TakeBack } from "./openMail";

/** What of the API the mail in view takes. */
export type PaneClient = Pick<
  ApiClient,
  | "context"
  | "log"
  | "undoLog"
  | "createContact"
  | "changeContact"
  | "undoContact"
  | "chooseThread"
  | "undoThreadChoice"
  | "logByChoice"
  | "chooseLogging"
  | "endLogChoice"
>;

/** An act that may wait for the service. */
export interface Keepable<T> {
  act: Act;
  /** By an id of its own, so that it is done once however often it is sent. */
  write: (id: string) => Promise<Result<T>>;
  /** Whom or what it is about, where it is shown while it waits. */
  about: string | null;
  at: Date;
}

/** What can be done on the mail in view. Nothing of it is written for any other. */
export interface OpenMailActs {
  reload: () => void;
  log: (scope: LogRequest["scope"]) => void;
  undoLog: (logId: string) => void;
  /** Null: the service is away, and it waits. */
  addContact: (contact: NewContact) => Promise<Result<ContactCard | null>>;
  changeContact: (id: string, change: ContactChange) => Promise<Result<ContactCard>>;
  undoContact: (id: string, name: string) => void;
  /** Ends when the pane shows the threads as they are then, or says why they are as they were. */
  chooseThread: (choice: NewThreadChoice) => Promise<void>;
  undoThreadChoice: (choiceId: string) => Promise<void>;
  /** Whether the thread's further messages log themselves. */
  setLogChoice: (threadId: string, wanted: boolean) => void;
  /** Any other write, by the same door; the card is asked for again, and then it is said what was done. */
  change: <T>(write: () => Promise<Result<T>>, said: (value: T) => Notice) => Promise<Result<T>>;
  /** The same for what may wait while the service is away: then its value is null, and it is said that it waits. */
  changeOrKeep: <T>(keepable: Keepable<T>, said: (value: T) => Notice) => Promise<Result<T | null>>;
  /** Lets go what waits for the service, taken back before it was sent; false when it does not wait any more. */
  takeOut: (act: Act) => Promise<boolean>;
  takeBack: (undo: TakeBack) => void;
  putAside: (address: string) => void;
  /** Into the draft in view; what it says then is told once it stands there. */
  writeDraft: (change: DraftChange, said: string) => void;
  /** Asks for the card again without emptying the pane, then says something; null: nothing. */
  askAgain: (said: Notice | null) => void;
  dismiss: () => void;
}
