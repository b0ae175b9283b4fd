import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ParticipantView } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { called, inSentence } from "../../shell/people";
import type { OpenMailActs } from "../../shell/useOpenMail";
import { type LiftReason, liftReasons } from "./privacy";

const useStyles = makeStyles({ error: { color: tokens.colorPaletteRedForeground1 } });

interface AddAgainProps {
  person: ParticipantView;
  acts: Pick<OpenMailActs, "change">;
  api: Pick<ApiClient, "liftErasure">;
}

/** Somebody who was erased: kept again only when it is said why. Nothing is stored before that. */
export default function AddAgain({ person, acts, api }: AddAgainProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<LiftReason>("person-asked");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function lift() {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const result = await acts.change(
      () => api.liftErasure({ address: person.address, reason }),
      () => ({ intent: "info", text: `${inSentence(called(person))} may be kept again.`, undo: null }),
    );
    setBusy(false);
    if (!result.ok && result.problem.code !== "host.changed") setProblem(result.problem);
  }

  if (!open) {
    return (
      <div className={look.row}>
        <Button className={look.button} onClick={() => setOpen(true)}>
          Add again…
        </Button>
      </div>
    );
  }
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void lift();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
    >
      <div className={look.tight}>
        <label htmlFor={`${id}why`} className={look.caption}>
          Why may this person be kept again?
        </label>
        <Choice id={`${id}why`} words={liftReasons} value={reason} onChoose={setReason} autoFocus />
      </div>
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      <div className={look.row}>
        <Button type="submit" className={look.button} disabledFocusable={busy}>
          {busy ? "Lifting…" : "Add again"}
        </Button>
        <Button appearance="subtle" className={look.button} onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
