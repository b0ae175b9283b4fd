import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

const BEYOND = 8; // rows outside the view that are kept in the page, so that scrolling and tabbing find them there

interface LongList {
  count: number;
  /** Pixels, where the row is not in the page; what is there may be measured. */
  rowHeight: number;
  keyOf: (index: number) => string | number;
}

/** A list of any length: which of its rows are in view of what scrolls around it. `above`: pixels that stand before it there. */
export function useLongList(list: RefObject<HTMLElement | null>, { count, rowHeight, keyOf }: LongList) {
  const [above, setAbove] = useState(0);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; its functions are called anew each time
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: BEYOND,
    scrollMargin: above,
  });
  useLayoutEffect(() => {
    const [element, scroller] = [list.current, scrollerOf(list.current)];
    if (element === null || scroller === null) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setAbove(Math.round(top + scroller.scrollTop));
    };
    const watch = new ResizeObserver(measure); // what opens above the list moves it
    for (const part of scroller.children) watch.observe(part);
    return () => watch.disconnect();
  }, [list]);
  return { rows, above };
}

/** What scrolls around the list: the pane, or the window that the list was put into. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  for (let around = list?.parentElement ?? null; around !== null; around = around.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(around).overflowY)) return around;
  }
  return list === null ? null : document.documentElement;
}
