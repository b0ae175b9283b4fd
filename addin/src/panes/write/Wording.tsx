import { Button } from "@fluentui/react-button";
import { makeStyles } from "@griffel/react";
import { useState } from "react";
import { messageFor } from "../../api/problem";
import { HostError, type MailHost, type Rewording } from "../../host/mailHost";
import type { KnownProduct, MailDecidedOn } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { decisionTold, words as decisionWords } from "../../shell/decisionWords";
import { useLook } from "../../shell/look";
import { type DecisionActs, type DecisionClient, useDecisions } from "../../shell/useDecisions";
import { useFindings } from "../../shell/useFindings";
import type { Finding, Occasion } from "../../wording/finding";
import { FindingCard } from "./FindingCard";
import { MannerHints } from "./MannerHints";
import { wordingWords as words } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", listStyleType: "none", margin: 0, padding: 0 },
});

interface WordingProps {
  host: Pick<MailHost, "mailText" | "reword">;
  api: DecisionClient;
  acts: DecisionActs;
  identity: string;
  occasion: Occasion;
  /** Manner is told of too. */
  mannerHints: boolean;
  /** By what decisions on the draft are known again: its thread and its people. */
  mail: MailDecidedOn;
  products: readonly KnownProduct[];
  clock: Clock;
}

/** What was said last about the mail, and how it is taken back. */
interface Told {
  text: string;
  undo: (Rewording & { old: string }) | null;
}

/** What a reviewer may object to in the mail, while it is written: where, why, and what may stand there instead. */
export function Wording({ host, api, acts, identity, occasion, mannerHints, mail, products, clock }: WordingProps) {
  const look = useLook();
  const styles = useStyles();
  const { checked, failed, again } = useFindings(host, identity, { direction: "outgoing", occasion }, products);
  const [told, setTold] = useState<Told | null>(null);

  /** The old words again, where the new ones stand; what was written meanwhile before them moved them. */
  const takeOut = async ({ start, put, old }: Rewording & { old: string }) => {
    const { text } = await host.mailText(identity);
    const at = text.startsWith(put, start) ? start : text.indexOf(put);
    if (at < 0) setTold({ text: words.gone, undo: null });
    else await write({ text, start: at, end: at + put.length, put: old }, words.undone, null);
  };

  const write = async (change: Rewording, said: string, undo: Told["undo"]) => {
    try {
      await host.reword(identity, change);
      setTold({ text: said, undo });
    } catch (cause) {
      if (!(cause instanceof HostError)) throw cause;
      const problem = { code: `host.${cause.code}`, detail: cause.message, facts: {} };
      setTold({ text: cause.code === "moved" ? words.moved : messageFor(problem), undo: null });
    }
    again();
  };

  const apply = (change: Rewording) => {
    const old = change.text.slice(change.start, change.end);
    return write(change, words.applied, { ...change, old });
  };

  const textOf = (finding: Finding) => (checked === null ? "" : checked[finding.part]);
  const all = checked?.findings ?? [];
  const hints = mannerHints ? all.filter(isManner) : [];
  const findings = all
    .filter((one) => !isManner(one))
    .map((found) => {
      const sentence = withItsEnd(found.sentence, textOf(found));
      return { finding: { ...found, sentence }, sentence: textOf(found).slice(sentence.start, sentence.end) };
    });
  const decisions = useDecisions(api, acts, identity, mail, findings);
  const open = findings.filter((one) => decisions.on(one) === null).length;
  return (
    <section aria-labelledby="write-wording" className={look.card}>
      <h3 id="write-wording" className={look.part}>
        {words.heading}
      </h3>
      <p role="status" className={look.caption}>
        {state(checked === null, failed, open, findings.length)}
      </p>
      <div role="status" className={told === null ? look.silent : look.row}>
        {told !== null && <span className={look.text}>{told.text}</span>}
        {told?.undo != null && <UndoButton onUndo={takeOut} change={told.undo} />}
      </div>
      {failed && (
        <div className={look.row}>
          <Button size="small" className={look.button} onClick={again}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {findings.length > 0 && (
        <ul className={styles.list} aria-label={words.findings}>
          {findings.map((one) => {
            const { finding } = one;
            const decided = decisions.on(one);
            return (
              <li key={`${finding.rule} ${finding.part} ${String(finding.span.start)}`}>
                <FindingCard
                  finding={finding}
                  text={textOf(finding)}
                  decision={decided === null ? null : decisionTold(decided, clock)}
                  clock={clock}
                  onApply={
                    finding.part === "subject"
                      ? null
                      : (put, stretch) => apply({ text: textOf(finding), ...(stretch ?? finding.sentence), put })
                  }
                  onKeep={(reason) => void decisions.decide([one], "kept", reason)}
                  onTakeBack={() => void decisions.takeBack([one])}
                />
              </li>
            );
          })}
        </ul>
      )}
      {decisions.unread && findings.length > 0 && <p className={look.caption}>{decisionWords.unread}</p>}
      {decisions.problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(decisions.problem)}
        </p>
      )}
      {hints.length > 0 && <MannerHints hints={hints} />}
      <p className={look.caption}>{words.aid}</p>
    </section>
  );
}

function isManner({ category }: Finding): boolean {
  return category === "manner";
}

function UndoButton<Change>({ change, onUndo }: { change: Change; onUndo: (change: Change) => Promise<void> }) {
  const look = useLook();
  return (
    <Button size="small" className={look.button} onClick={() => void onUndo(change)}>
      {words.undo}
    </Button>
  );
}

function state(loading: boolean, failed: boolean, open: number, all: number): string {
  if (failed) return words.unread;
  if (loading) return words.reading;
  return all === 0 ? words.nothing : words.found(open, all - open);
}

/** The sentence with the marks that end it: who writes it otherwise writes those too. */
function withItsEnd({ start, end }: Finding["sentence"], text: string): Finding["sentence"] {
  let after = end;
  while (after < text.length && ".!?…".includes(text.charAt(after))) after++;
  return { start, end: after };
}
