import { useEffect, useRef } from "react";
import type { Notice } from "./openMail";

/**
 * When what has the focus goes away, the heading of what stands there now takes it; focus outside the pane stays there.
 * @param shown What the pane is about.
 * @param said What was done last: a button that did it may be gone.
 */
export function useFocusKept(shown: string, said: Notice | null) {
  const scroller = useRef<HTMLElement>(null);
  const within = useRef(false);
  useEffect(() => {
    const enter = () => {
      within.current = true;
    };
    document.addEventListener("focusin", enter);
    return () => document.removeEventListener("focusin", enter);
  }, []);
  useEffect(() => {
    if (!within.current || shown === "loading" || !document.hasFocus()) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [shown, said]);
  return scroller;
}
