// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { newDraft } from "../../preview/draft";
import { draftKey } from "../../preview/office/properties";
import { lind, osei, outlookInHand } from "../../test/outlookInHand";
import type { MailHost } from "./mailHost";

const at = outlookInHand();
const identity = (host: MailHost) => host.identity() ?? "";

describe("the mark of a mail that was begun", () => {
  it.each(["web", "classic", "perpetual", "mac", "phone", "onPremises"] as const)(
    "is kept with the draft in %s, found when that is opened again, and on the mail that it became",
    async (client) => {
      const onProperties = vi.fn();
      at.install({ client, onProperties });
      at.standIn.compose(newDraft(1));
      const host = await at.started();
      expect(await host.begunMark(identity(host))).toBeNull();
      await host.putBegunMark(identity(host), "a-mark");
      expect(onProperties).toHaveBeenCalledWith(draftKey(1), { begun: "a-mark" });
      expect(await host.begunMark(identity(host))).toBe("a-mark");

      at.standIn.setProperties({ [osei.id]: { begun: "a-mark" } }); // Outlook takes it over when it is sent
      at.standIn.select(osei);
      expect(await host.begunMark(identity(host))).toBe("a-mark");
      at.standIn.select(lind);
      expect(await host.begunMark(identity(host))).toBeNull();
    },
  );

  it("is put on nothing but the draft that it was meant for", async () => {
    const onProperties = vi.fn();
    at.install({ onProperties });
    at.standIn.compose(newDraft(1));
    const host = await at.started();
    const first = identity(host);
    at.standIn.compose(newDraft(2));
    await expect(host.putBegunMark(first, "a-mark")).rejects.toMatchObject({ code: "changed" });
    at.standIn.select(osei);
    await expect(host.putBegunMark(identity(host), "a-mark")).rejects.toMatchObject({ code: "changed" });
    expect(onProperties).not.toHaveBeenCalled();
  });

  it("fails in a way that is told apart where Outlook says no, or nothing", async () => {
    const host = await at.started();
    at.standIn.setSwitches({ failCalls: true });
    await expect(host.begunMark(identity(host))).rejects.toMatchObject({ code: "failed" });
    at.standIn.setSwitches({ failCalls: false, dropCallbacks: true });
    await expect(host.begunMark(identity(host))).rejects.toMatchObject({ code: "silent" });
  });
});
