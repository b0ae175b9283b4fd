// A stand-in for Office.js, for local use without Outlook: what the pane needs of it, with its ways of failing.
// The enums of @types/office-js have no run-time values to share, hence the casts at the strings Outlook really sends.
import type { PreviewItem } from "../src/api/wire";
import { type Draft, type DraftEdit, edited, samePeople } from "./draft";
import type { Switches } from "./link";

/** Stands in no other file, so that a build can be searched for it. */
export const STAND_IN_MARK = "outlook-network-office-stand-in";

const ITEM_CHANGED = "olkItemSelectedChanged";
const THEME_CHANGED = "officeThemeChanged";
const RECIPIENTS_CHANGED = "olkRecipientsChanged";
const HIGHEST_SET = [1, 14] as const;
const REPLY_LIMIT = 32_768; // characters; longer replies throw
const BODY_LIMIT = 1_000_000; // characters
const SUBJECT_LIMIT = 255; // characters
const RECIPIENT_LIMIT = 100; // in one call

type Callback<T> = (result: Office.AsyncResult<T>) => void;
type Handler = (args: { type: string; officeTheme?: Office.OfficeTheme }) => void;
type Readiness = "ready" | "outside" | "never";

export type StandInMessage = Pick<
  Office.MessageRead,
  | "itemType"
  | "itemClass"
  | "itemId"
  | "conversationId"
  | "internetMessageId"
  | "subject"
  | "normalizedSubject"
  | "from"
  | "sender"
  | "to"
  | "cc"
  | "dateTimeCreated"
  | "dateTimeModified"
  | "attachments"
  | "getAllInternetHeadersAsync"
  | "displayReplyFormAsync"
> & { body: Pick<Office.Body, "getAsync"> };

export type StandInDraft = Pick<
  Office.MessageCompose,
  "itemType" | "conversationId" | "inReplyTo" | "addHandlerAsync"
> & {
  subject: Pick<Office.Subject, "getAsync" | "setAsync">;
  to: Pick<Office.Recipients, "getAsync" | "addAsync">;
  cc: Pick<Office.Recipients, "getAsync" | "addAsync">;
  bcc: Pick<Office.Recipients, "getAsync" | "addAsync">;
  body: Pick<Office.Body, "getAsync" | "setSelectedDataAsync">;
};

export interface StandInItem extends PreviewItem {
  headers?: string;
  text?: string;
}

export interface StandInParts {
  readiness?: Readiness;
  owner?: { name: string; address: string };
  onReplyForm?: (html: string) => void;
  /** An add-in wrote into the draft. */
  onEdit?: (id: number, edit: DraftEdit) => void;
  /** Fetches what the list does not hold. Rejecting makes the call fail, as a lost server would. */
  readHeaders?: (id: string) => Promise<string>;
}

export type StandInContext = ReturnType<OfficeStandIn["context"]>;

interface Pending {
  fail: () => void;
}

/** What drives the stand-in from outside: the preview page, or a test. */
export class OfficeStandIn {
  readonly mark = STAND_IN_MARK;
  readonly replyForms: string[] = [];
  private readonly parts: StandInParts;
  private readonly handlers = new Map<string, Handler[]>();
  private switches: Switches = { suppressChangeEvent: false, dropCallbacks: false, latencyMs: 0 };
  private item: StandInMessage | StandInDraft | null = null;
  private draft: Draft | null = null;
  private pending = new Set<Pending>();
  private lastCall: Promise<unknown> = Promise.resolve();
  private dark = false;

  constructor(parts: StandInParts = {}) {
    this.parts = parts;
  }

  /** Brings another item into view. Calls still open on the old one fail; the event follows the change. */
  select(item: StandInItem | null): void {
    this.draft = null;
    this.bring(item === null ? null : this.message(item));
  }

  /** Brings a draft into view; one that is there already is only written on, and says so when its people changed. */
  compose(draft: Draft): void {
    const before = this.draft;
    this.draft = draft;
    if (before?.id !== draft.id) {
      this.handlers.delete(RECIPIENTS_CHANGED); // those belonged to the draft before
      this.bring(this.written(draft));
    } else if (!samePeople(before.to, draft.to) || !samePeople(before.cc, draft.cc)) {
      this.raise({ type: RECIPIENTS_CHANGED });
    }
  }

  private bring(item: StandInMessage | StandInDraft | null): void {
    this.item = item;
    const open = [...this.pending];
    this.pending.clear();
    for (const call of open) call.fail();
    if (!this.switches.suppressChangeEvent) this.raise({ type: ITEM_CHANGED });
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.raise({ type: THEME_CHANGED, officeTheme: this.theme() });
  }

  setSwitches(switches: Partial<Switches>): void {
    this.switches = { ...this.switches, ...switches };
  }

