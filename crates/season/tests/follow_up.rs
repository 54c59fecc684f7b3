//! Follow-up added up: the example's numbers, and of any season sums that agree with an independent count.

use std::collections::{BTreeMap, BTreeSet};

use skulder_exchange::season_json;
use skulder_season::coverage::board::Status;
use skulder_season::dates::{Day, Month, Week, parse_day};
use skulder_season::deviations::{DeviationFilter, Deviations, deviations};
use skulder_season::figures::{WEEKS_AHEAD, figures};
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::FollowUpId;
use skulder_season::lifted::{LiftedState, lifted};
use skulder_season::readiness::{ReadinessState, temp_sheet};
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::{contents, restore};
use skulder_season::{Coverage, Season};

fn day(text: &str) -> Day {
    parse_day(text).expect("a day")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn demo() -> Season {
    let demo = season_json::read(include_bytes!("../../../tests/fixtures/demo-season.json"));
    restore(demo.expect("it is valid").contents)
}

/// A follow-up of department A.
fn follow_up(id: &str, month_of: &str, category: &str, count: u32) -> FollowUp {
    FollowUp {
        id: id.into(),
        department: "A".into(),
        month: month(month_of),
        category: category.into(),
        cause: Cause::KnowledgeGap,
        count,
        as_of: None,
        severity: Severity::Normal,
        change_proposal: false,
        case_no: None,
        status: FollowUpStatus::New,
        inquiries: Vec::new(),
    }
}

/// A season of one department with some follow-ups.
fn with(follow_ups: Vec<FollowUp>) -> Season {
    let mut contents = contents("2027 27 28\n= A\nIda nurse full 100 | . .");
    contents.follow_ups = follow_ups.into_iter().map(Into::into).collect();
    restore(contents)
}

const STATUSES: [FollowUpStatus; 7] = [
    FollowUpStatus::New,
    FollowUpStatus::Assessed,
    FollowUpStatus::Assigned,
    FollowUpStatus::FollowedUp,
    FollowUpStatus::Closed,
    FollowUpStatus::Escalated,
    FollowUpStatus::Answered,
];

/// A wild season with follow-ups of all kinds.
fn wild_with_follow_ups(seed: u64) -> (Season, Day) {
    let (mut contents, today) = wild(seed);
    let mut dice = Dice::new(seed ^ 8);
    let departments: Vec<_> = contents.departments.iter().map(|department| department.id.clone()).collect();
    for number in 0..dice.below(40) {
        let month_of = dice.pick(&["2026-11", "2026-12", "2027-01", "2027-04", "2027-06"]);
        let category = dice.pick(&["Legemiddel", "Dokumentasjon", "Personvern", "Annet"]);
        let mut entry = follow_up(&format!("f-{number}"), month_of, category, dice.below(9) as u32);
        entry.department = dice.pick(&departments);
        entry.cause = dice.pick(&[Cause::KnowledgeGap, Cause::Setup, Cause::Unclear]);
        entry.severity = dice.pick(&[Severity::Normal, Severity::Normal, Severity::Serious]);
        entry.status = dice.pick(&STATUSES);
        entry.as_of = dice.chance(20).then(|| day(&format!("{month_of}-{:02}", 1 + dice.below(30))));
        for _ in 0..dice.below(3) {
            let sent_on = today - chrono::Duration::days(dice.below(60) as i64);
            let answered_on =
                dice.chance(40).then(|| sent_on + chrono::Duration::days(dice.below(20) as i64));
            let contradictory = answered_on.is_some() && dice.chance(30);
            entry.inquiries.push(Inquiry { to: "RIL".into(), sent_on, answered_on, contradictory });
        }
        contents.follow_ups.push(entry.into());
    }
    (restore(contents), today)
}

fn months(found: &Deviations) -> Vec<(String, u64, Option<Day>)> {
    found.months.iter().map(|month| (month.month.to_string(), month.total, month.as_of)).collect()
}

#[test]
fn the_examples_months_are_those_of_its_story() {
    let found = deviations(&demo(), &DeviationFilter::default(), day("2027-04-05"));
    let expected = [
        ("2026-02", 1, None),
        ("2026-03", 20, None),
        ("2026-04", 56, None),
        ("2026-05", 7, Some("2026-05-08")),
    ];
    let expected = expected.map(|(month, total, as_of)| (month.to_owned(), total, as_of.map(day)));
    assert_eq!(months(&found), expected);
    assert_eq!(found.total, 84);
    let categories = found.categories.iter().map(|one| (one.category.as_str(), one.total));
    let expected = [
        ("Legemiddel", 25),
        ("Dokumentasjon", 21),
        ("Feil bruk/kompleksitet", 18),
        ("Oppsett/arbeidsflyt", 11),
        ("Personvern", 6),
        ("Annet", 3),
    ];
    assert_eq!(categories.collect::<Vec<_>>(), expected);
    let gaps = DeviationFilter { cause: Some(Cause::Routine), ..DeviationFilter::default() };
    let found = deviations(&demo(), &gaps, day("2027-04-05"));
    let totals: Vec<u64> = found.months.iter().map(|month| month.total).collect();
    assert_eq!(totals, [1, 4, 1], "the routine's months, the first one without any left out");
}

#[test]
fn months_without_any_stand_between_those_that_have_and_a_month_counted_to_its_end_is_whole() {
    let mut whole = follow_up("f-1", "2026-11", "B", 2);
    whole.as_of = Some(day("2026-11-30"));
    let (mut late, mut early) = (follow_up("f-2", "2027-02", "A", 2), follow_up("f-3", "2027-02", "B", 1));
    (late.as_of, early.as_of) = (Some(day("2027-02-20")), Some(day("2027-02-08")));
    let found = deviations(&with(vec![whole, late, early]), &DeviationFilter::default(), day("2027-04-05"));
    let expected = [
        ("2026-11", 2, None),
        ("2026-12", 0, None),
        ("2027-01", 0, None),
        ("2027-02", 3, Some("2027-02-08")),
    ];
    assert_eq!(
        months(&found),
        expected.map(|(month, total, as_of)| (month.to_owned(), total, as_of.map(day)))
    );
    let categories: Vec<&str> = found.categories.iter().map(|one| one.category.as_str()).collect();
    assert_eq!(categories, ["B", "A"], "most deviations first");
    let mut other = follow_up("f-4", "2027-02", "A", 1);
    other.cause = Cause::Setup;
    let setup = DeviationFilter { cause: Some(Cause::Setup), ..DeviationFilter::default() };
    let entries = vec![follow_up("f-5", "2027-02", "B", 2), other];
    let found = deviations(&with(entries), &setup, day("2027-04-05"));
    let places: Vec<(&str, usize)> =
        found.categories.iter().map(|one| (one.category.as_str(), one.place)).collect();
    assert_eq!(places, [("A", 1)], "its place among all, whatever is left out");
    assert_eq!(deviations(&with(Vec::new()), &DeviationFilter::default(), day("2027-04-05")).months, []);
}

#[test]
fn a_month_that_is_not_over_is_counted_to_today_at_the_latest() {
    let mut other = follow_up("f-2", "2027-05", "A", 3);
    other.as_of = Some(day("2027-05-08"));
    other.cause = Cause::Setup;
    let entries = vec![follow_up("f-1", "2027-04", "A", 2), follow_up("f-3", "2027-05", "A", 1), other];
    let marks = |entries: &[FollowUp], today: &str, cause: Option<Cause>| -> Vec<Option<Day>> {
        let filter = DeviationFilter { cause, ..DeviationFilter::default() };
        let found = deviations(&with(entries.to_vec()), &filter, day(today));
        found.months.iter().map(|month| month.as_of).collect()
    };
    let open = &entries[..2];
    assert_eq!(marks(open, "2027-05-20", None), [None, Some(day("2027-05-20"))], "nobody said how far");
    assert_eq!(marks(open, "2027-05-31", None), [None, None], "its last day is its end");
    assert_eq!(marks(open, "2027-06-03", None), [None, None], "it is over");
    assert_eq!(marks(&entries, "2027-05-20", None), [None, Some(day("2027-05-08"))]);
    assert_eq!(marks(&entries, "2027-05-05", None), [None, Some(day("2027-05-05"))], "no further than today");
    let of_one = marks(&entries, "2027-06-03", Some(open[0].cause));
    assert_eq!(of_one, [None, Some(day("2027-05-08"))], "the month's mark, whatever is looked at");
}

#[test]
fn of_any_season_the_sums_agree_and_the_departments_add_up_to_all() {
    let mut counted = 0;
    for seed in 0..80 {
        let (season, today) = wild_with_follow_ups(seed);
        let all = deviations(&season, &DeviationFilter::default(), today);
        let mut expected: BTreeMap<(Month, &str), u64> = BTreeMap::new();
        for entry in season.follow_ups().values() {
            *expected.entry((entry.month, &entry.category)).or_default() += u64::from(entry.count);
        }
        let cells = |found: &Deviations| -> BTreeMap<(Month, String), u64> {
            let rows = found.months.iter().flat_map(|row| {
                let categories = found.categories.iter().map(|one| one.category.clone());
                categories.zip(row.counts.clone()).map(|(category, count)| ((row.month, category), count))
            });
            rows.filter(|(_, count)| *count > 0).collect()
        };
        let plain: BTreeMap<_, _> = expected
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|((m, c), n)| ((m, c.to_owned()), n))
            .collect();
        assert_eq!(cells(&all), plain, "season {seed}");
        assert_eq!(all.months.iter().map(|month| month.total).sum::<u64>(), all.total, "season {seed}");
        assert_eq!(all.categories.iter().map(|one| one.total).sum::<u64>(), all.total, "season {seed}");
        for month in &all.months {
            assert_eq!(month.counts.iter().sum::<u64>(), month.total, "season {seed}");
        }
        let mut together: BTreeMap<(Month, String), u64> = BTreeMap::new();
        for department in season.departments().keys() {
            let filter = DeviationFilter { department: Some(department.clone()), cause: None };
            for (cell, count) in cells(&deviations(&season, &filter, today)) {
                *together.entry(cell).or_default() += count;
            }
        }
        assert_eq!(together, cells(&all), "season {seed}: departments add up to all");
        counted += all.total;
    }
    assert!(counted > 1000, "there was something to count: {counted}");
}

