import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { ReactNode } from "react";
import type { Turn } from "../api/wire";
import type { Clock } from "./dates";
import { useLook } from "./look";
import { turnWords } from "./turnWords";
import { words } from "./words";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "8px 12px",
    borderLeftWidth: "3px",
    borderLeftStyle: "solid",
    borderRadius: tokens.borderRadiusSmall,
  },
  act: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteDarkOrangeBorderActive} 7%, ${tokens.colorNeutralBackground1})`,
    borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive,
  },
  wait: { backgroundColor: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorBrandStroke1 },
  rest: { backgroundColor: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorNeutralStroke1 },
  lead: { fontWeight: tokens.fontWeightSemibold },
  leadAct: { color: tokens.colorPaletteDarkOrangeForeground1 },
  acts: { columnGap: "16px" },
  quote: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    unicodeBidi: "plaintext",
    overflowWrap: "anywhere",
  },
});

interface TurnBlockProps {
  /** What the turn is of, where the words around it are about something wider. */
  scope?: string;
  turn: Turn;
  clock: Clock;
  /** Opens the message the claim rests on; absent when it is not at hand. */
  onEvidence?: (() => void) | undefined;
  /** What can be said about it; it may come late. */
  children?: ReactNode;
}

/** Whose turn it is: the answer first, its reason with it, its evidence one step away. */
export function TurnBlock({ scope, turn, clock, onEvidence, children }: TurnBlockProps) {
  const look = useLook();
  const styles = useStyles();
  const said = turnWords(turn, clock);
  return (
    <div className={mergeClasses(styles.block, styles[said.tone])}>
      {scope !== undefined && <p className={look.caption}>{scope}</p>}
      <p className={look.text}>
        <span className={mergeClasses(styles.lead, said.tone === "act" && styles.leadAct)}>{said.lead}</span>
        {said.rest}
      </p>
      {turn.question !== null && <blockquote className={styles.quote}>“{turn.question}”</blockquote>}
      {(onEvidence !== undefined || Boolean(children)) && (
        <div className={mergeClasses(look.row, look.coming, styles.acts)}>
          {onEvidence !== undefined && (
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(look.button, look.link)}
              onClick={onEvidence}
            >
              {words.showThatMail}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
