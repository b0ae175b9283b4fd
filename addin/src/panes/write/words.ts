// What the pane beside a mail that is being written says.
export const words = {
  write: "Write",
  toNobody: (isForward: boolean) => (isForward ? "Forwarding a mail" : "Writing a mail"),
  toPeople: (isForward: boolean, first: string, others: number) => {
    const rest = others === 0 ? "" : others === 1 ? " and 1 other" : ` and ${String(others)} others`;
    return `${isForward ? "Forwarding" : "Writing"} to ${first}${rest}`;
  },
  nobodyYet: "Put somebody into To, and who they are and what was said last stands here.",
  onlyColleagues: "Only colleagues are on this mail; it is not logged.",
  people: "People on this mail",
  asked: "They wait for an answer to",
  questions: (count: number) => (count === 1 ? "Open question" : "Open questions"),
  quote: "Quote in the mail",
  quoteOne: (question: string) => `Quote in the mail: ${question}`,
  quoted: "The question stands in your mail.",
  useSubject: "Use its subject",
  useOneSubject: (subject: string) => `Use its subject: ${subject}`,
  hasSubject: "The mail has its subject now.",
  thisThread: "This thread",
  leftOut: "On the last mail, and not on this one",
  wasOnLast: (name: string) => `${name} was on the last mail.`,
  copy: "Copy",
  copyOne: (name: string) => `Copy to ${name}`,
  getsCopy: (name: string) => `${name} gets a copy.`,
};
