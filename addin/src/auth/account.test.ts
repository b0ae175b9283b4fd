import { expect, it } from "vitest";
import { accountOf } from "./account";

const token = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replaceAll("+", "-").replaceAll("/", "_")}.x`;
const ines = { tid: "5a1c", oid: "0b77", preferred_username: "ines@liaison.example" };

it("tells one account from another, across tokens, and says nothing of either", async () => {
  const account = await accountOf(token(ines));
  expect(account).toMatch(/^[0-9a-f]{64}$/);
  expect(await accountOf(token({ ...ines, exp: 2 }))).toBe(account);
  expect(await accountOf(token({ ...ines, oid: "0b78" }))).not.toBe(account);
  expect(await accountOf(token({ ...ines, tid: "5a1d" }))).not.toBe(account);
});

it("is one where nobody signs in, and unknown where the token does not say", async () => {
  expect(await accountOf(null)).toBe("local");
  expect(await accountOf("sealed")).toBeNull();
  expect(await accountOf(token({ oid: "0b77" }))).toBeNull();
});
