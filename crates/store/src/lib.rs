//! Where seasons are kept: loads one as a value and commits changes against a revision, on SQLite and
//! PostgreSQL.
//!
//! - [`Store`] is all there is to call: open a [`Place`], load, commit, read the history, watch for others'
//!   changes.
//! - [`Claim`] keeps a second running program away from a file; [`Backups`] are a file's backups.
//! - `surroundings.rs` refuses places where a file would get spoilt.
//! - `table/` has a file per table; the SQL is made of the columns listed there, in one place, for both
//!   engines.
//! - `engine.rs` is the one file that knows which engine it is talking to.
//!
//! What is not here: a rule of planning, a decision about a command, the clock, a cache. What is stored has
//! been decided by the core; what is read goes through [`skulder_season::Season::restore`], so that a damaged
//! row is an error here and not a wrong plan in the window.
//!
//! The trap: rows and the history's JSON outlive the program, and both use the core's wire names. A renamed
//! variant or field in the core changes the disk; the suite reads rows and history that an earlier version
//! wrote.

mod backup;
mod claim;
mod engine;
mod error;
mod place;
mod store;
mod stored;
mod surroundings;
mod table;
mod watch;

pub use backup::{Backup, Backups, Replaced, is_due};
pub use claim::Claim;
pub use error::{CommitError, StoreError};
pub use place::{Place, default_file};
pub use store::{Loaded, NewEntry, SeasonSummary, Store};
pub use watch::Moved;
