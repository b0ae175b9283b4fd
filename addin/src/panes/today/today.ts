import type { TodayEntry, TodayReason } from "../../api/wire";
import { kindWords } from "./words";

const days = (count: number) => (count === 1 ? "1 day" : `${String(count)} days`);

/** The reason as a sentence, of the facts that it was decided by. */
export function reasonWords({ kind, days: count, limit, text }: TodayReason): string {
  const late = count > 0 ? `${days(count)} late` : count === 0 ? "today" : `in ${days(-count)}`;
  switch (kind) {
    case "promise":
      return `${text} (${late})`;
    case "followUp":
      return `you met for the first time; a mail is due ${count > 0 ? `for ${days(count)}` : late}`;
    case "yourTurn":
      return count === 0 ? "they wrote today" : `they have waited ${days(count)}`;
    case "overdue":
      return `${days(count)} since you were in touch, at most ${days(limit ?? 0)}`;
    case "due":
      return `${days(count)} since you were in touch, of ${days(limit ?? 0)}`;
    case "waitingForThem":
      return `no answer for ${days(count)}`;
    case "drifting":
      return `silent for ${days(count)}; before, about every ${days(limit ?? 0)}`;
    case "dormant":
      return `silent for ${days(count)}; you used to talk about every ${days(limit ?? 0)}`;
  }
}

/** The one act that is ready beside an entry, by its most urgent reason. */
export function readyAct({ reasons }: Pick<TodayEntry, "reasons">): "kept" | "written" | "called" {
  const first = reasons[0]?.kind;
  if (first === "promise") return "kept";
  return first === "followUp" ? "written" : "called";
}

/** Whether the round can be skipped: what is owed to somebody is not skipped but done, or said not to be needed. */
export function maySkip({ reasons }: Pick<TodayEntry, "reasons">): boolean {
  return reasons.some(({ kind }) => kind !== "promise" && kind !== "followUp");
}

/** Whether somebody can be put off: what was promised stands on its own day, whatever else is put off. */
export function maySnooze({ reasons }: Pick<TodayEntry, "reasons">): boolean {
  return reasons.some(({ kind }) => kind !== "promise");
}

export type TodayAct = "kept" | "written" | "called" | "noReply" | "skip" | "snooze" | "elsewhere";

const SHOWN = 2; // beside "More": a line of acts is read at a glance

/** What can be done about an entry: the ready act and the next likely one, and what stands behind "More". */
export function actsOf(entry: Pick<TodayEntry, "reasons" | "message">): { shown: TodayAct[]; more: TodayAct[] } {
  const waits = entry.message !== null && entry.reasons.some(({ kind }) => kind === "yourTurn");
  const isWaitingFirst = entry.reasons[0]?.kind === "yourTurn";
  const ready = readyAct(entry);
  const possible: [TodayAct, boolean][] = [
    [ready, true],
    ["noReply", waits && isWaitingFirst],
    ["called", ready !== "called"],
    ["noReply", waits && !isWaitingFirst],
    ["skip", maySkip(entry)],
    ["snooze", maySnooze(entry)],
    ["elsewhere", true],
  ];
  const acts = possible.filter(([, holds]) => holds).map(([act]) => act);
  return { shown: acts.slice(0, SHOWN), more: acts.slice(SHOWN) };
}

export function labelOf(reason: TodayReason): string {
  return `${kindWords[reason.kind]}: ${reasonWords(reason)}`;
}
