import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactImport, ListRowState } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { numberWords } from "../../shell/language";
import { useLook } from "../../shell/look";
import { save } from "../../shell/save";
import type { ListsClient } from "./ListsPane";
import { countsOf, type Wishes } from "./lists";
import { Row } from "./Row";
import { useRows } from "./useRows";
import { sentences, stateWords, words } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  filter: { minWidth: "min(160px, 100%)" },
  stale: { opacity: 0.6 },
});

export interface Deciding {
  wishes: Wishes;
  busy: boolean;
  /** null: there are too many decisions. */
  onWish: (wishes: Wishes | null) => void;
}

interface RowsProps {
  list: ContactImport;
  plan: number;
  api: ListsClient;
  /** null: it is done, and nothing more to be decided. */
  deciding: Deciding | null;
  onProblem: (problem: Problem | null) => void;
}

/** Every row of a list and what becomes, or became, of it. */
export function Rows({ list, plan, api, deciding, onProblem }: RowsProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [only, setOnly] = useState<ListRowState | "all">("all");
  const { rows, total, stale, more, loading, problem, again } = useRows(
    list.id,
    plan,
    only === "all" ? null : only,
    api,
  );
  const counts = countsOf(list);
  const kinds = (Object.keys(stateWords) as ListRowState[]).filter((state) => counts[state] > 0 || state === only);
  const filters: Partial<Record<ListRowState | "all", string>> = Object.fromEntries([
    ["all", `${words.allRows} (${numberWords(list.rows)})`],
    ...kinds.map((state) => [state, `${stateWords[state]} (${numberWords(counts[state])})`]),
  ]);

  async function saveLeftOut() {
    const answer = await api.leftOutRows(list.id);
    if (answer.ok) save(answer.value, "left-out.csv");
    onProblem(answer.ok ? null : answer.problem);
  }

  return (
    <section aria-labelledby={`${id}heading`} className={look.card}>
      <div className={look.row}>
        <h3 id={`${id}heading`} className={look.part}>
          {words.rows}
        </h3>
        <div className={styles.filter}>
          <Choice aria-label={words.rowsToShow} words={filters} value={only} onChoose={setOnly} />
        </div>
      </div>
      {only === "needsAddress" && deciding !== null && <p className={look.caption}>{words.needsAddress}</p>}
      {deciding !== null && counts.needsAddress + counts.refused > 0 && (
        <div className={look.row}>
          <Button size="small" className={look.button} title={words.saveLeftOutHint} onClick={() => void saveLeftOut()}>
            {counts.needsAddress === 0 ? words.saveRefused : words.saveLeftOut}
          </Button>
          {counts.needsAddress > 0 && only !== "needsAddress" && (
            <Button size="small" className={look.button} onClick={() => setOnly("needsAddress")}>
              {sentences.needAddressAct(counts.needsAddress)}
            </Button>
          )}
        </div>
      )}
      {problem !== null && (
        <div role="alert" className={look.row}>
          <p className={look.text}>{messageFor(problem)}</p>
          <Button size="small" className={look.button} onClick={again}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {rows.length === 0 && problem === null && <p className={look.caption}>{stale ? words.loading : words.noRows}</p>}
      <ul aria-label={words.rows} aria-busy={stale} className={mergeClasses(styles.list, stale && styles.stale)}>
        {rows.map((row) => (
          <Row key={row.row} row={row} api={api} deciding={deciding} />
        ))}
      </ul>
      {rows.length > 0 && (
        <div className={look.row}>
          <span className={look.caption}>{sentences.shownOf(rows.length, total)}</span>
          {more !== null && (
            <Button size="small" className={look.button} disabled={loading} onClick={more}>
              {loading ? words.loading : words.more}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
