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
use super::field::Field;
use super::kind::ListKind;
use super::row::Row;

/// Takes in the rows of all lists of one kind, in the order of the file; answers what each did.
pub(super) fn take_in(kind: ListKind, rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    match kind {
        ListKind::Settings => settings::take_in(rows, draft),
        ListKind::Departments => surest_first(rows, draft, &[Field::Id, Field::Code], departments::read),
        ListKind::Modules => modules::take_in(rows, draft),
        ListKind::WeekRules => each(rows, draft, week_rules::read),
        ListKind::Trainers => surest_first(rows, draft, &[Field::Id, Field::EmployeeNo], trainers::read),
        ListKind::LoansAndRaises => each(rows, draft, loans_and_raises::read),
        ListKind::Absences => away::take_in(rows, draft, absences::read),
        ListKind::HolidayGrid => away::take_in(rows, draft, holiday_grid::read),
        ListKind::HolidayWishes => away::take_in(rows, draft, holiday_wishes::read),
        ListKind::Temps => surest_first(rows, draft, &[Field::Id, Field::EmployeeNo], temps::read),
        ListKind::Completions => each(rows, draft, completions::read),
        ListKind::Wanted => wanted::take_in(rows, draft),
        ListKind::Shifts => each(rows, draft, shifts::read),
        ListKind::FollowUps => each(rows, draft, follow_ups::read),
        ListKind::Sessions => each(rows, draft, sessions::read),
        ListKind::Assessments => each(rows, draft, assessments::read),
    }
}

/// Reads a row. `None` is one with a problem.
type Read = fn(&mut Row<'_>, &Draft<'_>) -> Option<()>;

/// Reads the rows one by one, each against what those before it made.
fn each(rows: &mut [Row<'_>], draft: &mut Draft<'_>, read: Read) -> Vec<Taken> {
    rows.iter_mut().map(|row| one(row, draft, read)).collect()
}

/// The same, beginning with those that tell one of some fields. Whoever is known by name alone is who has the name in
/// the end, after every row that says by an id or a number whose name it is.
fn surest_first(rows: &mut [Row<'_>], draft: &mut Draft<'_>, by: &[Field], read: Read) -> Vec<Taken> {
    let is_sure = |row: &Row<'_>| by.iter().any(|&field| row.cell(field).is_some());
    let (sure, others): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&place| is_sure(&rows[place]));
    let mut taken: Vec<Taken> = rows.iter().map(|_| Taken::default()).collect();
    for place in sure.into_iter().chain(others) {
        taken[place] = one(&mut rows[place], draft, read);
    }
    taken
}

fn one(row: &mut Row<'_>, draft: &mut Draft<'_>, read: Read) -> Taken {
    let is_read = read(row, draft).is_some();
    debug_assert!(is_read || !row.problems.is_empty(), "what cannot be read has a problem");
    draft.take_in(row)
}
