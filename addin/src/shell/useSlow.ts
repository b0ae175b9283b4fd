import { useEffect, useState } from "react";

const WITHOUT_A_WORD_MS = 2_000; // longer than that a person wants to know that it goes on

/** True once what is waited for has taken longer than a person waits without a word. */
export function useSlow(waitedFor: string | null): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (waitedFor === null) return;
    const clock = setTimeout(() => setSlow(waitedFor), WITHOUT_A_WORD_MS);
    return () => clearTimeout(clock);
  }, [waitedFor]);
  return waitedFor !== null && slow === waitedFor;
}
