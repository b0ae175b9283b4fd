// What is said of decisions about findings.
import type { Decision, DecisionKind } from "../api/wire";
import { type Clock, when } from "./dates";

const done: Record<DecisionKind, string> = { kept: "Kept", reported: "Reported", notAnEvent: "Not an event" };

export const words = {
  made: {
    kept: "Kept, with your reason.",
    reported: "Noted as reported.",
    notAnEvent: "Noted as no event, with your reason.",
  } satisfies Record<DecisionKind, string>,
  open: "It is open again.",
  holdsAgain: "Your decision holds again.",
  unread: "What was decided on this mail before could not be read.",
  lookAgain: "Look at it again",
};

/** "Kept by Ines Park, today 09:14: Quoted from the label"; while it waits for the service, without who and when. */
export function decisionTold(one: Pick<Decision, "kind"> & Partial<Decision>, clock: Clock): string {
  const { reason = "" } = one;
  const by = one.decidedBy === undefined ? "" : ` by ${one.decidedBy}`;
  const at = one.decidedAt === undefined ? "" : `, ${when(one.decidedAt, clock)}`;
  return `${done[one.kind]}${by}${at}${reason === "" ? "." : `: ${reason}`}`;
}
