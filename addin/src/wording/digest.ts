const MOST = Number.MAX_SAFE_INTEGER;

/** SHA-256 of a pack's canonical JSON (RFC 8785), in lower-case hexadecimal digits: the same for the same rules, however they are laid out. */
export function digestOf(pack: unknown): Promise<string> {
  return hashOf(canonical(pack));
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
export async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Of strings, booleans, null, lists, objects and integers; anything else has no canonical form here. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)); // by UTF-16 units
    return `{${members.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(",")}}`;
  }
  if (typeof value === "number" && !(Number.isInteger(value) && Math.abs(value) <= MOST)) {
    throw new RangeError("A number is no integer and has no canonical form.");
  }
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) {
    throw new RangeError("A text holds half a character and has no canonical form.");
  }
  return JSON.stringify(value);
}
