//! Single steps: which of them mend the cell, looked for kind by kind.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::board::{Cell, Status};
use crate::dates::Day;
use crate::ids::{ModuleId, TempId, TrainerId};
use crate::outcome::CellMove;
use crate::remedy::asked::Asked;
use crate::remedy::rank::{Rank, cleared, is_worse};
use crate::remedy::{
    Remedy, RemedyKind, Step, add_tool, book_earlier, book_instructor, borrow_superuser, move_first_day,
    move_holiday, raise_position,
};
use crate::session::Session;

/// How many of one kind are kept: no more are ever offered.
const KEPT: usize = 3;
/// How many more are verified where some that are kept break booked sessions, in search of some that do not.
const FURTHER: usize = 20;

/// A remedy and its place among others.
pub(super) struct Found {
    pub(super) rank: Rank,
    pub(super) remedy: Remedy,
}

/// The steps of one kind.
pub(super) fn steps(asked: &Asked<'_>, kind: RemedyKind) -> Vec<Step> {
    match kind {
        RemedyKind::BookEarlier => book_earlier::steps(asked),
        RemedyKind::BookInstructor => book_instructor::steps(asked),
        RemedyKind::BorrowSuperuser => borrow_superuser::steps(asked),
        RemedyKind::RaisePosition => raise_position::steps(asked),
        RemedyKind::MoveHoliday => move_holiday::steps(asked),
        RemedyKind::MoveFirstDay => move_first_day::steps(asked),
        RemedyKind::AddTool => add_tool::steps(asked),
    }
}

/// What some steps come to in the department: the cells that would turn, where the one asked about is mended.
pub(super) fn mending(asked: &Asked<'_>, steps: &[Step]) -> Option<usize> {
    let after = asked.after(steps)?;
    let cells = &after.block.cells;
    asked.is_mended(&cells[asked.place]).then(|| cleared(&moves(asked, cells), &asked.department.id))
}

fn moves(asked: &Asked<'_>, after: &[Cell]) -> Vec<CellMove> {
    let turned = asked.own.block.cells.iter().zip(after).filter(|(one, other)| one.status != other.status);
    let moved = |(before, after): (&Cell, &Cell)| {
        let (before, week, after): (Status, _, Status) = (before.status, before.week, after.status);
        CellMove { department: asked.department.id.clone(), week, before, after }
    };
    turned.map(moved).collect()
}

/// The best of some steps, one by one or two by two, that mend the cell and make none worse; and of those that mend it
/// but make some cell worse. Both best first, and no more than are ever offered.
#[derive(Default)]
pub(super) struct Best {
    pub(super) good: Vec<Found>,
    pub(super) harmful: Vec<Found>,
}

impl Best {
    /// Verifies what mends the cell, best first, until there is enough of it. That may stop early because the rank is
    /// known beforehand but for the sessions that are broken: the cells that count for it are the department's own.
    pub(super) fn verified(asked: &Asked<'_>, mending: Vec<(Vec<Step>, usize)>) -> Self {
        let mut ranked: Vec<(Rank, Vec<Step>)> =
            mending.into_iter().map(|(steps, cleared)| (Rank::of(&steps, cleared), steps)).collect();
        ranked.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let (mut best, mut further) = (Self::default(), 0);
        for (rank, steps) in ranked {
            if best.good.len() == KEPT {
                if best.good[KEPT - 1].rank < rank || further == FURTHER {
                    break;
                }
                further += 1;
            }
            let Some(remedy) = verified(asked, steps) else { continue };
            let of = if remedy.makes_worse { &mut best.harmful } else { &mut best.good };
            keep(of, Found { rank: rank.breaking(remedy.breaks), remedy });
        }
        best
    }
    pub(super) fn extend(&mut self, other: Self) {
        self.good.extend(other.good);
        self.harmful.extend(other.harmful);
    }
}

/// Takes a remedy among the best, in its place. The same person asked for another day or week is no second way out.
fn keep(best: &mut Vec<Found>, found: Found) {
    let asks = |found: &Found| found.remedy.steps.iter().map(Step::asks).collect::<Vec<_>>();
    let (alike, other): (Vec<Found>, Vec<Found>) =
        best.drain(..).partition(|kept| asks(kept) == asks(&found));
    best.extend(other);
    best.extend(alike.into_iter().chain([found]).min_by(|one, other| one.rank.cmp(&other.rank)));
    best.sort_unstable_by(|one, other| one.rank.cmp(&other.rank));
    best.truncate(KEPT);
}

