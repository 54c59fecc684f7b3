//! Telling at the desk: what is new to whom, what they were told, and the file they are given.

use skulder_season::ids::SessionId;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::telling::{News, Recipient, Untold};

use super::*;
use crate::answer::Telling;

fn oda() -> Recipient {
    Recipient::Trainer { id: "t-910001".into() }
}
fn ane() -> Recipient {
    Recipient::Trainer { id: "t-910002".into() }
}
fn temp() -> Recipient {
    Recipient::Temp { id: "v-930003".into() }
}
fn department() -> Recipient {
    Recipient::Department { id: "d-4101".into() }
}

/// Booked with Oda at Helsehuset korttid.
fn session(id: &str, date: &str) -> Session {
    Session {
        id: id.into(),
        kind: SessionKind::Training { module: "P-ROVER".into() },
        department: Some("d-4101".into()),
        trainer: "t-910001".into(),
        temps: ["v-930003".into()].into(),
        waiting: [].into(),
        date: day(date),
        start: "08:00".parse().expect("a time"),
        minutes: 120,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

async fn put(desk: &Desk, sessions: impl IntoIterator<Item = Session>) {
    for session in sessions {
        let is_new = !desk.shown().expect("a season is open").season().sessions().contains_key(&session.id);
        let entry = session.into();
        let command = if is_new { Command::Add { entry } } else { Command::Change { entry } };
        desk.execute(command, Vec::new()).await.expect("carried out");
    }
}

fn news(telling: &Telling) -> Vec<(&str, &News)> {
    telling.sessions.iter().map(|told| (told.session.id.as_str(), &told.news)).collect()
}

fn untold(recipients: &[(Recipient, usize)]) -> Vec<Untold> {
    let untold = recipients.iter().cloned();
    untold.map(|(recipient, news)| Untold { recipient, news }).collect()
}

#[tokio::test]
async fn who_was_told_is_told_again_of_what_became_of_it() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    assert_eq!(desk.untold().await, Ok(Vec::new()), "nothing is booked in the example");
    let (first, last) = (session("first", "2027-06-16"), session("last", "2027-06-23"));
    put(&desk, [last.clone(), first.clone(), session("past", "2027-04-02")]).await;

    let telling = desk.telling(&oda()).await.expect("she is there");
    assert_eq!((telling.told_at, telling.told_by.as_deref()), (None, None));
    assert_eq!(news(&telling), [("first", &News::Added), ("last", &News::Added)], "from today on, by day");
    let all = [(oda(), 2), (temp(), 2), (department(), 2)];
    assert_eq!(desk.untold().await, Ok(untold(&all)));

    let told = desk.mark_told(&oda()).await.expect("she is there");
    assert!(told.told_at.is_some());
    assert_eq!(told.told_by.as_deref(), Some("kari"));
    assert_eq!(news(&told), [("first", &News::Nothing), ("last", &News::Nothing)]);
    assert_eq!(desk.untold().await, Ok(untold(&all[1..])), "the others are still to be told");
    assert_eq!(opened(&desk).await.revision, 4, "that is nothing done to the season");

    let other = office.planner("per");
    opened(&other).await;
    assert_eq!(other.telling(&oda()).await.as_ref(), Ok(&told), "another planner sees that she was told");

    let moved = Session { start: "09:00".parse().expect("a time"), ..first.clone() };
    let cancelled = Session {
        status: SessionStatus::Cancelled,
        cancel_reason: Some(CancelReason::TrainerAway),
        ..last.clone()
    };
    put(&desk, [moved, cancelled]).await;
    let telling = desk.telling(&oda()).await.expect("she is there");
    let was = News::Changed { before: Arc::new(first) };
    assert_eq!(news(&telling), [("first", &was), ("last", &News::Cancelled)]);
    assert_eq!(desk.untold().await, Ok(untold(&[(oda(), 2), (temp(), 1), (department(), 1)])));
    assert_eq!(
        news(&other.telling(&oda()).await.expect("there"))[1].1,
        &News::Nothing,
        "per has not seen it yet"
    );
    other.catch_up().await.expect("it can be taken up");
    assert_eq!(other.telling(&oda()).await, Ok(telling));

    undone(&desk).await;
    assert_eq!(
        news(&desk.telling(&oda()).await.expect("there")),
        [("first", &was), ("last", &News::Nothing)]
    );
}

#[tokio::test]
async fn who_has_no_part_in_a_session_any_more_hears_so_once() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    put(&desk, [session("s", "2027-06-16")]).await;
    desk.mark_told(&oda()).await.expect("she is there");
    put(&desk, [Session { trainer: "t-910002".into(), ..session("s", "2027-06-16") }]).await;
    assert_eq!(news(&desk.telling(&oda()).await.expect("there")), [("s", &News::Cancelled)]);
    assert_eq!(news(&desk.telling(&ane()).await.expect("there")), [("s", &News::Added)]);
    let told = desk.mark_told(&oda()).await.expect("she is there");
    assert_eq!(news(&told), [], "she knows");
    assert_eq!(desk.untold().await, Ok(untold(&[(ane(), 1), (temp(), 1), (department(), 1)])));
}

