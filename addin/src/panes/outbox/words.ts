// What is said of acts that wait for the service.
import type { Entry } from "../../outbox/outbox";
import { inSentence } from "../../shell/people";

const kinds: Record<string, string> = {
  call: "Call",
  meeting: "Meeting",
  congress: "Talk at a congress",
  comment: "Comment",
  introduction: "Introduction",
  note: "Note",
};

const OLDER = ["interaction.changed-meanwhile", "contact.changed-meanwhile", "request.answer-gone"];

export const words = {
  label: "Waiting",
  list: "What waits",
  waits: (count: number, onlyLogs: boolean) => {
    const what = onlyLogs ? "log" : "entry";
    return count === 1 ? `1 ${what} waits` : `${String(count)} ${onlyLogs ? "logs" : "entries"} wait`;
  },
  untilReached: (waits: string) => `${waits} until the service can be reached.`,
  untilSignedIn: (waits: string) => `${waits} until you have signed in.`,
  keepOpen: "Keep this pane open until then.",
  needsYou: (count: number) => (count === 1 ? "1 entry needs you." : `${String(count)} entries need you.`),
  replyBegun: (at: string) =>
    `You began a reply in this thread, ${at}. If you sent it, open it in Sent Items once, and it is found.`,
  replyFound: (at: string) => `This is the reply that you began beside the pane, ${at}.`,
  mailFound: (at: string) => `Sent, and found: this is the mail that you began beside the pane, ${at}.`,
  notSent: "It was not sent",
  seen: "Got it",
  show: "Show",
  hide: "Hide",
  tryNow: "Try now",
  sending: "Sending…",
  signIn: "Sign in",
  openThatMail: "It was not stored yet, and this pane was started anew since. Open that mail again, and it is logged.",
  doAnew: {
    words: "Its words were kept in the pane only, which was started anew since. Enter it once more, then discard this.",
    person:
      "The name was kept in the pane only, which was started anew since. Open that mail again and add them there.",
  },
  refused: "Not taken:",
  lookAgain: "Look again",
  sendAgain: "Send again",
  sendOne: (told: string) => `Send again: ${told}`,
  discard: "Discard",
  discardOne: (told: string) => `Discard: ${told}`,
  sureToDiscard: "It was not sent, and is gone then.",
  discardNow: "Discard it",
  keep: "Keep it",
  isOlder: (code: string) => OLDER.includes(code),
  /** "Call with Dr Osei"; once the pane that knew the name is gone, "Call". */
  entry: ({ kept, about }: Pick<Entry, "kept" | "about">) => {
    const name = about === null || about === "" ? null : inSentence(about);
    switch (kept.kind) {
      case "begun":
        return "Mail";
      case "log":
        return name === null ? "Log of a mail" : `Log of “${name}”`;
      case "touch":
        return withName(kinds[kept.touch.kind] ?? "", name);
      case "said":
        return withName(kinds[kept.said.kind] ?? "", name);
      case "withdrawal":
        return name === null ? "Withdrawal of an entry" : `Withdrawal: ${name}`;
      case "decision":
        return "Decision about the wording of a mail";
      case "contact":
        return name === null ? "Adding somebody to your network" : `Adding ${name} to your network`;
    }
  },
};

function withName(what: string, name: string | null): string {
  return name === null ? what : `${what} with ${name}`;
}
