import { type ReactNode, useMemo } from "react";
import type { ApiClient } from "../api/client";
import type { MailHost } from "../host/mailHost";
import { Reading } from "./reading";

interface ReadingScopeProps {
  api: Pick<ApiClient, "readMessage">;
  /** What opens a mail in Outlook; null where there is no Outlook. */
  opener: Pick<MailHost, "opening" | "show"> | null;
  children: ReactNode;
}

/** Remembers the messages read below it for as long as it stands. */
export function ReadingScope({ api, opener, children }: ReadingScopeProps) {
  const reading = useMemo(() => ({ api, opener, known: new Map() }), [api, opener]);
  return <Reading value={reading}>{children}</Reading>;
}
