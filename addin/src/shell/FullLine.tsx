import { mergeClasses } from "@griffel/react";
import type { ReactNode } from "react";
import { useLook } from "./look";
import { useHint } from "./useHint";

interface FullLineProps {
  text: string;
  className?: string | undefined;
  /** Two lines before the ellipsis, where one would say too little. */
  twoLines?: boolean;
  /** How it is drawn, where that is more than its words in a line. */
  children?: ReactNode;
}

/** Text that ends in an ellipsis where it must, and is shown in full on hover and on focus. */
export function FullLine({ text, className, twoLines = false, children = text }: FullLineProps) {
  const look = useLook();
  const { on, bubble } = useHint(text);
  return (
    <>
      <span
        tabIndex={0}
        className={mergeClasses(className, twoLines ? look.twoLines : look.line, look.focusable)}
        {...on}
      >
        {children}
      </span>
      {bubble}
    </>
  );
}
