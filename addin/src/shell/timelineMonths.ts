import type { HistoryEntry } from "../api/wire";
import { type Clock, month } from "./dates";
import { words } from "./words";

/** For each entry the month that begins with it, else null; those without a date stand under their neighbour. */
export function headings(entries: HistoryEntry[], clock: Clock): (string | null)[] {
  let last: string | null = null;
  return entries.map((entry) => {
    const heading: string = dated(entry) ? monthOf(entry, clock) : (last ?? words.noMonth);
    const begins = heading === last ? null : heading;
    last = heading;
    return begins;
  });
}

const dated = ({ message }: HistoryEntry) => message === null || message.sentAt !== null;

// A day without a time belongs to the month of that day, whatever zone it is read in.
function monthOf({ at, interaction }: HistoryEntry, clock: Clock): string {
  const on = interaction?.occurredOn ?? null;
  return on === null ? month(at, clock) : month(`${on}T12:00:00Z`, { ...clock, zone: "UTC" });
}
