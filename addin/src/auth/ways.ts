import { SignInFailed, type Tokens } from "./tokens";

/** `nested`: Outlook signs in for the add-in. `dialog`: a dialog of Office. `browser`: an ordinary page with a window of the authority. */
export type Way = "nested" | "dialog" | "browser";

export interface Surroundings {
  /** The page runs in an Office host. */
  inOffice: boolean;
  /** The host says that it signs in for add-ins (NestedAppAuth 1.1). */
  saysNested: boolean;
  /** The host left in the page what that takes; without it the library would silently open a browser's sign-in. */
  hasBridge: boolean;
}

export function wayIn({ inOffice, saysNested, hasBridge }: Surroundings): Way {
  if (!inOffice) return "browser";
  return saysNested && hasBridge ? "nested" : "dialog";
}

/** The first way, until it proves to be none; from then on the other. */
export function withFallback(first: Tokens, other: () => Tokens): Tokens {
  let chosen = first;
  const either = async <T>(act: (tokens: Tokens) => Promise<T>): Promise<T> => {
    try {
      return await act(chosen);
    } catch (cause) {
      if (chosen !== first || !(cause instanceof SignInFailed) || cause.failure !== "noBridge") throw cause;
      chosen = other();
      return act(chosen);
    }
  };
  return {
    silently: (want) => either((tokens) => tokens.silently(want)),
    asking: (want) => either((tokens) => tokens.asking(want)),
  };
}
