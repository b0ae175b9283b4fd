import { Button } from "@fluentui/react-button";
import { Checkbox } from "@fluentui/react-checkbox";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { messageFor, type Problem, type Result } from "../../api/problem";
import type { Interaction } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { type Clock, fieldsOf } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { happened } from "../../shell/words";
import { words as promiseWords } from "./promiseWords";
import { hasDirection, hasEvent, LONGEST_EVENT, LONGEST_TEXT, type SaidForm, usualWeight } from "./said";
import { sayWords, sideWords, weightWords, words } from "./words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px" },
});

interface SaidFieldsProps {
  label: string;
  start: SaidForm;
  clock: Clock;
  /** What was saved of it elsewhere since the form was opened; saving goes on from that. */
  newer?: Interaction | null;
  /** Asks what is saved by now; there where somebody else may have changed it. */
  onLook?: () => void;
  /** Whether a promise can be written down right after it. */
  mayPromise?: boolean;
  /** Saves it; on success whoever shows the form takes it away. */
  onSave: (form: SaidForm, promises: boolean) => Promise<Result<unknown>>;
  onCancel: () => void;
}

/** What happened, when, who began it, and what there is to say about it. */
export default function SaidFields({
  label,
  start,
  clock,
  newer = null,
  onLook,
  mayPromise = false,
  onSave,
  onCancel,
}: SaidFieldsProps) {
  const look = useLook();
  const styles = useStyles();
  const [form, setForm] = useState(start);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef<HTMLFormElement>(null);
  const hintId = useId();
  const control = mergeClasses(look.control, look.focusable);
  useEffect(() => here.current?.querySelector<HTMLElement>("select, input")?.focus(), []);

  const set = (change: Partial<SaidForm>) => setForm({ ...form, ...change });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    setProblem(null);
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const result = await onSave(form, pressed?.dataset["promises"] !== undefined);
    setSaving(false);
    if (!result.ok) setProblem(result.problem);
  }

  return (
    <form
      ref={here}
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Labelled label={words.kind}>
        {(id) => <Choice id={id} words={sayWords} value={form.kind} onChoose={(kind) => set({ kind, weight: null })} />}
      </Labelled>
      <div className={styles.pair}>
        <Labelled label={words.day}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              className={control}
              max={fieldsOf(clock.now, clock).on}
              value={form.on}
              onChange={(event) => set({ on: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.time}>
          {(id) => (
            <input
              id={id}
              type="time"
              className={control}
              value={form.time}
              onChange={(event) => set({ time: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      {form.kind !== "note" && (
        <div className={styles.pair}>
          {hasDirection(form.kind) && (
            <Labelled label={words.who}>
              {(id) => (
                <Choice id={id} words={sideWords} value={form.direction} onChoose={(direction) => set({ direction })} />
              )}
            </Labelled>
          )}
          <Labelled label={words.weight}>
            {(id) => (
              <Choice
                id={id}
                words={weightWords}
                value={form.weight ?? usualWeight(form.kind)}
                onChoose={(weight) => set({ weight })}
              />
            )}
          </Labelled>
        </div>
      )}
      {hasEvent(form.kind) && (
        <Labelled label={words.event}>
          {(id) => (
            <input
              id={id}
              className={control}
              maxLength={LONGEST_EVENT}
              value={form.event}
              onChange={(event) => set({ event: event.target.value })}
            />
          )}
        </Labelled>
      )}
      <Labelled label={words.text}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            className={mergeClasses(control, look.lines)}
            required={form.kind === "note"}
            maxLength={LONGEST_TEXT}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Labelled>
      <div>
        <Checkbox
          label={words.confidential}
          aria-describedby={hintId}
          checked={form.confidential}
          onChange={(_, { checked }) => set({ confidential: checked === true })}
        />
        <p id={hintId} className={look.caption}>
          {words.confidentialHint}
        </p>
      </div>
      {form.kind === "note" && <p className={look.caption}>{words.onlyIfUsed}</p>}
      {problem !== null && newer === null && (
        <div role="alert" className={look.row}>
          <p className={look.text}>{messageFor(problem)}</p>
          {problem.code === "interaction.changed-meanwhile" && onLook !== undefined && (
            <Button type="button" size="small" className={look.button} onClick={onLook}>
              {words.lookAgain}
            </Button>
          )}
        </div>
      )}
      {newer !== null && (
        <div role="status" className={look.tight}>
          <p className={look.caption}>{words.savedMeanwhile}</p>
          <p className={look.text} dir="auto">
            {[happened({ kind: newer.kind, interaction: newer }), newer.event, newer.text]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        </div>
      )}
      <div className={look.row}>
        <Button type="submit" size="small" className={look.button} disabled={saving}>
          {saving ? words.saving : words.save}
        </Button>
        {mayPromise && (
          <Button
            type="submit"
            size="small"
            appearance="subtle"
            className={look.button}
            disabled={saving}
            data-promises=""
          >
            {promiseWords.saveThenPromise}
          </Button>
        )}
        <Button type="button" size="small" appearance="subtle" className={look.button} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
