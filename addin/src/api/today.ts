import type { Caller } from "./promises";
import type { AheadWeeks, ColleaguesLately, RoundSkipped, Today, Week } from "./wire";

/** What the API can be asked of today and this week; loaded with the part that shows them. */
export function todayOf({ call }: Caller) {
  const skip = (contactId: string) => `api/contacts/${encodeURIComponent(contactId)}/round-skip`;
  return {
    today: (signal?: AbortSignal) => call<Today>("GET", "api/today", { signal }),
    week: (signal?: AbortSignal) => call<Week>("GET", "api/week", { signal }),
    ahead: (signal?: AbortSignal) => call<AheadWeeks>("GET", "api/ahead", { signal }),
    colleagues: (signal?: AbortSignal) => call<ColleaguesLately>("GET", "api/colleagues/lately", { signal }),
    skipRound: (contactId: string) => call<RoundSkipped>("POST", skip(contactId)),
    undoSkip: (contactId: string) => call<undefined>("DELETE", skip(contactId)),
  };
}
