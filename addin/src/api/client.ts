import { type Result, toProblem } from "./problem";
import type {
  ContactCard,
  ContactChange,
  DraftContext,
  ErasurePreview,
  ErasureReceipt,
  ErasureRequest,
  Import,
  LiftRequest,
  LogReceipt,
  LogRequest,
  MergePreview,
  MergeReceipt,
  MergeRequest,
  MergeUndone,
  MessageDetail,
  NewContact,
  NewThreadChoice,
  OpenDraft,
  OpenItem,
  PaneContext,
  PreviewFolders,
  PreviewItem,
  PreviewMessage,
  PreviewPage,
  RemovalReceipt,
  RemovalUndone,
  SearchAsk,
  SearchPage,
  SamePersonPage,
  Settings,
  FolderName,
  ThreadChoiceMade,
  ThreadView,
  TimelinePage,
  WrittenMail,
} from "./wire";

/** A question that takes longer than this is over; an upload, an export and an erasing have as long as they take. */
const ANSWER_WITHIN_MS = 20_000;

interface Outgoing {
  json?: unknown;
  file?: Blob;
  /** What comes back is a file, not JSON to be read here. */
  download?: true;
  /** It may take as long as it takes. */
  patient?: true;
  signal?: AbortSignal | undefined;
}

/** The API did not take the token that it was sent. */
export interface Refused {
  /** What it wants a token to meet besides, as JSON; null: it said nothing. */
  claims: string | null;
}

/** A token, by which the API knows who is asking; null where a cookie says so. Asks nobody. */
export type AccessToken = (refused?: Refused) => Promise<Result<string | null>>;

export interface ClientParts {
  /** Where the API's paths begin, for instance the page's own origin. */
  base: string;
  accessToken: AccessToken;
  send?: (url: URL, init: RequestInit) => Promise<Response>;
}

export class ApiClient {
  private readonly base: string;
  private readonly accessToken: AccessToken;
  private readonly send: (url: URL, init: RequestInit) => Promise<Response>;

  constructor({ base, accessToken, send = (url, init) => fetch(url, init) }: ClientParts) {
    this.base = base;
    this.accessToken = accessToken;
    this.send = send;
  }

  context = (item: OpenItem, signal?: AbortSignal) =>
    this.call<PaneContext>("POST", "api/pane/context", { json: item, signal });
  draftContext = (draft: OpenDraft, signal?: AbortSignal) =>
    this.call<DraftContext>("POST", "api/pane/draft", { json: draft, signal });
  log = (request: LogRequest) => this.call<LogReceipt>("POST", "api/threads/log", { json: request });
  undoLog = (logId: string) => this.call<undefined>("DELETE", `api/logs/${encodeURIComponent(logId)}`);
  thread = (id: string, signal?: AbortSignal) =>
    this.call<ThreadView>("GET", `api/threads/${encodeURIComponent(id)}`, { signal });
  chooseThread = (choice: NewThreadChoice) =>
    this.call<ThreadChoiceMade>("POST", "api/threads/choices", { json: choice });
  undoThreadChoice = (choiceId: string) =>
    this.call<ThreadChoiceMade>("DELETE", `api/threads/choices/${encodeURIComponent(choiceId)}`);

  readMessage = (id: string, signal?: AbortSignal) =>
    this.call<MessageDetail>("GET", `api/messages/${encodeURIComponent(id)}`, { signal });
  search = (ask: SearchAsk, cursor: string | null, signal?: AbortSignal) =>
    this.call<SearchPage>("GET", `api/search${page(cursor, given(ask))}`, { signal });

  createContact = (contact: NewContact) => this.call<ContactCard>("POST", "api/contacts", { json: contact });
  contact = (id: string, signal?: AbortSignal) =>
    this.call<ContactCard>("GET", `api/contacts/${encodeURIComponent(id)}`, { signal });
  changeContact = (id: string, change: ContactChange) =>
    this.call<ContactCard>("PUT", `api/contacts/${encodeURIComponent(id)}`, { json: change });
  undoContact = (id: string) => this.call<undefined>("DELETE", `api/contacts/${encodeURIComponent(id)}`);
  timeline = (id: string, cursor: string | null, signal?: AbortSignal) =>
    this.call<TimelinePage>("GET", `api/contacts/${encodeURIComponent(id)}/timeline${page(cursor)}`, { signal });

  addAddress = (id: string, address: string, version: number) =>
    this.call<ContactCard>("POST", `api/contacts/${encodeURIComponent(id)}/addresses`, { json: { address, version } });

  exportContact = (id: string) =>
    this.call<Blob>("GET", `api/contacts/${encodeURIComponent(id)}/export`, { download: true, patient: true });
  removeContact = (id: string) => this.call<RemovalReceipt>("POST", `api/contacts/${encodeURIComponent(id)}/removal`);
  undoRemoval = (removalId: string) =>
    this.call<RemovalUndone>("DELETE", `api/contacts/removals/${encodeURIComponent(removalId)}`);
  previewErasure = (id: string, signal?: AbortSignal) =>
    this.call<ErasurePreview>("GET", `api/contacts/${encodeURIComponent(id)}/erasure`, { patient: true, signal });
  erasePerson = (id: string, request: ErasureRequest) =>
    this.call<ErasureReceipt>("POST", `api/contacts/${encodeURIComponent(id)}/erasure`, {
      json: request,
      patient: true,
    });
  liftErasure = (request: LiftRequest) => this.call<undefined>("POST", "api/erasures/lifted", { json: request });

