//! A plan accepted, then something changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::DateTime;
use skulder_booking::{Booking, Task, accept, book};
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::coverage::board::{DepartmentBlock, Status};
use skulder_season::coverage::by_day::ByDay;
use skulder_season::dates::{DateRange, Day, Week};
use skulder_season::ids::{DepartmentId, TempId};
use skulder_season::outcome::Outcome;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::testing::generator::Dice;
use skulder_season::{Command, Coverage, Season, Stamp, apply, decide};

use crate::examples::{DEMO, day, season};
use crate::seeded::by_the_hour;
use crate::{check, steps_of};

pub(crate) fn after(season: &Season, command: &Command) -> Season {
    apply(season, &decide(season, command, &stamp()).expect("the command is allowed"))
}

fn stamp() -> Stamp {
    Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "n".into() }
}

/// The demo with a booking accepted, and a trainer who falls ill in a week with sessions; and the accepted sessions.
fn changed() -> (Season, Vec<Session>) {
    let demo = season(DEMO);
    let task = Task::new(&demo, day("2027-04-05"));
    let booking = book(&task, &mut steps_of(3_000));
    let booked = after(&demo, &accept(&task, &booking.sessions));
    let session = &booking.sessions[booking.sessions.len() / 2];
    let days = DateRange::new(session.date, session.date + chrono::Days::new(4)).expect("in order");
    let absence = Absence {
        id: "ill".into(),
        trainer: session.trainer.clone(),
        days,
        kind: AbsenceKind::Unavailable,
        status: AbsenceStatus::Fixed,
        locked: false,
    };
    let changed = after(&booked, &Command::Add { entry: absence.into() });
    (changed, booked.sessions().values().map(|session| (**session).clone()).collect())
}

/// Accepted sessions that are not as they were.
fn moved(accepted: &[Session], booking: &Booking) -> usize {
    let key = |it: &Session| (it.trainer.clone(), it.date, it.start, it.temps.clone(), it.module().cloned());
    let there: Vec<_> = booking.sessions.iter().map(key).collect();
    accepted.iter().filter(|session| !there.contains(&key(session))).count()
}

#[test]
fn an_accepted_booking_is_booked_in_one_step() {
    let demo = season(DEMO);
    let task = Task::new(&demo, day("2027-04-05"));
    let booking = book(&task, &mut steps_of(100));
    let booked = after(&demo, &accept(&task, &booking.sessions));
    assert_eq!(booked.sessions().len(), booking.sessions.len());
    assert!(booked.sessions().values().all(|session| session.status == SessionStatus::Booked));
    let again = book(&Task::new(&booked, task.today), &mut steps_of(100));
    assert_eq!(again.score.pieces, booking.score.unplaced, "what is booked is no need any more");
}

#[test]
fn accepting_replaces_drafts_and_leaves_locked_ones() {
    let demo = season(DEMO);
    let task = Task::new(&demo, day("2027-04-05"));
    let booking = book(&task, &mut steps_of(100));
    let (draft, locked) = (booking.sessions[0].clone(), booking.sessions[1].clone());
    let locked = Session { locked: true, ..locked };
    let kept = Command::Bulk {
        source: skulder_season::command::BulkSource::Together,
        commands: [draft, locked.clone()].map(|session| Command::Add { entry: session.into() }).into(),
    };
    let with_drafts = after(&demo, &kept);
    let task = Task::new(&with_drafts, task.today);
    let booking = book(&task, &mut steps_of(100));
    let booked = after(&with_drafts, &accept(&task, &booking.sessions));
    let proposed: Vec<&Arc<Session>> =
        booked.sessions().values().filter(|session| session.status == SessionStatus::Proposed).collect();
    assert_eq!(proposed, [&Arc::new(locked)], "the locked proposal stays as it is, the other goes");
}

