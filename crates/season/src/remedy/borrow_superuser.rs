//! *Lån en superbruker*: a superuser of another department counts for this one in some weeks.
//!
//! Why it matters: hours are ample for the municipality as a whole; they are in the wrong place. Example: Øya helsetun
//! has one superuser, who is away in weeks 26–28; a neighbour with three there lends one. It is offered only where no
//! cell of the department that lends gets worse.

use std::collections::BTreeMap;

use crate::command::Command;
use crate::coverage::board::{Cell, Status};
use crate::coverage::rules::Class;
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::dates::WeekRange;
use crate::ids::{DepartmentId, SessionId, TrainerId};
use crate::loan::Loan;
use crate::remedy::Step;
use crate::remedy::asked::Asked;

/// Every superuser of another department, for the cell's week and for every span within the weeks of each of its
/// findings, where no other loan of theirs is in the way.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    let spans = asked.spans_within();
    for trainer in asked.season.trainers().values() {
        let Some(own) = trainer.department().filter(|own| **own != asked.department.id) else { continue };
        for &weeks in &spans {
            if !asked.season.loans_of(&trainer.id).any(|loan| loan.weeks.touches(weeks)) {
                let (trainer, from) = (trainer.id.clone(), own.clone());
                steps.push(Step::BorrowSuperuser { trainer, from, weeks });
            }
        }
    }
    steps
}

pub(super) fn command(trainer: &TrainerId, department: &DepartmentId, weeks: WeekRange) -> Command {
    let loan = Loan { id: "".into(), trainer: trainer.clone(), department: department.clone(), weeks };
    Command::New { entry: loan.into() }
}

/// All that the department that borrows is counted by: who the trainer is to modules, the weeks, and of each whether they
/// are available and the minutes they have left.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gain {
    pub(super) class: Class,
    pub(super) weeks: WeekRange,
    pub(super) there: Vec<(bool, u32)>,
}

impl Gain {
    /// Whether it gives at least as much as another of the same class and weeks.
    pub(super) fn contains(&self, other: &Self) -> bool {
        let pairs = self.there.iter().zip(&other.there);
        pairs.into_iter().all(|(own, theirs)| own.0 >= theirs.0 && own.1 >= theirs.1)
    }
}

/// What a loan gives, where that can be told without counting: no session with one of the department's temps, or in it,
/// begins or ceases to count.
pub(super) fn gain(asked: &Asked<'_>, trainer: &TrainerId, weeks: WeekRange) -> Option<Gain> {
    let (season, department) = (asked.season, &asked.department.id);
    let before = &asked.coverage.counted().trainers[trainer];
    let lent = TrainerWeeks::lent(season, asked.coverage.rules(), &before.trainer, weeks, department);
    let touches = |id: &SessionId| {
        let session = &season.sessions()[id];
        session.department.as_ref() == Some(department)
            || session.temps.iter().any(|temp| season.temps()[temp].department == *department)
    };
    if before.sessions_moved(&lent).any(touches) {
        return None;
    }
    let there = |place: usize| (lent.weeks[place].is_available, lent.weeks[place].left());
    let places = weeks.iter().filter_map(|week| season.weeks().position(week));
    Some(Gain { class: lent.class, weeks, there: places.map(there).collect() })
}

/// What loans come to whose like has been counted.
///
/// Whoever gives more does no less: with more presence, and more minutes in places of the network, no cell of the
/// department that borrows is worse. The smallest source side of a minimum cut only shrinks as places widen; the last
/// week in which somebody has time for a need only moves later, and where nobody had time before the need's weeks were
/// red. So of a loan between two that come to the same it is known what it comes to.
#[derive(Default)]
pub(super) struct Known(BTreeMap<(Class, WeekRange), Vec<Counted>>);

/// A loan, and the cells it clears where it mends the one asked about.
type Counted = (Gain, Option<usize>);

