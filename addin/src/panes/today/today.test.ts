import { describe, expect, it } from "vitest";
import type { TodayKind, TodayReason } from "../../api/wire";
import { actsOf, labelOf, maySkip, readyAct } from "./today";

const reason = (kind: TodayKind, days: number, limit: number | null = null, text = ""): TodayReason => ({
  kind,
  days,
  limit,
  text,
  subjectId: null,
  version: null,
  urgency: 0,
  isOwed: false,
});

describe("a reason is a sentence of its facts", () => {
  it.each([
    [reason("promise", 2, null, "Send the table"), "Promised: Send the table (2 days late)"],
    [reason("promise", -1, null, "Send the table"), "Promised: Send the table (in 1 day)"],
    [reason("followUp", 1), "Follow-up: you met for the first time; a mail is due for 1 day"],
    [reason("yourTurn", 3), "Your turn: they have waited 3 days"],
    [reason("overdue", 50, 45), "Overdue: 50 days since you were in touch, at most 45 days"],
    [reason("due", 31, 30), "Due: 31 days since you were in touch, of 30 days"],
    [reason("drifting", 90, 14), "Drifting: silent for 90 days; before, about every 14 days"],
  ])("%#", (given, said) => expect(labelOf(given)).toBe(said));
});

describe("the ready act follows the most urgent reason", () => {
  it.each([
    [{ reasons: [reason("promise", 0), reason("overdue", 50, 45)] }, "kept"],
    [{ reasons: [reason("followUp", 1)] }, "written"],
    [{ reasons: [reason("yourTurn", 1)] }, "called"],
    [{ reasons: [reason("due", 31, 30)] }, "called"],
  ])("%#", (entry, act) => expect(readyAct(entry)).toBe(act));
});

it("skips no round of somebody who is owed a promise alone", () => {
  expect(maySkip({ reasons: [reason("promise", 0)] })).toBe(false);
  expect(maySkip({ reasons: [reason("promise", 0), reason("due", 31, 30)] })).toBe(true);
});

describe("two acts stand beside an entry and the others behind them", () => {
  const mail = { id: "m", internetMessageId: null, threadId: "t", subject: "Dosing", sentAt: null, question: null };
  it.each([
    [[reason("yourTurn", 3)], mail, ["called", "noReply"], ["skip", "snooze", "elsewhere"]],
    [[reason("due", 31, 30)], null, ["called", "skip"], ["snooze", "elsewhere"]],
    [
      [reason("promise", 0), reason("yourTurn", 3)],
      mail,
      ["kept", "called"],
      ["noReply", "skip", "snooze", "elsewhere"],
    ],
    [[reason("promise", 0)], null, ["kept", "called"], ["elsewhere"]],
    [[reason("followUp", 1)], null, ["written", "called"], ["snooze", "elsewhere"]],
  ])("%#", (reasons, message, shown, more) => expect(actsOf({ reasons, message })).toEqual({ shown, more }));
});
