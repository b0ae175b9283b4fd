import type { Problem } from "../api/problem";
import { HostError, type InView, type MailHost } from "../host/mailHost";

/** An act was not done because another mail had come into view. */
export const NOT_DONE: Problem = { code: "host.changed", detail: "", facts: {} };

/** Someone paging quickly through mail may outrun the reading this often; after that it is a fault to show. */
const TRIES = 5;

/** What is in view. An item can change while it is read, and Outlook's own word of that may never come: then the next one is read. */
export async function settledView(host: MailHost): Promise<InView> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await host.open();
    } catch (cause) {
      const changed = cause instanceof HostError && cause.code === "changed";
      if (!changed || tries === TRIES) throw cause;
    }
  }
}

/** Why Outlook gave nothing, in a form a person can be told. */
export function hostProblem(cause: unknown): Problem {
  const code = cause instanceof HostError ? `host.${cause.code}` : "host.failed";
  return { code, detail: String(cause), facts: {} };
}
