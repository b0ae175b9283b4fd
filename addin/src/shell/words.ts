// What the frame of the pane says, whatever stands in it, and what a history says of its entries.
import type { HistoryEntry, InteractionKind } from "../api/wire";

export const words = {
  close: "Close",
  settings: "Settings",
  logLater: "Log when it is back",
  signIn: "Sign in",
  signedIn: "You are signed in. What was asked before was not done; ask once more.",
  slowOutlook: "Outlook takes longer than usual to hand over this mail.",
  slowService: "The service takes longer than usual. It is still being asked, and nothing is lost.",
  slowAct: "This takes longer than usual. It goes on, and nothing is lost.",
  lists: "Lists",
  today: "Today",
  openWindow: "Open in a window",
  openWindowHint: "All contacts, lists, mail and exports side by side.",
  firstRun: "First steps",
  firstRunHeading: "Begin with ten people",
  firstRunWithPeople: "Start with whoever is on this mail; each is shown to you before anybody is added.",
  firstRunOnMail: "Everybody on this mail is known. Paste a list, or choose another mail.",
  firstRunAlone:
    "Choose a mail and add who is on it, or paste a list of people you know. Your mailbox is never searched.",
  firstRunCount: (kept: number, wanted: number) => `${String(kept)} of ${String(wanted)} people`,
  firstRunPeople: (count: number) => `Add ${String(count)} from this mail…`,
  firstRunList: "From a list…",
  firstRunOver: "Ten people: your network has begun. Next, open a mail with one of them and log it.",
  firstRunEnd: "Do not show this again",
  /** What is said of an act that waits: what somebody typed is in this pane alone. */
  kept: (isLog: boolean, typed: string | null) =>
    typed === null
      ? `Kept. It is ${isLog ? "logged" : "done"} as soon as the service is back.`
      : "Kept in this pane: leave it open until the service is back. What you typed is kept nowhere else.",
  sent: (count: number, onlyLogs: boolean) => {
    const done = onlyLogs ? "logged" : "done";
    return count === 1 ? `What waited is ${done} now.` : `${String(count)} that waited are ${done} now.`;
  },
  notSent: (count: number, reason: string) =>
    count === 1
      ? `1 that waited was not taken: ${reason}`
      : `${String(count)} that waited were not taken. The first: ${reason}`,
  mailFrom: (name: string) => `Mail from ${name}`,
  noSubject: "(no subject)",
  noDate: "date not known",
  notLogged: "Not logged",
  neverLogged: "Never logged",
  withAttachment: "with attachment",
  colleaguesMail: "The whole mail is in your colleague’s mailbox only.",
  inConfidence: "In confidence",
  colleaguesWords: "What was said is for your colleague alone.",
  noMonth: "Without a date",
  youWrote: "You wrote",
  tabs: "Pane",
  undo: "Undo",
  dismiss: "Dismiss",
  tryAgain: "Try again",
  retry: "Retry",
  loading: "Loading",
  loadingText: "Loading…",
  logging: "Logging…",
  undoLog: "Undo log",
  takingBack: "Taking back…",
  whyThese: (count: number) => `Why these ${String(count)}?`,
  threadLinked: "Thread linked. ",
  logReplies: "Log replies by themselves",
  stop: "Stop",
  stopReplies: "Stop logging replies by themselves",
  repliesLogged: (at: string) => `Replies log themselves, as you chose ${at}. `,
  loggedItself: (by: string | null, at: string, chosen: string) =>
    `Logged by itself, ${at}, on ${by === null ? "your" : `${by}’s`} choice of ${chosen}`,
  itselfNow: "Logged by itself, as you chose for this thread.",
  repliesChosen: {
    on: "Further mails of this thread log themselves from now on. What came before stays as it is.",
    off: "Further mails of this thread are logged by hand again. What is logged stays.",
    undone: "Taken back. Further mails of this thread are logged by hand.",
  },
  noCategory: (name: string) =>
    `Logged, but without the category “${name}”: Outlook has none of that name. Make it once in Outlook, under Categorise, All categories, New; from then on logged mail gets it.`,
  notMarked: (name: string, reason: string) =>
    `Outlook did not take the category “${name}”; the log is as it was. ${reason}`,
  notItself: (reason: string) => `This mail was not logged by itself. ${reason}`,
  showThatMail: "Show that mail",
  noText: "This mail has no text.",
  textGoesOn: "The text goes on. Open the mail to read the rest.",
  noMoreStored: "No more of this mail is stored.",
  foundIn: (mailboxes: string[]) => `Found in ${String(mailboxes.length)} mailboxes: ${mailboxes.join(", ")}`,
  attachments: "Attachments",
  chooseMail: "Choose a mail",
  beside:
    "Beside it you then see who this is, what you wrote to each other, and whose turn it is. One click logs the thread.",
  nothingSent: "Nothing is sent to anybody, and nobody is added without your click.",
  cannotRead: "Cannot read this item",
  nothingRead: "Nothing of it was read or kept. Choose another mail to go on.",
  password: "Your organisation signs you in. Your password is never seen here.",
  signingIn: "Signing in…",
  stopped: "The pane has stopped",
  ourFault: "This is a fault in OutlookNetwork. What you had logged is safe on the service.",
  loadAgain: "Load the pane again",
  from: (name: string) => `From ${name}`,
  to: (names: string[]) => `To ${names.join(", ")}`,
  copyTo: (names: string[]) => `Copy to ${names.join(", ")}`,
  write: "Write",
  showing: (subject: string) => `Showing ${subject}`,
  showingDraft: "Showing the mail you write",
  product: "OutlookNetwork",
  add: "Add…",
  addOne: (name: string) => `Add… ${name}`,
  chosen: {
    begins: "A new thread begins with this message now.",
    joins: "This message and its thread belong to the thread in view now.",
  },
  changed: (now: string) => `The mail changed. ${now}`,
  nowNothing: "No mail is chosen now.",
  nowUnreadable: "This one cannot be read here.",
  nowWriting: "You are writing one.",
  nowMeeting: "Now showing a meeting.",
  nowShowing: (subject: string) => `Now showing ${subject}.`,
  undone: "Taken back. What you had logged just now is not logged any more.",
  threadsAsBefore: "Taken back. The threads are as they were.",
  saved: "Saved.",
  isInNetwork: (name: string) => `${name} is in your network now.`,
  isNotInNetwork: (name: string) => `${name} is not in your network any more.`,
  loggedAlready: "This was logged already. Nothing was added.",
  loggedToNobody: "Thread logged. Nobody on it is in your network yet.",
  loggedToOne: (name: string) => `Thread logged to ${name}.`,
  loggedToPeople: (count: number) => `Thread logged to ${String(count)} people.`,
  mailWithoutSubject: "a mail without a subject",
  logMessage: "Log this message",
  logThread: "Log thread",
  logRest: (left: number) => (left === 1 ? "Log the remaining one" : `Log the remaining ${String(left)}`),
  counted: (count: number, of: number) => `${String(count)} of ${String(of)} ${of === 1 ? "message" : "messages"}`,
  showingMeeting: "Showing a meeting",
  openInOutlook: "Open in Outlook",
  notSeen: "Outlook can open from here only mail that was in view since this pane started.",
  notOpened: "Outlook does not find it any more: it may have been moved or deleted.",
  openCard: "Open",
  closeCard: "Close",
};

