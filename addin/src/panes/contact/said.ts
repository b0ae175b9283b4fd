import type { Direction, Interaction, InteractionChange, InteractionKind, NewInteraction } from "../../api/wire";
import { type Clock, fieldsOf } from "../../shell/dates";

/** What can be logged by hand. */
export type SaidKind = Exclude<InteractionKind, "message">;
export type Weight = NonNullable<Interaction["weight"]>;

/** A form about something that happened, as its fields hold it. */
export interface SaidForm {
  kind: SaidKind;
  /** A day as a date field gives it; empty while it is not a whole date. */
  on: string;
  /** As a time field gives it; empty when it is not known. */
  time: string;
  direction: Direction;
  /** null: the usual of the kind. */
  weight: Weight | null;
  text: string;
  /** The words were told in confidence. */
  confidential: boolean;
  event: string;
}

/** Characters; the API refuses more. */
export const LONGEST_TEXT = 10_000;
export const LONGEST_EVENT = 200;

export const hasDirection = (kind: SaidKind) => kind === "call" || kind === "comment" || kind === "introduction";
export const hasEvent = (kind: SaidKind) => kind === "meeting" || kind === "congress" || kind === "introduction";
export const usualWeight = (kind: SaidKind): Weight => (kind === "comment" ? "lightTouch" : "conversation");

export function newForm(kind: SaidKind, clock: Clock): SaidForm {
  return {
    kind,
    on: fieldsOf(clock.now, clock).on,
    time: "",
    direction: "outgoing",
    weight: null,
    text: "",
    confidential: false,
    event: "",
  };
}

export function formOf(said: Interaction, clock: Clock): SaidForm {
  const { on, time } = fieldsOf(new Date(said.occurredAt), clock);
  return {
    kind: said.kind === "message" ? "note" : said.kind,
    on: said.occurredOn ?? on,
    time: said.occurredOn === null ? time : "",
    direction: said.direction ?? "outgoing",
    weight: said.weight,
    text: said.text,
    confidential: said.confidential,
    event: said.event,
  };
}

/** What goes over the wire. What the kind has no place for is left out, however the fields stand. */
export function requestOf(form: SaidForm, contactIds: string[]): NewInteraction {
  const { kind, on, time, direction, weight, text, confidential, event } = form;
  return {
    kind,
    contactIds,
    on,
    time: time === "" ? null : `${time}:00`,
    direction: hasDirection(kind) ? direction : null,
    weight: kind === "note" ? null : (weight ?? usualWeight(kind)),
    text: text.trim(),
    confidential: confidential && text.trim() !== "",
    event: hasEvent(kind) ? event.trim() : "",
  };
}

export function changeOf(form: SaidForm, said: Interaction): InteractionChange {
  return {
    ...requestOf(
      form,
      said.contacts.map(({ id }) => id),
    ),
    version: said.version,
  };
}
