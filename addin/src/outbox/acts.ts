import type { Result } from "../api/problem";
import type { LogRequest, NewContact, NewDecision, NewInteraction, QuickTouch, WithdrawalRequest } from "../api/wire";
import type { BegunBy } from "./begun";

/** What is done by one press, with all that is sent of it. */
export type Act =
  | { kind: "log"; request: LogRequest }
  | { kind: "touch"; touch: QuickTouch }
  | { kind: "said"; said: NewInteraction }
  | { kind: "withdrawal"; interactionId: string; request: WithdrawalRequest }
  | { kind: "decision"; decision: NewDecision }
  /** The mail is the one that they were on. */
  | { kind: "contact"; contact: NewContact; internetMessageId: string | null };

/** What of an act outlives the pane: what is done, when, and the ids of what it is about. Nobody's name, no subject, no words. */
export type Kept =
  | { kind: "log"; scope: LogRequest["scope"]; internetMessageId: string }
  | { kind: "touch"; touch: QuickTouch }
  | { kind: "said"; said: NewInteraction }
  | { kind: "withdrawal"; interactionId: string; reason: string }
  | { kind: "contact"; internetMessageId: string | null }
  | ({ kind: "decision" } & Pick<NewDecision, "rule" | "sentenceHash">)
  /** Nothing to send: a mail that was begun, and is looked for. */
  | ({ kind: "begun" } & BegunBy);

/** What is missing once the pane that held the rest is gone; null: nothing, as far as this side can tell. */
export type Missing = "words" | "person" | null;

/** @returns null for what has no id that it could be known by later. */
export function keptOf(act: Act): { kept: Kept; missing: Missing } | null {
  switch (act.kind) {
    case "log": {
      const { scope, item } = act.request;
      const { internetMessageId } = item;
      return internetMessageId === null ? null : { kept: { kind: "log", scope, internetMessageId }, missing: null };
    }
    case "touch":
      return { kept: act, missing: null };
    case "said": {
      const { text, event } = act.said;
      const said = { ...act.said, text: "", event: "" };
      return { kept: { kind: "said", said }, missing: text === "" && event === "" ? null : "words" };
    }
    case "withdrawal": {
      const { interactionId, request } = act;
      const kept: Kept = { kind: "withdrawal", interactionId, reason: request.reason };
      return { kept, missing: request.words === "" ? null : "words" };
    }
    case "decision": {
      const { rule, sentenceHash } = act.decision;
      return { kept: { kind: "decision", rule, sentenceHash }, missing: "words" };
    }
    case "contact":
      return { kept: { kind: "contact", internetMessageId: act.internetMessageId }, missing: "person" };
  }
}

/** What a restarted pane can send; null where too little of it was kept. */
export function actOf(kept: Kept, missing: Missing): Act | null {
  if (missing !== null) return null;
  switch (kept.kind) {
    case "log": {
      // Enough for a mail that is stored, and refused for one that is not.
      const { internetMessageId, scope } = kept;
      const nobody = { conversationId: null, subject: "", from: null, to: [], cc: [], sentAt: null };
      return { kind: "log", request: { item: { internetMessageId, ...nobody }, scope } };
    }
    case "withdrawal":
      return {
        kind: "withdrawal",
        interactionId: kept.interactionId,
        request: { reason: kept.reason, words: "" },
      };
    case "contact":
    case "decision":
    case "begun":
      return null;
    default:
      return kept;
  }
}

/** What of the API's client is used. */
interface SendClient {
  log: (request: LogRequest) => Promise<Result<unknown>>;
  quickTouch: (touch: QuickTouch, id: string) => Promise<Result<unknown>>;
  logInteraction: (said: NewInteraction, id: string) => Promise<Result<unknown>>;
  withdraw: (interactionId: string, request: WithdrawalRequest, id: string) => Promise<Result<unknown>>;
  decide: (decision: NewDecision, id: string) => Promise<Result<unknown>>;
  createContact: (contact: NewContact, id: string) => Promise<Result<unknown>>;
}

/** @param id The same for every try, so that the service does it once. A log has no second effect without it. */
export function sendAct(api: SendClient, act: Act, id: string): Promise<Result<unknown>> {
  switch (act.kind) {
    case "log":
      return api.log(act.request);
    case "touch":
      return api.quickTouch(act.touch, id);
    case "said":
      return api.logInteraction(act.said, id);
    case "withdrawal":
      return api.withdraw(act.interactionId, act.request, id);
    case "decision":
      return api.decide(act.decision, id);
    case "contact":
      return api.createContact(act.contact, id);
  }
}

const SAME_WITHIN_MS = 60_000; // an act that may be meant twice, pressed again by somebody impatient

/** Pressed once more, not done once more. */
export function isSame(one: { kept: Kept; at: string }, other: { kept: Kept; at: string }): boolean {
  const told = ({ kept }: { kept: Kept }) =>
    JSON.stringify(kept.kind === "touch" ? { ...kept, touch: { ...kept.touch, at: null } } : kept);
  if (told(one) !== told(other)) return false;
  const mayRepeat = one.kept.kind === "touch" || one.kept.kind === "said";
  return !mayRepeat || Math.abs(Date.parse(one.at) - Date.parse(other.at)) < SAME_WITHIN_MS;
}
