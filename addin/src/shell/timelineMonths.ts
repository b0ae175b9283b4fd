import type { TimelineEntry } from "../api/wire";
import { type Clock, month } from "./dates";

export interface MonthOfEntries {
  heading: string | null;
  entries: TimelineEntry[];
}

/** Entries under the month they were sent in, in the order they come; those without a date stand under their neighbour. */
export function byMonth(entries: TimelineEntry[], clock: Clock): MonthOfEntries[] {
  const months: MonthOfEntries[] = [];
  for (const entry of entries) {
    const last = months.at(-1);
    const heading = entry.sentAt === null ? (last?.heading ?? "Without a date") : month(entry.sentAt, clock);
    if (last !== undefined && last.heading === heading) last.entries.push(entry);
    else months.push({ heading, entries: [entry] });
  }
  return months;
}
