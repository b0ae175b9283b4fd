import type { Problem, Result } from "../api/problem";
import type {
  ContactCard,
  LoggedMark,
  LogReceipt,
  OpenItem,
  PaneContext,
  ParticipantView,
  ThreadView,
} from "../api/wire";
import type { InView, OpenDraft, OpenMeeting, Unreadable } from "../host/mailHost";
import { called, inSentence } from "./people";
import { words } from "./words";

/** What the pane is about. One whole thing at a time: a changed mail replaces it, never part of it. */
export type OpenMail =
  /** The item is there once Outlook gave it and the service is asked. */
  | { at: "loading"; item: OpenItem | null }
  | { at: "empty" }
  | { at: "unreadable"; why: Unreadable }
  | { at: "meeting"; identity: string; meeting: OpenMeeting }
  /** The item is there when Outlook gave it and only the service did not answer. */
  | { at: "failed"; problem: Problem; item: ItemInView | null }
  | ({ at: "draft" } & DraftInView)
  | ({ at: "shown"; context: PaneContext } & ItemInView);

export type DraftInView = Omit<Extract<InView, { kind: "draft" }>, "kind">;

export interface ItemInView {
  identity: string;
  item: OpenItem;
}

export type Act = "log" | "undo";

/** How an act is taken back, and what is said then. */
export interface TakeBack {
  write: () => Promise<Result<unknown>>;
  text: string;
}

export interface Notice {
  intent: "success" | "info" | "warning" | "error";
  text: string;
  /** What can be taken back from the notice itself. */
  undo: "log" | { contactId: string; name: string } | TakeBack | null;
  /** Signing in is the next step. */
  signIn?: true;
}

export interface PaneState {
  /** Counts items; an answer of an older one is dropped. */
  generation: number;
  mail: OpenMail;
  /** The item changed without the person having been told: say so when the next one is shown. */
  owesWord: boolean;
  busy: Act | null;
  /** The receipt of a log made on this item, in this pane, that can still be taken back. */
  receipt: LogReceipt | null;
  /** Addresses offered after a log and put aside with "Not now". */
  putAside: string[];
  /** Contacts made on this item, in this pane, and not taken back: not offered again. */
  added: Pick<ContactCard, "id" | "addresses">[];
  /** The contact that is being taken back: nothing more is asked about it. */
  leaving: string | null;
  notice: Notice | null;
}

export const start: PaneState = {
  generation: 0,
  mail: { at: "loading", item: null },
  owesWord: false,
  busy: null,
  receipt: null,
  putAside: [],
  added: [],
  leaving: null,
  notice: null,
};

export type Happening =
  | { type: "opening"; generation: number; owesWord: boolean }
  | { type: "read"; generation: number; item: OpenItem }
  | { type: "empty"; generation: number }
  | { type: "unreadable"; generation: number; why: Unreadable }
  | { type: "meeting"; generation: number; identity: string; meeting: OpenMeeting }
  | { type: "failed"; generation: number; problem: Problem; item: ItemInView | null }
  | { type: "writing"; generation: number; inView: DraftInView }
  | { type: "rewritten"; generation: number; draft: OpenDraft }
  | { type: "arrived"; generation: number; identity: string; item: OpenItem; context: PaneContext }
  | { type: "refreshed"; generation: number; context: PaneContext }
  | { type: "acting"; act: Act }
  | { type: "logged"; generation: number; receipt: LogReceipt }
  | { type: "waiting"; generation: number; text: string }
  | { type: "undone"; generation: number }
  | { type: "refused"; generation: number; problemText: string; signIn: boolean }
  | { type: "told"; generation: number; notice: Notice }
  | { type: "added"; generation: number; contact: ContactCard }
  | { type: "leaving"; generation: number; contactId: string }
  | { type: "takenBack"; generation: number; contactId: string; name: string }
  | { type: "putAside"; address: string }
  | { type: "dismissed" };