  /** The object that takes the place of `window.Office`. */
  office() {
    const readiness = this.parts.readiness ?? "ready";
    const outside = readiness === "outside";
    const host = (outside ? null : "Outlook") as unknown as Office.HostType;
    const platform = (outside ? null : "OfficeOnline") as unknown as Office.PlatformType;
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
      PlatformType: { OfficeOnline: "OfficeOnline" },
      MailboxEnums: { ItemType: { Message: "message", Appointment: "appointment" } },
    };
  }

  context(host: Office.HostType, platform: Office.PlatformType) {
    const current = () => this.item as unknown as NonNullable<Office.Mailbox["item"]>;
    const theme = () => this.theme();
    const mailbox = {
      get item() {
        return current();
      },
      userProfile: {
        displayName: this.parts.owner?.name ?? "",
        emailAddress: this.parts.owner?.address ?? "",
        timeZone: "UTC",
        accountType: "office365",
      },
      addHandlerAsync: (eventType: string | Office.EventType, handler: Handler, ...rest: unknown[]) => {
        this.add(String(eventType), handler, callbackOf<undefined>(rest));
      },
      removeHandlerAsync: (eventType: string | Office.EventType, ...rest: unknown[]) => {
        this.handlers.delete(String(eventType));
        this.answer(callbackOf<undefined>(rest), () => undefined);
      },
    } satisfies Pick<Office.Mailbox, "item" | "userProfile" | "addHandlerAsync" | "removeHandlerAsync">;
    return {
      host,
      platform,
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      get officeTheme() {
        return theme();
      },
      requirements: { isSetSupported: (name: string, minimum?: string) => isSetSupported(name, minimum) },
      mailbox,
    };
  }

  private message(item: StandInItem): StandInMessage {
    const created = item.sentAt === null ? new Date(0) : new Date(item.sentAt);
    const from = item.from === null ? undefined : details(item.from);
    const answer = <T>(rest: unknown[], read: () => T | Promise<T>) => this.answer(callbackOf<T>(rest), read, true);
    return {
      itemType: item.itemType as Office.MailboxEnums.ItemType.Message,
      itemClass: item.itemClass,
      itemId: `stand-in/${item.id}`,
      conversationId: item.conversationId ?? "",
      internetMessageId: item.internetMessageId ?? "",
      subject: item.subject,
      normalizedSubject: item.subject.replace(/^((re|fw|fwd|aw|wg|sv|tr)\s*:\s*)+/i, ""),
      from: from as Office.EmailAddressDetails,
      sender: from as Office.EmailAddressDetails,
      to: item.to.map(details),
      cc: item.cc.map(details),
      dateTimeCreated: created,
      dateTimeModified: created,
      attachments: [],
      body: {
        getAsync: (coercion: string | Office.CoercionType, ...rest: unknown[]) => {
          if (String(coercion) !== "text" && String(coercion) !== "html") throw new TypeError("Invalid coercion type.");
          answer<string>(rest, () => item.text ?? item.preview);
        },
      },
      getAllInternetHeadersAsync: (...rest: unknown[]) => {
        answer<string>(rest, () => item.headers ?? this.parts.readHeaders?.(item.id) ?? "");
      },
      displayReplyFormAsync: (form: string | Office.ReplyFormData, ...rest: unknown[]) => {
        const html = typeof form === "string" ? form : (form.htmlBody ?? "");
        if (html.length > REPLY_LIMIT) throw new RangeError("The reply is longer than 32 KB.");
        this.replyForms.push(html);
        this.parts.onReplyForm?.(html);
        answer<undefined>(rest, () => undefined);
      },
    } satisfies StandInMessage;
  }

  // Its members ask and set; what they say is the draft as it is then, not as it was when it came into view.
  private written({ id, answers }: Draft): StandInDraft {
    const answer = <T>(rest: unknown[], read: () => T) => this.answer(callbackOf<T>(rest), read, true);
    const now = (): Draft => {
      if (this.draft?.id !== id) throw new Error("The draft is gone.");
      return this.draft;
    };
    const edit = (change: DraftEdit) => {
      this.draft = edited(now(), change, 0);
      this.parts.onEdit?.(id, change);
      if (change.kind === "people") this.raise({ type: RECIPIENTS_CHANGED });
    };
    const recipients = (field: "to" | "cc") => ({
      getAsync: (...rest: unknown[]) => answer(rest, () => now()[field].map(details)),
      addAsync: (people: (string | Office.EmailAddressDetails | Office.EmailUser)[], ...rest: unknown[]) => {
        if (people.length > RECIPIENT_LIMIT) throw new RangeError("At most 100 recipients are added at once.");
        const added = people.map((person) =>
          typeof person === "string"
            ? { name: "", address: person }
            : { name: person.displayName, address: person.emailAddress },
        );
        answer<undefined>(
          rest,
          () => edit({ kind: "people", field, people: [...now()[field], ...added] }) as undefined,
        );
      },
    });
    return {
      itemType: "message" as unknown as Office.MailboxEnums.ItemType.Message,
      conversationId: answers?.conversationId ?? (null as unknown as string),
      inReplyTo: answers?.internetMessageId ?? (null as unknown as string),
      subject: {
        getAsync: (...rest: unknown[]) => answer(rest, () => now().subject),
        setAsync: (text: string, ...rest: unknown[]) => {
          if (text.length > SUBJECT_LIMIT) throw new RangeError("A subject has at most 255 characters.");
          answer<undefined>(rest, () => edit({ kind: "subject", text }) as undefined);
        },
      },
      to: recipients("to"),
      cc: recipients("cc"),
      bcc: {
        getAsync: (...rest: unknown[]) => answer<Office.EmailAddressDetails[]>(rest, () => []),
        addAsync: (_: unknown, ...rest: unknown[]) =>
          answer<undefined>(rest, () => {
            throw new Error("The preview has no blind copies.");
          }),
      },
      body: {
        getAsync: (_: string | Office.CoercionType, ...rest: unknown[]) => answer(rest, () => now().text),
        setSelectedDataAsync: (text: string, ...rest: unknown[]) => {
          if (text.length > BODY_LIMIT) throw new RangeError("More text than a body takes.");
          answer<undefined>(rest, () => edit({ kind: "insert", text }) as undefined);
        },
      },
      addHandlerAsync: (eventType: string | Office.EventType, handler: Handler, ...rest: unknown[]) => {
        this.add(String(eventType), handler, callbackOf<undefined>(rest));
      },
    } satisfies StandInDraft;
  }

  private add(eventType: string, handler: Handler, callback: Callback<undefined> | undefined): void {
    if (typeof handler !== "function") throw new TypeError("The handler is not a function.");
    this.handlers.set(eventType, [...(this.handlers.get(eventType) ?? []), handler]);
    this.answer(callback, () => undefined);
  }

  // Told later, to those who were listening when it happened.
  private raise(args: Parameters<Handler>[0]): void {
    const handlers = this.handlers.get(args.type) ?? [];
    soon(() => {
      for (const handler of handlers) handler(args);
    });
  }

  // Answers come later, never at once, and in the order of the calls. An item's calls end when it leaves the view.
  private answer<T>(callback: Callback<T> | undefined, read: () => T | Promise<T>, ofItem = false): void {
    if (this.switches.dropCallbacks) return;
    let over = false;
    const finish = (result: Office.AsyncResult<T>) => {
      if (over) return;
      over = true;
      this.pending.delete(call);
      callback?.(result);
    };
    const call: Pending = { fail: () => soon(() => finish(failed(9030, "The selected item has been changed."))) };
    if (ofItem) this.pending.add(call);

    const before = this.lastCall;
    const { latencyMs } = this.switches;
    this.lastCall = (async () => {
      await before;
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      try {
        finish(succeeded(await read()));
      } catch (cause) {
        finish(failed(9042, String(cause)));
      }
    })();
  }

  private theme(): Office.OfficeTheme {
    const colours = this.dark
      ? { body: "#1f1f1f", text: "#ffffff", control: "#292929" }
      : { body: "#ffffff", text: "#242424", control: "#f5f5f5" };
    return {
      bodyBackgroundColor: colours.body,
      bodyForegroundColor: colours.text,
      controlBackgroundColor: colours.control,
      controlForegroundColor: colours.text,
      isDarkTheme: this.dark,
    } as Office.OfficeTheme;
  }
}

