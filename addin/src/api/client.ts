import { type Call, caller, type CallParts } from "./call";
import type { Result } from "./problem";
import type {
  Book,
  BulkReceipt,
  BulkRequest,
  BulkUndone,
  Cadence,
  CadenceChange,
  CadenceRuleChange,
  CadenceRules,
  ContactAsk,
  ContactCard,
  ContactChange,
  ContactFormat,
  ContactImport,
  ContactImportList,
  ContactImportRows,
  ContactImportUndone,
  ContactImportWishes,
  ContactPage,
  DraftContext,
  ErasurePreview,
  ErasureReceipt,
  ErasureRequest,
  FirstRun,
  Import,
  Interaction,
  InteractionChange,
  InteractionKind,
  FeedMade,
  FeedState,
  FeedWish,
  ImportList,
  LiftRequest,
  ListRowState,
  LogChoice,
  LogReceipt,
  LogRequest,
  MergePreview,
  MergeReceipt,
  MergeRequest,
  MergeUndone,
  MessageDetail,
  NeverLoggedCounts,
  NeverLoggedReceipt,
  NeverLoggedRemoval,
  NewContact,
  NewInteraction,
  NewThreadChoice,
  OpenDraft,
  OpenItem,
  PaneContext,
  ReplyPairPage,
  ReplyTimesView,
  Turn,
  Years,
  Proposal,
  PreviewFolders,
  PreviewItem,
  PreviewMessage,
  PreviewPage,
  QuickTouch,
  Decision,
  NewDecision,
  RemovalReceipt,
  RemovalUndone,
  SearchAsk,
  SearchPage,
  SamePersonPage,
  Settings,
  WordsInUse,
  FolderName,
  ThreadChoiceMade,
  ThreadView,
  TimelinePage,
  WithdrawalReceipt,
  WithdrawalRequest,
  WrittenMail,
} from "./wire";

/** What of a history is wanted; what is left out is not asked for. */
export interface TimelineWish {
  kinds?: InteractionKind;
  limit?: number;
}

export interface ClientParts extends CallParts {
  /** Asks whoever is signed in to sign in once more; on a click. There is none where nobody signs in. */
  signInAgain?: () => Promise<Result<undefined>>;
}

/** What the API can be asked, an operation a line. */
export class ApiClient {
  readonly signInAgain: () => Promise<Result<undefined>>;

  /** For parts that are loaded later and bring their own operations, such as `promises.ts`. */
  readonly call: Call;

  constructor({ signInAgain = nobodySignsIn, ...parts }: ClientParts) {
    this.call = caller(parts);
    this.signInAgain = signInAgain;
  }

  context = (item: OpenItem, signal?: AbortSignal) =>
    this.call<PaneContext>("POST", "api/pane/context", { json: item, signal, question: true });
  draftContext = (draft: OpenDraft, signal?: AbortSignal) =>
    this.call<DraftContext>("POST", "api/pane/draft", { json: draft, signal, question: true });
  log = (request: LogRequest) => this.call<LogReceipt>("POST", "api/threads/log", { json: request });
  undoLog = (logId: string) => this.call<undefined>("DELETE", `api/logs/${encodeURIComponent(logId)}`);
  /** Undefined: nothing was to be logged by itself. */
  logByChoice = (item: OpenItem) =>
    this.call<LogReceipt | undefined>("POST", "api/threads/log/by-choice", { json: item });
  chooseLogging = (threadId: string) => this.call<LogChoice>("POST", logChoicePath(threadId));
  endLogChoice = (threadId: string) => this.call<undefined>("DELETE", logChoicePath(threadId));
  settle = (threadId: string, messageId: string) =>
    this.call<Turn>("POST", settlePath(threadId), { json: { messageId } });
  unsettle = (threadId: string) => this.call<Turn>("DELETE", settlePath(threadId));
  replyTimes = (id: string, signal?: AbortSignal) =>
    this.call<ReplyTimesView>("GET", `api/contacts/${encodeURIComponent(id)}/reply-times`, { signal });
  replyPairs = (id: string, side: "they" | "you", from: number, signal?: AbortSignal) =>
    this.call<ReplyPairPage>(
      "GET",
      `api/contacts/${encodeURIComponent(id)}/reply-times/pairs?side=${side}&from=${String(from)}`,
      { signal },
    );
  years = (id: string, signal?: AbortSignal) =>
    this.call<Years>("GET", `api/contacts/${encodeURIComponent(id)}/years`, { signal });
  changeContactZone = (id: string, timeZone: string | null, version: number) =>
    this.call<ContactCard>("PUT", `api/contacts/${encodeURIComponent(id)}/time-zone`, { json: { timeZone, version } });
  thread = (id: string, signal?: AbortSignal) =>
    this.call<ThreadView>("GET", `api/threads/${encodeURIComponent(id)}`, { signal });
  chooseThread = (choice: NewThreadChoice) =>
    this.call<ThreadChoiceMade>("POST", "api/threads/choices", { json: choice });
  undoThreadChoice = (choiceId: string) =>
    this.call<ThreadChoiceMade>("DELETE", `api/threads/choices/${encodeURIComponent(choiceId)}`);

