import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { SelectHTMLAttributes } from "react";
import { useLook } from "./look";

const useStyles = makeStyles({
  wrap: {
    position: "relative",
    display: "block",
    minWidth: 0,
    "::after": {
      content: '""',
      position: "absolute",
      right: "12px",
      top: "50%",
      width: "6px",
      height: "6px",
      marginTop: "-5px",
      pointerEvents: "none",
      transform: "rotate(45deg)",
      ...shorthands.borderRight("1.5px", "solid", tokens.colorNeutralForeground2),
      ...shorthands.borderBottom("1.5px", "solid", tokens.colorNeutralForeground2),
    },
  },
  select: { appearance: "none", paddingRight: "28px", textOverflow: "ellipsis" },
});

interface ChoiceProps<T extends string> extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange"> {
  /** What each value is called, in the order of the list. */
  words: Partial<Record<T, string>>;
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few values. The browser's own list: it is in the first paint, and works with every keyboard and reader. */
export function Choice<T extends string>({ words, value, onChoose, ...rest }: ChoiceProps<T>) {
  const look = useLook();
  const styles = useStyles();
  const values = Object.keys(words) as T[];
  return (
    <span className={styles.wrap}>
      <select
        {...rest}
        className={mergeClasses(look.control, look.focusable, styles.select)}
        value={value}
        onChange={(event) => onChoose(values.find((one) => one === event.target.value) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
