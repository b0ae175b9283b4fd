import { Button } from "@fluentui/react-button";
import { Field } from "@fluentui/react-field";
import { makeStyles, mergeClasses } from "@griffel/react";
import { messageFor } from "../../api/problem";
import type { ContactCard } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { roleWords } from "../../shell/people";
import { Conflict } from "./Conflict";
import { PlaceField } from "./PlaceField";
import type { Edit, EditStep } from "./contact";
import SignatureOffers, { type SignatureSource } from "./SignatureOffers";
import { words } from "./words";

const useStyles = makeStyles({ later: { minHeight: "16px", marginTop: "-4px" } });

interface EditContactProps {
  edit: Extract<Edit, { at: "open" }>;
  card: ContactCard;
  mayShare: boolean;
  locale: string;
  /** The address that the open mail is from, and the mail. */
  signed: (SignatureSource & { address: string }) | null;
  step: (step: EditStep) => void;
  onSave: () => void;
}

/** A contact, edited where it stands. Escape leaves it as it was. */
export default function EditContact({ edit, card, mayShare, locale, signed, step, onSave }: EditContactProps) {
  const look = useLook();
  const styles = useStyles();
  const control = mergeClasses(look.control, look.focusable);
  const { form, newer, problem, saving } = edit;
  if (newer !== null) return <Conflict edit={edit} newer={newer} locale={locale} step={step} onSave={onSave} />;
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
      <h2 className={look.heading}>{words.editContact}</h2>
      {problem !== null && (
        <div role="alert">
          <Band intent="error">{messageFor(problem)}</Band>
        </div>
      )}
      <Field label={words.nameField} required>
        {(field) => (
          <input
            {...field}
            className={control}
            autoFocus
            value={form.name}
            maxLength={200}
            onChange={(event) => step({ type: "typed", field: { name: event.target.value } })}
          />
        )}
      </Field>
      <Field label={words.roleField}>
        {(field) => (
          <Choice
            {...field}
            words={roleWords}
            value={form.role}
            onChoose={(role) => step({ type: "typed", field: { role } })}
          />
        )}
      </Field>
      <Field label={words.institutionField}>
        {(field) => (
          <input
            {...field}
            className={control}
            value={form.institution}
            maxLength={300}
            onChange={(event) => step({ type: "typed", field: { institution: event.target.value } })}
          />
        )}
      </Field>
      <Field label={words.addressesField} hint={words.about.oneALine} required>
        {(field) => (
          <textarea
            {...field}
            className={mergeClasses(control, look.lines)}
            value={form.addresses}
            onChange={(event) => step({ type: "typed", field: { addresses: event.target.value } })}
          />
        )}
      </Field>
      <PlaceField
        place={form.place}
        mayShare={mayShare}
        onChoose={(place) => step({ type: "typed", field: { place } })}
      />
      <div className={look.row}>
        <Button type="submit" appearance="primary" className={look.button} disabled={saving}>
          {saving ? words.saving : words.save}
        </Button>
        <Button className={look.button} onClick={() => step({ type: "closed" })}>
          {words.cancel}
        </Button>
      </div>
      {signed !== null && (
        <div className={styles.later}>
          <SignatureOffers
            source={signed}
            address={signed.address}
            known={card}
            form={form}
            onUse={(field, value) => step({ type: "typed", field: { [field]: value } })}
          />
        </div>
      )}
    </form>
  );
}
