// A stand-in for Office.js, for local use without Outlook: what the pane needs of it, with its ways of failing.
import { type Draft, type DraftEdit, edited, sameRecipients } from "../draft";
import { quiet, type Switches } from "../link";
import { Answers, type Callback, callbackOf, soon } from "./answers";
import { asIn, type ClientName, clients, hasTheme, supports } from "./clients";
import { draftItem, type StandInDraft } from "./draftItem";
import type { Properties } from "./properties";
import { idOf, readItem, type StandInItem, type StandInMessage } from "./readItem";
import { themeOf } from "./theme";

export type { StandInItem } from "./readItem";

/** Stands in no other file, so that a build can be searched for it. */
export const STAND_IN_MARK = "outlook-network-office-stand-in";

const ITEM_CHANGED = "olkItemSelectedChanged";
const THEME_CHANGED = "officeThemeChanged";
const RECIPIENTS_CHANGED = "olkRecipientsChanged";
const LATE_MS = 1_500; // an event that comes long after the change

type Handler = (args: { type: string; officeTheme?: Office.OfficeTheme }) => void;
type Readiness = "ready" | "outside" | "never";

export interface StandInParts {
  client?: ClientName;
  readiness?: Readiness;
  owner?: { name: string; address: string };
  onReplyForm?: (html: string) => void;
  /** An add-in wrote into the draft. */
  onEdit?: (id: number, edit: DraftEdit) => void;
  /** An add-in changed the categories of a mail. */
  onCategories?: (id: string, names: readonly string[]) => void;
  /** An add-in noted something for itself on a mail, or on a draft. */
  onProperties?: (key: string, properties: Properties) => void;
  /** An add-in asked to be closed, as it has to on phones. */
  onClose?: () => void;
  /** An add-in asked for a mail of the mailbox to be shown. */
  onOpen?: (id: string) => void;
  /** Loads the page of the pane anew, which some clients do in place of raising an event. */
  reload?: () => void;
  readHeaders?: (id: string) => Promise<string>;
  readText?: (id: string) => Promise<string>;
}

export type StandInContext = ReturnType<OfficeStandIn["context"]>;

/** What drives the stand-in from outside: the preview page, or a test. */
export class OfficeStandIn {
  readonly mark = STAND_IN_MARK;
  readonly replyForms: string[] = [];
  private readonly parts: StandInParts;
  private readonly client: ClientName;
  private readonly answers = new Answers();
  private readonly handlers = new Map<string, Handler[]>();
  private switches: Switches = quiet;
  private chosen: StandInItem | null = null;
  private item: StandInMessage | StandInDraft | null = null;
  private draft: Draft | null = null;
  private dark = false;
  private readonly categories = new Map<string, readonly string[]>();
  private readonly notes = new Map<string, Properties>();
  private readonly properties = {
    of: (key: string) => this.notes.get(key) ?? {},
    put: (key: string, properties: Properties) => {
      this.notes.set(key, properties);
      this.parts.onProperties?.(key, properties);
    },
  };

  constructor(parts: StandInParts = {}) {
    this.parts = parts;
    this.client = parts.client ?? "web";
    this.answers.set({ queue: clients[this.client].queue });
  }

  /** Brings another item into view. */
  select(item: StandInItem | null): void {
    this.draft = null;
    this.chosen = item;
    this.bring(item === null ? null : this.message(item));
  }

  /** Brings a draft into view; one that is there already is only written on, and says so when its people changed. */
  compose(draft: Draft): void {
    const before = this.draft;
    this.draft = draft;
    if (before?.id !== draft.id) {
      this.handlers.delete(RECIPIENTS_CHANGED); // those belonged to the draft before
      this.chosen = null;
      this.bring(this.written(draft));
    } else if (!sameRecipients(before, draft)) {
      this.raise({ type: RECIPIENTS_CHANGED });
    }
  }

  /** What mail was given before the pane started. */
  setCategories(categories: Readonly<Record<string, readonly string[]>>): void {
    for (const [id, names] of Object.entries(categories)) this.categories.set(id, names);
  }

  /** What was noted on mail and drafts before. */
  setProperties(notes: Readonly<Record<string, Properties>>): void {
    for (const [key, properties] of Object.entries(notes)) this.notes.set(key, properties);
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.raise({ type: THEME_CHANGED, officeTheme: themeOf(dark) });
  }

  setSwitches(changed: Partial<Switches>): void {
    const before = this.switches;
    this.switches = { ...before, ...changed };
    const { latencyMs, dropCallbacks, failCalls, oldAnswers, noItem, kind } = this.switches;
    this.answers.set({ latencyMs, drop: dropCallbacks, fail: failCalls, keepOld: oldAnswers });
    if (before.noItem !== noItem || (before.kind !== kind && this.chosen !== null)) {
      this.bring(this.chosen === null ? this.item : this.message(this.chosen));
    }
  }

  /** The object that takes the place of `window.Office`. */
  office() {
    const readiness = this.parts.readiness ?? "ready";
    const outside = readiness === "outside";
    const host = (outside ? null : "Outlook") as unknown as Office.HostType;
    const platform = (outside ? null : clients[this.client].platform) as unknown as Office.PlatformType;
    const onReady = (callback?: (info: { host: Office.HostType; platform: Office.PlatformType }) => unknown) => {
      if (readiness === "never") return new Promise<never>(() => undefined);
      return Promise.resolve({ host, platform }).then((info) => {
        callback?.(info);
        return info;
      });
    };
    return {
      onReady,
      context: outside ? ({} as StandInContext) : this.context(host, platform), // outside Outlook there is no mailbox
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      CoercionType: { Html: "html", Text: "text" },
      EventType: {
        ItemChanged: ITEM_CHANGED,
        OfficeThemeChanged: THEME_CHANGED,
        RecipientsChanged: RECIPIENTS_CHANGED,
      },
      HostType: { Outlook: "Outlook" },
      PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac", iOS: "iOS", Android: "Android" },
      MailboxEnums: { ItemType: { Message: "message", Appointment: "appointment" } },
    };
  }

