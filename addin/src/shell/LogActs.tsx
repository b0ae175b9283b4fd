import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { LogReceipt, PaneContext } from "../api/wire";
import { type Clock, inFull, when } from "./dates";
import { useLook } from "./look";
import { loggingOf, type PaneState } from "./openMail";
import type { OpenMailActs } from "./useOpenMail";

const useStyles = makeStyles({
  mark: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingLeft: "18px" },
});

interface LogActsProps {
  context: PaneContext;
  state: Pick<PaneState, "busy" | "receipt" | "notice">;
  acts: Pick<OpenMailActs, "log" | "undoLog">;
  clock: Clock;
  /** False when another act on the card comes first. */
  first: boolean;
}

/** Logging the mail in view: what is logged, what can be, and why not. Both panes show the same. */
export function LogActs({ context, state, acts, clock, first }: LogActsProps) {
  const look = useLook();
  const styles = useStyles();
  const { offer, mark, linked, whyNot } = loggingOf(context);
  const { receipt, busy } = state;
  const primary = first && offer?.scope === "upToThisMessage";
  // The notice of the act offers Undo; once another notice has taken its place, the card does.
  const undoable = receipt !== null && receipt.newlyLogged > 0 && state.notice?.undo !== "log" ? receipt.logId : null;
  return (
    <>
      {mark !== null && (
        <p className={look.caption}>
          <span className={styles.mark}>✓ {linked ? "Thread linked. " : ""}</span>
          <span title={inFull(mark.at, clock)}>
            Logged by {mark.by}, {when(mark.at, clock)} · {mark.count}
          </span>
        </p>
      )}
      {whyNot !== null && <p className={look.caption}>{whyNot}</p>}
      {(offer !== null || undoable !== null || (receipt?.skipped.length ?? 0) > 0) && (
        <div className={look.row}>
          {offer !== null && (
            <Button
              appearance={primary ? "primary" : "secondary"}
              className={look.button}
              disabled={busy !== null}
              onClick={() => acts.log(offer.scope)}
            >
              {busy === "log" ? "Logging…" : offer.label}
            </Button>
          )}
          {undoable !== null && (
            <Button
              appearance="subtle"
              className={look.button}
              disabled={busy !== null}
              onClick={() => acts.undoLog(undoable)}
            >
              {busy === "undo" ? "Taking back…" : "Undo"}
            </Button>
          )}
          {receipt !== null && <WhyThese receipt={receipt} />}
        </div>
      )}
    </>
  );
}

function WhyThese({ receipt }: { receipt: LogReceipt }) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (receipt.skipped.length === 0) return null;
  return (
    <>
      <Button appearance="transparent" className={look.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        Why these {receipt.loggedCount}?
      </Button>
      {open && (
        <ul className={mergeClasses(look.caption, styles.reasons)}>
          {receipt.skipped.map(({ reason, count }) => (
            <li key={reason}>
              {reason} ({count})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
