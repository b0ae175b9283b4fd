import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type {
  ContactCard,
  HistoryEntry,
  InteractionKind,
  PaneContext,
  ParticipantView,
  TimelinePage,
} from "../../api/wire";
import { Choice } from "../../shell/Choice";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { called, inSentence } from "../../shell/people";
import { kindWords } from "../../shell/words";
import { whileHere } from "../../shell/whileHere";
import { HistoryList } from "./HistoryList";
import { entries, searchWith, words } from "./words";

const load = () => import("./SearchResults");
const SearchResults = lazy(load);

/** Letters: past what anybody types to find a mail. */
const LONGEST_QUERY = 200;

// Beside the heading in the narrowest pane too; the longest kind ends in an ellipsis there.
const useStyles = makeStyles({
  kinds: { flexGrow: 1, flexBasis: "112px", minWidth: 0, maxWidth: "160px", marginLeft: "auto" },
});

type HistoryClient = Pick<ApiClient, "timeline" | "search">;

interface FirstHistoryProps {
  context: PaneContext;
  /** null: nobody but the owner is on the mail. */
  person: ParticipantView | null;
  api: HistoryClient;
  clock: Clock;
  /** The message to show as evidence; the count goes up each time it is asked for. */
  evidence: { id: string; count: number } | null;
  more: (entry: HistoryEntry) => ReactNode;
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
      empty={fresh ? words.firstMail : words.noHistory}
    />
  );
}

interface OwnHistoryProps extends Pick<FirstHistoryProps, "api" | "clock" | "more"> {
  contact: Pick<ContactCard, "id" | "name">;
  /** Another value: something was changed, and what is shown may not be true any more. */
  asOf: unknown;
}

/** The history with somebody, fetched when that person is chosen and whenever something was changed. */
export function OwnHistory({ contact, asOf, api, clock, more }: OwnHistoryProps) {
  const look = useLook();
  const { first, problem, again } = useFirstPage(contact.id, null, asOf, api);
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
        empty={words.noHistory}
      />
    );
  }
  return (
    <section aria-label={words.history} className={look.card} aria-busy={problem === null}>
      <h3 className={look.part}>{words.history}</h3>
      <Coming problem={problem} again={again} />
    </section>
  );
}

interface HistoryProps extends HistoryViewProps {
  /** Whose mail is searched: a contact's id, or an address. */
  person: string | null;
  name: string | null;
}

interface HistoryViewProps {
  first: TimelinePage;
  contactId: string | null;
  api: HistoryClient;
  clock: Clock;
  evidence: { id: string; count: number } | null;
  empty: string;
  more: (entry: HistoryEntry) => ReactNode;
}

function History({ person, name, ...view }: HistoryProps) {
  const { first, contactId, api, clock, evidence, more } = view;
  const look = useLook();
  const styles = useStyles();
  const [kind, setKind] = useState<InteractionKind | "all">("all");
  const [search, setSearch] = useState({ query: "", after: 0 });
  const field = useRef<HTMLInputElement>(null);
  const asked = evidence?.count ?? 0;
  const query = asked > search.after ? "" : search.query;
  const label = name === null ? words.searchAll : searchWith(inSentence(name));
  return (
    <section
      aria-label={words.history}
      className={look.card}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || query === "") return;
        setSearch({ query: "", after: asked });
        field.current?.focus();
      }}
    >
      <div className={look.row}>
        <h3 className={look.part} tabIndex={-1}>
          {words.history}
        </h3>
        {first.total > 0 && query.trim() === "" && <span className={look.caption}>{entries(first.total)}</span>}
        {contactId !== null && query.trim() === "" && (
          <span className={styles.kinds}>
            <Choice
              aria-label={words.showKinds}
              words={{ all: words.allKinds, ...kindWords }}
              value={kind}
              onChoose={setKind}
            />
          </span>
        )}
      </div>
      <input
        ref={field}
        type="search"
        className={mergeClasses(look.control, look.focusable)}
        aria-label={label}
        placeholder={label}
        title={words.searchHint}
        value={query}
        maxLength={LONGEST_QUERY}
        onFocus={() => void load()}
        onChange={(event) => setSearch({ query: event.target.value, after: asked })}
      />
      {query.trim() !== "" ? (
        <Suspense fallback={<p className={look.caption}>{words.searching}</p>}>
          <SearchResults query={query} person={person} asOf={first} api={api} clock={clock} more={more} />
        </Suspense>
      ) : kind === "all" || contactId === null ? (
        <HistoryList {...view} kind={null} />
      ) : (
        <OneKind key={kind} {...view} contactId={contactId} kind={kind} />
      )}
    </section>
  );
}

/** One kind of entries alone. */
function OneKind({
  first: all,
  kind,
  contactId,
  ...view
}: HistoryViewProps & { kind: InteractionKind; contactId: string }) {
  const { first, problem, again } = useFirstPage(contactId, kind, all, view.api);
  return first === null ? (
    <Coming problem={problem} again={again} />
  ) : (
    <HistoryList {...view} contactId={contactId} first={first} kind={kind} empty={words.nothingOfKind} />
  );
}

function Coming({ problem, again }: { problem: Problem | null; again: () => void }) {
  const look = useLook();
  return problem === null ? (
    <p className={look.caption}>{words.loading}</p>
  ) : (
    <>
      <p className={look.text}>{messageFor(problem)}</p>
      <Button className={look.button} onClick={again}>
        {words.tryAgain}
      </Button>
    </>
  );
}

function useFirstPage(contactId: string, kind: InteractionKind | null, asOf: unknown, api: HistoryClient) {
  const [first, setFirst] = useState<TimelinePage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.timeline(contactId, null, signal, kind === null ? {} : { kinds: kind }),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        setFirst(answer.ok ? answer.value : null);
      },
    );
  }, [api, contactId, kind, asOf, tries]);
  return { first, problem, again: () => setTries(tries + 1) };
}
