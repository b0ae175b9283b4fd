import { Button } from "@fluentui/react-button";
import { useEffect, useReducer, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard, PaneContext, TimelinePage } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { Timeline } from "../../shell/Timeline";
import { nextOlder, noOlder, wholeHistory } from "./contact";

type TimelineClient = Pick<ApiClient, "timeline">;

interface FirstHistoryProps {
  context: PaneContext;
  contact: ContactCard | null;
  api: TimelineClient;
  clock: Clock;
  /** The message to show as evidence; the count goes up each time it is asked for. */
  evidence: { id: string; count: number } | null;
}

/** The history with the person the mail is about: its first page came with the mail. */
export function FirstHistory({ context, contact, api, clock, evidence }: FirstHistoryProps) {
  const fresh = context.history.total === 0 && context.thread === null;
  return (
    <History
      first={context.history}
      contactId={contact?.id ?? null}
      api={api}
      clock={clock}
      evidence={evidence}
      empty={
        fresh
          ? "This is your first mail with them here. Log it, and it is remembered with its date; nothing is sent to anybody."
          : "No mail with them is stored."
      }
    />
  );
}

/** The history with somebody else on the mail, fetched when that person is chosen. */
export function OwnHistory({ contact, api, clock }: { contact: ContactCard; api: TimelineClient; clock: Clock }) {
  const look = useLook();
  const [first, setFirst] = useState<TimelinePage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    api.timeline(contact.id, null, leaving.signal).then(
      (answer) => {
        if (leaving.signal.aborted) return;
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setFirst(answer.value);
      },
      () => undefined, // aborted: nobody is waiting
    );
    return () => leaving.abort();
  }, [api, contact.id, tries]);

  if (first !== null) {
    return (
      <History
        first={first}
        contactId={contact.id}
        api={api}
        clock={clock}
        evidence={null}
        empty="No mail with them is stored."
      />
    );
  }
  return (
    <section aria-label="History" className={look.card} aria-busy={problem === null}>
      <h3 className={look.part}>History</h3>
      {problem === null ? (
        <p className={look.caption}>Loading…</p>
      ) : (
        <>
          <p className={look.text}>{messageFor(problem)}</p>
          <Button className={look.button} onClick={() => setTries(tries + 1)}>
            Try again
          </Button>
        </>
      )}
    </section>
  );
}

interface HistoryProps {
  first: TimelinePage;
  contactId: string | null;
  api: TimelineClient;
  clock: Clock;
  evidence: { id: string; count: number } | null;
  empty: string;
}

function History({ first, contactId, api, clock, evidence, empty }: HistoryProps) {
  const look = useLook();
  const [older, step] = useReducer(nextOlder, noOlder);
  const [opened, setOpened] = useState<{ id: string | null; after: number }>({ id: null, after: 0 });
  const { entries, next, total } = wholeHistory(first, older);
  // What was opened last counts: an entry by hand, or the evidence asked for since.
  const asked = evidence?.count ?? 0;
  const open = evidence !== null && asked > opened.after ? evidence.id : opened.id;

  async function more(id: string, cursor: string) {
    step({ type: "asked" });
    const page = await api.timeline(id, cursor);
    step(page.ok ? { type: "came", page: page.value } : { type: "failed", problem: page.problem });
  }

  return (
    <section aria-label="History" className={look.card}>
      <div className={look.row}>
        <h3 className={look.part}>History</h3>
        {total > 0 && <span className={look.caption}>{total === 1 ? "1 message" : `${String(total)} messages`}</span>}
      </div>
      {entries.length === 0 && <p className={look.caption}>{empty}</p>}
      <Timeline
        entries={entries}
        clock={clock}
        open={open}
        reveal={asked > opened.after ? asked : 0}
        onOpen={(id) => setOpened({ id, after: asked })}
      />
      {older.problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(older.problem)}
        </p>
      )}
      {next !== null && contactId !== null && (
        <Button className={look.button} disabled={older.loading} onClick={() => void more(contactId, next)}>
          {older.loading ? "Loading…" : "Show older"}
        </Button>
      )}
    </section>
  );
}
