import { afterEach, beforeEach, vi } from "vitest";
import { OfficeStandIn, type StandInItem, type StandInParts } from "../preview/office/standIn";
import type { MailHost } from "../src/host/mailHost";
import { startOutlook } from "../src/host/outlookHost";

// As the preview gives it: the headers are fetched when they are asked for.
export const unread: StandInItem = {
  id: "m1",
  internetMessageId: "<m1@univ-hospital.example>",
  conversationId: "AAQk",
  subject: "Re: ASN follow-up",
  from: { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" },
  to: [{ name: "Ines Park", address: "ines@liaison.example" }],
  cc: [],
  sentAt: "2026-11-18T09:00:05Z",
  preview: "Thank you.",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
};
export const osei: StandInItem = {
  ...unread,
  headers: "Subject: x\r\nDate: Wed, 18 Nov 2026\r\n\t10:00:00 +0100\r\n",
};
export const lind: StandInItem = {
  ...osei,
  id: "m2",
  internetMessageId: "<m2@registry.example>",
  subject: "Registry data",
};

interface OutlookInHand {
  standIn: OfficeStandIn;
  /** The computer's own colours are dark. */
  dark: boolean;
  /** Another Outlook, with nothing in view. */
  install: (parts?: StandInParts) => void;
  started: () => Promise<MailHost>;
}

/** An Outlook in the hand of the test, with a mail from Amara Osei in view; another one for each test. */
export function outlookInHand(): OutlookInHand {
  const at: OutlookInHand = {
    standIn: new OfficeStandIn(),
    dark: false,
    install: (parts) => {
      at.standIn = new OfficeStandIn(parts);
      vi.stubGlobal("Office", at.standIn.office());
    },
    started: async () => {
      const start = await startOutlook(Promise.resolve(true), { readWithinMs: 50 });
      if (!start.ok) throw new Error(start.why);
      return start.host;
    },
  };
  beforeEach(() => {
    at.dark = false;
    vi.stubGlobal("matchMedia", () => ({ matches: at.dark, addEventListener: () => undefined }));
    at.install();
    at.standIn.select(osei);
  });
  afterEach(() => vi.unstubAllGlobals());
  return at;
}
