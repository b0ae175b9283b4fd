import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import { personalDetailsOf } from "../../api/personalDetails";
import { messageFor, type Problem, type Result } from "../../api/problem";
import type { Caller } from "../../api/promises";
import type { ContactCard, NewPersonalDetail, NotePrompt, PersonalDetail } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import NotePrompts from "../../shell/NotePrompts";
import type { Notice } from "../../shell/openMail";
import type { OpenMailActs } from "../../shell/openMailActs";
import { whileHere } from "../../shell/whileHere";
import { DetailForm } from "./DetailForm";
import { sourceTold, words } from "./detailWords";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
});

interface PersonalDetailsProps {
  card: Pick<ContactCard, "id" | "name" | "personalDetails">;
  acts: Pick<OpenMailActs, "change">;
  api: Caller;
  clock: Clock;
}

/** What somebody told of their life, behind a line that says how much there is. */
export default function PersonalDetails(props: PersonalDetailsProps) {
  const look = useLook();
  const [open, setOpen] = useState(false);
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <Button
          appearance="transparent"
          size="small"
          className={mergeClasses(look.button, look.link)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.count(props.card.personalDetails)}
        </Button>
      </div>
      {open && <Details {...props} />}
    </div>
  );
}

/** Written down with its source and an end, changed, removed; its owner's alone. */
function Details({ card, acts, api, clock }: PersonalDetailsProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => personalDetailsOf(api), [api]);
  const [details, setDetails] = useState<readonly PersonalDetail[] | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [prompts, setPrompts] = useState<readonly NotePrompt[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => asking.ofContact(card.id, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setDetails(answer.value.details);
      },
    );
  }, [asking, card, asks]);

  async function act<T>(write: () => Promise<Result<T>>, said: (value: T) => Notice): Promise<Result<T>> {
    const answer = await acts.change(write, said);
    if (answer.ok) setAsks((now) => now + 1);
    return answer;
  }

  const told = (text: string, write: () => Promise<Result<unknown>>, undone: string): Notice => ({
    intent: "success",
    text,
    undo: { write, text: undone },
  });

  async function remove(one: PersonalDetail) {
    const answer = await act(
      () => asking.remove(one.id),
      () => told(words.removed, () => asking.add(card.id, saidOf(one)), words.removedUndone),
    );
    setProblem(answer.ok ? null : answer.problem);
  }

  return (
    <section aria-label={words.heading(card.name)} className={look.stack}>
      <p className={look.caption}>{words.yours}</p>
      {details === null && problem === null && <p className={look.caption}>{words.loading}</p>}
      {details?.length === 0 && <p className={look.caption}>{words.none}</p>}
      <ul className={styles.list}>
        {details?.map((one) => (
          <li key={one.id} className={look.tight}>
            {editing === one.id ? (
              <DetailForm
                start={one}
                clock={clock}
                onCancel={() => setEditing(null)}
                onSave={async (form) => {
                  const answer = await act(
                    () => asking.change(one.id, { ...form, version: one.version }),
                    ({ version }) => {
                      const undo = () => asking.change(one.id, { ...saidOf(one), version });
                      return told(words.changed, undo, words.changedUndone);
                    },
                  );
                  if (answer.ok) {
                    setPrompts(answer.value.prompts);
                    setEditing(null);
                  }
                  return answer;
                }}
              />
            ) : (
              <>
                <p className={look.text}>{one.text}</p>
                <p className={look.caption}>{sourceTold(one, clock)}</p>
                <div className={look.row}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={look.button}
                    aria-label={words.editOf(one.text)}
                    onClick={() => setEditing(one.id)}
                  >
                    {words.edit}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={look.button}
                    aria-label={words.removeOf(one.text)}
                    onClick={() => void remove(one)}
                  >
                    {words.remove}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {prompts.length > 0 && <NotePrompts prompts={prompts} clock={clock} onSeen={() => setPrompts([])} />}
      {editing === null && (
        <DetailForm
          key={added}
          start={null}
          clock={clock}
          onCancel={null}
          onSave={async (form) => {
            const answer = await act(
              () => asking.add(card.id, form),
              ({ id }) => told(words.added, () => asking.remove(id), words.addedUndone),
            );
            if (answer.ok) {
              setPrompts(answer.value.prompts);
              setAdded((count) => count + 1);
            }
            return answer;
          }}
        />
      )}
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
    </section>
  );
}

function saidOf({ text, source, toldIn, toldOn, expiresOn }: PersonalDetail): NewPersonalDetail {
  return { text, source, toldIn, toldOn, expiresOn };
}
