import { type FocusEvent, type PointerEvent, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { later } from "./later";

const HintBubble = later(() => import("./HintBubble"));

const PAUSE_MS = 250; // a pointer that only passes by opens nothing, and has time to reach what it opened

interface Hint {
  /** For the element that the hint is about. */
  on: {
    onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
    onPointerLeave: () => void;
    onFocus: (event: FocusEvent<HTMLElement>) => void;
    onBlur: () => void;
  };
  /** Stands beside that element, and takes no room. */
  bubble: ReactNode;
}

/** More words about an element, for eyes, on hover and on focus by keys. Whoever uses it sees to those who listen. */
export function useHint(text: string): Hint {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(clock.current), []);

  const soon = (next: HTMLElement | null) => {
    clearTimeout(clock.current);
    clock.current = setTimeout(() => setTarget(next), PAUSE_MS);
  };
  const close = () => {
    clearTimeout(clock.current);
    setTarget(null);
  };
  return {
    on: {
      onPointerEnter: ({ currentTarget }) => soon(currentTarget),
      onPointerLeave: () => soon(null),
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(":focus-visible")) soon(currentTarget);
      },
      onBlur: close,
    },
    bubble: target !== null && (
      <Suspense fallback={null}>
        <HintBubble text={text} target={target} onReached={() => clearTimeout(clock.current)} onClosed={close} />
      </Suspense>
    ),
  };
}
