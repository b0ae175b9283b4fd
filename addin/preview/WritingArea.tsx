import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { Fragment, type RefObject, useId, useState } from "react";
import type { ApiClient } from "../src/api/client";
import { messageFor, type Problem } from "../src/api/problem";
import type { Person, PreviewItem } from "../src/api/wire";
import { useLook } from "../src/shell/look";
import { type BodyHandle, BodyField } from "./BodyField";
import { type Draft, type Field, fields, peopleIn, samePeople, typedOf } from "./draft";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minHeight: 0,
    minWidth: 0,
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fields: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "8px 12px", alignItems: "center" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

const formWords: Record<Draft["form"], string> = { newMail: "New mail", reply: "Reply", forward: "Forward" };
const fieldWords: Record<Field, string> = { to: "To", cc: "Cc", bcc: "Bcc" };

interface WritingAreaProps {
  api: Pick<ApiClient, "sendPreviewMail">;
  draft: Draft;
  /** Where the pane's words go: at the cursor of this field. */
  body: RefObject<BodyHandle | null>;
  onChange: (draft: Draft) => void;
  onSent: (item: PreviewItem) => void;
  onDiscard: () => void;
}

/** A mail being written. Sending it puts it among the sent mail of this computer, and nowhere else. */
export function WritingArea({ api, draft, body, onChange, onSent, onDiscard }: WritingAreaProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const control = mergeClasses(look.control, look.focusable);

  async function send() {
    setSending(true);
    setProblem(null);
    const { form, about, subject, to, cc, bcc, bodyType, body: written } = draft;
    const source = about?.id ?? null;
    const [answers, forwards] = form === "forward" ? [null, source] : [source, null];
    const sent = await api.sendPreviewMail({ answers, forwards, subject, to, cc, bcc, bodyType, body: written });
    setSending(false);
    if (sent.ok) onSent(sent.value);
    else setProblem(sent.problem);
  }

  return (
    <main className={styles.area} aria-label="Mail being written">
      <h2 className={look.heading}>{formWords[draft.form]}</h2>
      <div className={styles.fields}>
        {fields.map((field) => (
          <Fragment key={field}>
            <label className={look.caption} htmlFor={`${id}${field}`}>
              {fieldWords[field]}
            </label>
            <PeopleField
              id={`${id}${field}`}
              people={draft[field]}
              onChange={(people) => onChange({ ...draft, [field]: people })}
            />
          </Fragment>
        ))}
        <label className={look.caption} htmlFor={`${id}subject`}>
          Subject
        </label>
        <input
          id={`${id}subject`}
          className={control}
          value={draft.subject}
          maxLength={255}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, subject: event.target.value })}
        />
      </div>
      <BodyField
        key={draft.bodyType}
        handle={body}
        type={draft.bodyType}
        body={draft.body}
        onChange={(written) => onChange({ ...draft, body: written })}
      />
      {draft.filesLeft > 0 && (
        <p className={look.caption}>
          {draft.filesLeft === 1 ? "1 attached file stays" : `${String(draft.filesLeft)} attached files stay`} behind:
          this preview sends words alone. Outlook would send them along.
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      <div className={look.row}>
        <Button appearance="primary" className={look.button} disabled={sending} onClick={() => void send()}>
          {sending ? "Sending…" : "Send"}
        </Button>
        <Button className={look.button} onClick={onDiscard}>
          Discard
        </Button>
        <span className={look.caption}>It goes to the sent folder of this preview, and to nobody.</span>
      </div>
    </main>
  );
}

interface PeopleFieldProps {
  id: string;
  people: Person[];
  onChange: (people: Person[]) => void;
}

// Taken over when the field is left, as Outlook resolves names; until then it is as it was typed.
function PeopleField({ id, people, onChange }: PeopleFieldProps) {
  const look = useLook();
  const [typing, setTyping] = useState<string | null>(null);
  const done = () => {
    if (typing === null) return;
    const typed = peopleIn(typing);
    setTyping(null);
    if (!samePeople(typed, people)) onChange(typed);
  };
  return (
    <input
      id={id}
      className={mergeClasses(look.control, look.focusable)}
      value={typing ?? typedOf(people)}
      autoComplete="off"
      placeholder="name@domain, or Name <name@domain>; …"
      onChange={(event) => setTyping(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") done();
      }}
    />
  );
}
