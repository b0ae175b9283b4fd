import { Button } from "@fluentui/react-button";
import type { OutboxState } from "../outbox/outbox";
import { useLook } from "./look";
import { Band } from "./NoticeBar";

interface OutboxBarProps {
  state: OutboxState;
  onSend: () => void;
}

/** What waits for the service, for as long as it waits. */
export default function OutboxBar({ state: { waiting, sending, lasts }, onSend }: OutboxBarProps) {
  const look = useLook();
  const count = waiting.length;
  return (
    <Band
      intent="warning"
      acts={
        <Button size="small" className={look.button} disabled={sending} onClick={onSend}>
          {sending ? "Sending…" : "Try now"}
        </Button>
      }
    >
      {count === 1 ? "1 log waits" : `${String(count)} logs wait`} until the service can be reached.
      {!lasts && " Keep this pane open until then."}
    </Band>
  );
}
