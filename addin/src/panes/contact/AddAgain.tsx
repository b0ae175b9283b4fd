import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ParticipantView } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { called, inSentence } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { type LiftReason, liftReasons } from "./privacy";
import { words } from "./words";

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
          {words.addAgain}
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
      <Labelled label={words.whyAgain}>
        {(id) => <Choice id={id} words={liftReasons} value={reason} onChoose={setReason} autoFocus />}
      </Labelled>
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      <div className={look.row}>
        <Button type="submit" className={look.button} disabledFocusable={busy}>
          {busy ? words.lifting : words.addNow}
        </Button>
        <Button appearance="subtle" className={look.button} onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
