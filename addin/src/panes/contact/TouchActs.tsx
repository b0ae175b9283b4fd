import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, Suspense, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Caller } from "../../api/promises";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard, Interaction, NotePrompt, QuickTouch } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import type { Notice } from "../../shell/openMail";
import type { OpenMailActs } from "../../shell/openMailActs";
import { newForm, requestOf, type SaidKind } from "./said";
import { calledTold, logWith, savedTold, sayWords, spokeTold, takenBack, words } from "./words";

const SaidFields = later(() => import("./SaidFields"));
const NotePrompts = lazy(() => import("../../shell/NotePrompts"));
const Promises = lazy(() => import("./Promises"));
const PromiseMade = lazy(() => import("./PromiseMade"));

// One line of the narrowest pane holds the four.
const useStyles = makeStyles({ line: { columnGap: "4px" } });

export type TouchClient = Pick<
  ApiClient,
  "logInteraction" | "quickTouch" | "changeInteraction" | "withdraw" | "undoWithdrawal" | "undoLog"
> &
  Caller;

interface TouchActsProps {
  card: Pick<ContactCard, "id" | "name">;
  acts: Pick<OpenMailActs, "changeOrKeep" | "change">;
  api: TouchClient;
  clock: Clock;
  /** An own mail in view, which may promise something; none unless given. */
  sentId?: string | null;
}

/** Being in touch without a mail: one click for what happened just now, a form for the rest. */
export function TouchActs({ card, acts, api, clock, sentId = null }: TouchActsProps) {
  const look = useLook();
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [adding, setAdding] = useState(false);
  const [promising, setPromising] = useState(false);
  const [promisesIn, setPromisesIn] = useState<Interaction | null>(null);
  const [prompts, setPrompts] = useState<readonly NotePrompt[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const opener = useRef<HTMLSpanElement>(null);

  const told =
    (text: string) =>
    (made: Interaction): Notice => ({
      intent: "success",
      text,
      undo: made.logId === null ? null : { write: () => api.undoLog(made.logId ?? ""), text: takenBack },
    });

  async function touch(kind: QuickTouch["kind"], text: string) {
    setBusy(true);
    const at = new Date();
    const pressed = { kind, contactId: card.id, at: at.toISOString() };
    const result = await acts.changeOrKeep(
      { act: { kind: "touch", touch: pressed }, write: (id) => api.quickTouch(pressed, id), about: card.name, at },
      told(text),
    );
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
  }

  function close() {
    setAdding(false);
    opener.current?.querySelector("button")?.focus();
  }

  return (
    <>
      <div role="group" aria-label={logWith(card.name)} className={mergeClasses(look.row, styles.line)}>
        <Button
          size="small"
          className={look.button}
          disabled={busy}
          aria-label={words.calledNow}
          title={words.calledNow}
          onClick={() => void touch("call", calledTold(card.name))}
        >
          {words.called}
        </Button>
        <Button
          size="small"
          className={look.button}
          disabled={busy}
          aria-label={words.spokeNow}
          title={words.spokeNow}
          onClick={() => void touch("meeting", spokeTold(card.name))}
        >
          {words.spoke}
        </Button>
        <span ref={opener}>
          <Button size="small" className={look.button} aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {words.add}
          </Button>
        </span>
        <Button size="small" className={look.button} aria-expanded={promising} onClick={() => setPromising(!promising)}>
          {words.promises}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
      {prompts.length > 0 && (
        <Suspense fallback={null}>
          <NotePrompts prompts={prompts} clock={clock} onSeen={() => setPrompts([])} />
        </Suspense>
      )}
      {promising && (
        <Suspense fallback={<p className={look.caption}>{words.opening}</p>}>
          <Promises card={card} acts={acts} api={api} clock={clock} sentId={sentId} />
        </Suspense>
      )}
      {adding && (
        <Suspense fallback={<p className={look.caption}>{words.opening}</p>}>
          <SaidFields
            label={logWith(card.name)}
            start={newForm("call", clock)}
            clock={clock}
            mayPromise
            onCancel={close}
            onSave={async (form, promises) => {
              const what = sayWords[form.kind satisfies SaidKind];
              const said = requestOf(form, [card.id]);
              const result = await acts.changeOrKeep(
                {
                  act: { kind: "said", said },
                  write: (id) => api.logInteraction(said, id),
                  about: card.name,
                  at: new Date(),
                },
                told(savedTold(what)),
              );
              if (result.ok) close();
              if (result.ok && promises) setPromisesIn(result.value); // nothing to be bound to while it waits for the service
              if (result.ok) setPrompts(result.value?.prompts ?? []);
              return result;
            }}
          />
        </Suspense>
      )}
      {promisesIn !== null && (
        <Suspense fallback={<p className={look.caption}>{words.opening}</p>}>
          <PromiseMade
            said={promisesIn}
            acts={acts}
            api={api}
            clock={clock}
            onClose={() => {
              setPromisesIn(null);
              opener.current?.querySelector("button")?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
