import type { OpenMeeting } from "../../host/mailHost";

// What the pane beside a meeting says.
export const words = {
  cannotRead: "Cannot read this item",
  meeting: "Meeting",
  forms: {
    request: "It is a meeting request, not a mail. Its text is not read.",
    reply: "It is an answer to a meeting request, not a mail. Its text is not read.",
    cancellation: "It says that a meeting is cancelled. Its text is not read.",
    appointment: "Its text is not read; who takes part and when is.",
  } satisfies Record<OpenMeeting["form"], string>,
  noSubject: "(no subject)",
  from: (start: string) => `On ${start}`,
  add: "Add as a meeting",
  adding: "Adding…",
  added: (names: string) => `Meeting with ${names} added.`,
  takenBack: "Taken back. It is not logged any more.",
  isThere: (names: string) => `✓ In the history with ${names}`,
  whyNot: {
    cancelled: "A cancelled meeting is not added.",
    noTime:
      "Outlook does not tell when it is. Open the meeting in the calendar, or add it with its day on a person’s card.",
    ahead: "It lies ahead. Once it has begun it can be added here.",
    nobody: "Nobody of your network takes part yet. Add somebody below, then the meeting.",
  },
  people: "Who takes part",
  nobodyElse: "Nobody but you takes part.",
  onlyColleagues: "Only colleagues take part.",
};
