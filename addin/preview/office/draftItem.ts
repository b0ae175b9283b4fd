// A mail that is written, as Outlook hands it out. Its members ask and set; what they say is the draft as it is then.
import type { Person } from "../../src/api/wire";
import { asHtml } from "../../src/host/outlookText";
import { type BodyType, type Draft, type DraftEdit, type Field, inType, type Place, resolved } from "../draft";
import { type Answers, callbackOf, OfficeError } from "./answers";
import { draftKey, loadPropertiesOf, type PropertyParts } from "./properties";
import { details } from "./readItem";

const BODY_LIMIT = 1_000_000; // characters
const SUBJECT_LIMIT = 255; // characters
const RECIPIENT_LIMIT = 100; // in one call
const INVALID_FORMAT = 9002; // markup for a body of plain text

export type StandInDraft = Pick<
  Office.MessageCompose,
  "itemType" | "conversationId" | "inReplyTo" | "addHandlerAsync" | "getComposeTypeAsync" | "loadCustomPropertiesAsync"
> & {
  subject: Pick<Office.Subject, "getAsync" | "setAsync">;
  to: Pick<Office.Recipients, "getAsync" | "addAsync">;
  cc: Pick<Office.Recipients, "getAsync" | "addAsync">;
  bcc: Pick<Office.Recipients, "getAsync" | "addAsync">;
  body: Pick<Office.Body, "getAsync" | "getTypeAsync" | "setAsync" | "setSelectedDataAsync" | "prependAsync">;
};

export interface DraftParts {
  answers: Answers;
  /** As it is now. Throws when it is gone. */
  now: () => Draft;
  /** Writes into it. */
  edit: (change: DraftEdit) => void;
  addHandler: Office.MessageCompose["addHandlerAsync"];
  properties: PropertyParts;
  /** Lines of plain text run together where it is put into HTML. */
  losesLines: boolean;
}

export function draftItem(
  { id, form, about }: Draft,
  { answers, now, edit, addHandler, losesLines, properties }: DraftParts,
): StandInDraft {
  const answer = <T>(rest: unknown[], read: () => T) => answers.giveOfItem(callbackOf<T>(rest), read);
  const change = (rest: unknown[], act: () => void) =>
    answer<undefined>(rest, () => {
      act();
      return undefined;
    });
  const writes =
    (place: Place | "all") =>
    (data: string, ...rest: unknown[]) => {
      if (data.length > BODY_LIMIT) throw new RangeError("More text than a body takes.");
      const asked = rest.map((one) => (one as { coercionType?: unknown } | null)?.coercionType).find(Boolean);
      const type = bodyTypeOf(asked ?? "text");
      change(rest, () => {
        const { bodyType } = now();
        if (type === "html" && bodyType === "text") throw new OfficeError(INVALID_FORMAT, "The body is plain text.");
        const isPut = type === "text" && bodyType === "html";
        const content = isPut ? asHtml(losesLines ? data.replace(/\s*\r?\n\s*/g, " ") : data) : data;
        edit(place === "all" ? { kind: "body", content } : { kind: "insert", content, place });
      });
    };
  const recipients = (field: Field) => ({
    // Somebody typed and not resolved yet is nobody.
    getAsync: (...rest: unknown[]) => answer(rest, () => now()[field].filter(resolved).map(details)),
    addAsync: (added: (string | Office.EmailAddressDetails | Office.EmailUser)[], ...rest: unknown[]) => {
      if (added.length > RECIPIENT_LIMIT) throw new RangeError("At most 100 recipients are added at once.");
      change(rest, () => edit({ kind: "people", field, people: [...now()[field], ...added.map(personOf)] }));
    },
  });
  return {
    itemType: "message" as unknown as Office.MailboxEnums.ItemType.Message,
    conversationId: about?.conversationId ?? (null as unknown as string),
    inReplyTo: (form === "reply" ? about?.internetMessageId : null) ?? (null as unknown as string),
    getComposeTypeAsync: (...rest: unknown[]) =>
      answer(rest, () => ({ composeType: form, coercionType: typeOf(now()) })),
    subject: {
      getAsync: (...rest: unknown[]) => answer(rest, () => now().subject),
      setAsync: (text: string, ...rest: unknown[]) => {
        if (text.length > SUBJECT_LIMIT) throw new RangeError("A subject has at most 255 characters.");
        change(rest, () => edit({ kind: "subject", text }));
      },
    },
    to: recipients("to"),
    cc: recipients("cc"),
    bcc: recipients("bcc"),
    body: {
      getTypeAsync: (...rest: unknown[]) => answer(rest, () => typeOf(now())),
      // Outlook writes its own line ends: what is read back is not what was written.
      getAsync: (type: string | Office.CoercionType, ...rest: unknown[]) =>
        answer(rest, () => {
          const { body } = inType(now(), bodyTypeOf(type));
          return body.replace(/\r?\n/g, "\r\n");
        }),
      setAsync: writes("all"),
      setSelectedDataAsync: writes("cursor"),
      prependAsync: writes("top"),
    },
    addHandlerAsync: addHandler,
    loadCustomPropertiesAsync: loadPropertiesOf(draftKey(id), answers, properties),
  } satisfies StandInDraft;
}

function typeOf({ bodyType }: Draft): Office.CoercionType {
  return bodyType as unknown as Office.CoercionType;
}

function bodyTypeOf(type: unknown): BodyType {
  if (type !== "text" && type !== "html") throw new TypeError("Invalid coercion type.");
  return type;
}

function personOf(person: string | Office.EmailAddressDetails | Office.EmailUser): Person {
  return typeof person === "string"
    ? { name: "", address: person }
    : { name: person.displayName, address: person.emailAddress };
}
