/** A short list of entries in a form, each a line of fields; one that is to go says so and can be kept. */
import { ArrowUndoIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { FormSection } from "./FormSection";
import "./form.css";

export interface EntryLine {
  id: string;
  /** What it is called: "Unntak for uke 28". */
  name: string;
  /** It goes when the form is saved. */
  isRemoved: boolean;
  fields: ReactNode;
  removeLabel: string;
  onRemove: () => void;
  keepLabel: string;
  onKeep: () => void;
}

interface EntryListProps {
  title: string;
  lead: string;
  add: string;
  onAdd: () => void;
  lines: readonly EntryLine[];
  /** The line whose first empty field takes the focus. */
  focused: string | null;
  willGo: string;
  keep: string;
}

export function EntryList({ title, lead, add, onAdd, lines, focused, willGo, keep }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (focused === null) return;
    const line = [...(list.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])].find(
      ({ dataset }) => dataset["entry"] === focused,
    );
    const fields = [...(line?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select") ?? [])];
    (fields.find(({ value }) => value === "") ?? fields[0])?.focus();
  }, [focused]);
  return (
    <FormSection
      title={title}
      lead={lead}
      aside={
        <Button type="button" size="xsmall" variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={onAdd}>
          {add}
        </Button>
      }
    >
      <ul className="entry-list" ref={list}>
        {lines.map((line) => (
          <li key={line.id} data-entry={line.id}>
            {line.isRemoved ? (
              <div className="entry-gone">
                <s>{line.name}</s>
                <em>{willGo}</em>
                <Button
                  type="button"
                  size="xsmall"
                  variant="tertiary"
                  icon={<ArrowUndoIcon aria-hidden />}
                  aria-label={line.keepLabel}
                  onClick={line.onKeep}
                >
                  {keep}
                </Button>
              </div>
            ) : (
              <fieldset className="entry-line" aria-label={line.name}>
                {line.fields}
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  className="entry-remove"
                  icon={<TrashIcon aria-hidden />}
                  aria-label={line.removeLabel}
                  onClick={line.onRemove}
                />
              </fieldset>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
