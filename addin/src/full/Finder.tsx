import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { ContactSort, WordInUse, WordsInUse } from "../api/wire";
import { Choice } from "../shell/Choice";
import { Labelled } from "../shell/Labelled";
import { useLook } from "../shell/look";
import { bookWords, roleWords, tierWords } from "../shell/people";
import { everybody, filtersOn, type Finding } from "./contacts";
import { sentences, sortWords, stateWords, words } from "./words";

const LONGEST_SEARCH = 200; // letters: past what anybody types to find a person

const useStyles = makeStyles({
  first: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "center" },
  search: { flexGrow: 1, flexBasis: "200px", width: "auto" },
  sort: { flexGrow: 1, flexBasis: "150px", maxWidth: "260px" },
  filters: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(136px, 100%), 1fr))", gap: "8px 12px" },
});

interface FinderProps {
  finding: Finding;
  inUse: WordsInUse;
  onFind: (finding: Finding) => void;
}

/** Words to search for, the order, and filters for the asking. */
export function Finder({ finding, inUse, onFind }: FinderProps) {
  const look = useLook();
  const styles = useStyles();
  const on = filtersOn(finding);
  const [open, setOpen] = useState(on > 0);
  const set = (part: Partial<Finding>) => onFind({ ...finding, ...part });
  const sort: keyof typeof sortWords = `${finding.sort} ${finding.descending ? "down" : "up"}`;
  return (
    <div role="search" aria-label={words.contacts} className={look.card}>
      <div className={styles.first}>
        <input
          type="search"
          className={mergeClasses(look.control, look.focusable, styles.search)}
          aria-label={words.search}
          placeholder={words.search}
          title={words.searchHint}
          value={finding.search}
          maxLength={LONGEST_SEARCH}
          onChange={(event) => set({ search: event.target.value })}
        />
        <div className={styles.sort}>
          <Choice
            aria-label={words.sort}
            words={sortWords}
            value={sort}
            onChoose={(chosen) => {
              const [by, way] = chosen.split(" ") as [ContactSort, "up" | "down"];
              set({ sort: by, descending: way === "down" });
            }}
          />
        </div>
        <Button className={look.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {sentences.filters(on)}
        </Button>
      </div>
      {open && (
        <div className={styles.filters}>
          <Labelled label={words.role}>
            {(id) => (
              <Choice
                id={id}
                words={{ any: words.any, ...roleWords }}
                value={finding.role}
                onChoose={(role) => set({ role })}
              />
            )}
          </Labelled>
          <Labelled label={words.tier}>
            {(id) => (
              <Choice
                id={id}
                words={{ any: words.any, ...tierWords }}
                value={finding.tier}
                onChoose={(tier) => set({ tier })}
              />
            )}
          </Labelled>
          <Labelled label={words.keeping}>
            {(id) => (
              <Choice
                id={id}
                words={{ any: words.any, ...stateWords }}
                value={finding.cadence}
                onChoose={(cadence) => set({ cadence })}
              />
            )}
          </Labelled>
          <Labelled label={words.institution}>
            {(id) => (
              <Choice
                id={id}
                words={choices(inUse.institutions, finding.institution)}
                value={finding.institution}
                onChoose={(institution) => set({ institution })}
              />
            )}
          </Labelled>
          <Labelled label={words.circle}>
            {(id) => (
              <Choice
                id={id}
                words={choices(inUse.circles, finding.circle)}
                value={finding.circle}
                onChoose={(circle) => set({ circle })}
              />
            )}
          </Labelled>
          <Labelled label={words.interest}>
            {(id) => (
              <Choice
                id={id}
                words={choices(inUse.interests, finding.interest)}
                value={finding.interest}
                onChoose={(interest) => set({ interest })}
              />
            )}
          </Labelled>
          <Labelled label={words.book}>
            {(id) => (
              <Choice
                id={id}
                words={{ any: words.any, ...bookWords }}
                value={finding.book}
                onChoose={(book) => set({ book })}
              />
            )}
          </Labelled>
        </div>
      )}
      {on > 0 && (
        <div className={look.row}>
          <Button
            size="small"
            className={look.button}
            onClick={() =>
              onFind({ ...everybody, search: finding.search, sort: finding.sort, descending: finding.descending })
            }
          >
            {words.clearFilter}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Words in use, with the one that is chosen even when it is in use no more. */
export function choices(inUse: WordInUse[], chosen: string): Record<string, string> {
  const names = inUse.map(({ name }) => name).sort((one, other) => one.localeCompare(other));
  const all = chosen === "" || names.includes(chosen) ? names : [chosen, ...names];
  return Object.fromEntries([["", words.any], ...all.map((name) => [name, name])]);
}
