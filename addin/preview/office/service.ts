// Stands between the pane and its service, and lets the service fail without stopping it.
import type { ServiceState } from "../link";

type Send = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** Longer than the pane waits without a word, shorter than it waits at all. */
export const SLOW_MS = 3_500;

/**
 * The same way of asking, with the faults that are switched on. Files of the pane come as ever: they are no matter of the service.
 * @param state As it is when a question is put; a slow one that is under way stays slow.
 */
export function faulty(send: Send, state: () => ServiceState): Send {
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, window.location.href);
    if (!address.pathname.startsWith("/api/")) return send(input, init);
    switch (state()) {
      case "there":
        return send(input, init);
      case "slow":
        await waited(SLOW_MS, init?.signal);
        return send(input, init);
      case "away":
        throw new TypeError("Failed to fetch");
      case "refuses":
        return refusal(401, { title: "Unauthorized", code: "sign-in.required" });
      case "fails":
        return refusal(500, {
          title: "An error occurred while processing your request.",
          detail: "Something went wrong on our side. Nothing was changed; try again.",
          code: "server.error",
          traceId: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        });
    }
  };
}

/** Puts itself in the place of the page's own way of asking, which it gives back for those who are to notice nothing. */
export function standBefore(page: Window & typeof globalThis, state: () => ServiceState): Send {
  const send = page.fetch.bind(page);
  page.fetch = faulty(send, state);
  return send;
}

function refusal(status: number, problem: Record<string, string>): Response {
  return new Response(JSON.stringify({ ...problem, status }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

function waited(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(clock);
      reject(new DOMException("The question was withdrawn.", "AbortError"));
    });
  });
}
