import { askOffice, callOffice } from "./callOffice";

/**
 * What the add-in notes on a mail for itself. Outlook keeps it with the item, draft or sent, in the mailbox of its owner: no other
 * add-in reads it, and nobody gets it with the mail, as they would get a header.
 */
export type Note = "begun" | "category";

export type Notable = Pick<Office.MessageRead, "loadCustomPropertiesAsync">;

/** Null where nothing is noted. Rejects with HostError. */
export async function readNote(item: Notable, note: Note, withinMs: number): Promise<string | null> {
  const value: unknown = (await notesOf(item, withinMs)).get(note);
  return typeof value === "string" ? value : null;
}

/** @param value Null takes the note away. */
export async function writeNote(item: Notable, note: Note, value: string | null, withinMs: number): Promise<void> {
  const notes = await notesOf(item, withinMs);
  if (value === null) notes.remove(note);
  else notes.set(note, value);
  await callOffice((done) => notes.saveAsync(done), withinMs);
}

function notesOf(item: Notable, withinMs: number): Promise<Office.CustomProperties> {
  return askOffice<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done), withinMs);
}
