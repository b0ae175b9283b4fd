import type { Caller } from "./promises";
import type { DecisionList, MailDecidedOn } from "./wire";

/** What the API can be asked of decisions about findings; loaded with the parts that show them. Making one is the client's. */
export function decisionsOf({ call }: Caller) {
  return {
    ofMail: (mail: MailDecidedOn, signal?: AbortSignal) =>
      call<DecisionList>("POST", "api/wording/decisions/of-mail", { json: mail, signal, question: true }),
    takeBack: (id: string) => call<undefined>("DELETE", `api/wording/decisions/${encodeURIComponent(id)}`),
  };
}
