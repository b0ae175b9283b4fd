import { describe, expect, it } from "vitest";
import { mayPass, messageFor, toProblem } from "./problem";

const answer = (status: number, body: unknown) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status });

describe("a refused answer", () => {
  it("keeps code, detail and facts, and leaves the envelope out of the facts", async () => {
    const body = {
      type: "urn:x",
      title: "Conflict",
      status: 409,
      code: "contact.address-taken",
      detail: "d",
      traceId: "t",
      name: "Ben",
    };
    expect(await toProblem(answer(409, body))).toEqual({
      code: "contact.address-taken",
      detail: "d",
      facts: { name: "Ben" },
    });
  });

  it("has a reference for the administrator where the fault is the server's", async () => {
    const body = { code: "server.error", detail: "It broke.", traceId: "00-abc-01" };
    const problem = await toProblem(answer(500, body));
    expect(messageFor(problem)).toBe("It broke. If it stays so, give your administrator this reference: 00-abc-01");
    expect((await toProblem(answer(400, body))).reference).toBeUndefined();
  });

  it("is a missing sign-in when local mode turns a stranger away", async () => {
    expect((await toProblem(answer(401, ""))).code).toBe("local.not-signed-in");
    expect((await toProblem(answer(404, ""))).code).toBe("local.not-signed-in");
  });

  it("is what the API says when a 404 is its own", async () => {
    expect((await toProblem(answer(404, { code: "thread.missing" }))).code).toBe("thread.missing");
  });

  it("is a problem even when its body is no JSON, or none that can be used", async () => {
    expect((await toProblem(answer(500, "<html>"))).code).toBe("http.500");
    expect((await toProblem(answer(500, "[1]"))).code).toBe("http.500");
    expect((await toProblem(answer(503, ""))).code).toBe("network.unreachable");
  });
});

describe("the sentence a person reads", () => {
  const sentence = (code: string, facts = {}, detail = "") => messageFor({ code, detail, facts });

  it("uses what is known", () => {
    expect(sentence("contact.address-taken", { name: "Ben Ward" })).toBe("This address already belongs to Ben Ward.");
    expect(sentence("contact.address-taken")).toContain("somebody in your network");
  });

  it("falls back to what the API said, then to something true", () => {
    expect(sentence("new.code", {}, "The moon is full.")).toBe("The moon is full.");
    expect(sentence("new.code")).toBe("Something went wrong. Try again.");
    expect(sentence("constructor", {}, "Not a property of objects.")).toBe("Not a property of objects.");
  });

  it("lets the API say why it refused a file", () => {
    const detail = "The file is larger than 500 MB. Import it with the command line, which has no such limit.";
    expect(sentence("import.too-large", {}, detail)).toBe(detail);
    expect(sentence("import.not-mail", {}, "This is no mail file.")).toBe("This is no mail file.");
  });

  it("never shows a code", () => {
    for (const code of [
      "contact.changed-meanwhile",
      "thread.nothing-to-log",
      "item.internal-only",
      "network.unreachable",
    ]) {
      expect(sentence(code)).toMatch(/^[A-Z].*\.$/);
      expect(sentence(code)).not.toContain(code);
    }
  });
});

it("knows which failures may pass by themselves", () => {
  expect(mayPass({ code: "network.unreachable", detail: "", facts: {} })).toBe(true);
  expect(mayPass({ code: "contact.missing", detail: "", facts: {} })).toBe(false);
});
