import { Button } from "@fluentui/react-button";
import { ProgressBar } from "@fluentui/react-progress";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useId, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { Import } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { type ImportWords, importWords, notesOf } from "./imports";
import { words } from "./words";

const ASK_EVERY_MS = 700; // often enough to look alive, seldom enough to cost nothing

const useStyles = makeStyles({
  state: { width: "240px", display: "flex", flexDirection: "column", gap: "4px" },
  // A row of its own below the header's, until it is dismissed.
  result: { order: 1, width: "100%" },
  rest: { display: "block" },
  hint: { maxWidth: "240px" },
  notes: { marginTop: "4px" },
  summary: { cursor: "pointer" },
  list: { margin: "4px 0 0", paddingLeft: "20px", maxHeight: "160px", overflowY: "auto" },
  source: { fontWeight: 600 },
  chooser: { display: "none" },
});

type Importing =
  | { at: "idle" }
  | { at: "sending"; name: string }
  | { at: "reading"; state: Import }
  | { at: "over"; name: string; words: ImportWords; notes: Notes };

type Notes = ReturnType<typeof notesOf>;

interface ImportMailProps {
  api: Pick<ApiClient, "startImport" | "importState">;
  onDone: () => void;
}

/** Takes a mail file into the local store and tells what became of each message in it. */
export function ImportMail({ api, onDone }: ImportMailProps) {
  const look = useLook();
  const styles = useStyles();
  const hintId = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [importing, setImporting] = useState<Importing>({ at: "idle" });

  async function send(file: File) {
    setImporting({ at: "sending", name: file.name });
    const started = await api.startImport(file);
    setImporting(started.ok ? { at: "reading", state: started.value } : refused(file.name, started.problem));
  }

  useEffect(() => {
    if (importing.at !== "reading") return;
    const { state } = importing;
    const ask = async () => {
      const answer = await api.importState(state.id);
      if (!answer.ok) return setImporting(refused(state.fileName, answer.problem));
      const now = answer.value;
      if (now.state === "waiting" || now.state === "running") return setImporting({ at: "reading", state: now });
      setImporting({ at: "over", name: now.fileName, words: importWords(now), notes: notesOf(now) });
      onDone();
    };
    const asking = setTimeout(() => void ask(), ASK_EVERY_MS);
    return () => clearTimeout(asking);
    // onDone is new at each rendering of the page; only the state of the import asks again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [importing, api]);

  const busy = importing.at === "sending" || importing.at === "reading";
  return (
    <>
      <div role="status" className={mergeClasses(busy && styles.state, importing.at === "over" && styles.result)}>
        {importing.at === "sending" && <p className={look.caption}>{words.sending(importing.name)}</p>}
        {importing.at === "reading" && (
          <p className={look.caption}>
            {words.reading(importing.state.fileName, words.messages(importing.state.read))}
          </p>
        )}
        {importing.at === "over" && <Result {...importing} onDismiss={() => setImporting({ at: "idle" })} />}
        {busy && (
          <ProgressBar
            aria-label={words.progress}
            {...(importing.at === "reading" && importing.state.bytesTotal > 0
              ? { value: importing.state.bytesRead, max: importing.state.bytesTotal }
              : {})}
          />
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        className={styles.chooser}
        aria-label={words.file}
        accept=".mbox,.eml"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // so that the same file can be chosen again
          if (file !== undefined) void send(file);
        }}
      />
      {!busy && (
        <p id={hintId} className={mergeClasses(look.caption, styles.hint)}>
          {words.hint}
        </p>
      )}
      <Button
        className={look.button}
        disabled={busy}
        aria-describedby={busy ? undefined : hintId}
        onClick={() => chooser.current?.click()}
      >
        {words.choose}
      </Button>
    </>
  );
}

function refused(name: string, problem: Problem): Importing {
  return {
    at: "over",
    name,
    words: { intent: "error", lead: messageFor(problem), rest: [] },
    notes: { shown: [], more: null },
  };
}

interface ResultProps {
  name: string;
  words: ImportWords;
  notes: Notes;
  onDismiss: () => void;
}

function Result({ name, words: said, notes, onDismiss }: ResultProps) {
  const look = useLook();
  const styles = useStyles();
  const band = (
    <Band
      intent={said.intent}
      acts={
        <Button size="small" appearance="transparent" className={look.button} onClick={onDismiss}>
          {words.dismiss}
        </Button>
      }
    >
      {name}: {said.lead}{" "}
      {said.rest.length > 0 && <span className={mergeClasses(look.caption, styles.rest)}>{said.rest.join(" ")}</span>}
    </Band>
  );
  if (notes.shown.length === 0) return band;
  return (
    <>
      {band}
      <details className={styles.notes}>
        <summary className={mergeClasses(look.caption, look.focusable, styles.summary)}>{words.notes}</summary>
        <ul tabIndex={0} className={mergeClasses(look.caption, look.focusable, styles.list)}>
          {notes.shown.map(({ source, reason, isLeftOut }, index) => (
            <li key={`${String(index)} ${source}`}>
              {isLeftOut ? words.leftOut : words.inPart}: <span className={styles.source}>{source}</span>. {reason}
            </li>
          ))}
          {notes.more !== null && <li>{notes.more}</li>}
        </ul>
      </details>
    </>
  );
}
