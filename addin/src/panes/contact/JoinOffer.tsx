import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { PaneContext, TimelineEntry } from "../../api/wire";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { joinableWith } from "./contact";
import { words } from "./words";

const useStyles = makeStyles({ act: { alignSelf: "start" } });

interface JoinOfferProps {
  entry: TimelineEntry;
  context: PaneContext;
  acts: Pick<OpenMailActs, "chooseThread">;
  /** The threads changed, and the button that did it may be gone. */
  onDone: () => void;
}

/** Puts a message of another thread into the thread of the mail in view. */
export function JoinOffer({ entry, context, acts, onDone }: JoinOfferProps) {
  const look = useLook();
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const withMessageId = joinableWith(entry, context);
  if (withMessageId === null) return null;

  async function join(other: string) {
    setBusy(true);
    await acts.chooseThread({ kind: "joins", messageId: entry.id, withMessageId: other });
    setBusy(false);
    onDone();
  }

  return (
    <Button
      size="small"
      className={mergeClasses(look.button, styles.act)}
      disabled={busy}
      onClick={() => void join(withMessageId)}
    >
      {words.belongsHere}
    </Button>
  );
}