  readMessage = (id: string, signal?: AbortSignal) =>
    this.call<MessageDetail>("GET", `api/messages/${encodeURIComponent(id)}`, { signal });
  search = (ask: SearchAsk, cursor: string | null, signal?: AbortSignal) =>
    this.call<SearchPage>("GET", `api/search${page(cursor, ask)}`, { signal });

  contacts = (ask: ContactAsk, cursor: string | null, limit: number, signal?: AbortSignal) =>
    this.call<ContactPage>("GET", `api/contacts${page(cursor, { ...ask, limit })}`, { signal });
  contactWords = (signal?: AbortSignal) => this.call<WordsInUse>("GET", "api/contacts/words", { signal });
  changeContacts = (request: BulkRequest) =>
    this.call<BulkReceipt>("POST", "api/contacts/bulk", { json: request, patient: true });
  undoBulk = (bulkId: string) =>
    this.call<BulkUndone>("DELETE", `api/contacts/bulk/${encodeURIComponent(bulkId)}`, { patient: true });

  createContact = (contact: NewContact, id?: string) =>
    this.call<ContactCard>("POST", "api/contacts", { json: contact, id });
  contact = (id: string, signal?: AbortSignal) =>
    this.call<ContactCard>("GET", `api/contacts/${encodeURIComponent(id)}`, { signal });
  changeContact = (id: string, change: ContactChange) =>
    this.call<ContactCard>("PUT", `api/contacts/${encodeURIComponent(id)}`, { json: change });
  changeCadence = (id: string, change: CadenceChange) =>
    this.call<Cadence>("PUT", `api/contacts/${encodeURIComponent(id)}/cadence`, { json: change });
  proposeCadence = (id: string, signal?: AbortSignal) =>
    this.call<Proposal>("GET", `api/contacts/${encodeURIComponent(id)}/cadence/proposal`, { signal });
  cadenceRules = (signal?: AbortSignal) => this.call<CadenceRules>("GET", "api/cadence/rules", { signal });
  changeCadenceRule = (change: CadenceRuleChange) =>
    this.call<CadenceRules>("PUT", "api/cadence/rules", { json: change });
  undoContact = (id: string) => this.call<undefined>("DELETE", `api/contacts/${encodeURIComponent(id)}`);
  timeline = (id: string, cursor: string | null, signal?: AbortSignal, wish: TimelineWish = {}) =>
    this.call<TimelinePage>("GET", `api/contacts/${encodeURIComponent(id)}/timeline${page(cursor, wish)}`, {
      signal,
    });

  logInteraction = (said: NewInteraction, id?: string) =>
    this.call<Interaction>("POST", "api/interactions", { json: said, id });
  quickTouch = (touch: QuickTouch, id?: string) =>
    this.call<Interaction>("POST", "api/interactions/quick", { json: touch, id });
  changeInteraction = (id: string, change: InteractionChange) =>
    this.call<Interaction>("PUT", `api/interactions/${encodeURIComponent(id)}`, { json: change });
  withdraw = (interactionId: string, request: WithdrawalRequest, id?: string) =>
    this.call<WithdrawalReceipt>("POST", `api/interactions/${encodeURIComponent(interactionId)}/withdrawal`, {
      json: request,
      id,
    });
  undoWithdrawal = (withdrawalId: string) =>
    this.call<undefined>("DELETE", `api/withdrawals/${encodeURIComponent(withdrawalId)}`);

