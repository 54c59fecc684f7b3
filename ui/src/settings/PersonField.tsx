/** One of many people, found by what one types of their names. */
import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useState } from "react";
import { folded } from "../components/find";

/** More would not be read, and each is an element. */
const mostOptions = 30;

export interface Findable {
  value: string;
  label: string;
}

interface PersonFieldProps {
  label: string;
  /** In the order in which they are shown. */
  people: readonly Findable[];
  /** The value of whoever is chosen. */
  chosen: string | null;
  onChoose: (value: string | null) => void;
}

export function PersonField({ label, people, chosen, onChoose }: PersonFieldProps) {
  const [sought, setSought] = useState("");
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const found = people
    .filter((person) => {
      const text = folded(person.label);
      return words.every((word) => text.includes(word));
    })
    .slice(0, mostOptions);
  const person = people.find(({ value }) => value === chosen);
  return (
    <Combobox
      label={label}
      size="small"
      options={found}
      filteredOptions={found}
      selectedOptions={person ? [person] : []}
      value={sought}
      onChange={setSought}
      onToggleSelected={(value, isSelected) => {
        onChoose(isSelected ? value : null);
        setSought("");
      }}
      shouldAutocomplete={false}
    />
  );
}
