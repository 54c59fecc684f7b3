/**
 * What is being typed in the table: which cell is open, what is typed where, and what is wrong with it.
 *
 * What is typed lives with the place, so that nothing is lost when the table goes; a cell that was refused keeps what
 * was typed until it is saved or given up.
 */
import { useCallback, useRef, useState } from "react";
import { cellKey, isSame, type Typed, type UnsavedCells } from "./column";

export interface OpenCell {
  row: string;
  column: string;
  /** Opened by typing: what is typed goes on. */
  isTyping: boolean;
}

interface EditingOptions {
  unsaved: UnsavedCells | null;
  onUnsaved: (cells: UnsavedCells | null) => void;
  /** Saves one cell; answers with what is wrong. */
  save: (row: string, column: string, typed: Typed) => Promise<string | null>;
  /** What stands in the season; `null` where there is nothing to edit. */
  standing: (row: string, column: string) => Typed | null;
}

export interface CellEditing {
  open: OpenCell | null;
  /** The cell that is being saved. */
  busy: string | null;
  problems: ReadonlyMap<string, string>;
  begin: (row: string, column: string, typed?: Typed) => void;
  type: (row: string, column: string, typed: Typed) => void;
  /** Answers whether the cell is closed: saved, or as it was. */
  finish: (row: string, column: string) => Promise<boolean>;
  /** Closes the field and keeps what is typed. */
  leave: (row: string, column: string) => void;
  giveUp: (row: string, column: string) => void;
}

export function useEditing({ unsaved, onUnsaved, save, standing }: EditingOptions): CellEditing {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  // Typing and saving can happen before what was typed is drawn.
  const cells = useRef<UnsavedCells>({});
  cells.current = unsaved ?? {};
  const saving = useRef<string | null>(null);

  const keep = useCallback(
    (key: string, typed: Typed | null) => {
      const { [key]: _gone, ...rest } = cells.current;
      const next: UnsavedCells = typed === null ? rest : { ...rest, [key]: typed };
      cells.current = next;
      onUnsaved(Object.keys(next).length === 0 ? null : next);
    },
    [onUnsaved],
  );
  const say = useCallback(
    (key: string, problem: string | null) =>
      setProblems((now) => {
        if ((now.get(key) ?? null) === problem) return now;
        const next = new Map(now);
        if (problem === null) next.delete(key);
        else next.set(key, problem);
        return next;
      }),
    [],
  );
  const close = useCallback((row: string, column: string) => {
    setOpen((now) => (now?.row === row && now.column === column ? null : now));
  }, []);

  const begin = useCallback(
    (row: string, column: string, typed?: Typed) => {
      if (standing(row, column) === null) return;
      if (typed !== undefined) keep(cellKey(row, column), typed);
      setOpen({ row, column, isTyping: typed !== undefined });
    },
    [keep, standing],
  );
  const type = useCallback((row: string, column: string, typed: Typed) => keep(cellKey(row, column), typed), [keep]);
  const giveUp = useCallback(
    (row: string, column: string) => {
      const key = cellKey(row, column);
      if (key in cells.current) keep(key, null);
      say(key, null);
      close(row, column);
    },
    [close, keep, say],
  );
  const finish = useCallback(
    async (row: string, column: string) => {
      const key = cellKey(row, column);
      const typed = cells.current[key];
      const stands = standing(row, column);
      if (typed === undefined || (stands !== null && isSame(typed, stands))) {
        giveUp(row, column);
        return true;
      }
      if (saving.current === key) return false;
      saving.current = key;
      setBusy(key);
      const problem = await save(row, column, typed);
      saving.current = null;
      setBusy(null);
      say(key, problem);
      if (problem !== null) return false;
      keep(key, null);
      close(row, column);
      return true;
    },
    [close, giveUp, keep, save, say, standing],
  );
  return { open, busy, problems, begin, type, finish, leave: close, giveUp };
}
