//! Lists on the command line: what is said of them as the reader of lists wants it, and what it answers as text.

use std::fmt::Write as _;
use std::path::Path;

use skulder_exchange::lists::choices::{Choices, ColumnMeaning, SheetChoice};
use skulder_exchange::lists::preview::{
    CellNotice, CellNoticeWhat, CellProblem, CellWhy, ColumnSummary, NeverStored, SheetSummary,
};
use skulder_exchange::lists::{self, Against, Look};
use skulder_exchange::workbook::Workbook;

use super::said::{Said, called, mark_word};
use crate::files;
use crate::table::Table;
use crate::words::{count, shown};

/// Looks at lists with everything that is said of them; or says what is wrong with what is said.
pub(super) fn look(workbook: &Workbook, against: Against<'_>, said: &Said) -> Result<Look, Vec<String>> {
    let every_sheet = SheetChoice {
        kind: said.kind,
        header_row: said.header_row,
        constants: said.values.iter().cloned().collect(),
        marks: said.marks.iter().cloned().collect(),
        marks_confirmed: said.confirm_marks,
        ..SheetChoice::default()
    };
    let of_sheet = |name: &String| {
        let skip = said.skipped.contains(name);
        (name.clone(), SheetChoice { skip, ..every_sheet.clone() })
    };
    let mut choices = Choices {
        sheets: workbook.sheets.iter().map(|sheet| of_sheet(&sheet.name)).collect(),
        season: said.new_season.clone(),
        make_departments: said.make_departments,
        match_names: said.match_names,
        ..Choices::default()
    };
    let look = lists::look(workbook, against, &choices);
    if said.columns.is_empty() {
        return Ok(look);
    }
    let mut wrong = Vec::new();
    for (title, meaning) in &said.columns {
        let mut is_there = false;
        for sheet in &look.summary.sheets {
            let columns = sheet.columns.iter().filter(|column| is_called(column, title));
            for column in columns {
                is_there = true;
                let choice = choices.sheets.entry(sheet.name.clone()).or_default();
                choice.columns.insert(column.column, meaning.clone());
            }
        }
        if !is_there {
            wrong.push(format!("no column is called {}; look at their titles with --dry-run", shown(title)));
        }
    }
    if wrong.is_empty() { Ok(lists::look(workbook, against, &choices)) } else { Err(wrong) }
}

fn is_called(column: &ColumnSummary, title: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(&column.title) == plain(title) || (column.title.trim().is_empty() && column.letters == title)
}

/// A file that lists stand in, as it is called in what is printed.
pub(super) struct Source<'a> {
    file: String,
    /// The name of its only sheet, where that is but the file's name again, as of a text table.
    unsaid: Option<&'a str>,
}

impl<'a> Source<'a> {
    pub(super) fn new(path: &Path, workbook: &'a Workbook) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let unsaid = match workbook.sheets.as_slice() {
            [sheet] if sheet.name == stem => Some(sheet.name.as_str()),
            _ => None,
        };
        Self { file: files::name(path), unsaid }
    }

    /// Where in the file something stands: `Sheet!B14`, `Sheet` or `B14`.
    fn place(&self, sheet: &str, cell: &str) -> String {
        let sheet = if self.unsaid == Some(sheet) { String::new() } else { shown(sheet) };
        let parted = if sheet.is_empty() || cell.is_empty() { "" } else { "!" };
        format!("{sheet}{parted}{cell}")
    }

    /// The same with the file before it.
    fn place_in_file(&self, sheet: &str, cell: &str) -> String {
        let place = self.place(sheet, cell);
        if place.is_empty() { self.file.clone() } else { format!("{}: {place}", self.file) }
    }
}

/// Everything that keeps something of a file out, a line each.
pub(super) fn wrong(source: &Source<'_>, look: &Look) -> Vec<String> {
    let of_sheets = look.summary.sheets.iter().flat_map(|sheet| &sheet.problems);
    // Where there is no season, every row says so; once is enough.
    let is_said = |problem: &&CellProblem| problem.why == CellWhy::NoSeason;
    let of_rows = look.rows.iter().flat_map(|row| &row.problems).filter(|problem| !is_said(problem));
    let mut lines: Vec<String> =
        of_sheets.chain(of_rows).map(|problem| problem_line(source, problem)).collect();
    if look.summary.needs_season {
        lines.push(format!(
            "{}: there is no season to bring this into; begin one (--new-season NAME:2027-W22:2027-W34), or name \
             another database (--database)",
            source.file
        ));
    }
    lines
}

fn problem_line(source: &Source<'_>, problem: &CellProblem) -> String {
    let place = source.place_in_file(&problem.sheet, &problem.cell);
    let value =
        if problem.value.is_empty() { String::new() } else { format!(" \"{}\":", shown(&problem.value)) };
    format!("{place}:{value} {}", shown(&problem.reason()))
}

