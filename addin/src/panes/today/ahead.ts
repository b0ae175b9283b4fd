import type { AheadDay, AheadWeeks } from "../../api/wire";

const DAY_MS = 86_400_000;

/** A day of the picture, and how many are due on it. */
export interface Cell {
  day: string;
  count: number;
  /** From the first week, and from Monday; each from 0. */
  week: number;
  weekday: number;
}

/** Every day from the first to the last, in weeks that begin on Monday. */
export function cellsOf({ from, to, days }: AheadWeeks): Cell[] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const start = Date.parse(`${from}T00:00:00Z`);
  const length = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / DAY_MS) + 1;
  const offset = (new Date(start).getUTCDay() + 6) % 7; // days since Monday
  return Array.from({ length }, (_, at) => {
    const day = new Date(start + at * DAY_MS).toISOString().slice(0, 10);
    return { day, count: counts.get(day) ?? 0, week: Math.floor((at + offset) / 7), weekday: (at + offset) % 7 };
  });
}

/** Who is due on a day, with how many more there are. */
export function namesOf({ people, count }: AheadDay): string {
  const names = people.map(({ name }) => name).join(", ");
  return count > people.length ? `${names}, +${String(count - people.length)}` : names;
}
