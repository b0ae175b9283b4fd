// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { good, paneInHand } from "../../test/paneInHand";
import { item } from "../../test/samples";
import type { Result } from "../api/problem";

const at = paneInHand();

const away: Result<never> = { ok: false, problem: { code: "network.unreachable", detail: "", facts: {} } };

describe("a service that is away", () => {
  it("keeps the log for later and says so", async () => {
    at.api.log.mockImplementationOnce(() => Promise.resolve(away));
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.outbox.add).toHaveBeenCalledExactlyOnceWith(
      { kind: "log", request: { item, scope: "upToThisMessage" } },
      { id: expect.any(String) as string, at: expect.any(Date) as Date, about: item.subject },
    );
    expect(at.pane.state).toMatchObject({ busy: null, notice: { intent: "info" } });
  });

  const touch = { kind: "touch", touch: { kind: "call", contactId: "c1" } } as const;
  const touched = (write: (id: string) => Promise<Result<string>>) =>
    at.pane.acts.changeOrKeep({ act: touch, write, about: "Dr Amara Osei", at: new Date() }, (text) => ({
      intent: "success",
      text,
      undo: null,
    }));

  it("keeps what was done under the id by which it was sent in vain", async () => {
    const write = vi.fn<(id: string) => Promise<Result<string>>>(() => Promise.resolve(away));
    expect(await act(() => touched(write))).toEqual({ ok: true, value: null });
    expect(at.outbox.add).toHaveBeenCalledExactlyOnceWith(
      touch,
      expect.objectContaining({ id: write.mock.calls[0]?.[0] }),
    );
    expect(at.pane.state.notice?.text).toBe("Kept. It is done as soon as the service is back.");
  });

  it("sends nothing past what waits already", async () => {
    at.outbox.waits.mockReturnValueOnce(true);
    const write = vi.fn(() => good("Logged."));
    expect(await act(() => touched(write))).toEqual({ ok: true, value: null });
    expect(write).not.toHaveBeenCalled();
  });

  it("says what it could not keep as it says any refusal", async () => {
    at.outbox.add.mockResolvedValueOnce(false);
    at.api.log.mockImplementationOnce(() => Promise.resolve(away));
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.pane.state).toMatchObject({ busy: null, notice: { intent: "error" } });
  });

  it("warns that a name not sent yet is in the pane alone", async () => {
    at.api.createContact.mockImplementationOnce(() => Promise.resolve(away));
    await act(() =>
      at.pane.acts.addContact({
        name: "N",
        role: "hcp",
        institution: "",
        addresses: [],
        book: "company",
        shared: false,
      }),
    );
    expect(at.pane.state.notice?.text).toContain("What you typed is kept nowhere else.");
  });

  it("lets a mail be logged whose card it could not give, and shows the card once what waited was sent", async () => {
    at.api.context.mockImplementationOnce(() => Promise.resolve(away));
    at.api.log.mockImplementationOnce(() => Promise.resolve(away));
    await act(async () => at.pane.acts.reload());
    expect(at.pane.state.mail.at).toBe("failed");
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.outbox.add).toHaveBeenCalledOnce();
    await act(async () => at.pane.acts.askAgain({ intent: "success", text: "What waited is logged now.", undo: null }));
    expect(at.pane.state.mail.at).toBe("shown");
    expect(at.pane.state.notice?.text).toBe("What waited is logged now.");
  });
});
