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

  it("is taken off a mail that was opened again since, under the name that it was put on by", async () => {
    const onCategories = vi.fn();
    at.install({ onCategories });
    at.standIn.select(osei);
    const before = await at.started();
    at.standIn.setSwitches({ categories: "made" });
    await before.mark(identity(before), "In my network", true);
    at.standIn.select(lind);
    at.standIn.select(osei);
    const anew = await at.started();
    await anew.mark(identity(anew), "Renamed since", false);
    expect(onCategories).toHaveBeenLastCalledWith(osei.id, []);
  });

  it("that somebody put on themselves is never taken off", async () => {
    const onCategories = vi.fn();
    at.install({ onCategories });
    at.standIn.setCategories({ [osei.id]: ["Red category"] });
    at.standIn.select(osei);
    const host = await at.started();
    await host.mark(identity(host), "Red category", true); // it is on already
    await host.mark(identity(host), "Red category", false);
    expect(onCategories).not.toHaveBeenCalled();
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
