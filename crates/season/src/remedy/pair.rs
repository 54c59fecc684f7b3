//! Two steps together, where no single one mends the cell.
//!
//! Why it matters: a department that lacks two people, or a person and hours, is not helped by one holiday. Example: of
//! Bo- og miljøtjeneste's three, two are away in week 28 and two must be there; a neighbour lends one and an instructor
//! comes.
//!
//! The trap: there are many thousands of pairs, so most must be left out uncounted, and only such as provably do not
//! mend the cell ([`Alone::may_be_helped_by`]). What is left is counted in the order of the ranking, at most [`COUNTED`]
//! of it, so that the answer comes at once in a department of any size; of what lies behind nothing is said.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::board::{Cell, Status};
use crate::coverage::department::DepartmentCoverage;
use crate::coverage::need::Need;
use crate::coverage::rules::Class;
use crate::dates::Week;
use crate::ids::{ModuleId, PersonId, TempId, TrainerId};
use crate::remedy::agenda::late_in;
use crate::remedy::asked::Asked;
use crate::remedy::rank::{Disturbance, Rank};
use crate::remedy::single::{Best, least, lesson, mending, part, steps};
use crate::remedy::{RemedyKind, Step, book_instructor, borrow_superuser};

/// How many pairs are counted at most.
const COUNTED: usize = 1_000;
/// Of how many pairs of the same kinds the least that is enough is looked for.
const PARED: usize = 30;
/// How many different kinds of pairs are enough.
const KINDS: usize = 3;

/// The best pairs that mend the cell.
pub(super) fn best(asked: &Asked<'_>) -> Best {
    let pool: Vec<Alone> = pool(asked).into_iter().filter_map(|step| Alone::of(asked, step)).collect();
    let mut by_kinds: BTreeMap<(Disturbance, Disturbance), Vec<[&Step; 2]>> = BTreeMap::new();
    for (number, one) in pool.iter().enumerate() {
        for other in &pool[number + 1..] {
            if go_together(&one.step, &other.step)
                && one.may_be_helped_by(asked, other)
                && other.may_be_helped_by(asked, one)
            {
                let pair = [&one.step, &other.step];
                by_kinds.entry(kinds(pair)).or_default().push(pair);
            }
        }
    }
    let instructors = two_instructors(asked, &pool);
    for (one, other) in &instructors {
        by_kinds.entry(kinds([one, other])).or_default().push([one, other]);
    }

    let mut best = Best::default();
    let (mut counted, mut met) = (0, 0);
    for pairs in by_kinds.into_values() {
        let mut found = Vec::new();
        for pair in pairs {
            counted += 1;
            let steps = pair.map(Clone::clone).to_vec();
            if counted <= COUNTED
                && let Some(cleared) = mending(asked, &steps)
            {
                found.push((Rank::of(&steps, cleared), steps));
            }
        }
        found.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let pared = found.into_iter().take(PARED).map(|(_, steps)| pared(asked, steps));
        let of_kinds = Best::verified(asked, pared.collect());
        met += usize::from(!of_kinds.good.is_empty());
        best.extend(of_kinds);
        if met == KINDS || counted > COUNTED {
            break;
        }
    }
    best
}

/// The more disturbing kind, then the other.
fn kinds(pair: [&Step; 2]) -> (Disturbance, Disturbance) {
    let [one, other] = pair.map(Step::disturbs);
    (one.max(other), one.min(other))
}

/// Every step of every kind that may be half of a pair. Of what can be had in parts, all of it.
fn pool(asked: &Asked<'_>) -> Vec<Step> {
    let mut pool = Vec::new();
    for kind in RemedyKind::ALL {
        let mut steps = steps(asked, kind);
        match kind {
            RemedyKind::BorrowSuperuser => {
                // Of parts of a finding there would be too many.
                let spans = asked.spans();
                steps.retain(
                    |step| matches!(step, Step::BorrowSuperuser { weeks, .. } if spans.contains(weeks)),
                );
                steps = worthwhile(asked, steps);
            }
            RemedyKind::BookInstructor => {
                let mut met = Vec::new();
                steps.retain(|step| {
                    let Step::BookInstructor { trainer, sessions } = step else { return true };
                    let Some(lesson) = lesson(asked, trainer, sessions) else { return true };
                    let is_new = !met.contains(&lesson);
                    met.push(lesson);
                    is_new
                });
            }
            _ => {}
        }
        pool.extend(steps);
    }
    pool
}

