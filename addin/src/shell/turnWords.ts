import type { Turn } from "../api/wire";
import { type Clock, day } from "./dates";
import { inSentence } from "./people";
import { turns } from "./words";

export interface TurnWords {
  /** Said first and strongly: whose turn. */
  lead: string;
  /** The reason, in the same breath. */
  rest: string;
  tone: "act" | "wait" | "rest";
}

/** Whose turn it is and why. */
export function turnWords(turn: Turn, clock: Clock): TurnWords {
  const name = turn.who === null ? null : inSentence(turn.who);
  const who = name ?? turns.somebody;
  const on = turn.since === null ? "" : turns.on(day(turn.since, clock));
  const held = turns.held(turn.days);
  switch (turn.reason) {
    case "theyAsked":
      return { lead: turns.yours, rest: turns.asked(held, who, on), tone: "act" };
    case "theyWroteLast":
      return { lead: turns.yours, rest: turns.wroteLast(held, who, on), tone: "act" };
    case "youWroteLast":
      return { lead: turns.theirs(name), rest: turns.wroteLast(held, turns.you, on), tone: "wait" };
    case "youPromised":
      return { lead: turns.yours, rest: turns.promised(held, turns.you, on), tone: "act" };
    case "theyPromised":
      return { lead: turns.theirs(name), rest: turns.promised(held, who, on), tone: "wait" };
    case "theyClosed":
      return { lead: turns.nobodys, rest: turns.closed(who, on), tone: "rest" };
    case "youClosed":
      return { lead: turns.nobodys, rest: turns.closed(turns.you, on), tone: "rest" };
    case "noReplyNeeded":
      return { lead: turns.nobodys, rest: turns.settled(on), tone: "rest" };
    case "onlyAutomatic":
    case "internalOnly":
    case "betweenOthers":
    case "withProgram":
    case "noMessages":
      return { lead: turns.nobodys, rest: turns[turn.reason], tone: "rest" };
  }
}

/** Its owner may say that no reply is needed, or that one is after all. */
export function mayBeSettled({ messageId, whose, reason }: Turn): boolean {
  return messageId !== null && (whose !== "nobody" || reason === "noReplyNeeded");
}
