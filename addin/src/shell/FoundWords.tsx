import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { Finding } from "../wording/finding";
import { useLook } from "./look";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    overflowWrap: "anywhere",
  },
  found: {
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    backgroundColor: "transparent",
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
  },
});

/** The sentence that a finding is about, with the words that were found in it. */
export function FoundWords({ finding: { span, sentence }, text }: { finding: Finding; text: string }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <blockquote className={mergeClasses(look.text, styles.quote)}>
      {text.slice(sentence.start, span.start)}
      <mark className={styles.found}>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end, sentence.end)}
    </blockquote>
  );
}
