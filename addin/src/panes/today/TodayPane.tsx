import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { messageFor, type Problem, type Result } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { Today, TodayEntry } from "../../api/wire";
import { type Clock, onDay } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { NoticeBand } from "../../shell/NoticeBar";
import type { Notice, TakeBack } from "../../shell/openMail";
import { Failed, Skeleton, Statement } from "../../shell/States";
import { whileHere } from "../../shell/whileHere";
import { ColleaguesLately } from "./ColleaguesLately";
import type { EntryActs } from "./LineActs";
import { type TodayClient, todayActs } from "./todayActs";
import { TodayLine } from "./TodayLine";
import { people, sentences, words } from "./words";

const AheadPicture = lazy(() => import("./AheadPicture"));

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
});

interface TodayPaneProps {
  api: TodayClient;
  clock: Clock;
  /** The address of a contact's own page; null where there is none. */
  pageOf: ((contactId: string) => string) | null;
}

/** Who is to be written to or called today: the next three, then the others, each with its reason and what can be done. */
export default function TodayPane({ api, clock, pageOf }: TodayPaneProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => todayOf(api), [api]);
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

  const here = useRef<HTMLElement>(null);
  const actedAt = useRef<number | null>(null);
  useEffect(() => {
    // Whom the act was about is gone from the list, and the keys with the button: they go on with whoever stands there now.
    if (actedAt.current === null || !document.hasFocus() || document.activeElement !== document.body) return;
    const lines = here.current?.querySelectorAll<HTMLElement>("[data-line]") ?? [];
    const line = lines[Math.min(actedAt.current, lines.length - 1)];
    (line?.querySelector("button") ?? here.current?.querySelector<HTMLElement>("h2"))?.focus();
  }, [there, notice]);

  async function act(write: () => Promise<Result<Notice>>): Promise<Problem | null> {
    if (busy) return null;
    setBusy(true);
    const answer = await write();
    setBusy(false);
    setAsks((now) => now + 1);
    if (!answer.ok) return answer.problem;
    setNotice(answer.value);
    return null;
  }

  async function click(write: () => Promise<Result<Notice>>) {
    const refused = await act(write);
    if (refused !== null) setNotice({ intent: "error", text: messageFor(refused), undo: null });
  }

  const doing = todayActs(api, clock);
  const from = ({ contactId }: TodayEntry) => {
    actedAt.current = there?.people.findIndex((one) => one.contactId === contactId) ?? null;
  };
  const entryActs: EntryActs = {
    click: (entry, what) => {
      from(entry);
      void click(() => doing.oneClick[what](entry));
    },
    snooze: (entry, snooze) => {
      from(entry);
      return act(() => doing.snooze(entry, snooze));
    },
    elsewhere: (entry, touch) => {
      from(entry);
      return act(() => doing.elsewhere(entry, touch));
    },
  };

  const undo = notice?.undo;
  const back = typeof undo === "object" && undo !== null && "write" in undo ? undo : null;
  const list = (entries: TodayEntry[]) => (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <TodayLine key={entry.contactId} entry={entry} acts={entryActs} busy={busy} clock={clock} pageOf={pageOf} />
      ))}
    </ol>
  );
  return (
    <section ref={here} aria-label={words.heading} className={mergeClasses(look.stack, look.page)}>
      <div role="status">
        {notice !== null && (
          <NoticeBand
            notice={notice}
            busy={busy}
            onUndo={back === null ? null : () => void click(() => takenBack(back))}
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
      {there !== null && <ColleaguesLately api={api} pageOf={pageOf} />}
      {there !== null && pageOf !== null && (
        <Suspense fallback={null}>
          <AheadPicture api={api} clock={clock} asOf={asks} />
        </Suspense>
      )}
    </section>
  );
}

async function takenBack({ write, text }: TakeBack): Promise<Result<Notice>> {
  const answer = await write();
  return answer.ok ? { ok: true, value: { intent: "info", text, undo: null } } : answer;
}
