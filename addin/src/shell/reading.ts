import { createContext, useContext, useEffect, useState } from "react";
import type { ApiClient } from "../api/client";
import type { Problem } from "../api/problem";
import type { MailHost } from "../host/mailHost";
import type { MessageDetail } from "../api/wire";
import { whileHere } from "./whileHere";

interface ReadingParts {
  api: Pick<ApiClient, "readMessage">;
  /** null where there is no Outlook. */
  opener: Pick<MailHost, "opening" | "show"> | null;
  known: Map<string, MessageDetail>;
}

export const Reading = createContext<ReadingParts | null>(null);

export interface Read {
  /** null until it is there. */
  detail: MessageDetail | null;
  problem: Problem | null;
  retry: () => void;
}

/** A stored message in full, asked for once while the pane stays on one mail. */
export function useMessage(id: string): Read {
  const reading = useContext(Reading);
  const [detail, setDetail] = useState(() => reading?.known.get(id) ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (reading === null || reading.known.has(id)) return;
    return whileHere(
      (signal) => reading.api.readMessage(id, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (!answer.ok) return;
        reading.known.set(id, answer.value);
        setDetail(answer.value);
      },
    );
  }, [reading, id, tries]);
  const retry = () => {
    setProblem(null);
    setTries(tries + 1);
  };
  return { detail, problem, retry };
}
