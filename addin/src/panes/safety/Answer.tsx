import { Button } from "@fluentui/react-button";
import { useState } from "react";
import { words as decisionWords } from "../../shell/decisionWords";
import { useLook } from "../../shell/look";
import type { Decisions, FoundSentence } from "../../shell/useDecisions";
import { LONGEST_REASON, WordsForm } from "../../shell/WordsForm";
import { words } from "./words";

interface AnswerProps {
  name: string;
  found: readonly FoundSentence[];
  decisions: Decisions;
  answered: boolean;
}

/** What became of it: it was reported, or it is none, and why. */
export function Answer({ name, found, decisions, answered }: AnswerProps) {
  const look = useLook();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const during = (work: Promise<void>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  const open = found.filter((one) => decisions.on(one) === null);
  const button = { size: "small", className: look.button, disabled: busy } as const;
  if (asking) {
    return (
      <WordsForm
        label={words.reason}
        start=""
        act={words.noEventNow}
        cancel={words.cancel}
        most={LONGEST_REASON}
        onSave={(reason) => {
          setAsking(false);
          during(decisions.decide(open, "notAnEvent", reason));
        }}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <div className={look.row}>
      {answered ? (
        <Button {...button} aria-label={words.lookAgainOf(name)} onClick={() => during(decisions.takeBack(found))}>
          {decisionWords.lookAgain}
        </Button>
      ) : (
        <>
          <Button {...button} onClick={() => during(decisions.decide(open, "reported", ""))}>
            {words.reported}
          </Button>
          <Button {...button} onClick={() => setAsking(true)}>
            {words.noEvent}
          </Button>
        </>
      )}
    </div>
  );
}
