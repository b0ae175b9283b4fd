import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type RefObject, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { asHtml } from "../src/host/outlookText";
import { useLook } from "../src/shell/look";
import type { BodyType, Place } from "./draft";
import { nodesOf, written } from "./markup";

const LABEL = "Text of the mail";

const useStyles = makeStyles({
  field: { flexGrow: 1, minHeight: "120px", resize: "none" },
  rich: {
    overflowY: "auto",
    overflowWrap: "anywhere",
    boxSizing: "border-box",
    padding: "6px 10px",
    "& blockquote": {
      margin: "0 0 0 8px",
      paddingLeft: "8px",
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

/** Writes into the body as Outlook does for an add-in: in place of what is selected, or where the cursor was last. */
export interface BodyHandle {
  insert: (content: string, place: Place) => void;
}

interface BodyFieldProps {
  handle: RefObject<BodyHandle | null>;
  type: BodyType;
  body: string;
  onChange: (body: string) => void;
}

/** Where a mail is written, as plain text or as HTML. */
export function BodyField({ type, ...part }: BodyFieldProps) {
  return type === "html" ? <RichField {...part} /> : <PlainField {...part} />;
}

type FieldProps = Omit<BodyFieldProps, "type">;

function PlainField({ handle, body, onChange }: FieldProps) {
  const look = useLook();
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    insert(content, place) {
      const area = field.current;
      if (area === null) return;
      if (place === "top") area.setRangeText(content, 0, 0, "preserve");
      else area.setRangeText(content, area.selectionStart, area.selectionEnd, "end");
      onChange(area.value);
    },
  }));
  return (
    <textarea
      ref={field}
      aria-label={LABEL}
      className={mergeClasses(look.control, look.focusable, styles.field)}
      value={body}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

// The browser keeps what stands in it; what comes from elsewhere, the clipboard too, goes through the list of what may.
function RichField({ handle, body, onChange }: FieldProps) {
  const look = useLook();
  const styles = useStyles();
  const field = useRef<HTMLDivElement>(null);
  const cursor = useRef<Range | null>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (area !== null && written(area) !== body) area.replaceChildren(...nodesOf(body));
  }, [body]);

  const keepCursor = () => {
    const selection = window.getSelection();
    const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (range !== null && field.current?.contains(range.commonAncestorContainer) === true) cursor.current = range;
  };

  const insert = (content: string, place: Place) => {
    const area = field.current;
    if (area === null) return;
    const range = place === "cursor" ? cursor.current : null;
    const added = document.createDocumentFragment();
    added.append(...nodesOf(content));
    if (range === null || !area.contains(range.commonAncestorContainer)) area.prepend(added);
    else {
      range.deleteContents();
      range.insertNode(added);
      range.collapse(false);
    }
    onChange(written(area));
  };
  useImperativeHandle(handle, () => ({ insert }));

  return (
    <div
      ref={field}
      role="textbox"
      tabIndex={0}
      aria-multiline
      aria-label={LABEL}
      contentEditable
      suppressContentEditableWarning
      className={mergeClasses(look.control, look.focusable, styles.field, styles.rich)}
      onInput={(event) => onChange(written(event.currentTarget))}
      onSelect={keepCursor}
      onKeyUp={keepCursor}
      onPointerUp={keepCursor}
      onBlur={keepCursor}
      onPaste={(event) => {
        event.preventDefault();
        keepCursor();
        insert(asHtml(event.clipboardData.getData("text/plain")), "cursor");
      }}
      onDrop={(event) => event.preventDefault()}
    />
  );
}
