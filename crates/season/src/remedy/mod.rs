//! Remedies: what can be done about a red week, each searched for and verified by counting the season that it leads to.
//!
//! One kind per file: [`book_earlier`], [`book_instructor`], [`borrow_superuser`], [`raise_position`], [`move_holiday`],
//! [`move_first_day`], [`add_tool`]; [`pair`] puts two together where no single one clears the cell. A kind names its
//! moves; whether a move helps is never reckoned here: it is decided, applied and counted like any other command, so a
//! remedy cannot promise what it does not keep.
//!
//! What is not here: sentences. A remedy carries facts, and the ids that lead back to people and days.

mod add_tool;
mod agenda;
mod asked;
mod book_earlier;
mod book_instructor;
mod borrow_superuser;
mod free_time;
mod move_first_day;
mod move_holiday;
mod pair;
mod raise_position;
mod rank;
mod single;
#[cfg(test)]
mod testing;

use serde::Serialize;
use ts_rs::TS;

use crate::absence::AbsenceStatus;
use crate::command::Command;
use crate::coverage::Coverage;
use crate::dates::{DateRange, Day, Week, WeekRange};
use crate::ids::{AbsenceId, DepartmentId, TempId, TrainerId};
use crate::outcome::CellMove;
use crate::remedy::asked::Asked;
use crate::remedy::single::{Best, Found};
use crate::season::Season;
use crate::session::Session;

/// What can be done about one cell.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Remedies {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// At most three, best first; of different kinds where there are such.
    pub offered: Vec<Remedy>,
    /// How many moves of each kind were looked at, in the order of the ranking. Where nothing is offered, this and the
    /// cell's sheet are the proof.
    pub tried: Vec<Tried>,
}

/// One way out of a cell, verified.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Remedy {
    /// What is done: one step, or the two of a pair.
    pub steps: Vec<Step>,
    /// Whether somebody has to agree first: a fixed holiday is moved.
    pub needs_agreement: bool,
    /// Whether some cell gets worse by it; offered only where nothing else is left.
    pub makes_worse: bool,
    /// How many more booked sessions cannot be held after it.
    pub breaks: usize,
    /// What to carry out, as one command.
    pub command: Command,
    /// Every cell whose status differs, by department, then week.
    pub cells: Vec<CellMove>,
}

/// The kinds of remedies, from the least disturbing to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RemedyKind {
    /// Training is booked in an earlier week of its window.
    BookEarlier,
    /// An instructor is booked.
    BookInstructor,
    /// A superuser is lent by another department.
    BorrowSuperuser,
    /// A superuser's position is raised.
    RaisePosition,
    /// A wished holiday is moved.
    MoveHoliday,
    /// A temp begins earlier or later.
    MoveFirstDay,
    /// A superuser of Rover learns the full client.
    AddTool,
}

/// One step of a remedy, as facts.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export, rename = "RemedyStep")]
pub enum Step {
    /// A superuser or instructor trains in earlier weeks.
    BookEarlier {
        /// The sessions as they would be booked.
        sessions: Vec<Session>,
    },
    /// An instructor trains, or supports on site.
    BookInstructor {
        /// The instructor.
        trainer: TrainerId,
        /// The sessions as they would be booked.
        sessions: Vec<Session>,
    },
    /// A superuser counts for another department in some weeks.
    BorrowSuperuser {
        /// The superuser.
        trainer: TrainerId,
        /// The department that lends.
        from: DepartmentId,
        /// The weeks.
        weeks: WeekRange,
    },
    /// A position is raised in some weeks.
    RaisePosition {
        /// The superuser.
        trainer: TrainerId,
        /// The weeks.
        weeks: WeekRange,
        /// The position as it is then; percent.
        from: u32,
        /// As it would be; percent.
        to: u32,
    },
    /// A holiday is moved.
    MoveHoliday {
        /// Whose it is.
        trainer: TrainerId,
        /// Which.
        absence: AbsenceId,
        /// Its days.
        from: DateRange,
        /// Its days as they would be; as many.
        to: DateRange,
        /// Wished, or fixed.
        status: AbsenceStatus,
        /// The last day on which the employer could set the new days.
        #[ts(type = "string")]
        notice: Day,
    },
    /// A temp's first day is moved.
    MoveFirstDay {
        /// The temp.
        temp: TempId,
        /// The first day.
        #[ts(type = "string")]
        from: Day,
        /// As it would be.
        #[ts(type = "string")]
        to: Day,
    },
    /// A superuser of Rover becomes one of the full client.
    AddTool {
        /// The superuser.
        trainer: TrainerId,
    },
}

