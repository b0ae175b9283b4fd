// What taking mail in from a file says.
const were = (count: number) => `${String(count)} ${count === 1 ? "was" : "were"}`;
const they = (count: number) => (count === 1 ? "it" : "them");
const messages = (count: number) => (count === 1 ? "1 message" : `${String(count)} messages`);

export const words = {
  sending: (name: string) => `Taking in ${name}…`,
  reading: (name: string, messages: string) => `Reading ${name}: ${messages}`,
  progress: "Import",
  file: "Mail file",
  hint: "An .mbox or .eml file. One without an ending is found under “All files”.",
  choose: "Import mail…",
  dismiss: "Dismiss",
  notes: "What was left out or stored in part",
  leftOut: "Left out",
  inPart: "In part",
  messages,
  stored: (count: number) => `${messages(count)} stored.`,
  storedBefore: (count: number) => `${messages(count)} ${count === 1 ? "was" : "were"} stored before that.`,
  hereAlready: (count: number) => `${were(count)} here already.`,
  notMessages: (count: number) => `${were(count)} left out: nothing in ${they(count)} looks like a message.`,
  erased: (count: number) => `${were(count)} not stored: somebody on ${they(count)} was erased on request.`,
  cut: (count: number) => `${were(count)} stored in part.`,
  failed: "The import failed.",
  empty: "There is no message in this file.",
  nothingNew: "Nothing new.",
  more: (count: number) => `and ${String(count)} more`,
};
