import { mergeClasses } from "@griffel/react";
import { Suspense } from "react";
import type { Snippet, TimelineEntry } from "../api/wire";
import { type Clock, inFull, when } from "./dates";
import { excerpt } from "./excerpt";
import { FoundText } from "./FoundText";
import { later } from "./later";
import { useLook } from "./look";
import { automaticWords, called, loggedWords } from "./people";
import { useTimelineLook } from "./timelineLook";
import { beginsThread, logged, words, wrote } from "./words";

const OpenMessage = later(() => import("./OpenMessage"));

/** Whose the dot is, and whether a machine wrote it. */
export function mailLook(entry: TimelineEntry): { theirs: boolean; automatic: boolean } {
  // What a colleague sent is not yours.
  return { theirs: entry.direction === "incoming" || !entry.yours, automatic: entry.automatic !== "none" };
}

interface MailLinesProps {
  entry: TimelineEntry;
  /** How many messages the thread has that it begins. */
  begins: number | null;
  clock: Clock;
  open: boolean;
  snippet: Snippet | undefined;
}

/** What is seen of a message while it is closed. */
export function MailLines({ entry, begins, clock, open, snippet }: MailLinesProps) {
  const look = useLook();
  const styles = useTimelineLook();
  const automatic = entry.automatic === "none" ? null : automaticWords[entry.automatic];
  const ofList = entry.automatic === "list"; // written by somebody, so who it was comes first
  const writer = mailLook(entry).theirs ? wrote(called(entry.from)) : words.youWrote;
  return (
    <>
      <span className={look.line}>
        <span className={styles.strong}>{ofList ? writer : (automatic ?? writer)}</span>
        {" · "}
        <bdi>{entry.subject === "" ? words.noSubject : entry.subject}</bdi>
      </span>
      {!open && snippet !== undefined && <FoundText snippet={snippet} />}
      {!open && snippet === undefined && entry.preview !== "" && (
        <span className={mergeClasses(look.caption, look.line)}>{entry.preview}</span>
      )}
      <span className={mergeClasses(look.caption, look.line)}>
        {ofList && `${automaticWords.list} · `}
        {entry.sentAt === null ? words.noDate : when(entry.sentAt, clock)}
        {" · "}
        <LoggedWord entry={entry} />
        {entry.hasAttachments && ` · ${words.withAttachment}`}
        {begins !== null && ` · ${beginsThread(begins)}`}
      </span>
    </>
  );
}

/** What is known of a message that was opened. */
export function MailDetails({ entry, clock, evidence }: { entry: TimelineEntry; clock: Clock; evidence: boolean }) {
  const look = useLook();
  const styles = useTimelineLook();
  return (
    <>
      <p className={look.caption}>{words.from(called(entry.from))}</p>
      {entry.to.length > 0 && <p className={look.caption}>{words.to(entry.to.map(called))}</p>}
      {entry.cc.length > 0 && <p className={look.caption}>{words.copyTo(entry.cc.map(called))}</p>}
      {entry.sentAt !== null && <p className={look.caption}>{inFull(entry.sentAt, clock)}</p>}
      {entry.logged !== null && <p className={look.caption}>{loggedWords(entry.logged, clock)}</p>}
      {entry.yours ? (
        <Suspense fallback={<p className={mergeClasses(look.text, styles.preview)}>{excerpt(entry.preview)}</p>}>
          <OpenMessage entry={entry} evidence={evidence} />
        </Suspense>
      ) : (
        <>
          {entry.preview !== "" && <p className={mergeClasses(look.text, styles.preview)}>{excerpt(entry.preview)}</p>}
          <p className={look.caption}>{words.colleaguesMail}</p>
        </>
      )}
    </>
  );
}

function LoggedWord({ entry }: { entry: TimelineEntry }) {
  const styles = useTimelineLook();
  if (entry.logged !== null) {
    const { by, byYou, chosenAt } = entry.logged;
    return <span className={styles.logged}>{logged(byYou ? null : by, chosenAt !== null)}</span>;
  }
  return <>{entry.automatic === "none" ? words.notLogged : words.neverLogged}</>;
}
