import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, useId, useState } from "react";
import { messageFor } from "../api/problem";
import type { Attachment, MessageDetail, TextPart, TimelineEntry } from "../api/wire";
import { excerpt } from "./excerpt";
import { useLook } from "./look";
import { beginning, quoteOf, quoteWords, sizeWords, tidy } from "./mailText";
import { OpenInOutlook } from "./OpenInOutlook";
import { useMessage } from "./reading";
import { words } from "./words";

const useStyles = makeStyles({
  said: { whiteSpace: "pre-wrap" },
  fold: { alignSelf: "start", minHeight: "24px", justifyContent: "start" },
  folded: { display: "flex", flexDirection: "column", minWidth: 0 },
  quote: { margin: 0, paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  names: { listStyleType: "none", margin: 0, padding: 0 },
});

interface OpenMessageProps {
  entry: TimelineEntry;
  /** A claim rests on it: the words that it rests on may stand anywhere in the new text, so none of that is folded. */
  evidence: boolean;
}

/** What a message says: its new text, and folded behind it what it quotes. Its beginning stands there until it is read. */
export default function OpenMessage({ entry, evidence }: OpenMessageProps) {
  const look = useLook();
  const styles = useStyles();
  const { detail, problem, retry } = useMessage(entry.id);
  const short = entry.preview === "" ? null : excerpt(entry.preview);
  if (detail === null) {
    return (
      <>
        <p className={mergeClasses(look.text, styles.said)} aria-busy={problem === null}>
          {short ?? words.loadingText}
        </p>
        {problem !== null && (
          <div className={look.row}>
            <p role="alert" className={look.caption}>
              {messageFor(problem)}
            </p>
            <Button size="small" className={look.button} onClick={retry}>
              {words.tryAgain}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <Whole detail={detail} short={short} evidence={evidence} />
      <OpenInOutlook internetMessageId={entry.internetMessageId} />
    </>
  );
}

interface WholeProps {
  detail: MessageDetail;
  short: string | null;
  evidence: boolean;
}

function Whole({ detail, short, evidence }: WholeProps) {
  const look = useLook();
  const styles = useStyles();
  const { author, mailboxes, isTextCut, isWhole } = detail;
  const parts = detail.parts.filter(({ text }) => text.trim() !== "");
  const attachments = detail.attachments.filter(({ inline }) => !inline);
  return (
    <>
      {author.notes.map((note) => (
        <p key={note} className={look.caption}>
          {note}
        </p>
      ))}
      {parts.length === 0 && <p className={mergeClasses(look.text, styles.said)}>{short ?? words.noText}</p>}
      {parts.map((part, index) => (
        <Part key={index} part={part} evidence={evidence} />
      ))}
      {isTextCut && <p className={look.caption}>{words.textGoesOn}</p>}
      {!isWhole && <p className={look.caption}>{words.noMoreStored}</p>}
      {attachments.length > 0 && <Attachments attachments={attachments} />}
      {mailboxes.length > 1 && <p className={look.caption}>{words.foundIn(mailboxes)}</p>}
    </>
  );
}

function Part({ part, evidence }: { part: TextPart; evidence: boolean }) {
  switch (part.kind) {
    case "new":
      return <NewPart text={tidy(part.text)} whole={evidence} />;
    case "quoted":
      return <Quote part={part} />;
    case "signature":
      return <Quiet show="Show signature" hide="Hide signature" text={tidy(part.text)} />;
    case "footer":
      return <Quiet show="Show footer" hide="Hide footer" text={tidy(part.text)} />;
  }
}

function NewPart({ text, whole }: { text: string; whole: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const [chosen, choose] = useState<boolean | null>(null);
  const all = chosen ?? whole;
  const begin = beginning(text);
  return (
    <>
      <p className={mergeClasses(look.text, styles.said)}>{begin === null || all ? text : begin}</p>
      {begin !== null && <FoldButton open={all} show="Show all" hide="Show less" onToggle={() => choose(!all)} />}
    </>
  );
}

function Quote({ part }: { part: TextPart }) {
  const look = useLook();
  const styles = useStyles();
  const quote = quoteOf(part);
  return (
    <Fold
      before={part.attribution !== null && <p className={look.caption}>{part.attribution}</p>}
      show={quoteWords(quote)}
      hide="Hide what is quoted"
    >
      <blockquote className={mergeClasses(look.caption, styles.said, styles.quote)}>{quote}</blockquote>
    </Fold>
  );
}

function Quiet({ show, hide, text }: { show: string; hide: string; text: string }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <Fold show={show} hide={hide}>
      <p className={mergeClasses(look.caption, styles.said)}>{text}</p>
    </Fold>
  );
}

function Fold({
  before,
  show,
  hide,
  children,
}: {
  before?: ReactNode;
  show: string;
  hide: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.folded}>
      {before}
      <FoldButton open={open} show={show} hide={hide} controls={id} onToggle={() => setOpen(!open)} />
      {open && <div id={id}>{children}</div>}
    </div>
  );
}

interface FoldButtonProps {
  open: boolean;
  show: string;
  hide: string;
  controls?: string;
  onToggle: () => void;
}

function FoldButton({ open, show, hide, controls, onToggle }: FoldButtonProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={mergeClasses(look.button, look.link, styles.fold)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      {open ? hide : show}
    </Button>
  );
}

function Attachments({ attachments }: { attachments: Attachment[] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <ul aria-label={words.attachments} className={mergeClasses(look.caption, styles.names)}>
      {attachments.map(({ fileName, contentType, size }, index) => (
        <li key={index}>
          {fileName ?? contentType} · {sizeWords(size)}
        </li>
      ))}
    </ul>
  );
}