#[test]
fn of_the_example_two_questions_wait() {
    let found = lifted(&demo(), day("2027-04-05"));
    let told: Vec<(&str, LiftedState, &[i64], Option<i64>)> = found
        .follow_ups
        .iter()
        .map(|one| (one.follow_up.as_str(), one.state, &one.days[..], one.waiting))
        .collect();
    let expected = [
        ("f-11", LiftedState::Waiting, &[336][..], Some(336)),
        ("f-12", LiftedState::Waiting, &[336][..], Some(336)),
    ];
    assert_eq!(told, expected);
    assert_eq!(found.change_proposals, []);
}

#[test]
fn who_waits_longest_comes_first_and_what_is_closed_last() {
    let asked = |id: &str, status: FollowUpStatus, inquiries: &[(&str, Option<&str>, bool)]| {
        let inquiry = |&(sent_on, answered_on, contradictory): &(&str, Option<&str>, bool)| Inquiry {
            to: "Helseplattformen".into(),
            sent_on: day(sent_on),
            answered_on: answered_on.map(day),
            contradictory,
        };
        let inquiries = inquiries.iter().map(inquiry).collect();
        FollowUp { status, inquiries, ..follow_up(id, "2027-06", "A", 1) }
    };
    let serious = FollowUp { severity: Severity::Serious, ..follow_up("f-serious", "2027-06", "A", 1) };
    let season = with(vec![
        asked("f-closed", FollowUpStatus::Closed, &[("2027-01-01", None, false)]),
        asked("f-answered", FollowUpStatus::Escalated, &[("2027-07-01", Some("2027-07-04"), false)]),
        asked("f-short", FollowUpStatus::Escalated, &[("2027-07-03", None, false)]),
        asked("f-heard", FollowUpStatus::Answered, &[]),
        asked(
            "f-long",
            FollowUpStatus::New,
            &[("2027-07-02", Some("2027-07-03"), true), ("2027-06-05", None, false)],
        ),
        asked("f-ahead", FollowUpStatus::Escalated, &[("2027-07-09", None, false)]),
        serious,
        follow_up("f-plain", "2027-06", "A", 1),
    ]);
    let found = lifted(&season, day("2027-07-05"));
    let told: Vec<String> = found
        .follow_ups
        .iter()
        .map(|one| {
            format!(
                "{} {:?} {:?} {:?} {}",
                one.follow_up, one.state, one.days, one.waiting, one.is_contradictory
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "f-long Waiting [1, 30] Some(30) true",
            "f-short Waiting [2] Some(2) false",
            "f-ahead Waiting [0] Some(0) false",
            "f-serious NotAsked [] None false",
            "f-answered Answered [3] None false",
            "f-heard Answered [] None false",
            "f-closed Closed [185] None false",
        ]
    );
}

#[test]
fn proposals_for_the_joint_meeting_come_by_weight() {
    let proposed = |id: &str, month_of: &str, count: u32, severity: Severity, status: FollowUpStatus| {
        FollowUp { severity, status, change_proposal: true, ..follow_up(id, month_of, "A", count) }
    };
    let season = with(vec![
        proposed("f-few", "2027-01", 2, Severity::Normal, FollowUpStatus::New),
        proposed("f-newer", "2027-03", 5, Severity::Normal, FollowUpStatus::New),
        proposed("f-older", "2027-02", 5, Severity::Normal, FollowUpStatus::Assigned),
        proposed("f-serious", "2027-04", 1, Severity::Serious, FollowUpStatus::Escalated),
        proposed("f-closed", "2027-01", 9, Severity::Serious, FollowUpStatus::Closed),
        follow_up("f-plain", "2027-01", "A", 9),
    ]);
    let proposals = lifted(&season, day("2027-07-05")).change_proposals;
    let proposals: Vec<&str> = proposals.iter().map(FollowUpId::as_str).collect();
    assert_eq!(proposals, ["f-serious", "f-older", "f-newer", "f-few"]);
}

#[test]
fn the_figures_of_the_example() {
    let (season, today) = (demo(), day("2027-04-05"));
    let found = figures(&season, &Coverage::of(&season, today));
    assert_eq!((found.day, found.departments), (today, 12));
    assert_eq!((found.red_cells, found.yellow_cells, found.red_departments), (16, 17, 8));
    assert_eq!(found.temps, 90);
    assert_eq!((found.open_follow_ups, found.open_deviations), (19, 63));
    assert_eq!((found.unanswered, found.longest_wait, found.contradictory), (2, Some(336), 0));
    assert_eq!(found.ahead, [], "the season begins later");
    let may = day("2027-05-31");
    let ahead = figures(&season, &Coverage::of(&season, may)).ahead;
    assert_eq!(ahead.len(), WEEKS_AHEAD as usize);
    assert_eq!(ahead[0].week, Week::of(may), "this week is one of them");
}

#[test]
fn of_any_season_the_figures_are_an_independent_count() {
    let mut reds = 0;
    for seed in 0..60 {
        let (season, today) = wild_with_follow_ups(seed);
        let coverage = Coverage::of(&season, today);
        let found = figures(&season, &coverage);

        let mut cells: BTreeMap<(Week, &str), usize> = BTreeMap::new();
        let mut red_departments = BTreeSet::new();
        for block in coverage.blocks() {
            for cell in &block.cells {
                let status = match cell.status {
                    Status::Red => "red",
                    Status::Yellow => "yellow",
                    _ => continue,
                };
                *cells.entry((cell.week, status)).or_default() += 1;
                if status == "red" {
                    red_departments.insert(&block.department);
                }
            }
        }
        let all = |status: &str| {
            cells.iter().filter(|((_, of), _)| *of == status).map(|(_, count)| count).sum::<usize>()
        };
        assert_eq!((found.red_cells, found.yellow_cells), (all("red"), all("yellow")), "season {seed}");
        assert_eq!(found.red_departments, red_departments.len(), "season {seed}");
        let this_week = Week::of(today);
        let ahead: Vec<(Week, usize, usize)> = season
            .weeks()
            .iter()
            .filter(|week| (0..WEEKS_AHEAD).contains(&week.weeks_after(this_week)))
            .map(|week| {
                let count = |status| cells.get(&(week, status)).copied().unwrap_or_default();
                (week, count("red"), count("yellow"))
            })
            .collect();
        let told: Vec<(Week, usize, usize)> =
            found.ahead.iter().map(|week| (week.week, week.red, week.yellow)).collect();
        assert_eq!(told, ahead, "season {seed} on {today}");

        let state =
            |temp| temp_sheet(&season, &coverage, temp).expect("there is such a temp").readiness.state;
        let states: Vec<ReadinessState> = season.temps().keys().map(state).collect();
        let of = |wanted: ReadinessState| states.iter().filter(|state| **state == wanted).count();
        assert_eq!(
            (found.ready, found.on_the_way, found.late, found.temps),
            (
                of(ReadinessState::Ready),
                of(ReadinessState::OnTheWay),
                of(ReadinessState::Late),
                states.len() - of(ReadinessState::Left)
            ),
            "season {seed}"
        );

        let (mut open, mut counted, mut unanswered, mut longest, mut contradictory) = (0, 0, 0, None, 0);
        for entry in season.follow_ups().values() {
            if entry.status == FollowUpStatus::Closed {
                continue;
            }
            open += 1;
            counted += u64::from(entry.count);
            contradictory += usize::from(entry.inquiries.iter().any(|inquiry| inquiry.contradictory));
            for inquiry in &entry.inquiries {
                if inquiry.answered_on.is_none() {
                    unanswered += 1;
                    longest = longest.max(Some((today - inquiry.sent_on).num_days()));
                }
            }
        }
        assert_eq!((found.open_follow_ups, found.open_deviations), (open, counted), "season {seed}");
        assert_eq!(
            (found.unanswered, found.longest_wait, found.contradictory),
            (unanswered, longest, contradictory),
            "season {seed}"
        );
        reds += found.red_cells;
    }
    assert!(reds > 60, "there was something to count: {reds}");
}
