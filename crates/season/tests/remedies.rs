//! Remedies, of the example and of seasons from seeds: what each promises is what counting anew finds, and where none is
//! offered, trying everything finds none either.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Duration};
use skulder_exchange::season_json;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::command::{BulkSource, Stamp};
use skulder_season::coverage::board::{Cell, Reason, Status};
use skulder_season::dates::{DateRange, Day, Week, WeekDays, WeekRange, parse_day};
use skulder_season::ids::{DepartmentId, TrainerId};
use skulder_season::loan::Loan;
use skulder_season::outcome::CellMove;
use skulder_season::raise::Raise;
use skulder_season::remedy::{Remedies, Remedy, RemedyKind, Step, remedies};
use skulder_season::season::Contents;
use skulder_season::temp::Temp;
use skulder_season::testing::generator::wild;
use skulder_season::testing::restore;
use skulder_season::trainer::Tool;
use skulder_season::{Command, Coverage, Season, apply, decide};

/// From how many seeds seasons are made; more in the long run.
fn seeds() -> std::ops::Range<u64> {
    0..if std::env::var_os("SKULDER_SOAK").is_some() { 200 } else { 40 }
}

fn stamp() -> Stamp {
    Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "new".into() }
}

fn severity(status: Status) -> u8 {
    match status {
        Status::Empty | Status::Green => 0,
        Status::Yellow => 1,
        Status::Red => 2,
    }
}

/// The cells that want a remedy.
fn wanting(season: &Season, coverage: &Coverage) -> Vec<(DepartmentId, Cell)> {
    let today = Week::of(coverage.today());
    let wants = |cell: &&Cell| {
        cell.week >= today && (cell.status == Status::Red || cell.reasons.contains(&Reason::TrainBefore))
    };
    let of = |id: &DepartmentId| coverage.block(id).expect("it is counted").cells.clone();
    let cells = season.departments().keys().map(|id| (id.clone(), of(id)));
    cells
        .flat_map(|(id, cells)| {
            cells.iter().filter(wants).map(|cell| (id.clone(), cell.clone())).collect::<Vec<_>>()
        })
        .collect()
}

fn is_mended(before: &Cell, after: &Cell) -> bool {
    match before.status {
        Status::Red => after.status != Status::Red,
        _ => severity(after.status) <= 1 && !after.reasons.contains(&Reason::TrainBefore),
    }
}

fn cell(coverage: &Coverage, department: &DepartmentId, week: Week) -> Cell {
    let cells = &coverage.block(department).expect("the department is there").cells;
    cells.iter().find(|cell| cell.week == week).expect("the season has the week").clone()
}

/// Every cell whose status differs between two counts, looked at one by one.
fn differing(season: &Season, before: &Coverage, after: &Coverage) -> Vec<CellMove> {
    let mut moves = Vec::new();
    for department in season.departments().keys() {
        for week in season.weeks().iter() {
            let (before, after) =
                (cell(before, department, week).status, cell(after, department, week).status);
            if before != after {
                moves.push(CellMove { department: department.clone(), week, before, after });
            }
        }
    }
    moves
}

/// Holds a remedy against the season that carrying it out leads to, counted from the ground up.
fn check_remedy(
    season: &Season,
    coverage: &Coverage,
    (department, before): (&DepartmentId, &Cell),
    remedy: &Remedy,
) {
    let changes = decide(season, &remedy.command, &stamp()).expect("a remedy can be carried out");
    let anew = Coverage::of(&apply(season, &changes), coverage.today());
    let cells = differing(season, coverage, &anew);
    assert_eq!(remedy.cells, cells, "{:?}", remedy.steps);
    assert!(is_mended(before, &cell(&anew, department, before.week)), "{:?} mends the cell", remedy.steps);
    let is_worse = |cell: &&CellMove| severity(cell.after) > severity(cell.before);
    assert_eq!(remedy.makes_worse, cells.iter().any(|cell| is_worse(&cell)));
    let is_fixed = |step: &Step| matches!(step, Step::MoveHoliday { status: AbsenceStatus::Fixed, .. });
    assert_eq!(remedy.needs_agreement, remedy.steps.iter().any(is_fixed));
    for step in &remedy.steps {
        match step {
            Step::BorrowSuperuser { from, .. } => {
                assert!(
                    !cells.iter().any(|cell| cell.department == *from && is_worse(&cell)),
                    "{from} can spare"
                );
            }
            Step::MoveHoliday { absence, from, to, .. } => {
                let absence = &season.absences()[absence];
                assert!(!absence.locked && absence.kind == AbsenceKind::Holiday && absence.counts());
                assert_eq!((to.last() - to.first()), from.last() - from.first());
                assert!(from.first() >= coverage.today() && to.first() >= coverage.today());
            }
            Step::MoveFirstDay { from, to, .. } => assert!((*to - *from).num_days().abs() <= 14),
            Step::RaisePosition { from, to, .. } => assert!(from < to && *to <= 100),
            Step::BookEarlier { sessions } | Step::BookInstructor { sessions, .. } => {
                assert!(sessions.iter().all(|session| session.date >= coverage.today()));
            }
            Step::AddTool { .. } => {}
        }
    }
}

