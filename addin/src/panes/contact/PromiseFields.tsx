import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Clock, fieldsOf } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { words } from "./promiseWords";

const LONGEST = 400; // characters that the service keeps

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "8px", "> :first-child": { flexGrow: 1 } },
});

interface PromiseFieldsProps {
  label?: string;
  busy: boolean;
  clock: Clock;
  /** Writes it down; true: it is, and the fields are for the next one. */
  onAdd: (text: string, dueOn: string | null) => Promise<boolean>;
  /** Leaves the fields; none where they stay. */
  onCancel?: () => void;
}

/** What is promised, and by which day. */
export function PromiseFields({ label, busy, clock, onAdd, onCancel }: PromiseFieldsProps) {
  const look = useLook();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const control = mergeClasses(look.control, look.focusable);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !(await onAdd(text, dueOn === "" ? null : dueOn))) return;
    setText("");
    setDueOn("");
    field.current?.focus();
  }

  return (
    <form
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Labelled label={words.what}>
        {(id) => (
          <input
            id={id}
            ref={field}
            className={control}
            required
            maxLength={LONGEST}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <div className={styles.pair}>
        <Labelled label={words.by}>
          {(id) => (
            <input
              id={id}
              type="date"
              min={fieldsOf(clock.now, clock).on}
              className={control}
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          )}
        </Labelled>
        <Button type="submit" size="small" className={look.button} disabled={busy}>
          {words.add}
        </Button>
        {onCancel !== undefined && (
          <Button type="button" size="small" appearance="subtle" className={look.button} onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
