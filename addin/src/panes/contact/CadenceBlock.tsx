import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { Suspense, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem, type Result } from "../../api/problem";
import type { Cadence, CadenceChange, ContactCard } from "../../api/wire";
import { changeOf } from "../../shell/cadenceChange";
import type { Clock } from "../../shell/dates";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { besideWords, intervalWords, stateWords, usedWords } from "./cadence";
import { cadenceWords as words } from "./cadenceWords";

const CadenceForm = later(() => import("./CadenceForm"));

export type CadenceClient = Pick<ApiClient, "changeCadence" | "proposeCadence">;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  lead: { fontWeight: tokens.fontWeightSemibold },
  act: { color: tokens.colorPaletteDarkOrangeForeground1 },
  wait: { color: tokens.colorBrandForeground1 },
  rest: { color: tokens.colorNeutralForeground1 },
  bar: {
    position: "relative",
    height: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
  },
  used: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  // In one line of the narrowest pane: the room that is kept for the block counts on it.
  says: { columnGap: "4px", marginLeft: "-5px" },
  say: { minWidth: "auto", paddingLeft: "4px", paddingRight: "4px" },
  usedUp: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive },
});

interface CadenceBlockProps {
  card: ContactCard;
  cadence: Cadence;
  acts: Pick<OpenMailActs, "change">;
  api: CadenceClient;
  clock: Clock;
}

export type CadenceForms = "interval" | "snooze" | "bar";

/** How often to be in touch with somebody, where that stands and why, and what can be said about it. */
export default function CadenceBlock({ card, cadence, acts, api, clock }: CadenceBlockProps) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState<CadenceForms | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef<HTMLDivElement>(null);
  const state = stateWords(cadence, card.name, clock);
  const [used, beside] = [usedWords(cadence), besideWords(cadence, clock)];

  async function change(wanted: Partial<CadenceChange>, told: string): Promise<Result<Cadence>> {
    const back = changeOf(cadence, {});
    return acts.change(
      () => api.changeCadence(card.id, changeOf(cadence, wanted)),
      (now) => ({
        intent: "success",
        text: told,
        undo: {
          write: () => api.changeCadence(card.id, { ...back, version: now.version }),
          text: words.taken,
        },
      }),
    );
  }

  async function act(wanted: Partial<CadenceChange>, told: string) {
    setBusy(true);
    const result = await change(wanted, told);
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
  }

  function close() {
    const opener = here.current?.querySelector<HTMLElement>(`[data-opens="${open ?? ""}"]`);
    setOpen(null);
    opener?.focus();
  }

  const opens = (form: CadenceForms, text: string) => (
    <Button
      appearance="subtle"
      size="small"
      className={mergeClasses(look.button, styles.say)}
      data-opens={form}
      aria-expanded={open === form}
      onClick={() => setOpen(open === form ? null : form)}
    >
      {text}
    </Button>
  );
  const does = (text: string, wanted: Partial<CadenceChange>, told: string) => (
    <Button
      appearance="subtle"
      size="small"
      className={mergeClasses(look.button, styles.say)}
      disabledFocusable={busy}
      onClick={() => void act(wanted, told)}
    >
      {text}
    </Button>
  );

  return (
    <div ref={here} role="group" aria-label={words.heading} className={styles.block}>
      <p className={look.text}>
        <span className={mergeClasses(styles.lead, styles[state.tone])}>{state.lead}</span>
        {state.rest}
      </p>
      {beside !== null && <p className={look.caption}>{beside}</p>}
      {used !== null && (
        <>
          <div
            role="meter"
            aria-label={words.heading}
            aria-valuemin={0}
            aria-valuemax={cadence.idealDays ?? 0}
            aria-valuenow={Math.min(cadence.usedDays ?? 0, cadence.idealDays ?? 0)}
            aria-valuetext={used}
            className={styles.bar}
          >
            <div
              className={mergeClasses(
                styles.used,
                (cadence.usedDays ?? 0) >= (cadence.idealDays ?? 0) && styles.usedUp,
              )}
              style={{ width: `${String(Math.min(100, (100 * (cadence.usedDays ?? 0)) / (cadence.idealDays ?? 1)))}%` }}
            />
          </div>
          <p className={look.caption}>{used}</p>
        </>
      )}
      <p className={look.caption}>{intervalWords(cadence)}</p>
      <div className={mergeClasses(look.row, styles.says)}>
        {opens("interval", words.change)}
        {cadence.snooze === null ? opens("snooze", words.snooze) : does(words.endSnooze, { snooze: null }, words.over)}
        {cadence.doNotContact === null
          ? opens("bar", words.bar)
          : does(words.allow, { doNotContact: null }, words.allowed)}
      </div>
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
      {open !== null && (
        <Suspense fallback={null}>
          <CadenceForm
            key={open}
            form={open}
            card={card}
            cadence={cadence}
            api={api}
            clock={clock}
            onSave={change}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
