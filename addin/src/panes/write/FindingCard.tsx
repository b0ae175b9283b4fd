import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useId, useState } from "react";
import type { Clock } from "../../shell/dates";
import { FoundWords } from "../../shell/FoundWords";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { reportDay } from "../../shell/reportDay";
import type { Finding } from "../../wording/finding";
import type { Kept } from "./kept";
import { categoryWords, severityWords, wordingWords as words } from "./words";

const LONGEST_REASON = 500; // characters

const useStyles = makeStyles({ card: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 } });

interface FindingCardProps {
  finding: Finding;
  /** What the spans count in. */
  text: string;
  decision: Kept | null;
  clock: Clock;
  /** Null: the place cannot be written to from here. */
  onApply: ((put: string) => Promise<void>) | null;
  onKeep: (reason: string) => void;
  onTakeBack: (kept: Kept) => void;
}

/** One finding: its sentence, its rule, why, by which source, what to write instead, and what the writer does about it. */
export function FindingCard({ finding, text, decision, clock, onApply, onKeep, onTakeBack }: FindingCardProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [at, setAt] = useState<"closed" | "rewording" | "keeping">("closed");
  const { category, severity, message, why, source, suggestion, rule, sentence } = finding;
  const name = categoryWords[category] ?? category;
  return (
    <article aria-labelledby={id} className={styles.card}>
      <p id={id} className={look.text}>
        <strong>{name}</strong> {severityWords[severity]}
      </p>
      <FoundWords finding={finding} text={text} />
      {decision !== null ? (
        <>
          <p className={look.caption}>{words.keptBecause(decision.reason)}</p>
          <div className={look.row}>
            <Button size="small" className={look.button} onClick={() => onTakeBack(decision)}>
              {words.takeBack}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={look.text}>{message}</p>
          {category === "adverse-event-mention" && <p className={look.text}>{words.reportBy(reportDay(clock))}</p>}
          <p className={look.caption}>{words.why(why)}</p>
          <p className={look.text}>{words.safe(suggestion)}</p>
          <p className={look.caption}>{words.rule(rule, source)}</p>
          {at === "closed" && (
            <div className={look.row}>
              {onApply !== null && (
                <Button size="small" className={look.button} onClick={() => setAt("rewording")}>
                  {words.reword}
                </Button>
              )}
              <Button size="small" className={look.button} onClick={() => setAt("keeping")}>
                {words.keep}
              </Button>
            </div>
          )}
          {at === "rewording" && onApply !== null && (
            <WordsForm
              label={words.instead}
              start={text.slice(sentence.start, sentence.end)}
              act={words.apply}
              onSave={(put) => {
                setAt("closed");
                void onApply(put);
              }}
              onCancel={() => setAt("closed")}
            />
          )}
          {at === "keeping" && (
            <WordsForm
              label={words.reason}
              start=""
              act={words.keepNow}
              most={LONGEST_REASON}
              onSave={(reason) => {
                setAt("closed");
                onKeep(reason);
              }}
              onCancel={() => setAt("closed")}
            />
          )}
        </>
      )}
    </article>
  );
}

interface WordsFormProps {
  label: string;
  start: string;
  act: string;
  most?: number;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A field and what is done with it; nothing is done with what is empty or as it was. */
function WordsForm({ label, start, act, most, onSave, onCancel }: WordsFormProps) {
  const look = useLook();
  const [text, setText] = useState(start);
  const ready = text.trim() !== "" && text !== start;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(text.trim());
  };
  return (
    <form className={look.stack} onSubmit={save}>
      <Labelled label={label}>
        {(id) => (
          <textarea
            id={id}
            ref={focused}
            rows={3}
            maxLength={most}
            className={mergeClasses(look.control, look.lines)}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <div className={look.row}>
        <Button size="small" type="submit" appearance="primary" className={look.button} disabled={!ready}>
          {act}
        </Button>
        <Button size="small" className={look.button} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function focused(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
