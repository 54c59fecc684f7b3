//! What is on the screen, as a workbook or a text table.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::dates::Day;
use skulder_season::ids::{DepartmentId, TempId, TrainerId};
use skulder_season::person::People;
use ts_rs::TS;

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
    _view: &View,
    _season: &Season,
    _people: &People,
    _coverage: &Coverage,
    _today: Day,
    _format: Format,
) -> Vec<u8> {
    todo!()
}
