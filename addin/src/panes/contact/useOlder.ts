import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ApiClient } from "../../api/client";
import type { InteractionKind, TimelinePage } from "../../api/wire";
import { nextOlder, noOlder, olderAnew } from "./history";

/** Entries asked for at once behind the first page: a screen or two of a tall window, and a hundred questions for ten thousand. */
const AT_ONCE = 100;

/**
 * The pages behind the first, as far as somebody asked for them. A new first page means that something was changed, so they are asked
 * for anew: what they say of threads and logs may not be true any more.
 * @param kind Only these; null: all.
 */
export function useOlder(
  first: TimelinePage,
  contactId: string | null,
  api: Pick<ApiClient, "timeline">,
  kind: InteractionKind | null,
) {
  const [older, step] = useReducer(nextOlder, noOlder);
  const wanted = useRef(0);
  const asking = useRef(new AbortController());
  const loading = useRef(false);
  const ask = useCallback(
    (id: string, cursor: string, signal: AbortSignal) =>
      api.timeline(id, cursor, signal, { limit: AT_ONCE, ...(kind !== null && { kinds: kind }) }),
    [api, kind],
  );
  useEffect(() => {
    wanted.current = older.entries.length + (older.loading ? 1 : 0); // what is on its way belongs to it
    loading.current = older.loading;
  }, [older]);

  useEffect(() => {
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    if (contactId !== null && wanted.current > 0) {
      step({ type: "asked" });
      olderAnew((cursor) => ask(contactId, cursor, signal), first.next, wanted.current).then(
        (came) => {
          if (!signal.aborted) step(came);
        },
        () => undefined, // aborted: nobody is waiting
      );
    }
    return () => asking.current.abort();
  }, [first, contactId, ask]);

  const showOlder = useCallback(
    (id: string, cursor: string) => {
      if (loading.current) return; // the end of the list is seen more than once
      loading.current = true;
      const { signal } = asking.current;
      step({ type: "asked" });
      ask(id, cursor, signal).then(
        (page) => {
          if (signal.aborted) return;
          step(page.ok ? { type: "came", page: page.value } : { type: "failed", problem: page.problem });
        },
        () => undefined, // aborted: all of it is asked for anew
      );
    },
    [ask],
  );
  return { older, showOlder };
}
