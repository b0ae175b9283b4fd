import type { Caller } from "./promises";
import type { NewPersonalDetail, PersonalDetail, PersonalDetailChange, PersonalDetailList } from "./wire";

/** What the API can be asked of personal details; loaded with the part that shows them. */
export function personalDetailsOf({ call }: Caller) {
  const path = (id: string) => `api/personal-details/${encodeURIComponent(id)}`;
  const contact = (id: string) => `api/contacts/${encodeURIComponent(id)}/personal-details`;
  return {
    ofContact: (id: string, signal?: AbortSignal) => call<PersonalDetailList>("GET", contact(id), { signal }),
    add: (id: string, detail: NewPersonalDetail) => call<PersonalDetail>("POST", contact(id), { json: detail }),
    change: (id: string, change: PersonalDetailChange) => call<PersonalDetail>("PUT", path(id), { json: change }),
    remove: (id: string) => call<undefined>("DELETE", path(id)),
  };
}
