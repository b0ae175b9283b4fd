import type { ContactCard, DraftContext, OpenDraft, OpenQuestion, ParticipantView } from "../../api/wire";
import { ago, type Clock } from "../../shell/dates";
import type { DraftForm } from "../../host/mailHost";
import { called, inSentence } from "../../shell/people";
import type { Occasion } from "../../wording/finding";
import { words } from "./words";

const MOST_READ = 20; // people whose history the service reads; of more nobody knows whether they ever had mail

/** How the mail came about, as far as Outlook and the service tell. Under "Re:" a new mail may still belong to a thread. */
export function occasionOf({ people, thread, question, confidential }: DraftContext, form: DraftForm | null): Occasion {
  const isNew = form === "new" && thread === null;
  const strangers = people.filter(
    ({ person: { state }, lastExchange }) => (state === "known" || state === "unknown") && lastExchange === null,
  );
  return {
    isNew,
    isFirst: isNew && people.length <= MOST_READ && strangers.length > 0,
    question: form === "forward" ? "" : question,
    confidential,
  };
}

/** "Dr Osei asked 3 days ago, in this thread". */
export function askedWords({ who, askedAt, inThisThread, subject }: OpenQuestion, clock: Clock): string {
  const when = askedAt === null ? "" : ` ${ago(askedAt, clock)}`;
  return `${inSentence(who)} asked${when}, ${inThisThread ? "in this thread" : `under “${subject}”`}`;
}

/** True when the question came from one of the contact's addresses. */
export function isAskedBy({ addresses }: Pick<ContactCard, "addresses">, { address }: OpenQuestion): boolean {
  return address !== null && addresses.some((one) => one.toLowerCase() === address.toLowerCase());
}

/** True when who asked gets the mail unseen: their words in it would tell the others. */
export function isAskedUnseen({ bcc }: Pick<OpenDraft, "bcc">, question: OpenQuestion): boolean {
  return bcc.some(({ address }) => isAskedBy({ addresses: [address] }, question));
}

/** What stands in the mail when a question is answered: the question, marked as quoted, and room for the answer. */
export function quotedQuestion(question: string): string {
  return `${question
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join("\n")}\n\n`;
}

/** A mail without a subject may take that of what it answers. */
export function subjectFor(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}

/** "Writing to Dr Osei", "Forwarding to Dr Osei and 2 others". */
export function writingTo(people: ParticipantView[], form: DraftForm | null): string {
  const [first, ...others] = people;
  const isForward = form === "forward";
  if (first === undefined) return words.toNobody(isForward);
  return words.toPeople(isForward, inSentence(first.contact?.name ?? called(first)), others.length);
}
