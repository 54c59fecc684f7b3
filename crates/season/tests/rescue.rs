//! Where the instructors go first, on seasons small enough to add up by hand.

use std::sync::Arc;

use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::dates::{DateRange, Week, parse_day};
use skulder_season::rescue::{Missing, Rescue, rescues};
use skulder_season::season::Contents;
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::testing::{check, contents, restore, season};
use skulder_season::{Coverage, Season};

fn week(number: u32) -> Week {
    Week::from_year_and_number(2027, number).expect("2027 has the week")
}

fn on(today: &str, season: &Season) -> Vec<Rescue> {
    rescues(season, &Coverage::of(season, parse_day(today).expect("a day")))
}

/// `A 28,29: 210 min, no, 2027-07-25, 39 days`, a line each.
fn lines(today: &str, season: &Season) -> Vec<String> {
    let line = |rescue: Rescue| {
        let weeks: Vec<String> =
            rescue.weeks.iter().map(|week| week.year_and_number().1.to_string()).collect();
        let missing = match rescue.missing {
            Missing::Hours { minutes } => format!("{minutes} min"),
            Missing::Present { persons } => format!("{persons} persons"),
        };
        let verdict = if rescue.rescuable { "yes" } else { "no" };
        let (department, weeks) = (rescue.department, weeks.join(","));
        format!("{department} {weeks}: {missing}, {verdict}, {}, {} days", rescue.last_day, rescue.days_left)
    };
    on(today, season).into_iter().map(line).collect()
}

fn support(number: u32, instructor: &str, date: &str) -> Arc<Session> {
    Arc::new(Session {
        id: format!("s{number}").into(),
        kind: SessionKind::Support { title: "Support".into() },
        department: Some("A".into()),
        trainer: instructor.into(),
        temps: [].into(),
        waiting: [].into(),
        date: parse_day(date).expect("a day"),
        start: "08:00".parse().expect("a time"),
        minutes: 60,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    })
}

#[test]
fn most_hours_missing_come_first_then_fewest_days_left_then_people() {
    let season = season(
        "2027   26 27 28 29 30
         = A min 0
         rA   nurse rover 100 | . . . . .
         + v1 nurse  full | . s s . .
         = B min 0
         rB   nurse rover 100 | . . . . .
         + v2 nurse  full | . . s s .
         + v3 nurse  full | . . s s .
         = C min 0
         rC   nurse rover 100 | . . . . .
         + v4 nurse  full | s s . . .
         = D min 2
         Ida  nurse full 100 | H . . . .
         + v5 nurse  full old  | s s . . .",
    );
    assert_eq!(
        lines("2027-06-28", &season),
        [
            // Of nobody's needs each is a finding of its own.
            "C 26,27: 210 min, no, 2027-07-09, 10 days",
            "A 27,28: 210 min, no, 2027-07-16, 15 days",
            "B 28,29: 210 min, no, 2027-07-23, 20 days",
            "B 28,29: 210 min, no, 2027-07-23, 20 days",
            "D 26: 2 persons, no, 2027-07-02, 5 days",
            "D 27: 1 persons, no, 2027-07-09, 10 days",
        ],
    );
}

#[test]
fn hours_are_rescued_by_whoever_has_them() {
    let grid = |instructor: &str| {
        season(&format!(
            "2027   27 28 29
             = A min 0
             Ida  nurse full 100 | H H H
             + v1 nurse full     | . s s
             {instructor}"
        ))
    };
    let verdict = |instructor| on("2027-06-28", &grid(instructor))[0].rescuable;
    assert!(verdict("* Inga nurse full 600 | . H ."), "she has week 29");
    assert!(!verdict("* Inga nurse full 200 | . H ."), "200 minutes are less than 210");
    assert!(!verdict("* Inga nurse rover 600 | . . ."), "she cannot train the full client");
}

#[test]
fn an_instructor_can_stand_in_where_enough_days_are_open() {
    let grid = "2027   27 28 29
        = A
        Ida  nurse full 100    | . H .
        + v1 nurse full old    | s s s
        * Inga nurse full 600  | . . .";
    let one = season(grid);
    check("2027-07-05", &one, "A: yb Rp yb");
    assert_eq!(lines("2027-07-05", &one), ["A 28: 1 persons, yes, 2027-07-16, 10 days"]);
    assert_eq!(
        lines("2027-07-14", &one),
        ["A 28: 1 persons, yes, 2027-07-16, 3 days"],
        "three days are open"
    );
    assert_eq!(lines("2027-07-15", &one), ["A 28: 1 persons, no, 2027-07-16, 2 days"], "two are too few");
    assert_eq!(lines("2027-07-17", &one), ["A 28: 1 persons, no, 2027-07-16, 0 days"], "on the Saturday");
    assert!(on("2027-07-19", &one).is_empty(), "what is over is over");

    let away = Absence {
        id: "a".into(),
        trainer: "Inga".into(),
        days: DateRange::new(week(28).monday(), week(28).monday() + chrono::Duration::days(2))
            .expect("in order"),
        kind: AbsenceKind::Unavailable,
        status: AbsenceStatus::Fixed,
        locked: false,
    };
    let mut plan: Contents = contents(grid);
    plan.absences.push(away.into());
    assert!(!on("2027-07-05", &restore(plan))[0].rescuable, "away from Monday to Wednesday she has two days");
}

#[test]
fn days_booked_already_are_taken_along_and_nobody_stands_in_twice() {
    let grid = "2027   27 28 29
        = A min 2
        Ida  nurse full 100    | . H .
        Ola  nurse full 100    | . H .
        + v1 nurse full old    | s s s
        * Inga nurse full 600  | . . .
        * Ivar nurse full 600  | . . H";
    let mut plan = contents(grid);
    assert_eq!(lines("2027-07-05", &restore(plan.clone())), ["A 28: 2 persons, yes, 2027-07-16, 10 days"]);

    plan.sessions.extend([support(1, "Inga", "2027-07-12"), support(2, "Inga", "2027-07-13")]);
    let season = restore(plan.clone());
    assert_eq!(lines("2027-07-16", &season), ["A 28: 2 persons, no, 2027-07-16, 1 days"], "Ivar has one day");

    plan.sessions.push(support(3, "Inga", "2027-07-14"));
    let season = restore(plan);
    assert_eq!(lines("2027-07-14", &season), ["A 28: 1 persons, yes, 2027-07-16, 3 days"], "Ivar can");
    assert_eq!(
        lines("2027-07-15", &season),
        ["A 28: 1 persons, no, 2027-07-16, 2 days"],
        "Inga is there already"
    );
}

#[test]
fn a_week_that_is_red_for_both_reasons_is_told_of_twice() {
    let season = season(
        "2027   27 28 29
         = A
         Ida  nurse full 100 | . H .
         + v1 nurse full     | . s s",
    );
    let found = lines("2027-06-28", &season);
    assert!(found.contains(&"A 28: 1 persons, no, 2027-07-16, 15 days".to_owned()), "{found:?}");
}
