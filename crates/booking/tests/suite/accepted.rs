//! A plan accepted, then something changes.

use std::sync::Arc;

use chrono::DateTime;
use skulder_booking::{Booking, Task, accept, book};
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::dates::DateRange;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::{Command, Season, Stamp, apply, decide};

use crate::examples::{DEMO, day, season};
use crate::{check, steps_of};

fn after(season: &Season, command: &Command) -> Season {
    let stamp =
        Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "n".into() };
    apply(season, &decide(season, command, &stamp).expect("the command is allowed"))
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
