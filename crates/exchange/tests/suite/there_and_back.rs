//! A season written to the template and read back is the same season, ids included; and read into itself it is nothing
//! new.

use skulder_exchange::lists::choices::Choices;
use skulder_exchange::lists::preview::{RowPreview, Verdict};
use skulder_exchange::lists::{Against, Look, look};
use skulder_exchange::season_json;
use skulder_exchange::template::{self, Fill};
use skulder_season::Season;
use skulder_season::command::Command;
use skulder_season::dates::Day;
use skulder_season::person::People;
use skulder_season::testing::generator::{Size, realistic};

use crate::importing::carried_out;
use crate::round_trip::season_of;
use crate::template::read;
use crate::{examples, seeded};

fn looked_at(bytes: &[u8], season: &Season, people: &People) -> Look {
    let against = Against { season, people, today: Day::default(), seed: "seed" };
    look(&read(bytes), against, &Choices::default())
}

fn check(what: &str, season: &Season, people: &People) {
    let bytes = template::write(season, people, Fill::Everything).expect("no cell is too long");

    let again = looked_at(&bytes, season, people);
    let other: Vec<&RowPreview> = again.rows.iter().filter(|row| row.verdict != Verdict::Unchanged).collect();
    assert!(
        other.is_empty(),
        "{what}: into itself, {} rows say something else: {:?}",
        other.len(),
        &other[..1]
    );
    assert!(
        matches!(&again.command, Command::Bulk { commands, .. } if commands.is_empty()),
        "{what}: nothing to do"
    );
    assert!(again.names.is_empty(), "{what}: no names");

    let unmade = Season::unmade(season.id().clone());
    let new = looked_at(&bytes, &unmade, &People::new());
    let other: Vec<&RowPreview> = new.rows.iter().filter(|row| row.verdict == Verdict::Rejected).collect();
    assert!(other.is_empty(), "{what}: into nothing, {} rows: {:?}", other.len(), &other[..1]);
    let (made, names) = carried_out(&unmade, &People::new(), &new.command, &new.names);
    let (made, expected) = (made.contents(), season.contents());
    assert_eq!(made.head, expected.head, "{what}");
    assert_eq!(made.departments, expected.departments, "{what}");
    assert_eq!(made.modules, expected.modules, "{what}");
    assert_eq!(made.week_rules, expected.week_rules, "{what}");
    assert_eq!(made.trainers, expected.trainers, "{what}");
    assert_eq!(made.loans, expected.loans, "{what}");
    assert_eq!(made.raises, expected.raises, "{what}");
    assert_eq!(made.absences, expected.absences, "{what}");
    assert_eq!(made.temps, expected.temps, "{what}");
    assert_eq!(made.wanted, expected.wanted, "{what}");
    assert_eq!(made.shifts, expected.shifts, "{what}");
    assert_eq!(made.follow_ups, expected.follow_ups, "{what}");
    assert_eq!(made.sessions, expected.sessions, "{what}");
    assert_eq!(made.assessments, expected.assessments, "{what}");
    let called = |people: &People| -> Vec<_> {
        let is_called =
            |name: &str| name.chars().any(|letter| !letter.is_whitespace() && !letter.is_control());
        let called = people.iter().filter(|(_, person)| is_called(&person.name));
        called.map(|(id, person)| (id.clone(), person.name.clone(), person.employee_no.clone())).collect()
    };
    assert!(called(&names) == called(people), "{what}: everybody is called as before");
}

#[test]
fn the_examples_come_back() {
    let everything = examples::everything().to_string();
    for (name, text) in examples::ALL.into_iter().chain([("everything", everything.as_str())]) {
        let (season, people) = season_of(&season_json::read(text.as_bytes()).expect("the example is valid"));
        check(name, &season, &people);
    }
}

#[test]
fn made_seasons_come_back() {
    let soak = std::env::var_os("SKULDER_SOAK").is_some();
    for seed in 0..if soak { 1_000 } else { 10 } {
        let (season, people, _) = seeded::season(seed);
        check(&format!("seed {seed}"), &season, &people);
    }
    for seed in 0..if soak { 50 } else { 1 } {
        let size = Size { departments: 12, superusers: 30, instructors: 2, temps: 90, sessions: 60 };
        let season = Season::restore("r".into(), realistic(size, seed)).expect("it is valid");
        check(&format!("realistic {seed}"), &season, &People::new());
    }
}
