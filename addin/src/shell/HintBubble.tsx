import { Tooltip } from "@fluentui/react-tooltip";
import { Fragment } from "react";

interface HintBubbleProps {
  text: string;
  target: HTMLElement;
  /** The pointer is on the bubble itself: it stays, so that it can be read and copied. */
  onReached: () => void;
  onClosed: () => void;
}

/** The words of a hint, in Fluent's own bubble, for eyes alone. */
export default function HintBubble({ text, target, onReached, onClosed }: HintBubbleProps) {
  return (
    <Tooltip
      content={{ children: breakable(text), onPointerEnter: onReached, "aria-hidden": true }}
      relationship="inaccessible"
      positioning={{ target }}
      withArrow
      visible
      onVisibleChange={(_, { visible }) => {
        if (!visible) onClosed();
      }}
    />
  );
}

/** An address may go on in the next line after its @ and its dots, where it would else be cut within a word. */
function breakable(text: string) {
  const parts = text
    .split(/(?=\s)/)
    .flatMap((word) => (word.includes("@") ? (word.match(/[^@.]*[@.]|[^@.]+/g) ?? []) : [word]));
  return parts.map((part, index) => (
    <Fragment key={index}>
      {/[@.]$/.test(parts[index - 1] ?? "") && <wbr />}
      {part}
    </Fragment>
  ));
}
