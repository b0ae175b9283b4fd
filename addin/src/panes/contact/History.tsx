import { Button } from "@fluentui/react-button";
import { mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard, PaneContext, ParticipantView, TimelineEntry, TimelinePage } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { called, inSentence } from "../../shell/people";
import { Timeline } from "../../shell/Timeline";
import { wholeHistory } from "./history";
import { useOlder } from "./useOlder";

const load = () => import("./SearchResults");
const SearchResults = lazy(load);

/** Letters: past what anybody types to find a mail. */
const LONGEST_QUERY = 200;

type HistoryClient = Pick<ApiClient, "timeline" | "search">;

interface FirstHistoryProps {
  context: PaneContext;
  /** null: nobody but the owner is on the mail. */
  person: ParticipantView | null;
  api: HistoryClient;
  clock: Clock;
  /** The message to show as evidence; the count goes up each time it is asked for. */
  evidence: { id: string; count: number } | null;
  more: (entry: TimelineEntry) => ReactNode;
}

/** The history with the person the mail is about: its first page came with the mail. */
export function FirstHistory({ context, person, api, clock, evidence, more }: FirstHistoryProps) {
  const fresh = context.history.total === 0 && context.thread === null;
  return (
    <History
      first={context.history}
      contactId={person?.contact?.id ?? null}
      person={person?.contact?.id ?? person?.address ?? null}
      name={person === null ? null : (person.contact?.name ?? called(person))}
      more={more}
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

interface OwnHistoryProps extends Pick<FirstHistoryProps, "context" | "api" | "clock" | "more"> {
  contact: ContactCard;
}

/** The history with somebody else on the mail, fetched when that person is chosen and whenever something was changed. */
export function OwnHistory({ contact, context, api, clock, more }: OwnHistoryProps) {
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
        setFirst(answer.ok ? answer.value : null);
      },
      () => undefined, // aborted: nobody is waiting
    );
    return () => leaving.abort();
  }, [api, contact.id, context, tries]);

  if (first !== null) {
    return (
      <History
        first={first}
        contactId={contact.id}
        person={contact.id}
        name={contact.name}
        more={more}
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
  /** Whose mail is searched: a contact's id, or an address. */
  person: string | null;
  name: string | null;
  api: HistoryClient;
  clock: Clock;
  evidence: { id: string; count: number } | null;
  empty: string;
  more: (entry: TimelineEntry) => ReactNode;
}

function History({ first, contactId, person, name, api, clock, evidence, empty, more }: HistoryProps) {
  const look = useLook();
  const { older, showOlder } = useOlder(first, contactId, api);
  const [opened, setOpened] = useState<{ id: string | null; after: number }>({ id: null, after: 0 });
  const [search, setSearch] = useState({ query: "", after: 0 });
  const field = useRef<HTMLInputElement>(null);
  const { entries, next, total } = wholeHistory(first, older);
  // What was opened last counts: an entry by hand, or the evidence asked for since.
  const asked = evidence?.count ?? 0;
  const query = asked > search.after ? "" : search.query;
  const open = evidence !== null && asked > opened.after ? evidence.id : opened.id;

  const label = name === null ? "Search all mail" : `Search mail with ${inSentence(name)}`;

  return (
    <section
      aria-label="History"
      className={look.card}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || query === "") return;
        setSearch({ query: "", after: asked });
        field.current?.focus();
      }}
    >
      <div className={look.row}>
        <h3 className={look.part}>History</h3>
        {total > 0 && query.trim() === "" && (
          <span className={look.caption}>{total === 1 ? "1 message" : `${String(total)} messages`}</span>
        )}
      </div>
      <input
        ref={field}
        type="search"
        className={mergeClasses(look.control, look.focusable)}
        aria-label={label}
        placeholder={label}
        value={query}
        maxLength={LONGEST_QUERY}
        onFocus={() => void load()}
        onChange={(event) => setSearch({ query: event.target.value, after: asked })}
      />
      {query.trim() !== "" ? (
        <Suspense fallback={<p className={look.caption}>Searching…</p>}>
          <SearchResults query={query} person={person} asOf={first} api={api} clock={clock} more={more} />
        </Suspense>
      ) : (
        <>
          {entries.length === 0 && <p className={look.caption}>{empty}</p>}
          <Timeline
            entries={entries}
            clock={clock}
            open={open}
            reveal={asked > opened.after ? asked : 0}
            onOpen={(id) => setOpened({ id, after: asked })}
            more={more}
          />
          {older.problem !== null && (
            <p role="alert" className={look.caption}>
              {messageFor(older.problem)}
            </p>
          )}
          {next !== null && contactId !== null && (
            <Button className={look.button} disabled={older.loading} onClick={() => showOlder(contactId, next)}>
              {older.loading ? "Loading…" : "Show older"}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
