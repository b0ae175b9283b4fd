import { callOffice } from "./callOffice";
import { type Notable, readNote, writeNote } from "./outlookNotes";

type Categorised = Pick<Office.MessageRead, "categories"> & Notable;

/**
 * Puts a category on a mail and notes that; where it is on already nothing is written. Taken off is only what was put on so, since the
 * same category may be somebody's own for other mail too. Rejects with HostError.
 */
export async function putCategory(item: Categorised, name: string, wanted: boolean, withinMs: number): Promise<void> {
  if (!wanted) return takeOff(item, withinMs);
  if (await has(item, name, withinMs)) return;
  // Noted first: another mail may come into view at any moment, and a category that is not noted would stay for ever.
  await writeNote(item, "category", name, withinMs);
  try {
    await callOffice((done) => item.categories.addAsync([name], done), withinMs);
  } catch (cause) {
    await writeNote(item, "category", null, withinMs);
    throw cause;
  }
}

/** Under the name that it was put on by, which may be another by now. */
async function takeOff(item: Categorised, withinMs: number): Promise<void> {
  const name = await readNote(item, "category", withinMs);
  if (name === null) return;
  if (await has(item, name, withinMs)) {
    await callOffice((done) => item.categories.removeAsync([name], done), withinMs);
  }
  await writeNote(item, "category", null, withinMs);
}

async function has(item: Categorised, name: string, withinMs: number): Promise<boolean> {
  // Null where the mail has none, whatever the types say.
  const there = await callOffice<Office.CategoryDetails[] | null>((done) => item.categories.getAsync(done), withinMs);
  return (there ?? []).some(({ displayName }) => displayName.toLowerCase() === name.toLowerCase());
}
