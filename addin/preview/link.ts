// What the preview page and the stand-in inside the pane's frame say to each other. Same origin only, both ways.
import type { PreviewItem } from "../src/api/wire";
import type { Draft, DraftEdit } from "./draft";

export interface Switches {
  /** Another item comes into view, but Outlook raises no event. */
  suppressChangeEvent: boolean;
  /** Outlook takes calls and never answers them. */
  dropCallbacks: boolean;
  latencyMs: number;
}

export type ToPane =
  | { link: typeof LINK; type: "item"; item: PreviewItem | null }
  | { link: typeof LINK; type: "draft"; draft: Draft }
  | { link: typeof LINK; type: "theme"; dark: boolean }
  | { link: typeof LINK; type: "switches"; switches: Switches };

export type FromPane =
  | { link: typeof LINK; type: "waiting" }
  | { link: typeof LINK; type: "replyForm"; html: string }
  | { link: typeof LINK; type: "edit"; id: number; edit: DraftEdit };

export const LINK = "outlook-network-preview";

/** The message when it comes from our own origin, from the expected window, and speaks this link; null otherwise. */
export function heard<T extends ToPane | FromPane>(
  event: Pick<MessageEvent<unknown>, "data" | "origin" | "source">,
  origin: string,
  from: unknown,
): T | null {
  if (event.origin !== origin || event.source !== from) return null;
  const { data } = event;
  const ours = typeof data === "object" && data !== null && "link" in data && data.link === LINK && "type" in data;
  return ours ? (data as T) : null;
}
