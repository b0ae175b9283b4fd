import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Problem } from "../../api/problem";
import { FormEnd } from "../../shell/FormEnd";
import { Choice } from "../../shell/Choice";
import { type Clock, fieldsOf } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import type { Elsewhere, Snoozing } from "./todayActs";
import { elsewhereWords, words } from "./words";

const LONGEST_REASON = 200; // characters; the API refuses more
const DAY_MS = 86_400_000;
const USUAL_SNOOZE_DAYS = 14;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px" },
});

interface LineFormProps {
  form: "snooze" | "elsewhere";
  label: string;
  /** Whether a mail of theirs waits for an answer. */
  waits: boolean;
  clock: Clock;
  /** Null: it is done, and the form can go. */
  onSnooze: (snooze: Snoozing) => Promise<Problem | null>;
  onElsewhere: (touch: Elsewhere) => Promise<Problem | null>;
  onClose: () => void;
}

/** Until when somebody is put off and why, or what happened elsewhere and when. */
export function LineForm({ form, label, waits, clock, onSnooze, onElsewhere, onClose }: LineFormProps) {
  const look = useLook();
  const styles = useStyles();
  const control = mergeClasses(look.control, look.focusable);
  const dayIn = (days: number) => fieldsOf(new Date(clock.now.getTime() + days * DAY_MS), clock).on;
  const snoozes = form === "snooze";
  const [on, setOn] = useState(() => dayIn(snoozes ? USUAL_SNOOZE_DAYS : 0));
  const [reason, setReason] = useState("");
  const [kind, setKind] = useState<Elsewhere["kind"]>("call");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>("select, input")?.focus(), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    setProblem(null);
    const refused = await (snoozes ? onSnooze({ until: on, reason: reason.trim() }) : onElsewhere({ kind, on }));
    setSaving(false);
    if (refused === null) onClose();
    else setProblem(refused);
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
        onClose();
      }}
    >
      <div className={styles.pair}>
        {!snoozes && (
          <Labelled label={words.what}>
            {(id) => <Choice id={id} words={elsewhereWords} value={kind} onChoose={setKind} />}
          </Labelled>
        )}
        <Labelled label={snoozes ? words.until : words.day}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              className={control}
              min={snoozes ? dayIn(1) : undefined}
              max={snoozes ? undefined : dayIn(0)}
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      {snoozes && (
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
      )}
      <p className={look.caption}>
        {snoozes ? words.snoozeHint : waits ? words.elsewhereSettles : words.elsewhereHint}
      </p>
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
