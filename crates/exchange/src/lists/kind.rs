//! Which list a sheet is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::Field;

/// Which list a sheet is, in the order in which lists are taken in: what is referred to comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ListKind {
    /// *Innstillinger*: the season's name, weeks and settings, one a row.
    Settings,
    /// *Avdelinger*.
    Departments,
    /// *Moduler*: the curriculum.
    Modules,
    /// *Unntak*: exceptions to a department's minimum in one week.
    WeekRules,
    /// *Opplærere*: superusers and instructors.
    Trainers,
    /// *Lån og økt stilling*: loans and raises.
    LoansAndRaises,
    /// *Ferie*: an absence a row.
    Absences,
    /// Holidays as a grid: a person a row, a week or a day a column.
    HolidayGrid,
    /// Wished holidays: a person a row, the first to the fourth choice of weeks.
    HolidayWishes,
    /// *Sommervikarer*.
    Temps,
    /// E-learning (or other modules) finished: a person and a module a row, or a person a row and a module a column.
    Completions,
    /// *Ønsket dekning*.
    Wanted,
    /// *Vakter*.
    Shifts,
    /// *Oppfølging*: deviations counted.
    FollowUps,
    /// *Økter*.
    Sessions,
    /// *Vurderinger*: the Forum's judgements.
    Assessments,
}

/// A field as a column of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Which field.
    pub field: Field,
    /// Its header in the template.
    pub title: &'static str,
    /// Headers that other programs and people write, in small letters.
    pub aliases: &'static [&'static str],
    /// Whether no row can be taken in without it, by a column or a constant.
    pub is_required: bool,
    /// What to write there, for the note on the template's header.
    pub note: &'static str,
    /// Whether the template hides it.
    pub is_hidden: bool,
}

impl ListKind {
    /// Every kind, in the order in which lists are taken in.
    pub const ALL: &[Self] = &[];

    /// The name of its sheet in the template.
    pub fn title(self) -> &'static str {
        todo!()
    }
    /// Its columns, in the order of the template.
    pub fn columns(self) -> &'static [Column] {
        todo!()
    }
}
