import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import { messageFor } from "../../api/problem";
import { useLook } from "../../shell/look";
import type { ListsClient } from "./ListsPane";
import { addressesOf } from "./lists";
import { words } from "./words";

const LONGEST = 320; // letters of an address, RFC 3696

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center", minWidth: 0, maxWidth: "100%" },
  field: { flexGrow: 1, flexBasis: "160px", width: "auto", maxWidth: "100%" },
});

interface GiveAddressProps {
  name: string;
  api: Pick<ListsClient, "search">;
  busy: boolean;
  onGive: (address: string) => void;
}

/** An address for somebody who has none in the list: typed, or found in stored mail under this name. */
export function GiveAddress({ name, api, busy, onGive }: GiveAddressProps) {
  const look = useLook();
  const styles = useStyles();
  const [address, setAddress] = useState("");
  const [looking, setLooking] = useState(false);
  const [found, setFound] = useState<string[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  async function lookInMail() {
    setLooking(true);
    const answer = await api.search({ q: name }, null);
    setLooking(false);
    const addresses = answer.ok ? addressesOf(name, answer.value.found) : [];
    setFound(addresses);
    setSaid(!answer.ok ? messageFor(answer.problem) : addresses.length === 0 ? words.notInMail : null);
  }

  const typed = address.trim();
  return (
    <div className={look.tight}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && typed !== "") onGive(typed);
        }}
      >
        <input
          type="email"
          className={mergeClasses(look.control, look.focusable, styles.field)}
          aria-label={words.addressFor(name)}
          placeholder={words.addressPlaceholder}
          value={address}
          maxLength={LONGEST}
          autoComplete="off"
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button
          type="submit"
          size="small"
          className={look.button}
          aria-label={`${words.useAddress}: ${name}`}
          disabled={busy || typed === ""}
        >
          {words.useAddress}
        </Button>
        {found === null && (
          <Button
            size="small"
            appearance="subtle"
            className={look.button}
            aria-label={`${words.lookInMail}: ${name}`}
            disabled={looking}
            onClick={() => void lookInMail()}
          >
            {looking ? words.lookingInMail : words.lookInMail}
          </Button>
        )}
      </form>
      <div role="status">{said !== null && <p className={look.caption}>{said}</p>}</div>
      {found !== null && found.length > 0 && (
        <div className={styles.form}>
          {found.map((one) => (
            <Button key={one} size="small" disabled={busy} onClick={() => onGive(one)}>
              {one}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
