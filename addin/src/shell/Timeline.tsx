import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { type ReactNode, Suspense, useEffect, useId, useRef } from "react";
import type { Snippet, TimelineEntry } from "../api/wire";
import { type Clock, inFull, when } from "./dates";
import { later } from "./later";
import { useLook } from "./look";
import { automaticWords, called, loggedWords } from "./people";
import { excerpt } from "./excerpt";
import { piecesOf } from "./snippet";
import { byMonth } from "./timelineMonths";

const OpenMessage = later(() => import("./OpenMessage"));

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  month: { fontWeight: tokens.fontWeightRegular, ...shorthands.padding("4px", 0) },
  entry: { position: "relative", paddingLeft: "22px", paddingBottom: "4px" },
  // The line runs from one dot to the next, and ends with the last.
  joined: {
    "::before": {
      content: '""',
      position: "absolute",
      left: "6px",
      top: "22px",
      bottom: "-6px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  dot: {
    position: "absolute",
    left: 0,
    top: "9px",
    width: "12px",
    height: "12px",
    boxSizing: "border-box",
    borderRadius: "50%",
    ...shorthands.border("2px", "solid", tokens.colorBrandStroke1),
  },
  theirs: { backgroundColor: tokens.colorNeutralBackground1 },
  yours: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  automatic: { borderRadius: "2px", ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  button: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    minHeight: "44px",
    padding: "4px 6px",
    ...shorthands.border("0"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  logged: { color: tokens.colorPaletteGreenForeground1 },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "0 0 4px 6px",
    padding: "4px 0 4px 10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  preview: { whiteSpace: "pre-wrap" },
  found: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

interface TimelineProps {
  entries: TimelineEntry[];
  clock: Clock;
  open: string | null;
  onOpen: (id: string | null) => void;
  /** Counts up when the open entry is to be brought before the eyes. */
  reveal?: number;
  months?: boolean;
  /** Where what was searched for stands in a message; shown instead of its beginning. */
  snippets?: ReadonlyMap<string, Snippet>;
  /** What the pane has to say of an opened message, or to do with it. */
  more?: (entry: TimelineEntry) => ReactNode;
}

/** Messages as dots on a line, newest first. Choosing one opens what is known of it in place. */
export function Timeline({ entries, clock, open, onOpen, reveal = 0, months = true, snippets, more }: TimelineProps) {
  const look = useLook();
  const styles = useStyles();
  const groups = months ? byMonth(entries, clock) : [{ heading: null, entries }];
  return (
    <div>
      {groups.map(({ heading, entries: ofMonth }) => (
        <div key={heading ?? "all"}>
          {heading !== null && <h4 className={mergeClasses(look.caption, styles.month)}>{heading}</h4>}
          <ol className={styles.list}>
            {ofMonth.map((entry, index) => (
              <Entry
                key={entry.id}
                entry={entry}
                clock={clock}
                open={entry.id === open}
                reveal={entry.id === open ? reveal : 0}
                snippet={snippets?.get(entry.id)}
                more={more}
                joined={index < ofMonth.length - 1}
                onToggle={() => onOpen(entry.id === open ? null : entry.id)}
              />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  clock: Clock;
  open: boolean;
  reveal: number;
  joined: boolean;
  snippet: Snippet | undefined;
  more: TimelineProps["more"];
  onToggle: () => void;
}

function Entry({ entry, clock, open, reveal, joined, snippet, more, onToggle }: EntryProps) {
  const look = useLook();
  const styles = useStyles();
  const detailsId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (reveal === 0) return;
    button.current?.scrollIntoView({ block: "center" });
    button.current?.focus();
  }, [reveal]);

  const automatic = entry.automatic === "none" ? null : automaticWords[entry.automatic];
  const ofList = entry.automatic === "list"; // written by somebody, so who it was comes first
  const theirs = entry.direction === "incoming" || !entry.yours; // what a colleague sent is not yours
  const writer = theirs ? `${called(entry.from)} wrote` : "You wrote";
  const dot = mergeClasses(styles.dot, theirs ? styles.theirs : styles.yours, automatic !== null && styles.automatic);
  return (
    <li className={mergeClasses(styles.entry, joined && styles.joined)}>
      <span aria-hidden="true" className={dot} />
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.button, look.focusable)}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        onClick={onToggle}
      >
        <span className={look.line}>
          <span className={styles.strong}>{ofList ? writer : (automatic ?? writer)}</span>
          {" · "}
          {entry.subject === "" ? "(no subject)" : entry.subject}
        </span>
        {!open && snippet !== undefined && <FoundText snippet={snippet} />}
        {!open && snippet === undefined && entry.preview !== "" && (
          <span className={mergeClasses(look.caption, look.line)}>{entry.preview}</span>
        )}
        <span className={mergeClasses(look.caption, look.line)}>
          {ofList && `${automaticWords.list} · `}
          {entry.sentAt === null ? "date not known" : when(entry.sentAt, clock)}
          {" · "}
          <LoggedWord entry={entry} />
          {entry.hasAttachments && " · with attachment"}
        </span>
      </button>
      {open && (
        <div id={detailsId} className={styles.details}>
          <p className={look.caption}>From {called(entry.from)}</p>
          {entry.to.length > 0 && <p className={look.caption}>To {entry.to.map(called).join(", ")}</p>}
          {entry.cc.length > 0 && <p className={look.caption}>Copy to {entry.cc.map(called).join(", ")}</p>}
          {entry.sentAt !== null && <p className={look.caption}>{inFull(entry.sentAt, clock)}</p>}
          {entry.logged !== null && (
            <p className={look.caption}>{loggedWords(entry.logged, when(entry.logged.at, clock))}</p>
          )}
          {entry.yours ? (
            <Suspense fallback={<p className={mergeClasses(look.text, styles.preview)}>{excerpt(entry.preview)}</p>}>
              <OpenMessage entry={entry} evidence={reveal > 0} />
            </Suspense>
          ) : (
            <>
              {entry.preview !== "" && (
                <p className={mergeClasses(look.text, styles.preview)}>{excerpt(entry.preview)}</p>
              )}
              <p className={look.caption}>The whole mail is in your colleague’s mailbox only.</p>
            </>
          )}
          {more?.(entry)}
        </div>
      )}
    </li>
  );
}

function FoundText({ snippet }: { snippet: Snippet }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <span className={mergeClasses(look.caption, look.twoLines)}>
      {piecesOf(snippet).map(({ text, found, at }) =>
        found ? (
          <mark key={at} className={styles.found}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}

function LoggedWord({ entry }: { entry: TimelineEntry }) {
  const styles = useStyles();
  if (entry.logged !== null) {
    const { by, byYou } = entry.logged;
    return <span className={styles.logged}>✓ Logged{byYou ? "" : ` by ${by}`}</span>;
  }
  return <>{entry.automatic === "none" ? "Not logged" : "Never logged"}</>;
}
