import { Button } from "@fluentui/react-button";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { FirstRun, Person } from "../api/wire";
import { useLook } from "./look";
import { words } from "./words";

const useStyles = makeStyles({
  bar: { gap: "8px", marginBottom: "12px" },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: "8px" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "4px 8px",
    "@media (max-width: 280px)": { flexWrap: "wrap" }, // enlarged to twice its size
  },
  slim: { padding: "4px 4px 4px 12px" },
  count: { flexGrow: 1, minWidth: 0 },
});

interface FirstRunBarProps {
  firstRun: FirstRun;
  /** On the open mail and not known yet. */
  people: Person[];
  /** Another mail is asked for: these people are not added any more. */
  waits: boolean;
  /** No mail is in view, so that this is the one thing to do. */
  alone: boolean;
  onPeople: () => void;
  onList: () => void;
  /** It is never shown again. */
  onEnd: () => void;
}

/** For somebody who begins: how far they are on the way to ten people, and the next act. Says nothing more once it is put away. */
export function FirstRunBar({
  firstRun: { kept, wanted },
  people,
  waits,
  alone,
  onPeople,
  onList,
  onEnd,
}: FirstRunBarProps) {
  const look = useLook();
  const styles = useStyles();
  const begins = kept === 0;
  const over = kept >= wanted;
  const end = (
    <Button
      appearance="subtle"
      size="small"
      aria-label={words.firstRunEnd}
      title={words.firstRunEnd}
      icon={<DismissRegular />}
      onClick={onEnd}
    />
  );
  const acts = !over && (
    <>
      {people.length > 0 && (
        <Button size="small" className={look.button} disabledFocusable={waits} onClick={onPeople}>
          {words.firstRunPeople(people.length)}
        </Button>
      )}
      {(people.length === 0 || begins) && (
        <Button size="small" appearance={alone ? "primary" : "secondary"} className={look.button} onClick={onList}>
          {words.firstRunList}
        </Button>
      )}
    </>
  );
  if (!begins) {
    return (
      <section aria-label={words.firstRun} className={mergeClasses(look.card, styles.bar, styles.slim)}>
        <div className={styles.line}>
          <p className={mergeClasses(look.caption, styles.count)} role="status">
            {over ? words.firstRunOver : words.firstRunCount(kept, wanted)}
          </p>
          {acts}
          {end}
        </div>
      </section>
    );
  }
  return (
    <section aria-label={words.firstRun} className={mergeClasses(look.card, styles.bar)}>
      <div className={styles.head}>
        <p className={look.part}>{words.firstRunHeading}</p>
        {end}
      </div>
      <p className={look.caption}>
        {people.length > 0 ? words.firstRunWithPeople : alone ? words.firstRunAlone : words.firstRunOnMail}
      </p>
      <div className={look.row}>
        {acts}
        <span className={look.caption} role="status">
          {words.firstRunCount(kept, wanted)}
        </span>
      </div>
    </section>
  );
}
