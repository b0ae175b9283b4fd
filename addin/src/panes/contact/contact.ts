import type { Problem } from "../../api/problem";
import type {
  Book,
  ContactCard,
  ContactChange,
  ContactRole,
  PaneContext,
  ParticipantView,
  Person,
  TimelineEntry,
} from "../../api/wire";
import { ago, type Clock } from "../../shell/dates";
import type { PaneState } from "../../shell/openMail";
import { bookWords } from "../../shell/people";
import { type AboutField, type AboutForm, aboutFormOf, aboutOf } from "./about";
import { settled, type Side, type Sides } from "./conflict";

/** People shown in the first row before "+n" opens the others. */
export const PEOPLE_AT_FIRST = 5;

const OFFERS_AT_FIRST = 5;
const OFFERS_ABOVE_HISTORY = 3; // lines: more would leave the history out of view at the pane's usual height

/** Who stands in the row: everybody but the owner, the counterpart first. */
export function peopleOf(context: PaneContext): ParticipantView[] {
  return context.participants.filter((person) => person.state !== "owner");
}

/** "3 people · 1 not known yet". The address of a list or a service is nobody. */
export function peopleWords(everybody: ParticipantView[]): string {
  const people = everybody.filter((person) => person.state !== "notAPerson");
  const unknown = people.filter((person) => person.state === "unknown").length;
  if (people.length === 0) return "No people";
  const all = people.length === 1 ? "1 person" : `${String(people.length)} people`;
  return unknown === 0 ? all : `${all} · ${String(unknown)} not known yet`;
}

/** "Company book" or "Private book". */
export function bookLine(book: Book): string {
  return `${bookWords[book]} book`;
}

/** Where a contact is kept and who sees it: the private book is nobody else's, so both are one choice. */
export type Place = "company" | "shared" | "private";

export function placeOf({ book, shared }: Pick<ContactCard, "book" | "shared">): Place {
  return book === "private" ? "private" : shared ? "shared" : "company";
}

export function placed(place: Place): { book: Book; shared: boolean } {
  return { book: place === "private" ? "private" : "company", shared: place === "shared" };
}

/** What can be chosen: without colleagues there is nobody to share with. */
export function placeWords(mayShare: boolean): Partial<Record<Place, string>> {
  return mayShare
    ? { company: "Company book, only you", shared: "Company book, shared", private: "Private book" }
    : { company: "Company book", private: "Private book" };
}

/** What a choice means, in one sentence. */
export function placeMeaning(place: Place, mayShare: boolean): string {
  if (place === "shared") {
    return "Colleagues read this card and what anybody logs with this person. Only you change it. Mail that is not logged stays yours.";
  }
  if (place === "private") return "Yours alone: never shared, and kept and exported apart from the company’s book.";
  return mayShare
    ? "Part of your work for the company. Colleagues do not see it."
    : "Part of your work for the company.";
}

/** Who sees the card besides its owner; null where there is nobody who could. */
export function seenByWords({ book, shared, sharedBy }: ContactCard, mayShare: boolean): string | null {
  if (sharedBy !== null) return `Shared by ${sharedBy}`;
  if (!mayShare) return null;
  return shared && book === "company" ? "Shared with colleagues" : "Private to you";
}

/** What the card says about when you were last in touch, as far as it is logged. */
export function lastContactWords({ lastContactAt, loggedCount }: ContactCard, clock: Clock): string {
  return lastContactAt === null || loggedCount === 0
    ? "Nothing logged yet"
    : `Last contact ${ago(lastContactAt, clock)}`;
}

/** People to offer after a log: not known, not put aside or added since, not already offered as the one in view. */
export function offered(
  unknown: Person[],
  { putAside, added }: Pick<PaneState, "putAside" | "added">,
  inView: string | null,
  context: PaneContext,
): Person[] {
  const since = added.flatMap(({ addresses }) => addresses);
  const gone = new Set([...putAside, ...since, ...(inView === null ? [] : [inView])].map(plain));
  const known = new Set(
    context.participants.filter((person) => person.state === "known").map((person) => plain(person.address)),
  );
  return unknown.filter(({ address }) => !gone.has(plain(address)) && !known.has(plain(address)));
}

/**
 * True when the offers stand below the history: so many that they would push it out of view. Told from the log itself,
 * so that the card stays where it is while they become fewer.
 */
export function historyFirst(unknown: Person[], counterpart: string | null): boolean {
  const others = unknown.filter(({ address }) => plain(address) !== plain(counterpart ?? ""));
  return others.length > OFFERS_ABOVE_HISTORY;
}

/** The offers shown before "Show the other n". */
export function offersAtFirst(people: Person[]): Person[] {
  return people.slice(0, OFFERS_AT_FIRST);
}

export function othersWords(count: number): string {
  return count === 1 ? "Show the other one" : `Show the other ${String(count)}`;
}

/** The stored message that is open; null when it is not stored, or nobody outside wrote it in person. */
export function signedMessageOf({ item, thread, history }: PaneContext): string | null {
  const open = bare(item.internetMessageId);
  if (open === "" || item.direction !== "incoming" || item.automatic !== "none") return null;
  const ofHistory = history.entries.flatMap(({ message }) => message ?? []);
  const entries = [...(thread?.messages ?? []), ...ofHistory].filter(({ yours }) => yours);
  return entries.find(({ internetMessageId }) => bare(internetMessageId) === open)?.id ?? null;
}

