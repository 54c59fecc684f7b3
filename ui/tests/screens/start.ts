import { demo } from "../browser/window.mjs";
import type { Screens } from "./screen";

export const start: Screens = {
  start: { recording: () => ({ ...demo(), isEmpty: true }) },
};
