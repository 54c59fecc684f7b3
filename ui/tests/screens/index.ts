/** Every screen of the window: the pictures show them, axe looks at them. A place has a file of its own here. */
import { absences } from "./absences";
import { automaticScreens } from "./automatic";
import { board } from "./board";
import { cover } from "./cover";
import { departments } from "./departments";
import { followUpScreens } from "./followUps";
import { guide } from "./guide";
import { history } from "./history";
import { holidayBars } from "./holidayBars";
import { holidays } from "./holidays";
import { imports } from "./imports";
import { remedies } from "./remedies";
import { reports } from "./reports";
import type { Screens } from "./screen";
import { sessionNeeds } from "./sessionNeeds";
import { sessionScreens } from "./sessions";
import { settings } from "./settings";
import { shiftScreens } from "./shifts";
import { start } from "./start";
import { tellingScreens } from "./telling";
import { tempScreens } from "./temps";
import { trainers } from "./trainers";

export const screens: Screens = {
  ...board,
  ...remedies,
  ...holidays,
  ...holidayBars,
  ...absences,
  ...trainers,
  ...departments,
  ...cover,
  ...tempScreens,
  ...sessionNeeds,
  ...sessionScreens,
  ...automaticScreens,
  ...tellingScreens,
  ...shiftScreens,
  ...followUpScreens,
  ...reports,
  ...history,
  ...guide,
  ...start,
  ...imports,
  ...settings,
};
