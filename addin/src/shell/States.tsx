import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { ReactNode } from "react";
import { messageFor, type Problem } from "../api/problem";
import type { Unreadable } from "../host/mailHost";
import { useLook } from "./look";
import { words } from "./words";

const useStyles = makeStyles({
  bone: {
    boxSizing: "border-box",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke), // drawn where colours are forced and grounds are not
  },
  disc: { width: "40px", height: "40px", borderRadius: "50%" },
  small: { width: "32px", height: "32px", borderRadius: "50%" },
  beside: { display: "flex", alignItems: "center", gap: "12px", minHeight: "40px" },
  lines: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1 },
});

interface SkeletonProps {
  /** What is said when it takes long. */
  said?: string;
  /** What is known already. */
  known?: string;
}

/** What comes, in its size, without its words. */
export function Skeleton({ said, known }: SkeletonProps) {
  const look = useLook();
  const styles = useStyles();
  const bone = (width: string, height: string) => <div className={styles.bone} style={{ width, height }} />;
  return (
    <div role="status" aria-label={words.loading} aria-busy={said === undefined} className={look.stack}>
      {said === undefined ? (
        <div className={styles.beside}>
          <div className={mergeClasses(styles.bone, styles.small)} />
          <div className={mergeClasses(styles.bone, styles.small)} />
        </div>
      ) : (
        <div className={look.tight}>
          {known !== undefined && <p className={mergeClasses(look.part, look.line)}>{known}</p>}
          <p className={look.text}>{said}</p>
        </div>
      )}
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
    <Statement heading={words.chooseMail}>
      <p className={look.text}>{words.beside}</p>
      <p className={look.caption}>{words.nothingSent}</p>
    </Statement>
  );
}

const unreadableWords: Record<Unreadable, string> = {
  encrypted: "It is encrypted, and Outlook hands encrypted mail to no add-in.",
  file: "It was opened from a file, so it is in none of your folders. Move it into a folder of Outlook, then open it there.",
  notAMessage: "It is not a mail.",
  noId: "It carries no message id, as drafts and some reports do, so it could not be told from others.",
};

export function CannotRead({ why }: { why: Unreadable }) {
  const look = useLook();
  return (
    <Statement heading={words.cannotRead}>
      <p className={look.text}>{unreadableWords[why]}</p>
      <p className={look.caption}>{words.nothingRead}</p>
    </Statement>
  );
}

function failedHeading({ code }: Problem): string {
  if (code === "network.unreachable") return "No connection";
  return code === "local.not-signed-in" ? "Not signed in" : "This did not work";
}

interface FailedProps {
  problem: Problem;
  /** What is known of the mail all the same. */
  known?: string;
  onRetry: () => void;
  /** What can be done meanwhile. */
  children?: ReactNode;
}

export function Failed({ problem, known, onRetry, children }: FailedProps) {
  const look = useLook();
  return (
    <Statement heading={failedHeading(problem)}>
      <p className={look.text} role="alert">
        {messageFor(problem)}
      </p>
      {known !== undefined && <p className={mergeClasses(look.caption, look.line)}>{known}</p>}
      <div className={look.row}>
        <Button appearance="primary" className={look.button} onClick={onRetry}>
          {words.retry}
        </Button>
        {children}
      </div>
    </Statement>
  );
}