/// The loans that no two others, of different departments, make needless by giving at least as much in the same weeks:
/// in whatever pair, one of those can take their place. Only departments that can spare their superuser are among them.
fn worthwhile(asked: &Asked<'_>, loans: Vec<Step>) -> Vec<Step> {
    let mut gains: Vec<(Option<borrow_superuser::Gain>, Step)> = Vec::new();
    for step in loans {
        let Step::BorrowSuperuser { trainer, from, weeks } = &step else { continue };
        if !borrow_superuser::harms(asked, trainer, from, *weeks) {
            gains.push((borrow_superuser::gain(asked, trainer, *weeks), step));
        }
    }
    let sum = |gain: &Option<borrow_superuser::Gain>| {
        gain.as_ref()
            .map(|gain| gain.there.iter().map(|there| u64::from(there.0) + u64::from(there.1)).sum::<u64>())
    };
    gains.sort_by_key(|(gain, _)| std::cmp::Reverse(sum(gain)));
    let mut kept: Vec<(Option<borrow_superuser::Gain>, Step)> = Vec::new();
    for (gain, step) in gains {
        let is_needless = gain.as_ref().is_some_and(|gain| {
            let gives_more = |other: &Option<borrow_superuser::Gain>| {
                other.as_ref().is_some_and(|other| {
                    (other.class, other.weeks) == (gain.class, gain.weeks) && other.contains(gain)
                })
            };
            let lenders: BTreeSet<_> =
                kept.iter().filter(|(other, _)| gives_more(other)).map(|(_, step)| lender(step)).collect();
            lenders.len() > 1
        });
        if !is_needless && asked.spares(&step) {
            kept.push((gain, step));
        }
    }
    kept.into_iter().map(|(_, step)| step).collect()
}

fn lender(step: &Step) -> Option<&crate::ids::DepartmentId> {
    match step {
        Step::BorrowSuperuser { from, .. } => Some(from),
        _ => None,
    }
}

/// Two instructors, the second booked beside the first.
fn two_instructors(asked: &Asked<'_>, pool: &[Alone]) -> Vec<(Step, Step)> {
    let mut pairs = Vec::new();
    for alone in pool {
        let Step::BookInstructor { trainer, sessions } = &alone.step else { continue };
        for second in book_instructor::steps_beside(asked, sessions) {
            if !matches!(&second, Step::BookInstructor { trainer: other, .. } if other == trainer) {
                pairs.push((alone.step.clone(), second));
            }
        }
    }
    pairs
}

/// Whether two steps can be taken together: not of one kind with the same person, and nobody who is in a booked session
/// is asked for anything else, since the session was placed for them as they are. Two instructors are booked one beside
/// the other, elsewhere.
fn go_together(one: &Step, other: &Step) -> bool {
    let is_booked = |step: &Step| matches!(step, Step::BookEarlier { .. } | Step::BookInstructor { .. });
    let are_instructors =
        one.kind() == RemedyKind::BookInstructor && other.kind() == RemedyKind::BookInstructor;
    let share = || people(one).intersection(&people(other)).next().is_some();
    one.asks() != other.asks() && !are_instructors && !((is_booked(one) || is_booked(other)) && share())
}

/// Everybody a step concerns.
fn people(step: &Step) -> BTreeSet<PersonId> {
    match step {
        Step::BookEarlier { sessions } | Step::BookInstructor { sessions, .. } => {
            let trainers = sessions.iter().map(|session| PersonId::Trainer(session.trainer.clone()));
            let temps = sessions.iter().flat_map(|session| session.temps.iter().cloned().map(PersonId::Temp));
            trainers.chain(temps).collect()
        }
        _ => step.asks().1.into_iter().collect(),
    }
}

/// The least of a pair that is enough, one half after the other.
fn pared(asked: &Asked<'_>, mut steps: Vec<Step>) -> (Vec<Step>, usize) {
    let mut cleared = mending(asked, &steps).expect("the pair was found to mend the cell");
    for number in 0..steps.len() {
        let with = |half: Step| {
            let mut steps = steps.clone();
            steps[number] = half;
            mending(asked, &steps)
        };
        if let Some((share, so_many)) = least(&steps[number], with) {
            (steps[number], cleared) = (part(&steps[number], &share), so_many);
        }
    }
    (steps, cleared)
}

