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

// What it says of the wording.
export const wordingWords = {
  heading: "Wording",
  reading: "The text is being read…",
  unread: "The text of this mail could not be read and checked.",
  tryAgain: "Read the text again",
  nothing: "The rules find nothing in this mail.",
  found: (open: number, kept: number) => {
    const looked =
      open === 0 ? "Nothing is open" : open === 1 ? "1 sentence to look at" : `${String(open)} sentences to look at`;
    return kept === 0 ? `${looked}.` : `${looked}, ${String(kept)} kept.`;
  },
  findings: "What the rules find in this mail",
  why: (why: string) => `Why: ${why}`,
  safe: (suggestion: string) => `Safe wording: ${suggestion}`,
  rule: (rule: string, source: string) => `Rule ${rule} · ${source}`,
  reportBy: (day: string) => `Reporting step: tell drug safety by ${day}, unless that was done.`,
  wouldSay: (reads: string) => `It would say: “${reads}”`,
  useWording: "Use this wording",
  takeOut: "Take the sentence out",
  reword: "Write otherwise…",
  instead: "The sentence, as it is to stand in the mail",
  apply: "Apply",
  applied: "The sentence stands in your mail. The rest is as it was.",
  undo: "Undo",
  undone: "The mail is as it was.",
  moved: "The sentence cannot be told from others in this mail, or stands there otherwise by now. Nothing was written.",
  gone: "These words do not stand in the mail any more. Nothing was written.",
  keep: "Keep…",
  reason: "Why it stays",
  keepNow: "Keep it",
  takeBack: "Look at it again",
  cancel: "Cancel",
  hints: (count: number, open: boolean) =>
    `${count === 1 ? "1 hint" : `${String(count)} hints`} on manner${open ? ": hide" : ""}`,
  hintsOff: "Hints on manner can be switched off in the settings.",
  aid: "The rules are an aid: a qualified person has to review them and what they find. The text stays on this computer.",
};

export const severityWords = { block: "· change or give a reason", warn: "· look at it", info: "· a hint" };

export const categoryWords: Partial<Record<string, string>> = {
  "absolute-safety-efficacy": "Absolute claim of safety or efficacy",
  "adverse-event-mention": "Possible adverse event",
  "comparative-claim": "Comparison without a study",
  "confidential-information": "Confidential information",
  "confidential-note-in-draft": "Told in confidence",
  disparagement: "Disparagement",
  "beyond-the-question": "More than was asked",
  "false-reply-subject": "Subject of an answer",
  "first-outreach-identity": "First mail",
  guarantee: "Guarantee",
  "inducement-transfer-of-value": "Inducement or gift",
  "missing-fair-balance": "Benefit without risk",
  "off-label-promotion": "Use outside the label",
  "patient-identifiable-data": "Data that identify a patient",
  "patient-solicitation": "Addressed to patients",
  "preapproval-claim": "Claim before approval",
  "pressure-tone": "Pressure",
  "product-quality-complaint": "Possible product complaint",
  "quid-pro-quo-prescribing": "Prescribing in return",
  "risk-minimisation": "Risk made small",
  "unsolicited-request": "Question about a product",
  "unsubstantiated-superlative": "Superlative",
};
