// What something that was written or read may ask for, by what the rules call it.
export const kinds: Partial<Record<string, string>> = {
  "adverse-event-mention": "Possible adverse event",
  "patient-identifiable-data": "Possible patient data",
  "product-quality-complaint": "Possible product complaint",
  "special-category-data": "Possible sensitive data about a person",
  "unsolicited-request": "Question about a product",
};

export const steps: Partial<Record<string, (day: string) => string>> = {
  "adverse-event-mention": (day) => `Report to drug safety by ${day}, without the patient's name.`,
  "product-quality-complaint": (day) => `Pass it on to quality by ${day}, with the lot number if you have it.`,
};

export const words = {
  others: "To be looked at",
  prompts: "What your words may ask for",
  aid: "Found by rules, which are an aid and no verdict: a qualified person has to look.",
  rule: (rule: string) => `Rule ${rule}`,
  seen: "Got it",
};
