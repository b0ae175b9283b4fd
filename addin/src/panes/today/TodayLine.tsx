import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { TodayEntry } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { useLook } from "../../shell/look";
import { OpenInOutlook } from "../../shell/OpenInOutlook";
import { labelOf, maySkip, readyAct } from "./today";
import { words } from "./words";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", alignItems: "start" },
  reasons: { listStyleType: "none", margin: 0, padding: 0 },
});

type Act = (entry: TodayEntry) => void;

export interface EntryActs {
  called: Act;
  kept: Act;
  written: Act;
  skip: Act;
}

interface TodayLineProps {
  entry: TodayEntry;
  acts: EntryActs;
  busy: boolean;
  pageOf: ((contactId: string) => string) | null;
}

/** Somebody to be in touch with: who, why, and the one act that is ready. */
export function TodayLine({ entry, acts, busy, pageOf }: TodayLineProps) {
  const look = useLook();
  const styles = useStyles();
  const { name, institution, reasons, message } = entry;
  const ready = readyAct(entry);
  const promised = reasons.find(({ kind }) => kind === "promise")?.text ?? "";
  const known = {
    kept: { run: acts.kept, text: words.kept, label: words.keptOf(name, promised) },
    written: { run: acts.written, text: words.written, label: words.writtenOf(name) },
    called: { run: acts.called, text: words.called, label: words.calledOf(name) },
  };
  const first = known[ready];
  const others = first === known.called ? [] : [known.called];
  return (
    <li className={mergeClasses(look.card, styles.line)}>
      <Avatar name={name} address={name} known size="small" />
      <div className={look.tight}>
        {pageOf === null ? (
          <p className={mergeClasses(look.part, look.line)}>{name}</p>
        ) : (
          <a href={pageOf(entry.contactId)} className={mergeClasses(look.part, look.line, look.focusable)}>
            {name}
          </a>
        )}
        {institution !== "" && <p className={mergeClasses(look.caption, look.line)}>{institution}</p>}
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.subjectId ?? ""}`} className={look.text}>
              {labelOf(reason)}
            </li>
          ))}
        </ul>
        {message !== null && (
          <>
            <p className={look.caption}>{message.question ?? message.subject}</p>
            <OpenInOutlook internetMessageId={message.internetMessageId} quiet />
          </>
        )}
        <div className={look.row}>
          {[first, ...others].map(({ run, text, label }) => (
            <Button
              key={text}
              size="small"
              appearance={text === first.text ? "secondary" : "subtle"}
              className={look.button}
              disabled={busy}
              aria-label={label}
              onClick={() => run(entry)}
            >
              {text}
            </Button>
          ))}
          {maySkip(entry) && (
            <Button
              size="small"
              appearance="subtle"
              className={look.button}
              disabled={busy}
              aria-label={words.skipOf(name)}
              onClick={() => acts.skip(entry)}
            >
              {words.skip}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
