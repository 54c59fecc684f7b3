//! Files to commands and back.
//!
//! - [`season_json`]: the season file, both ways, and what a file brings to a season.
//! - [`booking_json`]: the document that `skulder book --json` prints.
//! - [`check_json`]: the document that `skulder check --json` prints.
//!
//! Everything is parsed here, at the edge: what leaves this crate inward is valid. No file is opened here and
//! nothing is stored; bytes come in, commands and texts go out.

pub mod booking_json;
pub mod check_json;
pub mod season_json;
