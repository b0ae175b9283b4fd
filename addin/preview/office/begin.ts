// How the pane begins: in which client, and whether Outlook's script comes at all. It stands behind the # of the frame's address.
import { type ClientName, clients } from "./clients";

const starts = ["ready", "blocked", "never", "outside"] as const;

/** `blocked`: Outlook's script cannot be loaded. `never`: it loads and is never ready. `outside`: there is no Outlook. */
export type Start = (typeof starts)[number];

export interface Beginning {
  client: ClientName;
  start: Start;
}

export const usual: Beginning = { client: "web", start: "ready" };

export function hashOf({ client, start }: Beginning): string {
  return `#${new URLSearchParams({ client, start }).toString()}`;
}

export function beginningIn(hash: string): Beginning {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const [client, start] = [said.get("client") ?? "", said.get("start") ?? ""];
  return {
    client: Object.hasOwn(clients, client) ? (client as ClientName) : usual.client,
    start: starts.find((one) => one === start) ?? usual.start,
  };
}
