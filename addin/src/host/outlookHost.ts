import { callOffice } from "./callOffice";
import {
  type Change,
  type DraftChange,
  HostError,
  type InView,
  type MailHost,
  type MailPerson,
  type Theme,
  type Unreadable,
} from "./mailHost";
import { changeDraft, draftIdentity, isDraft, readDraft } from "./outlookDraft";

const READ_WITHIN_MS = 5_000; // a host that has not answered by then will not
const START_WITHIN_MS = 10_000; // office.js waits for ever when one of its own files is blocked

export type StartFailure = "scriptBlocked" | "noAnswer" | "outsideOutlook";
export type Start = { ok: true; host: MailHost } | { ok: false; why: StartFailure };

interface Timing {
  readWithinMs?: number;
  startWithinMs?: number;
}

/**
 * Waits for Outlook, then gives the host.
 * @param scriptSettled Settles when office.js has run (true) or cannot be loaded (false); may never settle.
 */
export async function startOutlook(scriptSettled: Promise<boolean>, timing: Timing = {}): Promise<Start> {
  const ready = scriptSettled.then(async (loaded): Promise<Start> => {
    if (!loaded || typeof Office === "undefined") return { ok: false, why: "scriptBlocked" };
    const { host } = await Office.onReady();
    // Outside Outlook office.js is ready too, but names no host and has no mailbox.
    if (host === null || !("mailbox" in Office.context)) return { ok: false, why: "outsideOutlook" };
    return { ok: true, host: new OutlookHost(timing.readWithinMs ?? READ_WITHIN_MS) };
  });
  return Promise.race([ready, later<Start>(timing.startWithinMs ?? START_WITHIN_MS, { ok: false, why: "noAnswer" })]);
}

class OutlookHost implements MailHost {
  private readonly readWithinMs: number;
  private generation = 0;
  private seen: string | null;
  private readonly changed = new Set<(how: Change) => void>();
  private readonly readdressed = new Set<() => void>();
  private heard: unknown = null; // the draft whose recipients are listened to
  private readonly themed = new Set<(theme: Theme) => void>();
  private shade: Theme;

  constructor(readWithinMs: number) {
    this.readWithinMs = readWithinMs;
    this.seen = this.identity();
    this.shade = shadeOf(Office.context.officeTheme as Office.OfficeTheme | undefined);
    this.listen();
  }

  identity(): string | null {
    const item = currentItem();
    return item === null ? null : identityOf(item);
  }

  async open(): Promise<InView> {
    if (this.identity() !== this.seen) this.turn();
    const generation = this.generation;
    const item = currentItem();
    if (item === null) return { kind: "none" };

    const identity = identityOf(item);
    if (isDraft(item)) {
      this.hear(item);
      const draft = await readDraft(item, this.readWithinMs);
      this.check(generation, identity);
      return { kind: "draft", identity, draft };
    }
    const why = unreadable(item);
    if (why !== null) return { kind: "unreadable", identity, why };

    const headers = await this.headers(item);
    this.check(generation, identity);

    const internetMessageId = text(item.internetMessageId) ?? headerValue(headers, "Message-ID");
    if (internetMessageId === null) return { kind: "unreadable", identity, why: "noId" };
    return {
      kind: "message",
      identity,
      message: {
        internetMessageId,
        conversationId: text(item.conversationId),
        subject: text(item.subject) ?? "",
        from: person(item.from),
        to: people(item.to),
        cc: people(item.cc),
        sentAt: dateOf(headerValue(headers, "Date")) ?? dateOf(item.dateTimeCreated),
      },
    };
  }

  async write(identity: string, change: DraftChange): Promise<void> {
    const item = currentItem();
    if (item === null || !isDraft(item) || identityOf(item) !== identity) {
      throw new HostError("changed", "Another item came into view.");
    }
    await changeDraft(item, change, this.readWithinMs);
  }

  onRecipientsChanged(listener: () => void): () => void {
    this.readdressed.add(listener);
    return () => this.readdressed.delete(listener);
  }