/// How much a remedy disturbs; a pair more than any single one, by its worse half first.
fn disturbs(remedy: &Remedy) -> (usize, Vec<(bool, RemedyKind)>) {
    let of =
        |step: &Step| (matches!(step, Step::MoveHoliday { status: AbsenceStatus::Fixed, .. }), step.kind());
    let mut of: Vec<(bool, RemedyKind)> = remedy.steps.iter().map(of).collect();
    of.sort_unstable_by(|one, other| other.cmp(one));
    (of.len(), of)
}

fn check_all(season: &Season, today: Day) -> Vec<(DepartmentId, Cell, Remedies)> {
    let coverage = Coverage::of(season, today);
    let found = wanting(season, &coverage).into_iter().map(|(department, before)| {
        let found =
            remedies(season, &coverage, (&department, before.week), "Støtte").expect("the cell is there");
        assert!(found.offered.len() <= 3);
        assert!(found.offered.is_sorted_by_key(disturbs), "best first");
        assert!(found.tried.iter().map(|tried| tried.kind).eq(RemedyKind::ALL));
        for remedy in &found.offered {
            check_remedy(season, &coverage, (&department, &before), remedy);
        }
        let worse = found.offered.iter().filter(|remedy| remedy.makes_worse).count();
        assert!(
            worse == 0 || worse == found.offered.len(),
            "what makes worse is offered only where nothing else is left"
        );
        (department, before, found)
    });
    found.collect()
}

#[test]
fn of_the_example_each_keeps_its_promise() {
    let demo =
        season_json::read(include_bytes!("../../../tests/fixtures/demo-season.json")).expect("it is valid");
    let found = check_all(&restore(demo.contents), parse_day("2027-04-05").expect("a day"));
    let red = |found: &&(DepartmentId, Cell, Remedies)| found.1.status == Status::Red;
    assert_eq!(found.iter().filter(red).count(), 16);
    assert!(found.iter().filter(red).all(|(.., found)| !found.offered.is_empty()), "each has a way out");
}

#[test]
fn of_any_season_each_keeps_its_promise() {
    let mut offered = 0;
    for seed in seeds() {
        let (contents, today) = wild(seed);
        let found = check_all(&restore(contents), today);
        offered += found.iter().map(|(.., found)| found.offered.len()).sum::<usize>();
    }
    assert!(offered > 50, "there is something to hold to its promise: {offered}");
}

#[test]
fn the_same_question_has_the_same_answer() {
    for seed in 0..8 {
        let (mut contents, today) = wild(seed);
        let season = restore(contents.clone());
        contents.trainers.reverse();
        contents.temps.reverse();
        contents.absences.reverse();
        let again = restore(contents);
        let (one, other) = (Coverage::of(&season, today), Coverage::of(&again, today));
        for (department, cell) in wanting(&season, &one).into_iter().take(6) {
            let found = remedies(&season, &one, (&department, cell.week), "Støtte");
            let anew = remedies(&again, &other, (&department, cell.week), "Støtte");
            assert_eq!(found, anew, "whatever the order of a file");
        }
    }
}

#[test]
fn past_weeks_and_good_ones_are_left_alone() {
    let (contents, _) = wild(3);
    let season = restore(contents);
    let coverage = Coverage::of(&season, season.weeks().last().sunday() + Duration::days(1));
    for department in season.departments().keys() {
        for week in season.weeks().iter() {
            let found =
                remedies(&season, &coverage, (department, week), "Støtte").expect("the cell is there");
            assert!(found.offered.is_empty() && found.tried.is_empty(), "nothing mends what is past");
        }
    }
    assert_eq!(remedies(&season, &coverage, (&"nowhere".into(), season.weeks().first()), "Støtte"), None);
}

