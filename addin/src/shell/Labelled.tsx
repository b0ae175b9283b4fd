import { makeStyles } from "@griffel/react";
import { type ReactNode, useId } from "react";
import { useLook } from "./look";

// Between the words and the field there is room for the ring around the field that has the keys.
const useStyles = makeStyles({ field: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 } });

interface LabelledProps {
  label: string;
  /** The field, which takes the id that it is labelled by. */
  children: (id: string) => ReactNode;
}

/** A field under a quiet line that names it. */
export function Labelled({ label, children }: LabelledProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={look.caption}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
