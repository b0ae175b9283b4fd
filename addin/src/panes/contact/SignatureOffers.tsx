import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useId, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { FieldProposal } from "../../api/wire";
import { useLook } from "../../shell/look";
import { whileHere } from "../../shell/whileHere";
import {
  canFill,
  fieldWords,
  type FillField,
  type FillValues,
  offersInShort,
  offersOf,
  sourceWords,
} from "./signature";
import { words } from "./words";

const useStyles = makeStyles({
  closed: { marginBottom: "-8px" }, // it keeps to the room that the form has for it
  heading: { margin: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  toggle: { minWidth: 0, justifyContent: "start" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "4px 0 0",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  offer: {
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
    minHeight: "24px",
  },
  value: { color: tokens.colorNeutralForeground1 },
});

/** A mail whose signature may say something about the person in the form. */
export interface SignatureSource {
  messageId: string;
  api: Pick<ApiClient, "readMessage">;
}

interface SignatureOffersProps {
  source: SignatureSource;
  address: string;
  /** What the contact says now, or the form at first; the same again is not offered. */
  known: FillValues;
  /** What stands in the form. */
  form: FillValues;
  onUse: (field: FillField, value: string) => void;
}

/** What the mail's own signature says about its sender: a line until it is opened. Nothing is taken until somebody says so. */
export default function SignatureOffers({ source, address, known, form, onUse }: SignatureOffersProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [offers, setOffers] = useState<FieldProposal[]>([]);
  const { messageId, api } = source;
  const { name, institution } = known;

  useEffect(() => {
    return whileHere(
      (signal) => api.readMessage(messageId, signal),
      (answer) => {
        // Without an answer there is nothing to offer, and the form works as well without.
        if (answer.ok) setOffers(offersOf(answer.value, address, { name, institution }));
      },
    );
  }, [api, messageId, address, name, institution]);

  if (offers.length === 0) return null;
  return (
    <section aria-label={words.ofSignature} className={mergeClasses(!open && styles.closed)}>
      <h3 className={styles.heading}>
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(look.toggle, styles.toggle)}
          aria-expanded={open}
          aria-controls={open ? `${id}list` : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={look.line}>{`${open ? "▾" : "▸"} ${words.fromSignature(offersInShort(offers))}`}</span>
        </Button>
      </h3>
      {open && (
        <ul id={`${id}list`} className={styles.list}>
          {offers.map((offer) => (
            <li key={`${offer.field} ${offer.value}`} className={styles.offer}>
              <span className={look.caption}>{fieldWords[offer.field]}</span>
              <div className={look.tight}>
                <span className={mergeClasses(look.caption, styles.value)}>{offer.value}</span>
                <span className={look.caption}>{sourceWords(offer)}</span>
              </div>
              <Use offer={offer} form={form} onUse={onUse} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Use({ offer, form, onUse }: { offer: FieldProposal } & Pick<SignatureOffersProps, "form" | "onUse">) {
  const look = useLook();
  const { field, value } = offer;
  if (!canFill(field)) return null;
  const used = form[field].trim() === value;
  return (
    <Button
      size="small"
      className={look.button}
      disabledFocusable={used}
      aria-label={words.useOne(used, fieldWords[field], value)}
      onClick={() => onUse(field, value)}
    >
      {used ? words.used : words.use}
    </Button>
  );
}
