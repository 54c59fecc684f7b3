/** Every trainer in a table, edited in place, one or many at once. */
import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useCallback, useMemo } from "react";
import { type Column, type Editing, readUnsavedCells, type Typed } from "../components/table/column";
import { DataTable } from "../components/table/DataTable";
import { readDay, weekYear } from "../dates";
import { readMinutes } from "../hours";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { type Part, useTogether } from "../season/parts";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { AbsenceSummary, absenceText } from "./AbsenceSummary";
import {
  changeOf,
  departmentOf,
  readTrainer,
  removeOf,
  roles,
  type TrainerField,
  tools,
  toolsText,
  trainerFields,
  typedOf,
  weeklyMinutesOf,
} from "./edit";
import { type Listed, personOf, useTrainers } from "./find";

interface TrainerTableProps {
  isHidden: boolean;
  /** The trainer whose absences are open. */
  open: TrainerId | null;
  onOpenAbsences: (trainer: TrainerId) => void;
  onAdd: () => void;
  /** Who is in the list; `null` for all. */
  onShown: (trainers: TrainerId[] | null) => void;
}

const idOf = ({ trainer }: Listed) => trainer.id;
const nameOf = ({ name }: Listed) => name;
const counts = ({ absences }: Listed) => absences.some(({ status }) => status !== "declined");

export function TrainerTable({ isHidden, open, onOpenAbsences, onAdd, onShown }: TrainerTableProps) {
  const language = useLanguage();
  const { words } = language;
  const together = useTogether();
  const rows = useTrainers();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const [unsaved, setUnsaved] = useDraft("trainers", readUnsavedCells);
  const columns = useColumns(year, onOpenAbsences);

  const save = useCallback(
    async (edited: readonly Listed[], column: string, typed: Typed) => {
      const field = trainerFields.find((one) => one === column);
      if (!field) return null;
      const parts: Part[] = [];
      for (const row of edited) {
        const standing = typedOf(row.trainer, personOf(row), language);
        const text = typeof typed === "string" ? typed : toolsText(typed);
        const read = readTrainer(row.trainer, { ...standing, [field]: text }, year);
        const [wrong] = read.problems;
        if (wrong) {
          const [place, problem] = wrong;
          if (place === field) return words.form[problem];
          return place === "department" ? words.trainers.needsDepartment : words.trainers.needsMinutes;
        }
        parts.push({ ...changeOf(read, [field]), name: row.name });
      }
      return together(parts);
    },
    [together, language, words, year],
  );
  const bulkActions = useMemo(
    () => [
      {
        label: words.trainers.removeMany,
        icon: <TrashIcon aria-hidden />,
        isDangerous: true,
        run: (removed: readonly Listed[]) =>
          together(removed.map(({ trainer, name }) => ({ commands: [removeOf(trainer.id)], name }))),
      },
    ],
    [together, words],
  );
  const shown = useCallback((kept: readonly Listed[] | null) => onShown(kept?.map(idOf) ?? null), [onShown]);

  return (
    <DataTable
      title={words.trainers.title}
      isHidden={isHidden}
      search={words.trainers.search}
      words={words.table}
      language={words.language}
      rows={rows}
      columns={columns}
      idOf={idOf}
      nameOf={nameOf}
      save={save}
      unsaved={unsaved}
      onUnsaved={setUnsaved}
      marked={open}
      onShown={shown}
      actions={
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={onAdd}>
          {words.trainers.add}
        </Button>
      }
      empty={
        <>
          <p>{words.trainers.empty}</p>
          <p>{words.trainers.emptyImport}</p>
        </>
      }
      bulkActions={bulkActions}
    />
  );
}