/// A season small enough to try everything in: the first few people of a wild one.
fn small(seed: u64) -> (Season, Day) {
    let (mut contents, today) = wild(seed);
    contents.trainers.retain(|trainer| !trainer.is_instructor());
    contents.trainers.truncate(5);
    contents.temps.truncate(5);
    let trainers: BTreeSet<TrainerId> = contents.trainers.iter().map(|trainer| trainer.id.clone()).collect();
    let temps: BTreeSet<_> = contents.temps.iter().map(|temp| temp.id.clone()).collect();
    let Contents { absences, loans, raises, sessions, .. } = &mut contents;
    absences.retain(|absence| trainers.contains(&absence.trainer));
    loans.retain(|loan| trainers.contains(&loan.trainer));
    raises.retain(|raise| trainers.contains(&raise.trainer));
    sessions.retain(|session| trainers.contains(&session.trainer) && session.temps.is_subset(&temps));
    (restore(contents), today)
}

/// A move of a person: what kind, of whom, and the command.
struct Move {
    kind: RemedyKind,
    who: String,
    command: Command,
    lender: Option<DepartmentId>,
}

/// Every move but bookings, straight from what each kind says of itself.
fn all_moves(
    season: &Season,
    today: Day,
    coverage: &Coverage,
    department: &DepartmentId,
    week: Week,
) -> Vec<Move> {
    let mut moves = Vec::new();
    let weeks = season.weeks();
    let concerns = |trainer: &TrainerId| {
        season.trainers()[trainer].department() == Some(department)
            || season.loans().values().any(|loan| loan.trainer == *trainer && loan.department == *department)
            || season.sessions().values().any(|session| {
                session.trainer == *trainer
                    && (session.department.as_ref() == Some(department)
                        || session.temps.iter().any(|temp| season.temps()[temp].department == *department))
            })
    };
    for absence in season.absences().values().filter(|absence| concerns(&absence.trainer)) {
        if absence.kind != AbsenceKind::Holiday
            || absence.locked
            || absence.status == AbsenceStatus::Declined
            || absence.days.first() < today
        {
            continue;
        }
        for by in (-60..=60).filter(|by| *by != 0).map(Duration::weeks) {
            let days = DateRange::new(absence.days.first() + by, absence.days.last() + by).expect("in order");
            let is_inside = weeks.first().monday() <= days.first() && days.last() <= weeks.last().sunday();
            let is_on_other = season.absences().values().any(|other| {
                other.trainer == absence.trainer
                    && other.id != absence.id
                    && other.status != AbsenceStatus::Declined
                    && other.days.touches(days)
            });
            if is_inside && !is_on_other && days.first() >= today {
                let entry = Absence { days, ..(**absence).clone() };
                moves.push(Move {
                    kind: RemedyKind::MoveHoliday,
                    who: absence.trainer.to_string(),
                    command: Command::Change { entry: entry.into() },
                    lender: None,
                });
            }
        }
    }
    let mut spans = BTreeSet::from([WeekRange::new(week, week).expect("one week")]);
    for finding in &coverage.block(department).expect("it is counted").findings {
        if finding.weeks.contains(&week) {
            let (first, last) = (finding.weeks[0], *finding.weeks.last().expect("it has weeks"));
            spans.insert(WeekRange::new(first.max(Week::of(today)), last).expect("it is not past"));
        }
    }
    let within = |span: &WeekRange| {
        let span = *span;
        span.iter()
            .flat_map(move |first| span.iter().filter_map(move |last| WeekRange::new(first, last).ok()))
    };
    let parts: BTreeSet<WeekRange> = spans.iter().flat_map(within).collect();
    for trainer in season.trainers().values() {
        let own = trainer.department().expect("there are superusers only");
        for &span in &parts {
            let is_lent =
                season.loans().values().any(|loan| loan.trainer == trainer.id && loan.weeks.touches(span));
            if own != department && !is_lent {
                let loan = Loan {
                    id: "".into(),
                    trainer: trainer.id.clone(),
                    department: department.clone(),
                    weeks: span,
                };
                moves.push(Move {
                    kind: RemedyKind::BorrowSuperuser,
                    who: trainer.id.to_string(),
                    command: Command::New { entry: loan.into() },
                    lender: Some(own.clone()),
                });
            }
        }
        for &span in &spans {
            let is_raised = season
                .raises()
                .values()
                .any(|raise| raise.trainer == trainer.id && raise.weeks.touches(span));
            if concerns(&trainer.id) && !is_raised && trainer.weekly_minutes().is_none() {
                for to in [70, 85, 100].into_iter().filter(|to| *to > trainer.position_percent) {
                    let raise = Raise {
                        id: "".into(),
                        trainer: trainer.id.clone(),
                        weeks: span,
                        position_percent: to,
                    };
                    moves.push(Move {
                        kind: RemedyKind::RaisePosition,
                        who: trainer.id.to_string(),
                        command: Command::New { entry: raise.into() },
                        lender: None,
                    });
                }
            }
        }
        if concerns(&trainer.id) && !trainer.tools.contains(&Tool::FullClient) {
            let mut entry = (**trainer).clone();
            entry.tools.insert(Tool::FullClient);
            moves.push(Move {
                kind: RemedyKind::AddTool,
                who: trainer.id.to_string(),
                command: Command::Change { entry: entry.into() },
                lender: None,
            });
        }
    }
    for temp in season.temps().values().filter(|temp| temp.department == *department) {
        for by in (-14..=14).filter(|by| *by != 0) {
            let first = temp.days.first() + Duration::days(by);
            let is_workday = WeekDays::workdays(Week::of(first)).has(first.weekday().num_days_from_monday());
            let Ok(days) = DateRange::new(first, temp.days.last()) else { continue };
            if temp.days.first() >= today && first >= today && (is_workday || by % 7 == 0) {
                let entry = Temp { days, ..(**temp).clone() };
                moves.push(Move {
                    kind: RemedyKind::MoveFirstDay,
                    who: temp.id.to_string(),
                    command: Command::Change { entry: entry.into() },
                    lender: None,
                });
            }
        }
    }
    moves
}

