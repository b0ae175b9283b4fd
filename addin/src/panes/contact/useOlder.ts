import { useEffect, useReducer, useRef } from "react";
import type { ApiClient } from "../../api/client";
import type { TimelinePage } from "../../api/wire";
import { nextOlder, noOlder, olderAnew } from "./history";

/**
 * The pages behind the first, as far as somebody asked for them. A new first page means that something was changed, so they are asked
 * for anew: what they say of threads and logs may not be true any more.
 */
export function useOlder(first: TimelinePage, contactId: string | null, api: Pick<ApiClient, "timeline">) {
  const [older, step] = useReducer(nextOlder, noOlder);
  const wanted = useRef(0);
  const asking = useRef(new AbortController());
  useEffect(() => {
    wanted.current = older.entries.length + (older.loading ? 1 : 0); // what is on its way belongs to it
  }, [older]);

  useEffect(() => {
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    if (contactId !== null && wanted.current > 0) {
      step({ type: "asked" });
      olderAnew((cursor) => api.timeline(contactId, cursor, signal), first.next, wanted.current).then(
        (came) => {
          if (!signal.aborted) step(came);
        },
        () => undefined, // aborted: nobody is waiting
      );
    }
    return () => asking.current.abort();
  }, [first, contactId, api]);

  const showOlder = (id: string, cursor: string) => {
    const { signal } = asking.current;
    step({ type: "asked" });
    api.timeline(id, cursor, signal).then(
      (page) => {
        if (signal.aborted) return;
        step(page.ok ? { type: "came", page: page.value } : { type: "failed", problem: page.problem });
      },
      () => undefined, // aborted: all of it is asked for anew
    );
  };
  return { older, showOlder };
}
