import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, Suspense, useId, useState } from "react";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import { aboutInShort } from "./about";
import type { AboutProps } from "./AboutRows";
import { personalCount, words } from "./words";

const AboutRows = later(() => import("./AboutRows"));

const useStyles = makeStyles({
  about: { flexShrink: 0, marginRight: "8px" },
  short: { minWidth: 0 },
});

/**
 * What is known of somebody beyond who they are: in one line, until it is opened.
 * @param personal What they told of their own life, where the reader may see it.
 */
export function About({ personal, ...props }: AboutProps & { personal: ReactNode }) {
  const { card, own, edit } = props;
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const open = wanted || (edit.at === "open" && edit.only !== null);
  const told = card.personalDetails > 0 ? personalCount(card.personalDetails) : "";
  const short = [aboutInShort(card), told].filter((part) => part !== "").join(" · ");
  if (short === "" && !own) return null;
  return (
    <div className={look.stack}>
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(look.button, look.toggle)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setWanted(!open)}
      >
        <span className={styles.about}>{`${open ? "▾" : "▸"} ${words.about.about}`}</span>
        {!open && (
          <span className={mergeClasses(look.caption, look.line, styles.short)}>
            {short === "" ? words.about.nothingYet : short}
          </span>
        )}
      </Button>
      {open && (
        <div id={id}>
          <Suspense fallback={null}>
            <AboutRows {...props} />
            {personal}
          </Suspense>
        </div>
      )}
    </div>
  );
}
