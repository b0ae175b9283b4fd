import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, shorthands } from "@griffel/react";
import { useEffect, useId, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactImport } from "../../api/wire";
import { type Clock, inFull, when } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { whileHere } from "../../shell/whileHere";
import type { ListsClient } from "./ListsPane";
import { countsOf, nameOf } from "./lists";
import { Rows } from "./Rows";
import { countsWords, sentences, words } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  one: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "8px",
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
});

interface PastListsProps {
  api: ListsClient;
  clock: Clock;
  onGoOn: (list: ContactImport) => void;
  onUndo: (list: ContactImport) => Promise<void>;
  onProblem: (problem: Problem | null) => void;
}

/** Lists that were handed in: what became of each, and the way back, also later. */
export function PastLists({ api, clock, onGoOn, onUndo, onProblem }: PastListsProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [lists, setLists] = useState<ContactImport[] | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.contactImports(signal),
      (answer) => {
        setFailed(answer.ok ? null : answer.problem);
        if (answer.ok) setLists(answer.value.imports);
      },
    );
  }, [api, tries]);

  return (
    <section aria-labelledby={`${id}heading`} className={look.card}>
      <h3 id={`${id}heading`} className={look.part}>
        {words.past}
      </h3>
      {failed !== null && (
        <div className={look.row}>
          <p className={look.text}>{messageFor(failed)}</p>
          <Button size="small" className={look.button} onClick={() => setTries(tries + 1)}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {lists === null && failed === null && <p className={look.caption}>{words.loading}</p>}
      {lists?.length === 0 && <p className={look.caption}>{words.noPast}</p>}
      {lists !== null && lists.length > 0 && (
        <ul className={styles.list}>
          {lists.map((list) => (
            <li key={list.id} className={styles.one}>
              <PastList list={list} api={api} clock={clock} onGoOn={onGoOn} onUndo={onUndo} onProblem={onProblem} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PastListProps extends PastListsProps {
  list: ContactImport;
}

function PastList({ list, api, clock, onGoOn, onUndo, onProblem }: PastListProps) {
  const look = useLook();
  const [open, setOpen] = useState<"rows" | "undo" | null>(null);
  const [busy, setBusy] = useState(false);
  const name = nameOf(list);
  const at = list.undoneAt ?? list.doneAt ?? list.createdAt;

  async function goOn() {
    setBusy(true);
    const answer = await api.contactImport(list.id);
    setBusy(false);
    if (answer.ok) onGoOn(answer.value);
    else onProblem(answer.problem);
  }

  async function undo() {
    setBusy(true);
    await onUndo(list);
    setBusy(false);
  }

  return (
    <>
      <FullLine text={name} className={look.text} />
      <p className={look.caption} title={inFull(at, clock)}>
        {sentences.pastLine(list.state, when(at, clock))} {countsWords(countsOf(list))}.
      </p>
      <div className={look.row}>
        {list.state === "preview" && (
          <Button size="small" className={look.button} disabled={busy} onClick={() => void goOn()}>
            {words.goOn}
          </Button>
        )}
        {list.state !== "preview" && (
          <Button
            size="small"
            className={look.button}
            aria-expanded={open === "rows"}
            aria-label={`${words.showRows}: ${name}`}
            onClick={() => setOpen(open === "rows" ? null : "rows")}
          >
            {open === "rows" ? words.hideRows : words.showRows}
          </Button>
        )}
        {list.state === "done" && open !== "undo" && (
          <Button
            size="small"
            className={look.button}
            aria-label={`${words.takeBackList}: ${name}`}
            onClick={() => setOpen("undo")}
          >
            {words.takeBackList}
          </Button>
        )}
      </div>
      {open === "undo" && (
        <div className={look.stack}>
          <p className={look.text}>{sentences.sureToUndo(list.new)}</p>
          <div className={look.row}>
            <Button size="small" className={look.button} autoFocus disabled={busy} onClick={() => setOpen(null)}>
              {words.keep}
            </Button>
            <Button size="small" className={look.button} disabled={busy} onClick={() => void undo()}>
              {busy ? words.undoing : words.takeBack}
            </Button>
          </div>
        </div>
      )}
      {open === "rows" && <Rows list={list} plan={0} api={api} deciding={null} onProblem={onProblem} />}
    </>
  );
}
