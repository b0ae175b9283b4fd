import { type Problem, type Result, toProblem } from "./problem";

/** A question that takes longer than this is over; an upload, an export and an erasing have as long as they take. */
const ANSWER_WITHIN_MS = 20_000;

export interface Outgoing {
  json?: unknown;
  file?: Blob;
  /** What comes back is a file, not JSON to be read here. */
  download?: true;
  /** It may take as long as it takes. */
  patient?: true;
  /** Asked by POST, because the question does not fit an address: nothing is done by it. */
  question?: true;
  /** By which an act is known that may have been sent before; where there is none, the act is known by what it says. */
  id?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** The API did not take the token that it was sent. */
export interface Refused {
  /** What it wants a token to meet besides, as JSON; null: it said nothing. */
  claims: string | null;
}

/** A token, by which the API knows who is asking; null where a cookie says so. Asks nobody. */
export type AccessToken = (refused?: Refused) => Promise<Result<string | null>>;

export interface CallParts {
  /** Where the API's paths begin, for instance the page's own origin. */
  base: string;
  accessToken: AccessToken;
  send?: (url: URL, init: RequestInit) => Promise<Response>;
}

/** One question or act, and its answer or the problem. Rejects only when the signal was aborted. */
export type Call = <T>(method: string, path: string, outgoing?: Outgoing) => Promise<Result<T>>;

/** How the API is asked: who asks, how long, and that an act which is tried again is done once. */
export function caller({ base, accessToken, send = (url, init) => fetch(url, init) }: CallParts): Call {
  // By path and body: the keys of acts whose answer did not come, so that trying again does nothing twice. In memory only.
  const open = new Map<string, string>();
  return call;

  async function call<T>(method: string, path: string, outgoing: Outgoing = {}): Promise<Result<T>> {
    const { json, file, download, patient, question, id, signal } = outgoing;
    const isAct = method === "POST" && file === undefined && !question;
    const act = isAct && id === undefined ? `${path} ${JSON.stringify(json)}` : null;
    const key = id ?? (act === null ? null : (open.get(act) ?? crypto.randomUUID()));
    if (act !== null && key !== null) open.set(act, key);
    const limit = new AbortController();
    const giveUp = () => limit.abort();
    const clock = file === undefined && patient === undefined ? setTimeout(giveUp, ANSWER_WITHIN_MS) : undefined;
    signal?.addEventListener("abort", giveUp);
    if (signal?.aborted) giveUp();
    try {
      const sent = (token: string | null) =>
        send(new URL(path, base), request(method, outgoing, token, key, limit.signal));
      const token = await accessToken();
      if (!token.ok) return token;
      let response = await sent(token.value);
      if (response.status === 401 && token.value !== null && !asksForPerson(response)) {
        const renewed = await accessToken({ claims: claimsOf(response) });
        if (!renewed.ok) return renewed;
        if (renewed.value !== token.value) response = await sent(renewed.value);
      }
      const problem = response.ok ? null : await toProblem(response);
      if (act !== null && isDecided(response, problem)) open.delete(act);
      if (problem !== null) return { ok: false, problem };
      if (download) return { ok: true, value: (await response.blob()) as T };
      return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
    } catch (cause) {
      if (signal?.aborted) throw cause;
      return { ok: false, problem: { code: failureOf(cause, limit.signal), detail: "", facts: {} } };
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener("abort", giveUp);
    }
  }
}

/** Sent again with the same key, it would be answered the same: the next one is another act. */
function isDecided({ status }: Response, problem: Problem | null): boolean {
  return status < 500 && status !== 401 && status !== 429 && problem?.code !== "request.in-progress";
}

function request(
  method: string,
  { json, file }: Outgoing,
  token: string | null,
  key: string | null,
  signal: AbortSignal,
): RequestInit {
  return {
    method,
    headers: {
      Accept: "application/json",
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...(file === undefined ? {} : { "Content-Type": "application/octet-stream" }),
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === null ? {} : { "Idempotency-Key": key }),
    },
    body: file ?? (json === undefined ? null : JSON.stringify(json)),
    credentials: "same-origin",
    signal,
  };
}

/** No token that comes silently will do: the person must sign in. Source: RFC 9470. */
function asksForPerson(response: Response): boolean {
  return response.headers.get("WWW-Authenticate")?.includes("insufficient_user_authentication") ?? false;
}

/** The claims challenge of a refusal, which travels in Base64; null when there is none that can be read. */
function claimsOf(response: Response): string | null {
  const packed = /\bclaims="([^"]+)"/.exec(response.headers.get("WWW-Authenticate") ?? "")?.[1];
  try {
    return packed === undefined ? null : atob(packed);
  } catch {
    return null;
  }
}

function failureOf(cause: unknown, limit: AbortSignal): string {
  if (limit.aborted) return "network.too-slow";
  return cause instanceof SyntaxError ? "network.unreadable" : "network.unreachable";
}
