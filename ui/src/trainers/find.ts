/** Trainers sought by name or department. */
import { useMemo } from "react";
import { personKey, type Received } from "../season/received";
import { useSeason } from "../season/use";
import type { Trainer } from "../wire/Trainer";

export interface Listed {
  trainer: Trainer;
  name: string;
  /** `null` for an instructor. */
  department: string | null;
}

/** Every trainer: instructors first, then by department, then by name. */
export function useTrainers(): readonly Listed[] {
  const trainers = useSeason((season) => season.entries.trainer);
  const departments = useSeason((season) => season.entries.department);
  const names = useSeason((season) => season.names);
  return useMemo(() => listed(trainers, departments, names), [trainers, departments, names]);
}

function listed(
  trainers: Received["entries"]["trainer"],
  departments: Received["entries"]["department"],
  names: Received["names"],
): Listed[] {
  const key = ({ trainer, name }: Listed) => {
    const own = "superuser" in trainer.kind ? departments.get(trainer.kind.superuser.department) : undefined;
    return `${own ? `1 ${own.code ?? "\uffff"} ${own.name}` : "0"} ${name}`;
  };
  return [...trainers.values()]
    .map((trainer) => ({
      trainer,
      name: names.get(personKey({ kind: "trainer", id: trainer.id })) ?? trainer.id,
      department:
        "superuser" in trainer.kind ? (departments.get(trainer.kind.superuser.department)?.name ?? null) : null,
    }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those whose name or department holds every word that is sought. */
export function found(trainers: readonly Listed[], sought: string): readonly Listed[] {
  const words = sought.toLocaleLowerCase("nb").split(/\s+/).filter(Boolean);
  if (words.length === 0) return trainers;
  return trainers.filter(({ name, department }) => {
    const text = `${name} ${department ?? ""}`.toLocaleLowerCase("nb");
    return words.every((word) => text.includes(word));
  });
}
