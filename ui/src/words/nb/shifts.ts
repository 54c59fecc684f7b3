import type { ShiftsWords } from "../shifts";

export const nbShifts: ShiftsWords = {
  title: "Vakter",
};
