import { askOffice, callOffice } from "./callOffice";
import { HostError, type MailText, type Rewording } from "./mailHost";
import { isDraft } from "./outlookDraft";
import { rewordedMarkup } from "./outlookMarkup";

/** What a mail says: of a draft as it is now. */
export async function readText(item: Office.MessageRead | Office.MessageCompose, withinMs: number): Promise<MailText> {
  const subject = isDraft(item)
    ? await askOffice<string>((done) => item.subject.getAsync(done), withinMs)
    : item.subject;
  return { subject, text: await readBody(item, withinMs) };
}

/** With one kind of line end: Outlook's own differ by client. */
async function readBody(item: Office.MessageRead | Office.MessageCompose, withinMs: number): Promise<string> {
  const text = await askOffice<string>((done) => item.body.getAsync(Office.CoercionType.Text, done), withinMs);
  return text.replace(/\r\n?/g, "\n");
}

/** Nothing is written when the text is another by now, or when the words cannot be told apart in the markup. */
export async function reword(item: Office.MessageCompose, change: Rewording, withinMs: number): Promise<void> {
  const { Html, Text } = Office.CoercionType;
  if ((await readBody(item, withinMs)) !== change.text) throw moved();
  const type = await askOffice<Office.CoercionType>((done) => item.body.getTypeAsync(done), withinMs);
  const written = type === Html ? await markupOf(item, change, withinMs) : wordsOf(change);
  const coercionType = type === Html ? Html : Text;
  await callOffice((done) => item.body.setAsync(written, { coercionType }, done), withinMs);
}

async function markupOf(item: Office.MessageCompose, change: Rewording, withinMs: number): Promise<string> {
  const html = await askOffice<string>((done) => item.body.getAsync(Office.CoercionType.Html, done), withinMs);
  const written = rewordedMarkup(html, change);
  if (written === null) throw moved();
  return written;
}

function wordsOf({ text, start, end, put }: Rewording): string {
  return text.slice(0, start) + put + text.slice(end);
}

function moved(): HostError {
  return new HostError("moved", "The words do not stand there as they were read.");
}
