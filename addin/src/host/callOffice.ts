import { HostError } from "./mailHost";

const STALE_ITEM = 9030; // "The selected item has been changed."
const NO_CATEGORY = [9044, 9045]; // duplicate or invalid: what is there is not added again, so it is not there to be had
const PASSING = [5001, 5100, 9020, 9041, 9042]; // internal, queue full, generic, network, server: may not be so a moment later
const PAUSES_MS = [300, 1_000];

/** A refusal that may pass. */
class Passing extends HostError {}

/** A question to Office.js, put again when it was refused for a reason that may pass. Never for a write: it may have been done. */
export async function askOffice<T>(...call: Parameters<typeof callOffice<T>>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await callOffice<T>(...call);
    } catch (cause) {
      if (!(cause instanceof Passing)) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return callOffice<T>(...call);
}

/** One call of Office.js: a thrown parameter error, a failed result and a silence all become a HostError. */
export function callOffice<T>(
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
  withinMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new HostError("silent", "Outlook did not answer.")), withinMs);
    const settle = (act: () => void) => {
      clearTimeout(clock);
      act();
    };
    try {
      start((result) => {
        settle(() => {
          if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
          else reject(refusal(result.error));
        });
      });
    } catch (cause) {
      settle(() => reject(new HostError("failed", String(cause))));
    }
  });
}

function refusal(error: Office.Error | undefined): HostError {
  const words = `${String(error?.code ?? "")} ${error?.message ?? ""}`.trim();
  if (error?.code === STALE_ITEM) return new HostError("changed", words);
  if (error !== undefined && NO_CATEGORY.includes(error.code)) return new HostError("noCategory", words);
  return error !== undefined && PASSING.includes(error.code)
    ? new Passing("failed", words)
    : new HostError("failed", words);
}
