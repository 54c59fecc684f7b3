//! Which weeks hang on one superuser, on seasons small enough to see, and on any against a plain recount.

use std::sync::Arc;

use proptest::prelude::*;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::coverage::board::Status;
use skulder_season::coverage::vulnerable::{Vulnerable, vulnerable};
use skulder_season::dates::{Day, Week, WeekRange, parse_day};
use skulder_season::ids::TrainerId;
use skulder_season::loan::Loan;
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::testing::generator::wild;
use skulder_season::testing::{check, contents, restore, season};
use skulder_season::trainer::TrainerKind;
use skulder_season::{Coverage, Season};

fn week(number: u32) -> Week {
    Week::from_year_and_number(2027, number).expect("2027 has the week")
}

fn on(today: &str, season: &Season) -> Vec<String> {
    let today = parse_day(today).expect("a day");
    let line = |cell: Vulnerable| {
        let trainers: Vec<&str> = cell.trainers.iter().map(TrainerId::as_str).collect();
        format!("{} {}: {}", cell.department, cell.week.year_and_number().1, trainers.join(" "))
    };
    vulnerable(season, &Coverage::of(season, today)).into_iter().map(line).collect()
}

#[test]
fn a_week_hangs_on_whoever_is_there_alone() {
    let season = season(
        "2027   26 27 28 29
         = A
         Ida  nurse  full  100  | . . H .
         Ola  worker rover 100  | . H . H
         + v1 assistant rover old | . s s s",
    );
    check("2027-06-01", &season, "A: . yb yb yb");
    assert_eq!(on("2027-06-01", &season), ["A 27: Ida", "A 28: Ola", "A 29: Ida"]);
    assert_eq!(on("2027-07-14", &season), ["A 28: Ola", "A 29: Ida"], "what is over hangs on nobody");
}

#[test]
fn a_week_hangs_on_whoever_alone_can_train() {
    // Heads enough, but the full client is Ida's alone: her absence in one of the two weeks leaves the other.
    let grid = |position: u32| {
        season(&format!(
            "2027   26 27 28 29
             = A
             Ida  nurse  full  {position}  | . . . .
             Ola  worker rover 100  | . . . .
             Per  worker rover 100  | . . . .
             + v1 nurse  full       | . s s s"
        ))
    };
    assert!(on("2027-06-01", &grid(100)).is_empty(), "either week of hers is enough");
    let short = grid(30);
    check("2027-06-01", &short, "A: . g g g");
    assert_eq!(on("2027-06-01", &short), ["A 27: Ida", "A 28: Ida"], "210 minutes take both weeks");
}

#[test]
fn a_red_week_hangs_on_nobody_any_more_and_an_empty_one_on_nobody() {
    let season = season(
        "2027   26 27 28
         = A min 2
         Ida  nurse full 100    | . . .
         Ola  nurse full 100    | . H .
         + v1 nurse full raised | . s s",
    );
    check("2027-06-01", &season, "A: . Rp g");
    assert_eq!(on("2027-06-01", &season), ["A 28: Ida Ola"], "each of two, where two must be there");
}

#[test]
fn who_is_lent_is_missed_where_they_count() {
    let mut plan = contents(
        "2027   26 27
         = A
         Ida  nurse full 100    | . .
         Ola  nurse full 100    | . .
         + v1 nurse full raised | s s
         = B
         + v2 nurse full raised | s s",
    );
    let loan = Loan {
        id: "l".into(),
        trainer: "Ola".into(),
        department: "B".into(),
        weeks: WeekRange::new(week(27), week(27)).expect("in order"),
    };
    plan.loans.push(Arc::new(loan));
    assert_eq!(on("2027-06-01", &restore(plan)), ["A 27: Ida", "B 27: Ola"]);
}

#[test]
fn a_session_that_cannot_be_held_brings_its_need_back() {
    let mut plan = contents(
        "2027   26 27 28
         = A min 0
         Ida  nurse rover 100   | . . H
         + v1 assistant rover   | . . s",
    );
    plan.sessions.push(Arc::new(Session {
        id: "s".into(),
        kind: SessionKind::Training { module: "P-ROVER".into() },
        department: Some("A".into()),
        trainer: "Ida".into(),
        temps: ["v1".into()].into(),
        waiting: [].into(),
        date: parse_day("2027-07-06").expect("a day"),
        start: "08:00".parse().expect("a time"),
        minutes: 120,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }));
    let season = restore(plan);
    check("2027-06-01", &season, "A: . . Rp");
    assert_eq!(
        on("2027-06-01", &season),
        ["A 27: Ida"],
        "nobody else can train v1, in this week or the next"
    );
}

/// The same by the book: every superuser of every cell tried on the whole season, counted anew.
fn by_the_book(season: &Season, today: Day) -> Vec<Vulnerable> {
    let before = Coverage::of(season, today);
    let this_week = Week::of(today);
    let mut found = Vec::new();
    for block in before.blocks() {
        for (place, cell) in block.cells.iter().enumerate() {
            if cell.status == Status::Red || cell.week < this_week {
                continue;
            }
            let turns_red = |trainer: &&TrainerId| {
                let mut contents = season.contents();
                contents.absences.push(Arc::new(Absence {
                    id: "tried".into(),
                    trainer: (*trainer).clone(),
                    days: cell.week.days(),
                    kind: AbsenceKind::Holiday,
                    status: AbsenceStatus::Wished,
                    locked: true,
                }));
                let after = Coverage::of(&restore(contents), today);
                after.block(&block.department).expect("it stays").cells[place].status == Status::Red
            };
            let counts = |trainer: &&TrainerId| {
                let loan = season.loans_of(trainer).find(|loan| loan.weeks.contains(cell.week));
                match &season.trainers()[*trainer].kind {
                    TrainerKind::Superuser { department, .. } => {
                        loan.map_or(department, |loan| &loan.department) == &block.department
                    }
                    TrainerKind::Instructor { .. } => false,
                }
            };
            let trainers: Vec<_> =
                season.trainers().keys().filter(counts).filter(turns_red).cloned().collect();
            if !trainers.is_empty() {
                found.push(Vulnerable { department: block.department.clone(), week: cell.week, trainers });
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("SKULDER_SOAK").is_some() { 5_000 } else { 60 }))]

    #[test]
    fn what_is_left_out_of_trying_never_turns_red(seed in any::<u64>()) {
        let (contents, today) = wild(seed);
        let season = restore(contents);
        let found = vulnerable(&season, &Coverage::of(&season, today));
        prop_assert_eq!(found, by_the_book(&season, today));
    }
}
