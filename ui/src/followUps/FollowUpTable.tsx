/** The entries that the chart adds up: edited in place, one or many at once; and guidance for a knowledge gap, by one click. */
import { PlusIcon, TagIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useCallback, useMemo, useState } from "react";
import { type Column, readUnsavedCells, type Typed } from "../components/table/column";
import { DataTable } from "../components/table/DataTable";
import { civil } from "../dates";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { useNames } from "../season/names";
import { useTogether } from "../season/parts";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { FollowUp } from "../wire/FollowUp";
import type { Session } from "../wire/Session";
import { useLanguage } from "../words/language";
import { CategoriesDialog } from "./CategoriesDialog";
import { categoriesOf } from "./categories";
import { causes, changed, type FollowUpField, followUpFields, readField, removed, statuses, typedOf } from "./edit";
import { GuidanceSaid } from "./GuidanceSaid";
import { canHaveGuidance } from "./guidance";
import { SeverityMark, StageMark } from "./Marks";
import { useGuidance } from "./useGuidance";

interface FollowUpTableProps {
  /** Those of the department and the cause that are looked at. */
  entries: readonly FollowUp[];
  /** There are others, which are not looked at. */
  isFiltered: boolean;
  /** What a new one is of. */
  department: DepartmentId | null;
}

const idOf = ({ id }: FollowUp) => id;

