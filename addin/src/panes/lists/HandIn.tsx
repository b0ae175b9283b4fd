import { Button } from "@fluentui/react-button";
import { ProgressBar } from "@fluentui/react-progress";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { type DragEvent, useId, useRef, useState } from "react";
import type { Person } from "../../api/wire";
import { useLook } from "../../shell/look";
import { asPasted } from "./lists";
import { sentences, words } from "./words";

const LONGEST_PASTED = 500_000; // letters, as the API takes them

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    padding: "16px 12px",
    ...shorthands.border("1px", "dashed", tokens.colorNeutralStrokeAccessible),
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorSubtleBackgroundHover, ...shorthands.borderStyle("solid") },
  chooser: { display: "none" },
  area: { minHeight: "88px" },
});

interface HandInProps {
  people: Person[];
  reading: boolean;
  onFile: (file: File) => void;
  onPaste: (text: string) => void;
  onRefused: (sentence: string) => void;
}

/** Where a list comes from: a file, by button or drop, or what was copied. */
export function HandIn({ people, reading, onFile, onPaste, onRefused }: HandInProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, ...others] = [...event.dataTransfer.files];
    if (reading || file === undefined) return;
    if (others.length > 0) onRefused(words.oneFile);
    else onFile(file);
  };

  return (
    <div className={look.card}>
      <h2 className={look.heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p className={look.caption}>{words.lead}</p>
      {people.length > 0 && text.trim() === "" && (
        <div className={look.row}>
          <Button className={look.button} disabled={reading} onClick={() => onPaste(asPasted(people))}>
            {sentences.fromMail(people.length)}
          </Button>
        </div>
      )}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={chooser}
          type="file"
          className={styles.chooser}
          aria-label={words.fileField}
          accept=".csv,.tsv,.tab,.txt,.vcf,.vcard"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = ""; // so that the same file can be chosen again
            if (file !== undefined) onFile(file);
          }}
        />
        <Button
          appearance={text.trim() === "" ? "primary" : "secondary"}
          className={look.button}
          disabled={reading}
          onClick={() => chooser.current?.click()}
        >
          {words.chooseFile}
        </Button>
        <span className={look.caption}>{over ? words.dropNow : words.dropHere}</span>
      </div>
      <form
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!reading && text.trim() !== "") onPaste(text);
        }}
      >
        <div>
          <label className={look.part} htmlFor={`${id}pasted`}>
            {words.paste}
          </label>
          <p id={`${id}hint`} className={look.caption}>
            {words.pasteHint}
          </p>
        </div>
        <textarea
          id={`${id}pasted`}
          aria-describedby={`${id}hint`}
          className={mergeClasses(look.control, look.focusable, look.lines, styles.area)}
          placeholder={words.pastePlaceholder}
          value={text}
          maxLength={LONGEST_PASTED}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={look.row}>
          <Button
            type="submit"
            appearance={text.trim() === "" ? "secondary" : "primary"}
            className={look.button}
            disabled={reading || text.trim() === ""}
          >
            {words.readPasted}
          </Button>
        </div>
      </form>
      <div role="status" className={reading ? undefined : look.silent}>
        {reading && (
          <>
            <p className={look.caption}>{words.readingLong}</p>
            <ProgressBar aria-label={words.reading} />
          </>
        )}
      </div>
    </div>
  );
}
