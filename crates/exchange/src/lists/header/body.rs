//! The rows below the headers: those that are entries, and those that are totals, headings, notes or a legend.

use std::collections::BTreeMap;

use skulder_season::absence::AbsenceKind;

use super::Entry;
use super::columns::{Column, Says, is_dash};
use super::guess::Guess;
use super::known::Known;
use super::table::{Line, Table, is_blank};
use super::titles::bare;
use crate::lists::choices::ColumnMeaning;
use crate::lists::field::Field;
use crate::lists::kind::ListKind;
use crate::lists::value::{self, shown, tidy};
use crate::lists::words::{ABSENCE_KINDS, TRAINER_KINDS, key};
use crate::workbook::{Sheet, Value};

/// The rows below the headers.
#[derive(Default)]
pub(super) struct Body {
    pub(super) entries: Vec<Entry>,
    pub(super) passed_over: Vec<u32>,
}

pub(super) fn of(
    table: &Table,
    sheet: &Sheet,
    kind: ListKind,
    guess: &Guess,
    columns: &[Column],
    known: &Known,
) -> Body {
    let lines = &table.lines[guess.first_line()..];
    let mut body = Body::default();
    if guess.is_template {
        for line in lines.iter().filter(|line| !line.cells.is_empty()) {
            body.entries.push(Entry {
                row: line.number,
                cells: cells(line, columns, true),
                under: None,
                has_reason: false,
            });
        }
        body.entries.retain(|entry| !entry.cells.is_empty());
        return body;
    }
    let titles =
        guess.titles.iter().map(|(&column, texts)| (column, texts.iter().map(|text| bare(text)).collect()));
    let reading = Reading { kind, guess, titles: titles.collect(), columns, known };
    let mut under = reading.above(table, sheet);
    let mut is_legend = false;
    for line in lines.iter().filter(|line| !line.own.is_empty()) {
        is_legend |= is_legend_heading(line);
        match reading.line(line) {
            _ if is_legend => body.passed_over.push(line.number),
            What::Entry => {
                let cells = cells(line, columns, false);
                let has_reason = reading.has_reason(line);
                body.entries.push(Entry { row: line.number, cells, under: under.clone(), has_reason });
            }
            What::Heading(named) => {
                under = named;
                body.passed_over.push(line.number);
            }
            What::Nothing => body.passed_over.push(line.number),
        }
    }
    body
}

/// What a row is.
enum What {
    Entry,
    /// A heading of a department, or of none.
    Heading(Option<(u32, String)>),
    Nothing,
}

struct Reading<'a> {
    kind: ListKind,
    guess: &'a Guess,
    /// The titles of each column, as they are compared.
    titles: BTreeMap<u32, Vec<String>>,
    columns: &'a [Column],
    known: &'a Known,
}

impl Reading<'_> {
    fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.meaning == ColumnMeaning::Field { field })
    }
    fn meaning(&self, column: u32) -> &ColumnMeaning {
        let place = self.columns.binary_search_by_key(&column, |column| column.number);
        place.map_or(&ColumnMeaning::Nothing, |place| &self.columns[place].meaning)
    }
    /// Whether headings may name departments: no column does.
    fn has_headings(&self) -> bool {
        self.kind.column(Field::Department).is_some()
            && !self.has(Field::Department)
            && !self.has(Field::DepartmentId)
    }

    /// The department that a line above the headers or the sheet's name speaks of.
    fn above(&self, table: &Table, sheet: &Sheet) -> Option<(u32, String)> {
        if !self.has_headings() {
            return None;
        }
        let header = self.guess.header.unwrap_or(0);
        let lines = table.lines[..header].iter().rev().filter(|line| line.own.len() == 1);
        let of_lines = lines.filter_map(|line| {
            let (_, value) = line.own_cells().next()?;
            Some((line.number, self.known.department_of(&shown(value))?.to_owned()))
        });
        let of_name = || self.known.department_of(&sheet.name).map(|name| (0, name.to_owned()));
        of_lines.into_iter().next().or_else(of_name)
    }

    fn line(&self, line: &Line) -> What {
        let Some((_, first)) = line.own_cells().next() else { return What::Nothing };
        if is_total(first) || self.is_header_again(line) {
            return What::Nothing;
        }
        let told = line
            .own_cells()
            .filter(|(column, value)| *self.meaning(*column) != ColumnMeaning::Nothing && !is_dash(value));
        // Whether there is one or more is all that counts.
        let told: Vec<(u32, &Value)> = told.take(2).collect();
        if line.own.len() == 1 {
            return self.lone(line, first);
        }
        match told[..] {
            [] => What::Nothing,
            // "F  Ferie" below a grid is its legend.
            [(_, Value::Text(mark))]
                if self.kind == ListKind::HolidayGrid && mark.trim().chars().count() <= 3 =>
            {
                What::Nothing
            }
            _ => What::Entry,
        }
    }

    /// A row with a single cell.
    fn lone(&self, line: &Line, value: &Value) -> What {
        let is_told = self.meaning(line.own[0]) != &ColumnMeaning::Nothing;
        let is_only =
            self.columns.iter().filter(|column| column.meaning != ColumnMeaning::Nothing).count() == 1;
        let Value::Text(text) = value else {
            return if is_told { What::Entry } else { What::Nothing };
        };
        if is_told && is_only {
            return What::Entry;
        }
        if self.has_headings() {
            if let Some(name) = self.heading(text) {
                return What::Heading(Some((line.number, name)));
            }
            if is_of_trainers(text) {
                return What::Heading(None);
            }
            match self.kind {
                // In lists of persons a department nobody knows yet is a heading too: the user is told that it is unknown.
                ListKind::Trainers | ListKind::Temps if !is_note(text) && !is_person(text) => {
                    return What::Heading(Some((line.number, tidy(text))));
                }
                // Somebody without a mark is not away.
                ListKind::HolidayGrid => return What::Nothing,
                _ => {}
            }
        }
        if is_told && !is_note(text) { What::Entry } else { What::Nothing }
    }

    /// The department a heading names: as the file writes it, or as the season calls it where more is written.
    fn heading(&self, text: &str) -> Option<String> {
        if self.known.is_department(text) {
            return Some(tidy(text));
        }
        let is_note = is_note(&text.replacen(':', "", 1));
        self.known.department_of(text).filter(|_| !is_note).map(str::to_owned)
    }

    /// Whether a column of reasons says something other than that it is a holiday.
    fn has_reason(&self, line: &Line) -> bool {
        let of_reasons = self.columns.iter().filter(|column| column.is_of_reasons);
        let said = of_reasons.filter_map(|column| line.get(column.number)).filter(|value| !is_blank(value));
        said.into_iter().any(|value| ABSENCE_KINDS.read(&shown(value)) != Some(AbsenceKind::Holiday))
    }

    /// Whether a row repeats the headers, as at the top of a printed page: at least two of three of its cells do.
    fn is_header_again(&self, line: &Line) -> bool {
        let all = line.own.len();
        let (mut met, mut other) = (0, 0);
        for (column, value) in line.own_cells() {
            let is_title = || {
                let text = bare(&shown(value));
                self.titles.get(&column).is_some_and(|titles| titles.contains(&text))
            };
            if matches!(value, Value::Text(_)) && is_title() {
                met += 1;
            } else {
                other += 1;
            }
            if 3 * other > all {
                return false;
            }
        }
        met >= 2
    }
}

