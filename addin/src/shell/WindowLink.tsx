import { Button } from "@fluentui/react-button";
import type { MailHost } from "../host/mailHost";
import { useLook } from "./look";
import { words } from "./words";

const FULL_WINDOW = "/full/";

/** A link where the browser opens windows, and Outlook's own way where it does. */
export function WindowLink({ host }: { host: MailHost }) {
  const look = useLook();
  const address = new URL(FULL_WINDOW, window.location.origin).href;
  return (
    <div className={look.row}>
      <Button
        as="a"
        size="small"
        className={look.button}
        href={address}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          if (host.openBrowserWindow(address)) event.preventDefault();
        }}
      >
        {words.openWindow}
      </Button>
      <span className={look.caption}>{words.openWindowHint}</span>
    </div>
  );
}
