import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import type { Caller } from "../../api/promises";
import type { Problem } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { Week } from "../../api/wire";
import { type Clock, onDay } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { Failed, Skeleton } from "../../shell/States";
import { whileHere } from "../../shell/whileHere";
import { ColleaguesLately } from "./ColleaguesLately";
import { labelOf } from "./today";
import { sentences, words } from "./words";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: "12px",
    gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
    alignItems: "start",
  },
  list: { margin: 0, paddingLeft: "20px" },
  screen: { "@media print": { display: "none" } },
});

interface WeekPageProps {
  api: Caller;
  clock: Clock;
  pageOf: (contactId: string) => string;
}

/** The week on one screen, and on one sheet of paper: what moved, what slipped, three next acts. */
export default function WeekPage({ api, clock, pageOf }: WeekPageProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => todayOf(api), [api]);
  const [week, setWeek] = useState<Week | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => asking.week(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setWeek(answer.value);
      },
    );
  }, [asking, asks]);
  if (problem !== null) return <Failed problem={problem} onRetry={() => setAsks(asks + 1)} />;
  if (week === null) return <Skeleton />;
  const person = (contactId: string, name: string) => (
    <a href={pageOf(contactId)} className={look.focusable}>
      {name}
    </a>
  );
  const more = (all: number, shown: number) =>
    all > shown && <p className={look.caption}>{sentences.andMore(all - shown)}</p>;
  return (
    <section aria-label={words.week} className={look.stack}>
      <div className={look.row}>
        <h2 className={look.heading}>{`${words.week}, ${onDay(week.from, clock)} – ${onDay(week.to, clock)}`}</h2>
        <Button size="small" className={mergeClasses(look.button, styles.screen)} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <p className={look.text}>{sentences.figures(week.overdue, week.due, week.yourTurn, week.openPromises)}</p>
      <div className={styles.columns}>
        <section className={look.card} aria-label={words.next}>
          <h3 className={look.part}>{words.next}</h3>
          {week.next.length === 0 && <p className={look.caption}>{words.nothing}</p>}
          <ol className={styles.list}>
            {week.next.map(({ contactId, name, reasons }) => (
              <li key={contactId} className={look.text}>
                {person(contactId, name)}
                {reasons.slice(0, 1).map((reason) => (
                  <p key={reason.kind} className={look.caption}>
                    {labelOf(reason)}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
        <section className={look.card} aria-label={words.moved}>
          <h3 className={look.part}>{words.moved}</h3>
          {week.moved.length === 0 && <p className={look.caption}>{words.nobody}</p>}
          <ul className={styles.list}>
            {week.moved.map(({ contactId, name, on }) => (
              <li key={contactId} className={look.text}>
                {person(contactId, name)} <span className={look.caption}>{onDay(on, clock)}</span>
              </li>
            ))}
          </ul>
          {more(week.movedCount, week.moved.length)}
          {week.kept.length > 0 && <h3 className={look.part}>{words.keptHeading}</h3>}
          <ul className={styles.list}>
            {week.kept.map(({ contactId, name, text }) => (
              <li key={`${contactId} ${text}`} className={look.text}>
                {person(contactId, name)} <span className={look.caption}>{text}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className={look.card} aria-label={words.slipped}>
          <h3 className={look.part}>{words.slipped}</h3>
          {week.slipped.length === 0 && <p className={look.caption}>{words.nothingSlipped}</p>}
          <ul className={styles.list}>
            {week.slipped.map(({ contactId, name, reason }) => (
              <li key={`${contactId} ${reason?.kind ?? ""} ${reason?.subjectId ?? ""}`} className={look.text}>
                {person(contactId, name)}
                {reason !== null && <p className={look.caption}>{labelOf(reason)}</p>}
              </li>
            ))}
          </ul>
          {more(week.slippedCount, week.slipped.length)}
        </section>
        <ColleaguesLately api={api} pageOf={pageOf} />
      </div>
    </section>
  );
}
