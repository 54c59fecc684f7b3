//! The workbook that holds a whole season, or waits to be filled.
//!
//! A sheet is a [`ListKind`], a column one of its [`Column`](crate::lists::kind::Column)s, a row an entry; what an
//! entry says in a column is [`row`]'s. Everything is typed: a day is a day, a share a share, a text a text, and
//! nothing is a formula. What refers to an entry does so by its name, for people, and in a hidden column by its id.
//!
//! What is not here: how the sheets are read. They are lists like any other ([`crate::lists`]).

mod choice;
pub mod names;
pub mod row;
mod sheet;

use std::fmt;
use std::sync::Arc;

use rust_xlsxwriter::{Workbook, XlsxError};
use skulder_season::Season;
use skulder_season::person::People;

use crate::lists::ListKind;
use crate::lists::words;
use crate::page;
use names::Names;
use row::{Row, SettingRow};

/// What is written into the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The whole season.
    Everything,
    /// Only what everybody's lists refer to: departments, modules and settings. The rest waits to be filled.
    Frame,
}

/// The sheets, in their order.
const SHEETS: [ListKind; 13] = [
    ListKind::Departments,
    ListKind::Trainers,
    ListKind::Absences,
    ListKind::LoansAndRaises,
    ListKind::Temps,
    ListKind::Wanted,
    ListKind::Modules,
    ListKind::WeekRules,
    ListKind::Shifts,
    ListKind::Sessions,
    ListKind::FollowUps,
    ListKind::Assessments,
    ListKind::Settings,
];

/// A cell would hold more than the 32,767 characters that Excel lets it: a session has many hundred temps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellTooLong {
    /// The list it is in.
    pub kind: ListKind,
}

impl fmt::Display for CellTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a cell of the sheet {} would be longer than Excel allows", self.kind.title())
    }
}
impl std::error::Error for CellTooLong {}

/// Writes a season as a workbook that [`crate::lists`] reads back as the same season.
pub fn write(season: &Season, people: &People, fill: Fill) -> Result<Vec<u8>, CellTooLong> {
    let names = Names { season, people };
    let mut workbook = Workbook::new();
    for kind in SHEETS {
        let mut rows = rows(kind, season);
        if fill == Fill::Frame && !is_referred_to(kind) {
            rows.clear();
        }
        // Two sheets that hardly anybody fills by hand are there only where they say something.
        if rows.is_empty() && matches!(kind, ListKind::FollowUps | ListKind::Assessments) {
            continue;
        }
        rows.sort_by_cached_key(|row| row.order(names));
        match sheet::write(workbook.add_worksheet(), kind, &rows, names) {
            Err(XlsxError::MaxStringLengthExceeded) => return Err(CellTooLong { kind }),
            written => {
                written.expect("names of sheets, rows and columns are within the bounds of a workbook");
            }
        }
    }
    Ok(page::bytes(&mut workbook))
}

/// Whether other lists refer to the entries of this one, or are counted by them.
fn is_referred_to(kind: ListKind) -> bool {
    matches!(kind, ListKind::Departments | ListKind::Modules | ListKind::Settings)
}

/// The entries of a list.
fn rows(kind: ListKind, season: &Season) -> Vec<Arc<dyn Row + '_>> {
    macro_rules! of {
        ($($table:ident),+) => {
            std::iter::empty()$(.chain(season.$table().values().map(|entry| entry.clone() as _)))+.collect()
        };
    }
    match kind {
        ListKind::Settings => {
            let settings = words::SETTINGS.entries.iter();
            let row = |setting| SettingRow { setting, id: season.id(), head: season.head() };
            settings.map(|(setting, _)| Arc::new(row(*setting)) as _).collect()
        }
        ListKind::Departments => of!(departments),
        ListKind::Modules => of!(modules),
        ListKind::WeekRules => of!(week_rules),
        ListKind::Trainers => of!(trainers),
        ListKind::LoansAndRaises => of!(loans, raises),
        ListKind::Absences => of!(absences),
        ListKind::Temps => of!(temps),
        ListKind::Wanted => of!(wanted),
        ListKind::Shifts => of!(shifts),
        ListKind::FollowUps => of!(follow_ups),
        ListKind::Sessions => of!(sessions),
        ListKind::Assessments => of!(assessments),
        ListKind::HolidayGrid | ListKind::HolidayWishes | ListKind::Completions => Vec::new(),
    }
}
