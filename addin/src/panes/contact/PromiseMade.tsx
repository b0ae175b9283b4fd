import { useState } from "react";
import { type Caller, promisesOf } from "../../api/promises";
import { messageFor, type Problem } from "../../api/problem";
import type { Interaction } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import type { Clock } from "../../shell/dates";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { PromiseFields } from "./PromiseFields";
import { words } from "./promiseWords";

interface PromiseMadeProps {
  said: Interaction;
  acts: Pick<OpenMailActs, "change">;
  api: Caller;
  clock: Clock;
  onClose: () => void;
}

/** What was promised in a call, at a meeting, or as a note has it: it stays bound to that. */
export default function PromiseMade({ said, acts, api, clock, onClose }: PromiseMadeProps) {
  const look = useLook();
  const people = said.contacts;
  const [to, setTo] = useState(people[0]?.id ?? "");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asking = promisesOf(api);

  async function add(text: string, dueOn: string | null): Promise<boolean> {
    setBusy(true);
    const answer = await acts.change(
      () => asking.add({ contactId: to, text, dueOn, source: "interaction", madeIn: said.id }),
      ({ id }) => ({
        intent: "success",
        text: words.added,
        undo: { write: () => asking.remove(id), text: words.addedUndone },
      }),
    );
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onClose();
    return answer.ok;
  }

  return (
    <div className={look.tight}>
      {people.length > 1 && (
        <Labelled label={words.to}>
          {(id) => (
            <Choice
              id={id}
              words={Object.fromEntries(people.map((one) => [one.id, one.name]))}
              value={to}
              onChoose={setTo}
            />
          )}
        </Labelled>
      )}
      <PromiseFields
        label={words.heading(people.find(({ id }) => id === to)?.name ?? "")}
        busy={busy}
        clock={clock}
        onAdd={add}
        onCancel={onClose}
      />
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
    </div>
  );
}
