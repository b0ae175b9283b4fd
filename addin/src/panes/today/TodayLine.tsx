import { makeStyles, mergeClasses } from "@griffel/react";
import type { TodayEntry } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { OpenInOutlook } from "../../shell/OpenInOutlook";
import { type EntryActs, LineActs } from "./LineActs";
import { labelOf } from "./today";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", alignItems: "start" },
  // Below the picture too, so that two acts and the way to the others stand in one line of a narrow pane.
  acts: { gridColumnStart: "1", gridColumnEnd: "-1" },
  reasons: { listStyleType: "none", margin: 0, padding: 0 },
});

interface TodayLineProps {
  entry: TodayEntry;
  acts: EntryActs;
  busy: boolean;
  clock: Clock;
  pageOf: ((contactId: string) => string) | null;
}

/** Somebody to be in touch with: who, why, and what can be done about it. */
export function TodayLine({ entry, acts, busy, clock, pageOf }: TodayLineProps) {
  const look = useLook();
  const styles = useStyles();
  const { name, institution, reasons, message } = entry;
  return (
    <li data-line className={mergeClasses(look.card, styles.line)}>
      <Avatar name={name} address={name} known size="small" />
      <div className={look.tight}>
        {pageOf === null ? (
          <p className={mergeClasses(look.part, look.line)}>{name}</p>
        ) : (
          <a href={pageOf(entry.contactId)} className={mergeClasses(look.part, look.line, look.focusable)}>
            {name}
          </a>
        )}
        {institution !== "" && <p className={mergeClasses(look.caption, look.line)}>{institution}</p>}
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.subjectId ?? ""}`} className={look.text}>
              {labelOf(reason)}
            </li>
          ))}
        </ul>
        {message !== null && (
          <>
            <p className={look.caption}>{message.question ?? message.subject}</p>
            <OpenInOutlook internetMessageId={message.internetMessageId} quiet />
          </>
        )}
      </div>
      <div className={styles.acts}>
        <LineActs entry={entry} acts={acts} busy={busy} clock={clock} />
      </div>
    </li>
  );
}
