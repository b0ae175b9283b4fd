import type { Problem } from "../../api/problem";
import type { Cadence, CadenceChange, CadenceChoice, Proposal } from "../../api/wire";
import { type Clock, onDay } from "../../shell/dates";
import { inSentence } from "../../shell/people";

export interface StateWords {
  /** Said first and strongly. */
  lead: string;
  rest: string;
  tone: "act" | "wait" | "rest";
}

/** Where things stand with somebody, with the fact that says so. */
export function stateWords(cadence: Cadence, name: string, clock: Clock): StateWords {
  const who = inSentence(name);
  switch (cadence.state) {
    case "doNotContact":
      return { lead: "Do not contact", rest: `: ${cadence.doNotContact ?? ""}`, tone: "rest" };
    case "snoozed":
      return {
        lead: "Snoozed",
        rest: ` until ${onDay(cadence.snooze?.until ?? "", clock)}: ${cadence.snooze?.reason ?? ""}`,
        tone: "rest",
      };
    case "myTurn":
      return { lead: "Your turn", rest: `: they wrote ${long(cadence.turnDays)}`, tone: "act" };
    case "waitingForThem":
      return { lead: `Waiting for ${who}`, rest: `, ${days(cadence.turnDays)}`, tone: "wait" };
    case "overdue":
      return { lead: "Overdue", rest: ` since ${onDay(cadence.overdueOn ?? "", clock)}`, tone: "act" };
    case "due":
      return { lead: "Due", rest: ` since ${onDay(cadence.dueOn ?? "", clock)}`, tone: "act" };
    case "never":
      return { lead: "Never in touch", rest: ": nothing that counts is logged yet", tone: "act" };
    case "noneSet":
      return { lead: "No interval set", rest: "", tone: "rest" };
    case "fine":
      return { lead: "Fine", rest: `: due ${ahead(cadence.dueOn ?? "", clock)}`, tone: "rest" };
  }
}

/** What the interval says where something else is said first: "Due since 3 Dec", or nothing. */
export function besideWords(cadence: Cadence, clock: Clock): string | null {
  if (cadence.state === cadence.interval || cadence.interval === "noneSet") return null;
  if (cadence.interval === "never") return "Never in touch before";
  if (cadence.interval === "overdue") return `Overdue since ${onDay(cadence.overdueOn ?? "", clock)}`;
  if (cadence.interval === "due") return `Due since ${onDay(cadence.dueOn ?? "", clock)}`;
  return `Due ${ahead(cadence.dueOn ?? "", clock)}`;
}

/** "20 of 30 days used", or null where there is nothing to count. */
export function usedWords({ usedDays, idealDays }: Cadence): string | null {
  return usedDays === null || idealDays === null ? null : `${String(usedDays)} of ${days(idealDays)} used`;
}

/** The interval in force and where it comes from. */
export function intervalWords({ idealDays, maxDays, source, sourceName, choice }: Cadence): string {
  if (idealDays === null || maxDays === null) {
    return choice === "none" ? "No interval for this contact" : "No interval: neither tier nor circle has one";
  }
  const every = idealDays === maxDays ? `Every ${days(idealDays)}` : `Every ${String(idealDays)} to ${days(maxDays)}`;
  if (source === "tier") return `${every}, from tier ${sourceName}`;
  if (source === "circle") return `${every}, from circle ${sourceName}`;
  return `${every}, set for this contact`;
}

/** What was learned and from what; or why nothing was. */
export function learnedWords({ proposal, conversations, needed }: Proposal, clock: Clock): string {
  if (proposal === null) {
    return `To propose an interval it takes ${String(needed)} days with a conversation; there ${conversations === 1 ? "is 1" : `are ${String(conversations)}`}.`;
  }
  return `You talk every ${days(proposal.medianGap)} in the middle (${String(proposal.conversations)} days with a conversation, ${onDay(proposal.from, clock)} to ${onDay(proposal.to, clock)}; gaps ${String(proposal.shortestGap)} to ${days(proposal.longestGap)}).`;
}

/** What a form of the interval says, or what is wrong with it. */
export function intervalOf(
  choice: CadenceChoice,
  ideal: string,
  max: string,
): Pick<CadenceChange, "choice" | "idealDays" | "maxDays"> | Problem {
  if (choice !== "own") return { choice, idealDays: null, maxDays: null };
  const [least, most] = [whole(ideal), whole(max)];
  if (least === null || most === null) return problem("cadence.days");
  if (least > most) return problem("cadence.ideal-past-maximum");
  return { choice, idealDays: least, maxDays: most };
}

const MOST_DAYS = 3650;

/** A whole number of days that an interval can have; else null. */
export function whole(text: string): number | null {
  const days = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

export function problem(code: string): Problem {
  return { code, detail: "", facts: {} };
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${String(count)} days`;
}

function long(count: number): string {
  if (count <= 0) return "today";
  return count === 1 ? "yesterday" : `${days(count)} ago`;
}

function ahead(date: string, clock: Clock): string {
  const on = onDay(date, clock);
  return on === "today" || on === "yesterday" ? on : `on ${on}`;
}
