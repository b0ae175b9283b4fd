import { mergeClasses } from "@griffel/react";
import type { HistoryEntry, Interaction, Snippet } from "../api/wire";
import { type Clock, dayInFull, inFull, onDay, when } from "./dates";
import { FoundText } from "./FoundText";
import { useLook } from "./look";
import { apart, loggedByWords } from "./people";
import { useTimelineLook } from "./timelineLook";
import { atEvent, happened, logged, withPeople, words } from "./words";

interface SaidLinesProps {
  entry: HistoryEntry;
  said: Interaction;
  clock: Clock;
  open: boolean;
  snippet: Snippet | undefined;
}

/** What is seen of a call, a meeting or a note while it is closed. */
export function SaidLines({ entry, said, clock, open, snippet }: SaidLinesProps) {
  const look = useLook();
  const styles = useTimelineLook();
  return (
    <>
      <span className={look.line}>
        <span className={styles.strong}>{happened(entry)}</span>
        {said.event !== "" && ` ${atEvent(apart(said.event))}`}
      </span>
      {!open && snippet !== undefined && <FoundText snippet={snippet} />}
      {!open && snippet === undefined && said.text !== "" && (
        <span className={mergeClasses(look.caption, look.line)}>{said.text}</span>
      )}
      <span className={mergeClasses(look.caption, look.line)}>
        {said.occurredOn === null ? when(said.occurredAt, clock) : onDay(said.occurredOn, clock)}
        {" · "}
        <span className={styles.logged}>{logged(said.yours ? null : said.loggedBy)}</span>
        {said.confidential && ` · ${words.inConfidence}`}
      </span>
    </>
  );
}

/** All that is known of it. */
export function SaidDetails({ said, clock }: { said: Interaction; clock: Clock }) {
  const look = useLook();
  const styles = useTimelineLook();
  return (
    <>
      <p className={look.caption}>{withPeople(said.contacts.map(({ name }) => apart(name)))}</p>
      <p className={look.caption}>
        {said.occurredOn === null ? inFull(said.occurredAt, clock) : dayInFull(said.occurredOn, clock)}
      </p>
      <p className={look.caption}>{loggedByWords(said.yours ? null : said.loggedBy, when(said.loggedAt, clock))}</p>
      {said.text !== "" && <p className={mergeClasses(look.text, styles.preview)}>{said.text}</p>}
      {!said.yours && <p className={look.caption}>{words.colleaguesWords}</p>}
    </>
  );
}
