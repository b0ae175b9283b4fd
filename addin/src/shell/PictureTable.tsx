import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useId, useState } from "react";
import { useLook } from "./look";
import { table } from "./pictureWords";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    "& th, & td": { textAlign: "start", padding: "2px 12px 2px 0", fontWeight: "inherit" },
  },
});

interface PictureTableProps {
  caption: string;
  heads: string[];
  rows: string[][];
}

/** The numbers behind a picture, for whoever wants to read them or cannot see it. */
export function PictureTable({ caption, heads, rows }: PictureTableProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={mergeClasses(look.button, look.link, look.toggle)}
        aria-label={`${table}: ${caption}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {table}
      </Button>
      {open && (
        <table id={id} aria-label={caption} className={mergeClasses(look.caption, styles.table)}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((value, index) => (
                  <td key={index}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
