// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { lind, osei, outlookInHand } from "../../test/outlookInHand";
import type { MailHost } from "./mailHost";

const at = outlookInHand();

describe("a category", () => {
  const identity = (host: MailHost) => host.identity() ?? "";

  it("is put on the mail in view and taken off again, and asked for twice is written once", async () => {
    const onCategories = vi.fn();
    at.install({ onCategories });
    at.standIn.select(osei);
    const host = await at.started();
    at.standIn.setSwitches({ categories: "made" });

    await host.mark(identity(host), "In my network", true);
    await host.mark(identity(host), "in my NETWORK", true);
    expect(onCategories.mock.calls).toEqual([[osei.id, ["In my network"]]]);
    await host.mark(identity(host), "In my network", false);
    await host.mark(identity(host), "In my network", false);
    expect(onCategories.mock.calls.slice(1)).toEqual([[osei.id, []]]);
  });

  it("that nobody made in Outlook is told apart from every other refusal", async () => {
    const host = await at.started();
    await expect(host.mark(identity(host), "In my network", true)).rejects.toMatchObject({ code: "noCategory" });
    at.standIn.setSwitches({ failCalls: true });
    await expect(host.mark(identity(host), "Red category", true)).rejects.toMatchObject({ code: "failed" });
  });

  it("is put on no other mail than the one it was meant for", async () => {
    const onCategories = vi.fn();
    at.install({ onCategories });
    at.standIn.select(osei);
    const host = await at.started();
    at.standIn.setSwitches({ categories: "made", suppressChangeEvent: true });
    const before = identity(host);
    at.standIn.select(lind);
    await expect(host.mark(before, "In my network", true)).rejects.toMatchObject({ code: "changed" });
    expect(onCategories).not.toHaveBeenCalled();
  });

  it.each(["web", "classic", "perpetual", "mac", "phone", "onPremises"] as const)(
    "is there to be put on in %s only where Outlook has set 1.8",
    async (client) => {
      at.install({ client });
      expect((await at.started()).canMark).toBe(client !== "phone" && client !== "onPremises");
    },
  );
});
