//! The bounds of every number and text of a season, as the season file sets them.
//!
//! One list, read both where a file is parsed and where a command is decided, so that the two cannot differ.

use std::ops::RangeInclusive;

/// Minutes of a module or a session.
pub const MINUTES: RangeInclusive<u32> = 1..=6_000;
/// Minutes of one temp in a session: less than all of it, down to none.
pub const ATTENDED_MINUTES: RangeInclusive<u32> = 0..=6_000;
/// Minutes in a week.
pub const WEEK_MINUTES: RangeInclusive<u32> = 0..=6_000;
/// Minutes of training in one day at most.
pub const DAY_MINUTES: RangeInclusive<u32> = 1..=1_440;
/// Minutes between possible starts; a divisor of [`MINUTES_OF_A_DAY`] too.
pub const SESSION_STEP: RangeInclusive<u32> = 5..=120;
/// Minutes from midnight to midnight.
pub const MINUTES_OF_A_DAY: u32 = 1_440;
/// Minutes between sessions in different departments.
pub const TRAVEL_MINUTES: RangeInclusive<u32> = 0..=240;
/// Whole percent of a position or a share.
pub const PERCENT: RangeInclusive<u32> = 0..=200;
/// Workdays that make a trainer available in a week.
pub const PRESENT_DAYS: RangeInclusive<u32> = 1..=5;
/// Weeks for which a temp is fresh.
pub const FRESH_WEEKS: RangeInclusive<u32> = 1..=20;
/// Fresh temps that one trainer can look after.
pub const FRESH_TEMPS_PER_TRAINER: RangeInclusive<u32> = 1..=100;
/// Percent of the hours from which a week is tight.
pub const TIGHT_PERCENT: RangeInclusive<u32> = 1..=100;
/// Temps in one session.
pub const GROUP: RangeInclusive<u32> = 1..=50;
/// Trainers present, temps wanted, deviations counted.
pub const COUNT: RangeInclusive<u32> = 0..=1_000;
/// Days of a module's window, relative to a temp's first day.
pub const WINDOW_DAYS: RangeInclusive<i32> = -365..=365;
/// Characters of a text.
pub const TEXT: usize = 200;
/// Characters of a season's name or a session's title.
pub const LONG_TEXT: usize = 400;
/// Weeks of a season.
pub const SEASON_WEEKS: usize = 60;
