// The words are English; dates and numbers are written as the person has chosen for Outlook, else for the browser.
let chosen: string | null = null;

/** @param language A BCP 47 tag; what is none, or null, leaves it at the browser's. */
export function writeAsIn(language: string | null): void {
  chosen = language !== null && isKnown(language) ? language : null;
}

/** For dates and numbers. */
export function locale(): string {
  return chosen ?? navigator.language;
}

/** "12,000", or "12.000". */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(chosen ?? undefined).format(value);
}

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // no tag at all: Intl throws a RangeError
  }
}
