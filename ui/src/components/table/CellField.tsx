/** The field of a cell, or of what many rows are given. Whoever draws it hears what is typed. */
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef } from "react";
import { Proposals } from "../Proposals";
import { type Choice, type Field, hasChoices, type Typed, type WrittenField } from "./column";

interface CellFieldProps {
  field: Field;
  label: string;
  typed: Typed;
  isWrong: boolean;
  describedBy: string | undefined;
  isBusy: boolean;
  /** Takes the focus at once; what stands there is selected unless it was just typed. */
  isFocused: "selected" | "after" | null;
  onTyped: (typed: Typed) => void;
  /** A choice made with the mouse is made: there is nothing more to type. */
  onChosen?: () => void;
}

export function CellField(props: CellFieldProps) {
  const { field, typed } = props;
  if (hasChoices(field))
    return field.kind === "one" ? (
      <OneField {...props} choices={field.choices} />
    ) : (
      <ManyField {...props} choices={field.choices} />
    );
  return <TextualField {...props} field={field} text={typeof typed === "string" ? typed : typed.join(", ")} />;
}

type TextualProps = Omit<CellFieldProps, "field" | "typed"> & {
  field: WrittenField;
  text: string;
};

function TextualField({ field, label, text, isWrong, describedBy, isBusy, isFocused, onTyped }: TextualProps) {
  const input = useRef<HTMLInputElement>(null);
  const proposalsId = useId();
  useLayoutEffect(() => {
    const { current } = input;
    if (isFocused === null || !current) return;
    current.focus({ preventScroll: true });
    if (isFocused === "selected") current.select();
    else current.setSelectionRange(current.value.length, current.value.length);
  }, [isFocused]);
  return (
    <span className="table-field">
      <input
        ref={input}
        className="table-input"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        aria-busy={isBusy || undefined}
        readOnly={isBusy}
        inputMode={field.kind === "number" ? "decimal" : undefined}
        placeholder={field.placeholder}
        list={field.proposals && proposalsId}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onTyped(event.target.value)}
      />
      {field.unit && <span className="table-unit">{field.unit}</span>}
      {field.proposals && <Proposals id={proposalsId} proposals={field.proposals} />}
    </span>
  );
}

type ChoiceProps = CellFieldProps & { choices: readonly Choice[] };

function OneField({ choices, label, typed, isWrong, describedBy, isBusy, isFocused, onTyped, onChosen }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  const isTyping = useRef(false);
  useLayoutEffect(() => {
    if (isFocused !== null) select.current?.focus({ preventScroll: true });
  }, [isFocused]);
  const value = typeof typed === "string" ? typed : (typed[0] ?? "");
  const onChange = (event: ChangeEvent<HTMLSelectElement>) => {
    onTyped(event.target.value);
    // With arrow keys every choice on the way is a change.
    if (!isTyping.current) onChosen?.();
  };
  return (
    <select
      ref={select}
      className="table-input table-select"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      aria-busy={isBusy || undefined}
      value={value}
      onKeyDown={() => {
        isTyping.current = true;
      }}
      onPointerDown={() => {
        isTyping.current = false;
      }}
      onChange={onChange}
    >
      {choices.every((choice) => choice.value !== value) && <option value={value} />}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function ManyField({ choices, label, typed, isWrong, describedBy, isBusy, isFocused, onTyped }: ChoiceProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFocused !== null) list.current?.querySelector("input")?.focus({ preventScroll: true });
  }, [isFocused]);
  const chosen = typeof typed === "string" ? [typed] : typed;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll("input") ?? [])];
    const at = boxes.findIndex((box) => box.matches(":focus"));
    boxes[(at + step + boxes.length) % boxes.length]?.focus();
  };
  const toggle = (value: string) =>
    onTyped(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <div
      ref={list}
      role="group"
      className="table-many"
      aria-label={label}
      aria-describedby={describedBy}
      aria-busy={isBusy || undefined}
      data-wrong={isWrong || undefined}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ value, label: said }) => (
        <label key={value} className="table-many-choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {said}
        </label>
      ))}
    </div>
  );
}

interface CellEditorProps extends Omit<CellFieldProps, "isFocused"> {
  /** Whether it was opened by typing: the text goes on after what was typed. */
  isTyping: boolean;
  /** Saves what is typed and goes on; `null` stays. */
  onSave: (onward: "down" | "right" | "left" | null) => void;
  onGiveUp: () => void;
  ref?: Ref<HTMLDivElement>;
}

/** A field in a cell: Enter saves and goes down, Tab saves and goes right, Escape gives up, leaving saves. */
export function CellEditor({ isTyping, onSave, onGiveUp, ref, ...field }: CellEditorProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // The grid's own keys are the field's while one types.
    event.stopPropagation();
    if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      onSave(event.key === "Enter" ? "down" : event.shiftKey ? "left" : "right");
    } else if (event.key === "Escape") {
      event.preventDefault();
      onGiveUp();
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    const isInside = (target: EventTarget | null) => target instanceof Node && event.currentTarget.contains(target);
    // Another window in front leaves the focus where it is.
    if (!isInside(event.relatedTarget) && !isInside(document.activeElement)) onSave(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the field in it
    <div ref={ref} className="table-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <CellField {...field} isFocused={isTyping ? "after" : "selected"} onChosen={() => onSave(null)} />
    </div>
  );
}