impl Known {
    /// The cells that a loan clears, where it mends the one asked about; counted only where that is not known.
    pub(super) fn cleared(&mut self, gain: Gain, count: impl FnOnce() -> Option<usize>) -> Option<usize> {
        let alike = self.0.entry((gain.class, gain.weeks)).or_default();
        let least = alike.iter().filter(|(other, _)| gain.contains(other)).map(|(_, of)| *of).max();
        let most = alike.iter().filter(|(other, _)| other.contains(&gain)).map(|(_, of)| *of).min();
        if most == Some(None) {
            return None;
        }
        if let (Some(least), Some(most)) = (least, most)
            && least == most
        {
            return least;
        }
        let counted = count();
        alike.push((gain, counted));
        counted
    }
}

/// Whether it is certain, before trying, that a cell of the department that lends gets worse: the trainer is present
/// there, and without them fewer are than must be, or just as many while somebody is fresh. A session that can no
/// longer be held may bring needs back and so raise the minimum, never lower it.
pub(super) fn harms(asked: &Asked<'_>, trainer: &TrainerId, from: &DepartmentId, weeks: WeekRange) -> bool {
    let counted = &asked.coverage.counted().trainers[trainer];
    let Some(lender) = asked.coverage.block(from) else { return false };
    let gets_worse = |cell: &Cell| {
        let without = cell.present.saturating_sub(1);
        let is_short = without < cell.min_present && cell.status != Status::Red;
        let is_bare = without == cell.min_present && cell.fresh > 0 && cell.status < Status::Yellow;
        is_short || is_bare
    };
    weeks
        .iter()
        .filter_map(|week| asked.season.weeks().position(week))
        .any(|place| counted.weeks[place].is_available && gets_worse(&lender.cells[place]))
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::BorrowSuperuser;
    use crate::remedy::testing::check;
    use crate::testing::{contents, restore, season, session};

    #[test]
    fn only_a_department_that_can_spare_somebody_lends() {
        let season = season(
            "2027   26 27 28
             = A
             Ida  nurse full 100 | . . H
             + v1 assistant rover raised | s s s
             = B
             Bo   nurse full 100 | . . .
             Per  nurse rover 100 | . . H
             + v2 assistant rover raised | s s s
             = C
             Mia  nurse full 100 | . . .
             Ylva nurse full 100 | . . .
             + v3 assistant rover raised | s s s",
        );
        check(
            "2027-04-05",
            &season,
            "A 28",
            BorrowSuperuser,
            "Mia of C 28-28: A 28 R>g
             Ylva of C 28-28: A 28 R>g",
        );
    }

    #[test]
    fn a_department_that_can_spare_somebody_in_some_weeks_only_lends_for_those() {
        let season = season(
            "2027   26 27 28
             = A
             Ida  nurse rover 100 | . . .
             + v1 student full | . s s
             = B
             Bo   nurse full 100 | . . .
             + v2 assistant rover raised | . . s",
        );
        check("2027-04-05", &season, "A 28", BorrowSuperuser, "Bo of B 27-27: A 27 R>g, A 28 R>y");
    }

    #[test]
    fn of_two_that_are_alike_the_one_who_has_nothing_booked_comes_first() {
        let mut contents = contents(
            "2027   26 27 28
             = A
             Ida  nurse full 100 | . . H
             + v1 assistant rover raised | s s s
             = B
             Mia  nurse full 100 | . . .
             Ylva nurse full 100 | . . .
             + v2 assistant rover raised | s s s",
        );
        let booked = session("s1 Mia P-ROVER B v2 2027-07-13 08:00 120 booked");
        contents.sessions.push(std::sync::Arc::new(booked));
        check(
            "2027-04-05",
            &restore(contents),
            "A 28",
            BorrowSuperuser,
            "Ylva of B 28-28: A 28 R>g
             Mia of B 28-28: A 28 R>g",
        );
    }

    #[test]
    fn who_is_lent_must_be_there_and_qualify() {
        let season = season(
            "2027   26 27 28
             = A
             Ida  nurse full 100 | . H H
             Odd  nurse rover 100 | . . .
             + v1 student full | . s s
             = B
             Bo   nurse rover 100 | . . .
             Per  nurse full 100 | . H H
             Mia  nurse full 100 | . . .",
        );
        check("2027-04-05", &season, "A 27", BorrowSuperuser, "Mia of B 27-27: A 27 R>g, A 28 R>y");
    }
}
