//! What a file brings to a season: all of it once, nothing twice, and nothing is taken away by leaving it out.

use chrono::DateTime;
use serde_json::{Value, json};
use skulder_exchange::season_json::{Import, SeasonFile, import, read, write};
use skulder_season::command::{BulkSource, Command, Stamp, decide};
use skulder_season::person::{Naming, People};
use skulder_season::{Season, apply};

use crate::{examples, seeded};

fn file(document: &Value) -> SeasonFile {
    read(document.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The season and the names after a file was brought in.
fn brought_in(season: &Season, people: &People, import: &Import) -> (Season, People) {
    carried_out(season, people, &import.command, &import.names)
}

/// The season and the names after a command.
pub(crate) fn carried_out(
    season: &Season,
    people: &People,
    command: &Command,
    names: &[Naming],
) -> (Season, People) {
    let at = DateTime::from_timestamp(0, 0).expect("the moment is a time");
    let stamp = Stamp {
        entry: "e".into(),
        at,
        author: "test".into(),
        seed: format!("seed-{}", season.loans().len()),
    };
    let changes = decide(season, command, &stamp).expect("what a file brings is no nonsense");
    let mut people = people.clone();
    for naming in names {
        people.insert(naming.id.clone(), naming.person.clone());
    }
    (apply(season, &changes), people)
}

fn new_season(file: &SeasonFile) -> (Season, People) {
    let season = Season::unmade(file.id.clone().unwrap_or_else(|| "new".into()));
    brought_in(&season, &People::new(), &import(None, file, BulkSource::Import))
}

/// Brings a changed example into the unchanged one; answers with the import and with what came of it.
#[track_caller]
fn merge(change: impl FnOnce(&mut Value)) -> (Import, Value) {
    let (season, people) = new_season(&file(&examples::everything()));
    let mut document = examples::everything();
    change(&mut document);
    let file = file(&document);
    let brought = import(Some((&season, &people)), &file, BulkSource::Import);
    let (season, people) = brought_in(&season, &people, &brought);
    let again = import(Some((&season, &people)), &file, BulkSource::Import);
    assert!(again.is_empty(), "brought in again, the file says nothing new: {:?}", again.command);
    assert!(again.names.is_empty(), "nor are there new names");
    (brought, examples::value(&write(&season, &people)))
}

fn counts(import: &Import) -> (usize, usize, usize, usize) {
    (import.added, import.changed, import.unchanged, import.removed)
}

#[test]
fn a_new_season_is_what_the_file_says() {
    for (name, text) in examples::ALL {
        let file = read(text.as_bytes()).expect("the example is valid");
        let (season, people) = new_season(&file);
        let direct =
            Season::restore(season.id().clone(), file.contents.clone()).expect("the example is valid");
        assert_eq!(write(&season, &people), write(&direct, &people), "{name}");
        assert_eq!(people.len(), file.people.len(), "{name}: everybody has a name");
    }
}

#[test]
fn a_file_brought_in_twice_changes_nothing() {
    for seed in 0..100 {
        let (season, people, _) = seeded::season(seed);
        let file = read(write(&season, &people).as_bytes()).expect("what is written can be read");
        let again = import(Some((&season, &people)), &file, BulkSource::Import);
        assert!(again.is_empty(), "seed {seed}: {:?}", again.command);
        assert_eq!((again.added, again.changed, again.removed), (0, 0, 0), "seed {seed}");
        let (season, people) = new_season(&file);
        let again = import(Some((&season, &people)), &file, BulkSource::Import);
        assert!(again.is_empty(), "seed {seed}, as a new season: {:?}", again.command);
    }
}

#[test]
fn one_season_brought_into_another_is_all_there() {
    for seed in 0..100 {
        let (season, people, _) = seeded::season(seed);
        let (other, names, _) = seeded::season(seed + 1_000);
        let file = read(write(&other, &names).as_bytes()).expect("what is written can be read");
        let brought = import(Some((&season, &people)), &file, BulkSource::Import);
        let at = DateTime::from_timestamp(0, 0).expect("the moment is a time");
        let stamp = Stamp { entry: "e".into(), at, author: "test".into(), seed: "seed".into() };
        // Two made seasons share ids, so now and then an instructor of one is a lent superuser of the other.
        let Ok(changes) = decide(&season, &brought.command, &stamp) else { continue };
        let merged = apply(&season, &changes);
        let mut merged_people = people.clone();
        merged_people.extend(brought.names.iter().map(|naming| (naming.id.clone(), naming.person.clone())));
        assert_eq!(merged.head(), other.head(), "seed {seed}: the file's head replaces the season's");
        for id in season.absences().keys() {
            assert!(merged.absences().contains_key(id), "seed {seed}: what the file leaves out stays");
        }
        let again = import(Some((&merged, &merged_people)), &file, BulkSource::Import);
        assert!(again.is_empty(), "seed {seed}: {:?}", again.command);
    }
}

#[test]
fn what_the_file_leaves_out_stays() {
    let (brought, after) = merge(|document| {
        for list in
            ["weekRules", "loans", "raises", "absences", "wanted", "shifts", "sessions", "assessments"]
        {
            document[list] = json!([]);
        }
    });
    assert!(brought.is_empty());
    for list in ["weekRules", "loans", "raises", "absences", "wanted", "assessments"] {
        assert_eq!(after[list].as_array().map(Vec::len), Some(1), "{list}");
    }
}

#[test]
fn entries_with_ids_are_matched_by_them() {
    let (brought, after) = merge(|document| {
        document["temps"][0]["positionPercent"] = json!(50);
        document["absences"][0]["id"] = json!("a-2");
    });
    assert_eq!(counts(&brought), (1, 1, 19, 0));
    assert_eq!(after["temps"][0]["positionPercent"], 50);
    assert_eq!(after["absences"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_missing_setting_goes_back_to_its_default() {
    let (brought, after) = merge(|document| document["season"]["settings"] = json!({}));
    assert_eq!(counts(&brought), (0, 1, 20, 0));
    assert_eq!(after["season"]["settings"]["dayStart"], "07:30");
}

#[test]
fn names_travel_beside_the_command_and_only_those_that_differ() {
    let (brought, after) = merge(|document| {
        document["temps"][1]["name"] = json!("Kari Nordmann");
        document["trainers"][0]["employeeNo"] = json!("77");
        document["trainers"][0]["positionPercent"] = json!(60);
    });
    assert_eq!(counts(&brought), (0, 2, 19, 0), "a name is a change of its bearer");
    assert_eq!(brought.names.len(), 2);
    assert_eq!(after["temps"][1]["name"], "Kari Nordmann");
    assert_eq!(after["trainers"][0]["employeeNo"], "77");
    let text = serde_json::to_string(&brought.command).expect("a command is plain JSON");
    assert!(!text.contains("Kari"), "no name is in a command");
    let Command::Bulk { commands, .. } = &brought.command else { panic!("an import is a bulk") };
    assert!(matches!(commands.last(), Some(Command::Name { people }) if people.len() == 2));
}

#[test]
fn an_empty_name_renames_nobody() {
    let (brought, after) = merge(|document| {
        document["temps"][1]["name"] = json!("");
    });
    assert!(brought.is_empty(), "it stands for somebody whose name is not known");
    assert_eq!(after["temps"][1]["name"], "Vikar 2");
}

#[test]
fn week_rules_are_those_of_their_department_and_week() {
    let (brought, after) = merge(|document| {
        document["weekRules"] = json!([
            { "department": "d-1", "week": "2027-W28", "minPresent": 0, "reason": "Åpent igjen" },
            { "department": "d-1", "week": "2027-W29", "minPresent": 3, "reason": "Kurs" }
        ]);
    });
    assert_eq!((brought.added, brought.changed), (1, 1));
    assert_eq!(after["weekRules"].as_array().map(Vec::len), Some(2));
    assert_eq!(after["weekRules"][0]["minPresent"], 0);
}

#[test]
fn a_loan_takes_the_place_of_those_it_overlaps() {
    for list in ["loans", "raises"] {
        let entry = |first: &str, last: &str| {
            let mut entry = examples::everything()[list][0].clone();
            entry["firstWeek"] = json!(first);
            entry["lastWeek"] = json!(last);
            entry
        };
        let (brought, after) = merge(|document| document[list] = json!([entry("2027-W26", "2027-W29")]));
        assert_eq!(counts(&brought), (0, 1, 20, 0), "{list}: one that overlaps replaces the other");
        assert_eq!(after[list], json!([entry("2027-W26", "2027-W29")]));

        let apart = json!([entry("2027-W24", "2027-W25"), entry("2027-W26", "2027-W27")]);
        let (brought, after) = merge(|document| document[list] = apart.clone());
        assert_eq!(counts(&brought), (1, 1, 20, 0), "{list}: of two that overlap it, one replaces it");
        assert_eq!(after[list], apart);

        let (brought, after) = merge(|document| document[list] = json!([entry("2027-W27", "2027-W29")]));
        assert_eq!(counts(&brought), (1, 0, 20, 0), "{list}: one beside it is another");
        assert_eq!(after[list].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn a_long_loan_removes_all_but_one_of_those_it_overlaps() {
    let mut three = examples::everything();
    let loan = |first: &str, last: &str| json!({ "trainer": "t-1", "department": "d-2", "firstWeek": first, "lastWeek": last });
    three["loans"] =
        json!([loan("2027-W24", "2027-W24"), loan("2027-W26", "2027-W26"), loan("2027-W30", "2027-W30")]);
    let (season, people) = new_season(&file(&three));
    three["loans"] = json!([loan("2027-W24", "2027-W28")]);
    let brought = import(Some((&season, &people)), &file(&three), BulkSource::Import);
    assert_eq!((brought.added, brought.changed, brought.removed), (0, 1, 1));
    let (season, people) = brought_in(&season, &people, &brought);
    let after = examples::value(&write(&season, &people));
    assert_eq!(after["loans"], json!([loan("2027-W24", "2027-W28"), loan("2027-W30", "2027-W30")]));
}

#[test]
fn wanted_cover_is_counted_within_its_department_role_and_weeks() {
    let entry = |count: u32| {
        let mut entry = examples::everything()["wanted"][0].clone();
        entry["count"] = json!(count);
        entry
    };
    let (brought, after) = merge(|document| document["wanted"] = json!([entry(5)]));
    assert_eq!((brought.added, brought.changed), (0, 1), "the same cover with another count");
    assert_eq!(after["wanted"], json!([entry(5)]));
    let (brought, after) = merge(|document| document["wanted"] = json!([entry(3), entry(3)]));
    assert_eq!((brought.added, brought.changed), (1, 0), "two of one kind are two");
    assert_eq!(after["wanted"], json!([entry(3), entry(3)]));
}

#[test]
fn shifts_are_counted_whole() {
    let shift = json!({ "temp": "v-1", "date": "2027-06-14", "start": "07:30", "end": "15:00" });
    let (brought, after) = merge(|document| document["shifts"] = json!([shift, shift]));
    assert_eq!((brought.added, brought.changed), (1, 0), "one of the two is there already");
    assert_eq!(after["shifts"].as_array().map(Vec::len), Some(3));
}
