// A mail being written on the preview page, and what the pane may do to it.
import type { Person, PreviewItem, PreviewMessage } from "../src/api/wire";
import { asHtml } from "../src/host/outlookText";
import { asText } from "./markup";

export interface Draft {
  /** Counts the drafts of this page: another number is another draft. */
  id: number;
  /** In Outlook's words. */
  form: "newMail" | "reply" | "forward";
  /** The stored message it answers or forwards. */
  about: Pick<PreviewItem, "id" | "internetMessageId" | "conversationId"> | null;
  subject: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** What a mail says is written in one of the two, as clients differ. */
  bodyType: BodyType;
  body: string;
  /** How many files of the mail that is forwarded stay behind, where Outlook would send them along. */
  filesLeft: number;
}

export type BodyType = "text" | "html";

/** Where an add-in's words go. */
export type Place = "cursor" | "top";

export const fields = ["to", "cc", "bcc"] as const;

export type Field = (typeof fields)[number];

/** What Outlook does to a draft when an add-in asks for it. */
export type DraftEdit =
  /** In the type of the body. */
  | { kind: "insert"; content: string; place: Place }
  | { kind: "body"; content: string }
  | { kind: "subject"; text: string }
  | { kind: "people"; field: Field; people: Person[] };

/** The draft as Outlook has it at once; where the cursor of its body is only the page around it knows. */
export function edited(draft: Draft, edit: DraftEdit): Draft {
  switch (edit.kind) {
    case "insert":
      return { ...draft, body: edit.content + draft.body };
    case "body":
      return { ...draft, body: edit.content };
    case "subject":
      return { ...draft, subject: edit.text };
    case "people":
      return { ...draft, [edit.field]: edit.people };
  }
}

export function newDraft(id: number): Draft {
  return {
    id,
    form: "newMail",
    about: null,
    subject: "",
    to: [],
    cc: [],
    bcc: [],
    bodyType: "text",
    body: "",
    filesLeft: 0,
  };
}

/** The same words in a body of the other type. */
export function inType(draft: Draft, bodyType: BodyType): Draft {
  if (draft.bodyType === bodyType) return draft;
  return { ...draft, bodyType, body: bodyType === "html" ? asHtml(draft.body) : asText(draft.body) };
}

/** An answer as a mail client begins it: to the sender, or to whom one's own mail went; to all, everybody else by copy. */
export function answerTo(id: number, item: PreviewItem, own: string, all: boolean): Draft {
  const mine = item.from?.address.toLowerCase() === own.toLowerCase();
  const others = (people: Person[]) => people.filter(({ address }) => address.toLowerCase() !== own.toLowerCase());
  const to = mine ? item.to : item.from === null ? [] : [item.from];
  const first = new Set(to.map(({ address }) => address.toLowerCase()));
  const rest = mine ? item.cc : [...item.to, ...item.cc];
  return {
    ...newDraft(id),
    form: "reply",
    about: aboutOf(item),
    subject: /^re:/i.test(item.subject) ? item.subject : `Re: ${item.subject}`,
    to,
    cc: all ? others(rest).filter(({ address }) => !first.has(address.toLowerCase())) : [],
  };
}

/**
 * A mail handed on as a mail client begins it: to nobody yet, with all of it below a block of its header. Who got it unseen is
 * not told on.
 * @param sent When it was sent, in words.
 */
export function forwardOf(id: number, item: PreviewMessage, sent: string): Draft {
  const header = [
    ["From", item.from === null ? "" : typedOf([item.from])],
    ["Sent", sent],
    ["To", typedOf(item.to)],
    ["Cc", typedOf(item.cc)],
    ["Subject", item.subject],
  ];
  const lines = header.filter(([, value]) => value !== "").map(([name, value]) => `${String(name)}: ${String(value)}`);
  return {
    ...newDraft(id),
    form: "forward",
    about: aboutOf(item),
    subject: /^fwd?:/i.test(item.subject) ? item.subject : `Fw: ${item.subject}`,
    body: ["", "", "_".repeat(32), ...lines, "", item.text ?? ""].join("\n"),
    filesLeft: item.attachments?.length ?? 0,
  };
}

function aboutOf({ id, internetMessageId, conversationId }: PreviewItem): Draft["about"] {
  return { id, internetMessageId, conversationId };
}

/** "Dr Osei <a@b.example>; c@d.example": people as somebody types them. What is no address is kept as it was typed. */
export function peopleIn(typed: string): Person[] {
  return typed
    .split(/[;\n]|,(?=(?:[^"]*"[^"]*")*[^"]*$)/) // no comma between quotes
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const named = /^(.*?)\s*<([^<>]*)>$/.exec(part);
      return named === null
        ? { name: "", address: part }
        : { name: unquoted(named[1] ?? ""), address: (named[2] ?? "").trim() };
    });
}

/** Outlook knows who it is; what is typed and not known yet is nobody. */
export function resolved({ address }: Person): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(address);
}

export function typedOf(people: Person[]): string {
  return people.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`)).join("; ");
}

/** Everybody it goes to is the same, in each field. */
export function sameRecipients(one: Draft, other: Draft): boolean {
  return fields.every((field) => samePeople(one[field], other[field]));
}

export function samePeople(one: Person[], other: Person[]): boolean {
  return typedOf(one) === typedOf(other);
}

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/, "$1");
}
