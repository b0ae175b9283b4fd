import { Button } from "@fluentui/react-button";
import type { Person } from "../../api/wire";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { AddForm } from "./AddForm";
import { words } from "./words";

interface AddRecipientProps {
  person: Person;
  acts: Pick<OpenMailActs, "addContact">;
  mayShare: boolean;
  onDone: () => void;
}

/** Adds somebody a mail is being written to. Sending it stays the one next act, so this one is quiet. */
export default function AddRecipient({ person, acts, mayShare, onDone }: AddRecipientProps) {
  const look = useLook();
  return (
    <AddForm
      person={person}
      acts={acts}
      mayShare={mayShare}
      primary={false}
      askedFor
      onAdded={onDone}
      beside={
        <Button className={look.button} onClick={onDone}>
          {words.cancel}
        </Button>
      }
    />
  );
}
