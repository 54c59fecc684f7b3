/** What can be found in the open season: its people, departments and weeks; and every place and report. */
import {
  Buildings3Icon,
  CalendarIcon,
  CogIcon,
  CompassIcon,
  FileTextIcon,
  PersonGroupIcon,
  SunIcon,
  TasklistIcon,
} from "@navikt/aksel-icons";
import { useMemo } from "react";
import { daysOf } from "../dates";
import { useNames } from "../season/names";
import { personKey, type Received } from "../season/received";
import { useSeason } from "../season/use";
import { followUpParts, places, reports, settingsParts, type Way } from "../ways";
import { useLanguage } from "../words/language";
import type { Choice } from "./Palette";

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function useChoices(go: (way: Way) => void): readonly Choice[] {
  const { words, date } = useLanguage();
  const season = useSeason((now) => now);
  const names = useNames();
  return useMemo(() => {
    const to = (way: Way) => () => go(way);
    const number = (kind: "trainer" | "temp", id: string) => season.employeeNos.get(personKey({ kind, id })) ?? "";
    const ofPlaces = places.map((place) => ({
      key: `place:${place}`,
      title: words.shell.places[place],
      detail: words.palette.place,
      icon: <CompassIcon aria-hidden />,
      choose: to({ place }),
    }));
    const ofSettings = settingsParts.map((part) => ({
      key: `settings:${part}`,
      title: words.palette.settingsPart[part],
      detail: words.palette.settings,
      icon: <CogIcon aria-hidden />,
      choose: to({ place: "settings", part }),
    }));
    const ofFollowUps = followUpParts.map((part) => ({
      key: `followUps:${part}`,
      title: words.followUps.part[part],
      detail: words.shell.places.followUps,
      icon: <TasklistIcon aria-hidden />,
      choose: to({ place: "followUps", part }),
    }));
    const ofDepartments = [...season.entries.department.values()].map(({ id, name, code }) => ({
      key: `department:${id}`,
      title: name,
      detail: upperFirst([words.noun.department.one, code].filter(Boolean).join(" ")),
      icon: <Buildings3Icon aria-hidden />,
      choose: to({ place: "departments", department: id }),
    }));
    const ofTrainers = [...season.entries.trainer.values()].map(({ id, kind }) => ({
      key: `trainer:${id}`,
      title: names.trainer(id),
      detail:
        "superuser" in kind
          ? `${words.people.superuser}, ${names.department(kind.superuser.department)}`
          : words.people.instructor,
      also: number("trainer", id),
      icon: <PersonGroupIcon aria-hidden />,
      choose: to({ place: "trainers", trainer: id }),
    }));
    const ofTemps = [...season.entries.temp.values()].map(({ id, department }) => ({
      key: `temp:${id}`,
      title: names.temp(id),
      detail: upperFirst(`${words.noun.temp.one}, ${names.department(department)}`),
      also: number("temp", id),
      icon: <SunIcon aria-hidden />,
      choose: to({ place: "temps", temp: id }),
    }));
    const ofWeeks = season.weeks.map((week) => ({
      key: `week:${week}`,
      title: words.palette.week(date.week(week), date.days(daysOf(week))),
      detail: words.palette.weekDetail,
      icon: <CalendarIcon aria-hidden />,
      choose: to(weekWay(season, week)),
    }));
    const report = { detail: words.palette.report, icon: <FileTextIcon aria-hidden /> };
    const ofReports = reports.map((one) => ({
      ...report,
      key: `report:${one}`,
      title: words.reports.of[one].name,
      choose: to({ place: "reports", report: one }),
    }));
    const ofPlans = [...season.entries.department.keys()].map((id) => ({
      ...report,
      key: `report:department:${id}`,
      title: words.reports.titleOf(words.reports.of.department.name, names.department(id)),
      choose: to({ place: "reports", report: "department", department: id }),
    }));
    return [
      ...ofPlaces,
      ...ofReports,
      ...ofWeeks,
      ...ofDepartments,
      ...ofTrainers,
      ...ofTemps,
      ...ofFollowUps,
      ...ofPlans,
      ...ofSettings,
    ];
  }, [season, names, words, date, go]);
}

/** The week where it matters most: in the first department that is red then, else in the first one. */
function weekWay({ blocks }: Received, week: string): Way {
  const all = [...blocks.values()];
  const red = all.find(({ cells }) => cells.some((cell) => cell.week === week && cell.status === "red"));
  const department = (red ?? all[0])?.department;
  return department === undefined ? { place: "board" } : { place: "board", cell: { department, week } };
}
