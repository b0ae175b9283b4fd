import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { LogReceipt, PaneContext, ThreadView } from "../api/wire";
import { type Clock, inFull, when } from "./dates";
import { useLook } from "./look";
import { automaticWords, loggedWords } from "./people";
import { loggingOf, type PaneState } from "./openMail";
import type { OpenMailActs } from "./openMailActs";
import { words } from "./words";

const useStyles = makeStyles({
  mark: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  replies: { marginTop: "-8px" },
  reasons: { margin: 0, paddingLeft: "18px" },
});

interface LogWordsProps {
  context: PaneContext;
  acts: Pick<OpenMailActs, "setLogChoice">;
  clock: Clock;
}

interface LogButtonsProps {
  context: PaneContext;
  state: Pick<PaneState, "busy" | "receipt" | "notice">;
  acts: Pick<OpenMailActs, "log" | "undoLog">;
  /** False when another act on the card comes first. */
  first: boolean;
}

/** Logging the mail in view: what is logged, what can be, and why not. Both panes show the same. */
export function LogActs({ clock, ...buttons }: LogWordsProps & Omit<LogButtonsProps, "first">) {
  const look = useLook();
  return (
    <>
      <LogWords context={buttons.context} acts={buttons.acts} clock={clock} />
      {somethingToPress(buttons.context, buttons.state) && (
        <div className={look.row}>
          <LogButtons {...buttons} first />
        </div>
      )}
    </>
  );
}

/** What is logged, by whom and when; why nothing can be. */
export function LogWords({ context, acts, clock }: LogWordsProps) {
  const look = useLook();
  const styles = useStyles();
  const { mark, linked, whyNot } = loggingOf(context);
  const { automatic } = context.item;
  return (
    <>
      {automatic !== "none" && (
        <div className={look.row}>
          <span className={look.chip}>{automaticWords[automatic]}</span>
        </div>
      )}
      {mark !== null && (
        <p className={look.caption}>
          <span className={styles.mark}>{`✓ ${linked ? words.threadLinked : ""}`}</span>
          <span title={inFull(mark.logged.at, clock)}>
            {loggedWords(mark.logged, clock)} · {mark.count}
          </span>
        </p>
      )}
      {context.thread !== null && <Replies thread={context.thread} acts={acts} clock={clock} />}
      {whyNot !== null && <p className={look.caption}>{whyNot}</p>}
    </>
  );
}

/** Whether the thread's further messages log themselves, since when, and the way in and out of that. */
function Replies({ thread, acts, clock }: { thread: ThreadView } & Omit<LogWordsProps, "context">) {
  const look = useLook();
  const styles = useStyles();
  const { id, linked, logChoice } = thread;
  if (!linked && logChoice === null) return null;
  return (
    <p
      className={mergeClasses(look.caption, styles.replies)}
      title={logChoice === null ? undefined : inFull(logChoice.at, clock)}
    >
      {logChoice !== null && words.repliesLogged(when(logChoice.at, clock))}
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(look.button, look.link)}
        aria-label={logChoice === null ? undefined : words.stopReplies}
        onClick={() => acts.setLogChoice(id, logChoice === null)}
      >
        {logChoice === null ? words.logReplies : words.stop}
      </Button>
    </p>
  );
}

/** What can be logged or taken back, for a row that may hold other acts too. */
export function LogButtons({ context, state, acts, first }: LogButtonsProps) {
  const look = useLook();
  const { offer } = loggingOf(context);
  const { receipt, busy } = state;
  const primary = first && offer?.scope === "upToThisMessage";
  const undoable = undoableOf(state);
  return (
    <>
      {offer !== null && (
        <Button
          appearance={primary ? "primary" : "secondary"}
          className={look.button}
          disabled={busy !== null}
          onClick={() => acts.log(offer.scope)}
        >
          {busy === "log" ? words.logging : offer.label}
        </Button>
      )}
      {undoable !== null && (
        <Button
          appearance="subtle"
          className={look.button}
          disabled={busy !== null}
          onClick={() => acts.undoLog(undoable)}
        >
          {busy === "undo" ? words.takingBack : words.undoLog}
        </Button>
      )}
      {receipt !== null && <WhyThese receipt={receipt} />}
    </>
  );
}

function somethingToPress(context: PaneContext, state: LogButtonsProps["state"]): boolean {
  const explained = (state.receipt?.skipped.length ?? 0) > 0;
  return loggingOf(context).offer !== null || undoableOf(state) !== null || explained;
}

// The notice of the act offers Undo; once another notice has taken its place, the card does.
function undoableOf({ receipt, notice }: LogButtonsProps["state"]): string | null {
  return receipt !== null && receipt.newlyLogged > 0 && notice?.undo !== "log" ? receipt.logId : null;
}

function WhyThese({ receipt }: { receipt: LogReceipt }) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (receipt.skipped.length === 0) return null;
  return (
    <>
      <Button appearance="transparent" className={look.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.whyThese(receipt.loggedCount)}
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
