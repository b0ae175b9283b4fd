// What is said of personal details.
import type { PersonalDetail } from "../../api/wire";
import { type Clock, onDay } from "../../shell/dates";
import { personalCount } from "./words";

export const sourceWords: Record<PersonalDetail["source"], string> = {
  inPerson: "In person",
  message: "In a mail",
  interaction: "In a call or meeting",
};

export const words = {
  count: (count: number) => (count === 0 ? "Personal…" : personalCount(count)),
  heading: (name: string) => `What ${name} told you`,
  yours: "Only you see this, also where the contact is shared.",
  none: "Nothing is written down.",
  what: "What they told you",
  how: "How",
  on: "On",
  until: "Keep until",
  add: "Write down",
  save: "Save",
  cancel: "Cancel",
  edit: "Edit",
  remove: "Remove",
  editOf: (text: string) => `Edit: ${text}`,
  removeOf: (text: string) => `Remove: ${text}`,
  added: "Written down, for you alone.",
  addedUndone: "Taken back. It is written down nowhere.",
  changed: "Changed.",
  changedUndone: "Taken back. It is as before.",
  removed: "Removed.",
  removedUndone: "It is written down again.",
  loading: "Looking…",
};

/** "In person, yesterday · kept until 18 Nov 2027". */
export function sourceTold({ source, toldOn, expiresOn }: PersonalDetail, clock: Clock): string {
  return `${sourceWords[source]}, ${onDay(toldOn, clock)} · kept until ${onDay(expiresOn, clock)}`;
}
