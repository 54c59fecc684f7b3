//! The core of Skulder: a season as one immutable value, the commands that alter it, and what can be said of it.
//!
//! - **Nouns**, one per file: [`department`], [`trainer`], [`absence`], [`temp`], [`module`], [`session`] …
//! - **Change**: a [`Command`] is [`decide`]d into [`Changes`] or a [`Refusal`]; [`apply`] gives the next season.
//! - **Coverage**: [`Coverage::of`] counts a season on a day, [`Coverage::after`] what an edit does to it.
//!
//! What is not here, and must not come: files, databases, the clock, chance, threads, names of people in anything
//! that is logged, sentences in any language. Everything is a function of its arguments.

pub mod absence;
pub mod assessed;
pub mod assessment;
pub mod breach;
pub mod change;
pub mod command;
pub mod coverage;
pub mod curriculum;
pub mod dates;
pub mod department;
pub mod deviations;
mod diary;
pub mod figures;
pub mod finding;
pub mod follow_up;
pub mod history;
pub mod hours;
pub mod ids;
pub mod lifted;
pub mod limits;
pub mod loan;
pub mod module;
pub mod names_until;
pub mod network;
pub mod outcome;
mod overlap;
pub mod past;
pub mod person;
pub mod public_count;
pub mod raise;
pub mod readiness;
pub mod refusal;
pub mod remedy;
pub mod rescue;
pub mod roll_forward;
pub mod season;
pub mod session;
pub mod sheet;
pub mod shift;
pub mod steering;
pub mod telling;
pub mod temp;
pub mod testing;
pub mod timetable;
pub mod trainer;
pub mod wanted;
pub mod week_rule;

pub use change::{Changes, Edit, apply};
pub use command::{Command, Stamp, decide};
pub use coverage::Coverage;
pub use refusal::Refusal;
pub use season::{Season, SeasonHead, Settings};
