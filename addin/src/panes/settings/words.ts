// What the settings say.
import type { FeedWish } from "../../api/wire";
import type { weekdays } from "./settings";

const mails = (count: number) => (count === 1 ? "1 stored mail" : `${String(count)} stored mails`);
const are = (count: number) => (count === 1 ? "1 is" : `${String(count)} are`);

export const words = {
  heading: "Settings",
  loading: "Loading…",
  tryAgain: "Try again",
  name: "Your name",
  addresses: "Your addresses",
  addressesHint: "One a line. Mail from these is yours.",
  domains: "Colleagues’ domains",
  domainsHint: "One a line. Mail among these only is never logged.",
  neverLog: "Never-log list",
  neverLogHint:
    "One a line: an address, or a domain, which covers its subdomains too. Mail on which one of these stands is never logged or stored anew. What is stored already stays until you remove it.",
  /** What is stored though the list would keep it out. */
  barred: (messages: number, logged: number, withOthers: number) => {
    const parts = [
      ...(logged > 0 ? [`${are(logged)} logged`] : []),
      ...(withOthers > 0 ? [`${String(withOthers)} with other people on ${withOthers === 1 ? "it" : "them"} too`] : []),
    ];
    const told = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
    return `${mails(messages)} ${messages === 1 ? "has" : "have"} an address of this list on ${messages === 1 ? "it" : "them"}${told}.`;
  },
  remove: "Remove…",
  goes: (messages: number, withOthers: number) =>
    `${messages === 1 ? "It goes" : `All ${String(messages)} go`} from history, search and exports${withOthers > 0 ? ", also what others are on: the list would not let it in today" : ""}. Contacts, calls and notes stay, and so does the mail in Outlook. For a day this can be undone; then all that it says is gone, and no import brings it back.`,
  removeNow: (messages: number) => `Remove ${mails(messages)}`,
  removing: "Removing…",
  keep: "Keep",
  removed: (messages: number) => `✓ ${mails(messages)} removed.`,
  undo: "Undo",
  undone: (messages: number) => `✓ ${mails(messages)} ${messages === 1 ? "is" : "are"} there again.`,
  category: "Outlook category for logged mail",
  categoryHint:
    "Empty for none. Logged mail that you open gets this category, and loses it when you take the log back. Outlook must have a category of this name: make it there once. Phones and old versions of Outlook give add-ins no categories.",
  noCategory: "none",
  cadence: "How often to be in touch",
  cadenceHint:
    "Days after the last contact: due from the ideal on, overdue from the maximum on. A contact's own interval stands above these; of several circles the strictest holds, before the tier. Empty both fields for none.",
  ideal: "Ideal",
  max: "Max.",
  idealOf: (name: string) => `${name}: ideal, days`,
  maxOf: (name: string) => `${name}: maximum, days`,
  keepInterval: (name: string) => `Save the interval of ${name}`,
  zone: "Time zone",
  zoneHint: "Decides on which day a mail came.",
  start: "Working from",
  end: "Working until",
  days: "Working days",
  daysOff: "Days off",
  daysOffHint: "Public holidays and leave, one a line, as 2026-12-25. Reply times leave them out.",
  keepCompany: "Days company mail is kept",
  keepPrivate: "Days private mail is kept",
  forGood: "for good",
  keepHint: "Older messages and what was logged of them are removed each night.",
  followUp: "Hours until a follow-up is due",
  perDay: "People a day",
  todayHint:
    "After a first meeting or call a mail is due within these hours; 0 asks for none. Today asks for so many people a day whom nobody waits for; the others come on the next working days.",
  mannerHints: "Hints on manner",
  mannerHint: "Beside a mail that you write: length, several requests in one mail, no greeting or closing, jargon.",
  followUpWrong: "A follow-up is due 1 to 720 hours after a first contact; 0 asks for none.",
  perDayWrong: "Today takes 1 to 100 people a day.",
  save: "Save",
  saving: "Saving…",
  saved: "✓ Saved",
  loadNewer: "Load the newer",
};

export const calendarWords = {
  heading: "What is due, in your calendar",
  what: "A secret address that Outlook or another calendar program reads by itself. Whoever has the address can read it.",
  there: "There is a secret address. It is not shown again; a new one ends it.",
  names: "People are called by",
  alarms: "Remind me of each at nine",
  address: "Address for “Subscribe from web”",
  addressHint: "Copy it now: it is not shown again.",
  make: "Make an address",
  renew: "Make a new address",
  end: "End the address",
  made: "✓ Made",
  ended: "✓ Ended: the address says nothing any more",
};

export const namesWords: Record<FeedWish["names"], string> = {
  initials: "their initials",
  full: "their names",
  none: "nothing at all",
};

export const dayWords: Record<(typeof weekdays)[number], string> = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};
