import type { Turn } from "../api/wire";
import { type Clock, day } from "./dates";
import { inSentence } from "./people";

export interface TurnWords {
  /** Said first and strongly: whose turn. */
  lead: string;
  /** The reason, in the same breath. */
  rest: string;
  tone: "act" | "wait" | "rest";
}

/** Whose turn it is and why. Names people by name: nobody's gender is guessed. */
export function turnWords(turn: Turn, clock: Clock): TurnWords {
  const name = turn.who === null ? null : inSentence(turn.who);
  const who = name ?? "they";
  const on = turn.since === null ? "" : ` on ${day(turn.since, clock)}`;
  const held = turn.days <= 0 ? " since today" : ` for ${days(turn.days)}`;
  switch (turn.reason) {
    case "theyAsked":
      return { lead: "Your turn", rest: `${held}: ${who} asked a question${on}.`, tone: "act" };
    case "theyWroteLast":
      return { lead: "Your turn", rest: `${held}: ${who} wrote last${on === "" ? "" : `,${on}`}.`, tone: "act" };
    case "youWroteLast":
      return {
        lead: name === null ? "Their turn" : `Waiting for ${name}`,
        rest: `${held}: you wrote last${on === "" ? "" : `,${on}`}.`,
        tone: "wait",
      };
    case "youPromised":
      return { lead: "Your turn", rest: `${held}: you said you would do something${on}.`, tone: "act" };
    case "theyPromised":
      return { lead: `Waiting for ${who}`, rest: `${held}: they said they would do something${on}.`, tone: "wait" };
    case "theyClosed":
    case "youClosed":
    case "noReplyNeeded":
      return { lead: "Nobody’s turn", rest: `: ${closed(turn.reason, who)}${on}.`, tone: "rest" };
    case "onlyAutomatic":
      return { lead: "Nobody’s turn", rest: ": there is only automatic mail here.", tone: "rest" };
    case "internalOnly":
      return { lead: "Nobody’s turn", rest: ": only colleagues are on this thread.", tone: "rest" };
    case "betweenOthers":
      return { lead: "Nobody’s turn", rest: ": others write to each other here.", tone: "rest" };
    case "noMessages":
      return { lead: "Nobody’s turn", rest: ": no message is stored yet.", tone: "rest" };
  }
}

/** Its owner may say that no reply is needed, or that one is after all. */
export function mayBeSettled({ messageId, whose, reason }: Turn): boolean {
  return messageId !== null && (whose !== "nobody" || reason === "noReplyNeeded");
}

function closed(reason: "theyClosed" | "youClosed" | "noReplyNeeded", who: string): string {
  if (reason === "noReplyNeeded") return "you said that no reply is needed to the mail sent";
  return `${reason === "youClosed" ? "you" : who} closed it`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${String(count)} days`;
}
