import { Button } from "@fluentui/react-button";
import { useEffect, useRef, useState } from "react";
import { messageFor } from "../api/problem";
import { HostError, type MailHost } from "../host/mailHost";
import { useLook } from "./look";
import { Band } from "./NoticeBar";
import { hostProblem } from "./settledView";
import { words } from "./words";

interface LoggedCategoryProps {
  host: Pick<MailHost, "mark">;
  /** The mail in view. */
  identity: string;
  category: string;
  logged: boolean;
}

/** Categories of which it was said that Outlook does not have them, or cannot put them on: once is enough, until the pane starts anew. */
const told = new Set<string>();

/**
 * Keeps the category of the mail in view true to its log: on when it is logged, and off when that was taken back, here or while another
 * mail was in view. What goes wrong here never touches the log.
 */
export default function LoggedCategory({ host, identity, category, logged }: LoggedCategoryProps) {
  const look = useLook();
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    // One after the other: off and on again quickly must end as on.
    last.current = last.current
      .then(() => host.mark(identity, category, logged))
      .catch((cause: unknown) => {
        if (cause instanceof HostError && cause.code === "changed") return; // it is settled when the mail is opened again
        if (told.has(category)) return;
        told.add(category);
        const missing = cause instanceof HostError && cause.code === "noCategory";
        setTrouble(missing ? words.noCategory(category) : words.notMarked(category, messageFor(hostProblem(cause))));
      });
  }, [host, identity, category, logged]);

  if (trouble === null) return null;
  return (
    <Band
      intent="info"
      acts={
        <Button size="small" appearance="transparent" className={look.button} onClick={() => setTrouble(null)}>
          {words.dismiss}
        </Button>
      }
    >
      {trouble}
    </Band>
  );
}
