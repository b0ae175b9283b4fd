import { createContext } from "react";

/** Opens the settings, for a sentence that a setting is the reason of. */
export const ToSettings = createContext<() => void>(() => undefined);
