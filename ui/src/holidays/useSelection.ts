/** Selecting bars: one more or less, or all from the one that was selected last. */
import { useRef } from "react";
import type { AbsenceId } from "../wire/AbsenceId";
import type { GridRow } from "./rows";

interface Selection {
  toggle: (id: AbsenceId) => void;
  /** Selects every bar from the one selected last, row by row. */
  selectTo: (id: AbsenceId) => void;
}

export function useSelection(
  rows: readonly GridRow[],
  selected: ReadonlySet<AbsenceId>,
  onSelected: (selected: ReadonlySet<AbsenceId>) => void,
): Selection {
  const anchor = useRef<AbsenceId | null>(null);
  const toggle = (id: AbsenceId) => {
    anchor.current = id;
    const after = new Set(selected);
    if (!after.delete(id)) after.add(id);
    onSelected(after);
  };
  const selectTo = (id: AbsenceId) => {
    const all = rows.flatMap((one) => (one.is === "trainer" ? one.absences.map((absence) => absence.id) : []));
    const from = anchor.current === null ? -1 : all.indexOf(anchor.current);
    const to = all.indexOf(id);
    if (from < 0) toggle(id);
    else onSelected(new Set([...selected, ...all.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  };
  return { toggle, selectTo };
}
