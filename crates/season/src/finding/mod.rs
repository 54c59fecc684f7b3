//! What can be wrong with a week, one finding per file: what it is, why it matters, an example, the rule.
//!
//! Red: [`too_few_present`], [`too_few_hours`]. Yellow: [`no_backup`], [`train_before`], [`tight`]. Of the
//! municipality: [`reserve_too_small`].

pub mod no_backup;
pub mod reserve_too_small;
pub mod tight;
pub mod too_few_hours;
pub mod too_few_present;
pub mod train_before;
