// The clients of Outlook, as far as they differ for an add-in.
import type { Answering } from "./answers";

/** As the toolbar names them. `classic` is the first build that has set 1.12. */
export const clients = {
  web: { words: "Web", highest: [1, 16], platform: "OfficeOnline", hostName: "OutlookWebApp", queue: "waits" },
  new: {
    words: "New Windows",
    highest: [1, 16],
    platform: "OfficeOnline",
    hostName: "newOutlookWindows",
    queue: "waits",
  },
  classic: { words: "Classic 2206", highest: [1, 12], platform: "PC", hostName: "Outlook", queue: "refuses" },
  perpetual: { words: "LTSC 2021", highest: [1, 9], platform: "PC", hostName: "Outlook", queue: "refuses" },
  mac: { words: "Mac", highest: [1, 14], platform: "Mac", hostName: "Outlook", queue: "refuses" },
  phone: { words: "Phone", highest: [1, 5], platform: "iOS", hostName: "OutlookIOS", queue: "waits" },
  onPremises: {
    words: "On-premises",
    highest: [1, 5],
    platform: "OfficeOnline",
    hostName: "OutlookWebApp",
    queue: "waits",
  },
} as const satisfies Record<string, Client>;

export type ClientName = keyof typeof clients;

interface Client {
  words: string;
  /** Of the requirement sets of Mailbox. */
  highest: readonly [number, number];
  platform: string;
  hostName: string;
  queue: Answering["queue"];
}

/** The set that a member came with, where that is above the lowest. Source: Office, requirement sets of Outlook. */
const memberSets = {
  addHandlerAsync: "1.7", // of an item; the mailbox has it from 1.5
  getAllInternetHeadersAsync: "1.8",
  categories: "1.8",
  displayReplyFormAsync: "1.9",
  getComposeTypeAsync: "1.10",
  inReplyTo: "1.14",
} as const;

const THEME_SET = "1.14";

/** Source: Office, the requirement set OpenBrowserWindowApi. */
const BROWSER_OPENERS: readonly ClientName[] = ["classic", "perpetual", "mac"];

export function supports(client: ClientName, name: string, minimum = "1.1"): boolean {
  if (name === "OpenBrowserWindowApi") return BROWSER_OPENERS.includes(client) && minimum === "1.1";
  const [major = 0, minor = 0] = minimum.split(".").map(Number);
  const [highest, highestMinor] = clients[client].highest;
  return name === "Mailbox" && (major < highest || (major === highest && minor <= highestMinor));
}

/** The item with what this client has of it: what is above its set is not there at all. */
export function asIn<Item extends object>(client: ClientName, item: Item): Item {
  for (const [member, set] of Object.entries(memberSets)) {
    if (!supports(client, "Mailbox", set)) Reflect.deleteProperty(item, member);
  }
  return item;
}

/** Phones have no theme to tell, and older clients neither. */
export function hasTheme(client: ClientName): boolean {
  return supports(client, "Mailbox", THEME_SET);
}
