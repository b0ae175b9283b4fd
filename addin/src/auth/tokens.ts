/** What the server says that the pane must know to sign somebody in. */
export interface SignInSettings {
  /** Ends in /v2.0. */
  authority: string;
  clientId: string;
  /** The permission to ask for, with the address of the API that it is of. */
  scope: string;
}

/** What a token must be like. */
export interface Want {
  /** A claims challenge of the API, as JSON: the token must meet it; null: there is none. */
  claims: string | null;
  /** The API refused the last one: one that is kept will not do. */
  renew: boolean;
  /** Only of somebody who signs in now, whoever is signed in already. */
  fresh?: true;
}

/** Where tokens come from. They are held in memory, and nowhere else. */
export interface Tokens {
  /** A token without asking anybody; null: somebody must be asked. Rejects with SignInFailed. */
  silently(want: Want): Promise<string | null>;
  /** Asks once; to be called on a click, or the browser blocks the window. Rejects with SignInFailed. */
  asking(want: Want): Promise<string>;
}

/** `noBridge`: what seemed to be the host's own sign-in is none, so another way must be taken. */
export type SignInFailure = "cancelled" | "blocked" | "unreachable" | "noBridge" | "failed";

export class SignInFailed extends Error {
  readonly failure: SignInFailure;

  /** @param detail A code of the library or the host, for an administrator; never anything of a token. */
  constructor(failure: SignInFailure, detail: string) {
    super(detail);
    this.name = "SignInFailed";
    this.failure = failure;
  }
}
