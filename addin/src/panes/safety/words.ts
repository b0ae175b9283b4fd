// What the pane says of incoming mail that may have to be reported.
import { kinds, steps, words as reportWords } from "../../shell/reportWords";

export const words = {
  region: "What this mail may ask for",
  heading: (count: number) =>
    count === 1 ? "Something may have to be reported" : `${String(count)} things may have to be reported`,
  kinds,
  others: reportWords.others,
  steps,
  reported: "It was reported",
  noEvent: "It is none…",
  reason: "Why it is none",
  noEventNow: "It is none",
  lookAgainOf: (name: string) => `Look at it again: ${name}`,
  cancel: "Cancel",
  toggle: (open: boolean) => (open ? "Hide sentence and reason" : "Show sentence and reason"),
  hint: (name: string, open: boolean) => (open ? `${name}: hide` : `${name}?`),
  source: (source: string) => `Source: ${source}`,
  rule: reportWords.rule,
  aid: reportWords.aid,
};
