//! The entries of the format, a noun a file: how each is read, and how it is written.
//!
//! The types that are written are the format, key by key in its order, and belong here alone: the core may come to hold a
//! season otherwise, the format stays. What is read is the core's own types.

pub(super) mod absence;
pub(super) mod assessment;
pub(super) mod department;
pub(super) mod follow_up;
pub(super) mod head;
pub(super) mod loan;
pub(super) mod module;
mod period;
mod person;
pub(super) mod raise;
pub(super) mod session;
pub(super) mod shift;
pub(super) mod stretch;
pub(super) mod temp;
pub(super) mod trainer;
pub(super) mod wanted;
pub(super) mod week_rule;
