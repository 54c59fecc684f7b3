//! The workbook that holds a whole season, or waits to be filled.

use skulder_season::Season;
use skulder_season::person::People;

/// What is written into the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The whole season.
    Everything,
    /// Only what everybody's lists refer to: departments, modules and settings. The rest waits to be filled.
    Frame,
}

/// Writes a season as a workbook that [`crate::lists`] reads back as the same season.
pub fn write(_season: &Season, _people: &People, _fill: Fill) -> Vec<u8> {
    todo!()
}