  samePerson = (id: string, signal?: AbortSignal) =>
    this.call<SamePersonPage>("GET", `api/contacts/${encodeURIComponent(id)}/same-person`, { signal });
  notTheSame = (addresses: [string, string]) =>
    this.call<undefined>("POST", "api/contacts/same-people/dismissals", { json: { addresses } });
  undoNotTheSame = ([first, second]: [string, string]) =>
    this.call<undefined>(
      "DELETE",
      `api/contacts/same-people/dismissals?${new URLSearchParams({ first, second }).toString()}`,
    );
  previewMerge = (id: string, otherId: string, signal?: AbortSignal) =>
    this.call<MergePreview>("POST", `api/contacts/${encodeURIComponent(id)}/merge/preview`, {
      json: { otherId },
      signal,
    });
  merge = (id: string, request: MergeRequest) =>
    this.call<MergeReceipt>("POST", `api/contacts/${encodeURIComponent(id)}/merge`, { json: request });
  undoMerge = (mergeId: string) =>
    this.call<MergeUndone>("DELETE", `api/contacts/merges/${encodeURIComponent(mergeId)}`);

  settings = (signal?: AbortSignal) => this.call<Settings>("GET", "api/settings", { signal });
  saveSettings = (settings: Settings) => this.call<Settings>("PUT", "api/settings", { json: settings });

  folders = (signal?: AbortSignal) => this.call<PreviewFolders>("GET", "api/preview/folders", { signal });
  messages = (folder: FolderName, cursor: string | null, signal?: AbortSignal) =>
    this.call<PreviewPage>("GET", `api/preview/messages${page(cursor, { folder })}`, { signal });
  message = (id: string, signal?: AbortSignal) =>
    this.call<PreviewMessage>("GET", `api/preview/messages/${encodeURIComponent(id)}`, { signal });
  sendPreviewMail = (mail: WrittenMail) => this.call<PreviewItem>("POST", "api/preview/sent", { json: mail });
  startImport = (file: File) =>
    this.call<Import>("POST", `api/imports?${new URLSearchParams({ fileName: file.name }).toString()}`, { file });
  importState = (id: string, signal?: AbortSignal) =>
    this.call<Import>("GET", `api/imports/${encodeURIComponent(id)}`, { signal });
  removeDemo = () => this.call<undefined>("DELETE", "api/demo");

  private async call<T>(method: string, path: string, outgoing: Outgoing = {}): Promise<Result<T>> {
    const { file, download, patient, signal } = outgoing;
    const limit = new AbortController();
    const giveUp = () => limit.abort();
    const clock = file === undefined && patient === undefined ? setTimeout(giveUp, ANSWER_WITHIN_MS) : undefined;
    signal?.addEventListener("abort", giveUp);
    if (signal?.aborted) giveUp();
    try {
      const sent = (token: string | null) =>
        this.send(new URL(path, this.base), request(method, outgoing, token, limit.signal));
      const token = await this.accessToken();
      if (!token.ok) return token;
      let response = await sent(token.value);
      if (response.status === 401 && token.value !== null) {
        const renewed = await this.accessToken({ claims: claimsOf(response) });
        if (!renewed.ok) return renewed;
        if (renewed.value !== token.value) response = await sent(renewed.value);
      }
      if (!response.ok) return { ok: false, problem: await toProblem(response) };
      if (download) return { ok: true, value: (await response.blob()) as T };
      return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
    } catch (cause) {
      if (signal?.aborted) throw cause;
      return { ok: false, problem: { code: failureOf(cause, limit.signal), detail: "", facts: {} } };
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener("abort", giveUp);
    }
  }
}

function request(method: string, { json, file }: Outgoing, token: string | null, signal: AbortSignal): RequestInit {
  return {
    method,
    headers: {
      Accept: "application/json",
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...(file === undefined ? {} : { "Content-Type": "application/octet-stream" }),
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: file ?? (json === undefined ? null : JSON.stringify(json)),
    credentials: "same-origin",
    signal,
  };
}

/** The claims challenge of a refusal, which travels in Base64; null when there is none that can be read. */
function claimsOf(response: Response): string | null {
  const packed = /\bclaims="([^"]+)"/.exec(response.headers.get("WWW-Authenticate") ?? "")?.[1];
  try {
    return packed === undefined ? null : atob(packed);
  } catch {
    return null;
  }
}

function page(cursor: string | null, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(cursor === null ? more : { ...more, cursor }).toString();
  return query === "" ? "" : `?${query}`;
}

function given(ask: SearchAsk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ask).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function failureOf(cause: unknown, limit: AbortSignal): string {
  if (limit.aborted) return "network.too-slow";
  return cause instanceof SyntaxError ? "network.unreadable" : "network.unreachable";
}
