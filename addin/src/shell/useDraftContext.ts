import { useEffect, useState } from "react";
import type { ApiClient } from "../api/client";
import type { Problem } from "../api/problem";
import type { DraftContext, OpenDraft } from "../api/wire";
import { whileHere } from "./whileHere";

export interface DraftReading {
  /** What was said last, also while it is asked again. */
  context: DraftContext | null;
  problem: Problem | null;
  retry: () => void;
}

/**
 * Asks what stands beside the draft, and again when its people change or a card was.
 * @param asOf Another value: something was changed.
 */
export function useDraftContext(api: Pick<ApiClient, "draftContext">, draft: OpenDraft, asOf: string): DraftReading {
  const [context, setContext] = useState<DraftContext | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.draftContext(draft, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setContext(answer.value);
      },
    );
  }, [api, draft, asOf, tries]);
  return { context, problem, retry: () => setTries(tries + 1) };
}
