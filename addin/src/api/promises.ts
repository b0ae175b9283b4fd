import type { Call } from "./call";
import type { ContactPromises, NewPromise, Promised, PromiseChange, PromiseOffers, PromiseState } from "./wire";

/** What asks the API, such as the client. */
export interface Caller {
  readonly call: Call;
}

/** What the API can be asked of promises; loaded with the part that shows them. */
export function promisesOf({ call }: Caller) {
  const path = (id: string) => `api/promises/${encodeURIComponent(id)}`;
  const contact = (id: string) => `api/contacts/${encodeURIComponent(id)}`;
  return {
    ofContact: (id: string, signal?: AbortSignal) =>
      call<ContactPromises>("GET", `${contact(id)}/promises`, { signal }),
    offers: (messageId: string, signal?: AbortSignal) =>
      call<PromiseOffers>("GET", `api/messages/${encodeURIComponent(messageId)}/promises`, { signal }),
    add: (promise: NewPromise) => call<Promised>("POST", "api/promises", { json: promise }),
    change: (id: string, change: PromiseChange) => call<Promised>("PUT", path(id), { json: change }),
    end: (id: string, state: PromiseState) => call<Promised>("PUT", `${path(id)}/end`, { json: { state } }),
    reopen: (id: string) => call<Promised>("DELETE", `${path(id)}/end`),
    remove: (id: string) => call<undefined>("DELETE", path(id)),
    endFollowUp: (contactId: string, state: PromiseState) =>
      call<Promised>("POST", `${contact(contactId)}/follow-up`, { json: { state } }),
  };
}