/// A step by itself: how the department stands after it, and what it can do to needs.
struct Alone {
    step: Step,
    cell: Cell,
    /// What still makes the cell what it should not be: groups of needs, each of which must be touched.
    lacks: Vec<Lack>,
    brings: Brings,
}

/// Needs that are short together, or for which it is too late.
struct Lack {
    needs: Vec<Need>,
    /// The minutes without which nothing changes for the week.
    short: u64,
}

/// What a step can do to needs, at most.
enum Brings {
    /// Minutes of a trainer, in a week, by what the trainer is to modules.
    Minutes(Vec<(Class, usize, u32)>),
    /// Less of some temps' needs, and so another load for all who learn the same.
    Learning(BTreeSet<ModuleId>),
    /// That is not known.
    Anything,
}

impl Alone {
    fn of(asked: &Asked<'_>, step: Step) -> Option<Self> {
        let (after, counted) = asked.after_with_trainers(std::slice::from_ref(&step))?;
        let cell = after.block.cells[asked.place].clone();
        let brings = match &step {
            Step::BookEarlier { .. } | Step::BookInstructor { .. } | Step::MoveFirstDay { .. } => {
                Brings::Learning(learnt(&step, [asked.own, &after]))
            }
            Step::BorrowSuperuser { trainer, .. }
            | Step::RaisePosition { trainer, .. }
            | Step::MoveHoliday { trainer, .. }
            | Step::AddTool { trainer } => {
                let has_session = asked.season.sessions_of(trainer).next().is_some();
                // A session that begins or ceases to count changes needs as well.
                if has_session { Brings::Anything } else { brings(asked, trainer, &counted) }
            }
        };
        Some(Self { lacks: lacks(asked, &after, &cell), step, cell, brings })
    }

    /// Whether another step may mend the cell after this one, by all that can be told without counting both.
    ///
    /// *Presence:* trainers are counted one by one, so what steps with different people give adds up; and where temps are
    /// at work in the week, its minimum hangs on temps alone, not on trainers; where some stay even when one or two are
    /// moved, it does not fall below what the department or an exception asks.
    ///
    /// *Hours:* take a finding with the week in it. A step that widens no place of its needs, and changes none of them,
    /// leaves their own deficit and that of every part of them as it was; deficits being supermodular, the smallest
    /// source side of a minimum cut then still holds them all. Where every need of a finding has the week among its
    /// weeks, all of them must leave it, so the step must bring the whole shortage.
    ///
    /// *Too late:* a need stays late until somebody who qualifies has time in the week or after it, or it changes itself.
    fn may_be_helped_by(&self, asked: &Asked<'_>, other: &Self) -> bool {
        if self.step.asks().1 == other.step.asks().1 {
            return true;
        }
        let moved = [self, other].iter().filter(|of| matches!(of.step, Step::MoveFirstDay { .. })).count();
        if asked.cell.on_floor as usize > moved {
            let least = if moved == 0 { asked.cell.min_present } else { asked.least_present() };
            if self.cell.present + other.cell.present < least + asked.cell.present {
                return false;
            }
        }
        self.lacks.iter().all(|lack| other.brings.at_most(lack) >= lack.short)
    }
}

impl Brings {
    /// The minutes by which it can lessen what some needs are short, at most.
    fn at_most(&self, lack: &Lack) -> u64 {
        match self {
            Self::Anything => u64::MAX,
            Self::Minutes(minutes) => {
                let reaches = |class: Class, week: usize| {
                    lack.needs.iter().any(|need| need.classes.contain(class) && need.weeks().contains(&week))
                };
                let reached = minutes.iter().filter(|(class, week, _)| reaches(*class, *week));
                reached.map(|(.., minutes)| u64::from(*minutes)).sum()
            }
            Self::Learning(modules) => {
                let touched = lack.needs.iter().filter(|need| modules.contains(&need.module));
                touched.map(|need| u64::from(need.load)).sum()
            }
        }
    }
}

