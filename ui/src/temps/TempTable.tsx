/** Every temp in a table, edited in place, one or many at once. */
import { PersonPlusIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useCallback, useMemo } from "react";
import type { BulkSetting } from "../components/table/BulkBar";
import { type Column, readUnsavedCells, type Typed } from "../components/table/column";
import { DataTable } from "../components/table/DataTable";
import { readDay, weekOf, weekYear } from "../dates";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { useTogether } from "../season/parts";
import { roles } from "../season/roles";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { ReadinessState } from "../wire/ReadinessState";
import type { TempId } from "../wire/TempId";
import { useLanguage } from "../words/language";
import {
  type Called,
  changeOf,
  engagements,
  readTemp,
  removeOf,
  type TempField,
  type Ticked,
  tempFields,
  tickOf,
  tools,
  typedOf,
} from "./edit";
import { ReadinessText, saidOf } from "./ReadinessText";
import { type TempRow, useTempRows } from "./rows";
import { useModuleChoices } from "./useModuleChoices";

interface TempTableProps {
  isHidden: boolean;
  onAdd: () => void;
  onAddSeats: () => void;
  /** Who is in the list; `null` for all. */
  onShown: (temps: TempId[] | null) => void;
}

const states: readonly ReadinessState[] = ["late", "onTheWay", "ready", "left"];

const idOf = ({ temp }: TempRow) => temp.id;
const nameOf = ({ name }: TempRow) => name;
const calledOf = ({ temp, name, employeeNo }: TempRow): Called => ({ temp, person: { name, employeeNo } });

