/** Fixes every wished holiday of a department, as one step; shows first what would turn. */
import { CheckmarkIcon } from "@navikt/aksel-icons";
import { useMemo } from "react";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import { judged } from "./absence";
import { LookButton } from "./LookButton";
import { usePlan } from "./plan";

export function ApproveWished({ department, onDone }: { department: DepartmentId; onDone?: () => void }) {
  const { words } = useLanguage();
  const { many } = words.holidays;
  const names = useNames();
  const { absencesOf, attempt, put } = usePlan();
  const trainers = useSeason((season) => season.entries.trainer);
  const commands = useMemo(
    () =>
      [...trainers.values()]
        .filter(({ kind }) => "superuser" in kind && kind.superuser.department === department)
        .flatMap(({ id }) => absencesOf.get(id) ?? [])
        .filter(({ kind, status }) => kind === "holiday" && status === "wished")
        .map((one) => judged(one, "fixed")),
    [trainers, absencesOf, department],
  );
  const label = many.approveAll(names.department(department));
  return (
    <LookButton
      size="xsmall"
      variant="tertiary"
      icon={<CheckmarkIcon aria-hidden />}
      commands={commands}
      title={commands.length === 0 ? many.noneWished : label}
      aria-label={label}
      onLook={attempt}
      onDo={(wished) => {
        void put(wished);
        onDone?.();
      }}
    >
      {many.approveWished(commands.length)}
    </LookButton>
  );
}
