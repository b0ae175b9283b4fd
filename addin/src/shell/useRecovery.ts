import { useEffect } from "react";
import { mayPass } from "../api/problem";
import type { OpenMailActs } from "./openMailActs";
import type { PaneState } from "./openMail";

const ASK_AGAIN_MS = 15_000;

/** What failed and may pass is asked for again by itself, quietly, until the person does something else. */
export function useRecovery(mail: PaneState["mail"], acts: OpenMailActs) {
  useEffect(() => {
    if (mail.at !== "failed" || !mayPass(mail.problem)) return;
    const again = setInterval(() => acts.askAgain(null), ASK_AGAIN_MS);
    window.addEventListener("online", acts.reload);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", acts.reload);
    };
  }, [mail, acts]);
}