#[tokio::test]
async fn a_calendar_is_somebodys_and_goes_on_from_what_they_were_told() {
    let office = Office::new();
    let desk = office.planner_at_example("kari").await;
    put(&desk, [session("s", "2027-06-16")]).await;
    desk.mark_told(&oda()).await.expect("she is there");
    desk.execute(Command::Remove { entity: EntityId::Session(SessionId::from("s")) }, Vec::new())
        .await
        .expect("it can be removed");
    assert_eq!(desk.calendar_name_to_suggest(&oda()), Ok("Oda Liksomhaug.ics".into()));
    assert_eq!(desk.calendar_name_to_suggest(&department()), Ok("Helsehuset korttid.ics".into()));
    let path = office.path("Oda Liksomhaug.ics");
    assert_eq!(desk.write_calendar(&path, oda()).await, Ok("Oda Liksomhaug.ics".into()));
    let text = fs::read_to_string(&path).expect("it was written");
    for line in [
        "UID:s.eksempel-2027@skulder",
        "SEQUENCE:3",
        "STATUS:CANCELLED",
        "DTSTART;TZID=Europe/Oslo:20270616T080000",
    ] {
        assert!(text.lines().any(|there| there == line), "{line} is in {text}");
    }
    desk.write_calendar(&path, temp()).await.expect("it is written over");
    let text = fs::read_to_string(&path).expect("it was written");
    assert!(!text.contains("VEVENT"), "who was never told of it needs not hear that it is gone");
    let nowhere = desk.write_calendar(&office.path("nowhere/a.ics"), oda()).await;
    assert!(matches!(nowhere, Err(Failure::StoreUnavailable { .. })), "{nowhere:?}");
}

#[tokio::test]
async fn nobody_unknown_is_told_and_no_season_that_stands_still() {
    let office = Office::new();
    let desk = office.planner("kari");
    assert_eq!(desk.untold().await, Err(Failure::NothingOpen));
    desk.open_example().await.expect("the example opens");
    for unknown in [
        Recipient::Trainer { id: "v-930003".into() },
        Recipient::Temp { id: String::new().into() },
        Recipient::Department { id: "nowhere".into() },
    ] {
        let refused = [
            desk.telling(&unknown).await.err(),
            desk.mark_told(&unknown).await.err(),
            desk.calendar_name_to_suggest(&unknown).err(),
            desk.write_calendar(&office.path("a.ics"), unknown).await.err(),
        ];
        assert!(refused.iter().all(|why| matches!(why, Some(Failure::Refused { .. }))), "{refused:?}");
    }
    assert!(!office.path("a.ics").exists());
    desk.archive_season(&example::id(), true).await.expect("it can be put away");
    assert_eq!(desk.mark_told(&oda()).await, Err(Failure::Archived));
    assert!(desk.telling(&oda()).await.is_ok(), "it can be read");
}
