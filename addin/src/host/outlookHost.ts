import { askOffice, callOffice } from "./callOffice";
import {
  type Change,
  type DraftChange,
  HostError,
  type InView,
  type MailHost,
  type MailText,
  type Opening,
  type Rewording,
  type Theme,
} from "./mailHost";
import { draftIdentity, isDraft, readDraft } from "./outlookDraft";
import { isAppointment, meetingOf } from "./outlookMeeting";
import { bareId, messageOf, text, unreadable } from "./outlookMessage";
import { darkScheme, shadeOf } from "./outlookTheme";

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
  readonly close: (() => void) | null;
  readonly language: string | null;
  readonly canMark: boolean;
  private readonly readWithinMs: number;
  private generation = 0;
  private seen: string | null;
  private readonly changed = new Set<(how: Change) => void>();
  private readonly readdressed = new Set<() => void>();
  private heard: unknown = null; // the draft whose recipients are listened to
  /** By the mail's own id: Outlook's, which it opens a mail by. In memory only; moving a mail gives it another. */
  private readonly itemIds = new Map<string, string>();
  private readonly themed = new Set<(theme: Theme) => void>();
  private shade: Theme;

  constructor(readWithinMs: number) {
    this.readWithinMs = readWithinMs;
    this.close = isPhone() ? () => Office.context.ui.closeContainer() : null;
    this.canMark = supports("1.8");
    this.language = text(Office.context.displayLanguage);
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
    const meeting = meetingOf(item);
    if (meeting !== null) return { kind: "meeting", identity, meeting };
    if (isAppointment(item)) return { kind: "unreadable", identity, why: "notAMessage" };
    if (isDraft(item)) {
      this.hear(item);
      void part(() => import("./outlookWriting")).catch(nothing); // so that it is there when it is asked for
      const read = await readDraft(item, this.readWithinMs);
      this.check(generation, identity);
      return { kind: "draft", identity, ...read, conversationId: text(item.conversationId) };
    }
    const why = unreadable(item);
    if (why !== null) return { kind: "unreadable", identity, why };

    const headers = await this.headers(item);
    this.check(generation, identity);

    const message = messageOf(item, headers);
    if (message.internetMessageId === null) return { kind: "unreadable", identity, why: "noId" };
    this.itemIds.set(bareId(message.internetMessageId), item.itemId);
    return { kind: "message", identity, message };
  }

  opening(internetMessageId: string): Opening {
    const itemId = this.itemIds.get(bareId(internetMessageId));
    if (isPhone()) return "never";
    if (itemId === undefined) return "unseen";
    const item = currentItem();
    return item !== null && !isDraft(item) && item.itemId === itemId ? "inView" : "can";
  }

  async show(internetMessageId: string): Promise<void> {
    const itemId = this.itemIds.get(bareId(internetMessageId));
    if (itemId === undefined) throw new HostError("failed", "Outlook knows no such mail.");
    const { mailbox } = Office.context;
    if (supports("1.9")) await callOffice((done) => mailbox.displayMessageFormAsync(itemId, done), this.readWithinMs);
    else mailbox.displayMessageForm(itemId);
  }

  async write(identity: string, change: DraftChange): Promise<void> {
    const { changeDraft } = await part(() => import("./outlookWriting"));
    await changeDraft(meant(identity, isDraft), change, this.readWithinMs);
  }

  async mailText(identity: string): Promise<MailText> {
    const { readText } = await part(() => import("./outlookBody"));
    return readText(meant(identity, isMail), this.readWithinMs);
  }

  async reword(identity: string, change: Rewording): Promise<void> {
    const { reword } = await part(() => import("./outlookBody"));
    await reword(meant(identity, isDraft), change, this.readWithinMs);
  }

  async mark(identity: string, category: string, wanted: boolean): Promise<void> {
    const { putCategory } = await part(() => import("./outlookCategories"));
    await putCategory(meant(identity, isRead), category, wanted, this.readWithinMs);
  }

  async begunMark(identity: string): Promise<string | null> {
    const { readNote } = await part(() => import("./outlookNotes"));
    return readNote(meant(identity, isMail), "begun", this.readWithinMs);
  }

  async putBegunMark(identity: string, mark: string): Promise<void> {
    const { writeNote } = await part(() => import("./outlookNotes"));
    await writeNote(meant(identity, isDraft), "begun", mark, this.readWithinMs);
  }

  onRecipientsChanged(listener: () => void): () => void {
    this.readdressed.add(listener);
    return () => this.readdressed.delete(listener);
  }

  onChanged(listener: (how: Change) => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  openBrowserWindow(address: string): boolean {
    if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
    Office.context.ui.openBrowserWindow(address);
    return true;
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
    const look = () => this.notice("noticed");
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    for (const act of ["pointerdown", "keydown"]) document.addEventListener(act, look, true); // before anything is done by it
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
      throw anotherItem();
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
      return await askOffice<string>((done) => item.getAllInternetHeadersAsync(done), this.readWithinMs);
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

/** What no first card needs is loaded when it is asked for. */
async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new HostError("failed", String(cause));
  }
}

/** The item in view, while it is the one that was meant, and of its kind. */
function meant<Kind extends Item>(identity: string, isKind: (item: Item) => item is Kind): Kind {
  const item = currentItem();
  if (item === null || !isKind(item) || identityOf(item) !== identity) throw anotherItem();
  return item;
}

function isMail(item: Item): item is Item {
  return !isAppointment(item);
}

function isRead(item: Item): item is Office.MessageRead {
  return !isDraft(item);
}

function anotherItem(): HostError {
  return new HostError("changed", "Another item came into view.");
}

function identityOf(item: Item): string {
  if (isDraft(item)) return draftIdentity(item);
  return [item.internetMessageId, item.itemId, item.conversationId].map((part) => text(part) ?? "").join(" ");
}

// There the pane covers the mail, and going back is the add-in's to offer.
function isPhone(): boolean {
  return [Office.PlatformType.iOS, Office.PlatformType.Android].includes(Office.context.platform);
}

function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", set);
}

function later<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

function nothing(): void {
  // Best effort: without an event the pane notices a change when the person comes back to it; a part is asked for again.
}
