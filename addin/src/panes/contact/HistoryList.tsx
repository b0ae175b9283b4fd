import { Button } from "@fluentui/react-button";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor } from "../../api/problem";
import type { HistoryEntry, InteractionKind, TimelinePage } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { Timeline } from "../../shell/Timeline";
import { wholeHistory } from "./history";
import { useOlder } from "./useOlder";
import { words } from "./words";

interface HistoryListProps {
  first: TimelinePage;
  contactId: string | null;
  kind: InteractionKind | null;
  api: Pick<ApiClient, "timeline">;
  clock: Clock;
  evidence: { id: string; count: number } | null;
  empty: string;
  more: (entry: HistoryEntry) => ReactNode;
}

/** A first page and what comes behind it, asked for by a button at first and then as one scrolls. */
export function HistoryList({ first, contactId, kind, api, clock, evidence, empty, more }: HistoryListProps) {
  const look = useLook();
  const { older, showOlder } = useOlder(first, contactId, api, kind);
  const [opened, setOpened] = useState<{ id: string | null; after: number }>({ id: null, after: 0 });
  const { entries, next, total } = useMemo(() => wholeHistory(first, older), [first, older]);
  // What was opened last counts: an entry by hand, or the evidence asked for since.
  const asked = evidence?.count ?? 0;
  const open = evidence !== null && asked > opened.after ? evidence.id : opened.id;

  // Whoever has asked for older entries once goes on reading; a problem waits for somebody who tries again.
  const follows = older.next !== undefined && older.problem === null;
  const onEnd = useCallback(() => {
    if (follows && next !== null && contactId !== null) showOlder(contactId, next);
  }, [follows, next, contactId, showOlder]);

  return (
    <>
      {entries.length === 0 && <p className={look.caption}>{empty}</p>}
      <Timeline
        entries={entries}
        total={total}
        clock={clock}
        open={open}
        reveal={asked > opened.after ? asked : 0}
        onOpen={(id) => setOpened({ id, after: asked })}
        onEnd={onEnd}
        more={more}
      />
      {older.problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(older.problem)}
        </p>
      )}
      {next !== null && contactId !== null && (
        <Button className={look.button} disabled={older.loading} onClick={() => showOlder(contactId, next)}>
          {older.loading ? words.loading : words.showOlder}
        </Button>
      )}
    </>
  );
}