/// How many rows come to what.
pub(super) fn tally(look: &Look) -> String {
    let rows = look.summary.rows;
    let mut tally = if rows.new + rows.changed == 0 {
        format!("nothing new, {} unchanged", count(rows.unchanged, "row", "rows"))
    } else {
        format!(
            "{} new, {} changed, {} unchanged",
            count(rows.new, "row", "rows"),
            rows.changed,
            rows.unchanged
        )
    };
    if rows.rejected > 0 {
        let _ = write!(tally, ", {} rejected", rows.rejected);
    }
    tally
}

/// How a file was understood: its sheets with their columns and marks, and what was done to values.
pub(super) fn page(source: &Source<'_>, look: &Look) -> String {
    let mut page = String::new();
    for sheet in &look.summary.sheets {
        let _ = writeln!(page, "  {}", heading(source, sheet));
        if sheet.kind.is_some() && !sheet.is_skipped {
            page.push_str(&columns(sheet));
            page.push_str(&marks(sheet));
        }
    }
    for row in &look.rows {
        for notice in &row.notices {
            let place = source.place(&row.sheet, &notice.cell);
            let _ = writeln!(page, "  {place}: {}", notice_text(notice));
        }
    }
    page
}

fn heading(source: &Source<'_>, sheet: &SheetSummary) -> String {
    let place = source.place(&sheet.name, "");
    let name = if place.is_empty() { place } else { format!("{place}: ") };
    let Some(kind) = sheet.kind.filter(|_| !sheet.is_skipped) else { return format!("{name}left alone") };
    let mut heading = format!("{name}{}, {}", called(kind), count(sheet.row_count, "row", "rows"));
    if let Some(row) = sheet.header_row {
        let _ = write!(heading, " below the headers in row {row}");
    }
    if let [.., last] = sheet.passed_over.as_slice() {
        let rows: Vec<String> = sheet.passed_over.iter().map(u32::to_string).collect();
        let word = if sheet.passed_over.len() == 1 { "row" } else { "rows" };
        // What lies far apart is no list of rows to be read any more.
        let rows =
            if rows.len() > 12 { format!("{} … {last}", rows[..10].join(", ")) } else { rows.join(", ") };
        let _ = write!(heading, "; passed over: {word} {rows}");
    }
    heading
}

fn columns(sheet: &SheetSummary) -> String {
    let mut table = Table::indented(4);
    let is_alike = |one: &ColumnSummary, next: &ColumnSummary| {
        next.column == one.column + 1
            && match (&one.meaning, &next.meaning) {
                (ColumnMeaning::Week { week }, ColumnMeaning::Week { week: later }) => {
                    later.weeks_after(*week) == 1
                }
                (ColumnMeaning::Day { day }, ColumnMeaning::Day { day: later }) => {
                    day.succ_opt() == Some(*later)
                }
                _ => false,
            }
    };
    for columns in sheet.columns.chunk_by(is_alike) {
        let (first, last) = (&columns[0], &columns[columns.len() - 1]);
        let (mut letters, mut title, mut holds) =
            (first.letters.clone(), shown(&first.title), meaning(first));
        if columns.len() > 1 {
            let _ = write!(letters, "-{}", last.letters);
            let _ = write!(title, " - {}", shown(&last.title));
            let _ = write!(holds, " to {}", meaning(last));
        }
        table.row([letters, title, holds]);
    }
    table.lines()
}

fn meaning(column: &ColumnSummary) -> String {
    if let Some(what) = column.never_stored {
        return format!("dropped: {} never stored", never_stored(what));
    }
    match &column.meaning {
        ColumnMeaning::Nothing => "nothing".to_owned(),
        ColumnMeaning::Field { field } => called(*field),
        ColumnMeaning::Week { week } => week.to_string(),
        ColumnMeaning::Day { day } => day.to_string(),
        ColumnMeaning::Completion { module } => format!("whether {} is finished", shown(module.as_str())),
    }
}

fn never_stored(what: NeverStored) -> &'static str {
    match what {
        NeverStored::IdentityNumber => "identity numbers are",
        NeverStored::BirthDate => "birth dates are",
        NeverStored::Address => "addresses are",
        NeverStored::Contact => "phone numbers and e-mail addresses are",
        NeverStored::AbsenceReason => "the reason for an absence is",
        NeverStored::Health => "health and judgements of a person are",
    }
}

/// The legend of a holiday grid.
fn marks(sheet: &SheetSummary) -> String {
    let mut table = Table::indented(4);
    for mark in &sheet.marks {
        let cells = count(mark.cells, "cell", "cells");
        table.row([format!("{} =", shown(&mark.mark)), mark_word(mark.meaning).to_owned(), cells]);
    }
    table.lines()
}

fn notice_text(notice: &CellNotice) -> String {
    let what = match &notice.what {
        CellNoticeWhat::Rounded { to } => format!("rounded to {to}"),
        CellNoticeWhat::YearFilledIn { year } => format!("taken to be of {year}"),
        CellNoticeWhat::ChoiceTaken { choice } => {
            format!("choice {choice} is taken, the others are not kept")
        }
        CellNoticeWhat::Recased { to } => format!("written as {}", shown(to)),
        CellNoticeWhat::OutsideSeason => "lies outside the season".to_owned(),
    };
    format!("\"{}\": {what}", shown(&notice.value))
}