/// The cells of a row that count for it.
fn cells(line: &Line, columns: &[Column], is_exact: bool) -> Vec<(u32, Value)> {
    let mut counting = Vec::with_capacity(line.cells.len());
    let mut columns = columns.iter().peekable();
    for (number, value) in &line.cells {
        while columns.next_if(|column| column.number < *number).is_some() {}
        let Some(column) = columns.peek().filter(|column| column.number == *number) else { continue };
        if column.meaning == ColumnMeaning::Nothing || !is_exact && is_dash(value) {
            continue;
        }
        counting.push((*number, said(value, column.says)));
    }
    counting
}

/// A value with what its header says of it.
fn said(value: &Value, says: Says) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match says {
        Says::Answers { yes, no } => match (value::flag(value), no) {
            (Ok(answer), _) if answer.value => text(yes),
            (Ok(_), Some(no)) => text(no),
            _ => value.clone(),
        },
        Says::Hours => {
            let shown = shown(value);
            let is_plain = !shown.is_empty()
                && shown.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'));
            if is_plain && !matches!(value, Value::Time(_)) {
                Value::Text(format!("{shown} t"))
            } else {
                value.clone()
            }
        }
        Says::Nothing => value.clone(),
    }
}

/// Whether a text begins a row of totals.
pub(super) fn is_total(value: &Value) -> bool {
    const TOTALS: &[&str] = &[
        "sum",
        "sum:",
        "totalt",
        "total",
        "totalsum",
        "delsum",
        "subtotal",
        "i alt",
        "ialt",
        "til saman",
        "til sammen",
        "tilsammen",
        "antall",
        "antal",
        "tal på",
        "gjennomsnitt",
        "snitt",
        "summert",
        "average",
        "count",
    ];
    let Value::Text(text) = value else { return false };
    let text = tidy(text).to_lowercase();
    TOTALS.iter().any(|total| {
        text.strip_prefix(total)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-'))
    })
}

/// Whether a row stands above the explanation of marks.
fn is_legend_heading(line: &Line) -> bool {
    let mut cells = line.own_cells();
    let (Some((_, Value::Text(text))), None) = (cells.next(), cells.next()) else { return false };
    let text = bare(text);
    [
        "tegnforklaring",
        "teiknforklaring",
        "forklaring",
        "symboler",
        "koder",
        "kodar",
        "fargekoder",
        "legend",
        "forkortelser",
        "merknader",
        "noter",
    ]
    .contains(&text.as_str())
}

/// Whether a heading is of trainers or temps rather than of a department.
fn is_of_trainers(text: &str) -> bool {
    TRAINER_KINDS.read(text).is_some()
        || ["sommervikarer", "sommarvikarar", "vikarer", "vikarar", "opplærere", "opplærarar"]
            .contains(&key(text).as_str())
}

/// Whether a text is a note rather than a name.
fn is_note(text: &str) -> bool {
    let text = text.trim();
    text.split_whitespace().count() > 6
        || text.contains(['=', ':', '*', '!', '?'])
        || text.ends_with('.')
        || text.starts_with('(')
}

/// Whether a text is written as only a person's name is.
fn is_person(text: &str) -> bool {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let is_word = |part: &&str| !part.is_empty() && part.split(' ').count() <= 3;
    parts.len() == 2 && parts.iter().all(is_word)
}
