//! Reading and writing are each other's inverse, up to the order of lists and to defaults written out.

use serde_json::{Map, Value, json};
use skulder_exchange::season_json::{SeasonFile, read, write};
use skulder_season::Season;
use skulder_season::person::People;

use crate::{examples, seeded};

/// The season of a file and its names.
pub(crate) fn season_of(file: &SeasonFile) -> (Season, People) {
    let id = file.id.clone().unwrap_or_else(|| "new".into());
    let season = Season::restore(id, file.contents.clone()).expect("the core accepts what the reader does");
    (season, file.people.iter().map(|naming| (naming.id.clone(), naming.person.clone())).collect())
}

#[test]
fn an_example_read_and_written_is_the_same_document() {
    let everything = examples::everything().to_string();
    for (name, text) in examples::ALL.into_iter().chain([("everything", everything.as_str())]) {
        let (season, people) = season_of(&read(text.as_bytes()).expect("the example is valid"));
        let written = examples::value(&write(&season, &people));
        let mut expected = examples::value(text);
        expected["season"].as_object_mut().expect("a season").entry("id").or_insert(json!("new"));
        let (written, expected) = (plain(&written), plain(&with_defaults(expected)));
        for (key, expected) in expected.as_object().expect("the document is an object") {
            let empty = Vec::new();
            let entries = |value: &Value| value.as_array().unwrap_or(&empty).clone();
            for (written, expected) in entries(&written[key]).iter().zip(&entries(expected)) {
                assert_eq!(written, expected, "{name}: an entry of {key}");
            }
            assert_eq!(written[key], *expected, "{name}: {key}");
        }
        assert_eq!(written, expected, "{name} comes back as it was");
    }
}

#[test]
fn a_season_written_and_read_is_the_same_season() {
    for seed in 0..150 {
        let (season, people, _) = seeded::season(seed);
        let text = write(&season, &people);
        let file = read(text.as_bytes()).unwrap_or_else(|problems| panic!("seed {seed}: {problems:?}"));
        assert_eq!(file.id.as_ref(), Some(season.id()));
        let (again, names) = season_of(&file);
        assert!(names == people, "seed {seed}: the names come back");
        assert_eq!(
            write(&again, &names),
            text,
            "seed {seed}: what is written does not depend on internal ids"
        );
        assert_eq!(again.head(), season.head(), "seed {seed}");
        assert_eq!(again.departments(), season.departments(), "seed {seed}");
        assert_eq!(again.modules(), season.modules(), "seed {seed}");
        assert_eq!(again.trainers(), season.trainers(), "seed {seed}");
        assert_eq!(again.absences(), season.absences(), "seed {seed}");
        assert_eq!(again.temps(), season.temps(), "seed {seed}");
        assert_eq!(again.follow_ups(), season.follow_ups(), "seed {seed}");
        assert_eq!(again.sessions(), season.sessions(), "seed {seed}");
        assert_eq!(again.assessments(), season.assessments(), "seed {seed}");
        let counts = |season: &Season| {
            let lists = (season.week_rules().len(), season.loans().len(), season.raises().len());
            (lists, season.wanted().len(), season.shifts().len())
        };
        assert_eq!(counts(&again), counts(&season), "seed {seed}");
    }
}

#[test]
fn a_course_left_with_temps_of_one_department_is_written_with_it() {
    let mut file = read(examples::everything().to_string().as_bytes()).expect("the example is valid");
    for session in &mut file.contents.sessions {
        if session.id.as_str() == "o-2" {
            let session = std::sync::Arc::make_mut(session);
            session.temps.retain(|temp| temp.as_str() == "v-2");
        }
    }
    let (season, people) = season_of(&file);
    let again = read(write(&season, &people).as_bytes()).expect("what is written can be read");
    let course = again.contents.sessions.iter().find(|session| session.id.as_str() == "o-2");
    assert_eq!(course.and_then(|session| session.department.clone()), Some("d-2".into()));
}

/// The format's defaults, written out by the table of its page.
fn with_defaults(mut document: Value) -> Value {
    let settings =
        document["season"].as_object_mut().expect("a season").entry("settings").or_insert(json!({}));
    fill(
        settings,
        json!({
            "fullTimeWeekMinutes": 2130, "trainingSharePercent": 30, "presentDaysMin": 3, "freshWeeks": 3,
            "freshTempsPerTrainer": 8, "tightPercent": 80, "dayStart": "07:30", "dayEnd": "15:00", "sessionStep": 30,
            "trainerDayMinutes": 360, "tempDayMinutes": 360, "travelMinutes": 0
        }),
    );
    for list in ["weekRules", "loans", "raises", "wanted", "shifts", "sessions", "followUps", "assessments"] {
        fill(&mut document, json!({ list: [] }));
    }
    let mut each = |list: &str, defaults: Value| {
        for entry in document[list].as_array_mut().expect("a list") {
            fill(entry, defaults.clone());
        }
    };
    each("departments", json!({ "homeCare": false, "minPresent": 1 }));
    each("absences", json!({ "locked": false }));
    each(
        "modules",
        json!({
            "groupMax": 1, "trainerKinds": ["superuser", "instructor"], "trainerRoles": [], "forRoles": [],
            "forEngagements": ["new"], "homeCareOnly": false, "after": []
        }),
    );
    each("temps", json!({ "engagement": "new", "done": [], "exempt": [] }));
    each("sessions", json!({ "kind": "training", "waiting": [], "attendance": [], "locked": false }));
    each(
        "followUps",
        json!({ "severity": "normal", "changeProposal": false, "status": "new", "inquiries": [] }),
    );
    for follow_up in document["followUps"].as_array_mut().expect("a list") {
        for inquiry in follow_up["inquiries"].as_array_mut().expect("a list") {
            fill(inquiry, json!({ "contradictory": false }));
        }
    }
    for module in document["modules"].as_array_mut().expect("a list") {
        let minutes = module["minutes"].clone();
        fill(module, json!({ "sessionMinutes": minutes }));
    }
    document
}

fn fill(entry: &mut Value, defaults: Value) {
    let Value::Object(defaults) = defaults else { unreachable!("defaults are an object") };
    let entry = entry.as_object_mut().expect("an entry is an object");
    entry.retain(|_, value| !value.is_null());
    for (key, value) in defaults {
        entry.entry(key).or_insert(value);
    }
}

/// The document with every list in one order.
fn plain(value: &Value) -> Value {
    match value {
        Value::Array(values) => {
            let mut values: Vec<Value> = values.iter().map(plain).collect();
            values.sort_by_key(Value::to_string);
            Value::Array(values)
        }
        Value::Object(entries) => Value::Object(
            entries.iter().map(|(key, value)| (key.clone(), plain(value))).collect::<Map<_, _>>(),
        ),
        other => other.clone(),
    }
}
