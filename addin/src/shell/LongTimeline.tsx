import { useEffect, useMemo, useRef } from "react";
import type { TimelineProps } from "./Timeline";
import { headings } from "./timelineMonths";
import { TimelineRow } from "./TimelineRow";
import { useTimelineLook } from "./timelineLook";
import { useLongList } from "./useLongList";

/** Pixels of a closed entry without a heading; what is in the page is measured. */
const USUAL = 68;
const NEAR = 30; // entries before the end at which the next ones are asked for

/** A history of any length: in the page is only what is in view, and a few beyond. */
export default function LongTimeline(props: TimelineProps) {
  const {
    entries,
    clock,
    open,
    onOpen,
    reveal = 0,
    months = true,
    snippets,
    more,
    total = entries.length,
    onEnd,
  } = props;
  const styles = useTimelineLook();
  const list = useRef<HTMLOListElement>(null);
  const shown = useMemo(() => (months ? headings(entries, clock) : []), [months, entries, clock]);
  const { rows, above } = useLongList(list, {
    count: entries.length,
    rowHeight: USUAL,
    keyOf: (index) => entries[index]?.id ?? index,
  });

  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= entries.length - NEAR) onEnd?.();
  }, [last, entries.length, onEnd]);

  const opened = entries.findIndex(({ id }) => id === open);
  useEffect(() => {
    if (reveal > 0 && opened >= 0) rows.scrollToIndex(opened, { align: "center" });
    // Only when somebody asks for it, not whenever the list grows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal]);

  const before = (items[0]?.start ?? above) - above;
  const after = rows.getTotalSize() - ((items.at(-1)?.end ?? above) - above);
  return (
    <ol ref={list} className={styles.list} style={{ paddingTop: before, paddingBottom: after }}>
      {items.map(({ index, key }) => {
        const entry = entries[index];
        return (
          entry && (
            <TimelineRow
              key={key}
              place={{ ref: rows.measureElement, index, size: total }}
              entry={entry}
              clock={clock}
              open={entry.id === open}
              reveal={entry.id === open ? reveal : 0}
              joined={index < entries.length - 1 && shown[index + 1] == null}
              heading={shown[index] ?? null}
              snippet={snippets?.get(entry.id)}
              more={more}
              onToggle={() => onOpen(entry.id === open ? null : entry.id)}
            />
          )
        );
      })}
    </ol>
  );
}
