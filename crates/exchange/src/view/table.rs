//! A view before it is written: a head, lines of typed cells, sums below them, a legend.

use skulder_season::dates::Week;

use crate::cell::Cell;
use crate::template::names::Names;

/// A view before it is written.
pub(super) struct Table {
    /// The name of its sheet.
    pub(super) name: &'static str,
    /// What stands above it.
    pub(super) about: String,
    /// Its columns from the left.
    pub(super) columns: Vec<Column>,
    /// How many of them stay in sight, and on every printed page.
    pub(super) staying: usize,
    /// Its lines.
    pub(super) lines: Vec<Line>,
    /// Sums over the lines.
    pub(super) sums: Vec<Line>,
    /// What tones and marks mean.
    pub(super) legend: Vec<(Tone, &'static str)>,
}

/// A column.
pub(super) struct Column {
    /// Its heading.
    pub(super) title: String,
    /// A line above the heading, as the days of a week.
    pub(super) above: String,
    /// Its width in characters; `None` where its cells tell.
    pub(super) width: Option<u8>,
}

impl Column {
    /// A column as wide as its cells.
    pub(super) fn new(title: &str) -> Self {
        Self { title: title.to_owned(), above: String::new(), width: None }
    }
    /// What it holds in its place among a table's lines.
    pub(super) fn kind(&self, lines: &[Line], place: usize) -> Kind {
        if self.width.is_some() {
            return Kind::Week;
        }
        let is_number =
            |(cell, _): &(Cell, Tone)| !matches!(cell, Cell::Text(_) | Cell::Day(_) | Cell::Time(_));
        let numbers = lines.iter().any(|line| line.cells[place].as_ref().is_some_and(is_number));
        if numbers { Kind::Number } else { Kind::Text }
    }
    /// The column of a week, with its days above it.
    pub(super) fn of(week: Week, names: Names<'_>, width: u8) -> Self {
        let title = match names.week(week) {
            Cell::Whole(number) => format!("Uke {number}"),
            other => other.to_string(),
        };
        Self { title, above: days(week), width: Some(width) }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Weeks of the season's lines.
    Week,
    /// Numbers.
    Number,
    /// Texts and days.
    Text,
}

/// A week's days as "28.6.–4.7.".
fn days(week: Week) -> String {
    format!("{}–{}", week.monday().format("%-d.%-m."), week.sunday().format("%-d.%-m."))
}

/// A line of cells, one for each column.
pub(super) struct Line {
    /// Whether it opens a group.
    pub(super) is_first: bool,
    /// Its cells from the left.
    pub(super) cells: Vec<Option<(Cell, Tone)>>,
}

/// How a cell looks. What it means is said by its text too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// As any cell.
    Plain,
    /// Said already, and repeated for those who sort and filter.
    Muted,
    /// The name of a line.
    Strong,
    /// *For få*.
    Red,
    /// *Knapt*.
    Yellow,
    /// *Dekket*.
    Green,
    /// *Ingen behov*.
    Empty,
    /// A fixed holiday.
    Fixed,
    /// A wished one.
    Wished,
    /// Not available.
    Unavailable,
}
