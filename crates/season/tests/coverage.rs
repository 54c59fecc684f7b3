//! Coverage rule by rule, on seasons small enough to add up by hand.

use std::sync::Arc;

use skulder_season::dates::{DateRange, Week, WeekRange, parse_day};
use skulder_season::loan::Loan;
use skulder_season::raise::Raise;
use skulder_season::season::Contents;
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::sheet::week_sheet;
use skulder_season::testing::{cell, check, contents, restore, season};
use skulder_season::week_rule::WeekRule;
use skulder_season::{Coverage, Season};

fn week(number: u32) -> Week {
    Week::from_year_and_number(2027, number).expect("2027 has the week")
}

fn weeks(first: u32, last: u32) -> WeekRange {
    WeekRange::new(week(first), week(last)).expect("in order")
}

fn count(season: &Season) -> Coverage {
    Coverage::of(season, parse_day("2027-06-01").expect("a day"))
}

#[test]
fn heads_are_not_enough() {
    // Ola is there all along, but cannot train the full client while Ida is away.
    let season = season(
        "2027   26 27 28 29
         = A
         Ida  nurse  full  100 | . . H H
         Ola  worker rover 50  | . . . .
         + v1 nurse  full      | . . s s",
    );
    check("2027-06-01", &season, "A: . . Rh Rh");
    let sheet = week_sheet(&season, &count(&season), &"A".into(), week(28)).expect("there is such a cell");
    let sum = &sheet.shortfalls[0];
    assert_eq!((sum.load, sum.capacity, sum.short), (210, 0, 210));
    assert_eq!(sum.trainers.len(), 1, "Ida alone could");
    assert_eq!(sum.trainers[0].absences.len(), 2, "and both her weeks away are why she cannot");
    assert_eq!(sum.unqualified, ["Ola".into()], "Ola is there, with Rover only");
}

#[test]
fn somebody_must_be_there_and_one_to_spare_while_temps_are_fresh() {
    let season = season(
        "2027   26 27 28 29 30 31
         = A
         Ida  nurse  full  100     | . H . . . .
         Ola  worker rover 100     | . H H . H H
         + v1 assistant rover      | . s s s s s",
    );
    check("2027-06-01", &season, "A: g Rp yb g g g");
}

#[test]
fn declined_holidays_do_not_count_and_wished_ones_do() {
    let season = season(
        "2027   26 27
         = A
         Ida  nurse  full  100 | w x
         + v1 assistant rover raised | s s",
    );
    check("2027-06-01", &season, "A: Rp g");
}

#[test]
fn many_fresh_temps_need_more_trainers() {
    let fresh: Vec<String> = (0..9).map(|number| format!("+ v{number} assistant rover | . s")).collect();
    let fresh = fresh.join("\n");
    let season = season(&format!(
        "2027   26 27
         = A
         Ida  nurse  full  100 | . .
         Ola  nurse  full  100 | . H
         {fresh}"
    ));
    let cell = cell(&count(&season), "A", week(27));
    assert_eq!((cell.present, cell.min_present, cell.fresh), (1, 2, 9), "nine over eight is two, rounded up");
}

#[test]
fn what_can_only_be_done_earlier_is_flagged_later() {
    let season = season(
        "2027   26 27 28
         = A
         Ida  nurse  full  100  | . . H
         Ola  worker rover 100  | . . .
         + v1 student full raised | . s s
         + v2 student full      | . s s",
    );
    // v2's window is 5 to 12 July: week 27 and the Monday of week 28.
    check("2027-06-01", &season, "A: . g ybl");
}

#[test]
fn tight_is_short_at_the_tight_share() {
    let one = "2027   27
         = A
         Ida  nurse  full  80 | .
         Ola  worker rover 80 | .
         + v1 nurse full      | s
         + v2 nurse full      | s";
    // 35.5 h × 80 % × 30 % is 511 minutes a week: they hold two needs of 210, but 80 % of them, 408, do not.
    check("2027-06-01", &season(one), "A: yt");
    check("2027-06-01", &season(&one.replace("Ida  nurse  full  80", "Ida  nurse  full  50")), "A: Rh");
    check("2027-06-01", &season(&one.replace("Ida  nurse  full  80", "Ida  nurse  full  100")), "A: g");
}

#[test]
fn weeks_before_todays_keep_only_their_presence() {
    let season = season(
        "2027   26 27 28 29
         = A
         Ida  nurse  rover 100 | H . . .
         Ola  nurse  rover 100 | H . . .
         + v1 nurse full       | s s s s",
    );
    // On the Monday of week 28 the need is overdue and asked for this week; no one can train it.
    check("2027-07-12", &season, "A: Rp g Rh g");
}

#[test]
fn a_borrowed_superuser_counts_where_they_are() {
    let drawn = contents(
        "2027   26 27
         = A
         Ida  nurse  full  100 | . .
         = B
         Ola  nurse  full  100 | H H
         + v1 assistant rover raised | s s",
    );
    let loan = Loan { id: "l".into(), trainer: "Ida".into(), department: "B".into(), weeks: weeks(27, 27) };
    let season = restore(Contents { loans: vec![Arc::new(loan)], ..drawn });
    check(
        "2027-06-01",
        &season,
        "A: . .
         B: Rp g",
    );
}

