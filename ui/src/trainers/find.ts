/** Every trainer with what the lists show of them, and those that are sought. */
import { useMemo } from "react";
import { folded } from "../components/find";
import { personKey, type Received } from "../season/received";
import { useSeason } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { Person } from "../wire/Person";
import type { Trainer } from "../wire/Trainer";
import { departmentOf } from "./edit";

export interface Listed {
  trainer: Trainer;
  name: string;
  employeeNo: string | null;
  /** `null` for an instructor. */
  department: string | null;
  /** By first day. */
  absences: readonly Absence[];
}

const none: readonly Absence[] = [];

/** Every trainer: instructors first, then by department, then by name. */
export function useTrainers(): readonly Listed[] {
  const trainers = useSeason((season) => season.entries.trainer);
  const departments = useSeason((season) => season.entries.department);
  const names = useSeason((season) => season.names);
  const numbers = useSeason((season) => season.employeeNos);
  const absences = useSeason((season) => season.absencesOf);
  return useMemo(
    () => listed(trainers, departments, names, numbers, absences),
    [trainers, departments, names, numbers, absences],
  );
}

function listed(
  trainers: Received["entries"]["trainer"],
  departments: Received["entries"]["department"],
  names: Received["names"],
  numbers: Received["employeeNos"],
  absences: Received["absencesOf"],
): Listed[] {
  const key = ({ trainer, name }: Listed) => {
    const own = departments.get(departmentOf(trainer.kind) ?? "");
    return `${own ? `1 ${own.code ?? "\uffff"} ${own.name}` : "0"} ${name}`;
  };
  return [...trainers.values()]
    .map((trainer): Listed => {
      const person = personKey({ kind: "trainer", id: trainer.id });
      return {
        trainer,
        name: names.get(person) ?? trainer.id,
        employeeNo: numbers.get(person) ?? null,
        department: departments.get(departmentOf(trainer.kind) ?? "")?.name ?? null,
        absences: absences.get(trainer.id) ?? none,
      };
    })
    .map((one) => ({ one, key: key(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}

export function personOf({ name, employeeNo }: Listed): Person {
  return { name, employeeNo };
}

/** Those whose name or department holds every word that is sought. */
export function found(trainers: readonly Listed[], sought: string): readonly Listed[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return trainers;
  return trainers.filter(({ name, department }) => {
    const text = folded(`${name} ${department ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}