/// How many moves of a kind were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tried {
    /// The kind.
    pub kind: RemedyKind,
    /// Moves of it.
    pub moves: usize,
}

impl RemedyKind {
    /// Every kind, from the least disturbing to the most.
    pub const ALL: [Self; 7] = [
        Self::BookEarlier,
        Self::BookInstructor,
        Self::BorrowSuperuser,
        Self::RaisePosition,
        Self::MoveHoliday,
        Self::MoveFirstDay,
        Self::AddTool,
    ];
}

impl Step {
    /// What carries it out for a department.
    fn commands(&self, season: &Season, department: &DepartmentId) -> Vec<Command> {
        match self {
            Self::BookEarlier { sessions } | Self::BookInstructor { sessions, .. } => {
                sessions.iter().map(|session| Command::New { entry: session.clone().into() }).collect()
            }
            Self::BorrowSuperuser { trainer, weeks, .. } => {
                vec![borrow_superuser::command(trainer, department, *weeks)]
            }
            Self::RaisePosition { trainer, weeks, to, .. } => {
                vec![raise_position::command(trainer, *weeks, *to)]
            }
            Self::MoveHoliday { absence, to, .. } => vec![move_holiday::command(season, absence, *to)],
            Self::MoveFirstDay { temp, to, .. } => vec![move_first_day::command(season, temp, *to)],
            Self::AddTool { trainer } => vec![add_tool::command(season, trainer)],
        }
    }
}

/// How many remedies are offered at most.
const OFFERED: usize = 3;

/// What can be done about a cell that is red, or where training must be done before; `None` where there is no such cell.
/// Nothing is offered for a cell that is neither, nor for one that is past. `support` is what a session of on-site
/// support is called.
pub fn remedies(
    season: &Season,
    coverage: &Coverage,
    (department, week): (&DepartmentId, Week),
    support: &str,
) -> Option<Remedies> {
    coverage.block(department)?.cells.iter().find(|cell| cell.week == week)?;
    let mut remedies =
        Remedies { department: department.clone(), week, offered: Vec::new(), tried: Vec::new() };
    let Some(asked) = Asked::of(season, coverage, (department, week), support) else { return Some(remedies) };
    let mut singles = Best::default();
    for kind in RemedyKind::ALL {
        let (best, moves) = single::of_kind(&asked, kind);
        singles.extend(best);
        remedies.tried.push(Tried { kind, moves });
    }
    let pairs = if singles.good.is_empty() { pair::best(&asked) } else { Best::default() };
    let lists = [singles.good, pairs.good, singles.harmful, pairs.harmful];
    remedies.offered = lists.into_iter().find(|list| !list.is_empty()).map(offered).unwrap_or_default();
    Some(remedies)
}

/// The best of what was found, best first; of different kinds as far as there are such.
fn offered(mut found: Vec<Found>) -> Vec<Remedy> {
    found.sort_unstable_by(|one, other| one.rank.cmp(&other.rank));
    let kinds = |found: &Found| {
        let mut kinds: Vec<RemedyKind> = found.remedy.steps.iter().map(Step::kind).collect();
        kinds.sort_unstable();
        kinds
    };
    let mut met = Vec::new();
    let (new, again): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| {
        let kinds = kinds(found);
        let is_new = !met.contains(&kinds);
        met.push(kinds);
        is_new
    });
    let mut offered: Vec<Found> = new.into_iter().chain(again).take(OFFERED).collect();
    offered.sort_unstable_by(|one, other| one.rank.cmp(&other.rank));
    offered.into_iter().map(|found| found.remedy).collect()
}
