/** Above the table: the search, the choices that keep rows and how many are shown. */
import { XMarkIcon } from "@navikt/aksel-icons";
import { Button, Search, Select } from "@navikt/ds-react";
import type { TableWords } from "../../words/table";
import type { Column } from "./column";

interface FilterBarProps<Row> {
  columns: readonly Column<Row>[];
  search: string;
  sought: string;
  onSought: (sought: string) => void;
  chosen: (column: string) => string;
  onChosen: (column: string, choice: string) => void;
  onClear: () => void;
  shown: number;
  all: number;
  words: TableWords;
}

export function FilterBar<Row>(props: FilterBarProps<Row>) {
  const { columns, search, sought, onSought, chosen, onChosen, onClear, shown, all, words } = props;
  const isFiltered = sought !== "" || columns.some(({ id }) => chosen(id) !== "");
  return (
    <div className="table-bar" role="search">
      {columns.some(({ isSought }) => isSought) && (
        <Search label={search} placeholder={search} size="small" variant="simple" value={sought} onChange={onSought} />
      )}
      {columns.map(
        ({ id, filter }) =>
          filter && (
            <Select
              key={id}
              label={filter.label}
              hideLabel
              size="small"
              className="table-filter"
              data-chosen={chosen(id) !== "" || undefined}
              value={chosen(id)}
              onChange={(event) => onChosen(id, event.target.value)}
            >
              <option value="">{filter.all}</option>
              {filter.choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          ),
      )}
      {isFiltered && (
        <Button size="small" variant="tertiary" data-color="neutral" icon={<XMarkIcon aria-hidden />} onClick={onClear}>
          {words.clearFilters}
        </Button>
      )}
      <span className="table-shown" role="status">
        {isFiltered ? words.shown(shown, all) : ""}
      </span>
    </div>
  );
}
