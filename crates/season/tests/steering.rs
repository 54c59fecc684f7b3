//! What the steering group is told points at nobody, whatever the season.

use std::sync::Arc;

use proptest::prelude::*;
use skulder_season::Coverage;
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::dates::{Day, Month, parse_day};
use skulder_season::figures::figures;
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::public_count::PublicCount;
use skulder_season::season::Contents;
use skulder_season::steering::{Steering, latest_assessment, steering};
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::{contents, restore};

fn day(text: &str) -> Day {
    parse_day(text).expect("it is a day")
}

fn month(text: &str) -> Month {
    text.parse().expect("it is a month")
}

/// A wild season with follow-ups of a few months.
fn wild_with_follow_ups(seed: u64) -> (Contents, Day) {
    let (mut contents, today) = wild(seed);
    let mut dice = Dice::new(seed ^ 8);
    let departments: Vec<_> = contents.departments.iter().map(|entry| entry.id.clone()).collect();
    for number in 0..dice.below(12) {
        contents.follow_ups.push(Arc::new(FollowUp {
            id: format!("f-{number}").into(),
            department: dice.pick(&departments),
            month: month(&format!("2027-{:02}", 1 + dice.below(6))),
            category: "Legemiddel".into(),
            cause: Cause::Unclear,
            count: dice.below(9) as u32,
            as_of: None,
            severity: Severity::Normal,
            change_proposal: false,
            case_no: None,
            status: dice.pick(&[FollowUpStatus::New, FollowUpStatus::Escalated, FollowUpStatus::Closed]),
            inquiries: (0..dice.below(3))
                .map(|_| Inquiry {
                    to: "Helseplattformen".into(),
                    sent_on: today,
                    answered_on: dice.chance(50).then_some(today),
                    contradictory: dice.chance(50),
                })
                .collect(),
        }));
    }
    (contents, today)
}

/// Every count that is told.
fn counts(told: &Steering) -> Vec<PublicCount> {
    let mut counts = vec![
        told.departments,
        told.red_cells,
        told.red_departments,
        told.yellow_cells,
        told.temps,
        told.ready,
        told.on_the_way,
        told.late,
        told.deviations,
        told.open_follow_ups,
        told.unanswered,
        told.contradictory,
    ];
    counts.extend(told.months.iter().map(|month| month.count));
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_count_from_one_to_four_is_told(seed: u64) {
        let (contents, today) = wild_with_follow_ups(seed);
        let season = restore(contents);
        let told = steering(&season, &Coverage::of(&season, today));
        for count in counts(&told) {
            match count {
                PublicCount::Exact(number) => prop_assert!(number == 0 || number >= 5, "{told:?}"),
                // How much it is at least follows from what is shown beside it.
                PublicCount::AtLeast(_) | PublicCount::UnderFive => (),
            }
        }
        let is_hidden = told.red_cells.is_hidden() || told.red_departments.is_hidden();
        prop_assert!(!is_hidden || told.red_weeks.is_empty(), "as many red weeks as there are would tell it");
    }

    #[test]
    fn what_is_told_in_full_is_as_it_was_counted(seed: u64) {
        let (contents, today) = wild_with_follow_ups(seed);
        let season = restore(contents);
        let coverage = Coverage::of(&season, today);
        let (told, counted) = (steering(&season, &coverage), figures(&season, &coverage));
        for (shown, number) in [
            (told.red_cells, counted.red_cells),
            (told.red_departments, counted.red_departments),
            (told.temps, counted.temps),
            (told.ready, counted.ready),
            (told.late, counted.late),
            (told.open_follow_ups, counted.open_follow_ups),
            (told.unanswered, counted.unanswered),
        ] {
            match shown {
                PublicCount::Exact(told) => prop_assert_eq!(told, number as u64),
                PublicCount::UnderFive => prop_assert!((1..5).contains(&number)),
                PublicCount::AtLeast(least) => prop_assert!(number as u64 >= least),
            }
        }
        prop_assert_eq!((told.load, told.capacity), (counted.load, counted.capacity));
    }
}

#[test]
fn months_with_few_deviations_hide_in_their_total_as_well() {
    let mut contents = contents("2027 26\n= A\n");
    for (number, (of, count)) in [("2027-02", 1), ("2027-03", 20), ("2027-05", 7)].into_iter().enumerate() {
        contents.follow_ups.push(Arc::new(FollowUp {
            id: format!("f-{number}").into(),
            department: "A".into(),
            month: month(of),
            category: "Legemiddel".into(),
            cause: Cause::KnowledgeGap,
            count,
            as_of: (of == "2027-05").then(|| day("2027-05-08")),
            severity: Severity::Normal,
            change_proposal: false,
            case_no: None,
            status: FollowUpStatus::New,
            inquiries: [].into(),
        }));
    }
    let season = restore(contents);
    let told = steering(&season, &Coverage::of(&season, day("2027-05-10")));
    let months: Vec<PublicCount> = told.months.iter().map(|month| month.count).collect();
    let expected =
        [PublicCount::UnderFive, PublicCount::Exact(20), PublicCount::Exact(0), PublicCount::Exact(7)];
    assert_eq!(months, expected, "April had none, and stands there");
    assert_eq!(told.deviations, PublicCount::AtLeast(28), "28 less 27 would tell February");
    assert_eq!(told.months[3].as_of, Some(day("2027-05-08")), "lest May be read as a fall");
}

#[test]
fn the_latest_assessment_is_the_forums_own_until_today() {
    let mut contents = contents("2027 26\n= A\n");
    for (id, date, body, judgement) in [
        ("a", "2027-05-01", Body::Forum, Judgement::Satisfactory),
        ("b", "2027-05-20", Body::Forum, Judgement::NotSatisfactory),
        ("c", "2027-05-25", Body::SteeringGroup, Judgement::Satisfactory),
        ("d", "2027-06-20", Body::Forum, Judgement::Satisfactory),
    ] {
        let line = Some("Ida må følges opp".into());
        contents.assessments.push(Arc::new(Assessment {
            id: id.into(),
            date: day(date),
            body,
            judgement,
            line,
        }));
    }
    let season = restore(contents);
    let latest =
        |today: &str| latest_assessment(&season, Body::Forum, day(today)).map(|entry| entry.id.as_str());
    assert_eq!(latest("2027-06-01"), Some("b"));
    assert_eq!(latest("2027-04-30"), None, "none was made until then");
    let told = serde_json::to_string(&steering(&season, &Coverage::of(&season, day("2027-06-01"))));
    assert!(!told.expect("facts are written").contains("Ida"), "what was typed beside it may hold a name");
}
