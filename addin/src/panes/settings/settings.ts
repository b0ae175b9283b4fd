import type { Problem } from "../../api/problem";
import type { Settings } from "../../api/wire";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Settings as they stand in the form: lists are one entry a line. */
export interface SettingsForm {
  displayName: string;
  addresses: string;
  internalDomains: string;
  timeZone: string;
  start: string;
  end: string;
  days: string[];
}

export function formOf(settings: Settings): SettingsForm {
  const { displayName, addresses, internalDomains, timeZone, workingHours } = settings;
  return {
    displayName,
    addresses: addresses.join("\n"),
    internalDomains: internalDomains.join("\n"),
    timeZone,
    ...workingHours,
  };
}

export function settingsOf(form: SettingsForm, version: number): Settings {
  return {
    displayName: form.displayName.trim(),
    addresses: entries(form.addresses),
    internalDomains: entries(form.internalDomains).map((domain) => domain.replace(/^@/, "").toLowerCase()),
    timeZone: form.timeZone,
    workingHours: { start: form.start, end: form.end, days: weekdays.filter((day) => form.days.includes(day)) },
    version,
  };
}

/** What is wrong before the form can be sent; null when nothing is. */
export function formProblem(form: SettingsForm): Problem | null {
  const { addresses, internalDomains, workingHours } = settingsOf(form, 0);
  if (!addresses.every((address) => /^[^@\s]+@[^@\s]+$/.test(address))) return problem("settings.address-invalid");
  if (!internalDomains.every((domain) => /^[^@\s.]+(\.[^@\s.]+)+$/.test(domain)))
    return problem("settings.domain-invalid");
  // "09:00" and "17:30" stand in their order as text.
  const orderly = workingHours.start < workingHours.end && workingHours.days.length > 0;
  return orderly ? null : problem("settings.working-hours-invalid");
}

/** Every zone the browser knows, with the one in use even when it does not. */
export function zones(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(current) ? known : [current, ...known];
}

function entries(lines: string): string[] {
  return lines.split(/[\s,;]+/).filter((entry) => entry !== "");
}

function problem(code: string): Problem {
  return { code, detail: "", facts: {} };
}
