import { mergeClasses } from "@griffel/react";
import { type ReactNode, type Ref, useEffect, useId, useRef } from "react";
import type { HistoryEntry, Snippet } from "../api/wire";
import type { Clock } from "./dates";
import { useLook } from "./look";
import { MailDetails, MailLines, mailLook } from "./MailEntry";
import { SaidDetails, SaidLines } from "./SaidEntry";
import { useTimelineLook } from "./timelineLook";

export interface TimelineRowProps {
  entry: HistoryEntry;
  clock: Clock;
  open: boolean;
  /** Counts up when the entry is to be brought before the eyes. */
  reveal: number;
  /** Another entry follows below it on the line. */
  joined: boolean;
  /** Stands above it: the month that begins with it. */
  heading?: string | null;
  snippet: Snippet | undefined;
  /** What the pane has to say of an opened entry, or to do with it. */
  more: ((entry: HistoryEntry) => ReactNode) | undefined;
  onToggle: () => void;
  /** Its place among all, where only some of them are in the page. */
  place?: { ref: Ref<HTMLLIElement>; index: number; size: number };
}

/** One entry of a history: a line that opens in place. */
export function TimelineRow({
  entry,
  clock,
  open,
  reveal,
  joined,
  heading,
  snippet,
  more,
  onToggle,
  place,
}: TimelineRowProps) {
  const look = useLook();
  const styles = useTimelineLook();
  const detailsId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (reveal === 0) return;
    button.current?.scrollIntoView({ block: "center" });
    button.current?.focus();
  }, [reveal]);

  const { message, interaction } = entry;
  const dot = message === null ? mergeClasses(styles.byHand, entry.kind === "note" ? styles.theirs : styles.yours) : "";
  const mail = message === null ? null : mailLook(message);
  return (
    <li ref={place?.ref} data-index={place?.index} aria-posinset={place && place.index + 1} aria-setsize={place?.size}>
      {heading != null && <h4 className={mergeClasses(look.caption, styles.month)}>{heading}</h4>}
      <div className={mergeClasses(styles.entry, joined && styles.joined)}>
        <span
          aria-hidden="true"
          className={mergeClasses(
            styles.dot,
            mail !== null && (mail.theirs ? styles.theirs : styles.yours),
            mail?.automatic === true && styles.automatic,
            dot,
          )}
        />
        <button
          ref={button}
          type="button"
          className={mergeClasses(styles.button, look.focusable)}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={onToggle}
        >
          {message !== null && (
            <MailLines entry={message} begins={entry.beginsThreadOf} clock={clock} open={open} snippet={snippet} />
          )}
          {interaction !== null && (
            <SaidLines entry={entry} said={interaction} clock={clock} open={open} snippet={snippet} />
          )}
        </button>
        {open && (
          <div id={detailsId} className={styles.details}>
            {message !== null && <MailDetails entry={message} clock={clock} evidence={reveal > 0} />}
            {interaction !== null && <SaidDetails said={interaction} clock={clock} />}
            {more?.(entry)}
          </div>
        )}
      </div>
    </li>
  );
}
