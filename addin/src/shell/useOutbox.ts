import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { messageFor } from "../api/problem";
import type { OpenItem } from "../api/wire";
import type { Drained, Outbox, OutboxState } from "../outbox/outbox";
import type { Notice } from "./openMail";
import { words } from "./words";

const TRY_EVERY_MS = 15_000;

export interface OutboxActs {
  send: () => void;
  /** Sends what the service refused once more. */
  again: (key: number) => void;
  discard: (key: number) => void;
}

/**
 * Sends what waits as soon as the service may be back, and tells what became of it.
 * @param answered Another value: the service answered, perhaps to somebody who has just signed in.
 * @param item The mail in view: what waits for it alone is sent then.
 */
export function useOutbox(
  outbox: Outbox,
  item: OpenItem | null,
  answered: string | null,
  onDone: (said: Notice) => void,
): OutboxActs & { state: OutboxState } {
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

  const waits = state.waiting.some(({ held }) => held === null);
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

  // Of somebody who signed in since: it is sent at the next try.
  useEffect(() => {
    if (answered !== null) void outbox.open();
  }, [outbox, answered]);

  const needsMail = state.waiting.some(({ held }) => held === "mail");
  useEffect(() => {
    if (needsMail && item !== null && outbox.meet(item)) send();
  }, [outbox, item, needsMail, send]);

  const again = useCallback(
    (key: number) => {
      outbox.again(key);
      send();
    },
    [outbox, send],
  );
  const discard = useCallback((key: number) => void outbox.discard(key), [outbox]);
  return { state, send, again, discard };
}

/** What became of what waited; null when nothing did. */
export function drainedWords({ done, refused }: Drained): Notice | null {
  const sent = words.sent(
    done.length,
    done.every((kind) => kind === "log"),
  );
  const [first] = refused;
  if (first === undefined) return done.length === 0 ? null : { intent: "success", text: sent, undo: null };
  const not = words.notSent(refused.length, messageFor(first));
  return { intent: "error", text: done.length === 0 ? not : `${sent} ${not}`, undo: null };
}