/** The stored message of an own mail in view; null where it is not the owner's, or not stored. */
export function sentMessageOf({ item, thread, history }: PaneContext): string | null {
  const open = bare(item.internetMessageId);
  if (open === "" || item.direction !== "outgoing") return null;
  const ofHistory = history.entries.flatMap(({ message }) => message ?? []);
  const entries = [...(thread?.messages ?? []), ...ofHistory].filter(({ yours }) => yours);
  return entries.find(({ internetMessageId }) => bare(internetMessageId) === open)?.id ?? null;
}

// With or without its brackets: Outlook and the stored message do not agree on them.
function bare(id: string | null): string {
  return (id ?? "").trim().replace(/^<|>$/g, "");
}

function plain(address: string): string {
  return address.trim().toLowerCase();
}

/** A contact as it stands in the form: one address a line. */
export interface ContactForm {
  name: string;
  role: ContactRole;
  institution: string;
  addresses: string;
  place: Place;
  about: AboutForm;
}

export function formOf({ name, role, institution, addresses, about, ...card }: ContactCard): ContactForm {
  return { name, role, institution, addresses: addresses.join("\n"), place: placeOf(card), about: aboutFormOf(about) };
}

export function changeOf(form: ContactForm, version: number): ContactChange {
  const { name, role, institution, place } = form;
  const addresses = form.addresses.split(/[\s,;]+/).filter((address) => address !== "");
  const about = aboutOf(form.about);
  return { name: name.trim(), role, institution: institution.trim(), addresses, ...placed(place), version, about };
}

/** What is missing before the form can be sent; null when nothing is. */
export function formProblem(form: ContactForm): Problem | null {
  const { name, addresses } = changeOf(form, 0);
  if (name === "") return problem("contact.name-needed");
  if (addresses.length === 0) return problem("contact.addresses-needed");
  return addresses.every((address) => /^[^@\s]+@[^@\s]+$/.test(address)) ? null : problem("contact.not-an-address");
}

function problem(code: string): Problem {
  return { code, detail: "", facts: {} };
}

export type Edit =
  | { at: "closed" }
  | {
      at: "open";
      /** The one field that is edited where it stands; null: the whole form. */
      only: AboutField | null;
      /** What the card said when it was opened. */
      base: ContactForm;
      form: ContactForm;
      version: number;
      saving: boolean;
      problem: Problem | null;
      /** What somebody else saved first; nothing typed is lost while it is chosen between the two. */
      newer: ContactCard | null;
      sides: Sides;
    };

export type EditStep =
  | { type: "opened"; card: ContactCard; only?: AboutField }
  | { type: "typed"; field: Partial<ContactForm> }
  | { type: "sent" }
  | { type: "refused"; problem: Problem }
  | { type: "overtaken"; newer: ContactCard; problem: Problem }
  | { type: "chose"; key: string; side: Side }
  | { type: "closed" };

export function nextEdit(edit: Edit, step: EditStep): Edit {
  if (step.type === "opened") {
    const { card, only = null } = step;
    if (edit.at === "open") return edit.saving ? edit : { ...edit, only }; // what was typed in another line is saved with this one
    const form = formOf(card);
    const rest = { saving: false, problem: null, newer: null, sides: {} };
    return { at: "open", only, base: form, form, version: card.version, ...rest };
  }
  if (edit.at === "closed" || step.type === "closed") return { at: "closed" };
  switch (step.type) {
    case "typed":
      return { ...edit, form: { ...edit.form, ...step.field }, problem: null };
    case "sent":
      return { ...edit, saving: true, problem: null };
    case "refused":
      return { ...edit, saving: false, problem: step.problem };
    case "overtaken":
      return { ...edit, saving: false, problem: step.problem, newer: step.newer, version: step.newer.version };
    case "chose":
      return { ...edit, sides: { ...edit.sides, [step.key]: step.side } };
  }
}

/** What a refused change says that the contact is now; null when it does not say. */
export function newerOf({ facts }: Problem): ContactCard | null {
  const { contact } = facts;
  return typeof contact === "object" && contact !== null && "about" in contact && "version" in contact
    ? (contact as ContactCard)
    : null;
}

/** What is sent: as typed, or where two changed at once, as chosen of each field. */
export function toSave(edit: Extract<Edit, { at: "open" }>): ContactForm {
  return edit.newer === null ? edit.form : settled(edit.base, edit.form, formOf(edit.newer), edit.sides);
}

/** The message of the thread in view that another thread's message is joined with; null when it is of that thread. */
export function joinableWith(entry: TimelineEntry, { item, thread }: PaneContext): string | null {
  if (thread === null || entry.threadId === thread.id || thread.messages.some(({ id }) => id === entry.id)) return null;
  const inView = thread.messages.find(({ internetMessageId }) => internetMessageId === item.internetMessageId);
  return (inView ?? thread.messages[0])?.id ?? null;
}
