import { useEffect, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { OpenMeeting } from "../../host/mailHost";
import { whileHere } from "../../shell/whileHere";
import { entryOf } from "./meeting";

const MEETINGS_READ = 50; // of one person: a meeting with a request at hand is among the newest

/**
 * True when the history with somebody who takes part says this meeting already.
 * @param asOf Another value: something was changed.
 */
export function useLoggedAlready(
  api: Pick<ApiClient, "timeline">,
  contactId: string | null,
  { subject, start }: OpenMeeting,
  asOf: string,
): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (contactId === null || start === null) return;
    return whileHere(
      (signal) => api.timeline(contactId, null, signal, { kinds: "meeting", limit: MEETINGS_READ }),
      (answer) => {
        // Where it cannot be asked, it is offered: whoever adds it twice sees both, and takes one back.
        setThere(answer.ok && entryOf(subject, start, answer.value.entries) !== null);
      },
    );
  }, [api, contactId, subject, start, asOf]);
  return isThere && contactId !== null;
}
