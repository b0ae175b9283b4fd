import { Button } from "@fluentui/react-button";
import { messageFor, type Problem } from "../api/problem";
import { useLook } from "./look";

interface FormEndProps {
  problem: Problem | null;
  save: string;
  busy: boolean;
  cancel: string;
  /** Null where the form stands open for good. */
  onCancel: (() => void) | null;
}

/** How a small form ends: what is wrong with it, the act that saves it, and the way out. */
export function FormEnd({ problem, save, busy, cancel, onCancel }: FormEndProps) {
  const look = useLook();
  return (
    <>
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
      <div className={look.row}>
        <Button type="submit" size="small" className={look.button} disabled={busy}>
          {save}
        </Button>
        {onCancel !== null && (
          <Button type="button" size="small" appearance="subtle" className={look.button} onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </>
  );
}
