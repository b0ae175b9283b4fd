// What the pane says of incoming mail that may have to be reported.
export const words = {
  region: "What this mail may ask for",
  heading: (count: number) =>
    count === 1 ? "Something may have to be reported" : `${String(count)} things may have to be reported`,
  kinds: {
    "adverse-event-mention": "Possible adverse event",
    "product-quality-complaint": "Possible product complaint",
    "unsolicited-request": "Question about a product",
  } as Partial<Record<string, string>>,
  others: "To be looked at",
  steps: {
    "adverse-event-mention": (day: string) => `Report to drug safety by ${day}, without the patient's name.`,
    "product-quality-complaint": (day: string) =>
      `Pass it on to quality by ${day}, with the lot number if you have it.`,
  } as Partial<Record<string, (day: string) => string>>,
  toggle: (open: boolean) => (open ? "Hide sentence and reason" : "Show sentence and reason"),
  hint: (name: string, open: boolean) => (open ? `${name}: hide` : `${name}?`),
  source: (source: string) => `Source: ${source}`,
  rule: (rule: string) => `Rule ${rule}`,
  aid: "Found by rules, which are an aid and no verdict: a qualified person has to look.",
};
