/** The holidays: who is away when, by department, and what becomes of the training. Here the plan is made that all of it shares. */
import { Button } from "@navikt/ds-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useDepartments } from "../season/departments";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { DepartmentId } from "../wire/DepartmentId";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { BarPanel } from "./BarPanel";
import { DraftSwitch } from "./DraftSwitch";
import { Grid } from "./Grid";
import { PlanFoot } from "./PlanFoot";
import { PlanContext, useNewPlan, usePlan } from "./plan";
import { rowsOf } from "./rows";
import { Toolbar } from "./Toolbar";
import type { Extent, Zoom } from "./timeline";
import "./holidays.css";

interface HolidaysProps {
  /** The trainer to begin at. */
  trainer: TrainerId | null;
  onOpenTrainer: (trainer: TrainerId) => void;
  onOpenWeek: (department: DepartmentId, week: Week) => void;
  onOpenDepartment: (department: DepartmentId) => void;
  onOpenInstructors: () => void;
  /** Another panel lies beside the place: then a bar's gives way to it. */
  isBeside: boolean;
  /** A bar's panel opens, and another one gives way. */
  onOpenBar: () => void;
  /** Which trainers are in the list; `null` for all. */
  onShown: (trainers: TrainerId[] | null) => void;
}

export function Holidays(props: HolidaysProps) {
  const { words } = useLanguage();
  const go = useGo();
  const isEmpty = useSeason((season) => season.entries.trainer.size === 0);
  const plan = useNewPlan();
  return (
    <PlanContext value={plan}>
      {isEmpty ? (
        <div className="holidays-empty">
          <h1>{words.holidays.grid.noTrainers}</h1>
          <p>{words.holidays.grid.noTrainersLead}</p>
          <Button size="small" onClick={() => go({ place: "trainers" })}>
            {words.holidays.grid.toTrainers}
          </Button>
        </div>
      ) : (
        <Planned {...props} />
      )}
    </PlanContext>
  );
}

const nothing: ReadonlySet<AbsenceId> = new Set();

function Planned({ trainer, isBeside, onOpenBar, onShown, ...ways }: HolidaysProps) {
  const { words } = useLanguage();
  const departments = useDepartments();
  const names = useNames();
  const trainers = useSeason((season) => season.entries.trainer);
  const blocks = useSeason((season) => season.blocks);
  const { absencesOf } = usePlan();
  const [search, setSearch] = useState("");
  // The text follows the keys at once, the rows as soon as there is time.
  const sought = useDeferredValue(search);
  const [wasRed, setWasRed] = useState<ReadonlySet<DepartmentId> | null>(null);
  const [zoom, setZoom] = useState<Zoom>("weeks");
  const [extent, setExtent] = useState<Extent>("season");
  const [selected, setSelected] = useState(nothing);
  const [opened, setOpened] = useState<Absence | null>(null);
  const [timesBack, setTimesBack] = useState(0);
  const open = (absence: Absence) => {
    onOpenBar();
    setOpened(absence);
  };
  const close = useCallback(() => {
    setOpened(null);
    setTimesBack((times) => times + 1);
  }, []);
  useEffect(() => {
    if (isBeside) setOpened(null);
  }, [isBeside]);

  const areRed = useMemo(() => {
    const red = [...blocks.values()].filter(({ cells }) => cells.some(({ status }) => status === "red"));
    return new Set(red.map(({ department }) => department));
  }, [blocks]);
  // Who was red when one began to look stays, so that no row vanishes under the hand that helps it.
  const isIn = useMemo(() => wasRed && new Set([...wasRed, ...areRed]), [wasRed, areRed]);

  const rows = useMemo(
    () =>
      rowsOf(
        { departments, trainers: trainers.values(), absencesOf, nameOf: names.trainer, language: words.language },
        { text: sought, departments: isIn },
      ),
    [departments, trainers, absencesOf, names, words.language, sought, isIn],
  );
  const shown = rows.flatMap((row) => (row.is === "heading" && row.department ? [row.department.id] : [])).length;
  const isAll = sought.trim() === "" && isIn === null;
  useEffect(
    () => onShown(isAll ? null : rows.flatMap((row) => (row.is === "trainer" ? [row.trainer.id] : []))),
    [onShown, rows, isAll],
  );

  return (
    <div className="holidays-place">
      <div className="holidays">
        <Toolbar
          search={search}
          onSearch={setSearch}
          onlyRed={wasRed !== null}
          onOnlyRed={(onlyRed) => setWasRed(onlyRed ? areRed : null)}
          zoom={zoom}
          onZoom={setZoom}
          extent={extent}
          onExtent={setExtent}
          shown={shown}
          all={departments.length}
        >
          <DraftSwitch />
        </Toolbar>
        <Grid
          rows={rows}
          zoom={zoom}
          extent={extent}
          trainer={trainer}
          selected={selected}
          onSelected={setSelected}
          none={wasRed !== null && sought.trim() === "" ? words.holidays.grid.noneRed : words.holidays.grid.noneFound}
          timesBack={timesBack}
          onOpen={open}
          {...ways}
        />
        <PlanFoot selected={selected} onClear={() => setSelected(nothing)} />
      </div>
      {opened && <BarPanel absence={opened} onClose={close} />}
    </div>
  );
}
