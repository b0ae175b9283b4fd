import type { Rewording } from "./mailHost";
import { asHtml } from "./outlookText";

const UNSEEN = /^(script|style|title|head|template|textarea)$/i;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What a person sees of a markup, without blanks, and where each of its characters stands. */
interface Seen {
  text: string;
  starts: number[];
  ends: number[];
  /** Where tags and comments stand: they stay. */
  tags: [from: number, to: number][];
}

/**
 * The markup with other words in it. Only what differs between the old words and the new is written, so that all markup around it, and
 * between them, stays. Null when the place cannot be told for sure: the words stand in the markup another number of times than in the text.
 */
export function rewordedMarkup(html: string, { text, start, end, put }: Rewording): string | null {
  const seen = seenIn(html);
  const wanted = squeezed(text.slice(start, end));
  if (wanted === "") return null;
  const before = placesOf(squeezed(text), wanted);
  const after = placesOf(seen.text, wanted);
  const place = after[before.indexOf(squeezed(text.slice(0, start)).length)];
  if (before.length !== after.length || place === undefined) return null;
  const change = changedWords(text.slice(start, end), put);
  if (change === null) return html;
  const first = place + squeezed(text.slice(start, start + change.from)).length;
  const last = first + squeezed(text.slice(start + change.from, start + change.to)).length - 1;
  const [from, to] = [seen.starts[first], seen.ends[last]];
  if (from === undefined || to === undefined) return null;
  const kept = seen.tags
    .filter(([begin]) => begin >= from && begin < to)
    .map(([begin, close]) => html.slice(begin, close));
  return html.slice(0, from) + asHtml(change.put) + kept.join("") + html.slice(to);
}

/**
 * Which words of the old are others in the new: from the first that differs to the last, and one beside them where words were only added
 * or only taken out, so that there is always a word to hold on to.
 */
function changedWords(old: string, put: string): { from: number; to: number; put: string } | null {
  const [olds, news] = [wordsOf(old), wordsOf(put)];
  const same = (one: number, other: number) => olds[one]?.text === news[other]?.text;
  let [first, tail] = [0, 0];
  while (first < olds.length && first < news.length && same(first, first)) first += 1;
  if (first === olds.length && first === news.length) return null;
  const most = Math.min(olds.length, news.length) - first;
  while (tail < most && same(olds.length - 1 - tail, news.length - 1 - tail)) tail += 1;
  if (olds.length - tail === first || news.length - tail === first) {
    if (first > 0) first -= 1;
    else if (tail > 0) tail -= 1;
  }
  const [oldFirst, oldLast] = [olds[first], olds[olds.length - 1 - tail]];
  if (oldFirst === undefined || oldLast === undefined) return null;
  const newLast = news[news.length - 1 - tail];
  return { from: oldFirst.from, to: oldLast.to, put: put.slice(news[first]?.from ?? put.length, newLast?.to ?? 0) };
}

function wordsOf(text: string): { text: string; from: number; to: number }[] {
  return [...text.matchAll(/\S+/g)].map((word) => ({
    text: word[0],
    from: word.index,
    to: word.index + word[0].length,
  }));
}

function seenIn(html: string): Seen {
  const seen: Seen = { text: "", starts: [], ends: [], tags: [] };
  const letters: string[] = [];
  for (let at = 0; at < html.length; ) {
    const end = html.charAt(at) === "<" ? markEnd(html, at) : at;
    if (end > at) {
      seen.tags.push([at, end]);
      at = end;
      continue;
    }
    const [sign, length] = html.charAt(at) === "&" ? entityAt(html, at) : [html.charAt(at), 1];
    for (const unit of sign.split("")) {
      if (/\s/.test(unit)) continue;
      letters.push(unit);
      seen.starts.push(at);
      seen.ends.push(at + length);
    }
    at += length;
  }
  seen.text = letters.join("");
  return seen;
}

/** Where a tag or a comment ends, with all that stands in it where nothing of that is seen; the place itself: it is neither. */
function markEnd(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  const tag = /^<\/?([a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>|^<[!?][^>]*>/i.exec(html.slice(at, at + 10_000)); // no tag is longer
  if (tag === null) return at;
  const name = tag[1] ?? "";
  const end = at + tag[0].length;
  if (!UNSEEN.test(name) || tag[0].startsWith("</")) return end;
  const close = html.toLowerCase().indexOf(`</${name.toLowerCase()}`, end);
  return close < 0 ? html.length : after(html, ">", close);
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function entityAt(html: string, at: number): [sign: string, length: number] {
  const [whole, decimal, hexadecimal, name] =
    /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/i.exec(html.slice(at, at + 12)) ?? [];
  if (whole === undefined) return ["&", 1];
  const point = decimal !== undefined ? Number(decimal) : parseInt(hexadecimal ?? "", 16);
  const sign = name !== undefined ? NAMED[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  return sign === undefined ? [readByBrowser(whole), whole.length] : [sign, whole.length];
}

/** Any other name: the browser knows them all. */
function readByBrowser(entity: string): string {
  return new DOMParser().parseFromString(entity, "text/html").body.textContent;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
