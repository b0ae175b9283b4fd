import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Problem } from "../../api/problem";
import type { HistoryEntry, NotePrompt } from "../../api/wire";
import { FormEnd } from "../../shell/FormEnd";
import { Choice } from "../../shell/Choice";
import type { Clock } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import NotePrompts from "../../shell/NotePrompts";
import type { OpenMailActs } from "../../shell/openMailActs";
import PromiseMade from "./PromiseMade";
import { words as promiseWords } from "./promiseWords";
import { changeOf, formOf } from "./said";
import SaidFields from "./SaidFields";
import type { TouchClient } from "./TouchActs";
import { broughtBack, reasonWords, savedTold, sayWords, withdrawnTold, words } from "./words";

const LONGEST_WORDS = 500;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  acts: { display: "flex", gap: "4px", marginLeft: "-8px" },
});

interface EntryActsProps {
  entry: HistoryEntry;
  acts: Pick<OpenMailActs, "change" | "changeOrKeep" | "askAgain">;
  api: TouchClient;
  clock: Clock;
  /** The entry is gone, and the button that did it too. */
  onGone: () => void;
}

/** What an owner can do with an entry of their own: say it otherwise, write down what was promised in it, or withdraw it. */
export default function EntryActs({ entry, acts, api, clock, onGone }: EntryActsProps) {
  const look = useLook();
  const styles = useStyles();
  const [at, setAt] = useState<"closed" | "editing" | "promising" | "withdrawing">("closed");
  const [from, setFrom] = useState(0); // the version that is being edited
  const [prompts, setPrompts] = useState<readonly NotePrompt[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(at);
  useEffect(() => {
    if (at === "closed" && was.current !== "closed") {
      place.current?.querySelector<HTMLElement>(`[data-opens="${was.current}"]`)?.focus();
    }
    was.current = at;
  }, [at]);

  const { interaction } = entry;
  const id = interaction === null ? entry.message?.logged?.interactionId : interaction.yours ? interaction.id : null;
  if (id == null) return null;
  if (at === "editing" && interaction !== null && interaction.kind !== "message") {
    const what = sayWords[interaction.kind];
    return (
      <SaidFields
        label={what}
        start={formOf(interaction, clock)}
        clock={clock}
        newer={interaction.version > from ? interaction : null}
        onLook={() => acts.askAgain(null)}
        onCancel={() => setAt("closed")}
        onSave={async (form) => {
          const result = await acts.change(
            () => api.changeInteraction(id, changeOf(form, interaction)),
            () => ({ intent: "success", text: savedTold(sayWords[form.kind]), undo: null }),
          );
          if (result.ok) {
            setAt("closed");
            setPrompts(result.value.prompts);
          }
          return result;
        }}
      />
    );
  }
  if (at === "promising" && interaction !== null) {
    return <PromiseMade said={interaction} acts={acts} api={api} clock={clock} onClose={() => setAt("closed")} />;
  }
  if (at === "withdrawing") {
    return (
      <WithdrawForm
        isMail={interaction === null}
        onCancel={() => setAt("closed")}
        onWithdraw={async (reason, more) => {
          const request = { reason, words: more };
          const result = await acts.changeOrKeep(
            {
              act: { kind: "withdrawal", interactionId: id, request },
              write: (sendId) => api.withdraw(id, request, sendId),
              about: interaction?.contacts.map(({ name }) => name).join(", ") ?? entry.message?.subject ?? null,
              at: new Date(),
            },
            ({ withdrawalId }) => ({
              intent: "info",
              text: withdrawnTold,
              undo: { write: () => api.undoWithdrawal(withdrawalId), text: broughtBack },
            }),
          );
          if (result.ok && result.value === null) setAt("closed");
          else if (result.ok) onGone();
          return result.ok ? null : result.problem;
        }}
      />
    );
  }
  if (prompts.length > 0) return <NotePrompts prompts={prompts} clock={clock} onSeen={() => setPrompts([])} />;
  return (
    <div ref={place} className={styles.acts}>
      {interaction !== null && (
        <Button
          size="small"
          appearance="subtle"
          className={look.button}
          data-opens="editing"
          onClick={() => {
            setFrom(interaction.version);
            setAt("editing");
          }}
        >
          {words.edit}
        </Button>
      )}
      {interaction !== null && interaction.contacts.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={look.button}
          data-opens="promising"
          onClick={() => setAt("promising")}
        >
          {promiseWords.promise}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={look.button}
        data-opens="withdrawing"
        onClick={() => setAt("withdrawing")}
      >
        {words.withdraw}
      </Button>
    </div>
  );
}

type Reason = keyof typeof reasonWords;

interface WithdrawFormProps {
  isMail: boolean;
  onCancel: () => void;
  onWithdraw: (reason: Reason, words: string) => Promise<Problem | null>;
}

function WithdrawForm({ isMail, onCancel, onWithdraw }: WithdrawFormProps) {
  const look = useLook();
  const styles = useStyles();
  const [reason, setReason] = useState<Reason>("correction");
  const [more, setMore] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>("select")?.focus(), []);

  async function withdraw(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(await onWithdraw(reason, more));
    setBusy(false);
  }

  return (
    <form
      ref={here}
      aria-label={words.withdrawNow}
      className={styles.form}
      onSubmit={(event) => void withdraw(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p className={look.caption}>{words.withdrawTold}</p>
      {isMail && <p className={look.caption}>{words.withdrawMailTold}</p>}
      <Labelled label={words.reason}>
        {(id) => <Choice id={id} words={reasonWords} value={reason} onChoose={setReason} />}
      </Labelled>
      <Labelled label={words.wordsBeside}>
        {(id) => (
          <input
            id={id}
            className={mergeClasses(look.control, look.focusable)}
            maxLength={LONGEST_WORDS}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        )}
      </Labelled>
      <FormEnd
        problem={problem}
        save={busy ? words.withdrawing : words.withdrawNow}
        busy={busy}
        cancel={words.cancel}
        onCancel={onCancel}
      />
    </form>
  );
}
