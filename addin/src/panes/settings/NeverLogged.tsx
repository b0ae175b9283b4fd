import { Button } from "@fluentui/react-button";
import { useEffect, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { NeverLoggedCounts } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { words } from "./words";

export type NeverLoggedClient = Pick<ApiClient, "neverLogged" | "removeNeverLogged" | "undoNeverLogged">;

interface NeverLoggedProps {
  /** Somebody stands on the list that is saved. */
  isListed: boolean;
  api: NeverLoggedClient;
  /** Histories hold less mail now, or more again. */
  onChanged: () => void;
}

type State =
  | { at: "quiet" }
  | { at: "offered" | "asked" | "removing"; seen: NeverLoggedCounts }
  | { at: "removed"; removalId: string; messages: number }
  | { at: "undone"; messages: number };

/** Mail that is stored though somebody of the never-log list is on it: counted, and removed if its owner says so. */
export function NeverLogged({ isListed, api, onChanged }: NeverLoggedProps) {
  const look = useLook();
  const [state, setState] = useState<State>({ at: "quiet" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const [counts, setCounts] = useState(0);
  useEffect(() => {
    if (!isListed) return;
    const leaving = new AbortController();
    api.neverLogged(leaving.signal).then(
      (counted) => {
        if (leaving.signal.aborted) return;
        if (!counted.ok) return setProblem(counted.problem);
        setState(counted.value.messages === 0 ? { at: "quiet" } : { at: "offered", seen: counted.value });
      },
      () => undefined, // aborted: nobody is waiting
    );
    return () => leaving.abort();
  }, [isListed, api, counts]);

  // The button that did it goes; what was said of it takes the keys.
  const go = (next: State) => {
    setState(next);
    setProblem(null);
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>("button, [tabindex]")?.focus());
  };

  async function remove(seen: NeverLoggedCounts) {
    setState({ at: "removing", seen });
    const removed = await api.removeNeverLogged({ confirm: seen.confirm });
    if (removed.ok) {
      go({ at: "removed", removalId: removed.value.removalId, messages: removed.value.messages });
      return onChanged();
    }
    setProblem(removed.problem);
    setState({ at: "offered", seen });
    if (removed.problem.code.startsWith("never-log.")) setCounts(counts + 1);
  }

  async function undo(removalId: string, messages: number) {
    const undone = await api.undoNeverLogged(removalId);
    if (!undone.ok) return setProblem(undone.problem);
    go({ at: "undone", messages });
    onChanged();
  }

  return (
    <div ref={place} role="status" aria-live="polite" className={look.tight}>
      {state.at === "offered" && (
        <Band
          intent="warning"
          acts={
            <Button size="small" className={look.button} onClick={() => go({ at: "asked", seen: state.seen })}>
              {words.remove}
            </Button>
          }
        >
          {words.barred(state.seen.messages, state.seen.logged, state.seen.withOthers)}
        </Band>
      )}
      {(state.at === "asked" || state.at === "removing") && (
        <Band
          intent="warning"
          acts={
            <>
              <Button
                size="small"
                className={look.button}
                disabled={state.at === "removing"}
                onClick={() => void remove(state.seen)}
              >
                {state.at === "removing" ? words.removing : words.removeNow(state.seen.messages)}
              </Button>
              <Button
                size="small"
                appearance="transparent"
                className={look.button}
                disabled={state.at === "removing"}
                onClick={() => go({ at: "offered", seen: state.seen })}
              >
                {words.keep}
              </Button>
            </>
          }
        >
          {words.goes(state.seen.messages, state.seen.withOthers)}
        </Band>
      )}
      {state.at === "removed" && (
        <Band
          intent="info"
          acts={
            <Button size="small" className={look.button} onClick={() => void undo(state.removalId, state.messages)}>
              {words.undo}
            </Button>
          }
        >
          {words.removed(state.messages)}
        </Band>
      )}
      {state.at === "undone" && (
        <p tabIndex={-1} className={look.caption}>
          {words.undone(state.messages)}
        </p>
      )}
      {problem !== null && <Band intent="error">{messageFor(problem)}</Band>}
    </div>
  );
}
