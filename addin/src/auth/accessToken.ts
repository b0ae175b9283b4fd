import { SignInFailed, type SignInSettings, type Tokens } from "./tokens";

interface Trouble {
  code: string;
  detail: string;
  facts: Record<string, unknown>;
}
type Answer<T> = { ok: true; value: T } | { ok: false; problem: Trouble };

export interface Access {
  /**
   * The token for the API, without asking anybody; null in local mode, where a cookie of the page's own origin says who is asking.
   * @param refused The API took the last token for none, or wants more of it.
   */
  accessToken: (refused?: { claims: string | null }) => Promise<Answer<string | null>>;
  /** Asks the person, once however often it is called; to be called on a click. */
  signIn: () => Promise<Answer<undefined>>;
  /** The same, of whoever is signed in too: for what is done only for somebody who has just signed in. */
  signInAgain: () => Promise<Answer<undefined>>;
}

interface AccessParts {
  /** null: local mode. Asked at once, and again only after a failure. */
  readSettings: () => Promise<Answer<SignInSettings | null>>;
  /** Loads the way to sign in; never called in local mode. */
  openTokens: (settings: SignInSettings) => Promise<Tokens>;
}

/** Who is asking. Nothing that the API answers signs anybody out. */
export function openAccess({ readSettings, openTokens }: AccessParts): Access {
  let settings: ReturnType<typeof readSettings> | null = readSettings();
  let tokens: Promise<Tokens> | null = null;
  let challenge: string | null = null; // kept until a token meets it
  let asked: Promise<Answer<undefined>> | null = null;

  const open = async (): Promise<Answer<Tokens | null>> => {
    settings ??= readSettings();
    const read = await settings;
    if (!read.ok) settings = null;
    if (!read.ok || read.value === null) return read as Answer<null>;
    tokens ??= openTokens(read.value);
    try {
      return { ok: true, value: await tokens };
    } catch (cause) {
      tokens = null;
      return refusal(cause);
    }
  };

  const accessToken: Access["accessToken"] = async (refused) => {
    const opened = await open();
    if (!opened.ok || opened.value === null) return opened as Answer<null>;
    challenge = refused?.claims ?? challenge;
    try {
      const token = await opened.value.silently({ claims: challenge, renew: refused !== undefined });
      return token === null ? trouble("sign-in.needed") : { ok: true, value: token };
    } catch (cause) {
      return refusal(cause);
    }
  };

  const ask = async (fresh: boolean): Promise<Answer<undefined>> => {
    const opened = await open();
    if (!opened.ok) return opened;
    try {
      await opened.value?.asking({ claims: challenge, renew: false, ...(fresh && { fresh }) });
      challenge = null;
      return { ok: true, value: undefined };
    } catch (cause) {
      return refusal(cause);
    }
  };

  const once = (fresh: boolean) => {
    asked ??= ask(fresh).finally(() => {
      asked = null;
    });
    return asked;
  };

  return { accessToken, signIn: () => once(false), signInAgain: () => once(true) };
}

function refusal(cause: unknown): { ok: false; problem: Trouble } {
  if (cause instanceof SignInFailed && cause.failure !== "noBridge") {
    return trouble(`sign-in.${cause.failure}`, { reason: cause.message });
  }
  // A part of the page that cannot be loaded is a matter of the connection.
  return cause instanceof TypeError
    ? trouble("network.unreachable")
    : trouble("sign-in.failed", { reason: cause instanceof Error ? cause.message : "" });
}

function trouble(code: string, facts: Record<string, unknown> = {}): { ok: false; problem: Trouble } {
  return { ok: false, problem: { code, detail: "", facts } };
}
