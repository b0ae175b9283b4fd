import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useState } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, type Problem } from "../api/problem";
import type { Import } from "../api/wire";
import { ImportMail } from "../panes/mail/ImportMail";
import { importWords } from "../panes/mail/imports";
import { type Clock, when } from "../shell/dates";
import { FullLine } from "../shell/FullLine";
import { useLook } from "../shell/look";
import { whileHere } from "../shell/whileHere";
import { words } from "./words";

const useStyles = makeStyles({
  chooser: { display: "flex", flexDirection: "column", alignItems: "start", gap: "8px", "> p": { maxWidth: "none" } },
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
});

interface MailPageProps {
  api: Pick<ApiClient, "startImport" | "importState" | "imports" | "retryImport">;
  clock: Clock;
}

/** Mail that is taken in from files, and what became of each. */
export function MailPage({ api, clock }: MailPageProps) {
  const look = useLook();
  const styles = useStyles();
  const [imports, setImports] = useState<Import[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.imports(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setImports(answer.value.imports);
      },
    );
  }, [api, asks]);

  async function retry(id: string) {
    const answer = await api.retryImport(id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setAsks((now) => now + 1);
  }

  return (
    <section aria-label={words.mailHeading} className={mergeClasses(look.stack, look.page)}>
      <div className={look.card}>
        <h2 className={look.heading} tabIndex={-1}>
          {words.mailHeading}
        </h2>
        <p className={look.caption}>{words.mailText}</p>
        <div className={styles.chooser}>
          <ImportMail api={api} onDone={() => setAsks((now) => now + 1)} />
        </div>
      </div>
      <div className={look.card}>
        <h3 className={look.part}>{words.mailPast}</h3>
        {problem !== null && (
          <div role="alert" className={look.row}>
            <p className={look.text}>{messageFor(problem)}</p>
            <Button className={look.button} onClick={() => setAsks(asks + 1)}>
              {words.tryAgain}
            </Button>
          </div>
        )}
        {imports === null && problem === null && <p className={look.caption}>{words.loading}</p>}
        {imports?.length === 0 && <p className={look.caption}>{words.noMail}</p>}
        {imports !== null && imports.length > 0 && (
          <ul className={styles.list}>
            {imports.map((one) => {
              const { lead, rest } = importWords(one);
              return (
                <li key={one.id} className={look.tight}>
                  <FullLine text={one.fileName} className={look.text} />
                  <p className={look.caption}>
                    {one.finishedAt !== null && `${when(one.finishedAt, clock)}: `}
                    {one.finishedAt === null ? words.mailWaits : [lead, ...rest].join(" ")}
                  </p>
                  {one.state === "parked" && (
                    <Button
                      size="small"
                      className={look.button}
                      aria-label={words.mailRetryOf(one.fileName)}
                      onClick={() => void retry(one.id)}
                    >
                      {words.mailRetry}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
