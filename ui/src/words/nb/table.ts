/** Norwegian bokmål for tables. */
import type { TableWords } from "../table";

export const nbTable: TableWords = {
  hint: "Piltastene flytter. Enter, F2 eller dobbeltklikk retter. Mellomrom velger raden, med Shift flere, Ctrl+A alle.",
  shown: (shown, all) => `${shown} av ${all}`,
  noMatch: "Ingen passer til søket.",
  clearFilters: "Nullstill",
  selectAll: "Velg alle",
  selectRow: (row) => `Velg ${row}`,
  selected: (count) => `${count} valgt`,
  clearSelection: "Velg ingen",
  set: "Sett",
  setTo: (column) => `${column} for alle valgte`,
  setChoose: "Velg felt …",
  apply: (count) => (count === 1 ? "Sett for 1 rad" : `Sett for ${count} rader`),
  unsaved: "ikke lagret",
};
