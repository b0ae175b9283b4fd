import { expect, it } from "vitest";
import type { Settings } from "../../api/wire";
import { formOf, formProblem, settingsOf, zoneWords } from "./settings";

const settings: Settings = {
  displayName: "Ines Park",
  addresses: ["ines@liaison.example"],
  internalDomains: ["liaison.example"],
  timeZone: "Europe/London",
  workingHours: { start: "09:00:00", end: "17:30:00", days: ["monday", "friday"] },
  version: 2,
  keepCompanyDays: null,
  keepPrivateDays: 365,
  neverLog: ["lawyers.example", "patient@mail.example"],
  loggedCategory: "In my network",
  daysOff: ["2026-12-25", "2027-01-01"],
  followUpHours: 48,
  peoplePerDay: 10,
  mannerHints: false,
};

it("comes out of the form as it went in", () => {
  const { workingHours, ...rest } = settingsOf(formOf(settings), 2);
  expect({ ...rest, workingHours: settings.workingHours }).toEqual(settings);
  expect(workingHours).toEqual({ start: "09:00", end: "17:30", days: ["monday", "friday"] });
});

it("takes domains as people write them and keeps days in their order", () => {
  const form = { ...formOf(settings), internalDomains: "@Liaison.example, other.example", days: ["friday", "monday"] };
  expect(settingsOf(form, 2).internalDomains).toEqual(["liaison.example", "other.example"]);
  expect(settingsOf(form, 2).workingHours.days).toEqual(["monday", "friday"]);
});

it("says what is wrong before anything is sent", () => {
  expect(formProblem(formOf(settings))).toBeNull();
  expect(formProblem({ ...formOf(settings), addresses: "ines" })?.code).toBe("settings.not-an-address");
  expect(formProblem({ ...formOf(settings), internalDomains: "liaison" })?.code).toBe("settings.not-a-domain");
  expect(formProblem({ ...formOf(settings), start: "18:00" })?.code).toBe("settings.hours-reversed");
  expect(formProblem({ ...formOf(settings), loggedCategory: "One, two" })?.code).toBe("settings.category");
  expect(formProblem({ ...formOf(settings), days: [] })).toBeNull();
  expect(formProblem({ ...formOf(settings), daysOff: "2026-02-30" })?.code).toBe("settings.not-a-day");
  expect(formProblem({ ...formOf(settings), daysOff: "Christmas" })?.code).toBe("settings.not-a-day");
  expect(formProblem({ ...formOf(settings), followUp: "two days" })?.code).toBe("settings.follow-up-hours");
  expect(formProblem({ ...formOf(settings), perDay: "0" })?.code).toBe("settings.people-per-day");
  expect(formProblem({ ...formOf(settings), keepPrivate: "0" })?.code).toBe("settings.keep-days");
  expect(formProblem({ ...formOf(settings), keepCompany: "a year" })?.code).toBe("settings.keep-days");
});

it("keeps a zone this browser does not know", () => {
  expect(zoneWords("Mars/Olympus")).toHaveProperty(["Mars/Olympus"], "Mars/Olympus");
  expect(Object.keys(zoneWords("Europe/London"))).toEqual(Intl.supportedValuesOf("timeZone"));
});
