/**
 * A labelled field that is typed in: a text, a number, a day, weeks. What is wrong stands below it, or else how what is
 * typed is understood.
 */
import { TextField } from "@navikt/ds-react";
import { type Ref, useId } from "react";
import { Proposals } from "../Proposals";
import "./form.css";

interface WrittenFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, a sentence each. */
  problems?: readonly string[] | undefined;
  /** What says elsewhere what is wrong with it: a sentence that is too long to stand below so short a field. */
  problemId?: string | undefined;
  /** How it is understood, or what belongs here. */
  below?: string | null | undefined;
  /** Behind the number: "%". */
  unit?: string;
  placeholder?: string;
  isNumber?: boolean;
  /** Texts that are likely; any other may be typed. */
  proposals?: readonly string[];
  /** How wide it is: a number, a day, a name. */
  width?: "short" | "medium" | "wide";
  ref?: Ref<HTMLInputElement>;
}

export function WrittenField(props: WrittenFieldProps) {
  const {
    label,
    value,
    onChange,
    problems = [],
    problemId,
    below,
    unit,
    placeholder,
    isNumber,
    proposals,
    width = "medium",
    ref,
  } = props;
  const id = useId();
  const error = problems.length > 0 ? problems.join(" ") : undefined;
  const described = [unit && `${id}-unit`, problemId, below && !error && `${id}-below`].filter(Boolean).join(" ");
  return (
    <div className={`form-field form-field-${width}${unit ? " form-field-unit" : ""}`}>
      <TextField
        ref={ref}
        label={label}
        size="small"
        autoComplete="off"
        spellCheck={false}
        inputMode={isNumber ? "decimal" : undefined}
        placeholder={placeholder}
        list={proposals && `${id}-proposals`}
        value={value}
        error={error ?? problemId !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {proposals && <Proposals id={`${id}-proposals`} proposals={proposals} />}
      {unit && (
        <span id={`${id}-unit`} className="form-unit">
          {unit}
        </span>
      )}
      {below && !error && (
        <span id={`${id}-below`} className="form-below">
          {below}
        </span>
      )}
    </div>
  );
}
