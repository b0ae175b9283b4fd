import { type Result, toProblem } from "./problem";

/** Who signs people in; as the server says it. */
export interface SignIn {
  authority: string;
  clientId: string;
  scope: string;
}

/** How to sign in here; null in local mode, where nobody has to. */
export async function readSignIn(
  base: string,
  send: (url: URL, init: RequestInit) => Promise<Response> = (url, init) => fetch(url, init),
): Promise<Result<SignIn | null>> {
  try {
    const response = await send(new URL("pane/sign-in.json", base), { credentials: "same-origin" });
    if (!response.ok) return { ok: false, problem: await toProblem(response) };
    const said = (await response.json()) as { [Name in keyof SignIn]: string | null };
    const { authority, clientId, scope } = said;
    if (authority === null) return { ok: true, value: null };
    if (typeof authority === "string" && typeof clientId === "string" && typeof scope === "string") {
      return { ok: true, value: { authority, clientId, scope } };
    }
    return { ok: false, problem: { code: "network.unreadable", detail: "", facts: {} } };
  } catch (cause) {
    const code = cause instanceof SyntaxError ? "network.unreadable" : "network.unreachable";
    return { ok: false, problem: { code, detail: "", facts: {} } };
  }
}
