import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import { messageFor, needsSignIn } from "../../api/problem";
import type { Entry } from "../../outbox/outbox";
import type { WaitingPart } from "../../shell/paneParts";
import { when } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { useBegun } from "./useBegun";
import { words } from "./words";

const useStyles = makeStyles({
  bar: { padding: "12px 12px 0", flexShrink: 0 },
  // It stands outside what scrolls, so it leaves room for that.
  list: { gap: "8px", listStyleType: "none", marginTop: "8px", maxHeight: "40vh", overflowY: "auto" },
  acts: { display: "flex", flexWrap: "wrap", gap: "4px", marginLeft: "-8px" },
});

/** What waits for the service or for the person, for as long as it waits, and for what. */
export default function OutboxBar(part: WaitingPart) {
  const look = useLook();
  const styles = useStyles();
  const { state, mail, host, acts, clock } = part;
  const begun = useBegun(state.begun, mail, host, acts.discard);
  if (state.waiting.length === 0 && begun === null) return null;
  return (
    <div className={mergeClasses(look.stack, styles.bar)}>
      {state.waiting.length > 0 && <Waits {...part} />}
      {begun !== null && (
        <Band
          intent="info"
          acts={
            <Button size="small" className={look.button} onClick={() => acts.discard(begun.key)}>
              {begun.is === "inView" ? words.seen : words.notSent}
            </Button>
          }
        >
          <span role="status">
            {(begun.is === "unseen" ? words.replyBegun : begun.mark === null ? words.replyFound : words.mailFound)(
              when(begun.at, clock),
            )}
          </span>
        </Band>
      )}
    </div>
  );
}

function Waits({ state, acts, clock, onSignIn, onLook }: WaitingPart) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { waiting, sending, lasts, stopped } = state;
  const ready = waiting.filter(({ held }) => held === null);
  const held = waiting.filter((entry) => entry.held !== null);
  const mustSignIn = stopped !== null && needsSignIn(stopped);
  const shown = opened ? waiting : held;
  const waits = words.waits(
    ready.length,
    ready.every(({ kept }) => kept.kind === "log"),
  );
  const last = !lasts || ready.some(({ missing }) => missing !== null);
  return (
    <section aria-label={words.label}>
      <Band
        intent="warning"
        acts={
          <>
            {ready.length > 0 && (
              <Button
                size="small"
                appearance="transparent"
                className={look.button}
                aria-expanded={opened}
                aria-controls={shown.length > 0 ? id : undefined}
                onClick={() => setOpened(!opened)}
              >
                {opened ? words.hide : words.show}
              </Button>
            )}
            {ready.length > 0 && (
              <Button
                size="small"
                className={look.button}
                disabled={sending}
                onClick={mustSignIn ? onSignIn : acts.send}
              >
                {sending ? words.sending : mustSignIn ? words.signIn : words.tryNow}
              </Button>
            )}
          </>
        }
      >
        <span role="status">
          {ready.length > 0 && (mustSignIn ? words.untilSignedIn(waits) : words.untilReached(waits))}
          {ready.length > 0 && last && ` ${words.keepOpen}`}
          {held.length > 0 && ` ${words.needsYou(held.length)}`}
        </span>
      </Band>
      {shown.length > 0 && (
        <ul id={id} aria-label={words.list} className={mergeClasses(look.card, styles.list)}>
          {shown.map((entry) => (
            <Line key={entry.key} entry={entry} sending={sending} acts={acts} clock={clock} onLook={onLook} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps extends Pick<WaitingPart, "acts" | "clock" | "onLook"> {
  entry: Entry;
  sending: boolean;
}

function Line({ entry, sending, acts, clock, onLook }: LineProps) {
  const look = useLook();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { key, held, missing } = entry;
  const told = words.entry(entry);
  const problem = typeof held === "object" ? held : null;
  const button = { size: "small", appearance: "subtle", className: look.button } as const;
  return (
    <li className={look.tight}>
      <p className={look.text}>
        {told} <span className={look.caption}>{when(entry.at, clock)}</span>
      </p>
      {held === "mail" && <p className={look.caption}>{words.openThatMail}</p>}
      {held === "anew" && <p className={look.caption}>{words.doAnew[missing ?? "words"]}</p>}
      {problem !== null && (
        <p className={look.caption}>
          {words.refused} {messageFor(problem)}
        </p>
      )}
      {asking ? (
        <div role="group" aria-label={words.discardOne(told)} className={look.tight}>
          <p className={look.caption}>{words.sureToDiscard}</p>
          <div className={styles.acts}>
            <Button {...button} autoFocus onClick={() => acts.discard(key)}>
              {words.discardNow}
            </Button>
            <Button {...button} onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.acts}>
          {problem !== null && words.isOlder(problem.code) && (
            <Button {...button} onClick={onLook}>
              {words.lookAgain}
            </Button>
          )}
          {problem !== null && (
            <Button {...button} disabled={sending} aria-label={words.sendOne(told)} onClick={() => acts.again(key)}>
              {words.sendAgain}
            </Button>
          )}
          <Button
            {...button}
            disabled={sending && held === null}
            aria-label={words.discardOne(told)}
            onClick={() => setAsking(true)}
          >
            {words.discard}
          </Button>
        </div>
      )}
    </li>
  );
}
