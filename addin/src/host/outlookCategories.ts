import { callOffice } from "./callOffice";

type Categorised = Pick<Office.MessageRead, "categories">;

/** Puts a category on a mail, or takes it off; where that is so already nothing is written. Rejects with HostError. */
export async function putCategory(item: Categorised, name: string, wanted: boolean, withinMs: number): Promise<void> {
  // Null where the mail has none, whatever the types say.
  const there = await callOffice<Office.CategoryDetails[] | null>((done) => item.categories.getAsync(done), withinMs);
  const same = ({ displayName }: Office.CategoryDetails) => displayName.toLowerCase() === name.toLowerCase();
  if ((there ?? []).some(same) === wanted) return;
  if (wanted) await callOffice((done) => item.categories.addAsync([name], done), withinMs);
  else await callOffice((done) => item.categories.removeAsync([name], done), withinMs);
}
