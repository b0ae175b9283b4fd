import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useState } from "react";
import type { ApiClient } from "../src/api/client";
import { messageFor, type Problem } from "../src/api/problem";
import type { Person, PreviewItem, PreviewMessage } from "../src/api/wire";
import { Avatar } from "../src/shell/Avatar";
import { type Clock, inFull } from "../src/shell/dates";
import { FullLine } from "../src/shell/FullLine";
import { useLook } from "../src/shell/look";
import { called } from "../src/shell/people";
import { sizeWords } from "./mailbox";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nothing: { margin: "auto", padding: "24px", textAlign: "center" },
  head: { padding: "12px 16px", display: "flex", flexDirection: "column", gap: "12px", flexShrink: 0 },
  people: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "12px", alignItems: "center" },
  list: { display: "flex", flexWrap: "wrap", gap: "4px 8px", listStyleType: "none", margin: 0, padding: 0 },
  // A mail is written for white paper, whatever the theme around it.
  body: { flexGrow: 1, minHeight: "120px", border: "0", backgroundColor: "#ffffff", colorScheme: "light" },
});

interface ReadingAreaProps {
  api: Pick<ApiClient, "message" | "messageBody">;
  item: PreviewItem | null;
  /** null: the owner's zone is not known yet, so no date can be told. */
  clock: Clock | null;
  onAnswer: (all: boolean) => void;
  onForward: (message: PreviewMessage) => void;
}

/** The mail itself. Its body stays in a frame that may run nothing and reach nothing. */
export function ReadingArea({ api, item, clock, onAnswer, onForward }: ReadingAreaProps) {
  const look = useLook();
  const styles = useStyles();
  const [message, setMessage] = useState<PreviewMessage | null>(null);
  const [body, setBody] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = item?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const leaving = new AbortController();
    const read = async () => {
      const [about, page] = await Promise.all([api.message(id, leaving.signal), api.messageBody(id, leaving.signal)]);
      const text = page.ok ? await page.value.text() : null;
      if (leaving.signal.aborted) return;
      if (about.ok) setMessage(about.value);
      else setProblem(about.problem);
      setBody(text);
      if (!page.ok) setProblem(page.problem);
    };
    read().catch((cause: unknown) => {
      if (!leaving.signal.aborted) throw cause; // aborted: nobody is waiting
    });
    return () => leaving.abort();
  }, [api, id]);

  const attachments = message?.attachments ?? [];
  const blocked = message?.blockedRemote ?? 0;

  if (item === null) {
    return (
      <main className={styles.area} aria-label="Mail in view">
        <p className={mergeClasses(look.text, styles.nothing)}>
          Choose a mail from the list. The arrow keys walk through it.
        </p>
      </main>
    );
  }
  const subject = item.subject === "" ? "(no subject)" : item.subject;
  return (
    <main className={styles.area} aria-label="Mail in view">
      <div className={styles.head}>
        <h2 className={look.heading}>
          <FullLine text={subject} twoLines />
        </h2>
        <div className={styles.people}>
          <Avatar name={item.from?.name ?? ""} address={item.from?.address ?? "?"} known size="large" />
          <div className={look.tight}>
            <p className={mergeClasses(look.part, look.line)}>
              {item.from === null ? "(no sender)" : called(item.from)}
            </p>
            {item.from !== null && item.from.name !== "" && (
              <p className={mergeClasses(look.caption, look.line)}>{item.from.address}</p>
            )}
            <People words="To" people={item.to} />
            <People words="Copy to" people={item.cc} />
            <People words="Unseen copy to" people={message?.bcc ?? []} />
            {item.sentAt !== null && (
              <p className={look.caption}>{clock === null ? "\u00a0" : inFull(item.sentAt, clock)}</p>
            )}
          </div>
        </div>
        <div className={look.row}>
          <Button size="small" className={look.button} onClick={() => onAnswer(false)}>
            Reply
          </Button>
          <Button size="small" className={look.button} onClick={() => onAnswer(true)}>
            Reply all
          </Button>
          <Button
            size="small"
            className={look.button}
            disabledFocusable={message === null}
            onClick={() => {
              if (message !== null) onForward(message);
            }}
          >
            Forward
          </Button>
        </div>
        {attachments.length > 0 && (
          <ul className={styles.list} aria-label="Attachments">
            {attachments.map(({ name, size }, index) => (
              <li key={`${String(index)} ${name}`} className={look.chip}>
                {name === "" ? "(no name)" : name} · {sizeWords(size)}
              </li>
            ))}
          </ul>
        )}
        {blocked > 0 && (
          <p className={look.caption}>
            {blocked === 1 ? "1 remote image" : `${String(blocked)} remote images`} blocked, so that the sender does not
            learn that you read this.
          </p>
        )}
        {problem !== null && (
          <p role="alert" className={look.caption}>
            {messageFor(problem)}
          </p>
        )}
      </div>
      {body === null ? (
        <div className={styles.body} />
      ) : (
        <iframe sandbox="" title={`Body of ${subject}`} srcDoc={body} className={styles.body} />
      )}
    </main>
  );
}

function People({ words, people }: { words: string; people: Person[] }) {
  const look = useLook();
  if (people.length === 0) return null;
  const names = people.map(called).join(", ");
  return (
    <p className={mergeClasses(look.caption, look.line)} title={people.map(({ address }) => address).join(", ")}>
      {words} {names}
    </p>
  );
}
