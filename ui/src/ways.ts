/**
 * The ways through the window: where one can be, and how a place sends one to another without knowing it.
 *
 * `App.tsx` alone knows what is shown there.
 */
import { createContext, useContext } from "react";
import type { Day } from "./dates";
import type { ClockTime } from "./wire/ClockTime";
import type { DepartmentId } from "./wire/DepartmentId";
import type { EntityId } from "./wire/EntityId";
import type { FollowUpId } from "./wire/FollowUpId";
import type { ModuleId } from "./wire/ModuleId";
import type { Recipient } from "./wire/Recipient";
import type { Report } from "./wire/Report";
import type { SessionId } from "./wire/SessionId";
import type { TempId } from "./wire/TempId";
import type { TrainerId } from "./wire/TrainerId";
import type { Week } from "./wire/Week";

/** The places, in the order in which the window shows them. */
export const places = [
  "board",
  "holidays",
  "departments",
  "trainers",
  "temps",
  "sessions",
  "cover",
  "followUps",
  "reports",
  "history",
  "settings",
] as const;
export type Place = (typeof places)[number];

/** The parts of the settings, in order. */
export const settingsParts = ["season", "seasons", "curriculum", "database", "privacy", "look"] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** The parts of the follow-up, in order. */
export const followUpParts = ["deviations", "lifted", "assessments"] as const;
export type FollowUpPart = (typeof followUpParts)[number];

/** The reports, in the order in which a summer meets them. */
export const reports = [
  "morning",
  "superusers",
  "department",
  "forum",
  "steering",
] as const satisfies readonly Report["report"][];

/** The guide is no place of the season's: it is read beside the work, and left again. */
export type Shown = Place | "guide";

/** What the panel beside the sessions is about. */
export type ChosenSession =
  | { is: "session"; session: SessionId }
  /** Something that is not booked; where a time is given, it is to be booked there. */
  | { is: "need"; temp: TempId; module: ModuleId; at?: { trainer: TrainerId; day: Day; start: ClockTime } }
  /** A free time of a trainer. */
  | { is: "time"; trainer: TrainerId; day: Day; start: ClockTime }
  /** Guidance or support, to be booked; at a time where one was pointed at. */
  | { is: "otherWork"; trainer?: TrainerId; department?: DepartmentId; day?: Day; start?: ClockTime }
  | { is: "automatic" }
  | { is: "telling"; recipient?: Recipient };

/** Somewhere in the window. Where an entry is named, its page is open; where `isNew`, the page of one to be added. */
export type Way =
  | { place: "board"; cell?: { department: DepartmentId; week: Week } }
  | { place: "holidays"; trainer?: TrainerId }
  | { place: "departments"; department?: DepartmentId; isNew?: true }
  | { place: "trainers"; trainer?: TrainerId; isNew?: true }
  | { place: "temps"; temp?: TempId; isNew?: true }
  | { place: "sessions"; week?: Week; chosen?: ChosenSession }
  | { place: "cover"; department?: DepartmentId }
  | { place: "followUps"; part?: FollowUpPart; followUp?: FollowUpId; department?: DepartmentId; isNew?: true }
  /** Which report; of which week and department where it is of one. */
  | { place: "reports"; report?: Report["report"]; week?: Week; department?: DepartmentId }
  | { place: "history"; concerns?: EntityId }
  | { place: "settings"; part?: SettingsPart }
  | { place: "guide"; task?: string };

export const WayContext = createContext<(way: Way) => void>(() => {});

/** How to go somewhere. */
export function useGo(): (way: Way) => void {
  return useContext(WayContext);
}
