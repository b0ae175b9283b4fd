import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useId, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Problem, Result } from "../../api/problem";
import type { ContactCard, MergeReceipt, MergeRequest, SamePersonPage, SamePersonView } from "../../api/wire";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import type { Notice } from "../../shell/openMail";
import { inSentence } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { whileHere } from "../../shell/whileHere";
import { MergePreview } from "./MergePreview";
import {
  mergedWords,
  moreWords,
  otherLine,
  otherName,
  refusalWords,
  suggestionWords,
  withoutAddress,
} from "./samePerson";
import { words } from "./words";

export type SamePersonClient = Pick<
  ApiClient,
  | "samePerson"
  | "notTheSame"
  | "undoNotTheSame"
  | "addAddress"
  | "changeContact"
  | "previewMerge"
  | "merge"
  | "undoMerge"
>;

const useStyles = makeStyles({
  nobody: { display: "none" },
  closed: { marginBottom: "-8px" }, // it keeps to the room that the card has for it
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  one: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  evidence: { margin: 0, paddingLeft: "16px" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface SamePersonProps {
  card: ContactCard;
  acts: Pick<OpenMailActs, "change">;
  api: SamePersonClient;
}

/** Who may be this person too, under another address: a line until it is opened, nothing when there is nobody. */
export default function SamePerson({ card, acts, api }: SamePersonProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [page, setPage] = useState<SamePersonPage | null>(null);
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(false);
  const [acting, setActing] = useState(false);
  const [merging, setMerging] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ address: string; problem: Problem } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const decided = useRef(false);
  const backTo = useRef<string | null>(null);

  useEffect(() => {
    return whileHere(
      (signal) => api.samePerson(card.id, signal),
      (answer) => {
        // A suggestion is an extra: where it cannot be had, the card stands without it.
        setPage(answer.ok ? answer.value : null);
      },
    );
  }, [api, card.id, card.version, round]);

  // What was decided goes away, and the focus with it: the line takes it, or the card's heading when the line is gone too.
  useEffect(() => {
    if (!decided.current) return;
    decided.current = false;
    const heading = place.current?.closest("section")?.querySelector<HTMLElement>("h2");
    (place.current?.querySelector("button") ?? heading)?.focus();
  }, [page]);

  useEffect(() => {
    if (merging !== null || backTo.current === null) return;
    document.getElementById(backTo.current)?.focus();
    backTo.current = null;
  }, [merging]);

  const askAgain = () => setRound((last) => last + 1);

  async function act<T>(address: string, write: () => Promise<Result<T>>, said: (value: T) => Notice) {
    if (acting) return false;
    setActing(true);
    setRefused(null);
    const result = await acts.change(write, said);
    setActing(false);
    if (result.ok) {
      decided.current = true;
      setMerging(null);
    } else if (result.problem.code !== "host.changed") {
      setRefused({ address, problem: result.problem });
    }
    if (result.ok || result.problem.code === "contact.changed-meanwhile") askAgain();
    return result.ok;
  }

  // Taking something back may bring a suggestion back.
  const then = async <T,>(write: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await write;
    if (result.ok) askAgain();
    return result;
  };

  function add({ one, other }: SamePersonView) {
    const version = one.contact?.version ?? card.version;
    void act(
      other.address,
      () => api.addAddress(card.id, other.address, version),
      (changed) => ({
        intent: "success",
        text: `${other.address} belongs to ${inSentence(card.name)} now.`,
        undo: {
          write: () => then(api.changeContact(card.id, withoutAddress(changed, other.address))),
          text: `${other.address} is nobody’s again.`,
        },
      }),
    );
  }

  function dismiss(suggestion: SamePersonView) {
    const pair: [string, string] = [suggestion.one.address, suggestion.other.address];
    void act(
      suggestion.other.address,
      () => api.notTheSame(pair),
      () => ({
        intent: "info",
        text: `Noted: ${inSentence(otherName(suggestion))} is somebody else. This is not suggested again.`,
        undo: { write: () => then(api.undoNotTheSame(pair)), text: "Taken back. They may be suggested again." },
      }),
    );
  }

  function merge(suggestion: SamePersonView, request: MergeRequest) {
    const said = (receipt: MergeReceipt): Notice => ({
      intent: "success",
      text: mergedWords(receipt, otherName(suggestion)),
      undo: {
        write: () => then(api.undoMerge(receipt.mergeId)),
        text: "Taken back. They are two contacts again, as they were.",
      },
    });
    return act(suggestion.other.address, () => api.merge(card.id, request), said);
  }

  const suggestions = page?.suggestions ?? [];
  const more = moreWords(suggestions.length, page?.total ?? 0);
  return (
    <div
      ref={place}
      className={mergeClasses(look.tight, !open && styles.closed, suggestions.length === 0 && styles.nobody)}
    >
      {suggestions.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(look.button, look.toggle)}
          aria-expanded={open}
          aria-controls={open ? `${id}list` : undefined}
          onClick={() => setOpen(!open)}
        >
          {`${open ? "▾" : "▸"} ${suggestionWords(page?.total ?? 0)}`}
        </Button>
      )}
      {open && suggestions.length > 0 && (
        <ul id={`${id}list`} className={styles.list} aria-label={words.samePeople}>
          {suggestions.map((suggestion, index) => {
            const mergeId = `${id}merge${String(index)}`;
            const { other, evidence } = suggestion;
            const name = otherName(suggestion);
            const { contact } = other;
            return (
              <li key={other.address} className={styles.one}>
                <div className={look.tight}>
                  <FullLine text={name} className={look.text} />
                  {otherLine(suggestion) !== "" && <FullLine text={otherLine(suggestion)} className={look.caption} />}
                </div>
                <ul className={mergeClasses(look.caption, styles.evidence)} aria-label={words.whySame(name)}>
                  {evidence.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                {refused?.address === other.address && (
                  <p role="alert" className={mergeClasses(look.caption, styles.error)}>
                    {refusalWords(refused.problem)}
                  </p>
                )}
                {contact !== null && merging === other.address ? (
                  <MergePreview
                    key={round}
                    card={card}
                    otherId={contact.id}
                    otherName={name}
                    api={api}
                    busy={acting}
                    onMerge={(request) => void merge(suggestion, request)}
                    onCancel={() => {
                      backTo.current = mergeId;
                      setMerging(null);
                    }}
                  />
                ) : (
                  <div className={look.row}>
                    {contact === null ? (
                      <Button
                        size="small"
                        className={look.button}
                        aria-label={words.addTheAddressOne(other.address)}
                        disabledFocusable={acting}
                        onClick={() => add(suggestion)}
                      >
                        {words.addTheAddress}
                      </Button>
                    ) : (
                      <Button
                        id={mergeId}
                        size="small"
                        className={look.button}
                        aria-label={words.mergeOne(name)}
                        disabledFocusable={acting}
                        onClick={() => {
                          setRefused(null);
                          setMerging(other.address);
                        }}
                      >
                        {words.mergeOffer}
                      </Button>
                    )}
                    <Button
                      size="small"
                      className={look.button}
                      aria-label={words.notTheSameOne(name)}
                      disabledFocusable={acting}
                      onClick={() => dismiss(suggestion)}
                    >
                      {words.notTheSame}
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
          {more !== null && <li className={look.caption}>{more}</li>}
        </ul>
      )}
    </div>
  );
}
