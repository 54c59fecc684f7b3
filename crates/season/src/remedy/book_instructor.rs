//! *Book en instruktør*: one of the municipality's instructors trains in the department, or is there to ask.
//!
//! Why it matters: that is what the reserve is for. Example: Sykehjem Nord in week 27 has nobody; an instructor who
//! trains a temp there on Monday and gives support on Tuesday and Wednesday counts as present.

use std::collections::BTreeSet;

use crate::dates::{DateRange, Day, Week};
use crate::ids::{ModuleId, TempId, TrainerId};
use crate::remedy::Step;
use crate::remedy::agenda::{Agenda, needs, pieces};
use crate::remedy::asked::Asked;
use crate::remedy::free_time::{FreeTime, Pieces};
use crate::session::Session;
use crate::trainer::Trainer;

/// How long sessions of support are, the longest for which there is time on all the days; minutes.
const SUPPORT: [u32; 2] = [120, 60];

/// For each instructor all that could be booked: where presence lacks, a session on each of the days that make it, of
/// training where something can be trained, else of support; then training in all that makes the cell what it is, each
/// at the first free time. Where presence lacks, also the training alone, for what else may bring presence.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    steps_beside(asked, &[])
}

/// The same, beside sessions that are booked already.
pub(super) fn steps_beside(asked: &Asked<'_>, booked: &[Session]) -> Vec<Step> {
    let instructors: Vec<&Trainer> =
        asked.season.trainers().values().map(|trainer| &**trainer).filter(|it| it.is_instructor()).collect();
    if instructors.is_empty() {
        return Vec::new();
    }
    let free_time = FreeTime::of(asked);
    let (all, wanted) = (pieces(asked, &free_time), needs(asked));
    let mut steps: Vec<Step> = Vec::new();
    for trainer in instructors {
        let mut add = |agenda: Agenda<'_, '_>| {
            let sessions = agenda.sessions[booked.len()..].to_vec();
            let is_any = !sessions.is_empty();
            let step = Step::BookInstructor { trainer: trainer.id.clone(), sessions };
            if is_any && !steps.contains(&step) {
                steps.push(step);
            }
        };
        let lacks_presence = asked.cell.present < asked.cell.min_present;
        let present =
            |minutes: &u32| present(asked, &free_time, booked, &all, &wanted, &trainer.id, *minutes);
        if lacks_presence && let Some(agenda) = SUPPORT.iter().find_map(present) {
            add(trained(asked, &free_time, agenda.sessions, &all, &wanted, &trainer.id));
        }
        add(trained(asked, &free_time, booked.to_vec(), &all, &wanted, &trainer.id));
    }
    steps
}

/// Sessions on the days that an instructor lacks to count as present in the week; `None` where that cannot be.
fn present<'a, 'd>(
    asked: &'d Asked<'a>,
    free_time: &'d FreeTime<'a>,
    booked: &[Session],
    all: &[Pieces],
    wanted: &BTreeSet<(TempId, ModuleId)>,
    trainer: &TrainerId,
    minutes: u32,
) -> Option<Agenda<'a, 'd>> {
    let rules = asked.coverage.rules();
    let counts = |session: &&Session| {
        session.department.as_ref() == Some(&asked.department.id)
            && Week::of(session.date) == asked.week
            && free_time.counts(session)
    };
    let sessions = asked.season.sessions_of(trainer).map(|session| &**session);
    let mut days: BTreeSet<Day> = sessions.filter(counts).map(|session| session.date).collect();
    let needed = usize::from(rules.days_needed(rules.workdays[asked.place]).max(1));

    // What makes the cell what it is comes first; among the rest the agenda decides.
    let is_wanted = |pieces: &&Pieces| wanted.contains(&(pieces.temp.clone(), pieces.module.clone()));
    let all = without(all, booked);
    let (first, rest): (Vec<&Pieces>, Vec<&Pieces>) = all.iter().partition(is_wanted);
    let mut agenda = Agenda::of(asked, free_time, first.into_iter().cloned().collect());
    agenda.sessions = booked.to_vec();
    let mut other = Agenda::of(asked, free_time, rest.into_iter().cloned().collect());
    for day in asked.week.monday().iter_days().take(7) {
        if days.len() >= needed {
            break;
        }
        if days.contains(&day) {
            continue;
        }
        other.sessions.clone_from(&agenda.sessions);
        let is_placed = agenda.place_one(trainer, day)
            || (other.place_one(trainer, day) && {
                agenda.sessions.clone_from(&other.sessions);
                true
            })
            || agenda.support(trainer, day, minutes);
        if is_placed {
            days.insert(day);
        }
    }
    (days.len() >= needed).then_some(agenda)
}

