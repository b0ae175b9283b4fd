import { type ComponentType, lazy, type LazyExoticComponent } from "react";

const parts: (() => Promise<unknown>)[] = [];

/** A part that no first card shows. It is loaded when it is needed, and before that once the first card stands. */
export function later<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  parts.push(load);
  return lazy(load);
}

/** Loads every such part, so that opening one shows it at once. */
export function loadLater(): void {
  for (const load of parts.splice(0)) {
    load().catch((error: unknown) => {
      console.warn("A part of the pane did not load; it is asked for again when it is needed.", error);
    });
  }
}
