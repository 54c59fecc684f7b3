//! What each kind of list says, a kind a file: its rows are read, and taken into the draft.
//!
//! Which entry a row is about where it has no id is the kind's own rule, and stands in its file.

mod absences;
mod assessments;
mod away;
mod completions;
mod days;
mod departments;
mod follow_ups;
mod holiday_grid;
mod holiday_wishes;
mod loans_and_raises;
mod modules;
mod sessions;
mod settings;
mod shifts;
mod temps;
mod trainers;
mod wanted;
mod week_rules;

pub(super) use holiday_grid::{mark_of, meaning_of};
pub(super) use settings::season_meant;

use super::draft::{Draft, Taken};
use super::kind::ListKind;
use super::row::Row;

/// Takes in the rows of all lists of one kind, in the order of the file; answers what each did.
pub(super) fn take_in(kind: ListKind, rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    match kind {
        ListKind::Settings => settings::take_in(rows, draft),
        ListKind::Departments => each(rows, draft, departments::read),
        ListKind::Modules => modules::take_in(rows, draft),
        ListKind::WeekRules => each(rows, draft, week_rules::read),
        ListKind::Trainers => each(rows, draft, trainers::read),
        ListKind::LoansAndRaises => each(rows, draft, loans_and_raises::read),
        ListKind::Absences => away::take_in(rows, draft, absences::read),
        ListKind::HolidayGrid => away::take_in(rows, draft, holiday_grid::read),
        ListKind::HolidayWishes => away::take_in(rows, draft, holiday_wishes::read),
        ListKind::Temps => each(rows, draft, temps::read),
        ListKind::Completions => each(rows, draft, completions::read),
        ListKind::Wanted => wanted::take_in(rows, draft),
        ListKind::Shifts => shifts::take_in(rows, draft),
        ListKind::FollowUps => each(rows, draft, follow_ups::read),
        ListKind::Sessions => each(rows, draft, sessions::read),
        ListKind::Assessments => each(rows, draft, assessments::read),
    }
}

/// Reads the rows one by one, each against what those before it made. `None` is a row with a problem.
fn each(
    rows: &mut [Row<'_>],
    draft: &mut Draft<'_>,
    read: fn(&mut Row<'_>, &Draft<'_>) -> Option<()>,
) -> Vec<Taken> {
    rows.iter_mut()
        .map(|row| {
            let is_read = read(row, draft).is_some();
            debug_assert!(is_read || !row.problems.is_empty(), "what cannot be read has a problem");
            draft.take_in(row)
        })
        .collect()
}
