/** Every department in a table, edited in place, one or many at once. */
import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useCallback, useMemo } from "react";
import { StatusMark } from "../components/StatusMark";
import { type Column, readUnsavedCells, type Typed } from "../components/table/column";
import { DataTable } from "../components/table/DataTable";
import { useDraft } from "../season/drafts";
import { useTogether } from "../season/parts";
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import { changeOf, type DepartmentField, departmentFields, readField, removeOf, typedOf } from "./edit";
import { type DepartmentRow, useDepartmentRows } from "./rows";

interface DepartmentTableProps {
  isHidden: boolean;
  onAdd: () => void;
  /** Who is in the list; `null` for all. */
  onShown: (departments: DepartmentId[] | null) => void;
}

const idOf = ({ department }: DepartmentRow) => department.id;
const nameOf = ({ department }: DepartmentRow) => department.name;

export function DepartmentTable({ isHidden, onAdd, onShown }: DepartmentTableProps) {
  const { words, date } = useLanguage();
  const go = useGo();
  const together = useTogether();
  const rows = useDepartmentRows();
  const [unsaved, setUnsaved] = useDraft("departments", readUnsavedCells);

  const columns = useMemo((): Column<DepartmentRow>[] => {
    const said = words.departments;
    const typed = (field: DepartmentField) => (row: DepartmentRow) => typedOf(row.department)[field];
    const yesOrNo = [
      { value: "yes", label: words.form.yes },
      { value: "no", label: words.form.no },
    ];
    return [
      {
        id: "name",
        title: said.name,
        width: 15,
        grows: true,
        isSought: true,
        text: nameOf,
        editing: { field: { kind: "text" }, typed: typed("name") },
        onOpen: ({ department }) => go({ place: "departments", department: department.id }),
      },
      {
        id: "code",
        title: said.code,
        width: 7,
        isSought: true,
        text: ({ department }) => department.code ?? "",
        sort: ({ department }) => department.code,
        editing: { field: { kind: "text" }, typed: typed("code"), isBulk: true },
      },
      {
        id: "homeCare",
        title: said.homeCare,
        width: 9,
        text: ({ department }) => (department.homeCare ? words.form.yes : words.form.no),
        filter: {
          label: said.homeCare,
          all: said.allKinds,
          choices: yesOrNo.map(({ value, label }) => ({ value, label: `${said.homeCare}: ${label}` })),
          of: (row) => [typedOf(row.department).homeCare],
        },
        editing: { field: { kind: "one", choices: yesOrNo }, typed: typed("homeCare"), isBulk: true },
      },
      {
        id: "minPresent",
        title: said.minPresent,
        width: 8.5,
        isNumber: true,
        text: ({ department }) => String(department.minPresent),
        sort: ({ department }) => department.minPresent,
        editing: { field: { kind: "number" }, typed: typed("minPresent"), isBulk: true },
      },
      {
        id: "superusers",
        title: said.superusers,
        width: 8,
        isNumber: true,
        text: ({ superusers }) => String(superusers),
        sort: ({ superusers }) => superusers,
      },
      {
        id: "temps",
        title: said.temps,
        width: 8.5,
        isNumber: true,
        text: ({ temps }) => String(temps),
        sort: ({ temps }) => temps,
      },
      {
        id: "redWeeks",
        title: said.redWeeks,
        width: 12,
        text: ({ redWeeks }) => (redWeeks.length === 0 ? "" : date.weeks(redWeeks)),
        sort: ({ redWeeks }) => redWeeks.length,
        draw: ({ redWeeks }) =>
          redWeeks.length > 0 && (
            <>
              <StatusMark status="red" /> {date.weeks(redWeeks)}
            </>
          ),
        filter: {
          label: said.redWeeks,
          all: said.allWeeks,
          choices: [
            { value: "red", label: said.withRed },
            { value: "none", label: said.withoutRed },
          ],
          of: ({ redWeeks }) => [redWeeks.length > 0 ? "red" : "none"],
        },
      },
    ];
  }, [words, date, go]);

  const save = useCallback(
    async (edited: readonly DepartmentRow[], column: string, typed: Typed) => {
      const field = departmentFields.find((one) => one === column);
      if (!field) return null;
      const read = readField(field, String(typed));
      if (typeof read === "string") return words.form[read];
      return together(
        edited.map(({ department }) => ({
          commands: [changeOf({ ...department, ...read })],
          name: department.name,
        })),
      );
    },
    [together, words],
  );

  const shown = useCallback((kept: readonly DepartmentRow[] | null) => onShown(kept?.map(idOf) ?? null), [onShown]);

  const bulkActions = useMemo(
    () => [
      {
        label: words.departments.removeMany,
        icon: <TrashIcon aria-hidden />,
        isDangerous: true,
        run: (removed: readonly DepartmentRow[]) =>
          together(removed.map(({ department }) => ({ commands: [removeOf(department)], name: department.name }))),
      },
    ],
    [together, words],
  );

  const add = (
    <Button size="small" icon={<PlusIcon aria-hidden />} onClick={onAdd}>
      {words.departments.add}
    </Button>
  );
  return (
    <DataTable
      title={words.departments.title}
      isHidden={isHidden}
      search={words.departments.search}
      words={words.table}
      language={words.language}
      rows={rows}
      columns={columns}
      idOf={idOf}
      nameOf={nameOf}
      save={save}
      unsaved={unsaved}
      onUnsaved={setUnsaved}
      onShown={shown}
      actions={add}
      empty={
        <>
          <p>{words.departments.empty}</p>
          <p>{words.departments.emptyImport}</p>
        </>
      }
      bulkActions={bulkActions}
    />
  );
}
