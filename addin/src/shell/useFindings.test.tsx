// @vitest-environment jsdom
import { act, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HostError, type MailText } from "../host/mailHost";
import type { Occasion, WordingProduct } from "../wording/finding";
import { type Looking, useFindings } from "./useFindings";

vi.setConfig({ testTimeout: 30_000 });

const CLAIM = "The patients learned the schedule; Velorin is a guaranteed cure.";
const host = { mailText: vi.fn<(identity: string) => Promise<MailText>>() };
const says = (text: string, subject = "") => host.mailText.mockResolvedValue({ subject, text });
const seen: { looking: Looking | null } = { looking: null };
let root: Root;

interface BesideProps {
  direction: "outgoing" | "incoming";
  products?: WordingProduct[];
  occasion?: Occasion;
}

function Beside({ direction, products = [], occasion = {} }: BesideProps) {
  const looking = useFindings(host, "draft 1", { direction, occasion }, products);
  useEffect(() => {
    seen.looking = looking;
  });
  return null;
}

const stand = (direction: "outgoing" | "incoming") => act(() => root.render(<Beside direction={direction} />));
const found = () => seen.looking?.checked?.findings.map(({ rule }) => rule);
// The rules are loaded and made ready first, and from their sources that takes a busy computer seconds.
const inTime = (check: () => void) =>
  vi.waitFor(
    async () => {
      await act(() => vi.advanceTimersByTimeAsync(60_000));
      check();
    },
    { timeout: 20_000 },
  );

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  host.mailText.mockReset();
  says(CLAIM);
  root = createRoot(document.createElement("div"));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

it("finds what is written, and looks again as it changes", async () => {
  await stand("outgoing");
  await inTime(() => expect(found()).toEqual(["core.guarantee.outcome"]));
  says("The patients learned the schedule.");
  await inTime(() => expect(found()).toEqual([]));
});

it("looks again when the subject is another", async () => {
  says("The patients learned the schedule.");
  await stand("outgoing");
  await inTime(() => expect(found()).toEqual([]));
  says("The patients learned the schedule.", "A guaranteed cure");
  await inTime(() => expect(found()).toEqual(["core.guarantee.outcome"]));
});

it("knows the products of the organisation by name, also those that come later", async () => {
  says("Xylobrant is safe and effective in lupus.");
  await stand("outgoing");
  await inTime(() => expect(found()).not.toContain("core.preapproval.claim"));
  const products: WordingProduct[] = [{ names: ["Xylobrant"], status: "investigational" }];
  act(() => root.render(<Beside direction="outgoing" products={products} />));
  await inTime(() => expect(found()).toContain("core.preapproval.claim"));
});

it("looks again when it turns out to whom the mail goes", async () => {
  says("Are you free on Tuesday at two? The room is booked.");
  await stand("outgoing");
  await inTime(() => expect(found()).toEqual([]));
  act(() => root.render(<Beside direction="outgoing" occasion={{ isFirst: true }} />));
  await inTime(() => expect(found()).toEqual(["core.outreach.name"]));
});

it("reads incoming mail once", async () => {
  says("My patient had a severe rash after the dose of the drug.");
  await stand("incoming");
  await inTime(() => expect(found()).toEqual(["core.event.person"]));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(host.mailText).toHaveBeenCalledOnce();
});

it("says when the text is not to be had, and reads it when it is asked again", async () => {
  host.mailText.mockRejectedValueOnce(new HostError("failed", "no"));
  await stand("outgoing");
  await inTime(() => expect(seen.looking?.failed).toBe(true));
  act(() => seen.looking?.again());
  await inTime(() => expect([seen.looking?.failed, found()]).toEqual([false, ["core.guarantee.outcome"]]));
});
