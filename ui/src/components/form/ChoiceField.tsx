/** A labelled field in which one of several is chosen. */
import { Select } from "@navikt/ds-react";
import "./form.css";

interface ChoiceFieldProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  problems?: readonly string[] | undefined;
  /** What stands there while nothing is chosen; without it, something always is. */
  none?: string;
  width?: "short" | "medium" | "wide";
}

export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, choices, onChange, problems = [], none, width = "medium" } = props;
  return (
    <div className={`form-field form-field-${width}`}>
      <Select
        label={label}
        size="small"
        value={value}
        error={problems.length > 0 ? problems.join(" ") : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
