import { Button, ToggleButton } from "@fluentui/react-button";
import { Checkbox } from "@fluentui/react-checkbox";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, useEffect, useReducer, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor } from "../../api/problem";
import type { HistoryEntry } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import type { Clock } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { Timeline } from "../../shell/Timeline";
import {
  askOf,
  directionWords,
  type Filters,
  filtersOn,
  foundWords,
  nextFound,
  noFilters,
  nothingWords,
  nothingYet,
} from "./search";
import { words } from "./words";

/** Longer than the pause between two letters of somebody who types, shorter than one notices. */
const PAUSE_MS = 250;

const useStyles = makeStyles({
  row: { justifyContent: "space-between" },
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  days: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
});

interface SearchResultsProps {
  query: string;
  /** A contact's id or an address; null: there is nobody whose mail it could be. */
  person: string | null;
  /** Another value: something was changed, and what was found may not be true any more. */
  asOf: unknown;
  api: Pick<ApiClient, "search">;
  clock: Clock;
  more: (entry: HistoryEntry) => ReactNode;
}

/** What the words are found in, newest first, and what narrows it. */
export default function SearchResults({ query, person, asOf, api, clock, more }: SearchResultsProps) {
  const look = useLook();
  const styles = useStyles();
  const [filters, setFilters] = useState(noFilters);
  const [filtering, setFiltering] = useState(false);
  const [tries, setTries] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const [state, step] = useReducer(nextFound, nothingYet);
  const ask = askOf(query, person, filters);
  const question = ask === null ? null : JSON.stringify(ask);

  useEffect(() => {
    if (question === null) return;
    step({ type: "asked", question });
    const leaving = new AbortController();
    const pause = setTimeout(() => {
      api.search(JSON.parse(question), null, leaving.signal).then(
        (answer) =>
          step(
            answer.ok
              ? { type: "came", question, page: answer.value, further: false }
              : { type: "failed", question, problem: answer.problem },
          ),
        () => undefined, // aborted: another question is asked by now
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      leaving.abort();
    };
  }, [api, question, asOf, tries]);

  async function further(cursor: string) {
    if (ask === null || question === null) return;
    step({ type: "asked", question });
    const answer = await api.search(ask, cursor);
    step(
      answer.ok
        ? { type: "came", question, page: answer.value, further: true }
        : { type: "failed", question, problem: answer.problem },
    );
  }

  const on = filtersOn(filters);
  const { found, next, total, loading, problem } = state;
  return (
    <>
      <div className={mergeClasses(look.row, styles.row)}>
        {person !== null && (
          <Checkbox
            label={words.allMail}
            checked={filters.allMail}
            onChange={(_, { checked }) => setFilters({ ...filters, allMail: checked === true })}
          />
        )}
        <ToggleButton
          size="small"
          className={look.button}
          checked={filtering}
          aria-expanded={filtering}
          onClick={() => setFiltering(!filtering)}
        >
          {words.filtersOn(on)}
        </ToggleButton>
      </div>
      {filtering && <FilterFields filters={filters} onChange={setFilters} />}
      <p role="status" className={look.caption}>
        {question === null
          ? words.typeLetter
          : total === null
            ? words.searching
            : total === 0 && !loading
              ? nothingWords(query, person !== null, filters)
              : foundWords(total)}
      </p>
      {question !== null && (
        <div aria-busy={loading}>
          <Timeline
            entries={found.map(({ entry }) => entry)}
            snippets={new Map(found.map(({ entry, snippet }) => [entry.id, snippet]))}
            clock={clock}
            open={open}
            onOpen={setOpen}
            months={false}
            more={more}
          />
        </div>
      )}
      {problem !== null && (
        <div className={look.row}>
          <p role="alert" className={look.caption}>
            {messageFor(problem)}
          </p>
          <Button size="small" className={look.button} onClick={() => setTries(tries + 1)}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {question !== null && next !== null && found.length > 0 && (
        <Button className={look.button} disabled={loading} onClick={() => void further(next)}>
          {loading ? words.loading : words.loadMore}
        </Button>
      )}
    </>
  );
}

function FilterFields({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.filterBy} className={styles.filters}>
      <Choice
        aria-label={words.direction}
        words={directionWords}
        value={filters.direction}
        onChoose={(direction) => onChange({ ...filters, direction })}
      />
      <Checkbox
        label={words.withAttachment}
        checked={filters.attachment}
        onChange={(_, { checked }) => onChange({ ...filters, attachment: checked === true })}
      />
      <div className={styles.days}>
        {(["from", "to"] as const).map((end) => (
          <Labelled key={end} label={end === "from" ? words.firstDay : words.lastDay}>
            {(id) => (
              <input
                id={id}
                type="date"
                className={mergeClasses(look.control, look.focusable)}
                value={filters[end]}
                onChange={(event) => onChange({ ...filters, [end]: event.target.value })}
              />
            )}
          </Labelled>
        ))}
      </div>
    </div>
  );
}
