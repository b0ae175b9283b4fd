import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { ReactNode } from "react";
import { useLook } from "./look";
import type { Notice, PaneState } from "./openMail";
import type { OpenMailActs } from "./useOpenMail";

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
  words: { flexGrow: 1, flexBasis: "140px" },
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

interface NoticeBarProps {
  notice: Notice;
  state: Pick<PaneState, "busy" | "receipt">;
  acts: Pick<OpenMailActs, "undoLog" | "undoContact" | "takeBack" | "dismiss">;
}

/** What just happened, and the way back while it is at hand. */
export function NoticeBar({ notice, state, acts }: NoticeBarProps) {
  const look = useLook();
  const { undo } = notice;
  const logId = state.receipt?.logId ?? null;
  return (
    <Band
      intent={notice.intent}
      acts={
        <>
          {undo === "log" && logId !== null && (
            <Button
              size="small"
              className={look.button}
              disabled={state.busy !== null}
              onClick={() => acts.undoLog(logId)}
            >
              Undo
            </Button>
          )}
          {undo !== null && undo !== "log" && (
            <Button
              size="small"
              className={look.button}
              onClick={() => {
                if ("write" in undo) acts.takeBack(undo);
                else acts.undoContact(undo.contactId, undo.name);
              }}
            >
              Undo
            </Button>
          )}
          <Button size="small" appearance="transparent" className={look.button} onClick={acts.dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {notice.text}
    </Band>
  );
}
