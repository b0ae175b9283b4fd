import { SignInFailed, type Tokens, type Want } from "./tokens";

/** What the dialog's page says to the pane, as JSON. */
export type DialogSays = { token: string; expiresOn: string } | { failure: string };

/** How an open dialog ended. */
export type DialogAnswer = { says: string } | { closed: number };

const CLOSED_BY_THE_PERSON = 12006; // Source: Office, event codes of a dialog
const NOT_ALLOWED_TO_OPEN = 12009;
const EARLY_MS = 60_000; // so that a token does not run out on its way

/**
 * Signing in through a dialog of Office, where Outlook has no sign-in of its own for add-ins. The dialog has its own browser storage,
 * so all that is kept is the token, in memory, for as long as it lasts.
 * @param open Opens the dialog, with what the token must meet, and settles when it is over.
 */
export function dialogTokens(open: (want: Want) => Promise<DialogAnswer>, now: () => number): Tokens {
  let held: { token: string; until: number } | null = null;
  return {
    silently({ renew, claims }) {
      if (renew || claims !== null) held = null;
      return Promise.resolve(held !== null && held.until > now() ? held.token : null);
    },
    async asking(want) {
      const answer = await open(want);
      if ("closed" in answer) {
        throw new SignInFailed(
          answer.closed === CLOSED_BY_THE_PERSON
            ? "cancelled"
            : answer.closed === NOT_ALLOWED_TO_OPEN
              ? "blocked"
              : "failed",
          `dialog ${String(answer.closed)}`,
        );
      }
      const said = read(answer.says);
      if (said === null) throw new SignInFailed("failed", "dialog unreadable");
      if ("failure" in said) throw new SignInFailed("failed", said.failure);
      held = { token: said.token, until: Date.parse(said.expiresOn) - EARLY_MS };
      return said.token;
    },
  };
}

function read(text: string): DialogSays | null {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== "object" || said === null) return null;
    if ("failure" in said && typeof said.failure === "string") return { failure: said.failure };
    const whole = "token" in said && typeof said.token === "string" && "expiresOn" in said;
    return whole && !Number.isNaN(Date.parse(String(said.expiresOn)))
      ? { token: String(said.token), expiresOn: String(said.expiresOn) }
      : null;
  } catch {
    return null; // not JSON: the caller says that it cannot be read
  }
}
