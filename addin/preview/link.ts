// What the preview page and the stand-in inside the pane's frame say to each other. Same origin only, both ways.
import type { PreviewItem } from "../src/api/wire";
import type { Draft, DraftEdit } from "./draft";
import type { CategoryList } from "./office/categories";
import type { Properties } from "./office/properties";
import type { ItemKind } from "./office/readItem";

/** How Outlook tells that another item is in view, where it tells at all. */
export type ChangeTold = "atOnce" | "late" | "nothingFirst" | "reloading";

/** What becomes of the pane's questions to its service. */
export type ServiceState = "there" | "slow" | "away" | "refuses" | "fails";

export interface Switches {
  change: ChangeTold;
  /** Another item comes into view, but Outlook raises no event. */
  suppressChangeEvent: boolean;
  /** Outlook takes calls and never answers them. */
  dropCallbacks: boolean;
  /** Outlook answers calls on the item with an error. */
  failCalls: boolean;
  /** What was asked of the item before is answered, though another is in view. */
  oldAnswers: boolean;
  /** Outlook has no item to give, whatever is in view. */
  noItem: boolean;
  /** Asked for its theme, Outlook says the light one, whatever its event said. */
  staleTheme: boolean;
  latencyMs: number;
  /** The categories that there are to be put on mail. */
  categories: CategoryList;
  kind: ItemKind;
  service: ServiceState;
}

export const quiet: Switches = {
  change: "atOnce",
  suppressChangeEvent: false,
  dropCallbacks: false,
  failCalls: false,
  oldAnswers: false,
  noItem: false,
  staleTheme: false,
  latencyMs: 0,
  categories: "usual",
  kind: "mail",
  service: "there",
};

/** Names by the id of the mail. */
export type Categories = Readonly<Record<string, readonly string[]>>;

/** What the pane noted for itself, by the item. */
export type Notes = Readonly<Record<string, Properties>>;

export type ToPane =
  | { link: typeof LINK; type: "item"; item: PreviewItem | null }
  | { link: typeof LINK; type: "draft"; draft: Draft }
  | { link: typeof LINK; type: "categories"; categories: Categories }
  | { link: typeof LINK; type: "properties"; notes: Notes }
  | { link: typeof LINK; type: "theme"; dark: boolean }
  | { link: typeof LINK; type: "switches"; switches: Switches };

/** Its types are none of the above: a stand-in with no page around it hears its own words. */
export type FromPane =
  | { link: typeof LINK; type: "waiting" }
  | { link: typeof LINK; type: "close" }
  | { link: typeof LINK; type: "categorised"; id: string; names: readonly string[] }
  | { link: typeof LINK; type: "noted"; key: string; properties: Properties }
  | { link: typeof LINK; type: "open"; id: string }
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