  context(host: Office.HostType, platform: Office.PlatformType) {
    const current = () => (this.switches.noItem ? null : this.item) as unknown as NonNullable<Office.Mailbox["item"]>;
    const theme = () => this.theme();
    const { client, parts } = this;
    const open = (itemId: string) => {
      const id = idOf(itemId);
      if (id === null) throw new TypeError("An item of the mailbox has an id of the mailbox.");
      parts.onOpen?.(id);
    };
    const mailbox = {
      get item() {
        return current();
      },
      userProfile: {
        displayName: parts.owner?.name ?? "",
        emailAddress: parts.owner?.address ?? "",
        timeZone: "UTC",
        accountType: client === "onPremises" ? "enterprise" : "office365",
      },
      diagnostics: { hostName: clients[client].hostName } as Office.Diagnostics,
      displayMessageForm: open,
      displayMessageFormAsync: (itemId: string, ...rest: unknown[]) => {
        this.answers.give(callbackOf<undefined>(rest), () => void open(itemId));
      },
      addHandlerAsync: (eventType: string | Office.EventType, handler: Handler, ...rest: unknown[]) => {
        this.add(String(eventType), handler, callbackOf<undefined>(rest));
      },
      removeHandlerAsync: (eventType: string | Office.EventType, ...rest: unknown[]) => {
        this.handlers.delete(String(eventType));
        this.answers.give(callbackOf<undefined>(rest), () => undefined);
      },
    } satisfies Pick<
      Office.Mailbox,
      | "item"
      | "userProfile"
      | "diagnostics"
      | "displayMessageForm"
      | "displayMessageFormAsync"
      | "addHandlerAsync"
      | "removeHandlerAsync"
    >;
    return {
      host,
      platform,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      get officeTheme() {
        return theme();
      },
      requirements: { isSetSupported: (name: string, minimum?: string) => supports(client, name, minimum) },
      ui: {
        closeContainer: () => parts.onClose?.(),
        openBrowserWindow: (address: string) => void window.open(address, "_blank", "noopener"),
      } satisfies Pick<Office.UI, "closeContainer" | "openBrowserWindow">,
      mailbox,
    };
  }

  private bring(item: StandInMessage | StandInDraft | null): void {
    const { change, suppressChangeEvent } = this.switches;
    this.answers.turn();
    if (change === "reloading" && this.item !== null) return this.parts.reload?.();
    if (change === "nothingFirst") {
      this.item = null;
      this.tell();
      setTimeout(() => {
        this.item = item;
        this.tell();
      }, LATE_MS);
      return;
    }
    this.item = item;
    if (suppressChangeEvent) return;
    if (change === "late") setTimeout(() => this.tell(), LATE_MS);
    else this.tell();
  }

  private tell(): void {
    this.raise({ type: ITEM_CHANGED });
  }

  private message(item: StandInItem): StandInMessage {
    const parts = {
      answers: this.answers,
      kind: this.switches.kind,
      categories: {
        list: () => this.switches.categories,
        of: (id: string) => this.categories.get(id) ?? [],
        put: (id: string, names: readonly string[]) => {
          this.categories.set(id, names);
          this.parts.onCategories?.(id, names);
        },
      },
      properties: this.properties,
      onReplyForm: (html: string) => {
        this.replyForms.push(html);
        this.parts.onReplyForm?.(html);
      },
      readHeaders: this.parts.readHeaders ?? (() => Promise.resolve("")),
      readText: this.parts.readText ?? (() => Promise.resolve(item.preview)),
    };
    return asIn(this.client, readItem(item, parts));
  }

  private written(draft: Draft): StandInDraft {
    const { id } = draft;
    const now = (): Draft => {
      if (this.draft?.id !== id) throw new Error("The draft is gone.");
      return this.draft;
    };
    const edit = (change: DraftEdit) => {
      this.draft = edited(now(), change);
      this.parts.onEdit?.(id, change);
      if (change.kind === "people") this.raise({ type: RECIPIENTS_CHANGED });
    };
    const addHandler = (eventType: string | Office.EventType, handler: Handler, ...rest: unknown[]) => {
      this.add(String(eventType), handler, callbackOf<undefined>(rest));
    };
    const losesLines = clients[this.client].platform === "OfficeOnline";
    const { answers, properties } = this;
    return asIn(this.client, draftItem(draft, { answers, now, edit, addHandler, losesLines, properties }));
  }

  private add(eventType: string, handler: Handler, callback: Callback<undefined> | undefined): void {
    if (typeof handler !== "function") throw new TypeError("The handler is not a function.");
    this.handlers.set(eventType, [...(this.handlers.get(eventType) ?? []), handler]);
    this.answers.give(callback, () => undefined);
  }

  // Told later, to those who were listening when it happened.
  private raise(args: Parameters<Handler>[0]): void {
    const handlers = this.handlers.get(args.type) ?? [];
    soon(() => {
      for (const handler of handlers) handler(args);
    });
  }

  private theme(): Office.OfficeTheme {
    if (!hasTheme(this.client)) return undefined as unknown as Office.OfficeTheme;
    return themeOf(!this.switches.staleTheme && this.dark);
  }
}
