//! Calendars in another program: Python's library `icalendar` reads them, and their events are the season's.
//!
//! The files lie beside the two seasons they were written of; what is expected is worked out from the seasons alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta, Weekday};
use serde_json::Value;
use skulder_exchange::season_json;
use skulder_season::Season;
use skulder_season::ids::{PersonId, TempId};
use skulder_season::person::People;
use skulder_season::session::{Session, SessionKind, SessionStatus};

/// Debian's own Python: a package of Debian's is not seen by any other.
const PYTHON: &str = "/usr/bin/python3";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/calendars").join(name)
}

/// What the library makes of some files.
fn read(arguments: &[&Path]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("office/calendars.py");
    let output = Command::new(PYTHON).arg(script).args(arguments).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{PYTHON} does not run ({error}); is python3-icalendar installed? `cargo xtask test` does so")
    });
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{wrong}\nIs python3-icalendar installed? `cargo xtask test` does so");
    serde_json::from_slice(&output.stdout).expect("it answers JSON")
}

fn season(moment: &str) -> (Season, People) {
    let bytes = fs::read(fixture(&format!("{moment}.json"))).expect("the season is there");
    let file = season_json::read(&bytes).expect("the season is valid");
    let season =
        Season::restore(file.id.expect("it has an id"), file.contents).expect("the reader checked it");
    (season, file.people.into_iter().map(|naming| (naming.id, naming.person)).collect())
}

/// Whether a session is somebody's.
type Theirs = Box<dyn Fn(&Season, &Session) -> bool>;

/// What somebody's calendar shows of the sessions, in words of its own.
type Shown = BTreeSet<[String; 5]>;

/// The sessions of a season that a calendar must show, of those that are somebody's.
fn expected((season, people): &(Season, People), is_theirs: impl Fn(&Season, &Session) -> bool) -> Shown {
    let called = |id: PersonId, otherwise: &str| {
        let name = people.get(&id).map(|person| person.name.replace("\r\n", "\n"));
        name.unwrap_or_else(|| otherwise.to_owned())
    };
    let is_shown = |session: &Session| {
        matches!(session.status, SessionStatus::Booked | SessionStatus::Held | SessionStatus::NoShow)
    };
    let sessions =
        season.sessions().values().filter(|session| is_shown(session) && is_theirs(season, session));
    sessions
        .map(|session| {
            let start = session.date.and_hms_opt(0, 0, 0).expect("midnight")
                + TimeDelta::minutes(session.start.minutes().into());
            let end = start + TimeDelta::minutes(session.minutes.into());
            let summary = match &session.kind {
                SessionKind::Training { module } => season.modules()[module].name.clone(),
                SessionKind::Guidance { title } | SessionKind::Support { title } => title.clone(),
            };
            let trainer = called(PersonId::Trainer(session.trainer.clone()), session.trainer.as_str());
            let mut lines: Vec<String> = trainer.split('\n').map(str::to_owned).collect();
            lines
                .extend(session.temps.iter().map(|temp| called(PersonId::Temp(temp.clone()), temp.as_str())));
            lines.sort();
            let department = session.department.as_ref().map(|id| season.departments()[id].name.clone());
            [
                start.format("%Y-%m-%dT%H:%M:%S").to_string(),
                end.format("%Y-%m-%dT%H:%M:%S").to_string(),
                summary,
                lines.join("\n"),
                department.unwrap_or_default(),
            ]
        })
        .collect()
}

/// The events of a calendar that takes in one file after the other: of one event the latest sequence counts.
fn taken_in(files: &[Value]) -> BTreeMap<String, Value> {
    let mut there: BTreeMap<String, Value> = BTreeMap::new();
    for event in files.iter().flat_map(|file| file["events"].as_array().expect("a list")) {
        let uid = event["uid"].as_str().expect("a text").to_owned();
        let before = there.get(&uid).and_then(|before| before["sequence"].as_i64());
        if before.is_none_or(|before| event["sequence"].as_i64() >= Some(before)) {
            there.insert(uid, event.clone());
        }
    }
    there
}

