import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import { type Caller, promisesOf } from "../../api/promises";
import { messageFor, type Problem, type Result } from "../../api/problem";
import type { ContactCard, ContactPromises, Promised, PromiseOffers, PromiseState } from "../../api/wire";
import { type Clock, fieldsOf, when } from "../../shell/dates";
import { useLook } from "../../shell/look";
import type { Notice } from "../../shell/openMail";
import type { OpenMailActs } from "../../shell/openMailActs";
import { whileHere } from "../../shell/whileHere";
import { PromiseFields } from "./PromiseFields";
import { dueInFull, dueWords } from "./promises";
import { words } from "./promiseWords";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
});

interface PromisesProps {
  card: Pick<ContactCard, "id" | "name">;
  acts: Pick<OpenMailActs, "change">;
  api: Caller;
  clock: Clock;
  /** An own mail that is in view and stored; null: there is none. */
  sentId: string | null;
}

/** What one has promised somebody, to be kept, dropped or moved; and what an own mail promises them. */
export default function Promises({ card, acts, api, clock, sentId }: PromisesProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => promisesOf(api), [api]);
  const [there, setThere] = useState<ContactPromises | null>(null);
  const [offers, setOffers] = useState<PromiseOffers["offers"]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    return whileHere(
      (signal) => asking.ofContact(card.id, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setThere(answer.value);
      },
    );
  }, [asking, card, asks]);
  useEffect(() => {
    if (sentId === null) return;
    return whileHere(
      (signal) => asking.offers(sentId, signal),
      (answer) =>
        setOffers(answer.ok && answer.value.contacts.some(({ id }) => id === card.id) ? answer.value.offers : []),
    );
  }, [asking, sentId, card, asks]);

  async function act<T>(write: () => Promise<Result<T>>, said: (value: T) => Notice): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const answer = await acts.change(write, said);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setAsks((now) => now + 1);
    return answer.ok;
  }

  const add = (wanted: Parameters<typeof asking.add>[0]) =>
    act(
      () => asking.add(wanted),
      ({ id }) => ({
        intent: "success",
        text: words.added,
        undo: { write: () => asking.remove(id), text: words.addedUndone },
      }),
    );

  const write = (text: string, dueOn: string | null) =>
    add({ contactId: card.id, text, dueOn, source: "byHand", madeIn: null });

  const end = ({ id }: Promised, state: PromiseState) =>
    act(
      () => asking.end(id, state),
      () => ({
        intent: "success",
        text: words.endedAs[state],
        undo: { write: () => asking.reopen(id), text: words.reopened },
      }),
    );
  const move = ({ id, text: said, version, dueOn: before }: Promised, day: string) =>
    act(
      () => asking.change(id, { text: said, dueOn: day === "" ? null : day, version }),
      (moved) => ({
        intent: "success",
        text: words.moved,
        undo: {
          write: () => asking.change(id, { text: said, dueOn: before, version: moved.version }),
          text: words.movedUndone,
        },
      }),
    );
  const endFollowUp = (state: PromiseState) =>
    act(
      () => asking.endFollowUp(card.id, state),
      ({ id }) => ({
        intent: "success",
        text: words.followUpEnded,
        undo: { write: () => asking.remove(id), text: words.followUpUndone },
      }),
    );

  const control = mergeClasses(look.control, look.focusable);
  const followUp = there?.followUp?.isOpen === true ? there.followUp : null;
  const today = fieldsOf(clock.now, clock).on;
  return (
    <section aria-label={words.heading(card.name)} className={look.stack}>
      {followUp !== null && (
        <div className={look.tight}>
          <p className={look.part}>{words.followUp}</p>
          <p className={look.caption}>{words.followUpWhy(when(followUp.since, clock))}</p>
          <div className={look.row}>
            <Button size="small" className={look.button} disabled={busy} onClick={() => void endFollowUp("kept")}>
              {words.done}
            </Button>
            <Button size="small" className={look.button} disabled={busy} onClick={() => void endFollowUp("dropped")}>
              {words.notNeeded}
            </Button>
          </div>
        </div>
      )}
      {offers.length > 0 && (
        <div className={look.tight}>
          <p className={look.part}>{words.offers}</p>
          <ul className={styles.list}>
            {offers.map((offer) => (
              <li key={offer.text} className={look.tight}>
                <p className={look.text}>{offer.text}</p>
                <div className={look.row}>
                  <span className={look.caption}>{dueWords(offer, clock) ?? words.noDay}</span>
                  <Button
                    size="small"
                    className={look.button}
                    disabled={busy}
                    aria-label={words.takeOverOf(offer.text)}
                    onClick={() =>
                      void add({
                        contactId: card.id,
                        text: offer.text,
                        dueOn: offer.dueOn !== null && offer.dueOn >= today ? offer.dueOn : null,
                        source: "message",
                        madeIn: sentId,
                      })
                    }
                  >
                    {words.takeOver}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {there?.open.length === 0 && followUp === null && <p className={look.caption}>{words.none}</p>}
      <ul className={styles.list}>
        {there?.open.map((promise) => (
          <li key={promise.id} className={look.tight}>
            <p className={look.text}>{promise.text}</p>
            <div className={look.row}>
              <span className={look.caption} title={dueInFull(promise, clock)}>
                {dueWords(promise, clock) ?? words.noDay}
                {promise.source === "interaction" && ` · ${words.fromLog}`}
              </span>
              <Button
                size="small"
                className={look.button}
                disabled={busy}
                aria-label={words.keptOf(promise.text)}
                onClick={() => void end(promise, "kept")}
              >
                {words.kept}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                className={look.button}
                disabled={busy}
                aria-label={words.dropOf(promise.text)}
                onClick={() => void end(promise, "dropped")}
              >
                {words.drop}
              </Button>
              <input
                type="date"
                aria-label={words.day(promise.text)}
                className={control}
                style={{ width: "auto" }}
                min={today}
                key={promise.version}
                defaultValue={promise.dueOn ?? ""}
                onBlur={(event) => {
                  if (event.target.value !== (promise.dueOn ?? "")) void move(promise, event.target.value);
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      <PromiseFields busy={busy} clock={clock} onAdd={write} />
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
      {there !== null && there.ended.length > 0 && (
        <details>
          <summary className={mergeClasses(look.caption, look.focusable)}>{words.ended(there.ended.length)}</summary>
          <ul className={styles.list}>
            {there.ended.map((promise) => (
              <li key={promise.id} className={look.caption}>
                {words.endedAs[promise.state]} {promise.text === "" ? words.followUp : promise.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
