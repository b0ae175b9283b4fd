export type NoStartReason = "scriptBlocked" | "noAnswer" | "outsideOutlook";
import { words } from "./words";

const reasons: Record<NoStartReason, { heading: string; text: string }> = {
  scriptBlocked: {
    heading: "Outlook’s own script is blocked",
    text: "The pane needs appsforoffice.microsoft.com and ajax.aspnetcdn.com. A network filter or an extension keeps them away; ask whoever runs your network, then try again.",
  },
  noAnswer: {
    heading: "Outlook does not answer",
    text: "The pane waited ten seconds for Outlook. Close the pane and open it again; if that does not help, restart Outlook.",
  },
  outsideOutlook: {
    heading: "Open this in Outlook",
    text: "This page is the pane that stands beside a mail. By itself it has no mail to show.",
  },
};

/** The page when the pane cannot begin. Plain HTML: it must show even if nothing else can. */
export function NoStart({ why }: { why: NoStartReason }) {
  const { heading, text } = reasons[why];
  return (
    <main className="plain">
      <div role="alert">
        <h1>{heading}</h1>
        <p>{text}</p>
      </div>
      <button type="button" onClick={() => window.location.reload()}>
        {words.tryAgain}
      </button>
    </main>
  );
}
