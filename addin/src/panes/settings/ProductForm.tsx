import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useState } from "react";
import type { Problem, Result } from "../../api/problem";
import type { NewProduct, Product } from "../../api/wire";
import { FormEnd } from "../../shell/FormEnd";
import { Choice } from "../../shell/Choice";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { statusWords, words } from "./productWords";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(136px, 100%), 1fr))", gap: "8px" },
});

interface ProductFormProps {
  /** Null: a new one. */
  start: Product | null;
  onSave: (product: NewProduct) => Promise<Result<unknown>>;
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** What a product is called and how it stands. What was typed stays until it is saved. */
export function ProductForm({ start, onSave, onCancel }: ProductFormProps) {
  const look = useLook();
  const styles = useStyles();
  const [names, setNames] = useState(start?.names.join(", ") ?? "");
  const [inn, setInn] = useState(start?.inn ?? "");
  const [status, setStatus] = useState(start?.status ?? "approved");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const control = mergeClasses(look.control, look.focusable);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await onSave({ names: names.split(","), inn, status });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Labelled label={words.names}>
        {(id) => (
          <input
            id={id}
            required
            className={control}
            value={names}
            onChange={(event) => setNames(event.target.value)}
          />
        )}
      </Labelled>
      <div className={styles.pair}>
        <Labelled label={words.inn}>
          {(id) => (
            <input
              id={id}
              className={control}
              maxLength={100}
              value={inn}
              onChange={(event) => setInn(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.status}>
          {(id) => <Choice id={id} words={statusWords} value={status} onChoose={setStatus} />}
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
