import { Button } from "@fluentui/react-button";
import { ProgressBar } from "@fluentui/react-progress";
import { makeStyles } from "@griffel/react";
import { useEffect, useRef, useState } from "react";
import type { ApiClient } from "../src/api/client";
import { messageFor } from "../src/api/problem";
import type { Import } from "../src/api/wire";
import { useLook } from "../src/shell/look";
import { importWords } from "./mailbox";

const ASK_EVERY_MS = 700; // often enough to look alive, seldom enough to cost nothing

const useStyles = makeStyles({
  state: { width: "240px", display: "flex", flexDirection: "column", gap: "4px" },
  chooser: { display: "none" },
});

type Importing =
  | { at: "idle" }
  | { at: "sending"; name: string }
  | { at: "reading"; state: Import }
  | { at: "over"; words: string };

interface ImportMailProps {
  api: Pick<ApiClient, "startImport" | "importState">;
  onDone: () => void;
}

/** Takes a mail file into the local store and tells what became of each message in it. */
export function ImportMail({ api, onDone }: ImportMailProps) {
  const look = useLook();
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [importing, setImporting] = useState<Importing>({ at: "idle" });

  async function send(file: File) {
    setImporting({ at: "sending", name: file.name });
    const started = await api.startImport(file);
    setImporting(
      started.ok ? { at: "reading", state: started.value } : { at: "over", words: messageFor(started.problem) },
    );
  }

  useEffect(() => {
    if (importing.at !== "reading") return;
    const { state } = importing;
    const ask = async () => {
      const answer = await api.importState(state.id);
      if (!answer.ok) return setImporting({ at: "over", words: messageFor(answer.problem) });
      const now = answer.value;
      if (now.state === "waiting" || now.state === "running") return setImporting({ at: "reading", state: now });
      setImporting({
        at: "over",
        words: now.state === "failed" ? (now.problem ?? "The import failed.") : importWords(now),
      });
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
      <div role="status" className={importing.at === "idle" ? undefined : styles.state}>
        {importing.at === "sending" && <p className={look.caption}>Taking in {importing.name}…</p>}
        {importing.at === "reading" && (
          <p className={look.caption}>
            Reading {importing.state.fileName}: {importing.state.read} messages
          </p>
        )}
        {importing.at === "over" && <p className={look.caption}>{importing.words}</p>}
        {busy && (
          <ProgressBar
            aria-label="Import"
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
        aria-label="Mail file"
        accept=".mbox,.eml,.zip,.pst,.ost,.msg"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // so that the same file can be chosen again
          if (file !== undefined) void send(file);
        }}
      />
      <Button className={look.button} disabled={busy} onClick={() => chooser.current?.click()}>
        Import mail…
      </Button>
    </>
  );
}
