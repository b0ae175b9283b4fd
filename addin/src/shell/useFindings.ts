import { useEffect, useState } from "react";
import { HostError, type MailHost, type MailText } from "../host/mailHost";
import type { Direction, Finding, Occasion, WordingProduct } from "../wording/finding";
import type { WordingCheck } from "../wording/wordingCheck";
import { locale } from "./language";
import { type Clock, fieldsOf } from "./dates";

const LOOK_EVERY_MS = 1_000; // Outlook tells nobody that a text changed: it is looked at
const REST = 10; // so many times as long as a look took nothing is asked, so that a long text leaves room for typing
const PIECE_MS = 10; // of making the rules ready, before whatever else the pane has to do
const OF_NOTES = "special-category-data"; // what may not be written down of somebody may well stand in a mail to them
const REGIONS = ["US", "EU", "UK"]; // whose rules hold; a rule of none holds everywhere

export interface Checked extends MailText {
  findings: Finding[];
}

export interface Looking {
  /** Null: not read yet. */
  checked: Checked | null;
  /** Outlook did not hand out the text. */
  failed: boolean;
  /** Looks at once. */
  again: () => void;
}

/** A mail that is looked at, beside what it says. */
interface LookedAt {
  direction: Direction;
  /** Left out where nothing is known of it. */
  occasion?: Occasion;
}

/**
 * What the rules find in the mail in view, read and checked here and sent nowhere. The rules are loaded when they are first needed.
 * @param products What the rules are to know by name.
 */
export function useFindings(
  host: Pick<MailHost, "mailText">,
  identity: string,
  mail: LookedAt,
  products: readonly WordingProduct[],
): Looking {
  // The same in another answer of the service is no reason to look again.
  const known = JSON.stringify(products);
  const beside = JSON.stringify(mail);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failed, setFailed] = useState(false);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let last: MailText | null = null;
    const about = JSON.parse(beside) as LookedAt;
    const look = async () => {
      const begun = performance.now();
      const said = document.hidden ? null : await host.mailText(identity);
      if (ended) return;
      setFailed(false);
      if (said !== null && (said.text !== last?.text || said.subject !== last.subject)) {
        const check = await ready(known);
        if (ended) return;
        const on = fieldsOf(new Date(), clock()).on;
        const findings = check
          .run({ ...said, ...about, on, regions: REGIONS })
          .filter(({ category }) => category !== OF_NOTES);
        last = said;
        setChecked({ ...said, findings });
      }
      if (about.direction === "outgoing" || said === null) {
        next = setTimeout(start, Math.max(LOOK_EVERY_MS, REST * (performance.now() - begun)));
      }
    };
    const start = () =>
      void look().catch((cause: unknown) => {
        if (ended) return;
        if (!(cause instanceof HostError)) throw cause;
        setFailed(true);
      });
    start();
    return () => {
      ended = true;
      clearTimeout(next);
    };
  }, [host, identity, beside, known, looks]);
  return { checked, failed, again: () => setLooks((count) => count + 1) };
}

const clock = (): Clock => ({ now: new Date(), locale: locale() });

let loaded: { known: string; check: Promise<WordingCheck> } | null = null;

function ready(known: string): Promise<WordingCheck> {
  if (loaded?.known === known) return loaded.check;
  const check = import("../wording/shipped").then(
    ({ makingShipped }) => inPieces(makingShipped(JSON.parse(known) as WordingProduct[])),
    () => {
      loaded = null; // the service is away: it is asked for again
      throw new HostError("failed", "The rules did not load.");
    },
  );
  loaded = { known, check };
  return check;
}

async function inPieces<T>(making: Generator<void, T>): Promise<T> {
  for (;;) {
    const begun = performance.now();
    while (performance.now() - begun < PIECE_MS) {
      const step = making.next();
      if (step.done === true) return step.value;
    }
    await new Promise((go) => setTimeout(go));
  }
}
