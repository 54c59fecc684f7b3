/**
 * Beside the name of a department, how many holidays are wished there: a click fixes all of them, as one step. What would
 * turn stands above the grid while one rests on it.
 */
import { CheckmarkIcon } from "@navikt/aksel-icons";
import { useMemo } from "react";
import { useSeason } from "../season/use";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import { judged } from "./absence";
import { usePlan } from "./plan";
import { departmentOf } from "./rows";

interface ApproveWishedProps {
  department: DepartmentId;
  name: string;
  /** In the row of the focus, so that Tab goes to it. */
  isReached: boolean;
}

export function ApproveWished({ department, name, isReached }: ApproveWishedProps) {
  const { words } = useLanguage();
  const { many } = words.holidays;
  const { absencesOf, attempt, put } = usePlan();
  const trainers = useSeason((season) => season.entries.trainer);
  const commands = useMemo(
    () =>
      [...trainers.values()]
        .filter((trainer) => departmentOf(trainer) === department)
        .flatMap(({ id }) => absencesOf.get(id) ?? [])
        .filter(({ kind, status }) => kind === "holiday" && status === "wished")
        .map((one) => judged(one, "fixed")),
    [trainers, absencesOf, department],
  );
  if (commands.length === 0) return null;
  const label = many.approveAll(name, commands.length);
  return (
    <button
      type="button"
      tabIndex={isReached ? 0 : -1}
      className="approve-wished"
      aria-label={label}
      title={label}
      onPointerEnter={() => attempt(commands)}
      onPointerLeave={() => attempt(null)}
      onFocus={() => attempt(commands)}
      onBlur={() => attempt(null)}
      // The row around it opens the department.
      onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        void put(commands);
      }}
    >
      <CheckmarkIcon aria-hidden />
      {many.wished(commands.length)}
    </button>
  );
}