export function next(state: PaneState, happening: Happening): PaneState {
  if ("generation" in happening && happening.type !== "opening" && happening.generation !== state.generation) {
    return state;
  }
  switch (happening.type) {
    case "opening":
      return { ...start, generation: happening.generation, owesWord: happening.owesWord || state.owesWord };
    case "read":
      return { ...state, mail: { at: "loading", item: happening.item } };
    case "empty":
      return { ...state, mail: { at: "empty" }, ...word(state, words.nowNothing) };
    case "unreadable":
      return {
        ...state,
        mail: { at: "unreadable", why: happening.why },
        ...word(state, words.nowUnreadable),
      };
    case "meeting": {
      const { identity, meeting } = happening;
      return { ...state, mail: { at: "meeting", identity, meeting }, ...word(state, words.nowMeeting) };
    }
    case "failed":
      return { ...state, mail: { at: "failed", problem: happening.problem, item: happening.item } };
    case "writing":
      return {
        ...state,
        mail: draftMail(happening.inView),
        ...word(state, words.nowWriting),
      };
    case "rewritten":
      return state.mail.at === "draft" ? { ...state, mail: { ...state.mail, draft: happening.draft } } : state;
    case "arrived": {
      const { identity, item, context } = happening;
      const text = words.nowShowing(subjectOf(context));
      return { ...state, mail: { at: "shown", identity, item, context }, ...word(state, text) };
    }
    case "refreshed":
      return refreshed(state, happening.context);
    case "acting":
      return { ...state, busy: happening.act, notice: null };
    case "logged":
      return { ...state, busy: null, receipt: happening.receipt, notice: logNotice(happening.receipt) };
    case "waiting":
      return {
        ...state,
        busy: null,
        notice: { intent: "info", text: happening.text, undo: null },
      };
    case "undone":
      return {
        ...state,
        busy: null,
        receipt: null,
        notice: {
          intent: "info",
          text: words.undone,
          undo: null,
        },
      };
    case "refused":
      return {
        ...state,
        busy: null,
        leaving: null,
        notice: {
          intent: "error",
          text: happening.problemText,
          undo: null,
          ...(happening.signIn && { signIn: true }),
        },
      };
    case "told":
      return { ...state, notice: happening.notice };
    case "added": {
      const { id, name, addresses } = happening.contact;
      const text = words.isInNetwork(inSentence(name));
      return {
        ...state,
        added: [...state.added, { id, addresses }],
        notice: { intent: "success", text, undo: { contactId: id, name } },
      };
    }
    case "leaving":
      return { ...state, leaving: happening.contactId };
    case "takenBack": {
      const text = words.isNotInNetwork(inSentence(happening.name));
      return {
        ...state,
        added: state.added.filter(({ id }) => id !== happening.contactId),
        leaving: null,
        notice: { intent: "info", text, undo: null },
      };
    }
    case "putAside":
      return { ...state, putAside: [...state.putAside, happening.address] };
    case "dismissed":
      return { ...state, notice: null };
  }
}

function draftMail({ identity, draft, conversationId, form }: DraftInView): OpenMail {
  return { at: "draft", identity, draft, conversationId, form };
}

// Also after the service did not answer: then this is the first that is seen of the item.
function refreshed(state: PaneState, context: PaneContext): PaneState {
  const { mail } = state;
  if (mail.at === "shown") return { ...state, mail: { ...mail, context } };
  return mail.at === "failed" && mail.item !== null
    ? { ...state, mail: { at: "shown", ...mail.item, context } }
    : state;
}

function word(state: PaneState, now: string): Pick<PaneState, "owesWord" | "notice"> {
  if (!state.owesWord) return { owesWord: false, notice: state.notice };
  return { owesWord: false, notice: { intent: "warning", text: words.changed(now), undo: null } };
}

function logNotice(receipt: LogReceipt): Notice {
  if (receipt.newlyLogged === 0) {
    return { intent: "info", text: words.loggedAlready, undo: null };
  }
  const text = receipt.logged.chosenAt === null ? loggedWords(receipt.contacts) : words.itselfNow;
  return { intent: "success", text, undo: receipt.logId === null ? null : "log" };
}

function loggedWords(contacts: LogReceipt["contacts"]): string {
  const [first, ...others] = contacts;
  if (first === undefined) return words.loggedToNobody;
  return others.length === 0 ? words.loggedToOne(inSentence(first.name)) : words.loggedToPeople(contacts.length);
}

/** Who the pane is about, in the words of the card; the subject when it is about nobody. */
export function subjectOf(context: PaneContext): string {
  const person = counterpartOf(context);
  if (person !== null) return inSentence(person.contact?.name ?? called(person));
  return context.item.subject === "" ? words.mailWithoutSubject : `“${context.item.subject}”`;
}

export function counterpartOf(context: PaneContext): ParticipantView | null {
  const address = context.counterpart?.toLowerCase();
  return context.participants.find((person) => person.address.toLowerCase() === address) ?? null;
}

/** What can be done about logging the mail in view, and what to say about it. */
export interface Logging {
  /** null: there is nothing to press. */
  offer: { scope: "upToThisMessage" | "wholeThread"; label: string } | null;
  /** "Logged by you, today 09:14 · 4 of 6 messages" without its date, which the view writes. */
  mark: { logged: LoggedMark; count: string } | null;
  /** The thread is logged in part, and the message in view is not in that part. */
  linked: boolean;
  whyNot: string | null;
}

export function loggingOf(context: PaneContext): Logging {
  const { item, thread } = context;
  const logged = thread?.logged ?? null;
  const mark = thread === null || logged === null ? null : { logged, count: counted(thread) };
  const linked = thread !== null && thread.linked && !thread.openMessageLogged;

  if (!item.mayLog) return { offer: rest(thread), mark, linked: false, whyNot: item.whyNot };
  if (linked) return { offer: { scope: "upToThisMessage", label: words.logMessage }, mark, linked, whyNot: null };
  if (thread?.openMessageLogged === true) return { offer: rest(thread), mark, linked, whyNot: null };
  return { offer: { scope: "upToThisMessage", label: words.logThread }, mark, linked, whyNot: null };
}

function rest(thread: ThreadView | null): Logging["offer"] {
  if (thread === null || !thread.openMessageLogged) return null;
  const left = thread.loggableCount - thread.loggedCount;
  return left <= 0 ? null : { scope: "wholeThread", label: words.logRest(left) };
}

function counted({ loggedCount, messageCount }: ThreadView): string {
  return words.counted(loggedCount, messageCount);
}
