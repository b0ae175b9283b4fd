import { useCallback, useEffect, useReducer, useRef } from "react";
import { messageFor } from "../api/problem";
import type { OpenItem } from "../api/wire";
import type { MailHost } from "../host/mailHost";
import { next, type PaneState, start } from "./openMail";
import type { OpenMailActs, PaneClient } from "./openMailActs";
import { hostProblem, settledView } from "./settledView";
import { words } from "./words";
import { type Shown, useWrites, type Waiters } from "./useWrites";

/** Keeps the pane on the mail Outlook has in view, and lets no write go out for any other. */
export function useOpenMail(
  host: MailHost,
  api: PaneClient,
  outbox: Waiters,
): { state: PaneState; acts: OpenMailActs } {
  const [state, dispatch] = useReducer(next, start);
  const generation = useRef(0);
  const abort = useRef(new AbortController());
  const shown = useRef<Shown>(null);
  const acting = useRef(false);
  /** Counts the refreshes that were asked for, and the newest of them that is shown. */
  const asked = useRef(0);
  const told = useRef(0);

  // The server is the truth about what is logged: after an act it is asked again, without emptying the card.
  const refresh = useCallback(
    async (mine: number) => {
      const on = shown.current;
      if (on === null || on.item === null || mine !== generation.current) return;
      const { signal } = abort.current;
      const turn = (asked.current += 1);
      try {
        const answer = await api.context(on.item, signal);
        if (!answer.ok || turn < told.current) return; // asked before what is shown now
        told.current = turn;
        dispatch({ type: "refreshed", generation: mine, context: answer.value });
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    },
    [api],
  );

  // Its owner chose that for the thread; the identity is read again first, as before every write.
  const logItself = useCallback(
    async (mine: number, { identity, item }: { identity: string; item: OpenItem }) => {
      if (host.identity() !== identity) return;
      const result = await api.logByChoice(item);
      if (mine !== generation.current) return;
      if (!result.ok) {
        const text = words.notItself(messageFor(result.problem));
        return dispatch({ type: "told", generation: mine, notice: { intent: "error", text, undo: null } });
      }
      if (result.value === undefined) return; // it belongs to another thread
      await refresh(mine);
      dispatch({ type: "logged", generation: mine, receipt: result.value });
    },
    [host, api, refresh],
  );

  const load = useCallback(
    async (owesWord: boolean) => {
      generation.current += 1;
      const mine = generation.current;
      abort.current.abort();
      abort.current = new AbortController();
      const { signal } = abort.current;
      shown.current = null;
      acting.current = false;
      dispatch({ type: "opening", generation: mine, owesWord });
      try {
        const view = await settledView(host);
        if (mine !== generation.current) return;
        if (view.kind === "none") return dispatch({ type: "empty", generation: mine });
        if (view.kind === "unreadable") return dispatch({ type: "unreadable", generation: mine, why: view.why });
        if (view.kind === "meeting") {
          shown.current = { identity: view.identity, item: null };
          return dispatch({ type: "meeting", generation: mine, identity: view.identity, meeting: view.meeting });
        }
        if (view.kind === "draft") {
          shown.current = { identity: view.identity, item: null };
          return dispatch({ type: "writing", generation: mine, inView: view });
        }
        const { identity, message: item } = view;
        dispatch({ type: "read", generation: mine, item });
        const answer = await api.context(item, signal);
        if (mine !== generation.current) return;
        shown.current = { identity, item };
        if (!answer.ok)
          return dispatch({ type: "failed", generation: mine, problem: answer.problem, item: { identity, item } });
        dispatch({ type: "arrived", generation: mine, identity, item, context: answer.value });
        if (answer.value.item.mayLogItself) await logItself(mine, { identity, item });
      } catch (cause) {
        if (mine !== generation.current || signal.aborted) return;
        dispatch({ type: "failed", generation: mine, problem: hostProblem(cause), item: null });
      }
    },
    [host, api, logItself],
  );

  // The draft in view has other people now; what stands beside it is asked anew without emptying the pane.
  const reread = useCallback(async () => {
    const mine = generation.current;
    try {
      const view = await settledView(host);
      if (view.kind === "draft" && view.identity === shown.current?.identity) {
        dispatch({ type: "rewritten", generation: mine, draft: view.draft });
      }
    } catch (cause) {
      // What stands beside the draft stays: it was true a moment ago, and is asked for anew when its people change again.
      const text = messageFor(hostProblem(cause));
      dispatch({ type: "told", generation: mine, notice: { intent: "error", text, undo: null } });
    }
  }, [host]);

  useEffect(() => {
    const stop = host.onChanged((how) => void load(how === "noticed"));
    const stopPeople = host.onRecipientsChanged(() => void reread());
    void load(false);
    return () => {
      stop();
      stopPeople();
      abort.current.abort();
    };
  }, [host, load, reread]);

  const acts = useWrites({ host, api, outbox, dispatch, generation, shown, actingRef: acting, load, refresh });

  return { state, acts };
}
