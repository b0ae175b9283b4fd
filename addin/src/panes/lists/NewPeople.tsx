import { makeStyles } from "@griffel/react";
import { Choice } from "../../shell/Choice";
import { Labelled } from "../../shell/Labelled";
import { bookWords, roleWords } from "../../shell/people";
import type { Wishes } from "./lists";
import { words } from "./words";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: "8px 12px" },
});

interface NewPeopleProps {
  wishes: Wishes;
  disabled: boolean;
  onWish: (wishes: Wishes) => void;
}

/** What new people become where their row does not say. */
export function NewPeople({ wishes, disabled, onWish }: NewPeopleProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Labelled label={words.role}>
        {(id) => (
          <Choice
            id={id}
            words={roleWords}
            value={wishes.role}
            disabled={disabled}
            title={words.whereNone}
            onChoose={(role) => onWish({ ...wishes, role })}
          />
        )}
      </Labelled>
      <Labelled label={words.book}>
        {(id) => (
          <Choice
            id={id}
            words={bookWords}
            value={wishes.book}
            disabled={disabled}
            title={words.whereNone}
            onChoose={(book) => onWish({ ...wishes, book })}
          />
        )}
      </Labelled>
    </div>
  );
}