/// What of them is shown: what stands and is no whole day.
fn shown(events: &BTreeMap<String, Value>) -> Shown {
    let text = |event: &Value, name: &str| event[name].as_str().unwrap_or_default().to_owned();
    // What the library adds of the zone is tried apart.
    let wall = |time: String| time.chars().take(19).collect::<String>();
    let stands = |event: &&Value| event["status"] == "CONFIRMED" && text(event, "start").contains('T');
    let said = events.values().filter(stands).map(|event| {
        let description = text(event, "description");
        let mut lines: Vec<&str> = description.split('\n').collect();
        lines.sort_unstable();
        [
            wall(text(event, "start")),
            wall(text(event, "end")),
            text(event, "summary"),
            lines.join("\n"),
            text(event, "location"),
        ]
    });
    said.collect()
}

/// Reads a recipient's files of both moments.
fn both(name: &str) -> Vec<Value> {
    let (first, then) = (fixture(&format!("first-{name}.ics")), fixture(&format!("then-{name}.ics")));
    let Value::Array(files) = read(&[&first, &then]) else { panic!("a list of two") };
    files
}

#[test]
fn another_program_shows_the_seasons_sessions_and_follows_them() {
    let (first, then) = (season("first"), season("then"));
    let of_department = |season: &Season, session: &Session| {
        let is_there = |temp: &TempId| season.temps()[temp].department.as_str() == "A";
        session.department.as_ref().is_some_and(|id| id.as_str() == "A") || session.temps.iter().any(is_there)
    };
    let all: [(&str, Theirs); 4] = [
        ("trainer-Ida", Box::new(|_, session| session.trainer.as_str() == "Ida")),
        ("trainer-Bo", Box::new(|_, session| session.trainer.as_str() == "Bo")),
        ("temp-v1", Box::new(|_, session| session.temps.contains(&"v1".into()))),
        ("department-A", Box::new(of_department)),
    ];
    for (name, is_theirs) in all {
        let files = both(name);
        for file in &files {
            assert_eq!(file["method"], "PUBLISH");
            for event in file["events"].as_array().expect("a list") {
                assert_eq!(event["errors"], serde_json::json!([]), "{event} is right");
                assert_eq!(event["stamp"], event["modified"]);
            }
        }
        assert_eq!(shown(&taken_in(&files[..1])), expected(&first, &is_theirs), "{name} at first");
        assert_eq!(shown(&taken_in(&files)), expected(&then, &is_theirs), "{name} then");
    }
}

#[test]
fn another_program_shows_absences_to_their_last_day() {
    let (season, _) = season("then");
    let files = both("department-A");
    let whole = taken_in(&files);
    let stands = |event: &&Value| event["status"] == "CONFIRMED" && event["description"].is_null();
    let shown: BTreeSet<[String; 2]> = whole
        .values()
        .filter(stands)
        .map(|event| ["start", "end"].map(|side| event[side].as_str().unwrap_or_default().to_owned()))
        .collect();
    let own = season.absences().values().filter(|absence| {
        let department = season.trainers()[&absence.trainer].department();
        absence.counts() && department.is_some_and(|id| id.as_str() == "A")
    });
    let days = own.map(|absence| {
        let end = absence.days.last() + Days::new(1);
        [absence.days.first().to_string(), end.to_string()]
    });
    assert_eq!(shown, days.collect());
}

#[test]
fn another_program_reads_the_zone_as_it_is() {
    let found = read(&[Path::new("offsets"), &fixture("first-trainer-Ida.ics")]);
    let last_sunday = |year: i32, month: u32| {
        let mut day = NaiveDate::from_ymd_opt(year, month + 1, 1).expect("a day") - Days::new(1);
        while day.weekday() != Weekday::Sun {
            day = day - Days::new(1);
        }
        day
    };
    let mut count = 0;
    for (minutes, days) in found.as_object().expect("offsets") {
        for day in days.as_array().expect("a list") {
            let day: NaiveDate = day.as_str().and_then(|day| day.parse().ok()).expect("a day");
            let summer = last_sunday(day.year(), 3)..last_sunday(day.year(), 10);
            let expected = if summer.contains(&day) { "120" } else { "60" };
            assert_eq!(minutes, expected, "{day} at four");
            count += 1;
        }
    }
    assert_eq!(count, 41 * 365 + 10, "every day of the years that the library follows the rules through");
}
