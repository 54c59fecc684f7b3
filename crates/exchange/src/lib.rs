//! Files to commands and back.
//!
//! - [`season_json`]: the season file, both ways, and what a file brings to a season.
//! - [`workbook`]: the cells of a workbook or a text table, whatever they mean.
//! - [`lists`]: the lists people already have: what cells mean, and what they bring to a season.
//! - [`template`]: the workbook that holds a whole season, or waits to be filled.
//! - [`view`]: what is on the screen, as a workbook or a text table.
//! - [`calendar`]: somebody's sessions as a calendar file.
//! - [`report`]: pages to be handed out, as PDF and as pictures.
//! - [`cell`]: what a cell that we write holds.
//! - [`booking_json`]: the document that `skulder book --json` prints.
//! - [`check_json`]: the document that `skulder check --json` prints.
//! - [`person`]: everything there is on one person.
//!
//! Everything is parsed here, at the edge: what leaves this crate inward is valid. No file is opened here and
//! nothing is stored; bytes come in, commands and texts go out.

pub mod booking_json;
pub mod calendar;
pub mod cell;
pub mod check_json;
pub mod lists;
mod page;
pub mod person;
pub mod report;
pub mod season_json;
pub mod template;
pub mod view;
pub mod workbook;