/** Whose turn it is, and the reason in the same breath. People are named: nobody's gender is guessed. */
export const turns = {
  yours: "Your turn",
  theirs: (name: string | null) => (name === null ? "Their turn" : `Waiting for ${name}`),
  nobodys: "Nobody’s turn",
  somebody: "they",
  you: "you",
  on: (day: string) => ` on ${day}`,
  held: (days: number) => (days <= 0 ? " since today" : ` for ${days === 1 ? "1 day" : `${String(days)} days`}`),
  asked: (held: string, who: string, on: string) => `${held}: ${who} asked a question${on}.`,
  wroteLast: (held: string, who: string, on: string) => `${held}: ${who} wrote last${on === "" ? "" : `,${on}`}.`,
  promised: (held: string, who: string, on: string) => `${held}: ${who} promised something${on}.`,
  closed: (who: string, on: string) => `: ${who} closed it${on}.`,
  settled: (on: string) => `: you said that no reply is needed to the mail sent${on}.`,
  betweenOthers: ": others write to each other here.",
  withProgram: ": a program wrote last, and it waits for nothing.",
  onlyAutomatic: ": there is only automatic mail here.",
  internalOnly: ": only colleagues are on this thread.",
  noMessages: ": no message is stored yet.",
};

/** What each kind is called where one of them is chosen. */
export const kindWords: Record<InteractionKind, string> = {
  message: "Mail",
  call: "Calls",
  meeting: "Meetings",
  congress: "Congress talks",
  comment: "Comments",
  introduction: "Introductions",
  note: "Notes",
};

export const wrote = (who: string) => `${who} wrote`;
export const atEvent = (event: string) => `at ${event}`;
export const beginsThread = (messages: number) => `began a thread of ${String(messages)}`;
export const withPeople = (names: readonly string[]) => `With ${names.join(", ")}`;
export const logged = (by: string | null, itself = false) =>
  itself ? "✓ Logged by itself" : by === null ? "✓ Logged" : `✓ Logged by ${by}`;

/** What happened, for what was logged by hand: "You called", "Talk at a congress". */
export function happened({ kind, interaction }: Pick<HistoryEntry, "kind" | "interaction">): string {
  const you = interaction === null || interaction.yours ? "You" : interaction.loggedBy;
  const theirs = interaction?.direction === "incoming";
  switch (kind) {
    case "call":
      return theirs ? (you === "You" ? "They called you" : `They called ${you}`) : `${you} called`;
    case "comment":
      return theirs ? "They commented" : `${you} commented on their work`;
    case "introduction":
      return theirs ? (you === "You" ? "They introduced you" : `They introduced ${you}`) : `${you} introduced them`;
    case "meeting":
      return you === "You" ? "Meeting" : `Meeting with ${you}`;
    case "congress":
      return you === "You" ? "Talk at a congress" : `Talk with ${you} at a congress`;
    case "note":
      return "Note";
    case "message":
      return "Mail";
  }
}
