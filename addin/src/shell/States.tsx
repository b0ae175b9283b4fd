import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { ReactNode } from "react";
import { messageFor, type Problem } from "../api/problem";
import type { Unreadable } from "../host/mailHost";
import { useLook } from "./look";

const useStyles = makeStyles({
  bone: { backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusMedium, flexShrink: 0 },
  disc: { width: "40px", height: "40px", borderRadius: "50%" },
  small: { width: "32px", height: "32px", borderRadius: "50%" },
  beside: { display: "flex", alignItems: "center", gap: "12px", minHeight: "40px" },
  lines: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1 },
});

/** What comes, in its size, without its words. */
export function Skeleton() {
  const look = useLook();
  const styles = useStyles();
  const bone = (width: string, height: string) => <div className={styles.bone} style={{ width, height }} />;
  return (
    <div role="status" aria-label="Loading" aria-busy="true" className={look.stack}>
      <div className={styles.beside}>
        <div className={mergeClasses(styles.bone, styles.small)} />
        <div className={mergeClasses(styles.bone, styles.small)} />
      </div>
      <div className={look.card}>
        <div className={styles.beside}>
          <div className={mergeClasses(styles.bone, styles.disc)} />
          <div className={styles.lines}>
            {bone("60%", "18px")}
            {bone("90%", "12px")}
          </div>
        </div>
        {bone("100%", "84px")}
        {bone("110px", "32px")}
        {bone("70%", "16px")}
      </div>
      <div className={look.card}>
        {bone("40%", "18px")}
        {[1, 2, 3].map((entry) => (
          <div key={entry} className={styles.lines}>
            {bone("80%", "16px")}
            {bone("95%", "12px")}
          </div>
        ))}
      </div>
    </div>
  );
}

export function Statement({ heading, children }: { heading: string; children: ReactNode }) {
  const look = useLook();
  return (
    <section className={look.card} aria-label={heading}>
      <h2 className={look.heading} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export function Empty() {
  const look = useLook();
  return (
    <Statement heading="Choose a mail">
      <p className={look.text}>
        Beside it you then see who this is, what you wrote to each other, and whose turn it is. One click logs the
        thread.
      </p>
      <p className={look.caption}>Nothing is sent to anybody, and nobody is added without your click.</p>
    </Statement>
  );
}

const unreadableWords: Record<Unreadable, string> = {
  encrypted: "It is encrypted, and Outlook hands encrypted mail to no add-in.",
  meeting: "It is a meeting request or an answer to one, not a mail.",
  notAMessage: "It is not a mail.",
  noId: "It carries no message id, as drafts and some reports do, so it could not be told from others.",
};

export function CannotRead({ why }: { why: Unreadable }) {
  const look = useLook();
  return (
    <Statement heading="Cannot read this item">
      <p className={look.text}>{unreadableWords[why]}</p>
      <p className={look.caption}>Nothing of it was read or kept. Choose another mail to go on.</p>
    </Statement>
  );
}

function failedHeading({ code }: Problem): string {
  if (code === "network.unreachable") return "No connection";
  return code === "local.not-signed-in" ? "Not signed in" : "This did not work";
}

interface FailedProps {
  problem: Problem;
  onRetry: () => void;
  /** What can be done meanwhile. */
  children?: ReactNode;
}

export function Failed({ problem, onRetry, children }: FailedProps) {
  const look = useLook();
  return (
    <Statement heading={failedHeading(problem)}>
      <p className={look.text} role="alert">
        {messageFor(problem)}
      </p>
      <div className={look.row}>
        <Button appearance="primary" className={look.button} onClick={onRetry}>
          Retry
        </Button>
        {children}
      </div>
    </Statement>
  );
}
