import { useEffect, useMemo, useRef } from "react";
import type { ApiClient } from "../api/client";
import { isAway, type Result } from "../api/problem";
import type { ContactChange } from "../api/wire";
import type { Notice } from "../shell/openMail";
import type { Keepable, OpenMailActs } from "../shell/openMailActs";
import { words } from "./words";

type ContactActs = Pick<OpenMailActs, "change" | "changeContact" | "changeOrKeep" | "askAgain">;

/**
 * What can be done on a contact in a window of its own: as in the pane, except that nothing waits for a service that is away. What
 * was typed stays in its form, and tried again it is the same act to the service, which does it once.
 * @param again Asks for the contact once more.
 */
export function useContactActs(
  api: Pick<ApiClient, "changeContact">,
  tell: (notice: Notice) => void,
  again: () => void,
): ContactActs {
  const parts = useRef({ tell, again });
  useEffect(() => {
    parts.current = { tell, again };
  });
  return useMemo(() => {
    const tried = new Map<string, string>(); // acts of which nobody knows whether they were done, and the id of each
    const change = async <T>(write: () => Promise<Result<T>>, said: (value: T) => Notice): Promise<Result<T>> => {
      const answer = await write();
      if (answer.ok) {
        parts.current.tell(said(answer.value));
        parts.current.again();
      }
      return answer;
    };
    return {
      change,
      changeContact: (id: string, wanted: ContactChange) =>
        change(
          () => api.changeContact(id, wanted),
          () => ({ intent: "success", text: words.saved, undo: null }),
        ),
      changeOrKeep: async <T>({ act, write }: Keepable<T>, said: (value: T) => Notice) => {
        const what = JSON.stringify(act);
        const id = tried.get(what) ?? crypto.randomUUID();
        const answer = await change(() => write(id), said);
        if (!answer.ok && isAway(answer.problem)) tried.set(what, id);
        else tried.delete(what);
        return answer;
      },
      askAgain: (said: Notice | null) => {
        parts.current.again();
        if (said !== null) parts.current.tell(said);
      },
    };
  }, [api]);
}