  decide = (decision: NewDecision, id?: string) =>
    this.call<Decision>("POST", "api/wording/decisions", { json: decision, id });

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
      question: true,
    });
  merge = (id: string, request: MergeRequest) =>
    this.call<MergeReceipt>("POST", `api/contacts/${encodeURIComponent(id)}/merge`, { json: request });
  undoMerge = (mergeId: string) =>
    this.call<MergeUndone>("DELETE", `api/contacts/merges/${encodeURIComponent(mergeId)}`);

  handInContacts = (file: File) =>
    this.call<ContactImport>(
      "POST",
      `api/contacts/imports?${new URLSearchParams({ fileName: file.name }).toString()}`,
      {
        file,
      },
    );
  pasteContacts = (text: string) =>
    this.call<ContactImport>("POST", "api/contacts/imports/pasted", { json: { text }, patient: true });
  contactImports = (signal?: AbortSignal) => this.call<ContactImportList>("GET", "api/contacts/imports", { signal });
  contactImport = (id: string, signal?: AbortSignal) =>
    this.call<ContactImport>("GET", `${importPath(id)}`, { patient: true, signal });
  contactImportRows = (id: string, state: ListRowState | null, cursor: string | null, signal?: AbortSignal) =>
    this.call<ContactImportRows>("GET", `${importPath(id)}/rows${page(cursor, { state })}`, {
      patient: true,
      signal,
    });
  previewContactImport = (id: string, wishes: ContactImportWishes) =>
    this.call<ContactImport>("PUT", `${importPath(id)}/preview`, { json: wishes, patient: true });
  confirmContactImport = (id: string, wishes: ContactImportWishes) =>
    this.call<ContactImport>("POST", `${importPath(id)}/confirmation`, { json: wishes, patient: true });
  undoContactImport = (id: string) => this.call<ContactImportUndone>("DELETE", importPath(id), { patient: true });
  leftOutRows = (id: string) => this.call<Blob>("GET", `${importPath(id)}/left-out`, { download: true, patient: true });
  exportContacts = (format: ContactFormat, book: Book | "all") =>
    this.call<Blob>("GET", `api/contacts/export?${new URLSearchParams({ format, book }).toString()}`, {
      download: true,
      patient: true,
    });

  firstRun = (signal?: AbortSignal) => this.call<FirstRun>("GET", "api/first-run", { signal });
  endFirstRun = () => this.call<undefined>("DELETE", "api/first-run");

  settings = (signal?: AbortSignal) => this.call<Settings>("GET", "api/settings", { signal });
  saveSettings = (settings: Settings) => this.call<Settings>("PUT", "api/settings", { json: settings });

  calendarFeed = (signal?: AbortSignal) => this.call<FeedState>("GET", "api/calendar-feed", { signal });
  makeCalendarFeed = (wish: FeedWish) => this.call<FeedMade>("POST", "api/calendar-feed", { json: wish });
  endCalendarFeed = () => this.call<undefined>("DELETE", "api/calendar-feed");

  neverLogged = (signal?: AbortSignal) =>
    this.call<NeverLoggedCounts>("GET", "api/never-log/stored", { patient: true, signal });
  removeNeverLogged = (removal: NeverLoggedRemoval) =>
    this.call<NeverLoggedReceipt>("POST", "api/never-log/removals", { json: removal, patient: true });
  undoNeverLogged = (removalId: string) =>
    this.call<undefined>("DELETE", `api/never-log/removals/${encodeURIComponent(removalId)}`, { patient: true });

  folders = (signal?: AbortSignal) => this.call<PreviewFolders>("GET", "api/preview/folders", { signal });
  messages = (folder: FolderName, cursor: string | null, signal?: AbortSignal) =>
    this.call<PreviewPage>("GET", `api/preview/messages${page(cursor, { folder })}`, { signal });
  message = (id: string, signal?: AbortSignal) =>
    this.call<PreviewMessage>("GET", `api/preview/messages/${encodeURIComponent(id)}`, { signal });
  /** The mail's body as a page of its own, for a frame. */
  messageBody = (id: string, signal?: AbortSignal) =>
    this.call<Blob>("GET", `api/preview/messages/${encodeURIComponent(id)}/body`, { download: true, signal });
  sendPreviewMail = (mail: WrittenMail) => this.call<PreviewItem>("POST", "api/preview/sent", { json: mail });
  startImport = (file: File) =>
    this.call<Import>("POST", `api/imports?${new URLSearchParams({ fileName: file.name }).toString()}`, { file });
  imports = (signal?: AbortSignal) => this.call<ImportList>("GET", "api/imports", { signal });
  importState = (id: string, signal?: AbortSignal) =>
    this.call<Import>("GET", `api/imports/${encodeURIComponent(id)}`, { signal });
  retryImport = (id: string) => this.call<Import>("POST", `api/imports/${encodeURIComponent(id)}/retry`);
  removeDemo = () => this.call<undefined>("DELETE", "api/demo");
}

const nobodySignsIn = (): Promise<Result<undefined>> => Promise.resolve({ ok: true, value: undefined });

const settlePath = (threadId: string) => `api/threads/${encodeURIComponent(threadId)}/no-reply-needed`;
function logChoicePath(threadId: string): string {
  return `api/threads/${encodeURIComponent(threadId)}/log-choice`;
}

function importPath(id: string): string {
  return `api/contacts/imports/${encodeURIComponent(id)}`;
}

/** The query of an address: what is not given is left out, and what is given more than once is named each time. */
function page(cursor: string | null, ask: object = {}): string {
  const named = Object.entries({ ...ask, cursor }).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => [name, String(one)]),
  );
  const query = new URLSearchParams(named).toString();
  return query === "" ? "" : `?${query}`;
}
