// Dates as a person says them. `now` and `locale` come in, so that every sentence can be tested.

export interface Clock {
  now: Date;
  locale: string;
  /** IANA name; the browser's own zone unless given. */
  zone?: string;
}

/** A clock in the owner's zone; in the browser's own while no zone is known, or where the browser does not know it. */
export function clockIn(zone: string | null, now: Date, locale: string): Clock {
  return zone !== null && knows(zone) ? { now, locale, zone } : { now, locale };
}

function knows(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** "today 09:14", "yesterday 09:14", "18 Nov", and with the year when it is not this one: "18 Nov 2025". Never broken over lines. */
export function when(iso: string, clock: Clock): string {
  const date = new Date(iso);
  const days = daysBetween(date, clock);
  if (days === 0) return `today\u00a0${time(date, clock)}`;
  if (days === 1) return `yesterday\u00a0${time(date, clock)}`;
  return day(iso, clock);
}

/** "18 Nov", or "18 Nov 2025" when the year is not this one. */
export function day(iso: string, clock: Clock): string {
  const date = new Date(iso);
  const sameYear = year(date, clock) === year(clock.now, clock);
  const words = format(date, clock, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
  return words.replaceAll(" ", "\u00a0");
}

/** The same for a day without a time, which is the same day in every zone: "today", "yesterday", "18 Nov". */
export function onDay(date: string, clock: Clock): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const utc = { ...clock, zone: "UTC" };
  const days = Math.round((localMidnight(clock.now, clock) - localMidnight(noon, utc)) / DAY_MS);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  const sameYear = date.startsWith(year(clock.now, clock));
  const words = format(noon, utc, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
  return words.replaceAll(" ", "\u00a0");
}

/** "Wednesday, 18 November 2026", for a day without a time. */
export function dayInFull(date: string, clock: Clock): string {
  return format(new Date(`${date}T12:00:00Z`), { ...clock, zone: "UTC" }, { dateStyle: "full" });
}

/** Date and time of an instant in the clock's zone, as the browser's date and time fields take them. */
export function fieldsOf(date: Date, clock: Clock): { on: string; time: string } {
  const on = new Date(localMidnight(date, clock)).toISOString().slice(0, 10);
  const time = format(date, { ...clock, locale: "en-GB" }, { hour: "2-digit", minute: "2-digit" });
  return { on, time };
}

/** "Wednesday, 18 November 2026 at 09:14": the whole of it, for hover and for those who listen. */
export function inFull(iso: string, clock: Clock): string {
  return format(new Date(iso), clock, { dateStyle: "full", timeStyle: "short" });
}

/** "November 2026". */
export function month(iso: string, clock: Clock): string {
  return format(new Date(iso), clock, { month: "long", year: "numeric" });
}

/** "today", "yesterday", "20 days ago", "7 months ago", "2 years ago". */
export function ago(iso: string, clock: Clock): string {
  const days = daysBetween(new Date(iso), clock);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 60) return `${String(days)} days ago`;
  if (days < 730) return `${String(Math.floor(days / 30.44))} months ago`; // mean length of a month
  return `${String(Math.floor(days / 365.25))} years ago`;
}

const DAY_MS = 86_400_000;

/** Whole local days from the date to now; negative when it lies ahead. */
function daysBetween(date: Date, clock: Clock): number {
  return Math.round((localMidnight(clock.now, clock) - localMidnight(date, clock)) / DAY_MS);
}

// The local calendar day, as if it were one in UTC, so that a change of clocks does not count as part of a day.
function localMidnight(date: Date, clock: Clock): number {
  const on = format(date, { ...clock, locale: "en-CA" }, { year: "numeric", month: "2-digit", day: "2-digit" });
  return Date.parse(`${on}T00:00:00Z`);
}

function year(date: Date, clock: Clock): string {
  return format(date, { ...clock, locale: "en-CA" }, { year: "numeric" });
}

function time(date: Date, clock: Clock): string {
  return format(date, clock, { timeStyle: "short" });
}

function format(date: Date, clock: Clock, options: Intl.DateTimeFormatOptions): string {
  return formatter(clock.locale, { ...zoned(clock), ...options }).format(date);
}

// Making one takes a hundred times as long as using it, and a long history asks for thousands of dates.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function zoned({ zone }: Clock): { timeZone?: string } {
  return zone === undefined ? {} : { timeZone: zone };
}
