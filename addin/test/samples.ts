// People and mails that do not exist, as the API would give them.
import type {
  ContactCard,
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

export const thread: ThreadView = {
  id: "t1",
  subject: "ASN follow-up",
  messageCount: 6,
  loggedCount: 0,
  loggableCount: 6,
  linked: false,
  logged: null,
  openMessageLogged: false,
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

export const mark = { by: "Ines Park", byYou: true, at: "2026-11-21T09:14:00Z", logId: "l1", witnesses: [] };

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
  },
  counterpart: osei.address,
  timeZone: "Europe/London",
  mayShare: true,
  participants: [participant(osei, { contact: card }), participant(ines, { field: "to", state: "owner" })],
  thread,
  history: { entries: [], next: null, total: 0 },
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
