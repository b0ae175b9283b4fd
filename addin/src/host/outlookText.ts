const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML that shows it line by line. Nothing of it is read as markup. */
export function asHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/^ +| {2,}/gm, (spaces) => "&nbsp;".repeat(spaces.length)) // a page shows one of several, and none at a beginning
    .replace(/\r\n?|\n/g, "<br>");
}
