import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { ReplySide } from "../../api/wire";
import { useLook } from "../../shell/look";
import { PictureTable } from "../../shell/PictureTable";
import { stepName } from "./replyTimes";
import { words } from "./replyWords";

const useStyles = makeStyles({
  figure: { margin: 0 },
  picture: { width: "100%", height: "48px", display: "block" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
});

const HEIGHT = 40;
const WIDTH = 10; // of a step, its gap included
const BAR = 8;

/** How many answers took how long: bars from the shortest to the longest, and the numbers behind them. */
export function ReplySpread({ label, side }: { label: string; side: ReplySide }) {
  const look = useLook();
  const styles = useStyles();
  const most = Math.max(...side.spread.map(({ count }) => count), 1);
  const rows = side.spread.map((step) => [stepName(step, side.dayMinutes), String(step.count)]);
  const told = rows.filter(([, count]) => count !== "0").map(([name = "", count = ""]) => `${count} ${name}`);
  return (
    <figure className={mergeClasses(look.tight, styles.figure)}>
      <svg
        role="img"
        aria-label={`${words.spread(label)}. ${told.join(", ")}.`}
        className={styles.picture}
        viewBox={`0 0 ${String(side.spread.length * WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
      >
        {side.spread.map(({ count }, index) => {
          const height = (count / most) * (HEIGHT - 2);
          return (
            <rect
              key={index}
              className={styles.bar}
              x={index * WIDTH + 1}
              y={HEIGHT - 1 - height}
              width={BAR}
              height={height}
            />
          );
        })}
        <line className={styles.axis} x1={0} x2={side.spread.length * WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
      <PictureTable caption={words.spread(label)} heads={[words.took, words.answers]} rows={rows} />
    </figure>
  );
}
