import type { ApiClient } from "../../api/client";
import { type Caller, promisesOf } from "../../api/promises";
import type { Result } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { TodayEntry } from "../../api/wire";
import { changeOf } from "../../shell/cadenceChange";
import { type Clock, onDay } from "../../shell/dates";
import type { Notice } from "../../shell/openMail";
import type { TodayAct } from "./today";
import { type elsewhereWords, words } from "./words";

export type TodayClient = Caller &
  Pick<ApiClient, "quickTouch" | "logInteraction" | "undoLog" | "settle" | "unsettle" | "changeCadence">;

export interface Snoozing {
  until: string;
  reason: string;
}

export interface Elsewhere {
  kind: keyof typeof elsewhereWords;
  on: string;
}

/** Does it, and says what was done with the way back. */
type Doing = (entry: TodayEntry) => Promise<Result<Notice>>;

export type OneClick = Exclude<TodayAct, "snooze" | "elsewhere">;

/** Everything that can be done about somebody on the list. */
export function todayActs(api: TodayClient, clock: Clock) {
  const today = todayOf(api);
  const promises = promisesOf(api);
  const oneClick: Record<OneClick, Doing> = {
    called: async ({ contactId, name }) =>
      told(await api.quickTouch({ kind: "call", contactId, at: new Date().toISOString() }), ({ logId }) =>
        done(words.loggedCall(name), words.loggedUndone, logId === null ? null : () => api.undoLog(logId)),
      ),
    kept: async ({ reasons }) => {
      const id = reasons.find(({ kind }) => kind === "promise")?.subjectId ?? "";
      return told(await promises.end(id, "kept"), () =>
        done(words.promiseKept, words.promiseUndone, () => promises.reopen(id)),
      );
    },
    written: async ({ contactId }) =>
      told(await promises.endFollowUp(contactId, "kept"), ({ id }) =>
        done(words.followUpClosed, words.followUpUndone, () => promises.remove(id)),
      ),
    noReply: async ({ message }) =>
      told(await api.settle(message?.threadId ?? "", message?.id ?? ""), () =>
        done(words.noReplyNoted, words.noReplyUndone, () => api.unsettle(message?.threadId ?? "")),
      ),
    skip: async ({ contactId, name }) =>
      told(await today.skipRound(contactId), ({ until }) =>
        done(words.skipped(name, onDay(until, clock)), words.skipUndone(name), () => today.undoSkip(contactId)),
      ),
  };
  return {
    oneClick,
    snooze: async ({ contactId, name, cadence }: TodayEntry, snooze: Snoozing) =>
      told(await api.changeCadence(contactId, changeOf(cadence, { snooze })), ({ version }) =>
        done(words.skipped(name, onDay(snooze.until, clock)), words.skipUndone(name), () =>
          api.changeCadence(contactId, { ...changeOf(cadence, {}), version }),
        ),
      ),
    /** Logs a light touch; who waited for an answer has it with that. Both are done or neither. */
    elsewhere: async ({ contactId, name, message }: TodayEntry, { kind, on }: Elsewhere): Promise<Result<Notice>> => {
      const logged = await api.logInteraction(touchOf(contactId, kind, on));
      if (!logged.ok) return logged;
      const undoLog = () => api.undoLog(logged.value.logId ?? "");
      const said = words.loggedElsewhere(name, onDay(on, clock));
      if (message === null) return { ok: true, value: done(said, words.loggedUndone, undoLog) };
      const settled = await api.settle(message.threadId, message.id);
      if (!settled.ok) {
        const back = await undoLog();
        return back.ok ? settled : back;
      }
      const undo = async () => {
        const back = await api.unsettle(message.threadId);
        return back.ok ? undoLog() : back;
      };
      return { ok: true, value: done(said, words.loggedUndone, undo) };
    },
  };
}

const touchOf = (contactId: string, kind: Elsewhere["kind"], on: string) => ({
  kind,
  contactIds: [contactId],
  on,
  time: null,
  direction: kind === "meeting" ? null : ("outgoing" as const),
  weight: "lightTouch" as const,
  text: "",
  confidential: false,
  event: "",
});

function told<T>(result: Result<T>, say: (value: T) => Notice): Result<Notice> {
  return result.ok ? { ok: true, value: say(result.value) } : result;
}

function done(text: string, undone: string, write: (() => Promise<Result<unknown>>) | null): Notice {
  return { intent: "success", text, undo: write === null ? null : { write, text: undone } };
}
