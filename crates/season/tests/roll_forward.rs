//! A season begun from another one: what goes along is the same, and everything else stays behind.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::DateTime;
use proptest::prelude::*;
use skulder_exchange::season_json;
use skulder_season::dates::{Week, WeekRange};
use skulder_season::history::{HistoryEntry, Steps};
use skulder_season::ids::{SeasonId, WantedId, WeekRuleId};
use skulder_season::roll_forward::{TakenAlong, names_kept, roll_forward};
use skulder_season::season::Contents;
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::restore;
use skulder_season::trainer::Role;
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;
use skulder_season::{Changes, Command, Refusal, Season, SeasonHead, Stamp, apply, decide};

fn week(year: i32, number: u32) -> Week {
    Week::from_year_and_number(year, number).expect("the year has the week")
}

fn stamp() -> Stamp {
    Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "anna".into(), seed: "n".into() }
}

/// The demo, with an exception and a wish for the summer it is of.
fn demo() -> Season {
    let file = season_json::read(include_bytes!("../../../tests/fixtures/demo-season.json"));
    let mut contents = file.expect("the demo is valid").contents;
    let department = contents.departments[0].id.clone();
    let rule = WeekRule {
        id: "w".into(),
        department: department.clone(),
        week: week(2027, 28),
        min_present: 2,
        reason: "Stengt fløy".into(),
    };
    let weeks = WeekRange::new(week(2027, 26), week(2027, 32)).expect("in order");
    let wanted = Wanted { id: "o".into(), department, role: Role::Nurse, weeks, count: 3 };
    contents.week_rules.push(Arc::new(rule));
    contents.wanted.push(Arc::new(wanted));
    restore(contents)
}

fn next_summer(last: &Season) -> SeasonHead {
    let weeks = WeekRange::new(week(2028, 22), week(2028, 34)).expect("in order");
    SeasonHead { name: "Sommer 2028".into(), weeks, ..last.head().clone() }
}

fn unmade() -> Season {
    Season::unmade(SeasonId::from("next"))
}

fn decided(command: &Command) -> Result<(Changes, Season), Refusal> {
    let changes = decide(&unmade(), command, &stamp())?;
    let season = apply(&unmade(), &changes);
    Ok((changes, season))
}

const ALL: TakenAlong = TakenAlong { week_rules: true, wanted: true };

#[test]
fn the_demo_goes_on_into_2028() {
    let last = demo();
    let head = next_summer(&last);
    let command = roll_forward(&last, head.clone(), ALL);
    let (_, next) = decided(&command).expect("nothing is wrong with it");

    let kept = Contents {
        departments: last.contents().departments,
        modules: last.contents().modules,
        trainers: last.contents().trainers,
        ..Contents::empty(head)
    };
    let Contents { week_rules, wanted, .. } = next.contents();
    assert_eq!(Contents { week_rules: Vec::new(), wanted: Vec::new(), ..next.contents() }, kept);
    assert!(!last.temps().is_empty() && !last.absences().is_empty(), "there was something to leave behind");
    assert_eq!(names_kept(&last).count(), last.trainers().len());

    let rule = WeekRule { week: week(2028, 28), ..(*last.week_rules()[&WeekRuleId::from("w")]).clone() };
    assert_eq!(week_rules, [Arc::new(rule)]);
    let weeks = WeekRange::new(week(2028, 26), week(2028, 32)).expect("in order");
    assert_eq!(wanted, [Arc::new(Wanted { weeks, ..(*last.wanted()[&WantedId::from("o")]).clone() })]);

    let nothing = roll_forward(&last, next_summer(&last), TakenAlong::default());
    let (_, next) = decided(&nothing).expect("nothing is wrong with it");
    assert_eq!(next.contents(), kept, "exceptions and wishes stay behind unless they are asked for");
}

#[test]
fn it_is_one_step_that_its_author_can_take_back_by_removing_the_season() {
    let command = roll_forward(&demo(), next_summer(&demo()), ALL);
    let (changes, _) = decided(&command).expect("nothing is wrong with it");
    let Stamp { entry, at, author, .. } = stamp();
    let made = HistoryEntry {
        id: entry,
        revision: 1,
        at,
        author,
        command,
        edits: changes.edits().to_vec(),
        is_reversible: true,
    };
    assert!(Steps::of("anna", [&made]).undoes_the_season());
    assert_eq!(Steps::of("bent", [&made]), Steps::default(), "nobody else can");
}

proptest! {
    #[test]
    fn any_season_can_go_on_into_any_weeks(seed in any::<u64>()) {
        let (contents, _) = wild(seed);
        let mut dice = Dice::new(seed ^ 5);
        let last = restore(contents);
        let first = week(2024, 1).plus(dice.below(6 * 52) as i32);
        let weeks = WeekRange::new(first, first.plus(dice.below(60) as i32)).expect("in order");
        let head = SeasonHead { weeks, ..last.head().clone() };
        let along = TakenAlong { week_rules: dice.chance(70), wanted: dice.chance(70) };

        let (_, next) = decided(&roll_forward(&last, head.clone(), along)).expect("nothing is wrong with it");
        prop_assert_eq!(next.head(), &head);
        prop_assert_eq!(next.departments(), last.departments());
        prop_assert_eq!(next.modules(), last.modules());
        prop_assert_eq!(next.trainers(), last.trainers());
        for rule in next.week_rules().values() {
            prop_assert!(along.week_rules && weeks.contains(rule.week));
            let before = last.week_rules()[&rule.id].week;
            prop_assert_eq!(rule.week.year_and_number().1, before.year_and_number().1);
        }
        let numbers = |weeks: WeekRange| -> BTreeSet<u32> {
            weeks.iter().map(|week| week.year_and_number().1).collect()
        };
        for wanted in next.wanted().values() {
            prop_assert!(along.wanted && weeks.overlap(wanted.weeks) == Some(wanted.weeks));
            let mut before = numbers(last.wanted()[&wanted.id].weeks);
            if before.contains(&52) && before.contains(&1) {
                before.insert(53);
            }
            prop_assert!(numbers(wanted.weeks).is_subset(&before));
        }
        let gone = Contents {
            departments: Vec::new(),
            modules: Vec::new(),
            trainers: Vec::new(),
            week_rules: Vec::new(),
            wanted: Vec::new(),
            ..next.contents()
        };
        prop_assert_eq!(gone, Contents::empty(head), "nothing else goes along");
    }
}
