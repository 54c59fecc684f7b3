/**
 * The instructors' view: where they go first, and whether they can help there.
 *
 * The list stands as it was received: the core has put what matters most first.
 */
import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Skeleton } from "@navikt/ds-react";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Rescue } from "../wire/Rescue";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { useRescues } from "./useRescues";
import "./instructors.css";

interface InstructorsPanelProps {
  onOpenWeek: (department: DepartmentId, week: Week) => void;
  onOpenTrainer: (trainer: TrainerId) => void;
  onClose: () => void;
}

export function InstructorsPanel({ onOpenWeek, onOpenTrainer, onClose }: InstructorsPanelProps) {
  const { words } = useLanguage();
  const rescues = useRescues();
  return (
    <Panel subject="instructors" title={words.reserve.title} closeLabel={words.shell.close} onClose={onClose}>
      <p className="reserve-lead">{words.reserve.lead}</p>
      <Section title={words.reserve.list} aside={rescues ? words.reserve.count(rescues.length) : undefined}>
        {rescues === null && (
          <div role="status" aria-label={words.reserve.searching}>
            <Skeleton variant="rounded" height="3.5rem" />
          </div>
        )}
        {rescues?.length === 0 && (
          <p className="reserve-none">
            <StatusMark status="green" />
            {words.reserve.none}
          </p>
        )}
        <ol className="reserve-list">
          {rescues?.map((rescue) => (
            <li key={`${rescue.department} ${rescue.missing.kind} ${rescue.weeks.join()}`}>
              <Place rescue={rescue} onOpen={onOpenWeek} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words.reserve.people}>
        <People onOpen={onOpenTrainer} />
      </Section>
    </Panel>
  );
}

function Place({ rescue, onOpen }: { rescue: Rescue; onOpen: InstructorsPanelProps["onOpenWeek"] }) {
  const { words, date, hours } = useLanguage();
  const names = useNames();
  const { department, weeks, missing, rescuable, lastDay, daysLeft } = rescue;
  const [first] = weeks;
  const Icon = rescuable ? CheckmarkCircleIcon : ExclamationmarkTriangleIcon;
  return (
    <button type="button" className="reserve-place" onClick={() => first && onOpen(department, first)}>
      <span className="reserve-where">
        <span className="reserve-department" title={names.department(department)}>
          {names.department(department)}
        </span>
        <span className="reserve-weeks">{date.weeks(weeks)}</span>
      </span>
      <span className="reserve-line">
        <span>
          {missing.kind === "hours"
            ? words.reserve.missing.hours(hours.exact(missing.minutes))
            : words.reserve.missing.present(missing.persons)}
        </span>
        <span className="reserve-aside">{words.reserve.lastDay(date.weekdayAndDay(lastDay))}</span>
      </span>
      <span className="reserve-line">
        <span className={rescuable ? "reserve-can" : "reserve-cannot"}>
          <Icon aria-hidden />
          {rescuable ? words.reserve.rescuable : words.reserve.notRescuable}
        </span>
        <span className="reserve-aside">{words.reserve.daysLeft(daysLeft)}</span>
      </span>
    </button>
  );
}

/** The instructors themselves, with when they are away. */
function People({ onOpen }: { onOpen: (trainer: TrainerId) => void }) {
  const { words, date } = useLanguage();
  const names = useNames();
  const trainers = useSeason((season) => season.entries.trainer);
  const absencesOf = useSeason((season) => season.absencesOf);
  const instructors = [...trainers.values()].filter(({ kind }) => "instructor" in kind);
  if (instructors.length === 0) return <p className="reserve-none">{words.reserve.noPeople}</p>;
  return (
    <ul className="reserve-people">
      {instructors.map(({ id }) => {
        const away = (absencesOf.get(id) ?? []).filter(({ status }) => status !== "declined");
        return (
          <li key={id}>
            <TextButton aria-label={words.week.openAbsences(names.trainer(id))} onClick={() => onOpen(id)}>
              {names.trainer(id)}
            </TextButton>
            <span className="reserve-aside">
              {away.length === 0
                ? words.reserve.alwaysThere
                : words.reserve.absentIn(words.list(away.map(({ days }) => date.days(days))))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
