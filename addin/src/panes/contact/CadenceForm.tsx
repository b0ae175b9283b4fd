import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Problem, Result } from "../../api/problem";
import type { Cadence, CadenceChange, ContactCard, Proposal } from "../../api/wire";
import { FormEnd } from "../../shell/FormEnd";
import { Choice } from "../../shell/Choice";
import { type Clock, fieldsOf } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { whileHere } from "../../shell/whileHere";
import type { CadenceClient, CadenceForms } from "./CadenceBlock";
import { intervalOf, learnedWords } from "./cadence";
import { cadenceWords as words, choiceWords, countsWords } from "./cadenceWords";

const LONGEST_REASON = 200;
const DAY_MS = 86_400_000;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  counts: { margin: 0, paddingLeft: "16px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px" },
});

interface CadenceFormProps {
  form: CadenceForms;
  card: ContactCard;
  cadence: Cadence;
  api: CadenceClient;
  clock: Clock;
  onSave: (wanted: Partial<CadenceChange>, told: string) => Promise<Result<Cadence>>;
  onClose: () => void;
}

/** One of the three things that can be said: another interval, not before a day, or not at all. */
export default function CadenceForm({ form, card, cadence, api, clock, onSave, onClose }: CadenceFormProps) {
  const look = useLook();
  const styles = useStyles();
  const control = mergeClasses(look.control, look.focusable);
  const [choice, setChoice] = useState(cadence.choice);
  const [ideal, setIdeal] = useState(cadence.idealDays === null ? "" : String(cadence.idealDays));
  const [max, setMax] = useState(cadence.maxDays === null ? "" : String(cadence.maxDays));
  const [until, setUntil] = useState(() => fieldsOf(new Date(clock.now.getTime() + 14 * DAY_MS), clock).on);
  const [reason, setReason] = useState("");
  const [learned, setLearned] = useState<Proposal | null>(null);
  const [counts, setCounts] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  useEffect(() => {
    if (form !== "interval") return;
    return whileHere(
      (signal) => api.proposeCadence(card.id, signal),
      (answer) => {
        if (answer.ok) setLearned(answer.value);
        else setProblem(answer.problem);
      },
    );
  }, [api, card.id, form]);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (saving) return;
    const wanted = said();
    if ("code" in wanted) return setProblem(wanted);
    setSaving(true);
    setProblem(null);
    const result = await onSave(wanted, toldOf(form));
    setSaving(false);
    if (result.ok) onClose();
    else setProblem(result.problem);
  }

  function said(): Partial<CadenceChange> | Problem {
    if (form === "interval") return intervalOf(choice, ideal, max);
    if (form === "snooze") return { snooze: { until, reason: reason.trim() } };
    return { doNotContact: reason.trim() };
  }

  const proposal = learned?.proposal ?? null;
  return (
    <form
      ref={here}
      aria-label={words[form === "interval" ? "interval" : form]}
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      {form === "interval" && (
        <>
          <Labelled label={words.interval}>
            {(id) => <Choice id={id} words={choiceWords} value={choice} onChoose={setChoice} />}
          </Labelled>
          {choice === "own" && (
            <div className={styles.pair}>
              <Labelled label={words.ideal}>
                {(id) => (
                  <input
                    id={id}
                    inputMode="numeric"
                    maxLength={4}
                    className={control}
                    value={ideal}
                    onChange={(event) => setIdeal(event.target.value)}
                  />
                )}
              </Labelled>
              <Labelled label={words.max}>
                {(id) => (
                  <input
                    id={id}
                    inputMode="numeric"
                    maxLength={4}
                    className={control}
                    value={max}
                    onChange={(event) => setMax(event.target.value)}
                  />
                )}
              </Labelled>
            </div>
          )}
          <p className={look.caption}>{learned === null ? words.learning : learnedWords(learned, clock)}</p>
          {proposal !== null && (
            <Button
              type="button"
              size="small"
              appearance="subtle"
              className={mergeClasses(look.button, look.toggle)}
              onClick={() => {
                setChoice("own");
                setIdeal(String(proposal.idealDays));
                setMax(String(proposal.maxDays));
              }}
            >
              {words.useLearned(proposal.idealDays, proposal.maxDays)}
            </Button>
          )}
          <Button
            type="button"
            size="small"
            appearance="subtle"
            className={mergeClasses(look.button, look.toggle)}
            aria-expanded={counts}
            onClick={() => setCounts(!counts)}
          >
            {words.whatCounts}
          </Button>
          {counts && (
            <ul className={mergeClasses(look.caption, styles.counts)}>
              {countsWords.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {form === "snooze" && (
        <Labelled label={words.until}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              className={control}
              min={fieldsOf(new Date(clock.now.getTime() + DAY_MS), clock).on}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Labelled>
      )}
      {form !== "interval" && (
        <>
          <Labelled label={words.reason}>
            {(id) => (
              <input
                id={id}
                required
                maxLength={LONGEST_REASON}
                className={control}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Labelled>
          <p className={look.caption}>{form === "snooze" ? words.snoozeHint : words.barHint}</p>
        </>
      )}
      <FormEnd
        problem={problem}
        save={saving ? words.saving : words.save}
        busy={saving}
        cancel={words.cancel}
        onCancel={onClose}
      />
    </form>
  );
}

function toldOf(form: CadenceForms): string {
  if (form === "interval") return words.changed;
  return form === "snooze" ? words.snoozed : words.barred;
}
