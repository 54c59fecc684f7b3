//! How a file was understood, and how many of its rows came to what.

use std::collections::{BTreeMap, HashSet};

use skulder_season::ids::Noun;

use super::entry::{mark_of, meaning_of};
use super::field::Field;
use super::header::Understood;
use super::kind::ListKind;
use super::preview::{
    CellProblem, CellWhy, ListSummary, MarkSummary, RowCounts, RowPreview, SheetSummary, Verdict,
};
use super::row::List;
use super::words::key;
use crate::workbook::{Sheet, Value};

/// A sheet and what it was seen as.
pub(super) enum Seen<'a> {
    /// A list.
    List(List<'a>),
    /// No list that is known.
    Nothing(Understood),
    /// The user leaves it alone.
    Skipped,
}

/// Sums up the sheets, in their order, and their rows.
pub(super) fn summary(
    sheets: &[Sheet],
    seen: &[Seen<'_>],
    rows: &[RowPreview],
    needs_season: bool,
) -> ListSummary {
    let sheets = sheets.iter().zip(seen).map(|(sheet, seen)| match seen {
        Seen::List(list) => of_list(list, rows),
        Seen::Nothing(understood) => of_nothing(sheet, understood),
        Seen::Skipped => SheetSummary { is_skipped: true, ..named(sheet) },
    });
    ListSummary {
        sheets: sheets.collect(),
        rows: counts(rows),
        unknown_departments: unknown_departments(rows),
        suggestions: rows.iter().filter(|row| has(row, &CellWhy::ConfirmSame)).count(),
        needs_season,
    }
}

fn counts(rows: &[RowPreview]) -> RowCounts {
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    RowCounts {
        new: count(Verdict::New),
        changed: count(Verdict::Changed),
        unchanged: count(Verdict::Unchanged),
        rejected: count(Verdict::Rejected),
        left_out: count(Verdict::LeftOut),
    }
}

fn has(row: &RowPreview, why: &CellWhy) -> bool {
    row.problems.iter().any(|problem| problem.why == *why)
}

/// Department names nobody knows, each once, in the order of the file.
fn unknown_departments(rows: &[RowPreview]) -> Vec<String> {
    let (mut met, mut names) = (HashSet::new(), Vec::new());
    let unknown = CellWhy::Unknown { noun: Noun::Department };
    for problem in rows.iter().flat_map(|row| &row.problems).filter(|problem| problem.why == unknown) {
        if met.insert(key(&problem.value)) {
            names.push(problem.value.clone());
        }
    }
    names
}

fn named(sheet: &Sheet) -> SheetSummary {
    SheetSummary {
        name: sheet.name.clone(),
        kind: None,
        is_skipped: false,
        header_row: None,
        columns: Vec::new(),
        fields: Vec::new(),
        missing: Vec::new(),
        marks: Vec::new(),
        marks_wait: false,
        row_count: 0,
        passed_over: Vec::new(),
        problems: Vec::new(),
    }
}

fn of_list(list: &List<'_>, rows: &[RowPreview]) -> SheetSummary {
    let Understood { header_row, columns, entries, passed_over, .. } = &list.understood;
    let is_grid = list.kind == ListKind::HolidayGrid;
    let marks = if is_grid { marks(list) } else { Vec::new() };
    let is_confirmed = list.choice.is_some_and(|choice| choice.marks_confirmed);
    SheetSummary {
        kind: Some(list.kind),
        header_row: *header_row,
        columns: columns.clone(),
        fields: fields(list.kind),
        missing: missing(list, rows),
        marks_wait: !marks.is_empty() && !is_confirmed,
        marks,
        row_count: entries.len(),
        passed_over: passed_over.clone(),
        ..named(list.sheet)
    }
}

/// What the columns of a list can hold: what people see of it.
fn fields(kind: ListKind) -> Vec<Field> {
    kind.columns().iter().filter(|column| !column.is_hidden).map(|column| column.field).collect()
}

/// The fields for want of which rows of a list are rejected, in the order of the template.
fn missing(list: &List<'_>, rows: &[RowPreview]) -> Vec<Field> {
    let of_list = rows.iter().filter(|row| row.sheet == list.sheet.name);
    let problems = of_list.flat_map(|row| &row.problems);
    let wanting = problems.filter(|problem| problem.why == CellWhy::MissingColumn);
    let wanting: Vec<Field> = wanting.filter_map(|problem| problem.field).collect();
    let columns = list.kind.columns().iter().map(|column| column.field);
    columns.filter(|field| wanting.contains(field)).collect()
}

/// The marks of a grid, the commonest first.
fn marks(list: &List<'_>) -> Vec<MarkSummary> {
    let mut cells: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &list.understood.entries {
        let is_drawn = |column: u32| list.spans.iter().any(|(other, _)| *other == column);
        for (_, value) in entry.cells.iter().filter(|(column, _)| is_drawn(*column)) {
            let mark = mark_of(value);
            if !mark.is_empty() && !matches!(value, Value::Error(_)) {
                *cells.entry(mark).or_default() += 1;
            }
        }
    }
    let summary = |(mark, cells): (String, usize)| MarkSummary {
        meaning: meaning_of(&mark, list),
        is_guess: list.said_of_mark(&mark).is_none(),
        mark,
        cells,
    };
    let mut marks: Vec<MarkSummary> = cells.into_iter().map(summary).collect();
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.cells));
    marks
}

fn of_nothing(sheet: &Sheet, understood: &Understood) -> SheetSummary {
    let mut problems = Vec::new();
    // A hidden sheet is another program's own affair.
    if !sheet.rows.is_empty() && !sheet.is_hidden {
        problems.push(CellProblem {
            sheet: sheet.name.clone(),
            row: None,
            column: None,
            cell: String::new(),
            field: None,
            value: String::new(),
            why: CellWhy::NotUnderstood,
        });
    }
    SheetSummary {
        header_row: understood.header_row,
        columns: understood.columns.clone(),
        passed_over: understood.passed_over.clone(),
        problems,
        ..named(sheet)
    }
}
