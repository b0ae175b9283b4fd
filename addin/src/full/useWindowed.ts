import { type RefObject, useLayoutEffect, useState } from "react";

/** Rows drawn before and after those in view, so that scrolling shows no gaps. */
const SPARE = 8;

/** Which rows of a long list are in view of what scrolls around it. */
export function useWindowed(
  list: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { first: number; last: number } {
  const [range, setRange] = useState({ first: 0, last: Math.min(count, 30) - 1 });
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element?.closest("main");
    if (element == null || scroller == null) return;
    const look = () => {
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / rowHeight) - SPARE);
      const last = Math.min(count - 1, Math.ceil((above + scroller.clientHeight) / rowHeight) + SPARE);
      setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [list, count, rowHeight]);
  return range;
}
