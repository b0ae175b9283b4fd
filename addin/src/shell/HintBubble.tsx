import { Tooltip } from "@fluentui/react-tooltip";

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
      content={{ children: text, onPointerEnter: onReached, "aria-hidden": true }}
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
