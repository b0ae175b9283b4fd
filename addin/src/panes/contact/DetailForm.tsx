import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useState } from "react";
import type { Problem, Result } from "../../api/problem";
import type { NewPersonalDetail, PersonalDetail } from "../../api/wire";
import { FormEnd } from "../../shell/FormEnd";
import { Choice } from "../../shell/Choice";
import { type Clock, fieldsOf } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { sourceWords, words } from "./detailWords";

const LONGEST = 300; // characters that the service keeps

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(128px, 100%), 1fr))", gap: "8px" },
});

interface DetailFormProps {
  /** Null: a new one. */
  start: PersonalDetail | null;
  clock: Clock;
  onSave: (form: NewPersonalDetail) => Promise<Result<unknown>>;
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** What they told, how, when, and how long it is kept. What was typed stays until it is saved. */
export function DetailForm({ start, clock, onSave, onCancel }: DetailFormProps) {
  const look = useLook();
  const styles = useStyles();
  const today = fieldsOf(clock.now, clock).on;
  const [text, setText] = useState(start?.text ?? "");
  const [source, setSource] = useState(start?.source ?? "inPerson");
  const [toldOn, setToldOn] = useState(start?.toldOn ?? today);
  const [expiresOn, setExpiresOn] = useState(start?.expiresOn ?? inAYear(today));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const control = mergeClasses(look.control, look.focusable);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const toldIn = source === start?.source ? start.toldIn : null;
    const answer = await onSave({ text, source, toldIn, toldOn, expiresOn });
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Labelled label={words.what}>
        {(id) => (
          <textarea
            id={id}
            rows={2}
            required
            maxLength={LONGEST}
            className={mergeClasses(control, look.lines)}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <div className={styles.pair}>
        <Labelled label={words.how}>
          {(id) => <Choice id={id} words={sourceWords} value={source} onChoose={setSource} />}
        </Labelled>
        <Labelled label={words.on}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              max={today}
              className={control}
              value={toldOn}
              onChange={(event) => setToldOn(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.until}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              min={today}
              className={control}
              value={expiresOn}
              onChange={(event) => setExpiresOn(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <FormEnd
        problem={problem}
        save={start === null ? words.add : words.save}
        busy={busy}
        cancel={words.cancel}
        onCancel={onCancel}
      />
    </form>
  );
}

/** How long it is kept unless its owner says otherwise. */
function inAYear(today: string): string {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
