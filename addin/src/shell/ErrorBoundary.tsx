import { Component, type ReactNode } from "react";
import { words } from "./words";

/** A fault of ours ends here, in a sentence, instead of in a blank pane. It uses nothing that could itself be broken. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="plain" role="alert">
        <h1>{words.stopped}</h1>
        <p>{words.ourFault}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.loadAgain}
        </button>
      </main>
    );
  }
}
