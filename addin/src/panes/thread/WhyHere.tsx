import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { TimelineEntry } from "../../api/wire";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { threadChoiceOf } from "./thread";
import { words } from "./words";

const useStyles = makeStyles({ act: { alignSelf: "start" } });

interface WhyHereProps {
  entry: TimelineEntry;
  acts: Pick<OpenMailActs, "chooseThread" | "undoThreadChoice">;
  /** The threads changed, and the button that did it may be gone. */
  onDone: () => void;
}

/** Why a message stands in its thread, and the way to put that right. */
export function WhyHere({ entry, acts, onDone }: WhyHereProps) {
  const look = useLook();
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const choice = threadChoiceOf(entry);

  async function act() {
    if (choice === null) return;
    setBusy(true);
    if (choice.kind === "undo") await acts.undoThreadChoice(choice.choiceId);
    else await acts.chooseThread({ kind: "begins", messageId: entry.id });
    setBusy(false);
    onDone();
  }

  return (
    <>
      {entry.link !== null && <p className={look.caption}>{words.whyHere(entry.link.why)}</p>}
      {choice !== null && (
        <Button
          size="small"
          className={mergeClasses(look.button, styles.act)}
          disabled={busy}
          onClick={() => void act()}
        >
          {choice.label}
        </Button>
      )}
    </>
  );
}
