import { useEffect, useState } from "react";
import type { Problem } from "../../api/problem";
import type { ContactImportRow, ListRowState } from "../../api/wire";
import { whileHere } from "../../shell/whileHere";
import type { ListsClient } from "./ListsPane";

interface Pages {
  /** Which rows these are; others are not shown in their place. */
  of: string;
  rows: ContactImportRow[];
  next: string | null;
  total: number;
}

export interface LoadedRows {
  rows: ContactImportRow[];
  total: number;
  /** The rows that are asked for are not there yet: those before them stand in their place. */
  stale: boolean;
  more: (() => void) | null;
  loading: boolean;
  problem: Problem | null;
  again: () => void;
}

/** @param plan Counts plans of the list: with another one its rows are asked for again. */
export function useRows(id: string, plan: number, only: ListRowState | null, api: ListsClient): LoadedRows {
  const of = `${id} ${String(plan)} ${only ?? ""}`;
  const [pages, setPages] = useState<Pages | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [loading, setLoading] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.contactImportRows(id, only, null, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setPages({ of, ...answer.value });
      },
    );
  }, [api, id, only, of, tries]);

  async function more(cursor: string) {
    if (loading) return;
    setLoading(true);
    const answer = await api.contactImportRows(id, only, cursor);
    setLoading(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setPages((now) => (now?.of === of ? { of, ...answer.value, rows: [...now.rows, ...answer.value.rows] } : now));
  }

  const next = pages?.of === of ? pages.next : null;
  return {
    rows: pages?.rows ?? [],
    total: pages?.total ?? 0,
    stale: pages?.of !== of,
    more: next === null ? null : () => void more(next),
    loading,
    problem,
    again: () => setTries(tries + 1),
  };
}
