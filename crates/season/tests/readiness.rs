//! Readiness rule by rule, on seasons small enough to add up by hand.

use std::sync::Arc;

use skulder_season::coverage::board::RoleCover;
use skulder_season::dates::{Week, WeekRange, parse_day};
use skulder_season::module::{ModuleForm, Window};
use skulder_season::readiness::{ModuleState, Readiness, ReadinessState, TempSheet, temp_sheet};
use skulder_season::season::Contents;
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::testing::{contents, restore};
use skulder_season::trainer::Role;
use skulder_season::wanted::Wanted;
use skulder_season::{Coverage, Season};

/// One temp from Monday 5 July to Sunday 18 July, who needs Rover (120 minutes, 28 June to 5 July).
fn rover() -> Contents {
    contents(
        "2027   26 27 28
         = A
         Ida  nurse  full 100 | . . .
         + v1 assistant rover | . s s",
    )
}

/// The same with the full client in its place (210 minutes, 5 to 12 July).
fn client() -> Contents {
    contents(
        "2027   26 27 28
         = A
         Ida  nurse  full 100 | . . .
         + v1 nurse full      | . s s",
    )
}

fn session(module: &str, date: &str, status: SessionStatus) -> Session {
    Session {
        id: format!("s-{date}").into(),
        kind: SessionKind::Training { module: module.into() },
        department: Some("A".into()),
        trainer: "Ida".into(),
        temps: ["v1".into()].into(),
        waiting: [].into(),
        date: parse_day(date).expect("a day"),
        start: "08:00".parse().expect("a time"),
        minutes: 120,
        status,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

fn with(contents: Contents, sessions: impl IntoIterator<Item = Session>) -> Contents {
    Contents { sessions: sessions.into_iter().map(Arc::new).collect(), ..contents }
}

fn sheet_of(season: &Season, today: &str) -> TempSheet {
    let coverage = Coverage::of(season, parse_day(today).expect("a day"));
    let sheet = temp_sheet(season, &coverage, &"v1".into()).expect("v1 is there");
    let block = coverage.block(&"A".into()).expect("A is there");
    assert_eq!(block.temps, std::slice::from_ref(&sheet.readiness), "the block says what the sheet says");
    sheet
}

fn sheet(contents: Contents, today: &str) -> TempSheet {
    sheet_of(&restore(contents), today)
}

#[test]
fn nobody_is_late_until_a_window_has_passed() {
    let season = restore(rover());
    for (today, expected) in [
        ("2027-06-01", ReadinessState::OnTheWay),
        ("2027-07-05", ReadinessState::OnTheWay),
        ("2027-07-06", ReadinessState::Late),
        ("2027-07-18", ReadinessState::Late),
        ("2027-07-19", ReadinessState::Left),
    ] {
        assert_eq!(sheet_of(&season, today).readiness.state, expected, "on {today}");
    }
}

#[test]
fn what_comes_after_the_first_day_keeps_nobody_from_being_ready_for_it() {
    let season = restore(client());
    for (today, expected) in [
        ("2027-06-01", ReadinessState::Ready),
        ("2027-07-11", ReadinessState::Ready),
        ("2027-07-12", ReadinessState::OnTheWay),
        ("2027-07-13", ReadinessState::Late),
    ] {
        let readiness = sheet_of(&season, today).readiness;
        assert_eq!((readiness.state, readiness.of, readiness.learned), (expected, 1, 0), "on {today}");
    }
}

#[test]
fn only_what_is_held_is_learned() {
    let day = "2027-07-01";
    for (status, today, state, held, booked) in [
        (SessionStatus::Proposed, "2027-06-01", ModuleState::Open, 0, 0),
        (SessionStatus::Booked, "2027-06-01", ModuleState::Booked, 0, 120),
        (SessionStatus::Booked, "2027-07-02", ModuleState::Booked, 0, 120),
        (SessionStatus::Booked, "2027-07-06", ModuleState::Overdue, 0, 120),
        (SessionStatus::Held, "2027-06-30", ModuleState::Booked, 0, 120),
        (SessionStatus::Held, "2027-07-01", ModuleState::Learned, 120, 0),
        (SessionStatus::NoShow, "2027-07-02", ModuleState::Open, 0, 0),
    ] {
        let sheet = sheet(with(rover(), [session("P-ROVER", day, status)]), today);
        let module = &sheet.modules[0];
        assert_eq!(
            (module.state, module.held, module.booked),
            (state, held, booked),
            "{status:?} on {today}"
        );
        assert_eq!(module.sessions.len(), 1, "it is shown, whatever became of it");
        let (is_learned, is_booked) = (state == ModuleState::Learned, booked == 120);
        let Readiness { learned, booked, .. } = sheet.readiness;
        assert_eq!((learned, booked), (u32::from(is_learned), u32::from(is_booked)));
    }
}

#[test]
fn who_left_early_has_learned_a_part() {
    let half = |status| {
        let whole = session("P-ROVER", "2027-07-01", status);
        Session { attendance: [("v1".into(), 60)].into(), ..whole }
    };
    let missed = with(rover(), [half(SessionStatus::Held)]);
    let module = &sheet(missed, "2027-07-02").modules[0];
    assert_eq!((module.state, module.held), (ModuleState::Partly, 60));
    let made_up_for = [half(SessionStatus::Held), session("P-ROVER", "2027-07-05", SessionStatus::Booked)];
    let module = &sheet(with(rover(), made_up_for), "2027-07-02").modules[0];
    assert_eq!((module.state, module.held, module.booked), (ModuleState::Booked, 60, 120));
}

#[test]
fn a_session_that_cannot_be_held_is_not_booked() {
    let away = contents(
        "2027   26 27 28
         = A
         Ida  nurse  full 100 | H . .
         + v1 assistant rover | . s s",
    );
    let sheet = sheet(with(away, [session("P-ROVER", "2027-07-01", SessionStatus::Booked)]), "2027-06-01");
    assert_eq!(sheet.modules[0].state, ModuleState::Open);
    assert_eq!(sheet.modules[0].last_session, None);
}

#[test]
fn done_is_learned_and_exempt_is_not_asked() {
    let mut done = rover();
    Arc::make_mut(&mut done.temps[0]).done = ["P-ROVER".into()].into();
    let sheet_done = sheet(done.clone(), "2027-07-06");
    let Readiness { state, of, learned, .. } = sheet_done.readiness;
    assert_eq!((state, of, learned), (ReadinessState::Ready, 1, 1));

    Arc::make_mut(&mut done.temps[0]).exempt = ["P-ROVER".into()].into();
    let sheet = sheet(done, "2027-07-06");
    let Readiness { state, of, learned, .. } = sheet.readiness;
    assert_eq!((state, of, learned), (ReadinessState::Ready, 0, 0));
    assert_eq!(sheet.modules[0].state, ModuleState::Exempt);
}

#[test]
fn what_opens_after_the_last_day_falls_away() {
    let mut later = rover();
    Arc::make_mut(&mut later.modules[0]).window = Window { from_days: 14, to_days: 20 };
    let sheet_later = sheet(later.clone(), "2027-07-06");
    let module = &sheet_later.modules[0];
    assert_eq!((module.state, module.window), (ModuleState::Outside, None));
    assert_eq!((sheet_later.readiness.of, sheet_later.readiness.state), (0, ReadinessState::Ready));

    Arc::make_mut(&mut later.modules[0]).window.from_days = 13;
    let module = &sheet(later, "2027-07-06").modules[0];
    let last_day = parse_day("2027-07-18").expect("a day");
    assert_eq!(module.state, ModuleState::Open);
    assert_eq!(module.window.map(|window| (window.first(), window.last())), Some((last_day, last_day)));
}

#[test]
fn e_learning_is_asked_as_well() {
    let mut contents = rover();
    Arc::make_mut(&mut contents.modules[0]).form = ModuleForm::Elearning;
    let sheet = sheet(contents, "2027-07-06");
    assert_eq!((sheet.readiness.of, sheet.readiness.state), (1, ReadinessState::Late));
}

#[test]
fn training_is_forgotten_after_two_weeks() {
    for (day, is_too_early) in [("2027-06-20", true), ("2027-06-21", false)] {
        let held = with(rover(), [session("P-ROVER", day, SessionStatus::Held)]);
        let sheet = sheet(held, "2027-07-01");
        assert_eq!(sheet.modules[0].is_too_early, is_too_early, "held on {day}");
        assert_eq!(sheet.readiness.is_too_early, is_too_early);
        assert_eq!(sheet.readiness.state, ReadinessState::Ready, "early, but learned");
    }
    let twice = ["2027-06-18", "2027-06-22"].map(|day| session("P-ROVER", day, SessionStatus::Booked));
    let sheet = sheet(with(rover(), twice), "2027-06-01");
    assert!(!sheet.readiness.is_too_early, "the last session is what is remembered");
}

#[test]
fn seats_wanted_stand_beside_temps_at_work() {
    let week = |number| Week::from_year_and_number(2027, number).expect("2027 has the week");
    let wanted = |id: &str, role, first, last, count| {
        Arc::new(Wanted {
            id: id.into(),
            department: "A".into(),
            role,
            weeks: WeekRange::new(week(first), week(last)).expect("in order"),
            count,
        })
    };
    let wanted = vec![
        wanted("1", Role::Assistant, 20, 27, 2),
        wanted("2", Role::Assistant, 27, 40, 1),
        wanted("3", Role::Nurse, 28, 28, 0),
        wanted("4", Role::Student, 29, 30, 1),
    ];
    let season = restore(Contents { wanted, ..rover() });
    let coverage = Coverage::of(&season, parse_day("2027-06-01").expect("a day"));
    let expected = [
        RoleCover { role: Role::Assistant, wanted: vec![2, 3, 1], filled: vec![0, 1, 1] },
        RoleCover { role: Role::Nurse, wanted: vec![0, 0, 0], filled: vec![0, 0, 0] },
    ];
    assert_eq!(coverage.block(&"A".into()).expect("A is there").cover, expected);
}
