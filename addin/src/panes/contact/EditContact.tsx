import { Button } from "@fluentui/react-button";
import { Field } from "@fluentui/react-field";
import { Input } from "@fluentui/react-input";
import { Select } from "@fluentui/react-select";
import { Textarea } from "@fluentui/react-textarea";
import { messageFor } from "../../api/problem";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { bookWords, roleWords } from "../../shell/people";
import { cardLine, type Edit, type EditStep } from "./contact";
import { oneOf } from "./oneOf";

interface EditContactProps {
  edit: Extract<Edit, { at: "open" }>;
  step: (step: EditStep) => void;
  onSave: () => void;
}

/** A contact, edited where it stands. Escape leaves it as it was. */
export default function EditContact({ edit, step, onSave }: EditContactProps) {
  const look = useLook();
  const { form, newer, problem, saving } = edit;
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") step({ type: "closed" });
      }}
    >
      <h2 className={look.heading}>Edit contact</h2>
      {problem !== null && (
        <div role="alert">
          <Band intent={newer === null ? "error" : "warning"}>
            {messageFor(problem)}
            {newer !== null && ` It now says: ${newer.name}, ${cardLine(newer)}. What you typed is still here.`}
          </Band>
        </div>
      )}
      <Field label="Name" required>
        <Input
          autoFocus
          value={form.name}
          maxLength={200}
          onChange={(_, { value }) => step({ type: "typed", field: { name: value } })}
        />
      </Field>
      <Field label="Role">
        <Select
          value={form.role}
          onChange={(_, { value }) => step({ type: "typed", field: { role: oneOf(roleWords, value, form.role) } })}
        >
          {Object.entries(roleWords).map(([role, words]) => (
            <option key={role} value={role}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Institution">
        <Input
          value={form.institution}
          maxLength={200}
          onChange={(_, { value }) => step({ type: "typed", field: { institution: value } })}
        />
      </Field>
      <Field label="Addresses" hint="One a line" required>
        <Textarea
          value={form.addresses}
          resize="vertical"
          onChange={(_, { value }) => step({ type: "typed", field: { addresses: value } })}
        />
      </Field>
      <Field label="Book" hint="Private keeps this contact apart from the company’s.">
        <Select
          value={form.book}
          onChange={(_, { value }) => step({ type: "typed", field: { book: oneOf(bookWords, value, form.book) } })}
        >
          {Object.entries(bookWords).map(([book, words]) => (
            <option key={book} value={book}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {newer === null ? (
        <div className={look.row}>
          <Button type="submit" appearance="primary" className={look.button} disabled={saving}>
            {saving ? "Saving…" : "Save"}
          </Button>
          <Button className={look.button} onClick={() => step({ type: "closed" })}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className={look.row}>
          <Button appearance="primary" className={look.button} onClick={() => step({ type: "tookNewer" })}>
            Take the newer
          </Button>
          <Button className={look.button} onClick={() => step({ type: "keptMine" })}>
            Keep mine
          </Button>
        </div>
      )}
    </form>
  );
}