  onChanged(listener: (how: Change) => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  theme(): Theme {
    return this.shade;
  }

  onThemeChanged(listener: (theme: Theme) => void): () => void {
    this.themed.add(listener);
    return () => this.themed.delete(listener);
  }

  // Outlook's events are a hint, not a promise: some items never raise one. Coming back to the pane is the second hint.
  private listen(): void {
    const { mailbox } = Office.context;
    if (supports("1.5")) {
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => this.notice("told"), nothing);
    }
    if (supports("1.14")) {
      const onTheme = (change: { officeTheme?: Office.OfficeTheme }) => this.shadeTo(shadeOf(change.officeTheme));
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, onTheme, nothing);
    }
    window.addEventListener("focus", () => this.notice("noticed"));
    document.addEventListener("visibilitychange", () => this.notice("noticed"));
    darkScheme().addEventListener("change", () => {
      this.shadeTo(shadeOf(Office.context.officeTheme as Office.OfficeTheme | undefined));
    });
  }

  private hear(item: Office.MessageCompose): void {
    if (this.heard === item || !supports("1.7")) return;
    this.heard = item;
    const tell = () => {
      for (const listener of [...this.readdressed]) listener();
    };
    item.addHandlerAsync(Office.EventType.RecipientsChanged, tell, nothing);
  }

  private check(generation: number, identity: string): void {
    if (generation !== this.generation || this.identity() !== identity) {
      throw new HostError("changed", "Another item came into view.");
    }
  }

  // An event about the same item changes nothing, and must not take what the person was told off the pane.
  private notice(how: Change): void {
    if (this.identity() === this.seen) return;
    this.turn();
    for (const listener of [...this.changed]) listener(how);
  }

  private turn(): void {
    this.generation += 1;
    this.seen = this.identity();
  }

  private shadeTo(shade: Theme): void {
    if (shade === this.shade) return;
    this.shade = shade;
    for (const listener of [...this.themed]) listener(shade);
  }

  // The mail's own lines tell when it was sent; the item itself only knows when Outlook made its copy.
  // A client that answers "no" costs us this accuracy; one that does not answer at all is broken and the person is told.
  private async headers(item: Office.MessageRead): Promise<string> {
    if (!supports("1.8") || typeof item.getAllInternetHeadersAsync !== "function") return "";
    try {
      return await callOffice<string>((done) => item.getAllInternetHeadersAsync(done), this.readWithinMs);
    } catch (cause) {
      if (cause instanceof HostError && cause.code === "failed") return "";
      throw cause;
    }
  }
}

type Item = Office.MessageRead | Office.MessageCompose;

function currentItem(): Item | null {
  const item: unknown = Office.context.mailbox.item;
  return typeof item === "object" && item !== null ? (item as Item) : null;
}

function identityOf(item: Item): string {
  if (isDraft(item)) return draftIdentity(item);
  return [item.internetMessageId, item.itemId, item.conversationId].map((part) => text(part) ?? "").join(" ");
}

function unreadable(item: Office.MessageRead): Unreadable | null {
  const itemClass = (text(item.itemClass) ?? "").toLowerCase();
  if (itemClass.startsWith("ipm.schedule.meeting")) return "meeting";
  if ((item.itemType as unknown) !== Office.MailboxEnums.ItemType.Message) return "notAMessage";
  // S/MIME and rights-protected mail: Outlook hands its parts out to no add-in. A clear signature alone is readable.
  if (itemClass.includes("multipartsigned")) return null;
  return itemClass.startsWith("ipm.note.smime") || itemClass.includes("rpmsg") ? "encrypted" : null;
}

function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", set);
}

function shadeOf(theme: Office.OfficeTheme | undefined): Theme {
  const brightness = theme === undefined ? null : luminance(theme.bodyBackgroundColor);
  if (brightness === null) return darkScheme().matches ? "dark" : "light";
  return brightness < 0.4 ? "dark" : "light"; // Outlook's darkest light body and lightest dark body lie far to either side
}

/** Relative brightness, 0 to 1, of "#rrggbb"; null when it is not written so. */
function luminance(colour: unknown): number | null {
  const match = typeof colour === "string" ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) : null;
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function darkScheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function headerValue(headers: string, name: string): string | null {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, " ");
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === name.toLowerCase()) {
      return text(line.slice(colon + 1).trim());
    }
  }
  return null;
}

function dateOf(value: unknown): string | null {
  if (!(value instanceof Date) && typeof value !== "string") return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function people(list: Office.EmailAddressDetails[] | undefined): MailPerson[] {
  return (list ?? []).flatMap((entry) => person(entry) ?? []);
}

function person(details: Office.EmailAddressDetails | undefined): MailPerson | null {
  const address = text(details?.emailAddress);
  return address === null ? null : { name: text(details?.displayName) ?? "", address };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function later<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

function nothing(): void {
  // Registration is best effort: without it the pane notices a change when the person comes back to it.
}
