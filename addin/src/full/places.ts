/** Where in the full window somebody is. It stands behind the # of the address, which is sent nowhere. */
export type Place =
  | { at: "today" }
  | { at: "week" }
  | { at: "contacts" }
  | { at: "contact"; id: string }
  | { at: "lists" }
  | { at: "mail" }
  | { at: "exports" }
  | { at: "settings" };

const plain = ["today", "week", "contacts", "lists", "mail", "exports", "settings"] as const;
const CONTACT = /^#\/contacts\/([0-9a-f-]{36})$/i;

/** An address that names no place is that of the contacts. */
export function placeOf(hash: string): Place {
  const id = CONTACT.exec(hash)?.[1];
  if (id !== undefined) return { at: "contact", id };
  const at = plain.find((name) => hash === `#/${name}`);
  return { at: at ?? "contacts" };
}

/** Nothing personal stands in it: a contact is named by its id. */
export function hashOf(place: Place): string {
  return place.at === "contact" ? `#/contacts/${place.id}` : `#/${place.at}`;
}
