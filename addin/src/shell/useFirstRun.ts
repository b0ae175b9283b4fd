import { useEffect, useState } from "react";
import type { ApiClient } from "../api/client";
import type { FirstRun } from "../api/wire";
import type { OpenMail } from "./openMail";
import { whileHere } from "./whileHere";

interface Beginning {
  /** null: nothing is to be said about beginning, or it is not known yet. */
  now: FirstRun | null;
  /** Something was added past the mail in view. */
  again: () => void;
  /** Shows it no more, on any computer. */
  end: () => void;
}

/** How far somebody is who begins. It comes with each mail; without one it is asked for. */
export function useFirstRun(api: Pick<ApiClient, "firstRun" | "endFirstRun">, mail: OpenMail): Beginning {
  const [last, setLast] = useState<FirstRun | null>(null);
  const [ended, setEnded] = useState(false);
  const [asks, setAsks] = useState(0);
  const shown = mail.at === "shown" ? mail.context.firstRun : null;
  // What came with a mail stands while the next one is on its way.
  if (shown !== null && shown !== last) setLast(shown);
  const unasked = mail.at === "empty";
  useEffect(() => {
    if (!unasked) return;
    return whileHere(
      (signal) => api.firstRun(signal),
      (answer) => {
        // What cannot be asked is not shown: the mail says what is wrong.
        if (answer.ok) setLast(answer.value);
      },
    );
  }, [api, unasked, asks]);

  return {
    now: ended || last === null || last.over ? null : last,
    again: () => setAsks((count) => count + 1),
    end: () => {
      setEnded(true);
      // Not heard by the service: it comes back with the next start, and can be put away again.
      void api.endFirstRun().then((answer) => {
        if (!answer.ok) setEnded(false);
      });
    },
  };
}
