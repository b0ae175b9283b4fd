import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import { useLook } from "../../shell/look";
import type { Finding } from "../../wording/finding";
import { wordingWords as words } from "./words";

const useStyles = makeStyles({
  toggle: { alignSelf: "start" },
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
});

/** What would make the mail shorter, plainer or more polite. It asks for nothing, and stays closed until somebody looks. */
export function MannerHints({ hints }: { hints: readonly Finding[] }) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(look.button, look.link, styles.toggle)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.hints(hints.length, open)}
      </Button>
      {open && (
        <div id={id} className={look.stack}>
          <ul className={styles.list}>
            {hints.map(({ rule, span, message, why, suggestion }) => (
              <li key={`${rule} ${String(span.start)}`} className={look.tight}>
                <p className={look.text}>{message}</p>
                <p className={look.caption}>{why}</p>
                <p className={look.text}>{suggestion}</p>
              </li>
            ))}
          </ul>
          <p className={look.caption}>{words.hintsOff}</p>
        </div>
      )}
    </>
  );
}
