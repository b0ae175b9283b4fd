import type { Problem } from "../../api/problem";
import type { Settings } from "../../api/wire";
import { words } from "./words";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Settings as they stand in the form: lists are one entry a line. */
export interface SettingsForm {
  displayName: string;
  addresses: string;
  internalDomains: string;
  neverLog: string;
  loggedCategory: string;
  timeZone: string;
  start: string;
  end: string;
  days: string[];
  /** As 2026-12-25, one a line. */
  daysOff: string;
  /** Days, or empty for good. */
  keepCompany: string;
  keepPrivate: string;
  /** Hours, 0 for none. */
  followUp: string;
  perDay: string;
  mannerHints: boolean;
}

export function formOf(settings: Settings): SettingsForm {
  const {
    displayName,
    addresses,
    internalDomains,
    timeZone,
    workingHours,
    keepCompanyDays,
    keepPrivateDays,
    neverLog,
    loggedCategory,
    daysOff,
    followUpHours,
    peoplePerDay,
    mannerHints,
  } = settings;
  return {
    displayName,
    addresses: addresses.join("\n"),
    internalDomains: internalDomains.join("\n"),
    neverLog: (neverLog ?? []).join("\n"),
    loggedCategory: loggedCategory ?? "",
    timeZone,
    start: minutes(workingHours.start),
    end: minutes(workingHours.end),
    days: workingHours.days,
    daysOff: (daysOff ?? []).join("\n"),
    keepCompany: String(keepCompanyDays ?? ""),
    keepPrivate: String(keepPrivateDays ?? ""),
    followUp: String(followUpHours ?? ""),
    perDay: String(peoplePerDay ?? ""),
    mannerHints: mannerHints ?? true,
  };
}

export function settingsOf(form: SettingsForm, version: number): Settings {
  return {
    displayName: form.displayName.trim(),
    addresses: entries(form.addresses),
    internalDomains: entries(form.internalDomains).map((domain) => domain.replace(/^@/, "").toLowerCase()),
    neverLog: entries(form.neverLog),
    loggedCategory: form.loggedCategory.trim(),
    timeZone: form.timeZone,
    workingHours: { start: form.start, end: form.end, days: weekdays.filter((day) => form.days.includes(day)) },
    version,
    keepCompanyDays: daysOf(form.keepCompany),
    keepPrivateDays: daysOf(form.keepPrivate),
    daysOff: entries(form.daysOff),
    followUpHours: daysOf(form.followUp),
    peoplePerDay: daysOf(form.perDay),
    mannerHints: form.mannerHints,
  };
}

/** What is wrong before the form can be sent; null when nothing is. */
export function formProblem(form: SettingsForm): Problem | null {
  const { addresses, internalDomains, workingHours } = settingsOf(form, 0);
  if (![form.keepCompany, form.keepPrivate].every((days) => /^([1-9]\d{0,4})?$/.test(days.trim())))
    return problem("settings.keep-days");
  if (!/^\d{0,3}$/.test(form.followUp.trim())) return problem("settings.follow-up-hours", words.followUpWrong);
  if (!/^([1-9]\d{0,2})?$/.test(form.perDay.trim())) return problem("settings.people-per-day", words.perDayWrong);
  if (!addresses.every((address) => /^[^@\s]+@[^@\s]+$/.test(address))) return problem("settings.not-an-address");
  if (!internalDomains.every((domain) => /^[^@\s.]+(\.[^@\s.]+)+$/.test(domain)))
    return problem("settings.not-a-domain");
  if (!entries(form.daysOff).every(isDay)) return dayProblem;
  if (/[,;]/.test(form.loggedCategory)) return problem("settings.category");
  // "09:00" and "17:30" stand in their order as text.
  return workingHours.start < workingHours.end ? null : problem("settings.hours-reversed");
}

/** Every zone the browser knows, with the one in use even when it does not. */
export function zoneWords(current: string): Record<string, string> {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(current) ? known : [current, ...known];
  return Object.fromEntries(zones.map((zone) => [zone, zone]));
}

// The API writes "09:00:00"; a clock on the wall has no seconds.
function minutes(time: string): string {
  return time.slice(0, 5);
}

/** A day that exists, written as 2026-12-25: no 30th of February. */
function isDay(typed: string): boolean {
  const at = Date.parse(`${typed}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed);
}

function daysOf(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed);
}

function entries(lines: string): string[] {
  return lines.split(/[\s,;]+/).filter((entry) => entry !== "");
}

const dayProblem: Problem = {
  code: "settings.not-a-day",
  detail: "A day off is written as 2026-12-25, one a line.",
  facts: {},
};

function problem(code: string, detail = ""): Problem {
  return { code, detail, facts: {} };
}
