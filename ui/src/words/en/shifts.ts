import type { ShiftsWords } from "../shifts";

export const enShifts: ShiftsWords = {
  title: "Shifts",
};
