import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { messageFor } from "../api/problem";
import type { Drained, Outbox, OutboxState } from "../outbox/outbox";
import type { Notice } from "./openMail";

const TRY_EVERY_MS = 15_000;

/** Sends what waits as soon as the service may be back, and tells what became of it. */
export function useOutbox(outbox: Outbox, onDone: (said: Notice) => void): { state: OutboxState; send: () => void } {
  const state = useSyncExternalStore(outbox.onChanged, outbox.state);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const send = useCallback(() => {
    void outbox.drain().then((drained) => {
      const said = drainedWords(drained);
      if (said !== null) done.current(said);
    });
  }, [outbox]);

  const waits = state.waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    const again = setInterval(send, TRY_EVERY_MS);
    window.addEventListener("online", send);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", send);
    };
  }, [waits, send]);

  // What an earlier pane left behind.
  useEffect(() => {
    void outbox.open().then(send);
  }, [outbox, send]);

  return { state, send };
}

/** What became of what waited; null when nothing did. */
export function drainedWords({ logged, refused }: Drained): Notice | null {
  const sent = logged === 1 ? "What waited is logged now." : `${String(logged)} that waited are logged now.`;
  const [first] = refused;
  if (first === undefined) return logged === 0 ? null : { intent: "success", text: sent, undo: null };
  const reason = messageFor(first);
  const not =
    refused.length === 1
      ? `1 that waited was not logged: ${reason}`
      : `${String(refused.length)} that waited were not logged. The first: ${reason}`;
  return { intent: "error", text: logged === 0 ? not : `${sent} ${not}`, undo: null };
}
