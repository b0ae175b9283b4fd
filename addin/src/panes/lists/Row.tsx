import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { ContactImportRow } from "../../api/wire";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { GiveAddress } from "./GiveAddress";
import type { ListsClient } from "./ListsPane";
import { decided, decisionsOn, given, mayBeGiven } from "./lists";
import type { Deciding } from "./Rows";
import { sentences, stateWords } from "./words";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: "4px 12px",
    paddingTop: "8px",
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
  words: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  head: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0 },
  fresh: {
    color: tokens.colorStatusSuccessForeground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  waits: {
    color: tokens.colorStatusWarningForeground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  acts: { display: "flex", flexWrap: "wrap", gap: "4px" },
  full: { flexBasis: "100%", minWidth: 0, maxWidth: "100%" },
});

interface RowProps {
  row: ContactImportRow;
  api: ListsClient;
  deciding: Deciding | null;
}

/** One row: who, what becomes of it, why, and what can be decided otherwise. */
export function Row({ row, api, deciding }: RowProps) {
  const look = useLook();
  const styles = useStyles();
  const place = sentences.row(row.row);
  const name = row.name === "" ? (row.contact?.name ?? row.addresses[0] ?? place) : row.name;
  const about = [...row.addresses, row.institution].filter((part) => part !== "" && part !== name).join(" · ");
  const mark =
    row.state === "new" || row.state === "same" ? styles.fresh : row.state === "unchanged" ? "" : styles.waits;
  return (
    <li className={styles.row}>
      <div className={mergeClasses(look.tight, styles.words)}>
        <div className={styles.head}>
          <FullLine text={name} className={look.text} />
          <span className={mergeClasses(look.chip, mark)}>{stateWords[row.state]}</span>
        </div>
        {about !== "" && <FullLine text={about} className={look.caption} />}
        <p className={look.caption}>{name === place ? row.reason : `${place}: ${row.reason}`}</p>
      </div>
      {deciding !== null && (
        <div className={styles.acts}>
          {decisionsOn(row).map(({ choice, label }) => (
            <Button
              key={label}
              size="small"
              className={look.button}
              aria-label={`${label}: ${name}`}
              disabled={deciding.busy}
              onClick={() => deciding.onWish(decided(deciding.wishes, row.row, choice))}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {deciding !== null && mayBeGiven(row) && (
        <div className={styles.full}>
          <GiveAddress
            name={name}
            api={api}
            busy={deciding.busy}
            onGive={(address) => deciding.onWish(given(deciding.wishes, row.row, address))}
          />
        </div>
      )}
    </li>
  );
}
