import { type ReactNode, Suspense } from "react";
import type { HistoryEntry, Snippet } from "../api/wire";
import type { Clock } from "./dates";
import { later } from "./later";
import { headings } from "./timelineMonths";
import { TimelineRow } from "./TimelineRow";
import { useTimelineLook } from "./timelineLook";

const LongTimeline = later(() => import("./LongTimeline"));

/** From here on only what is in view is in the page. Below it a list costs less than measuring it. */
const LONG = 60;

export interface TimelineProps {
  entries: HistoryEntry[];
  clock: Clock;
  open: string | null;
  onOpen: (id: string | null) => void;
  /** Counts up when the open entry is to be brought before the eyes. */
  reveal?: number;
  months?: boolean;
  /** Where what was searched for stands in an entry; shown instead of its beginning. */
  snippets?: ReadonlyMap<string, Snippet>;
  /** What the pane has to say of an opened entry, or to do with it. */
  more?: (entry: HistoryEntry) => ReactNode;
  /** How many there are in all, beyond those that came so far. */
  total?: number;
  /** Somebody has scrolled near the end of what came so far. */
  onEnd?: () => void;
}

/** A history as dots on a line, newest first. Choosing an entry opens what is known of it in place. */
export function Timeline(props: TimelineProps) {
  return props.entries.length < LONG ? (
    <ShortTimeline {...props} />
  ) : (
    <Suspense fallback={<ShortTimeline {...props} entries={props.entries.slice(0, LONG)} />}>
      <LongTimeline {...props} />
    </Suspense>
  );
}

function ShortTimeline({ entries, clock, open, onOpen, reveal = 0, months = true, snippets, more }: TimelineProps) {
  const styles = useTimelineLook();
  const above = months ? headings(entries, clock) : [];
  return (
    <ol className={styles.list}>
      {entries.map((entry, index) => (
        <TimelineRow
          key={entry.id}
          entry={entry}
          clock={clock}
          open={entry.id === open}
          reveal={entry.id === open ? reveal : 0}
          joined={index < entries.length - 1 && above[index + 1] == null}
          heading={above[index] ?? null}
          snippet={snippets?.get(entry.id)}
          more={more}
          onToggle={() => onOpen(entry.id === open ? null : entry.id)}
        />
      ))}
    </ol>
  );
}
