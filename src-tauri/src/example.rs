//! The season that the program brings along: invented people in an invented municipality.
//!
//! It is imported like any file. What sets it apart is its id, by which it is counted on its own day and can be taken
//! away again in one step.

use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;

/// The season file.
pub(crate) const FILE: &[u8] = include_bytes!("../../tests/fixtures/demo-season.json");

/// The season's id.
pub(crate) fn id() -> SeasonId {
    "eksempel-2027".into()
}

/// The day it is counted on, early enough that everything in it can still be mended.
pub(crate) fn today() -> Day {
    Day::from_ymd_opt(2027, 4, 5).expect("5 April 2027 is a day")
}
