import { Tooltip } from "@fluentui/react-tooltip";
import { mergeClasses } from "@griffel/react";
import { useLook } from "./look";

/** One line that ends in an ellipsis where it must, and is told in full on hover and on focus. */
export function FullLine({ text, className }: { text: string; className?: string | undefined }) {
  const look = useLook();
  return (
    <Tooltip content={text} relationship="description" withArrow>
      <span tabIndex={0} className={mergeClasses(className, look.line, look.focusable)}>
        {text}
      </span>
    </Tooltip>
  );
}
