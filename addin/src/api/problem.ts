/** Why an act or a question failed, in a form a person can be told. */
export interface Problem {
  /** Stable, dotted, lower case: from the API, or of this side (`network.`, `local.`, `host.`). */
  code: string;
  /** English, from the API; shown when the code has no sentence here. */
  detail: string;
  facts: Record<string, unknown>;
  /** What the server's log knows this failure by; there only where the fault is the server's. */
  reference?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

type Sentence = string | ((facts: Record<string, unknown>) => string);

// A code is here when this side can say it better: by its facts, or for somebody who reads a pane. What the API says of a
// refused file names the limit and the way round it, so those codes are left to the API.
const sentences: Record<string, Sentence> = {
  "contact.address-taken": ({ name }) =>
    typeof name === "string" && name !== ""
      ? `This address already belongs to ${name}.`
      : "This address already belongs to somebody in your network.",
  "contact.changed-meanwhile": "This contact was changed elsewhere while you were editing.",
  "contact.has-history": "This contact has logged history and stays in your network.",
  "contact.merge-sharing":
    "One of them is shared with your colleagues and the other is not. Share both or neither, then merge.",
  "contact.private-book-not-shared": "A contact of your private book is never shared. Choose the company’s book first.",
  "cadence.days": "An interval has 1 to 3,650 whole days.",
  "cadence.ideal-past-maximum": "The maximum is shorter than the ideal. Make it the longer one.",
  "cadence.snooze-reason": "Say in a few words why it is put off.",
  "cadence.snooze-not-ahead": "Choose a day after today, at most ten years ahead.",
  "cadence.do-not-contact-reason": "Say in a few words why.",
  "cadence.changed-meanwhile": "This was changed elsewhere. Open the contact again, then change it.",
  "contact.erased": "This address belongs to somebody who was erased on request. Choose “Add again…” first.",
  "contact.removal-missing": "This can no longer be taken back.",
  "erasure.changed-meanwhile": "Something has changed since. Look again, then confirm.",
  "item.erased": "Somebody on this mail was erased on request, so nothing of it is stored.",
  "contact.missing": "This contact is no longer in your network.",
  "contact.name-needed": "A contact needs a name.",
  "contact.name-too-long": "This name is too long.",
  "contact.institution-too-long": "This institution’s name is too long.",
  "contact.addresses-needed": "A contact needs at least one address.",
  "contact.not-an-address": "One of the addresses is not an e-mail address.",
  "thread.nothing-to-log": "There is nothing in this thread to log.",
  "thread.choice-missing": "This was already taken back.",
  "thread.together-already": "This message is in the thread in view already.",
  "thread.missing": "This thread is no longer stored.",
  "log.missing": "This was already undone.",
  "item.internal-only": "Only colleagues are on this mail, so it is not logged.",
  "item.automatic": "This is an automatic mail, so it is not logged.",
  "item.not-stored": "This mail is not stored here. Open it again in Outlook and log it there.",
  "item.no-message-id": "This mail carries no message id, so it cannot be logged.",
  "settings.changed-meanwhile": "The settings were changed elsewhere. Load them again before you save.",
  "settings.unknown-time-zone": "This time zone is not known.",
  "settings.not-an-address": "One of your addresses is not an e-mail address.",
  "settings.not-a-domain": "One of the domains is not a domain name.",
  "settings.hours-reversed": "Working hours need a start before their end.",
  "settings.keep-days": "A book is kept for 1 to 36,500 days, or for good when nothing is entered.",
  "settings.category": "The name of a category has no comma and no semicolon, and at most 255 characters.",
  "settings.too-many": "There are more addresses or domains than can be kept.",
  "message.missing": "This mail is no longer stored.",
  "import.missing": "This import is not known any more.",
  "request.in-progress": "This is still being worked on. Try again in a moment.",
  "request.answer-gone": "This was done already. Look at how things are now.",
  "network.unreachable": "The service cannot be reached. Check the connection, then try again.",
  "network.too-slow": "The service did not answer in time. Try again.",
  "network.unreadable": "The service answered in a way this version cannot read. Reload the pane.",
  "local.not-signed-in": "You are not signed in here. Open the start link the program printed, then come back.",
  "sign-in.needed": "Sign in with the account of your organisation to go on.",
  "sign-in.required": "Your sign-in was not taken. Sign in again; what you typed is still here.",
  "sign-in.not-fresh":
    "For this you must have signed in within the last ten minutes. Sign in again, then go on; nothing was done yet.",
  "sign-in.cancelled": "The sign-in was not finished. Nothing was lost; try again when you like.",
  "sign-in.blocked": "The sign-in window was blocked. Allow windows of this page, then try again.",
  "sign-in.unreachable": "Your organisation’s sign-in cannot be reached. Check the connection, then try again.",
  "sign-in.failed": ({ reason }) =>
    `The sign-in did not work. Try again; if it stays so, tell your administrator this code: ${typeof reason === "string" && reason !== "" ? reason : "unknown"}.`,
  "host.silent": "Outlook did not answer. Try again; if it stays silent, close this pane and open it again.",
  "host.changed": "The mail changed before this was done. Nothing was written.",
  "host.failed": "Outlook could not hand over this mail. Try again, or choose another mail and come back.",
};

/** The sentence for a problem; for a code that has none here, what the API said. */
export function messageFor(problem: Problem): string {
  const sentence = sentenceFor(problem);
  return problem.reference === undefined
    ? sentence
    : `${sentence} If it stays so, give your administrator this reference: ${problem.reference}`;
}

function sentenceFor(problem: Problem): string {
  const sentence = Object.hasOwn(sentences, problem.code) ? sentences[problem.code] : undefined;
  if (typeof sentence === "function") return sentence(problem.facts);
  if (sentence !== undefined) return sentence;
  return problem.detail === "" ? "Something went wrong. Try again." : problem.detail;
}

/** True when trying the same again may help without the person changing anything. */
export function mayPass(problem: Problem): boolean {
  return problem.code.startsWith("network.") || problem.code.startsWith("host.");
}

/** True when the service could not be asked, or has not decided yet. */
export function isAway({ code }: Problem): boolean {
  return code === "network.unreachable" || code === "network.too-slow" || code === "request.in-progress";
}

/** True when somebody must sign in, or sign in again, before this can work. */
export function needsSignIn({ code }: Problem): boolean {
  return code === "sign-in.needed" || code === "sign-in.required" || code === "sign-in.more-needed";
}

const envelope = new Set(["type", "title", "status", "detail", "instance", "code", "traceId"]);

/** Reads a refused answer. Never throws: an unreadable body is a problem like any other. */
export async function toProblem(response: Response): Promise<Problem> {
  const body = await readObject(response);
  const code = typeof body["code"] === "string" ? body["code"] : codeOf(response.status);
  const detail = typeof body["detail"] === "string" ? body["detail"] : "";
  const facts = Object.fromEntries(Object.entries(body).filter(([name]) => !envelope.has(name)));
  const reference = response.status >= 500 ? body["traceId"] : undefined;
  return { code, detail, facts, ...(typeof reference === "string" && { reference }) };
}

// Local mode answers a stranger with 401 or with an empty 404; a 404 of the API itself carries a code.
function codeOf(status: number): string {
  if (status === 401 || status === 404) return "local.not-signed-in";
  return status >= 502 && status <= 504 ? "network.unreachable" : `http.${String(status)}`;
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
  } catch {
    return {};
  }
}
