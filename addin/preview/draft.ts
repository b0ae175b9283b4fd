// A mail being written on the preview page, and what the pane may do to it.
import type { Person, PreviewItem } from "../src/api/wire";

export interface Draft {
  /** Counts the drafts of this page: another number is another draft. */
  id: number;
  /** The stored message it answers. */
  answers: Pick<PreviewItem, "id" | "internetMessageId" | "conversationId"> | null;
  subject: string;
  to: Person[];
  cc: Person[];
  text: string;
}

/** What Outlook does to a draft when an add-in asks for it. */
export type DraftEdit =
  | { kind: "insert"; text: string }
  | { kind: "subject"; text: string }
  | { kind: "people"; field: "to" | "cc"; people: Person[] };

export function edited(draft: Draft, edit: DraftEdit, cursor: number): Draft {
  switch (edit.kind) {
    case "insert":
      return { ...draft, text: draft.text.slice(0, cursor) + edit.text + draft.text.slice(cursor) };
    case "subject":
      return { ...draft, subject: edit.text };
    case "people":
      return { ...draft, [edit.field]: edit.people };
  }
}

export function newDraft(id: number): Draft {
  return { id, answers: null, subject: "", to: [], cc: [], text: "" };
}

/** An answer as a mail client begins it: to the sender, or to whom one's own mail went; to all, everybody else by copy. */
export function answerTo(id: number, item: PreviewItem, own: string, all: boolean): Draft {
  const mine = item.from?.address.toLowerCase() === own.toLowerCase();
  const others = (people: Person[]) => people.filter(({ address }) => address.toLowerCase() !== own.toLowerCase());
  const to = mine ? item.to : item.from === null ? [] : [item.from];
  const first = new Set(to.map(({ address }) => address.toLowerCase()));
  const rest = mine ? item.cc : [...item.to, ...item.cc];
  return {
    id,
    answers: { id: item.id, internetMessageId: item.internetMessageId, conversationId: item.conversationId },
    subject: /^re:/i.test(item.subject) ? item.subject : `Re: ${item.subject}`,
    to,
    cc: all ? others(rest).filter(({ address }) => !first.has(address.toLowerCase())) : [],
    text: "",
  };
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

export function typedOf(people: Person[]): string {
  return people.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`)).join("; ");
}

export function samePeople(one: Person[], other: Person[]): boolean {
  return typedOf(one) === typedOf(other);
}

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/, "$1");
}
