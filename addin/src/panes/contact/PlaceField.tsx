import { Field } from "@fluentui/react-field";
import { Choice } from "../../shell/Choice";
import { type Place, placeMeaning, placeWords } from "./contact";
import { words } from "./words";

interface PlaceFieldProps {
  place: Place;
  mayShare: boolean;
  onChoose: (place: Place) => void;
}

/** In which book a contact is kept and who sees it, with what that means. */
export function PlaceField({ place, mayShare, onChoose }: PlaceFieldProps) {
  return (
    <Field label={words.bookField} hint={placeMeaning(place, mayShare)}>
      {(field) => <Choice {...field} words={placeWords(mayShare)} value={place} onChoose={onChoose} />}
    </Field>
  );
}
