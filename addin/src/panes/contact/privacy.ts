import type { Problem } from "../../api/problem";
import { messageFor } from "../../api/problem";
import type { ErasurePreview, ErasureReceipt, RemovalReceipt } from "../../api/wire";

/** Why somebody is erased: of the published reasons those that fit. */
export const eraseReasons = {
  "person-asked": "They asked for it",
  "no-longer-needed": "There is no purpose for it any more",
  correction: "It should never have been kept",
} as const;
export type EraseReason = keyof typeof eraseReasons;

/** Why somebody who was erased is kept again. */
export const liftReasons = {
  "person-asked": "They asked to be kept again",
  correction: "They were erased by mistake",
} as const;
export type LiftReason = keyof typeof liftReasons;

/** What goes, a line for each kind that there is. */
export function goesWords({ counts, addresses }: ErasurePreview): string[] {
  const line = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  return [
    `The contact, with ${addresses.join(", ")}`,
    ...line(counts.interactions, "logged message of your history", "logged messages of your history"),
    ...line(counts.messages, "mail with this person alone", "mails with this person alone"),
    ...line(
      counts.sharedMessages,
      "mail with others or about this person: a pseudonym takes their place",
      "mails with others or about this person: a pseudonym takes their place",
    ),
    ...line(counts.traces, "trace of merges, removals and imports", "traces of merges, removals and imports"),
    ...line(counts.auditDetails, "detail of the audit trail", "details of the audit trail"),
  ];
}

export function erasedWords({ counts, finishedAt }: ErasureReceipt): string {
  if (finishedAt === null) return "The erasing has begun and goes on by itself.";
  const mails = (count: number) => `${String(count)} ${count === 1 ? "mail" : "mails"}`;
  const left = counts.left === 0 ? "" : ` ${String(counts.left)} other entries still name them: look at your contacts.`;
  return `Erased: ${mails(counts.messages)} removed, ${mails(counts.sharedMessages)} changed to a pseudonym.${left}`;
}

export function removedWords(name: string, { interactions }: RemovalReceipt): string {
  const logged = interactions === 0 ? "" : ` ${String(interactions)} logged ${plural(interactions)} went along.`;
  return `${name} is not among your contacts any more; the mail stays.${logged}`;
}

export function backWords(name: string, { interactions }: RemovalReceipt): string {
  return `${name} is back${interactions === 0 ? "" : ", with what was logged"}.`;
}

/** An erasing that takes longer than an answer may: it was ordered, and comes to its end without the pane. */
export function eraseRefusal(problem: Problem): string {
  return problem.code === "network.too-slow" ? "This takes a while. It goes on by itself." : messageFor(problem);
}

function plural(count: number): string {
  return count === 1 ? "message" : "messages";
}
