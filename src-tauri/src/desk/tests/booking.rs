//! The automatic booking at the desk: searched for, stopped, looked at, and accepted in parts or not at all.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::command::BulkSource;
use skulder_season::session::{Session, SessionStatus};

use super::*;
use crate::answer::BookingReview;

/// Searches until there is a first answer.
pub(super) async fn searched(desk: &Desk, scope: Scope, is_anew: bool) -> BookingReview {
    let mut progress = desk.booking_progress();
    let stopped = async {
        progress.changed().await.expect("the desk is there");
        desk.stop_booking();
    };
    let (review, ()) = tokio::join!(desk.book(scope, 60, is_anew), stopped);
    review.expect("a season is open")
}

async fn searched_all(desk: &Desk) -> BookingReview {
    searched(desk, Scope::default(), false).await
}

fn of_department(id: &str) -> Scope {
    Scope { departments: [id.into()].into(), from: None }
}

fn ids<'a>(sessions: impl IntoIterator<Item = &'a Session>) -> BTreeSet<SessionId> {
    sessions.into_iter().map(|session| session.id.clone()).collect()
}

fn booked(desk: &Desk) -> Vec<Session> {
    let sessions = desk.shown().expect("a season is open").season().contents().sessions;
    sessions
        .into_iter()
        .map(|session| (*session).clone())
        .filter(|it| it.status == SessionStatus::Booked)
        .collect()
}

/// The command that has a trainer away on a session's day.
fn falls_ill(session: &Session) -> Command {
    let absence = Absence {
        id: "ill".into(),
        trainer: session.trainer.clone(),
        days: DateRange::new(session.date, session.date).expect("one day"),
        kind: AbsenceKind::Unavailable,
        status: AbsenceStatus::Fixed,
        locked: false,
    };
    Command::New { entry: AnyEntry::Absence(absence) }
}

#[tokio::test]
async fn a_booking_is_looked_at_accepted_as_one_step_and_undone() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let before = opened(&desk).await;
    let review = searched_all(&desk).await;
    assert!(review.was_stopped && review.booking.sessions.len() > 50, "the best so far is the answer");
    assert_eq!(opened(&desk).await, before, "nothing is kept");

    let all = ids(&review.booking.sessions);
    assert_eq!(desk.review_booking(&review.token, all.clone()).await.as_ref(), Ok(&review.moves));
    let answer = desk.accept_booking(&review.token, all.clone()).await.expect("nothing has changed since");
    assert_eq!(answer.outcome.moves, review.moves, "what was shown is what happens");
    let booked = booked(&desk);
    assert_eq!(booked.len(), before.contents.sessions.len() + all.len());
    assert!(!booked.iter().any(|session| session.id.as_str().starts_with("p-")), "ids are new ones");
    let entries = history(&desk).await;
    assert_eq!(entries[0].edits.len(), all.len());
    assert!(matches!(&entries[0].command, Command::Bulk { source, .. } if *source == BulkSource::Booking));
    undone(&desk).await;
    assert_eq!(opened(&desk).await.contents, before.contents, "one undo takes it all back");
}

#[tokio::test]
async fn a_booking_is_accepted_part_by_part() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let review = searched_all(&desk).await;
    let sessions = &review.booking.sessions;
    let first = sessions[0].department.clone();
    let (one, others): (Vec<&Session>, Vec<&Session>) =
        sessions.iter().partition(|session| session.department == first);
    assert!(!others.is_empty());
    desk.accept_booking(&review.token, ids(one.clone())).await.expect("the first part");
    assert_eq!(booked(&desk).len(), one.len());
    let twice = desk.accept_booking(&review.token, ids(one.clone())).await;
    assert_eq!(twice, Err(Failure::Malformed), "what is booked is not proposed any more");
    desk.accept_booking(&review.token, ids(others)).await.expect("the rest is still as it was shown");
    assert_eq!(booked(&desk).len(), sessions.len());

    // Another search finds nothing of it again.
    let pieces: usize = sessions.iter().map(|session| session.temps.len()).sum();
    let again = searched_all(&desk).await;
    assert_eq!(again.booking.score.pieces, review.booking.score.pieces - pieces);
}

#[tokio::test]
async fn a_booking_is_not_accepted_on_a_season_that_has_moved() {
    let office = Office::new();
    let (kari, per) = (office.planner_at_example("kari").await, office.planner_at_example("per").await);
    let review = searched(&kari, of_department("d-4101"), false).await;
    let all = ids(&review.booking.sessions);
    assert!(!all.is_empty());
    let before = booked(&kari);
    per.execute(remedy(&per), Vec::new()).await.expect("carried out");
    let by_per = Err(Failure::Stale { by: Some("per".into()) });
    assert_eq!(kari.accept_booking(&review.token, all.clone()).await, by_per, "unseen, it is in the way");
    assert_eq!(kari.accept_booking(&review.token, all.clone()).await, by_per, "and seen as well");
    assert_eq!(booked(&kari), before);

    let review = searched(&kari, of_department("d-4101"), false).await;
    kari.execute(moved(&kari, "a-012", "2027-07-12", "2027-08-09"), Vec::new()).await.expect("carried out");
    let own = kari.accept_booking(&review.token, ids(&review.booking.sessions)).await;
    assert_eq!(own, Err(Failure::Stale { by: Some("kari".into()) }));
}

