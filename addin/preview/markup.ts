// The HTML of a mail that is written on the preview page. The browser reads it without running or fetching anything of it.

const KEPT = new Set(
  "a b blockquote br code div em h1 h2 h3 h4 hr i li ol p pre s span strong sub sup table tbody td th thead tr u ul".split(
    " ",
  ),
);
const DROPPED_WHOLE = new Set(
  "script style template title noscript iframe object embed svg math textarea select".split(" "),
);
const WITHOUT_END = new Set(["br", "hr"]);
const BLOCKS = new Set("blockquote div h1 h2 h3 h4 li ol p pre table tr ul".split(" "));
const LINK = /^(https?:|mailto:)/i;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00a0": "&nbsp;" };

/** The markup with nothing in it but plain elements, and links to pages and addresses. */
export function cleaned(html: string): string {
  return written(bodyOf(html));
}

/** What stands in an element, written anew from the list of what may. */
export function written(from: Node): string {
  return [...from.childNodes].map(one).join("");
}

/** The same as nodes, for a page to show. */
export function nodesOf(html: string): Node[] {
  return [...bodyOf(cleaned(html)).childNodes];
}

/** What a person reads in it, line by line. */
export function asText(html: string): string {
  const lines = [""];
  read(bodyOf(cleaned(html)), lines);
  return lines.join("\n").replaceAll("\u00a0", " ").replace(/\n+$/, "");
}

function bodyOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

function one(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof Element) || DROPPED_WHOLE.has(node.localName)) return "";
  const name = node.localName;
  if (!KEPT.has(name)) return written(node);
  const link = name === "a" ? (node.getAttribute("href") ?? "") : "";
  const begin = LINK.test(link) ? `<a href="${escaped(link)}">` : `<${name}>`;
  return WITHOUT_END.has(name) ? begin : `${begin}${written(node)}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);
}

function read(from: Node, lines: string[]): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) lines.push(`${lines.pop() ?? ""}${node.data}`);
    if (!(node instanceof Element)) continue;
    const isBlock = BLOCKS.has(node.localName);
    if (node.localName === "br" || (isBlock && lines[lines.length - 1] !== "")) lines.push("");
    read(node, lines);
    if (isBlock && lines[lines.length - 1] !== "") lines.push("");
  }
}