/// Whether some moves together mend a cell, counted from the ground up, and no lender is worse off.
fn mends(
    season: &Season,
    coverage: &Coverage,
    (department, before): (&DepartmentId, &Cell),
    moves: &[&Move],
) -> bool {
    let commands = moves.iter().map(|one| one.command.clone()).collect();
    let command = Command::Bulk { source: BulkSource::Remedy, commands };
    let Ok(changes) = decide(season, &command, &stamp()) else { return false };
    let after = Coverage::of(&apply(season, &changes), coverage.today());
    is_mended(before, &cell(&after, department, before.week))
        && !differing(season, coverage, &after).iter().any(|cell| {
            let lends = |one: &&Move| one.lender.as_ref() == Some(&cell.department);
            severity(cell.after) > severity(cell.before) && moves.iter().any(lends)
        })
}

#[test]
fn where_none_is_offered_trying_everything_finds_none() {
    let (mut without, mut pairs_tried, mut pairs_offered) = (0, 0, 0);
    for seed in seeds() {
        let (season, today) = small(seed);
        let coverage = Coverage::of(&season, today);
        for (department, before, found) in check_all(&season, today) {
            let is_pair = found.offered.iter().any(|remedy| remedy.steps.len() > 1);
            pairs_offered += usize::from(is_pair);
            if !found.offered.is_empty() && !is_pair {
                continue;
            }
            let cell = (&department, &before);
            let moves = all_moves(&season, today, &coverage, &department, before.week);
            let tell = |one: &Move| format!("seed {seed}, {department} {}: {:?}", before.week, one.command);
            for one in &moves {
                let makes_worse = is_pair && mends(&season, &coverage, cell, &[one]);
                // Where a pair is offered, a single one can only be there that makes some cell worse.
                assert!(makes_worse || !mends(&season, &coverage, cell, &[one]), "{}", tell(one));
            }
            // The many pairs of a large choice would take too long to try.
            if is_pair || moves.len() > 40 {
                continue;
            }
            without += 1;
            for (number, one) in moves.iter().enumerate() {
                for other in &moves[number + 1..] {
                    if (one.kind, &one.who) != (other.kind, &other.who) {
                        pairs_tried += 1;
                        assert!(
                            !mends(&season, &coverage, cell, &[one, other]),
                            "{} and {}",
                            tell(one),
                            tell(other)
                        );
                    }
                }
            }
        }
    }
    assert!(without > 10 && pairs_tried > 1_000, "cells without a way out: {without}; pairs: {pairs_tried}");
    assert!(pairs_offered > 0, "some cell takes two");
}
