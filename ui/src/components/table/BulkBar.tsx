/** Below the table while rows are selected: gives all of them the same in one column, or whatever the place can do. */
import { XMarkIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { type ReactNode, useId, useState } from "react";
import type { TableWords } from "../../words/table";
import { CellField } from "./CellField";
import type { Column, Field, Typed } from "./column";

/** Something that can be done with many rows at once; answers with what is wrong, in words. */
export interface BulkAction<Row> {
  label: (count: number) => string;
  icon: ReactNode;
  isDangerous?: boolean;
  run: (rows: readonly Row[]) => Promise<string | null>;
}

/** What can be set for many rows at once and is in no column; answers with what is wrong, in words. */
export interface BulkSetting<Row> {
  id: string;
  title: string;
  field: Field;
  set: (rows: readonly Row[], typed: Typed) => Promise<string | null>;
}

interface BulkBarProps<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  onSet: (column: string, typed: Typed) => Promise<string | null>;
  onClear: () => void;
  settings: readonly BulkSetting<Row>[];
  actions: readonly BulkAction<Row>[];
  words: TableWords;
}

export function BulkBar<Row>({ rows, columns, onSet, onClear, settings, actions, words }: BulkBarProps<Row>) {
  const settable: readonly BulkSetting<Row>[] = [
    ...columns.flatMap(({ id: column, title, editing }) =>
      editing?.isBulk
        ? [{ id: column, title, field: editing.field, set: (_: readonly Row[], to: Typed) => onSet(column, to) }]
        : [],
    ),
    ...settings,
  ];
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState<Typed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const setting = settable.find((one) => one.id === chosen);
  const carryOut = async (task: () => Promise<string | null>) => {
    setIsBusy(true);
    const said = await task();
    setIsBusy(false);
    setProblem(said);
    return said === null;
  };
  const set = async () => {
    if (!setting || typed === null || !(await carryOut(() => setting.set(rows, typed)))) return;
    setTyped(null);
    setChosen("");
  };
  return (
    <form
      className="table-bulk"
      aria-label={words.selected(rows.length)}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <strong role="status">{words.selected(rows.length)}</strong>
      {settable.length > 0 && (
        <span className="table-set">
          <label htmlFor={`${id}-set`}>{words.set}</label>
          <select
            id={`${id}-set`}
            className="table-input table-select"
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setTyped(null);
              setProblem(null);
            }}
          >
            <option value="">{words.setChoose}</option>
            {settable.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </span>
      )}
      {setting && (
        <>
          <CellField
            field={setting.field}
            label={words.setTo(setting.title)}
            typed={typed ?? (setting.field.kind === "many" ? [] : "")}
            isWrong={problem !== null}
            describedBy={problem === null ? undefined : id}
            isBusy={isBusy}
            isFocused={null}
            onTyped={setTyped}
          />
          <Button type="submit" size="small" loading={isBusy} disabled={typed === null}>
            {words.apply(rows.length)}
          </Button>
        </>
      )}
      {actions.map((action) => (
        <Button
          key={action.label(rows.length)}
          type="button"
          size="small"
          variant="secondary"
          data-color={action.isDangerous ? "danger" : "neutral"}
          icon={action.icon}
          disabled={isBusy}
          onClick={async () => {
            if (await carryOut(() => action.run(rows))) onClear();
          }}
        >
          {action.label(rows.length)}
        </Button>
      ))}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<XMarkIcon aria-hidden />}
        onClick={onClear}
      >
        {words.clearSelection}
      </Button>
      {problem !== null && (
        <InlineMessage id={id} status="error" size="small" role="alert" className="table-bulk-problem">
          {problem}
        </InlineMessage>
      )}
    </form>
  );
}
