import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { ReactNode } from "react";
import { useLook } from "./look";
import type { Notice, PaneState } from "./openMail";
import type { OpenMailActs } from "./openMailActs";
import { words } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 12px",
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  info: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  words: { flexGrow: 1, flexBasis: "50%" }, // narrower than half of the band, words stand letter under letter beside long acts
  acts: { display: "flex", gap: "4px", marginLeft: "auto" },
});

// Colour is never the only sign.
const signs: Record<Notice["intent"], string> = { success: "✓ ", info: "", warning: "! ", error: "! " };

/** A coloured band of words, with acts beside them where they fit and below where they do not. */
export function Band({ intent, children, acts }: { intent: Notice["intent"]; children: ReactNode; acts?: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[intent])}>
      <p className={mergeClasses(look.text, styles.words)}>
        <span aria-hidden="true">{signs[intent]}</span>
        {children}
      </p>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}

interface NoticeBandProps {
  notice: Notice;
  busy: boolean;
  /** null: there is no way back. */
  onUndo: (() => void) | null;
  onSignIn?: () => void;
  onDismiss: () => void;
}

/** What was just done, and the way back while it is at hand. */
export function NoticeBand({ notice, busy, onUndo, onSignIn, onDismiss }: NoticeBandProps) {
  const look = useLook();
  return (
    <Band
      intent={notice.intent}
      acts={
        <>
          {onUndo !== null && (
            <Button size="small" className={look.button} disabled={busy} onClick={onUndo}>
              {words.undo}
            </Button>
          )}
          {notice.signIn && onSignIn !== undefined && (
            <Button size="small" className={look.button} onClick={onSignIn}>
              {words.signIn}
            </Button>
          )}
          <Button size="small" appearance="transparent" className={look.button} onClick={onDismiss}>
            {words.dismiss}
          </Button>
        </>
      }
    >
      {notice.text}
    </Band>
  );
}

interface NoticeBarProps {
  notice: Notice;
  state: Pick<PaneState, "busy" | "receipt">;
  acts: Pick<OpenMailActs, "undoLog" | "undoContact" | "takeBack" | "dismiss">;
  onSignIn: () => void;
}

/** What just happened in the pane, and the way back while it is at hand. */
export function NoticeBar({ notice, state, acts, onSignIn }: NoticeBarProps) {
  const { undo } = notice;
  const logId = state.receipt?.logId ?? null;
  const way = () => {
    if (undo === null || (undo === "log" && logId === null)) return null;
    return () => {
      if (undo === "log") acts.undoLog(logId ?? "");
      else if ("write" in undo) acts.takeBack(undo);
      else acts.undoContact(undo.contactId, undo.name);
    };
  };
  return (
    <NoticeBand
      notice={notice}
      busy={undo === "log" && state.busy !== null}
      onUndo={way()}
      onSignIn={onSignIn}
      onDismiss={acts.dismiss}
    />
  );
}
