import { Button } from "@fluentui/react-button";
import { mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, type Problem } from "../api/problem";
import type { Turn } from "../api/wire";
import { useLook } from "./look";
import type { OpenMailActs } from "./openMailActs";
import { turnActs as words } from "./turnActWords";

interface TurnActsProps {
  threadId: string;
  turn: Turn;
  acts: Pick<OpenMailActs, "change">;
  api: Pick<ApiClient, "settle" | "unsettle">;
}

/** The owner's own word on whose turn it is, and back. */
export default function TurnActs({ threadId, turn, acts, api }: TurnActsProps) {
  const look = useLook();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { messageId } = turn;
  const settled = turn.reason === "noReplyNeeded";

  async function act() {
    const undo = {
      write: () => api.unsettle(threadId),
      text: words.takenBack,
    };
    const result = settled
      ? await acts.change(undo.write, () => ({ intent: "info", text: undo.text, undo: null }))
      : await acts.change(
          () => api.settle(threadId, messageId ?? ""),
          () => ({ intent: "success", text: words.noted, undo }),
        );
    setProblem(result.ok ? null : result.problem);
  }

  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={mergeClasses(look.button, look.link)}
        onClick={() => void act()}
      >
        {settled ? words.needed : words.notNeeded}
      </Button>
      {problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(problem)}
        </p>
      )}
    </>
  );
}