/// Some sessions, and after them training in all that is wanted and not in them.
fn trained<'a, 'd>(
    asked: &'d Asked<'a>,
    free_time: &'d FreeTime<'a>,
    sessions: Vec<Session>,
    all: &[Pieces],
    wanted: &BTreeSet<(TempId, ModuleId)>,
    trainer: &TrainerId,
) -> Agenda<'a, 'd> {
    let mut open = without(all, &sessions);
    open.retain(|pieces| wanted.contains(&(pieces.temp.clone(), pieces.module.clone())));
    let mut agenda = Agenda::of(asked, free_time, open);
    agenda.sessions = sessions;
    let weeks = asked.season.weeks();
    let season = DateRange::new(weeks.first().monday(), weeks.last().sunday()).expect("weeks are in order");
    agenda.fill(&[trainer], season);
    agenda
}

/// Pieces, less those that are in some sessions.
fn without(all: &[Pieces], sessions: &[Session]) -> Vec<Pieces> {
    let mut open = all.to_vec();
    for session in sessions {
        let is_in = |pieces: &&mut Pieces| {
            session.module() == Some(&pieces.module) && session.temps.contains(&pieces.temp)
        };
        for pieces in open.iter_mut().filter(is_in) {
            if let Some(place) = pieces.minutes.iter().position(|&it| it == session.minutes) {
                pieces.minutes.remove(place);
            }
        }
    }
    open
}

/// What of some sessions is enough: the fewest from the first on, less those that turn out not to be needed. `mends`
/// tells what some of them come to.
pub(super) fn enough(count: usize, mends: impl Fn(&[usize]) -> Option<usize>) -> Option<(Vec<usize>, usize)> {
    let all: Vec<usize> = (0..count).collect();
    let (mut kept, mut cleared) =
        (1..=count).find_map(|length| Some((all[..length].to_vec(), mends(&all[..length])?)))?;
    for number in kept.clone() {
        let without: Vec<usize> = kept.iter().copied().filter(|&other| other != number).collect();
        if let Some(still) = (!without.is_empty()).then(|| mends(&without)).flatten() {
            (kept, cleared) = (without, still);
        }
    }
    Some((kept, cleared))
}

#[cfg(test)]
mod tests {
    use super::enough;
    use crate::remedy::RemedyKind::BookInstructor;
    use crate::remedy::testing::check;
    use crate::testing::season;

    #[test]
    fn where_nobody_is_an_instructor_is_there_on_enough_days() {
        let season = season(
            "2027   27 28
             = A
             Ida  nurse full 100 | . H
             + v1 assistant rover raised | s s
             * Inga nurse full 600 | . .
             * Kim  nurse full 600 | . H
             * Liv  nurse full 150 | . .",
        );
        check(
            "2027-04-05",
            &season,
            "A 28",
            BookInstructor,
            "Inga support  2027-07-12 07:30 120; Inga support  2027-07-13 07:30 120; \
             Inga support  2027-07-14 07:30 120: A 28 R>g",
        );
        check(
            "2027-07-14",
            &season,
            "A 28",
            BookInstructor,
            "Inga support  2027-07-14 07:30 120; Inga support  2027-07-15 07:30 120; \
             Inga support  2027-07-16 07:30 120: A 28 R>g",
        );
        check("2027-07-15", &season, "A 28", BookInstructor, "");
    }

    #[test]
    fn training_comes_before_support() {
        let season = season(
            "2027   27 28 29
             = A
             Ida  nurse full 100 | . H .
             Ola  nurse full 100 | . H .
             + v1 student full | . s s
             * Inga nurse full 600 | . . .",
        );
        check(
            "2027-04-05",
            &season,
            "A 28",
            BookInstructor,
            "Inga P-KLIENT v1 2027-07-12 07:30 210; Inga support  2027-07-13 07:30 120; \
             Inga support  2027-07-14 07:30 120: A 28 R>y",
        );
    }

    #[test]
    fn where_hours_lack_no_more_is_trained_than_it_takes() {
        let season = season(
            "2027   27 28
             = A
             Ida  nurse full 70 | . H
             Ola  nurse rover 100 | . .
             Odd  nurse rover 100 | . .
             + v1 student full | s s
             + v2 student full | s s
             + v3 student full | s s
             * Inga nurse full 600 | . .",
        );
        check(
            "2027-04-05",
            &season,
            "A 27",
            BookInstructor,
            "Inga P-KLIENT v1 2027-07-05 07:30 210: A 27 R>y, A 28 R>y",
        );
    }

    #[test]
    fn what_turns_out_not_to_be_needed_is_left_out() {
        let needs = |needed: &'static [usize]| {
            move |some: &[usize]| needed.iter().all(|one| some.contains(one)).then_some(some.len())
        };
        assert_eq!(enough(5, needs(&[1, 3])), Some((vec![1, 3], 2)));
        assert_eq!(enough(3, needs(&[0])), Some((vec![0], 1)));
        assert_eq!(enough(3, needs(&[7])), None);
    }
}
