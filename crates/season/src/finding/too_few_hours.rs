//! *For få opplæringstimer*: needs that together exceed what everybody who could train them has left.
//!
//! Why it matters: it is a proof, not a guess. Every simplification of the rules errs towards "it fits", so what is
//! named here cannot be trained in the department, however the sessions are laid. Example: two students need 2 × 210
//! minutes of the full client in weeks 27–28; the only superuser with the full client is on holiday: 0 left, 420
//! short.
//!
//! The rule is the department's network; this file turns what does not fit into a finding.

use crate::coverage::board::{NeedLoad, TooFewHours};
use crate::dates::Week;

/// A finding of needs and of what is left for them. The weeks are those of all its needs.
pub(crate) fn of(mut needs: Vec<NeedLoad>, weeks: Vec<Week>, capacity: u64) -> TooFewHours {
    needs.sort_unstable();
    let load = needs.iter().map(|need| u64::from(need.load)).sum::<u64>();
    TooFewHours { weeks, needs, capacity, load, short: load - capacity, rescuable: true }
}
