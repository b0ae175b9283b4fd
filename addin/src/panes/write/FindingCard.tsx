import { Button } from "@fluentui/react-button";
import { makeStyles } from "@griffel/react";
import { useId, useState } from "react";
import type { Clock } from "../../shell/dates";
import { FoundWords } from "../../shell/FoundWords";
import { useLook } from "../../shell/look";
import { reportDay } from "../../shell/reportDay";
import { LONGEST_REASON, WordsForm } from "../../shell/WordsForm";
import type { Finding } from "../../wording/finding";
import { insteadOf, type Stretch } from "./instead";
import { categoryWords, severityWords, wordingWords as words } from "./words";

const useStyles = makeStyles({ card: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 } });

interface FindingCardProps {
  finding: Finding;
  /** What the spans count in. */
  text: string;
  /** What was decided, by whom, when and why; null: it is open. */
  decision: string | null;
  clock: Clock;
  /** Writes in place of the sentence, or of the stretch named. Null: the place cannot be written to from here. */
  onApply: ((put: string, stretch?: Stretch) => Promise<void>) | null;
  onKeep: (reason: string) => void;
  onTakeBack: () => void;
}

/** One finding: its sentence, its rule, why, by which source, what to write instead, and what the writer does about it. */
export function FindingCard({ finding, text, decision, clock, onApply, onKeep, onTakeBack }: FindingCardProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [at, setAt] = useState<"closed" | "rewording" | "keeping">("closed");
  const { category, severity, message, why, source, suggestion, rule, sentence } = finding;
  const name = categoryWords[category] ?? category;
  const instead = onApply === null ? null : insteadOf(finding, text);
  return (
    <article aria-labelledby={id} className={styles.card}>
      <p id={id} className={look.text}>
        <strong>{name}</strong> {severityWords[severity]}
      </p>
      <FoundWords finding={finding} text={text} />
      {decision !== null ? (
        <>
          <p className={look.caption}>{decision}</p>
          <div className={look.row}>
            <Button size="small" className={look.button} onClick={onTakeBack}>
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
          {instead !== null && instead.words !== "" && <p className={look.text}>{words.wouldSay(instead.reads)}</p>}
          <p className={look.caption}>{words.rule(rule, source)}</p>
          {at === "closed" && (
            <div className={look.row}>
              {onApply !== null && instead !== null && (
                <Button
                  size="small"
                  appearance="primary"
                  className={look.button}
                  onClick={() => void onApply(instead.put, instead)}
                >
                  {instead.words === "" ? words.takeOut : words.useWording}
                </Button>
              )}
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
              cancel={words.cancel}
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
              cancel={words.cancel}
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
