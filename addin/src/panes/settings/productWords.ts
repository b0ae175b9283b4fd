// What is said of the organisation's products.
import type { ProductStatus } from "../../api/wire";

export const statusWords: Record<ProductStatus, string> = {
  approved: "Approved",
  investigational: "Investigational",
  competitor: "Of a competitor",
};

export const words = {
  heading: "Products",
  what: "The wording check knows them by these names, in the mail of everybody in your organisation.",
  readOnly: "Your administrators keep this list.",
  loading: "Looking…",
  none: "No products are known. Without them the check finds claims by what medicines are usually called.",
  list: "Products that the wording check knows",
  names: "Names, the first is what it is called; with commas between",
  inn: "Substance (INN), if there is one",
  status: "How it stands",
  add: "Add",
  save: "Save",
  cancel: "Cancel",
  edit: "Edit",
  remove: "Remove",
  editOf: (name: string) => `Edit: ${name}`,
  removeOf: (name: string) => `Remove: ${name}`,
  added: (name: string) => `${name} is known from now on.`,
  changed: (name: string) => `${name} was changed.`,
  removed: (name: string) => `${name} is not known any more.`,
  undo: "Undo",
  undone: "It is as before.",
  tryAgain: "Try again",
  /** "Velorin, Velo · velorinib · Approved". */
  told: (names: readonly string[], inn: string, status: ProductStatus) =>
    [names.join(", "), inn, statusWords[status]].filter((part) => part !== "").join(" · "),
};
