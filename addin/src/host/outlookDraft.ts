import { callOffice } from "./callOffice";
import type { DraftChange, MailPerson, OpenDraft } from "./mailHost";

type Draft = Office.MessageCompose;

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

export async function readDraft(item: Draft, withinMs: number): Promise<OpenDraft> {
  const people = async (field: Office.Recipients) =>
    (await callOffice<Office.EmailAddressDetails[]>((done) => field.getAsync(done), withinMs)).flatMap(person);
  // All asked at once: they are answered in their order, and what one waits for the others wait for too.
  const [subject, to, cc, bcc] = await Promise.all([
    callOffice<string>((done) => item.subject.getAsync(done), withinMs),
    people(item.to),
    people(item.cc),
    people(item.bcc),
  ]);
  const { inReplyTo } = item as { inReplyTo?: unknown }; // older clients know no such member
  return { inReplyTo: typeof inReplyTo === "string" && inReplyTo !== "" ? inReplyTo : null, subject, to, cc, bcc };
}

export async function changeDraft(item: Draft, change: DraftChange, withinMs: number): Promise<void> {
  switch (change.kind) {
    case "insert": {
      const coercionType = Office.CoercionType.Text; // text is text: nothing of it is read as markup
      await callOffice((done) => item.body.setSelectedDataAsync(change.text, { coercionType }, done), withinMs);
      return;
    }
    case "subject":
      await callOffice((done) => item.subject.setAsync(change.text, done), withinMs);
      return;
    case "add": {
      const { name, address } = change.person;
      const added = [{ displayName: name === "" ? address : name, emailAddress: address }];
      await callOffice((done) => item[change.field].addAsync(added, done), withinMs);
      return;
    }
  }
}

// Somebody typed and not resolved yet has no address: they are nobody until Outlook knows who.
function person({ displayName, emailAddress }: Office.EmailAddressDetails): MailPerson[] {
  const [name, address] = [displayName as unknown, emailAddress as unknown];
  if (typeof address !== "string" || !address.includes("@")) return [];
  return [{ name: typeof name === "string" && name !== address ? name : "", address }];
}
