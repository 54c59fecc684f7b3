//! What is on the screen, as a workbook or a text table.
//!
//! A view is built once, as a [`table::Table`] of typed cells with a tone each, and written in either form: nothing that
//! is said is said by colour alone, so the text table lacks nothing but the legend.
//!
//! What is not here: facts. They are counted in the core ([`Coverage`], [`ByDay`](skulder_season::coverage::by_day::ByDay)).

mod board;
mod holidays;
mod sheet;
mod table;
mod temps;
mod text;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::ids::{DepartmentId, TempId, TrainerId};
use skulder_season::person::People;
use ts_rs::TS;

use crate::template::names::Names;

/// What is looked at, and how much of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "view", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum View {
    /// The board: departments and weeks.
    Board {
        /// The departments that are shown, all of them where it is not said.
        #[ts(as = "Option<Vec<DepartmentId>>")]
        departments: Option<BTreeSet<DepartmentId>>,
    },
    /// The trainers with their absences by week, and under them the capacity per tool.
    Holidays {
        /// The trainers that are shown, likewise.
        #[ts(as = "Option<Vec<TrainerId>>")]
        trainers: Option<BTreeSet<TrainerId>>,
    },
    /// The temps.
    Temps {
        /// The temps that are shown, likewise.
        #[ts(as = "Option<Vec<TempId>>")]
        temps: Option<BTreeSet<TempId>>,
    },
}

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook.
    Xlsx,
    /// A text table in UTF-8 with a byte order mark, parted by semicolons.
    Csv,
}

/// Writes what is looked at.
pub fn write(
    view: &View,
    season: &Season,
    people: &People,
    coverage: &Coverage,
    today: Day,
    format: Format,
) -> Vec<u8> {
    let names = Names { season, people };
    let table = match view {
        View::Board { departments } => board::table(departments.as_ref(), names, coverage),
        View::Holidays { trainers } => holidays::table(trainers.as_ref(), names, today),
        View::Temps { temps } => temps::table(temps.as_ref(), names, today),
    };
    match format {
        Format::Xlsx => sheet::write(&table, season, today),
        Format::Csv => text::write(&table),
    }
}

/// Whether an entry is shown: all are where it is not said.
fn shows<Id: Ord>(shown: Option<&BTreeSet<Id>>, id: &Id) -> bool {
    shown.is_none_or(|shown| shown.contains(id))
}
