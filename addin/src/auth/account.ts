/**
 * Whose token it is, as a hash that tells one account from another and says nothing of either.
 * @param token null: local mode, which has one account.
 * @returns null when the token does not say.
 */
export async function accountOf(token: string | null): Promise<string | null> {
  if (token === null) return "local";
  const claims = claimsOf(token);
  if (typeof claims?.["tid"] !== "string" || typeof claims["oid"] !== "string") return null;
  const bytes = new TextEncoder().encode(`${claims["tid"]} ${claims["oid"]}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function claimsOf(token: string): Record<string, unknown> | null {
  const payload = token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/");
  try {
    const claims: unknown = payload === undefined ? null : JSON.parse(atob(payload));
    return typeof claims === "object" && claims !== null ? { ...claims } : null;
  } catch {
    return null; // sealed, or no token of this form: whose it is stays unknown
  }
}