function succeeded<T>(value: T): Office.AsyncResult<T> {
  return Object.freeze({ status: "succeeded", value }) as unknown as Office.AsyncResult<T>;
}

function failed<T>(code: number, message: string): Office.AsyncResult<T> {
  const error = Object.freeze({ name: "Error", message, code });
  return Object.freeze({ status: "failed", value: undefined, error }) as unknown as Office.AsyncResult<T>;
}

// Overloads are (…, options, callback) and (…, callback): the callback is the last function; asyncContext comes back.
function callbackOf<T>(rest: unknown[]): Callback<T> | undefined {
  const callback = rest.find((argument): argument is Callback<T> => typeof argument === "function");
  const options = rest.find((argument) => typeof argument === "object" && argument !== null);
  if (callback === undefined) return undefined;
  if (options === undefined || !("asyncContext" in options)) return callback;
  const { asyncContext } = options;
  return (result) => callback(Object.freeze({ ...result, asyncContext }));
}

function isSetSupported(name: string, minimum = "1.1"): boolean {
  const [major = 0, minor = 0] = minimum.split(".").map(Number);
  const [highest, highestMinor] = HIGHEST_SET;
  return name === "Mailbox" && (major < highest || (major === highest && minor <= highestMinor));
}

function details(person: { name: string; address: string }): Office.EmailAddressDetails {
  return { displayName: person.name, emailAddress: person.address } as Office.EmailAddressDetails;
}

function soon(act: () => void): void {
  setTimeout(act, 0);
}