#[tokio::test]
async fn a_search_that_begins_stops_the_one_that_runs() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let mut progress = desk.booking_progress();
    let next = async {
        progress.changed().await.expect("the desk is there");
        searched(&desk, of_department("d-4101"), false).await
    };
    let (first, second) = tokio::join!(desk.book(Scope::default(), 60, false), next);
    let first = first.expect("a season is open");
    assert!(first.was_stopped, "it did not wait for its minute");
    let unknown = desk.accept_booking(&first.token, BTreeSet::new()).await;
    assert_eq!(unknown, Err(Failure::Malformed), "only the latest waits to be accepted");
    desk.accept_booking(&second.token, ids(&second.booking.sessions)).await.expect("which this is");
}

/// Whether a session could be on another day than its own.
async fn has_another_day(desk: &Desk, session: &Session) -> bool {
    let module = session.module().expect("it is training").clone();
    let (temps, minutes) = (session.temps.clone(), session.minutes);
    let wish = Wish { temps, module, minutes, instead_of: Some(session.id.clone()) };
    let chances = desk.chances(wish).await.expect("a season is open").expect("it is a need");
    chances.trainers.iter().flat_map(|chance| &chance.days).any(|free| free.day != session.date)
}

#[tokio::test]
async fn what_is_booked_stays_unless_it_is_asked_to_be_moved() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let review = searched_all(&desk).await;
    desk.accept_booking(&review.token, ids(&review.booking.sessions)).await.expect("accepted");
    let before = booked(&desk);
    let mut ill = None;
    for session in &before {
        if has_another_day(&desk, session).await {
            ill = Some(session.clone());
            break;
        }
    }
    let ill = ill.expect("some session could be on another day");
    desk.execute(falls_ill(&ill), Vec::new()).await.expect("carried out");
    let is_hit = |it: &&Session| (&it.trainer, it.date) == (&ill.trainer, ill.date);
    let stay: Vec<&Session> = before.iter().filter(|session| !is_hit(session)).collect();

    let review = searched(&desk, Scope::default(), false).await;
    assert!(!review.booking.sessions.is_empty(), "what cannot be held is to be placed");
    let anew = searched(&desk, Scope::default(), true).await;
    assert!(anew.booking.sessions.len() > review.booking.sessions.len(), "all of it is placed anew");
    desk.accept_booking(&anew.token, ids(&anew.booking.sessions)).await.expect("accepted");
    let kept = |desk: &Desk| {
        let now = booked(desk);
        stay.iter().filter(|session| now.contains(session)).count()
    };
    assert!(kept(&desk) * 10 > stay.len() * 8, "few move: {} of {} stay", kept(&desk), stay.len());

    undone(&desk).await;
    let review = searched(&desk, Scope::default(), false).await;
    desk.accept_booking(&review.token, ids(&review.booking.sessions)).await.expect("accepted");
    assert_eq!(kept(&desk), stay.len(), "not asked, none moves");
}

#[tokio::test]
async fn what_cannot_be_asked_of_a_booking_is_said_so() {
    let office = Office::new();
    let desk = office.planner("kari");
    assert_eq!(desk.book(Scope::default(), 1, false).await, Err(Failure::NothingOpen));
    desk.stop_booking();
    desk.open_example().await.expect("the example opens");
    for seconds in [0, 61, u64::MAX] {
        assert_eq!(desk.book(Scope::default(), seconds, false).await, Err(Failure::Malformed));
    }
    let nowhere = desk.book(of_department("nowhere"), 1, false).await;
    assert!(matches!(nowhere, Err(Failure::Refused { .. })), "{nowhere:?}");
    let review = searched(&desk, of_department("d-4101"), false).await;
    let unknown: BTreeSet<SessionId> = ["nothing".into()].into();
    assert_eq!(desk.review_booking(&review.token, unknown.clone()).await, Err(Failure::Malformed));
    assert_eq!(desk.accept_booking(&review.token, unknown).await, Err(Failure::Malformed));
    assert_eq!(desk.accept_booking("nothing", BTreeSet::new()).await, Err(Failure::Malformed));
    let revision = opened(&desk).await.revision;
    let nothing = desk.accept_booking(&review.token, BTreeSet::new()).await.expect("that is no mistake");
    assert_eq!(
        (nothing.outcome.revision, opened(&desk).await.revision),
        (revision, revision),
        "and no entry"
    );

    desk.archive_season(&example::id(), true).await.expect("it can be put away");
    let archived = desk.accept_booking(&review.token, ids(&review.booking.sessions)).await;
    assert_eq!(archived, Err(Failure::Archived));
}

#[tokio::test]
async fn what_is_not_booked_leads_to_who_could_and_back() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    let needs = desk.unbooked().await.expect("a season is open");
    let need = needs.iter().find(|need| need.trainers > 0).expect("somebody has time");
    let wish = Wish {
        temps: [need.temp.clone()].into(),
        module: need.module.clone(),
        minutes: need.pieces[0],
        instead_of: None,
    };
    let chances = desk.chances(wish).await.expect("a season is open").expect("it is a need");
    let chance = &chances.trainers[0];
    let free = &chance.days[0];
    let time = FreeTime { trainer: chance.trainer.clone(), day: free.day, start: free.starts[0] };
    let takers = desk.takers(time.clone()).await.expect("there is such a trainer");
    assert!(takers.iter().any(|taker| (&taker.temp, &taker.module) == (&need.temp, &need.module)));

    let unknown = desk.takers(FreeTime { trainer: "nobody".into(), ..time }).await;
    assert!(matches!(unknown, Err(Failure::Refused { .. })), "{unknown:?}");
}
