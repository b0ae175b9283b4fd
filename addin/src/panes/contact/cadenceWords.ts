// What the card says of how often to be in touch. Apart from the other words, because no first card shows it.
import type { CadenceChoice } from "../../api/wire";

export const cadenceWords = {
  heading: "Keeping in touch",
  change: "Interval…",
  snooze: "Snooze…",
  endSnooze: "End snooze",
  bar: "Do not contact…",
  allow: "Allow contact again",
  whatCounts: "What counts?",
  interval: "Interval",
  ideal: "Ideal, days",
  max: "Maximum, days",
  until: "Until",
  reason: "Reason",
  snoozeHint: "On that day it counts again by itself.",
  barHint: "Nothing here will suggest writing to this person.",
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  taken: "Taken back: it is as it was.",
  over: "The snooze is over.",
  allowed: "May be contacted again.",
  changed: "The interval was changed.",
  snoozed: "Snoozed.",
  barred: "Not to be contacted from now on.",
  learning: "Looking at your history…",
  useLearned: (ideal: number, max: number) => `Use ${String(ideal)} and ${String(max)} days`,
  loadNewer: "Show what it is now",
};

export const choiceWords: Record<CadenceChoice, string> = {
  inherited: "As circle or tier",
  own: "Own interval",
  none: "None",
};

/** The rules by which a day counts, as the owner reads them. */
export const countsWords = [
  "Logged mail, calls, meetings, talks at a congress and introductions are conversations; a comment is a light touch. Both begin the interval anew, on the day when they happened, never on the day when you typed them.",
  "An interval is learned from conversations alone.",
  "A note counts as nothing. So does automatic mail such as an out-of-office reply, a list that does not name you, mail among colleagues, and being one of five or more in Cc.",
  "A mail dated before 1985 counts as nothing, and one dated in the future as of when it was stored.",
  "Whose turn it is comes from the last mail between you, logged or not. A call, a meeting or a talk after it settles it; of two mails of the same second theirs counts as the later.",
  "Of several circles the strictest interval holds, before that of the tier. An interval of the contact's own stands above both.",
];
