// What is said of several people, a line each. It is loaded with them, after the first card.
import type { ColleagueTouch, ParticipantView, TimelineEntry } from "../api/wire";
import { ago, type Clock } from "./dates";
import { called } from "./people";
import { words, wrote } from "./words";

/** "You wrote 3 days ago · Re: ASN follow-up". */
export function exchangeWords(last: TimelineEntry | null, clock: Clock): string {
  if (last === null) return "No mail with them yet";
  const who = writerWords(last);
  const subject = last.subject === "" ? "" : ` · ${last.subject}`;
  return `${who}${last.sentAt === null ? "" : ` ${ago(last.sentAt, clock)}`}${subject}`;
}

/** Who wrote to whom; of a mail that only a colleague has, it is the colleague who is named. */
function writerWords({ direction, yours, from, logged }: TimelineEntry): string {
  if (direction === "outgoing") return yours ? words.youWrote : wrote(called(from));
  return yours || logged === null ? "They wrote" : `They wrote to ${logged.by}`;
}

/** What is said of somebody in Bcc. */
export const blindWords = "Bcc: the others do not see it";

/** What is said of somebody who has no card. */
export const noCardWords: Record<ParticipantView["state"], string> = {
  known: "",
  unknown: "Not known yet",
  owner: "You",
  internal: "Colleague",
  notAPerson: "Not a person",
  erased: "Erased on request",
  neverLogged: "Never logged",
};

const SAME_WEEK = 7; // days: two of one organisation do not write to the same person within a week

/** "Ben was in touch 3 days ago". */
export function colleagueWords({ by, days }: ColleagueTouch): string {
  const long = days === 0 ? "today" : days === 1 ? "yesterday" : `${String(days)} days ago`;
  return `${by} was in touch ${long}`;
}

/** The same where it is to be thought of before one writes; null where it is long enough ago. */
export function colleagueWarning(touch: ColleagueTouch | null | undefined): string | null {
  return touch == null || touch.days > SAME_WEEK ? null : `${colleagueWords(touch)}: agree before you write.`;
}
