import { Button } from "@fluentui/react-button";
import { useState } from "react";
import type { Problem } from "../../api/problem";
import type { ContactImport } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import type { ListsClient } from "./ListsPane";
import { countsOf, nameOf } from "./lists";
import { Rows } from "./Rows";
import { countsWords, sentences, words } from "./words";

interface DoneProps {
  list: ContactImport;
  api: ListsClient;
  onProblem: (problem: Problem | null) => void;
  onUndo: (list: ContactImport) => Promise<void>;
  onAnother: () => void;
}

/** What was done, and the way back. */
export function Done({ list, api, onProblem, onUndo, onAnother }: DoneProps) {
  const look = useLook();
  const [undoing, setUndoing] = useState(false);

  async function undo() {
    setUndoing(true);
    await onUndo(list);
    setUndoing(false);
  }

  return (
    <>
      <div className={look.card}>
        <h2 className={look.heading} tabIndex={-1}>
          {nameOf(list)}
        </h2>
        <Band
          intent="success"
          acts={
            <Button size="small" className={look.button} disabled={undoing} onClick={() => void undo()}>
              {undoing ? words.undoing : words.undo}
            </Button>
          }
        >
          {sentences.added(list.new, list.same)}
        </Band>
        <p className={look.caption}>{countsWords(countsOf(list))}.</p>
        <div className={look.row}>
          <Button appearance="primary" className={look.button} onClick={onAnother}>
            {words.another}
          </Button>
        </div>
      </div>
      <Rows list={list} plan={0} api={api} deciding={null} onProblem={onProblem} />
    </>
  );
}
