import { useEffect, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Problem } from "../../api/problem";
import type { DraftContext, OpenDraft } from "../../api/wire";

export interface DraftReading {
  /** What was said last, also while it is asked again. */
  context: DraftContext | null;
  problem: Problem | null;
  retry: () => void;
}

/** Asks what stands beside the draft, and again when its people change or somebody became a contact. */
export function useDraftContext(api: Pick<ApiClient, "draftContext">, draft: OpenDraft, asOf: unknown): DraftReading {
  const [context, setContext] = useState<DraftContext | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    api.draftContext(draft, leaving.signal).then(
      (answer) => {
        if (leaving.signal.aborted) return;
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setContext(answer.value);
      },
      () => undefined, // aborted: another question is asked by now
    );
    return () => leaving.abort();
  }, [api, draft, asOf, tries]);
  return { context, problem, retry: () => setTries(tries + 1) };
}