function useColumns(year: number, onOpenAbsences: (trainer: TrainerId) => void): readonly Column<Listed>[] {
  const language = useLanguage();
  const go = useGo();
  const departments = useDepartments();
  return useMemo(() => {
    const { words, date, hours } = language;
    const said = words.trainers;
    const places = departments.map(({ id, name }) => ({ value: id, label: name }));
    const typed = (field: TrainerField) => (row: Listed) => typedOf(row.trainer, personOf(row), language)[field];
    const written = (field: TrainerField, more: Omit<Editing<Listed>, "typed">): Editing<Listed> => ({
      ...more,
      typed: typed(field),
    });
    const roleChoices = roles.map((role) => ({ value: role, label: words.role[role] }));
    const toolChoices = tools.map((tool) => ({ value: tool, label: words.tool[tool] }));
    const kindChoices = [
      { value: "superuser", label: said.superuser },
      { value: "instructor", label: said.instructor },
    ];
    const dayField = {
      kind: "day" as const,
      placeholder: said.dayHint,
      understood: (text: string) => {
        const day = readDay(text, year);
        return day && date.full(day);
      },
    };
    const widest = (row: Listed) => (row.trainer.tools.includes("fullClient") ? "fullClient" : "rover");
    const columns: Column<Listed>[] = [
      {
        id: "name",
        title: said.name,
        width: 12,
        isSought: true,
        text: nameOf,
        editing: written("name", { field: { kind: "text" } }),
        onOpen: ({ trainer }) => go({ place: "trainers", trainer: trainer.id }),
      },
      {
        id: "department",
        title: said.department,
        width: 13,
        isSought: true,
        text: ({ department }) => department ?? said.instructor,
        filter: {
          label: said.department,
          all: said.allDepartments,
          choices: places,
          of: ({ trainer }) => [departmentOf(trainer.kind) ?? ""],
        },
        editing: written("department", {
          field: { kind: "one", choices: places },
          isReadOnly: ({ trainer }) => !("superuser" in trainer.kind),
          isBulk: true,
        }),
      },
      {
        id: "role",
        title: said.role,
        width: 9,
        text: ({ trainer }) => words.role[trainer.role],
        filter: {
          label: said.role,
          all: said.allRoles,
          choices: roleChoices,
          of: ({ trainer }) => [trainer.role],
        },
        editing: written("role", { field: { kind: "one", choices: roleChoices }, isBulk: true }),
      },
      {
        id: "positionPercent",
        title: said.positionPercent,
        width: 6,
        isNumber: true,
        text: ({ trainer }) => words.percent(trainer.positionPercent),
        sort: ({ trainer }) => trainer.positionPercent,
        editing: written("positionPercent", { field: { kind: "number", unit: "%" }, isBulk: true }),
      },
      {
        id: "tools",
        title: said.tools,
        width: 7.5,
        text: (row) => words.tool[widest(row)],
        filter: { label: said.tools, all: said.allTools, choices: toolChoices, of: (row) => [widest(row)] },
        editing: {
          field: { kind: "many", choices: toolChoices },
          typed: ({ trainer }) => trainer.tools,
          isBulk: true,
        },
      },
      {
        id: "absences",
        title: said.absences,
        width: 14,
        grows: true,
        text: (row) => absenceText(row.absences, language),
        sort: ({ absences }) => absences[0]?.days.first ?? null,
        draw: (row) => <AbsenceSummary absences={row.absences} />,
        openLabel: (row) => `${said.openAbsences(row.name)}: ${absenceText(row.absences, language)}`,
        onOpen: ({ trainer }) => onOpenAbsences(trainer.id),
        filter: {
          label: said.absences,
          all: said.allAbsences,
          choices: [
            { value: "without", label: said.withoutAbsence },
            { value: "with", label: said.withAbsence },
          ],
          of: (row) => [counts(row) ? "with" : "without"],
        },
      },
      {
        id: "kind",
        title: said.kind,
        width: 8,
        text: ({ trainer }) => ("superuser" in trainer.kind ? said.superuser : said.instructor),
        filter: {
          label: said.kind,
          all: said.allKinds,
          choices: kindChoices,
          of: ({ trainer }) => ["superuser" in trainer.kind ? "superuser" : "instructor"],
        },
        editing: written("kind", { field: { kind: "one", choices: kindChoices } }),
      },
      {
        id: "employeeNo",
        title: said.employeeNo,
        width: 8,
        isSought: true,
        text: ({ employeeNo }) => employeeNo ?? "",
        sort: ({ employeeNo }) => employeeNo,
        editing: written("employeeNo", { field: { kind: "text" } }),
      },
      {
        id: "weeklyMinutes",
        title: said.weeklyMinutes,
        width: 9.5,
        isNumber: true,
        text: ({ trainer }) => {
          const minutes = weeklyMinutesOf(trainer.kind);
          return minutes === null ? "" : hours.exact(minutes);
        },
        sort: ({ trainer }) => weeklyMinutesOf(trainer.kind),
        editing: written("weeklyMinutes", {
          field: {
            kind: "number",
            understood: (text) => {
              const minutes = readMinutes(text);
              return minutes === null ? null : hours.exact(minutes);
            },
          },
          isBulk: true,
        }),
      },
      {
        id: "firstDay",
        title: said.firstDay,
        width: 7.5,
        text: typed("firstDay"),
        sort: ({ trainer }) => trainer.firstDay,
        editing: written("firstDay", { field: dayField, isBulk: true }),
      },
      {
        id: "lastDay",
        title: said.lastDay,
        width: 7.5,
        text: typed("lastDay"),
        sort: ({ trainer }) => trainer.lastDay,
        editing: written("lastDay", { field: dayField, isBulk: true }),
      },
    ];
    return columns;
  }, [language, departments, year, go, onOpenAbsences]);
}
