import { Button } from "@fluentui/react-button";
import { makeStyles } from "@griffel/react";
import { useState } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, type Problem } from "../api/problem";
import type { Book, ContactFormat } from "../api/wire";
import { Choice } from "../shell/Choice";
import { Labelled } from "../shell/Labelled";
import { useLook } from "../shell/look";
import { Band } from "../shell/NoticeBar";
import { save } from "../shell/save";
import { booksWords, formatWords, words } from "./words";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(136px, 100%), 1fr))", gap: "8px 12px" },
});

const extensions: Record<ContactFormat, string> = { csv: "csv", vcard: "vcf", json: "json" };

/** Contacts as a file. The company's book unless another is asked for: what is private leaves only on purpose. */
export function ExportsPage({ api }: { api: Pick<ApiClient, "exportContacts"> }) {
  const look = useLook();
  const styles = useStyles();
  const [format, setFormat] = useState<ContactFormat>("csv");
  const [book, setBook] = useState<Book | "all">("company");
  const [state, setState] = useState<"idle" | "busy" | "done">("idle");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run() {
    if (state === "busy") return;
    setState("busy");
    setProblem(null);
    const answer = await api.exportContacts(format, book);
    if (answer.ok) save(answer.value, `contacts.${extensions[format]}`);
    else setProblem(answer.problem);
    setState(answer.ok ? "done" : "idle");
  }

  return (
    <section aria-label={words.exports} className={look.form}>
      <form
        className={look.card}
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <h2 className={look.heading} tabIndex={-1}>
          {words.exportHeading}
        </h2>
        <p className={look.caption}>{words.exportText}</p>
        <div className={styles.fields}>
          <Labelled label={words.exportFormat}>
            {(id) => <Choice id={id} words={formatWords} value={format} onChoose={setFormat} />}
          </Labelled>
          <Labelled label={words.exportBook}>
            {(id) => <Choice id={id} words={booksWords} value={book} onChoose={setBook} />}
          </Labelled>
        </div>
        <div className={look.row}>
          <Button type="submit" appearance="primary" className={look.button} disabled={state === "busy"}>
            {state === "busy" ? words.exporting : words.exportAct}
          </Button>
          <span role="status" className={look.caption}>
            {state === "done" && words.exported}
          </span>
        </div>
        <div role="alert" className={problem === null ? look.silent : undefined}>
          {problem !== null && <Band intent="error">{messageFor(problem)}</Band>}
        </div>
      </form>
    </section>
  );
}