#[test]
fn an_exception_replaces_the_minimum() {
    let drawn = contents(
        "2027   26 27
         = A min 2
         Ida  nurse  full  100 | . .
         + v1 assistant rover raised | s s",
    );
    let rule = WeekRule {
        id: "w".into(),
        department: "A".into(),
        week: week(27),
        min_present: 1,
        reason: "Stengt fløy".into(),
    };
    let season = restore(Contents { week_rules: vec![Arc::new(rule)], ..drawn });
    check("2027-06-01", &season, "A: Rp g");
}

#[test]
fn a_raised_position_has_more_hours() {
    let drawn = contents(
        "2027   27
         = A
         Ida  nurse  full  50 | .
         + v1 nurse full raised | s
         + v2 nurse full      | s
         + v3 nurse full      | s",
    );
    check("2027-06-01", &restore(drawn.clone()), "A: Rh");
    let raise = Raise { id: "r".into(), trainer: "Ida".into(), weeks: weeks(27, 27), position_percent: 100 };
    check("2027-06-01", &restore(Contents { raises: vec![Arc::new(raise)], ..drawn }), "A: yb");
}

fn booked(id: &str, trainer: &str, date: &str) -> Session {
    Session {
        id: id.into(),
        kind: SessionKind::Training { module: "P-KLIENT".into() },
        department: Some("A".into()),
        trainer: trainer.into(),
        temps: ["v1".into()].into(),
        waiting: [].into(),
        date: parse_day(date).expect("a day"),
        start: "08:00".parse().expect("a time"),
        minutes: 210,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

#[test]
fn a_holiday_over_a_booked_session_breaks_it() {
    let grid = |marks: &str| {
        contents(&format!(
            "2027   27 28
             = A
             Ida  nurse  full  100 | {marks}
             Ola  worker rover 100 | . .
             + v1 nurse full       | s s"
        ))
    };
    let with = |marks: &str| {
        restore(Contents { sessions: vec![Arc::new(booked("s", "Ida", "2027-07-07"))], ..grid(marks) })
    };
    let (there, away) = (count(&with(". .")), count(&with("H H")));
    assert!(there.sessions_to_mend().broken.is_empty());
    assert_eq!(there.municipality().load, 0, "a booked session meets the need");
    assert_eq!(away.sessions_to_mend().broken, ["s".into()], "she cannot hold it from her holiday");
    assert_eq!(away.municipality().load, 210, "so the need is back");
    check("2027-06-01", &with("H H"), "A: Rh Rh");
}

#[test]
fn instructors_are_present_where_their_sessions_are() {
    let drawn = contents(
        "2027   27
         = A
         * Inga nurse full 600 | .
         + v1 nurse full       | s",
    );
    let on = |dates: &[&str]| {
        let sessions =
            dates.iter().enumerate().map(|(n, date)| Arc::new(booked(&format!("s{n}"), "Inga", date)));
        let season = restore(Contents { sessions: sessions.collect(), ..drawn.clone() });
        cell(&count(&season), "A", week(27)).present
    };
    assert_eq!(on(&["2027-07-05", "2027-07-06"]), 0, "two days are not three");
    assert_eq!(on(&["2027-07-05", "2027-07-05", "2027-07-06"]), 0, "nor are three sessions on two");
    assert_eq!(on(&["2027-07-05", "2027-07-06", "2027-07-08"]), 1);
}

#[test]
fn the_reserve_rescues_until_it_is_used_up() {
    let grid = "2027   27 28
         = A
         Ida  nurse  full  100 | H H
         + v1 nurse full       | s s
         = B
         Ola  nurse  full  100 | H H
         + v2 nurse full       | s s
         * Inga nurse full 200 | . .";
    // Two weeks of 200 minutes are less than two needs of 210, two weeks of 210 are not.
    let coverage = count(&season(grid));
    let finding = &coverage.reserve()[0];
    assert_eq!((finding.load, finding.capacity, finding.short), (420, 400, 20));
    assert_eq!(finding.departments, ["A".into(), "B".into()], "they compete for the same instructor");
    let rescuable = |coverage: &Coverage| coverage.blocks().all(|block| block.findings[0].rescuable);
    assert!(!rescuable(&coverage));
    let coverage = count(&season(&grid.replace("full 200", "full 210")));
    assert!(coverage.municipality().fits);
    assert!(rescuable(&coverage));
}

#[test]
fn temps_who_can_sit_in_together_share_a_load() {
    let coverage = count(&season(
        "2027   26 27 28
         = A
         Ida  nurse full 100   | . . .
         + v1 assistant rover  | . s s
         + v2 assistant rover  | . s s
         + v3 assistant rover  | . . s",
    ));
    // v1 and v2 share with each other, v3's window touches theirs: each has 120 over two.
    assert_eq!(coverage.municipality().load, 180);
}

#[test]
fn a_week_of_part_days_needs_three_of_five() {
    let drawn = contents(
        "2027   27
         = A
         Ida  nurse  full  100 | H
         + v1 assistant rover raised | s",
    );
    let away = |last: &str| {
        let mut drawn = drawn.clone();
        let days = DateRange::new(parse_day("2027-07-05").expect("a day"), parse_day(last).expect("a day"));
        Arc::make_mut(&mut drawn.absences[0]).days = days.expect("in order");
        cell(&count(&restore(drawn)), "A", week(27)).present
    };
    assert_eq!(away("2027-07-06"), 1, "three days are left");
    assert_eq!(away("2027-07-07"), 0, "two are not enough");
}
