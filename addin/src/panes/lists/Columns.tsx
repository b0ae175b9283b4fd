import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import { Button } from "@fluentui/react-button";
import type { ListColumn, ListField } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { fieldWords, words } from "./words";

const MANY = 8; // columns; Outlook writes 92, of which most hold nothing of use

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
    gap: "8px 24px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 136px",
    columnGap: "8px",
    alignItems: "center",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" }, // a narrow pane, enlarged
  },
});

interface ColumnsProps {
  columns: ListColumn[];
  /** From 1; 0: there is none. */
  headerRow: number;
  disabled: boolean;
  onChoose: (fields: ListField[]) => void;
}

/** What each column of a sheet holds, with the first cells as evidence. */
export function Columns({ columns, headerRow, disabled, onChoose }: ColumnsProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [all, setAll] = useState(columns.length <= MANY);
  // What was taken in at first stands in view, and stays there; what was left out is there for the asking.
  const [taken] = useState(() => columns.map(({ field }) => field !== "ignore"));
  const shown = columns.map((column, index) => ({ column, index })).filter(({ index }) => all || taken[index] === true);
  return (
    <section aria-labelledby={`${id}heading`} className={look.card}>
      <h3 id={`${id}heading`} className={look.part}>
        {words.columns}
      </h3>
      <p className={look.caption}>{headerRow === 0 ? words.noHeader : words.columnsHint}</p>
      <ul className={styles.columns}>
        {shown.map(({ column, index }) => {
          const name = column.name === "" ? `Column ${String(index + 1)}` : column.name;
          const examples = column.examples.join(" · ");
          return (
            <li key={index} className={styles.column}>
              <div className={look.tight}>
                <label htmlFor={`${id}${String(index)}`} className={mergeClasses(look.text, look.line)} title={name}>
                  {name}
                </label>
                {examples !== "" && <FullLine text={examples} className={look.caption} />}
              </div>
              <Choice
                id={`${id}${String(index)}`}
                words={fieldWords}
                value={column.field}
                disabled={disabled}
                onChoose={(field) => onChoose(columns.map((other, at) => (at === index ? field : other.field)))}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < columns.length && (
        <div className={look.row}>
          <Button size="small" className={look.button} onClick={() => setAll(true)}>
            {`Show the other ${String(columns.length - shown.length)}`}
          </Button>
        </div>
      )}
    </section>
  );
}
