import { type ReactNode, useMemo } from "react";
import type { ApiClient } from "../api/client";
import { Reading } from "./reading";

/** Remembers the messages read below it for as long as it stands. */
export function ReadingScope({ api, children }: { api: Pick<ApiClient, "readMessage">; children: ReactNode }) {
  const reading = useMemo(() => ({ api, known: new Map() }), [api]);
  return <Reading value={reading}>{children}</Reading>;
}
