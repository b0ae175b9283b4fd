import { makeStyles, mergeClasses } from "@griffel/react";
import type { ReactNode } from "react";
import type { ParticipantView } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { suggestedName } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { AddForm } from "./AddForm";
import type { SignatureSource } from "./SignatureOffers";
import { words } from "./words";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", alignItems: "start" },
});

interface AddContactProps {
  person: ParticipantView;
  acts: Pick<OpenMailActs, "addContact">;
  mayShare: boolean;
  signed: SignatureSource | null;
  /** Other acts, beside the act of adding. */
  beside: ReactNode;
  children: ReactNode;
}

/** The mail is about somebody not known yet: dashed, offered, one click away. Nothing is created by itself. */
export function AddContact({ person, acts, mayShare, signed, beside, children }: AddContactProps) {
  const look = useLook();
  const styles = useStyles();
  const heading = suggestedName(person);
  return (
    <section aria-label={words.notKnown(heading)} className={mergeClasses(look.card, look.dashed)}>
      <div className={styles.head}>
        <Avatar name={person.name} address={person.address} known={false} size="large" />
        <div className={look.tight}>
          <h2 className={look.heading} tabIndex={-1}>
            <FullLine text={heading} twoLines />
          </h2>
          {heading !== person.address && <FullLine text={person.address} className={look.caption} />}
          <p className={look.caption}>{person.reason}</p>
        </div>
      </div>
      {children}
      <AddForm person={person} acts={acts} mayShare={mayShare} primary signed={signed} beside={beside} />
    </section>
  );
}