#[test]
fn after_a_change_few_sessions_move() {
    let (season, accepted) = changed();
    let today = day("2027-04-05");
    let anew = book(
        &Task { seed: 5, ..Task { accepted: &accepted, ..Task::new(&season, today) } },
        &mut steps_of(6_000),
    );
    let task = Task { seed: 5, accepted: &accepted, move_cost: 1_000, ..Task::new(&season, today) };
    let close = book(&task, &mut steps_of(6_000));
    assert!(
        moved(&accepted, &close) * 3 < moved(&accepted, &anew),
        "{} move, of {}, without the cost {}",
        moved(&accepted, &close),
        accepted.len(),
        moved(&accepted, &anew)
    );
    assert!(moved(&accepted, &close) > 0, "the absence breaks something");

    // The score is that of the sessions, whatever a move costs.
    let without = after(
        &season,
        &Command::Bulk {
            source: skulder_season::command::BulkSource::Together,
            commands: accepted.iter().map(|it| Command::Remove { entity: it.id.clone().into() }).collect(),
        },
    );
    let document = skulder_exchange::booking_json::write(&close);
    let document = serde_json::from_str(&document).expect("an answer is JSON");
    let breaches = check::breaches(&without, &document);
    // Ids skip those of the accepted sessions, of which some stay.
    let others: Vec<_> = breaches.iter().filter(|breach| !breach.starts_with("ids count up")).collect();
    assert!(others.is_empty(), "{others:#?}");

    let booked = after(&season, &accept(&task, &close.sessions));
    let stayed =
        accepted.iter().filter(|it| booked.sessions().get(&it.id).is_some_and(|there| **there == **it));
    assert_eq!(
        stayed.count(),
        accepted.len() - moved(&accepted, &close),
        "what did not move was not touched"
    );
}

#[test]
fn the_search_begins_with_the_accepted_plan() {
    let demo = season(DEMO);
    let today = day("2027-04-05");
    let booking = book(&Task::new(&demo, today), &mut steps_of(2_000));
    let task = Task { accepted: &booking.sessions, ..Task::new(&demo, today) };
    assert_eq!(book(&task, &mut steps_of(0)), booking, "without a step taken, it is the plan");
}

/// Some of the sessions of a booking, by chance.
fn part(booking: &Booking, dice: &mut Dice) -> Vec<Session> {
    let percent = dice.pick(&[20, 50, 80, 100]);
    booking.sessions.iter().filter(|_| dice.chance(percent)).cloned().collect()
}

/// What a season has booked from a day on that stands, is training and is not locked.
fn to_come(season: &Season, today: Day) -> Vec<Session> {
    let by_day = ByDay::of(season, today);
    let sessions = season.sessions().values().filter(|it| {
        it.status == SessionStatus::Booked
            && it.date >= today
            && !it.locked
            && it.module().is_some()
            && by_day.stands(it)
    });
    sessions.map(|it| (**it).clone()).collect()
}

#[test]
fn any_part_of_a_booking_is_valid() {
    let mut booked = 0;
    for seed in 0..60 {
        let (season, today) = by_the_hour(seed);
        let mut dice = Dice::new(seed);
        let task = Task { seed, ..Task::new(&season, today) };
        let booking = book(&task, &mut steps_of(30));
        let part = part(&booking, &mut dice);
        let breaches = check::breaches_by(&season, today, &part);
        assert!(breaches.is_empty(), "season {seed}: {breaches:#?}");

        let after = after(&season, &accept(&task, &part));
        for session in &part {
            let there = after.sessions().get(&session.id).expect("it is booked under its id");
            assert_eq!(
                **there,
                Session { status: SessionStatus::Booked, ..session.clone() },
                "season {seed}"
            );
        }
        let before = to_come(&season, today);
        let stay =
            before.iter().filter(|it| after.sessions().get(&it.id).is_some_and(|there| **there == **it));
        assert_eq!(stay.count(), before.len(), "season {seed}: what stood is as it was");
        booked += part.len();
    }
    assert!(booked > 300, "{booked} sessions");
}

/// How every cell of a season stands, counted anew.
fn cells(season: &Season, today: Day) -> BTreeMap<(DepartmentId, Week), Status> {
    let coverage = Coverage::of(season, today);
    let of_block = |block: &Arc<DepartmentBlock>| {
        block
            .cells
            .iter()
            .map(|cell| ((block.department.clone(), cell.week), cell.status))
            .collect::<Vec<_>>()
    };
    coverage.blocks().flat_map(of_block).collect()
}

