import { mergeClasses } from "@griffel/react";
import type { Snippet } from "../api/wire";
import { useLook } from "./look";
import { piecesOf } from "./snippet";
import { useTimelineLook } from "./timelineLook";

/** Where the words that were searched for stand. */
export function FoundText({ snippet }: { snippet: Snippet }) {
  const look = useLook();
  const styles = useTimelineLook();
  return (
    <span className={mergeClasses(look.caption, look.twoLines)}>
      {piecesOf(snippet).map(({ text, found, at }) =>
        found ? (
          <mark key={at} className={styles.found}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
