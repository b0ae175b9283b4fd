// What an add-in notes on a mail for itself, as Outlook keeps it: with the item, in the mailbox, and never in the mail that goes out.
import type { Answers, Callback } from "./answers";

/** By the name that the add-in gave them. */
export type Properties = Readonly<Record<string, string>>;

/** Source: Office, limits of the API for Outlook add-ins. */
const LIMIT = 2_500; // characters

export interface PropertyParts {
  of: (key: string) => Properties;
  put: (key: string, properties: Properties) => void;
}

/** A draft has them by its number, and the mail that it becomes has the same by its id. */
export function draftKey(id: number): string {
  return `draft ${String(id)}`;
}

/** @param key Of the item. What is set is the add-in's alone until it is saved. */
export function loadPropertiesOf(
  key: string,
  answers: Answers,
  { of, put }: PropertyParts,
): Office.MessageRead["loadCustomPropertiesAsync"] {
  return (callback: Callback<Office.CustomProperties>) =>
    answers.giveOfItem(callback, () => {
      const now = new Map(Object.entries(of(key)));
      return {
        get: (name: string) => now.get(name),
        getAll: () => Object.fromEntries(now),
        set: (name: string, value: string) => void now.set(name, value),
        remove: (name: string) => void now.delete(name),
        saveAsync: (done?: Callback<undefined>) => {
          const properties = Object.fromEntries(now);
          if (JSON.stringify(properties).length > LIMIT) throw new RangeError("At most 2,500 characters are kept.");
          answers.giveOfItem(done, () => void put(key, properties));
        },
      } as unknown as Office.CustomProperties;
    });
}
