import { Button } from "@fluentui/react-button";
import { useId, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import type { ReplyTimesClient } from "./ReplyTimes";
import { words } from "./replyWords";

interface ZoneFieldProps {
  zone: string | null;
  contactId: string;
  version: number;
  acts: Pick<OpenMailActs, "change">;
  api: Pick<ReplyTimesClient, "changeContactZone">;
  onSaved: () => void;
}

/** In which zone the person works: nothing in their mail says so for certain, so it is asked. */
export function ZoneField({ zone, contactId, version, acts, api, onSaved }: ZoneFieldProps) {
  const look = useLook();
  const id = useId();
  const [typed, setTyped] = useState(zone ?? "");
  const [problem, setProblem] = useState<Problem | null>(null);
  const wanted = typed.trim() === "" ? null : typed.trim();

  async function save() {
    const result = await acts.change(
      () => api.changeContactZone(contactId, wanted, version),
      (card) => ({
        intent: "success",
        text: words.zoneSaved,
        undo: { write: () => api.changeContactZone(contactId, zone, card.version), text: words.zoneUndone },
      }),
    );
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onSaved();
  }

  return (
    <form
      className={look.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Labelled label={words.zone}>
        {(field) => (
          <input
            id={field}
            className={look.control}
            list={`${id}zones`}
            value={typed}
            aria-describedby={`${id}hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      <datalist id={`${id}zones`}>
        {Intl.supportedValuesOf("timeZone").map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}hint`} className={look.caption}>
        {words.zoneHint}
      </p>
      {problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(problem)}
        </p>
      )}
      {wanted !== zone && (
        <Button type="submit" size="small" className={look.button}>
          {words.saveZone}
        </Button>
      )}
    </form>
  );
}