#[test]
fn the_review_names_every_cell_that_turns() {
    let (mut redder, mut turned) = (0, 0);
    for seed in 0..300 {
        let (season, today) = by_the_hour(seed);
        let task = Task { seed, ..Task::new(&season, today) };
        let booking = book(&task, &mut steps_of(5));
        let part = part(&booking, &mut Dice::new(seed));
        let changes = decide(&season, &accept(&task, &part), &stamp()).expect("a part can be accepted");
        let after = apply(&season, &changes);

        // As it is shown before anything is accepted: counted from the edits.
        let before = Coverage::of(&season, today);
        let review =
            Outcome::between(&before, &before.after(&after, changes.edits()), 0, changes.edits()).moves;
        let shown: BTreeMap<_, _> =
            review.iter().map(|one| ((one.department.clone(), one.week), (one.before, one.after))).collect();

        let (was, is) = (cells(&season, today), cells(&after, today));
        let moved: BTreeMap<_, _> = was
            .into_iter()
            .map(|(cell, before)| (cell.clone(), (before, is[&cell])))
            .filter(|(_, (before, after))| before != after)
            .collect();
        assert_eq!(shown, moved, "season {seed}");
        redder += moved.values().filter(|(before, after)| after > before).count();
        turned += moved.len();
    }
    assert!(redder > 3 && turned > 200, "{redder} cells get redder, {turned} turn");
}

#[test]
fn a_part_of_a_booking_made_anew_is_valid_and_takes_nothing_else_away() {
    let (mut chosen, mut kept) = (0, 0);
    for seed in 0..40 {
        let (first, today) = by_the_hour(seed);
        let mut dice = Dice::new(seed);
        let task = Task { seed, ..Task::new(&first, today) };
        let booking = book(&task, &mut steps_of(20));
        let season = after(&first, &accept(&task, &booking.sessions));

        // Somebody is away, and all of it is booked anew.
        let Some(session) = booking.sessions.get(booking.sessions.len() / 2) else { continue };
        let away = Absence {
            id: "ill".into(),
            trainer: session.trainer.clone(),
            days: DateRange::new(session.date, session.date + chrono::Days::new(3)).expect("in order"),
            kind: AbsenceKind::Unavailable,
            status: AbsenceStatus::Fixed,
            locked: false,
        };
        let season = after(&season, &Command::Add { entry: away.into() });
        let is_of_booking = |it: &Session| booking.sessions.iter().any(|session| session.id == it.id);
        let accepted: Vec<Session> =
            to_come(&season, today).into_iter().filter(|it| is_of_booking(it)).collect();
        let task = Task { seed: seed + 1, accepted: &accepted, ..Task::new(&season, today) };
        let anew = book(&task, &mut steps_of(20));
        let part = part(&anew, &mut dice);
        let after = after(&season, &accept(&task, &part));

        let mut open = season.clone();
        for session in &accepted {
            let before = season.sessions().get(&session.id).cloned();
            open = apply(&open, &Changes::recorded(vec![Edit::Session(Change { before, after: None })]));
        }
        let booked = to_come(&after, today);
        let others = to_come(&open, today);
        let booked: Vec<Session> = booked.into_iter().filter(|it| !others.contains(it)).collect();
        let breaches = check::breaches_by(&open, today, &booked);
        assert!(breaches.is_empty(), "season {seed}: {breaches:#?}");
        let is_there = |session: &&Session| {
            booked.iter().any(|it| {
                (it.date, it.start, &it.trainer) == (session.date, session.start, &session.trainer)
                    && session.temps.is_subset(&it.temps)
            })
        };
        assert_eq!(part.iter().filter(is_there).count(), part.len(), "season {seed}: all of it is booked");
        if part.is_empty() {
            assert_eq!(booked, accepted, "season {seed}: nothing chosen, nothing moved");
        }
        chosen += part.len();
        kept += accepted.iter().filter(|session| booked.contains(session)).count();
    }
    assert!(chosen > 100 && kept > 100, "{chosen} chosen, {kept} kept");
}

#[test]
fn who_is_placed_anew_leaves_what_cannot_be_held() {
    let (season, accepted) = changed();
    let today = day("2027-04-05");
    let by_day = ByDay::of(&season, today);
    let broken: Vec<&Session> = accepted.iter().filter(|session| !by_day.stands(session)).collect();
    assert!(!broken.is_empty(), "the absence breaks something");
    let task = Task::new(&season, today);
    let booking = book(&task, &mut steps_of(300));
    let is_placed = |temp: &TempId, old: &Session| {
        booking.sessions.iter().any(|new| new.temps.contains(temp) && new.module() == old.module())
    };
    let booked = after(&season, &accept(&task, &booking.sessions));
    for old in &broken {
        let left = booked.sessions().get(&old.id).map(|it| it.temps.clone()).unwrap_or_default();
        for temp in &old.temps {
            assert!(!(is_placed(temp, old) && left.contains(temp)), "{temp} is in both");
        }
    }
    let untouched = after(&season, &accept(&task, &[]));
    assert_eq!(
        untouched.sessions(),
        season.sessions(),
        "what cannot be held stays until something takes its place"
    );
}
