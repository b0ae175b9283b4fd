import { tokens } from "@fluentui/react-theme";
import { makeStyles } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import type { Caller } from "../../api/promises";
import { messageFor, type Problem } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { AheadWeeks } from "../../api/wire";
import { type Clock, dayInFull, onDay } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { PictureTable } from "../../shell/PictureTable";
import { whileHere } from "../../shell/whileHere";
import { cellsOf, namesOf } from "./ahead";
import { people, words } from "./words";

const CELL = 10;
const GAP = 1;
const SIZES = 4; // more than these are not told apart by eye

const useStyles = makeStyles({
  picture: { width: "100%", maxWidth: "420px", display: "block" },
  empty: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "0.25px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  some: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  number: {
    fontSize: "4.5px",
    fill: tokens.colorNeutralForegroundOnBrand,
    textAnchor: "middle",
    dominantBaseline: "central",
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
});

interface AheadPictureProps {
  api: Caller;
  clock: Clock;
  /** Another value: something was done, and the weeks may be others. */
  asOf: number;
}

/** The next eight weeks, a square a day with how many are due on it, and who they are behind it. */
export default function AheadPicture({ api, clock, asOf }: AheadPictureProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => todayOf(api), [api]);
  const [there, setThere] = useState<AheadWeeks | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    return whileHere(
      (signal) => asking.ahead(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setThere(answer.value);
      },
    );
  }, [asking, asOf]);
  if (problem !== null) return <p className={look.caption}>{messageFor(problem)}</p>;
  if (there === null) return null;
  const cells = cellsOf(there);
  const weeks = (cells.at(-1)?.week ?? 0) + 1;
  const total = there.days.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...there.days.map(({ count }) => count), 1);
  return (
    <section className={look.card} aria-label={words.ahead}>
      <h2 className={look.heading}>{words.ahead}</h2>
      <p className={look.caption}>{total === 0 ? words.aheadNobody : words.aheadSaid(people(total))}</p>
      {total > 0 && (
        <>
          <svg
            role="img"
            aria-label={`${words.ahead}. ${words.aheadSaid(people(total))}`}
            className={styles.picture}
            viewBox={`0 0 ${String(weeks * (CELL + GAP))} ${String(7 * (CELL + GAP))}`}
          >
            {cells.map(({ day, count, week, weekday }) => (
              <g key={day} transform={`translate(${String(week * (CELL + GAP))} ${String(weekday * (CELL + GAP))})`}>
                <title>{`${dayInFull(day, clock)}: ${people(count)}`}</title>
                <rect x={0.25} y={0.25} width={CELL - 0.5} height={CELL - 0.5} rx={1} className={styles.empty} />
                {count > 0 && (
                  <>
                    <rect {...squareOf(count, most)} rx={1} className={styles.some} />
                    <text x={CELL / 2} y={CELL / 2} className={styles.number}>
                      {count > 99 ? words.many : count}
                    </text>
                  </>
                )}
              </g>
            ))}
          </svg>
          <p className={look.caption}>{words.aheadReading}</p>
          <PictureTable
            caption={words.ahead}
            heads={[words.day, words.due, words.who]}
            rows={there.days.map((day) => [onDay(day.day, clock), String(day.count), namesOf(day)])}
          />
        </>
      )}
    </section>
  );
}

/** A square that grows with the number, and is never too small for it. */
function squareOf(count: number, most: number) {
  const step = Math.ceil((count / most) * SIZES);
  const size = CELL - 0.5 - (SIZES - step);
  return { x: (CELL - size) / 2, y: (CELL - size) / 2, width: size, height: size };
}
