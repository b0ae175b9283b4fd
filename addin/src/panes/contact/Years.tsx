import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { Years as YearsView } from "../../api/wire";
import { useLook } from "../../shell/look";
import { PictureTable } from "../../shell/PictureTable";
import { byYear, yearsWords } from "./replyTimes";
import { words } from "./replyWords";

const useStyles = makeStyles({
  picture: { width: "100%", height: "72px", display: "block" },
  they: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  you: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  gap: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "3px",
    strokeDasharray: "3 3",
    vectorEffect: "non-scaling-stroke",
  },
  ends: { display: "flex", justifyContent: "space-between" },
});

const HALF = 30;

/** The relation in months: what they wrote stands above the line, what the owner wrote hangs below it, and months without mail are dashed. */
export function Years({ years }: { years: YearsView }) {
  const look = useLook();
  const styles = useStyles();
  const { months } = years;
  const most = Math.max(...months.flatMap(({ they, you }) => [they, you]), 1);
  const said = yearsWords(months, years.longestGap);
  const rows = byYear(months).map(({ year, they, you, without }) => [year, they, you, without].map(String));
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
  return (
    <section aria-label={words.years} className={look.tight}>
      <h3 className={look.part}>{words.years}</h3>
      <p className={look.caption}>{said}</p>
      {months.length > 0 && (
        <>
          <svg
            role="img"
            aria-label={`${words.years}. ${said}`}
            className={styles.picture}
            viewBox={`0 0 ${String(months.length)} ${String(HALF * 2)}`}
            preserveAspectRatio="none"
          >
            {months.map(({ year, month, they, you }, at) =>
              they + you === 0 ? (
                <line
                  key={`${String(year)}-${String(month)}`}
                  className={styles.gap}
                  x1={at}
                  x2={at + 1}
                  y1={HALF}
                  y2={HALF}
                />
              ) : (
                <g key={`${String(year)}-${String(month)}`}>
                  <rect
                    className={styles.they}
                    x={at + 0.1}
                    y={HALF - part(they, most)}
                    width={0.8}
                    height={part(they, most)}
                  />
                  <rect className={styles.you} x={at + 0.1} y={HALF} width={0.8} height={part(you, most)} />
                </g>
              ),
            )}
            <line className={styles.axis} x1={0} x2={months.length} y1={HALF} y2={HALF} />
          </svg>
          <p className={mergeClasses(look.caption, styles.ends)} aria-hidden>
            <span>{first}</span>
            {first !== last && <span>{last}</span>}
          </p>
          <p className={look.caption}>{words.reading}</p>
          <PictureTable caption={words.years} heads={[words.year, words.they, words.you, words.without]} rows={rows} />
        </>
      )}
    </section>
  );
}

/** At least a hair, so that a month with one message is seen beside one with a hundred. */
function part(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1.5, (count / most) * (HALF - 1));
}
