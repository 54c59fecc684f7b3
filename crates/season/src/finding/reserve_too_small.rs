//! *Instruktørene strekker ikke til*: needs that exceed what their departments and all instructors have left.
//!
//! Why it matters: here no shifting of instructors helps; a holiday, a first day or a loan must move. Example: weeks
//! 28–29, where three departments are short and both instructors on holiday.
//!
//! The rule is the municipality's network; this file turns what does not fit into a finding.

use crate::coverage::board::{NeedLoad, ReserveTooSmall};
use crate::dates::Week;
use crate::ids::DepartmentId;

/// A finding of needs, of the departments and weeks they are in, and of what is left for them.
pub(crate) fn of(
    departments: Vec<DepartmentId>,
    mut needs: Vec<NeedLoad>,
    weeks: Vec<Week>,
    capacity: u64,
) -> ReserveTooSmall {
    needs.sort_unstable();
    let load = needs.iter().map(|need| u64::from(need.load)).sum::<u64>();
    ReserveTooSmall { departments, weeks, needs, capacity, load, short: load - capacity }
}
