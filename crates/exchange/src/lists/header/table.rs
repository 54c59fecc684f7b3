//! The cells of a sheet as they count: mended ones as they were mended, merged ones all with the value of the first.

use std::collections::HashSet;

use crate::lists::choices::Fix;
use crate::workbook::{Merged, Sheet, Value};

/// The most cells that merging fills: more than any list has.
const MOST_FILLED: usize = 200_000;

/// A sheet's cells.
pub(super) struct Table {
    /// The rows that hold something, from the top.
    pub(super) lines: Vec<Line>,
}

/// A row of a sheet.
pub(super) struct Line {
    /// Its number, counted from 1.
    pub(super) number: u32,
    /// Its cells from the left.
    pub(super) cells: Vec<(u32, Value)>,
    /// The columns of the cells that hold something of their own, rather than by a merged cell.
    pub(super) own: Vec<u32>,
}

impl Line {
    /// What a column holds.
    pub(super) fn get(&self, column: u32) -> Option<&Value> {
        let place = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[place].1)
    }
    /// The cells that hold something of their own.
    pub(super) fn own_cells(&self) -> impl Iterator<Item = (u32, &Value)> {
        self.own.iter().filter_map(|&column| Some((column, self.get(column)?)))
    }
}

impl Table {
    pub(super) fn of(sheet: &Sheet, fixes: &[&Fix]) -> Self {
        let mut lines: Vec<Line> = sheet
            .rows
            .iter()
            .map(|row| Line { number: row.number, cells: row.cells.clone(), own: Vec::new() })
            .collect();
        for fix in fixes {
            mend(&mut lines, fix);
        }
        for line in &mut lines {
            line.own =
                line.cells.iter().filter(|(_, value)| !is_blank(value)).map(|(column, _)| *column).collect();
        }
        let mended: HashSet<(u32, u32)> = fixes.iter().map(|fix| (fix.row, fix.column)).collect();
        unmerge(&mut lines, &sheet.merged, &mended);
        Self { lines }
    }
    /// The place of a row in the table, by its number.
    pub(super) fn line(&self, number: u32) -> Option<usize> {
        self.lines.binary_search_by_key(&number, |line| line.number).ok()
    }
}

/// Whether a cell holds nothing that anybody could see.
pub(super) fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.trim().is_empty())
}

/// Puts what a cell should hold in its place.
fn mend(lines: &mut Vec<Line>, fix: &Fix) {
    let place = lines.binary_search_by_key(&fix.row, |line| line.number).unwrap_or_else(|place| {
        lines.insert(place, Line { number: fix.row, cells: Vec::new(), own: Vec::new() });
        place
    });
    let cells = &mut lines[place].cells;
    let found = cells.binary_search_by_key(&fix.column, |(column, _)| *column);
    let value = Value::Text(fix.text.clone());
    match (found, is_blank(&value)) {
        (Ok(place), true) => drop(cells.remove(place)),
        (Ok(place), false) => cells[place].1 = value,
        (Err(_), true) => {}
        (Err(place), false) => cells.insert(place, (fix.column, value)),
    }
}

/// Gives every cell of a merged stretch the value of the first.
fn unmerge(lines: &mut [Line], merged: &[Merged], mended: &HashSet<(u32, u32)>) {
    let widest =
        lines.iter().filter_map(|line| line.cells.last()).map(|(column, _)| *column).max().unwrap_or(0);
    let mut filled = 0;
    for stretch in merged {
        let Ok(first) = lines.binary_search_by_key(&stretch.first_row, |line| line.number) else { continue };
        let Some(value) = lines[first].get(stretch.first_column).cloned() else { continue };
        for line in lines[first..].iter_mut().take_while(|line| line.number <= stretch.last_row) {
            for column in stretch.first_column..=stretch.last_column.min(widest) {
                if mended.contains(&(line.number, column)) {
                    continue;
                }
                if let Err(place) = line.cells.binary_search_by_key(&column, |(column, _)| *column) {
                    if filled == MOST_FILLED {
                        return;
                    }
                    filled += 1;
                    line.cells.insert(place, (column, value.clone()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::Row;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
    fn sheet() -> Sheet {
        let row = |number, cells: &[(u32, &str)]| Row {
            number,
            cells: cells.iter().map(|(column, cell)| (*column, text(cell))).collect(),
        };
        let rows = vec![
            row(2, &[(0, "Sykehjem Nord"), (1, "Ida")]),
            row(3, &[(1, "Ola")]),
            row(5, &[(1, "Per"), (3, "F")]),
        ];
        let merged = vec![
            Merged { first_row: 2, last_row: 5, first_column: 0, last_column: 0 },
            Merged { first_row: 5, last_row: 5, first_column: 3, last_column: 900 },
        ];
        Sheet { rows, merged, ..Sheet::default() }
    }

    #[test]
    fn merged_cells_all_mean_what_the_first_holds() {
        let table = Table::of(&sheet(), &[]);
        let first: Vec<Option<&Value>> = table.lines.iter().map(|line| line.get(0)).collect();
        assert_eq!(first, [Some(&text("Sykehjem Nord")); 3]);
        assert_eq!(table.lines[1].own, [1], "what a merged cell says is not the row's own");
        assert_eq!(table.lines[2].cells.len(), 3, "beyond the last column there is nothing to fill");
    }

    #[test]
    fn mended_cells_hold_what_they_were_mended_to() {
        let fix = |row, column, text: &str| Fix { sheet: String::new(), row, column, text: text.to_owned() };
        let fixes = [fix(2, 1, "Åse"), fix(3, 0, "Sykehjem Sør"), fix(4, 1, "Ny"), fix(5, 1, " ")];
        let table = Table::of(&sheet(), &fixes.iter().collect::<Vec<_>>());
        let drawn = |line: &Line| {
            line.cells.iter().map(|(_, value)| crate::lists::value::shown(value)).collect::<Vec<_>>()
        };
        let drawn: Vec<Vec<String>> = table.lines.iter().map(drawn).collect();
        assert_eq!(
            drawn,
            [
                vec!["Sykehjem Nord", "Åse"],
                vec!["Sykehjem Sør", "Ola"],
                vec!["Sykehjem Nord", "Ny"],
                vec!["Sykehjem Nord", "F"]
            ]
        );
    }
}
