import { Button } from "@fluentui/react-button";
import { ProgressBar } from "@fluentui/react-progress";
import { useRef, useState } from "react";
import type { Problem } from "../../api/problem";
import type { ContactImport } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { Columns } from "./Columns";
import type { ListsClient } from "./ListsPane";
import { countsOf, lacksAddresses, nameOf, sent, type Wishes, wishesOf } from "./lists";
import { NewPeople } from "./NewPeople";
import { Rows } from "./Rows";
import { countsWords, sentences, words } from "./words";

interface PreviewProps {
  first: ContactImport;
  api: ListsClient;
  onProblem: (problem: Problem | null) => void;
  onAdded: (list: ContactImport) => void;
  onDiscarded: () => void;
}

/** What a list would do, row by row, before it does anything. */
export function Preview({ first, api, onProblem, onAdded, onDiscarded }: PreviewProps) {
  const look = useLook();
  const [list, setList] = useState(first);
  const [wishes, setWishes] = useState(() => wishesOf(first));
  const [busy, setBusy] = useState<"planning" | "adding" | "discarding" | null>(null);
  // Counts plans: the rows in view belong to one.
  const [plan, setPlan] = useState(0);
  const asked = useRef(0);

  async function wish(wanted: Wishes | null) {
    if (wanted === null) return onProblem({ code: "contact-list.here", detail: words.tooMany, facts: {} });
    setWishes(wanted);
    setBusy("planning");
    asked.current += 1;
    const mine = asked.current;
    const answer = await api.previewContactImport(list.id, sent(wanted));
    if (mine !== asked.current) return; // decided again meanwhile: that answer counts
    setBusy(null);
    onProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setList(answer.value);
    setPlan(plan + 1);
  }

  async function add() {
    setBusy("adding");
    const answer = await api.confirmContactImport(list.id, sent(wishes));
    setBusy(null);
    if (answer.ok) onAdded(answer.value);
    else onProblem(answer.problem);
  }

  async function discard() {
    setBusy("discarding");
    const answer = await api.undoContactImport(list.id);
    setBusy(null);
    // One that is gone already is as good as discarded.
    if (answer.ok || answer.problem.code === "contact-list.missing") onDiscarded();
    else onProblem(answer.problem);
  }

  const counts = countsOf(list);
  return (
    <>
      <div className={look.card}>
        <h2 className={look.heading} tabIndex={-1}>
          {sentences.readFrom(nameOf(list), list.rows)}
        </h2>
        <p className={look.text} role="status">
          {countsWords(counts)}.
        </p>
        {list.encoding === "windows-1252" && <p className={look.caption}>{sentences.encoding(list.encoding)}</p>}
        {list.unkept.length > 0 && <p className={look.caption}>{sentences.unkept(list.unkept)}</p>}
        {lacksAddresses(list) ? (
          <Band intent="warning">{words.noAddressColumn}</Band>
        ) : (
          list.changesNothing && <Band intent="info">{sentences.nothingToDo(list.unchanged)}</Band>
        )}
        {!list.changesNothing && (
          <NewPeople wishes={wishes} disabled={busy !== null} onWish={(one) => void wish(one)} />
        )}
        <div className={look.row}>
          {!list.changesNothing && (
            <Button appearance="primary" className={look.button} disabled={busy !== null} onClick={() => void add()}>
              {sentences.importAct(list.new, list.same)}
            </Button>
          )}
          <Button className={look.button} disabled={busy === "adding"} onClick={() => void discard()}>
            {list.changesNothing ? words.close : words.discard}
          </Button>
        </div>
        <div role="status" className={busy === "adding" ? undefined : look.silent}>
          {busy === "adding" && (
            <>
              <p className={look.caption}>{sentences.importing(list.new + list.same)}</p>
              <ProgressBar aria-label={sentences.importing(list.new + list.same)} />
            </>
          )}
        </div>
      </div>
      {list.columns.length > 0 && (
        <Columns
          columns={list.columns}
          headerRow={list.headerRow}
          disabled={busy === "adding"}
          onChoose={(columns) => void wish({ ...wishes, columns })}
        />
      )}
      <Rows
        list={list}
        plan={plan}
        api={api}
        deciding={{ wishes, busy: busy !== null, onWish: (wanted) => void wish(wanted) }}
        onProblem={onProblem}
      />
    </>
  );
}
