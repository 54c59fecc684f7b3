//! Which remedy is better: the one that disturbs less; then the one that clears more; then the smaller change, of which
//! the smaller one is that after which more of what is booked can be held.

use std::cmp::Reverse;

use crate::absence::AbsenceStatus;
use crate::coverage::board::Status;
use crate::ids::{DepartmentId, PersonId, TrainerId};
use crate::outcome::CellMove;
use crate::remedy::{RemedyKind, Step};

/// The place of a remedy among others, best first. Of two that are otherwise the same, ids decide, then days.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// How much the most disturbing step disturbs, then the other; a single one comes before every pair.
    disturbs: (usize, Disturbance, Option<Disturbance>),
    cleared: Reverse<usize>,
    breaks: usize,
    size: u64,
    tie: Vec<String>,
}

/// How much a step disturbs: by its kind, but for a fixed holiday, which disturbs most of all.
pub(super) type Disturbance = (bool, RemedyKind);

impl Rank {
    /// The place of some steps as long as nothing is known of the sessions that they break: none is better.
    pub(super) fn of(steps: &[Step], cleared: usize) -> Self {
        let mut disturbs: Vec<Disturbance> = steps.iter().map(Step::disturbs).collect();
        disturbs.sort_unstable_by(|one, other| other.cmp(one));
        Self {
            disturbs: (steps.len(), disturbs[0], disturbs.get(1).copied()),
            cleared: Reverse(cleared),
            breaks: 0,
            size: steps.iter().map(Step::size).sum(),
            tie: steps.iter().map(Step::tie).collect(),
        }
    }
    /// The place of steps that break so many booked sessions.
    pub(super) fn breaking(self, breaks: usize) -> Self {
        Self { breaks, ..self }
    }
}

/// How many cells of a department are better than before.
pub(super) fn cleared(moves: &[CellMove], department: &DepartmentId) -> usize {
    let is_better =
        |cell: &&CellMove| cell.department == *department && severity(cell.after) < severity(cell.before);
    moves.iter().filter(is_better).count()
}

/// Whether a cell is worse than before: it has become yellow or red. From empty to green is no worse.
pub(super) fn is_worse(cell: &CellMove) -> bool {
    severity(cell.after) > severity(cell.before)
}

pub(super) fn severity(status: Status) -> u8 {
    match status {
        Status::Empty | Status::Green => 0,
        Status::Yellow => 1,
        Status::Red => 2,
    }
}

impl Step {
    /// Its kind.
    pub fn kind(&self) -> RemedyKind {
        match self {
            Self::BookEarlier { .. } => RemedyKind::BookEarlier,
            Self::BookInstructor { .. } => RemedyKind::BookInstructor,
            Self::BorrowSuperuser { .. } => RemedyKind::BorrowSuperuser,
            Self::RaisePosition { .. } => RemedyKind::RaisePosition,
            Self::MoveHoliday { .. } => RemedyKind::MoveHoliday,
            Self::MoveFirstDay { .. } => RemedyKind::MoveFirstDay,
            Self::AddTool { .. } => RemedyKind::AddTool,
        }
    }
    /// Whether somebody has to agree: a fixed holiday is not the employer's to move alone.
    pub fn needs_agreement(&self) -> bool {
        matches!(self, Self::MoveHoliday { status: AbsenceStatus::Fixed, .. })
    }
    pub(super) fn disturbs(&self) -> Disturbance {
        (self.needs_agreement(), self.kind())
    }
    /// How large the change is, beside others of its kind: minutes booked, days moved, weeks lent, percent raised.
    fn size(&self) -> u64 {
        match self {
            Self::BookEarlier { sessions } | Self::BookInstructor { sessions, .. } => {
                sessions.iter().map(|session| u64::from(session.minutes)).sum()
            }
            Self::BorrowSuperuser { weeks, .. } => weeks.count() as u64,
            Self::RaisePosition { weeks, from, to, .. } => u64::from(to - from) * weeks.count() as u64,
            Self::MoveHoliday { from, to, .. } => (to.first() - from.first()).num_days().unsigned_abs(),
            Self::MoveFirstDay { from, to, .. } => (*to - *from).num_days().unsigned_abs(),
            Self::AddTool { .. } => 0,
        }
    }
    /// Whom it asks for something.
    pub(super) fn asks(&self) -> (RemedyKind, Option<PersonId>) {
        let trainer = |id: &TrainerId| Some(PersonId::Trainer(id.clone()));
        let who = match self {
            Self::BookEarlier { sessions } => sessions.first().and_then(|session| trainer(&session.trainer)),
            Self::BookInstructor { trainer: id, .. }
            | Self::BorrowSuperuser { trainer: id, .. }
            | Self::RaisePosition { trainer: id, .. }
            | Self::MoveHoliday { trainer: id, .. }
            | Self::AddTool { trainer: id } => trainer(id),
            Self::MoveFirstDay { temp, .. } => Some(PersonId::Temp(temp.clone())),
        };
        (self.kind(), who)
    }
    fn tie(&self) -> String {
        match self {
            Self::BookEarlier { sessions } | Self::BookInstructor { sessions, .. } => {
                let one = |it: &crate::session::Session| {
                    format!("{} {} {} {:?} {:?}", it.date, it.start, it.trainer, it.kind, it.temps)
                };
                sessions.iter().map(one).collect::<Vec<_>>().join("; ")
            }
            Self::BorrowSuperuser { trainer, weeks, .. } => format!("{trainer} {weeks:?}"),
            Self::RaisePosition { trainer, weeks, to, .. } => format!("{trainer} {weeks:?} {to:03}"),
            Self::MoveHoliday { trainer, absence, to, .. } => format!("{trainer} {absence} {to:?}"),
            Self::MoveFirstDay { temp, to, .. } => format!("{temp} {to}"),
            Self::AddTool { trainer } => trainer.to_string(),
        }
    }
}
