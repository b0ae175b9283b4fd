import { HostError } from "./mailHost";

const STALE_ITEM = 9030; // "The selected item has been changed."

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
  const code = error?.code === STALE_ITEM ? "changed" : "failed";
  return new HostError(code, `${String(error?.code ?? "")} ${error?.message ?? ""}`.trim());
}
