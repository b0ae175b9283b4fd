import type { ContactCard, DraftContext, HistoryEntry, NewInteraction, OpenDraft } from "../../api/wire";
import type { OpenMeeting } from "../../host/mailHost";
import { type Clock, fieldsOf } from "../../shell/dates";
import type { words } from "./words";

const LONGEST_EVENT = 200; // characters; the API refuses more

/** The people of a meeting as the service is asked about them: whoever called it, and everybody asked to come. */
export function askOf({ subject, organizer, people }: OpenMeeting): OpenDraft {
  const to = [...(organizer === null ? [] : [organizer]), ...people];
  const seen = new Set<string>();
  const once = to.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
  return { inReplyTo: null, subject, to: once, cc: [], bcc: [] };
}

/** Those of one's own network who take part. A colleague's contact is the colleague's to log. */
export function ownOf(context: DraftContext): ContactCard[] {
  return context.people.flatMap(({ person }) => (person.contact?.sharedBy === null ? [person.contact] : []));
}

/** Why it cannot be added; null when it can. */
export function whyNot(
  { form, start }: OpenMeeting,
  own: readonly unknown[],
  now: Date,
): keyof typeof words.whyNot | null {
  if (form === "cancellation") return "cancelled";
  if (start === null) return "noTime";
  if (new Date(start) > now) return "ahead";
  return own.length === 0 ? "nobody" : null;
}

/** The meeting as an entry of the history, at its own date. */
export function interactionOf(subject: string, start: string, own: ContactCard[], clock: Clock): NewInteraction {
  const { on, time } = fieldsOf(new Date(start), clock);
  return {
    kind: "meeting",
    contactIds: own.map(({ id }) => id),
    on,
    time: `${time}:00`,
    direction: null,
    weight: "conversation",
    text: "",
    confidential: false,
    event: eventOf(subject),
  };
}

/** The entry that says this meeting already; null when there is none. Seconds are not told. */
export function entryOf(subject: string, start: string, entries: HistoryEntry[]): HistoryEntry | null {
  const minute = (iso: string) => Math.floor(Date.parse(iso) / 60_000);
  const isIt = ({ kind, interaction }: HistoryEntry) =>
    kind === "meeting" &&
    interaction !== null &&
    interaction.event === eventOf(subject) &&
    interaction.occurredAt !== null &&
    minute(interaction.occurredAt) === minute(start);
  return entries.find(isIt) ?? null;
}

function eventOf(subject: string): string {
  return subject.trim().slice(0, LONGEST_EVENT).trim();
}
