import { mergeClasses } from "@griffel/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem, type Result } from "../../api/problem";
import type { ContactImport, Person } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { asPasted } from "./lists";
import { Done } from "./Done";
import { HandIn } from "./HandIn";
import { PastLists } from "./PastLists";
import { Preview } from "./Preview";
import { sentences, words } from "./words";

export type ListsClient = Pick<
  ApiClient,
  | "handInContacts"
  | "pasteContacts"
  | "contactImports"
  | "contactImport"
  | "contactImportRows"
  | "previewContactImport"
  | "confirmContactImport"
  | "undoContactImport"
  | "leftOutRows"
  | "search"
>;

export interface ListsPaneProps {
  api: ListsClient;
  clock: Clock;
  /** On the open mail and not known yet. */
  people: Person[];
  /** They are what it begins with: shown as a list at once. */
  beginWithPeople: boolean;
  /** Where there is more room. */
  more?: ReactNode;
  /** People were added or taken back. */
  onChanged: () => void;
}

type Stage = { at: "start" } | { at: "preview"; list: ContactImport } | { at: "done"; list: ContactImport };

/** From a list to people: hand it in, see every row, add, and take it back if it was wrong. */
export default function ListsPane({ api, clock, people, beginWithPeople, more, onChanged }: ListsPaneProps) {
  const look = useLook();
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [changes, setChanges] = useState(0);
  const pane = useRef<HTMLElement>(null);
  const begun = useRef(false);

  const go = (next: Stage) => {
    setStage(next);
    setProblem(null);
    setSaid(null);
  };
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    pane.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [stage]);

  async function read(ask: () => Promise<Result<ContactImport>>) {
    if (reading) return;
    setReading(true);
    setProblem(null);
    setSaid(null);
    const answer = await ask();
    setReading(false);
    if (answer.ok) go({ at: "preview", list: answer.value });
    else setProblem(answer.problem);
  }

  useEffect(() => {
    if (!beginWithPeople || people.length === 0 || begun.current) return;
    begun.current = true;
    void read(() => api.pasteContacts(asPasted(people)));
    // What it begins with is read once, however often the pane is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [beginWithPeople]);

  const changed = () => {
    setChanges(changes + 1);
    onChanged();
  };

  async function undo(list: { id: string }) {
    const answer = await api.undoContactImport(list.id);
    if (!answer.ok) return setProblem(answer.problem);
    const { removed, restored, keptCount } = answer.value;
    go({ at: "start" });
    setSaid(sentences.undone(removed, restored, keptCount));
    changed();
  }

  return (
    <section ref={pane} aria-label={words.heading} className={mergeClasses(look.stack, look.page)}>
      <div role="alert" className={problem === null ? look.silent : undefined}>
        {problem !== null && <Band intent="error">{messageFor(problem)}</Band>}
      </div>
      <div role="status" className={said === null ? look.silent : undefined}>
        {said !== null && <Band intent="success">{said}</Band>}
      </div>
      {stage.at === "start" && more}
      {stage.at === "start" && (
        <HandIn
          people={people}
          reading={reading}
          onFile={(file) => void read(() => api.handInContacts(file))}
          onPaste={(text) => void read(() => api.pasteContacts(text))}
          onRefused={(sentence) => setProblem({ code: "contact-list.here", detail: sentence, facts: {} })}
        />
      )}
      {stage.at === "preview" && (
        <Preview
          key={stage.list.id}
          first={stage.list}
          api={api}
          onProblem={setProblem}
          onAdded={(list) => {
            go({ at: "done", list });
            changed();
          }}
          onDiscarded={() => go({ at: "start" })}
        />
      )}
      {stage.at === "done" && (
        <Done list={stage.list} api={api} onProblem={setProblem} onUndo={undo} onAnother={() => go({ at: "start" })} />
      )}
      {stage.at === "start" && (
        <PastLists
          key={changes}
          api={api}
          clock={clock}
          onGoOn={(list) => go({ at: "preview", list })}
          onProblem={setProblem}
          onUndo={undo}
        />
      )}
    </section>
  );
}