export function TempTable({ isHidden, onAdd, onAddSeats, onShown }: TempTableProps) {
  const { words, date } = useLanguage();
  const go = useGo();
  const together = useTogether();
  const rows = useTempRows();
  const departments = useDepartments();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const modules = useModuleChoices();
  const [unsaved, setUnsaved] = useDraft("temps", readUnsavedCells);

  const columns = useMemo((): Column<TempRow>[] => {
    const said = words.temps;
    const typed = (field: TempField) => (row: TempRow) => typedOf(calledOf(row), date)[field];
    const inDepartments = departments.map(({ id, name }) => ({ value: id, label: name }));
    const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
      values.map((value) => ({ value, label: labels[value] }));
    const understood = (text: string) => {
      const day = readDay(text, year);
      return day && `${date.full(day)}, ${date.week(weekOf(day))}`;
    };
    const day = (id: "firstDay" | "lastDay", of: (row: TempRow) => string): Column<TempRow> => ({
      id,
      title: said[id],
      width: 6.25,
      text: (row) => date.day(of(row)),
      sort: of,
      editing: { field: { kind: "day", understood }, typed: typed(id), isBulk: true },
    });
    return [
      {
        id: "name",
        title: said.name,
        width: 12,
        grows: true,
        isSought: true,
        text: nameOf,
        draw: ({ name, isSeat }) => (
          <>
            {name}
            {isSeat && <span className="temps-seat">{said.noName}</span>}
          </>
        ),
        editing: { field: { kind: "text" }, typed: typed("name") },
        onOpen: ({ temp }) => go({ place: "temps", temp: temp.id }),
        filter: {
          label: said.onlySeats,
          all: said.everybody,
          choices: [
            { value: "seat", label: said.onlySeats },
            { value: "named", label: said.onlyNamed },
          ],
          of: ({ isSeat }) => [isSeat ? "seat" : "named"],
        },
      },
      {
        id: "readiness",
        title: said.readiness,
        width: 26.5,
        text: ({ readiness }) => (readiness ? saidOf(readiness, words) : ""),
        sort: ({ readiness }) => readiness && states.indexOf(readiness.state) * 1000 + readiness.of - readiness.learned,
        draw: ({ readiness }) => readiness && <ReadinessText readiness={readiness} />,
        filter: {
          label: said.readiness,
          all: said.allReadiness,
          choices: [...choices(states, said.state), { value: "tooEarly", label: said.tooEarly }],
          of: ({ readiness }) => (readiness ? [readiness.state, ...(readiness.isTooEarly ? ["tooEarly"] : [])] : []),
        },
      },
      {
        id: "employeeNo",
        title: said.employeeNo,
        width: 6.5,
        isSought: true,
        text: ({ employeeNo }) => employeeNo ?? "",
        sort: ({ employeeNo }) => employeeNo,
        editing: { field: { kind: "text" }, typed: typed("employeeNo") },
      },
      {
        id: "department",
        title: said.department,
        width: 12,
        isSought: true,
        text: ({ department }) => department,
        sort: ({ place }) => place,
        filter: {
          label: said.department,
          all: said.allDepartments,
          choices: inDepartments,
          of: ({ temp }) => [temp.department],
        },
        editing: { field: { kind: "one", choices: inDepartments }, typed: typed("department"), isBulk: true },
      },
      {
        id: "role",
        title: said.role,
        width: 8.5,
        text: ({ temp }) => words.role[temp.role],
        filter: {
          label: said.role,
          all: said.allRoles,
          choices: choices(roles, words.role),
          of: ({ temp }) => [temp.role],
        },
        editing: { field: { kind: "one", choices: choices(roles, words.role) }, typed: typed("role"), isBulk: true },
      },
      {
        id: "tool",
        title: said.tool,
        width: 6.5,
        text: ({ temp }) => words.tempTool[temp.tool],
        filter: {
          label: said.tool,
          all: said.allTools,
          choices: choices(tools, words.tempTool),
          of: ({ temp }) => [temp.tool],
        },
        editing: {
          field: { kind: "one", choices: choices(tools, words.tempTool) },
          typed: typed("tool"),
          isBulk: true,
        },
      },
      {
        id: "engagement",
        title: said.engagement,
        width: 9.5,
        text: ({ temp }) => words.engagement[temp.engagement],
        filter: {
          label: said.engagement,
          all: said.allEngagements,
          choices: choices(engagements, words.engagement),
          of: ({ temp }) => [temp.engagement],
        },
        editing: {
          field: { kind: "one", choices: choices(engagements, words.engagement) },
          typed: typed("engagement"),
          isBulk: true,
        },
      },
      {
        id: "positionPercent",
        title: said.position,
        width: 5.25,
        isNumber: true,
        text: ({ temp }) => words.percent(temp.positionPercent),
        sort: ({ temp }) => temp.positionPercent,
        editing: { field: { kind: "number", unit: "%" }, typed: typed("positionPercent"), isBulk: true },
      },
      day("firstDay", ({ temp }) => temp.days.first),
      day("lastDay", ({ temp }) => temp.days.last),
    ];
  }, [words, date, go, departments, year]);

  const save = useCallback(
    async (edited: readonly TempRow[], column: string, typed: Typed) => {
      const field = tempFields.find((one) => one === column);
      if (!field) return null;
      const parts = [];
      for (const row of edited) {
        const before = calledOf(row);
        const text = { ...typedOf(before, date), [field]: String(typed) };
        const { called, problems } = readTemp(row.temp.id, text, year, row.temp);
        if (!called) {
          const [problem = "missing"] = problems.values();
          const sentence = words.form[problem];
          return edited.length === 1 ? sentence : `${row.name}: ${sentence}`;
        }
        parts.push({ ...changeOf(before, called), name: row.name });
      }
      return together(parts);
    },
    [together, words, date, year],
  );

  const bulkSettings = useMemo(() => {
    const ticking = (title: string, list: Ticked, isTicked: boolean): BulkSetting<TempRow> => ({
      id: `${list}-${isTicked}`,
      title,
      field: { kind: "many", choices: modules },
      set: async (edited, typed) => {
        const ticked = typeof typed === "string" ? [typed] : typed;
        if (ticked.length === 0) return words.temps.chooseModule;
        return together(edited.map(({ temp, name }) => ({ commands: tickOf(temp, list, ticked, isTicked), name })));
      },
    });
    return [
      ticking(words.temps.markDone, "done", true),
      ticking(words.temps.unmarkDone, "done", false),
      ticking(words.temps.exempt, "exempt", true),
      ticking(words.temps.unexempt, "exempt", false),
    ];
  }, [together, modules, words]);

  const bulkActions = useMemo(
    () => [
      {
        label: words.temps.removeMany,
        icon: <TrashIcon aria-hidden />,
        isDangerous: true,
        run: (removed: readonly TempRow[]) =>
          together(removed.map(({ temp, name }) => ({ commands: [removeOf(temp.id)], name }))),
      },
    ],
    [together, words],
  );

  const shown = useCallback((kept: readonly TempRow[] | null) => onShown(kept?.map(idOf) ?? null), [onShown]);

  return (
    <DataTable
      title={words.temps.title}
      isHidden={isHidden}
      search={words.temps.search}
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
      actions={
        <div className="temps-actions">
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={onAddSeats}>
            {words.temps.addSeats}
          </Button>
          <Button size="small" icon={<PersonPlusIcon aria-hidden />} onClick={onAdd}>
            {words.temps.add}
          </Button>
        </div>
      }
      empty={
        <>
          <p>{words.temps.empty}</p>
          <p>{words.temps.emptySeats}</p>
        </>
      }
      bulkSettings={bulkSettings}
      bulkActions={bulkActions}
    />
  );
}
