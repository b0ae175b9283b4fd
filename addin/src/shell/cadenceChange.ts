import type { Cadence, CadenceChange } from "../api/wire";

/** All that is said of the cadence now, to be sent back but for what changes. */
export function changeOf(cadence: Cadence, change: Partial<CadenceChange>): CadenceChange {
  const own = cadence.choice === "own";
  return {
    choice: cadence.choice,
    idealDays: own ? cadence.idealDays : null,
    maxDays: own ? cadence.maxDays : null,
    snooze: cadence.snooze,
    doNotContact: cadence.doNotContact,
    version: cadence.version,
    ...change,
  };
}
