import { Component, type ReactNode } from "react";

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
        <h1>The pane has stopped</h1>
        <p>This is a fault in OutlookNetwork. What you had logged is safe on the service.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load the pane again
        </button>
      </main>
    );
  }
}
