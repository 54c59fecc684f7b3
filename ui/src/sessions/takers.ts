/** Who may be chosen for one session: the first chosen says of what module and how long, and where it is no course, of which department. */
import type { Entries } from "../season/received";
import type { Taker } from "../wire/Taker";

/** A taker is of one module; the same temp may take another instead. */
export const takerKey = ({ temp, module }: Pick<Taker, "temp" | "module">) => `${temp} ${module}`;

/** Those who may have it together with the first, that one included; all where nobody is chosen. */
export function fitting(
  takers: readonly Taker[],
  first: Taker | null,
  { module: modules, temp: temps }: Pick<Entries, "module" | "temp">,
): readonly Taker[] {
  if (!first) return takers;
  const mixes = modules.get(first.module)?.form === "course";
  const department = temps.get(first.temp)?.department;
  return takers.filter(
    ({ temp, module, minutes }) =>
      module === first.module && minutes === first.minutes && (mixes || temps.get(temp)?.department === department),
  );
}
