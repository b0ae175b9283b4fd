import { Button } from "@fluentui/react-button";
import { mergeClasses } from "@griffel/react";
import { type FormEvent, useState } from "react";
import { Labelled } from "./Labelled";
import { useLook } from "./look";

export const LONGEST_REASON = 500; // characters that the service keeps

interface WordsFormProps {
  label: string;
  start: string;
  act: string;
  cancel: string;
  most?: number;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A field and what is done with it; nothing is done with what is empty or as it was. */
export function WordsForm({ label, start, act, cancel, most, onSave, onCancel }: WordsFormProps) {
  const look = useLook();
  const [text, setText] = useState(start);
  const ready = text.trim() !== "" && text !== start;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(text.trim());
  };
  return (
    <form className={look.stack} onSubmit={save}>
      <Labelled label={label}>
        {(id) => (
          <textarea
            id={id}
            ref={focused}
            rows={3}
            maxLength={most}
            className={mergeClasses(look.control, look.lines)}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <div className={look.row}>
        <Button size="small" type="submit" appearance="primary" className={look.button} disabled={!ready}>
          {act}
        </Button>
        <Button size="small" className={look.button} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

function focused(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
