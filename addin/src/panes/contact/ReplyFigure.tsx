import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import type { ContactCard, ReplySide } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { ReplyPairs } from "./ReplyPairs";
import { ReplySpread } from "./ReplySpread";
import type { ReplyTimesClient } from "./ReplyTimes";
import { unanswered, workingTime } from "./replyTimes";
import { words } from "./replyWords";

const useStyles = makeStyles({
  figures: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "8px" },
  value: { margin: 0 },
});

interface ReplyFigureProps {
  label: string;
  name: "they" | "you";
  side: ReplySide;
  card: ContactCard;
  api: Pick<ReplyTimesClient, "replyPairs">;
  clock: Clock;
}

/** One side's figures, how they are spread, and the pairs of messages that they are of. */
export function ReplyFigure({ label, name, side, card, api, clock }: ReplyFigureProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const said = (minutes: number | null) => (minutes === null ? words.none : workingTime(minutes, side.dayMinutes));
  const pairs = side.answered + side.unanswered;
  return (
    <section aria-label={label} className={look.tight}>
      <h3 className={look.part}>{label}</h3>
      <dl className={mergeClasses(look.text, styles.figures)}>
        <dt className={look.caption}>{words.median}</dt>
        <dd className={styles.value}>{said(side.medianMinutes)}</dd>
        <dt className={look.caption}>{words.ninetieth}</dt>
        <dd className={styles.value}>{said(side.ninetiethMinutes)}</dd>
      </dl>
      <p className={look.caption}>{unanswered(side)}</p>
      {side.answered > 0 && <ReplySpread label={label} side={side} />}
      {pairs > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={mergeClasses(look.button, look.link, look.toggle)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? words.hidePairs : words.showPairs(pairs)}
        </Button>
      )}
      {open && (
        <div id={id}>
          <ReplyPairs card={card} name={name} label={label} dayMinutes={side.dayMinutes} api={api} clock={clock} />
        </div>
      )}
    </section>
  );
}
