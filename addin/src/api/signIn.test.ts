import { expect, it } from "vitest";
import { readSignIn } from "./signIn";

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));
const settings = { authority: "https://login.example/t/v2.0", clientId: "c", scope: "api://a/access_as_user" };

it("tells who signs people in", async () => {
  expect(await readSignIn("https://x.example", answering(JSON.stringify(settings)))).toEqual({
    ok: true,
    value: settings,
  });
});

it("tells nobody in local mode", async () => {
  const local = '{"authority":null,"clientId":null,"scope":null}';
  expect(await readSignIn("https://x.example", answering(local))).toEqual({ ok: true, value: null });
});

it.each([
  ["a page", answering("<html>"), "network.unreadable"],
  ["half of it", answering('{"authority":"https://login.example"}'), "network.unreadable"],
  ["a server that is gone", () => Promise.reject(new TypeError("Failed to fetch")), "network.unreachable"],
  ["a gateway", answering("", 502), "network.unreachable"],
])("is never taken for local mode: %s", async (_, send, code) => {
  expect(await readSignIn("https://x.example", send)).toMatchObject({ ok: false, problem: { code } });
});
