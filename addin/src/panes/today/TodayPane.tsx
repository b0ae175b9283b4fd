import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import type { ApiClient } from "../../api/client";
import { type Caller, promisesOf } from "../../api/promises";
import { messageFor, type Problem, type Result } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { Today, TodayEntry } from "../../api/wire";
import { type Clock, onDay } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { NoticeBand } from "../../shell/NoticeBar";
import type { Notice } from "../../shell/openMail";
import { Failed, Skeleton, Statement } from "../../shell/States";
import { whileHere } from "../../shell/whileHere";
import { type EntryActs, TodayLine } from "./TodayLine";
import { people, sentences, words } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
});

export type TodayClient = Caller & Pick<ApiClient, "quickTouch" | "undoLog">;

interface TodayPaneProps {
  api: TodayClient;
  clock: Clock;
  /** The address of a contact's own page; null where there is none. */
  pageOf: ((contactId: string) => string) | null;
}

/** Who is to be written to or called today: the next three, then the others, each with its reason and one act. */
export default function TodayPane({ api, clock, pageOf }: TodayPaneProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => ({ ...todayOf(api), ...promisesOf(api) }), [api]);
  const [there, setThere] = useState<Today | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    return whileHere(
      (signal) => asking.today(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setThere(answer.value);
      },
    );
  }, [asking, asks]);

  async function act<T>(write: () => Promise<Result<T>>, said: (value: T) => Notice) {
    if (busy) return;
    setBusy(true);
    const answer = await write();
    setBusy(false);
    setNotice(answer.ok ? said(answer.value) : { intent: "error", text: messageFor(answer.problem), undo: null });
    setAsks((now) => now + 1);
  }

  const done = (text: string, undone: string, write: () => Promise<Result<unknown>>): Notice => ({
    intent: "success",
    text,
    undo: { write, text: undone },
  });
  const entryActs: EntryActs = {
    called: ({ contactId, name }) =>
      void act(
        () => api.quickTouch({ kind: "call", contactId, at: new Date().toISOString() }),
        ({ logId }) =>
          logId === null
            ? { intent: "success", text: words.loggedCall(name), undo: null }
            : done(words.loggedCall(name), words.loggedUndone, () => api.undoLog(logId)),
      ),
    kept: ({ reasons }) => {
      const id = reasons.find(({ kind }) => kind === "promise")?.subjectId ?? null;
      if (id === null) return;
      void act(
        () => asking.end(id, "kept"),
        () => done(words.promiseKept, words.promiseUndone, () => asking.reopen(id)),
      );
    },
    written: ({ contactId }) =>
      void act(
        () => asking.endFollowUp(contactId, "kept"),
        ({ id }) => done(words.followUpClosed, words.followUpUndone, () => asking.remove(id)),
      ),
    skip: ({ contactId, name }) =>
      void act(
        () => asking.skipRound(contactId),
        ({ until }) =>
          done(words.skipped(name, onDay(until, clock)), words.skipUndone(name), () => asking.undoSkip(contactId)),
      ),
  };

  const undo = notice?.undo;
  const back = typeof undo === "object" && undo !== null && "write" in undo ? undo : null;
  const list = (entries: TodayEntry[]) => (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <TodayLine key={entry.contactId} entry={entry} acts={entryActs} busy={busy} pageOf={pageOf} />
      ))}
    </ol>
  );
  return (
    <section aria-label={words.heading} className={mergeClasses(look.stack, look.page)}>
      <div role="status">
        {notice !== null && (
          <NoticeBand
            notice={notice}
            busy={busy}
            onUndo={
              back === null ? null : () => void act(back.write, () => ({ intent: "info", text: back.text, undo: null }))
            }
            onDismiss={() => setNotice(null)}
          />
        )}
      </div>
      {there === null && problem === null && <Skeleton />}
      {problem !== null && <Failed problem={problem} onRetry={() => setAsks(asks + 1)} />}
      {there !== null && there.people.length === 0 && (
        <Statement heading={words.nothing}>
          <p className={look.text}>
            {there.doneToday > 0 && there.later.length > 0 ? words.allDone(people(there.doneToday)) : words.nothingHint}
          </p>
        </Statement>
      )}
      {there !== null && there.people.length > 0 && (
        <>
          <h2 className={look.heading} tabIndex={-1}>
            {words.next}
          </h2>
          {list(there.people.slice(0, there.next))}
          {there.people.length > there.next && (
            <>
              <h2 className={look.heading}>{words.then}</h2>
              {list(there.people.slice(there.next))}
            </>
          )}
        </>
      )}
      {there !== null && there.moreOwed > 0 && <p className={look.caption}>{sentences.moreOwed(there.moreOwed)}</p>}
      {there !== null && there.later.length > 0 && (
        <p className={look.caption}>
          {sentences.later(there.later.map((load) => ({ day: onDay(load.day, clock), people: load.people })))}
        </p>
      )}
    </section>
  );
}
