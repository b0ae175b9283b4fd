import { askOffice } from "./callOffice";
import type { DraftForm, MailPerson, OpenDraft } from "./mailHost";

export type Draft = Office.MessageCompose;

const numbers = new WeakMap<Draft, number>();
let count = 0;

/** Of a mail that is written the subject is something to ask, of one that is read it is a text. */
export function isDraft(item: Office.MessageRead | Draft): item is Draft {
  return typeof item.subject === "object";
}

/** Which draft it is, as long as it is in view. Outlook's own ids change when it is saved, or when its subject is. */
export function draftIdentity(item: Draft): string {
  const number = numbers.get(item) ?? (count += 1);
  numbers.set(item, number);
  return `draft ${String(number)}`;
}

const forms: Record<string, DraftForm> = { newMail: "new", reply: "reply", forward: "forward" };

export async function readDraft(item: Draft, withinMs: number): Promise<{ draft: OpenDraft; form: DraftForm | null }> {
  const people = async (field: Office.Recipients) =>
    (await askOffice<Office.EmailAddressDetails[]>((done) => field.getAsync(done), withinMs)).flatMap(person);
  // Three at once, which is what every client takes: they are answered in their order, and what one waits for the others wait for too.
  const [subject, to, cc] = await Promise.all([
    askOffice<string>((done) => item.subject.getAsync(done), withinMs),
    people(item.to),
    people(item.cc),
  ]);
  const [bcc, form] = await Promise.all([people(item.bcc), formOf(item, withinMs)]);
  const { inReplyTo } = item as { inReplyTo?: unknown }; // older clients know no such member
  const answered = typeof inReplyTo === "string" && inReplyTo !== "" ? inReplyTo : null;
  return { draft: { inReplyTo: answered, subject, to, cc, bcc }, form };
}

async function formOf(item: Draft, withinMs: number): Promise<DraftForm | null> {
  if (!("getComposeTypeAsync" in item)) return null; // it came with set 1.10
  type Told = { composeType: string; coercionType: string };
  const { composeType } = await askOffice<Told>((done) => item.getComposeTypeAsync(done), withinMs);
  return forms[composeType] ?? null;
}

// Somebody typed and not resolved yet has no address: they are nobody until Outlook knows who.
function person({ displayName, emailAddress }: Office.EmailAddressDetails): MailPerson[] {
  const [name, address] = [displayName as unknown, emailAddress as unknown];
  if (typeof address !== "string" || !address.includes("@")) return [];
  return [{ name: typeof name === "string" && name !== address ? name : "", address }];
}
