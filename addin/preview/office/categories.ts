// The categories of a mail, as Outlook lets an add-in have them: only those that its user has made.
import { type Answers, callbackOf, OfficeError } from "./answers";

/** Source: Office, error codes. */
const INVALID_CATEGORY = 9045;

/** What Outlook begins with, in every mailbox. */
const OUTLOOKS_OWN = ["Red", "Orange", "Yellow", "Green", "Blue", "Purple"].map((colour) => `${colour} category`);

/** `usual`: Outlook's own; `made`: its user has made whatever is asked for. */
export type CategoryList = "usual" | "made";

export interface CategoryParts {
  list: () => CategoryList;
  of: (id: string) => readonly string[];
  put: (id: string, names: readonly string[]) => void;
}

export function categoriesOf(id: string, answers: Answers, { list, of, put }: CategoryParts): Office.Categories {
  const names = (given: unknown): string[] => {
    if (!Array.isArray(given) || !given.every((name) => typeof name === "string"))
      throw new TypeError("Not a list of names.");
    return given;
  };
  return {
    getAsync: (...rest: unknown[]) => {
      answers.giveOfItem(callbackOf<Office.CategoryDetails[] | null>(rest), () => {
        const there = of(id).map((displayName) => ({
          displayName,
          color: "Preset0" as unknown as Office.MailboxEnums.CategoryColor,
        }));
        return there.length === 0 ? null : there; // as Outlook on the web does
      });
    },
    addAsync: (given: string[], ...rest: unknown[]) => {
      const wanted = names(given);
      answers.giveOfItem(callbackOf(rest), () => {
        const isMade = (name: string) => list() === "made" || OUTLOOKS_OWN.includes(name);
        if (!wanted.every(isMade)) throw new OfficeError(INVALID_CATEGORY, "Invalid categories were provided.");
        put(id, [...new Set([...of(id), ...wanted])]);
      });
    },
    removeAsync: (given: string[], ...rest: unknown[]) => {
      const unwanted = names(given);
      answers.giveOfItem(callbackOf(rest), () =>
        put(
          id,
          of(id).filter((name) => !unwanted.includes(name)),
        ),
      );
    },
  };
}
