import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../api/client";
import type { Problem } from "../api/problem";
import type { ContactAsk, ContactCard } from "../api/wire";

/** Contacts asked for at once; the API gives at most 200. */
export const PAGE = 100;

interface Loaded {
  /** The question that these answer. */
  of: string;
  total: number;
  pages: ReadonlyMap<number, ContactCard[]>;
}

export interface ContactsInView {
  total: number | null;
  /** null: not loaded yet. */
  at: (index: number) => ContactCard | null;
  /** What stands there answers the question before this one. */
  stale: boolean;
  problem: Problem | null;
  /** Sees to it that these are loaded. */
  need: (first: number, last: number) => void;
  again: () => void;
}

/** The contacts that a question finds, page by page as they come into view: thousands are never asked for at once. */
export function useContacts(api: Pick<ApiClient, "contacts">, ask: ContactAsk, revision: number): ContactsInView {
  const question = JSON.stringify([ask, revision]);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const asking = useRef<{ of: string; pages: Set<number>; leaving: AbortController } | null>(null);

  const load = useCallback(
    async (of: string, wanted: ContactAsk, number: number) => {
      const now = asking.current;
      if (now === null || now.of !== of || now.pages.has(number)) return;
      now.pages.add(number);
      const { signal } = now.leaving;
      try {
        const answer = await api.contacts(wanted, number === 0 ? null : String(number * PAGE), PAGE, signal);
        if (signal.aborted) return;
        setProblem(answer.ok ? null : answer.problem);
        if (!answer.ok) {
          now.pages.delete(number); // asked for again when it is needed again
          return;
        }
        const { contacts, total } = answer.value;
        setLoaded((before) => ({
          of,
          total,
          pages: new Map([...(before?.of === of ? before.pages : []), [number, contacts]]),
        }));
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    },
    [api],
  );

  useEffect(() => {
    const leaving = new AbortController();
    asking.current = { of: question, pages: new Set(), leaving };
    return () => leaving.abort();
  }, [question, tries]);

  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1)
        void load(question, ask, page);
    },
    // The question is the ask, as text, and another try asks anew for what is in view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [question, load, tries],
  );

  return {
    total: loaded?.total ?? null,
    at: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    stale: loaded?.of !== question,
    problem,
    need,
    again: () => setTries(tries + 1),
  };
}
