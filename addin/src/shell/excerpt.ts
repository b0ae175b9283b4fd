/** Letters that a message's preview holds at most; one as long as this goes on in the mail. */
const PREVIEW = 200;

/** The beginning of a mail as a person quotes it: it ends with a word, and shows that the mail goes on. */
export function excerpt(preview: string): string {
  if ([...preview].length < PREVIEW) return preview;
  const lastBlank = preview.lastIndexOf(" ");
  return `${(lastBlank > 0 ? preview.slice(0, lastBlank) : preview).replace(/[\s,;:–-]+$/, "")}…`;
}
