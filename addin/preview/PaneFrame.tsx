import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useRef, useState } from "react";
import type { PreviewItem } from "../src/api/wire";
import { useLook } from "../src/shell/look";
import type { Draft, DraftEdit } from "./draft";
import { type Categories, type FromPane, heard, LINK, type Notes, type Switches, type ToPane } from "./link";
import type { Properties } from "./office/properties";
import { type Beginning, hashOf } from "./office/begin";
import type { PaneWidth } from "./Toolbar";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    minHeight: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  narrow: { width: "320px" },
  wide: { width: "450px" },
  pane: { border: "0", width: "100%", height: "100%" },
  closed: { padding: "12px", flexGrow: 1 },
});

interface PaneFrameProps {
  beginning: Beginning;
  /** Undefined while it is asked for: as in Outlook, the pane does not start before its item is known. */
  item: PreviewItem | null | undefined;
  /** In view in the place of the item while it is written. */
  draft: Draft | null;
  dark: boolean;
  switches: Switches;
  /** Of the mails, as they were given them so far. */
  categories: Categories;
  onCategories: (id: string, names: readonly string[]) => void;
  /** What the pane noted on mails and drafts so far. */
  notes: Notes;
  onProperties: (key: string, properties: Properties) => void;
  width: PaneWidth;
  open: boolean;
  onOpen: () => void;
  /** The pane closed itself. */
  onClose: () => void;
  /** The pane asked for a stored mail to be shown. */
  onShow: (id: string) => void;
  onReply: (html: string) => void;
  onEdit: (id: number, edit: DraftEdit) => void;
}

/** The real pane, in a frame of its own, told what Outlook would tell it. */
export function PaneFrame(props: PaneFrameProps) {
  const { beginning, item, draft, dark, switches, categories, notes, width, open } = props;
  const { onOpen, onClose, onShow, onReply, onEdit, onCategories, onProperties } = props;
  const look = useLook();
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [waiting, setWaiting] = useState(0);

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const message = heard<FromPane>(event, window.location.origin, frame.current?.contentWindow);
      if (message?.type === "waiting") setWaiting((count) => count + 1);
      if (message?.type === "close") onClose();
      if (message?.type === "categorised") onCategories(message.id, message.names);
      if (message?.type === "noted") onProperties(message.key, message.properties);
      if (message?.type === "open") onShow(message.id);
      if (message?.type === "replyForm") onReply(message.html);
      if (message?.type === "edit") onEdit(message.id, message.edit);
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, [onClose, onShow, onReply, onEdit, onCategories, onProperties]);

  // In this order: the switches decide how the next change is told. Each goes out again when the pane starts anew.
  useEffect(() => tell(frame.current, { link: LINK, type: "switches", switches }), [switches, waiting]);
  useEffect(() => tell(frame.current, { link: LINK, type: "theme", dark }), [dark, waiting]);
  useEffect(() => tell(frame.current, { link: LINK, type: "categories", categories }), [categories, waiting]);
  useEffect(() => tell(frame.current, { link: LINK, type: "properties", notes }), [notes, waiting]);
  const drafting = draft !== null;
  useEffect(() => {
    if (!drafting && item !== undefined) tell(frame.current, { link: LINK, type: "item", item });
  }, [item, drafting, waiting]);
  useEffect(() => {
    if (draft !== null) tell(frame.current, { link: LINK, type: "draft", draft });
  }, [draft, waiting]);

  return (
    <aside aria-label="Task pane" className={mergeClasses(styles.frame, width === 320 ? styles.narrow : styles.wide)}>
      {open ? (
        <iframe
          ref={frame}
          title="OutlookNetwork task pane"
          src={`/preview/pane/${hashOf(beginning)}`}
          className={styles.pane}
        />
      ) : (
        <div className={mergeClasses(look.stack, styles.closed)}>
          <p className={look.caption}>
            The pane is closed. Outlook closes one that is not pinned when another mail is chosen; on a phone it closes
            itself.
          </p>
          <div className={look.row}>
            <Button className={look.button} onClick={onOpen}>
              Open OutlookNetwork
            </Button>
          </div>
        </div>
      )}
    </aside>
  );
}

function tell(frame: HTMLIFrameElement | null, message: ToPane): void {
  frame?.contentWindow?.postMessage(message, window.location.origin);
}
