/** A labelled group of boxes: as many are chosen as one likes. */
import { Checkbox, CheckboxGroup } from "@navikt/ds-react";
import "./form.css";

interface ChoicesFieldProps {
  label: string;
  /** What it means to choose, below the label. */
  hint?: string | undefined;
  values: readonly string[];
  choices: readonly { value: string; label: string }[];
  onChange: (values: string[]) => void;
  problems?: readonly string[] | undefined;
}

export function ChoicesField({ label, hint, values, choices, onChange, problems = [] }: ChoicesFieldProps) {
  return (
    <CheckboxGroup
      legend={label}
      description={hint}
      size="small"
      className="form-choices"
      value={[...values]}
      error={problems.length > 0 ? problems.join(" ") : undefined}
      onChange={(chosen: string[]) => onChange(choices.map(({ value }) => value).filter((one) => chosen.includes(one)))}
    >
      {choices.map(({ value, label: said }) => (
        <Checkbox key={value} value={value}>
          {said}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
