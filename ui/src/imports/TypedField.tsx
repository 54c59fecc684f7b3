/** A text field that says what is typed once the typing pauses, or the field is left. */
import { TextField } from "@navikt/ds-react";
import { type HTMLAttributes, useEffect, useId, useRef, useState } from "react";

interface TypedFieldProps {
  label: string;
  /** What is said now; shown unless something else is being typed. */
  value: string;
  onSaid: (text: string) => void;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  className?: string;
  /** Words to choose among, beside whatever is typed. */
  suggestions?: readonly string[] | undefined;
}

const pause = 500;

export function TypedField({ value, onSaid, suggestions, ...field }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const list = useId();
  useEffect(() => () => clearTimeout(waiting.current), []);
  const say = (text: string | null) => {
    clearTimeout(waiting.current);
    if (text !== null && text !== value) onSaid(text);
  };
  return (
    <>
      <TextField
        {...field}
        size="small"
        value={typed ?? value}
        autoComplete="off"
        list={suggestions && list}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => say(target.value), pause);
        }}
        onBlur={() => {
          say(typed);
          setTyped(null);
        }}
        onKeyDown={({ key }) => key === "Enter" && say(typed)}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