/// Some steps as a remedy, counted; `None` where it does not mend the cell, or a department that lends is worse off.
fn verified(asked: &Asked<'_>, steps: Vec<Step>) -> Option<Remedy> {
    let tried = asked.try_out(&steps)?;
    let cell = tried.cells.iter().find(|it| (&it.department, it.week) == (&asked.department.id, asked.week));
    if asked.cell.status == Status::Red && cell.is_none() {
        return None;
    }
    let harms_lender = |cell: &CellMove| {
        let lends =
            |step: &Step| matches!(step, Step::BorrowSuperuser { from, .. } if *from == cell.department);
        is_worse(cell) && steps.iter().any(lends)
    };
    if tried.cells.iter().any(harms_lender) {
        return None;
    }
    Some(Remedy {
        needs_agreement: steps.iter().any(Step::needs_agreement),
        makes_worse: tried.cells.iter().any(is_worse),
        breaks: tried.breaks,
        steps,
        command: tried.command,
        cells: tried.cells,
    })
}

/// The best steps of one kind that mend the cell by themselves, and how many were looked at.
pub(super) fn of_kind(asked: &Asked<'_>, kind: RemedyKind) -> (Best, usize) {
    let steps = steps(asked, kind);
    let looked_at = steps.len();
    let mut loans = borrow_superuser::Known::default();
    let mut bookings: BTreeMap<Lesson, Option<(Share, usize)>> = BTreeMap::new();
    let mut found = Vec::new();
    for step in steps {
        let least = || least(&step, |share| mending(asked, &[share]));
        let share = match &step {
            Step::BorrowSuperuser { trainer, from, weeks } => {
                if borrow_superuser::harms(asked, trainer, from, *weeks) {
                    continue;
                }
                let count = || mending(asked, std::slice::from_ref(&step));
                let cleared = match borrow_superuser::gain(asked, trainer, *weeks) {
                    Some(gain) => loans.cleared(gain, count),
                    None => count(),
                };
                cleared.map(|cleared| (Share::All, cleared))
            }
            Step::BookInstructor { trainer, sessions } => match lesson(asked, trainer, sessions) {
                Some(lesson) => bookings.entry(lesson).or_insert_with(least).clone(),
                None => least(),
            },
            _ => least(),
        };
        if let Some((share, cleared)) = share {
            found.push((vec![part(&step, &share)], cleared));
        }
    }
    (Best::verified(asked, found), looked_at)
}

/// How much of a step is taken.
#[derive(Debug, Clone)]
pub(super) enum Share {
    /// All there is of it.
    All,
    /// A position raised to less.
    UpTo(u32),
    /// Some of its sessions, by their number.
    Sessions(Vec<usize>),
}

/// The least of a step that is enough, where a step can be had in parts, and what it comes to. `mends` tells what a step
/// comes to, where that is enough.
pub(super) fn least(step: &Step, mends: impl Fn(Step) -> Option<usize>) -> Option<(Share, usize)> {
    match step {
        Step::BookInstructor { sessions, .. } => {
            let some = |numbers: &[usize]| mends(part(step, &Share::Sessions(numbers.to_vec())));
            let (numbers, cleared) = book_instructor::enough(sessions.len(), some)?;
            Some((Share::Sessions(numbers), cleared))
        }
        Step::RaisePosition { from, to, .. } => {
            let all = mends(step.clone())?;
            let less = |to| Some((Share::UpTo(to), mends(part(step, &Share::UpTo(to)))?));
            Some(raise_position::smaller(*from, *to).find_map(less).unwrap_or((Share::All, all)))
        }
        _ => Some((Share::All, mends(step.clone())?)),
    }
}

/// So much of a step.
pub(super) fn part(step: &Step, share: &Share) -> Step {
    let mut step = step.clone();
    match (&mut step, share) {
        (Step::RaisePosition { to, .. }, Share::UpTo(less)) => *to = *less,
        (Step::BookInstructor { sessions, .. }, Share::Sessions(numbers)) => {
            *sessions = numbers.iter().map(|&number| sessions[number].clone()).collect();
            sessions.sort_by_key(|session| (session.date, session.start));
        }
        _ => {}
    }
    step
}

/// All that the department is counted by of an instructor's sessions: who learns what, and on which day.
pub(super) type Lesson = Vec<(Option<ModuleId>, BTreeSet<TempId>, u32, Day)>;

/// The same lessons with another instructor lead to the same board of the department, if neither has others there.
pub(super) fn lesson(asked: &Asked<'_>, trainer: &TrainerId, sessions: &[Session]) -> Option<Lesson> {
    let is_here = |it: &std::sync::Arc<Session>| it.department.as_ref() == Some(&asked.department.id);
    let has_others = asked.season.sessions_of(trainer).any(is_here);
    let one = |it: &Session| (it.module().cloned(), it.temps.clone(), it.minutes, it.date);
    (!has_others).then(|| sessions.iter().map(one).collect())
}
