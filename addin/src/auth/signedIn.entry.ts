import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// The page that the authority's window comes back to: /pane/signed-in/. It hands the answer to the page that asked, and closes.
broadcastResponseToMainFrame().catch(() => {
  document.body.textContent = "Nothing was asked here. Close this window and sign in from OutlookNetwork.";
});
