import type { OpenQuestion, ParticipantView, TimelineEntry } from "../../api/wire";
import { ago, type Clock } from "../../shell/dates";
import { called, inSentence } from "../../shell/people";

/** "You wrote 3 days ago · Re: ASN follow-up". */
export function exchangeWords(last: TimelineEntry | null, clock: Clock): string {
  if (last === null) return "No mail with them yet";
  const who = last.direction === "outgoing" ? "You wrote" : "They wrote";
  const subject = last.subject === "" ? "" : ` · ${last.subject}`;
  return `${who}${last.sentAt === null ? "" : ` ${ago(last.sentAt, clock)}`}${subject}`;
}

/** "Dr Osei asked 3 days ago, in this thread". */
export function askedWords({ who, askedAt, inThisThread, subject }: OpenQuestion, clock: Clock): string {
  const when = askedAt === null ? "" : ` ${ago(askedAt, clock)}`;
  return `${inSentence(who)} asked${when}, ${inThisThread ? "in this thread" : `under “${subject}”`}`;
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

const notAdded: Record<ParticipantView["state"], string> = {
  known: "",
  unknown: "Not known yet",
  owner: "You",
  internal: "Colleague",
  notAPerson: "Not a person",
  erased: "Erased on request",
};

/** What the caption says of somebody who has no card. */
export function stateWords({ state }: ParticipantView): string {
  return notAdded[state];
}

/** "Writing to Dr Osei", "Writing to Dr Osei and 2 others". */
export function writingTo(people: ParticipantView[]): string {
  const [first, ...others] = people;
  if (first === undefined) return "Writing a mail";
  const name = inSentence(first.contact?.name ?? called(first));
  if (others.length === 0) return `Writing to ${name}`;
  return `Writing to ${name} and ${others.length === 1 ? "1 other" : `${String(others.length)} others`}`;
}