/// The modules whose loads a step on temps can change in a department.
fn learnt(step: &Step, sides: [&DepartmentCoverage; 2]) -> BTreeSet<ModuleId> {
    match step {
        Step::MoveFirstDay { temp, .. } => {
            let of_temp = |need: &&Need| need.temp == *temp;
            let needs = sides.into_iter().flat_map(|side| &side.needs);
            needs.filter(of_temp).map(|need| need.module.clone()).collect()
        }
        Step::BookEarlier { sessions } | Step::BookInstructor { sessions, .. } => {
            sessions.iter().filter_map(|session| session.module().cloned()).collect()
        }
        _ => BTreeSet::new(),
    }
}

/// The minutes that a step with a trainer adds to places of the department.
fn brings(asked: &Asked<'_>, trainer: &TrainerId, counted: &crate::coverage::Counted) -> Brings {
    let before = &asked.coverage.counted().trainers[trainer];
    let after = &counted.trainers[trainer];
    let weeks = asked.season.weeks();
    let department = Some(&asked.department.id);
    let more = |(place, week): (usize, Week)| {
        let had = if before.department_in(week) == department && before.class == after.class {
            before.weeks[place].left()
        } else {
            0
        };
        let has = if after.department_in(week) == department { after.weeks[place].left() } else { 0 };
        (has > had).then(|| (after.class, place, has - had))
    };
    Brings::Minutes(weeks.iter().enumerate().filter_map(more).collect())
}

/// What still makes the cell what it should not be.
fn lacks(asked: &Asked<'_>, after: &DepartmentCoverage, cell: &Cell) -> Vec<Lack> {
    if cell.status != Status::Red {
        // Of a cell that is to be no longer red, nothing lacks then.
        let is_asked = asked.cell.status != Status::Red;
        let late = late_in(after, asked.place).filter(|_| is_asked);
        return late.map(|need| Lack { needs: vec![need.clone()], short: 1 }).collect();
    }
    let here = after.block.findings.iter().filter(|it| it.weeks.binary_search(&asked.week).is_ok());
    let lack = |finding: &crate::coverage::board::TooFewHours| {
        let key = |need: &Need| (need.temp.clone(), need.module.clone());
        let named: BTreeSet<(TempId, ModuleId)> =
            finding.needs.iter().map(|need| (need.temp.clone(), need.module.clone())).collect();
        let needs: Vec<Need> =
            after.needs.iter().filter(|need| named.contains(&key(need))).cloned().collect();
        let are_all_here = needs.iter().all(|need| need.weeks().contains(&asked.place));
        Lack { needs, short: if are_all_here { finding.short } else { 1 } }
    };
    here.map(lack).collect()
}

#[cfg(test)]
mod tests {
    use crate::remedy::testing::check_pairs;
    use crate::testing::season;

    #[test]
    fn two_departments_lend_where_two_are_missing() {
        let season = season(
            "2027   27 28
             = A min 2
             Ida  nurse full 100 | . u
             Ola  nurse full 100 | . u
             + v1 assistant rover raised | s s
             = B
             Bo   nurse full 100 | . .
             = C
             Mia  nurse full 100 | . .",
        );
        check_pairs("2027-04-05", &season, "A 28", "Bo of B 28-28 + Mia of C 28-28: A 28 R>g");
    }

    #[test]
    fn two_instructors_are_booked_one_beside_the_other() {
        let season = season(
            "2027   27 28
             = A min 2
             Ida  nurse full 100 | . u
             Ola  nurse full 100 | . u
             + v1 student full old | . s
             * Inga nurse full 200 | . .
             * Kim  nurse full 200 | . .",
        );
        check_pairs(
            "2027-04-05",
            &season,
            "A 28",
            "Inga support  2027-07-12 07:30 60; Inga support  2027-07-13 07:30 60; \
             Inga support  2027-07-14 07:30 60 + Kim support  2027-07-12 07:30 60; \
             Kim support  2027-07-13 07:30 60; Kim support  2027-07-14 07:30 60: A 28 R>y",
        );
    }

    #[test]
    fn one_brings_presence_and_the_other_hours() {
        let season = season(
            "2027   27 28
             = A
             Ida  nurse full 100 | H H
             Ola  nurse rover 20 | u u
             Kari nurse rover 100 | H .
             + v1 student full | s s
             = B
             Bo   nurse rover 100 | . .",
        );
        check_pairs("2027-07-06", &season, "A 27", "Bo of B 27-27 + Kari: A 27 R>y, A 28 R>y");
    }
}
