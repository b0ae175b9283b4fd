import type { Promised } from "../../api/wire";
import { type Clock, dayInFull, fieldsOf, onDay } from "../../shell/dates";

/** Days from today to a day, in the clock's zone; negative when it is over. */
export function daysTo(day: string, clock: Clock): number {
  return Math.round((Date.parse(day) - Date.parse(fieldsOf(clock.now, clock).on)) / 86_400_000);
}

/** "by today", "by tomorrow", "by 20 Nov", "2 days late", or null where no day was said. */
export function dueWords({ dueOn }: Pick<Promised, "dueOn">, clock: Clock): string | null {
  if (dueOn === null) return null;
  const days = daysTo(dueOn, clock);
  if (days < 0) return days === -1 ? "1 day late" : `${String(-days)} days late`;
  if (days === 1) return "by tomorrow";
  return `by ${onDay(dueOn, clock)}`;
}

/** For hover and for those who listen. */
export function dueInFull({ dueOn }: Pick<Promised, "dueOn">, clock: Clock): string | undefined {
  return dueOn === null ? undefined : dayInFull(dueOn, clock);
}
