import type { TodayKind } from "../../api/wire";
import { numberWords } from "../../shell/language";

export const words = {
  heading: "Today",
  next: "Next",
  then: "Then",
  nothing: "Nothing waits for you",
  nothingHint: "Nobody is owed an answer, nothing you promised is due, and no interval is over.",
  allDone: (people: string) => `You were in touch with ${people} today. The rest can wait.`,
  called: "Called now",
  calledOf: (name: string) => `Called now: ${name}`,
  kept: "Kept",
  keptOf: (name: string, text: string) => `Kept, ${name}: ${text}`,
  skip: "Skip this round",
  skipOf: (name: string) => `Skip this round with ${name}`,
  written: "Followed up",
  writtenOf: (name: string) => `Followed up with ${name}`,
  noReply: "No reply needed",
  noReplyOf: (name: string) => `No reply needed to ${name}`,
  noReplyNoted: "Noted: no reply is needed.",
  noReplyUndone: "Taken back. It is your turn again.",
  more: "More",
  moreOf: (name: string) => `More about ${name}`,
  snooze: "Snooze…",
  snoozeOf: (name: string) => `Snooze ${name}`,
  snoozeHint: "On that day it counts again by itself.",
  elsewhere: "Done elsewhere…",
  elsewhereOf: (name: string) => `Done elsewhere with ${name}`,
  elsewhereHint: "It is logged as a light touch on that day.",
  elsewhereSettles: "It is logged as a light touch on that day, and no reply is waited for.",
  loggedElsewhere: (name: string, on: string) => `Light touch with ${name} logged, ${on}.`,
  until: "Until",
  reason: "Reason",
  what: "What it was",
  day: "Day",
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  loggedCall: (name: string) => `Call with ${name} logged.`,
  loggedUndone: "Taken back. Nothing is logged.",
  promiseKept: "Kept.",
  promiseUndone: "Taken back. The promise is open.",
  skipped: (name: string, until: string) => `${name} is put off until ${until}.`,
  skipUndone: (name: string) => `Taken back. ${name} is on the list again.`,
  followUpClosed: "The follow-up is closed.",
  followUpUndone: "Taken back. The follow-up is open.",
  print: "Print",
  week: "This week",
  moved: "In touch with",
  keptHeading: "Kept",
  slipped: "Slipped",
  colleagues: "Colleagues were in touch",
  ahead: "The next eight weeks",
  aheadNobody: "Nobody is due. Give a tier, a circle or a contact an interval, and the days fill.",
  aheadSaid: (count: string) => `${count} due, if nothing happens before.`,
  aheadReading:
    "A column is a week from Monday to Sunday; the larger the square, the more are due. Who is due already stands on today.",
  many: "99+",
  due: "Due",
  who: "Who",
  nobody: "Nobody.",
  nothingKept: "Nothing.",
  nothingSlipped: "Nothing slipped.",
};

export const people = (count: number) => (count === 1 ? "1 person" : `${numberWords(count)} people`);

export const sentences = {
  later: (loads: { day: string; people: number }[]) =>
    `Later: ${loads.map(({ day, people: count }) => `${numberWords(count)} on ${day}`).join(", ")}. A day takes so many people; you can change it in the settings.`,
  moreOwed: (count: number) => `${people(count)} more wait for you. They come up as you go through the list.`,
  andMore: (count: number) => `and ${numberWords(count)} more`,
  figures: (overdue: number, due: number, yourTurn: number, promises: number) =>
    `${numberWords(overdue)} overdue, ${numberWords(due)} due, ${numberWords(yourTurn)} wait for your answer, ${numberWords(promises)} ${promises === 1 ? "promise" : "promises"} open.`,
};

/** What can have happened out of sight of the mailbox. */
export const elsewhereWords = { call: "Call", meeting: "Meeting", comment: "Comment on their work" } as const;

/** What kind of reason it is, before its sentence: never by colour alone. */
export const kindWords: Record<TodayKind, string> = {
  promise: "Promised",
  followUp: "Follow-up",
  yourTurn: "Your turn",
  overdue: "Overdue",
  due: "Due",
  waitingForThem: "Waiting",
  drifting: "Drifting",
  dormant: "Long silent",
};
