// People and mails that do not exist, as the API would give them.
import type {
  ContactCard,
  HistoryEntry,
  Interaction,
  LogReceipt,
  OpenItem,
  PaneContext,
  ParticipantView,
  ThreadView,
  TimelineEntry,
} from "../src/api/wire";

export const ines = { name: "Ines Park", address: "ines@liaison.example" };
export const osei = { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" };
export const klein = { name: "", address: "m.klein@charite.example" };

export const item: OpenItem = {
  internetMessageId: "<m4@univ-hospital.example>",
  conversationId: "AAQk",
  subject: "Re: ASN follow-up",
  from: osei,
  to: [ines],
  cc: [],
  sentAt: "2026-11-18T09:00:00Z",
};

export const card: ContactCard = {
  id: "c1",
  name: osei.name,
  role: "keyOpinionLeader",
  institution: "University Hospital",
  addresses: [osei.address],
  book: "company",
  shared: false,
  sharedBy: null,
  messageCount: 26,
  loggedCount: 4,
  firstContactAt: "2026-01-10T09:00:00Z",
  lastIncomingAt: "2026-11-18T09:00:00Z",
  lastOutgoingAt: "2026-11-15T09:00:00Z",
  lastContactAt: "2026-11-01T09:00:00Z",
  version: 3,
  personalDetails: 0,
  about: { tier: "none", circles: [], interests: [], met: null, profiles: [] },
};

export function entry(id: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id,
    internetMessageId: `<${id}@x.example>`,
    threadId: "t1",
    subject: "Re: ASN follow-up",
    sentAt: "2026-11-18T09:00:00Z",
    direction: "incoming",
    automatic: "none",
    from: osei,
    to: [ines],
    cc: [],
    preview: "",
    hasAttachments: false,
    yours: true,
    logged: null,
    link: null,
    ...more,
  };
}

/** The same message as an entry of a history. */
export function mail(id: string, more: Partial<TimelineEntry> = {}): HistoryEntry {
  const message = entry(id, more);
  return { id, kind: "message", at: message.sentAt ?? "", beginsThreadOf: null, message, interaction: null };
}

/** Something that was logged by hand, as an entry of a history. */
export function said(id: string, more: Partial<Interaction> = {}): HistoryEntry {
  const interaction: Interaction = {
    id,
    kind: "call",
    occurredAt: "2026-11-17T15:30:00Z",
    occurredOn: null,
    direction: "outgoing",
    weight: "conversation",
    text: "",
    confidential: false,
    event: "",
    contacts: [{ id: "c1", name: osei.name }],
    book: "company",
    loggedBy: ines.name,
    loggedAt: "2026-11-18T09:14:00Z",
    yours: true,
    logId: "l2",
    version: 1,
    prompts: [],
    ...more,
  };
  return { id, kind: interaction.kind, at: interaction.occurredAt, beginsThreadOf: null, message: null, interaction };
}

export const thread: ThreadView = {
  id: "t1",
  subject: "ASN follow-up",
  messageCount: 6,
  loggedCount: 0,
  loggableCount: 6,
  linked: false,
  logged: null,
  openMessageLogged: false,
  logChoice: null,
  turn: {
    whose: "yours",
    reason: "theyAsked",
    since: "2026-11-18T09:00:00Z",
    days: 3,
    question: "Is there anything published?",
    messageId: "m4",
    who: osei.name,
  },
  messages: [],
};

export const mark = {
  by: "Ines Park",
  byYou: true,
  at: "2026-11-21T09:14:00Z",
  logId: "l1",
  interactionId: "i1",
  witnesses: [],
  chosenAt: null,
};

export const participant = (
  person: { name: string; address: string },
  more: Partial<ParticipantView> = {},
): ParticipantView => ({
  ...person,
  field: "from",
  state: "known",
  reason: "",
  contact: null,
  ...more,
});

export const context: PaneContext = {
  item: {
    internetMessageId: item.internetMessageId,
    subject: item.subject,
    stored: true,
    direction: "incoming",
    automatic: "none",
    internalOnly: false,
    mayLog: true,
    whyNot: null,
    mayLogItself: false,
  },
  counterpart: osei.address,
  timeZone: "Europe/London",
  mayShare: true,
  loggedCategory: null,
  firstRun: { kept: 4, wanted: 10, over: true },
  participants: [participant(osei, { contact: card }), participant(ines, { field: "to", state: "owner" })],
  thread,
  history: { entries: [], next: null, total: 0 },
  products: [],
};

export const receipt: LogReceipt = {
  logId: "l1",
  threadId: "t1",
  newlyLogged: 4,
  loggedCount: 4,
  messageCount: 6,
  contacts: [{ id: "c1", name: osei.name }],
  unknown: [],
  skipped: [],
  logged: mark,
};