export function FollowUpTable({ entries, isFiltered, department }: FollowUpTableProps) {
  const { words, date } = useLanguage();
  const said = words.followUps;
  const go = useGo();
  const names = useNames();
  const together = useTogether();
  const departments = useDepartments();
  const { year } = civil(useSeason((season) => season.today));
  const all = useSeason((season) => season.entries.followUp);
  const sessions = useSeason((season) => season.entries.session);
  const [unsaved, setUnsaved] = useDraft("followUps", readUnsavedCells);
  const [isNaming, setIsNaming] = useState(false);
  const guidance = useGuidance();
  const { make } = guidance;

  const rows = useMemo(
    () => [...entries].sort((a, b) => (a.month === b.month ? (a.id < b.id ? -1 : 1) : a.month < b.month ? 1 : -1)),
    [entries],
  );
  const categories = useMemo(() => categoriesOf(all.values()), [all]);
  /** The sessions of each follow-up, in their order. */
  const sessionsBy = useMemo(() => {
    const by = new Map<string, Session[]>();
    for (const session of sessions.values()) {
      if (session.followUp !== null) by.set(session.followUp, [...(by.get(session.followUp) ?? []), session]);
    }
    for (const own of by.values()) own.sort((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
    return by;
  }, [sessions]);
  const nameOf = useCallback(
    (entry: FollowUp) => said.entries.name(entry.category, names.department(entry.department), date.month(entry.month)),
    [said, names, date],
  );

  const columns = useMemo((): Column<FollowUp>[] => {
    const typed = (field: FollowUpField) => (row: FollowUp) => typedOf(row, date)[field];
    const yesOrNo = [
      { value: "yes", label: words.form.yes },
      { value: "no", label: words.form.no },
    ];
    const stages = statuses.map((status) => ({ value: status, label: said.statuses[status] }));
    const severities = [
      { value: "serious", label: said.severities.serious },
      { value: "normal", label: said.severities.normal },
    ];
    const understoodMonth = (text: string) => {
      const read = readField("month", text, year);
      return typeof read === "object" && read.month ? date.month(read.month) : null;
    };
    const understoodDay = (text: string) => {
      const read = readField("asOf", text, year);
      return typeof read === "object" && read.asOf ? date.dayAndYear(read.asOf) : null;
    };
    const guidanceOf = (entry: FollowUp): { text: string; run: () => void } => {
      const own = sessionsBy.get(entry.id) ?? [];
      if (canHaveGuidance(entry, own)) return { text: said.guidance.make, run: () => void make(entry) };
      const shown = own.find(({ status }) => status === "booked" || status === "proposed") ?? own.at(-1);
      if (!shown) return { text: "", run: () => {} };
      return {
        text: `${date.weekdayAndDay(shown.date)}, ${words.sessions.status[shown.status].toLocaleLowerCase(words.language)}`,
        run: () => go({ place: "followUps", followUp: entry.id }),
      };
    };
    return [
      {
        id: "department",
        title: said.department,
        width: 13,
        grows: true,
        isSought: true,
        text: (row) => names.department(row.department),
        editing: {
          field: { kind: "one", choices: departments.map(({ id, name }) => ({ value: id, label: name })) },
          typed: typed("department"),
          isBulk: true,
        },
        onOpen: (row) => go({ place: "followUps", followUp: row.id }),
        openLabel: nameOf,
      },
      {
        id: "category",
        title: said.category,
        width: 11,
        isSought: true,
        text: (row) => row.category,
        editing: {
          field: { kind: "text", proposals: categories.map(({ category }) => category) },
          typed: typed("category"),
          isBulk: true,
        },
      },
      {
        id: "month",
        title: said.month,
        width: 7.5,
        text: (row) => date.month(row.month),
        sort: (row) => row.month,
        editing: {
          field: { kind: "text", placeholder: said.monthHint, understood: understoodMonth },
          typed: typed("month"),
          isBulk: true,
        },
      },
      {
        id: "count",
        title: said.count,
        width: 4.5,
        isNumber: true,
        text: (row) => String(row.count),
        sort: (row) => row.count,
        editing: { field: { kind: "number" }, typed: typed("count"), isBulk: true },
      },
      {
        id: "cause",
        title: said.cause,
        width: 9,
        text: (row) => said.causes[row.cause],
        editing: {
          field: { kind: "one", choices: causes.map((cause) => ({ value: cause, label: said.causes[cause] })) },
          typed: typed("cause"),
          isBulk: true,
        },
      },
      {
        id: "status",
        title: said.status,
        width: 9.5,
        text: (row) => said.statuses[row.status],
        sort: (row) => statuses.indexOf(row.status),
        draw: (row) => <StageMark status={row.status} />,
        filter: { label: said.status, all: said.allStatuses, choices: stages, of: (row) => [row.status] },
        editing: { field: { kind: "one", choices: stages }, typed: typed("status"), isBulk: true },
      },
      {
        id: "guidance",
        title: said.entries.guidance,
        width: 10.5,
        text: (row) => guidanceOf(row).text,
        onOpen: (row) => guidanceOf(row).run(),
      },
      {
        id: "severity",
        title: said.severity,
        width: 7,
        text: (row) => said.severities[row.severity],
        draw: (row) => <SeverityMark severity={row.severity} />,
        filter: { label: said.severity, all: said.allSeverities, choices: severities, of: (row) => [row.severity] },
        editing: { field: { kind: "one", choices: severities }, typed: typed("severity"), isBulk: true },
      },
      {
        id: "asOf",
        title: said.asOf,
        width: 8.5,
        text: (row) => (row.asOf === null ? "" : date.day(row.asOf)),
        sort: (row) => row.asOf,
        editing: {
          field: { kind: "day", placeholder: words.absences.dayHint, understood: understoodDay },
          typed: typed("asOf"),
          isBulk: true,
        },
      },
      {
        id: "changeProposal",
        title: said.changeProposal,
        width: 9,
        text: (row) => (row.changeProposal ? words.form.yes : words.form.no),
        editing: { field: { kind: "one", choices: yesOrNo }, typed: typed("changeProposal"), isBulk: true },
      },
      {
        id: "caseNo",
        title: said.caseNo,
        width: 8,
        isSought: true,
        text: (row) => row.caseNo ?? "",
        sort: (row) => row.caseNo,
        editing: { field: { kind: "text" }, typed: typed("caseNo"), isBulk: true },
      },
    ];
  }, [words, date, said, names, departments, categories, sessionsBy, year, go, make, nameOf]);

  const save = useCallback(
    async (edited: readonly FollowUp[], column: string, typed: Typed) => {
      const field = followUpFields.find((one) => one === column);
      if (!field) return null;
      const read = readField(field, String(typed), year);
      if (typeof read === "string") return words.form[read];
      return together(edited.map((entry) => ({ commands: [changed({ ...entry, ...read })], name: nameOf(entry) })));
    },
    [together, words, year, nameOf],
  );
  const bulkActions = useMemo(
    () => [
      {
        label: said.entries.remove,
        icon: <TrashIcon aria-hidden />,
        isDangerous: true,
        run: (gone: readonly FollowUp[]) =>
          together(gone.map((entry) => ({ commands: [removed(entry.id)], name: nameOf(entry) }))),
      },
    ],
    [together, said, nameOf],
  );

  return (
    <>
      <GuidanceSaid guidance={guidance} />
      <DataTable
        isPart
        title={said.entries.title}
        search={said.entries.search}
        words={words.table}
        language={words.language}
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        save={save}
        unsaved={unsaved}
        onUnsaved={setUnsaved}
        actions={
          <span className="follow-ups-actions">
            {categories.length > 0 && (
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                icon={<TagIcon aria-hidden />}
                onClick={() => setIsNaming(true)}
              >
                {said.categories.open}
              </Button>
            )}
            <Button
              size="small"
              icon={<PlusIcon aria-hidden />}
              onClick={() => go({ place: "followUps", isNew: true, ...(department === null ? {} : { department }) })}
            >
              {said.entries.add}
            </Button>
          </span>
        }
        empty={
          isFiltered ? (
            <p>{said.entries.emptyFilter}</p>
          ) : (
            <>
              <p>{said.entries.empty}</p>
              <p>{said.entries.emptyImport}</p>
            </>
          )
        }
        bulkActions={bulkActions}
      />
      {isNaming && <CategoriesDialog onClose={() => setIsNaming(false)} />}
    </>
  );
}
