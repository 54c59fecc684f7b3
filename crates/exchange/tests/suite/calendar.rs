//! Calendars: what is in somebody's file, how it goes on from the one before, and the files that other programs are given
//! to read.
//!
//! `tests/fixtures/calendars` holds a season at two moments and the calendars written of it. Two other programs' parsers
//! read them (`tests/office/calendars.rs`, `ui/src/calendars.test.ts`) and hold them against the seasons.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use skulder_exchange::calendar::{self, Calendar};
use skulder_exchange::season_json;
use skulder_season::absence::Absence;
use skulder_season::command::{BulkSource, Command, Stamp, decide};
use skulder_season::dates::{DateRange, Day, parse_day};
use skulder_season::ids::{EntityId, PersonId, SessionId};
use skulder_season::module::{Module, ModuleForm};
use skulder_season::past::{Past, Version};
use skulder_season::person::{People, Person};
use skulder_season::season::AnyEntry;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::telling::Recipient;
use skulder_season::{Season, apply, testing};

use crate::round_trip::season_of;

/// A season to which things are done, one an hour.
struct Story {
    season: Season,
    people: People,
    past: Past,
    revision: i64,
}

impl Story {
    /// Two departments with names that would break a careless file.
    fn begun() -> Self {
        let mut contents = testing::contents(
            "2027   26 27 28
             = A
             Ida  nurse  full  100 | . . H
             Bo   nurse  full  100 | w u x
             + v1 nurse  rover     | s s s
             + v2 nurse  rover     | s s s
             = B
             Ola  nurse  full  100 | . H .
             + v3 nurse  rover     | s s s
             * Inga nurse full 600 | . . H",
        );
        contents.head.name = "Sommer, 2027".into();
        Arc::make_mut(&mut contents.departments[0]).name = "Sykehjem Nord; 2. etasje, øst\\vest".into();
        Arc::make_mut(&mut contents.modules[0]).name = "Rover 📱 del 1, på vakt".into();
        let rover = (*contents.modules[0]).clone();
        let course = Module { id: "K".into(), name: "Kurs".into(), form: ModuleForm::Course, ..rover };
        contents.modules.push(Arc::new(course));
        let season = Season::restore("story.1".into(), contents).expect("the season is one");
        let named = |id: &str, name: &str| {
            let id =
                if id.starts_with('v') { PersonId::Temp(id.into()) } else { PersonId::Trainer(id.into()) };
            (id, Person { name: name.into(), employee_no: None })
        };
        let long = "Ánne-Márjá Østerås Čáhcesuolu Ŋuorbmá ".repeat(4);
        let people = [
            named("Ida", "Ida \"Rover\" Øy, avd. Å; \\"),
            named("Bo", "Bo\r\nBEGIN:VEVENT"),
            named("Inga", "Inga Instruktør"),
            named("v1", long.trim()),
            named("v2", "Vikar 2"),
            // Of Ola and v3 the names have been erased.
        ];
        Self { season, people: people.into_iter().collect(), past: Past::since(version(0)), revision: 0 }
    }
    fn run(&mut self, command: &Command) {
        self.revision += 1;
        let version = version(self.revision);
        let id = version.revision.to_string();
        let stamp = Stamp { entry: id.as_str().into(), at: version.at, author: "anna".into(), seed: id };
        let changes = decide(&self.season, command, &stamp).expect("nothing is wrong with it");
        self.season = apply(&self.season, &changes);
        self.past.follow(version, changes.edits());
    }
    fn add(&mut self, sessions: Vec<Session>) {
        let commands = sessions.into_iter().map(|session| Command::Add { entry: session.into() }).collect();
        self.run(&Command::Bulk { source: BulkSource::Together, commands });
    }
    fn change(&mut self, id: &str, how: impl FnOnce(&mut Session)) {
        let mut session = (**self.season.sessions().get(&SessionId::from(id)).expect("it is there")).clone();
        how(&mut session);
        self.run(&Command::Change { entry: session.into() });
    }
    fn absence_of(&self, trainer: &str) -> Absence {
        let mut absences = self.season.absences().values();
        let absence = absences.find(|absence| absence.trainer.as_str() == trainer && absence.counts());
        (**absence.expect("the trainer is away")).clone()
    }
    fn calendar(&self, recipient: &Recipient, told: &[i64]) -> String {
        let Self { season, people, past, .. } = self;
        Calendar { season, people, past }.write(recipient, told)
    }
    fn events(&self, recipient: &Recipient, told: &[i64]) -> Vec<Event> {
        events(&self.calendar(recipient, told))
    }
    fn event(&self, recipient: &Recipient, told: &[i64], session: &str) -> Option<Event> {
        let uid = format!("{session}.story%2E1@skulder");
        self.events(recipient, told).into_iter().find(|event| event.get("UID") == uid)
    }
}

fn version(revision: i64) -> Version {
    let first: DateTime<Utc> = "2027-04-05T08:00:00Z".parse().expect("an instant");
    Version { revision, at: first + TimeDelta::hours(revision) }
}

/// An event's properties, parameters and all, read back as simply as can be.
#[derive(Debug, Clone, PartialEq)]
struct Event(Vec<(String, String)>);

impl Event {
    fn get(&self, property: &str) -> &str {
        let mut found = self.0.iter().filter(|(name, _)| name == property);
        found.next().map_or("", |(_, value)| value)
    }
    fn gets<const N: usize>(&self, properties: [&str; N]) -> [&str; N] {
        properties.map(|property| self.get(property))
    }
}

fn events(text: &str) -> Vec<Event> {
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    for line in unfolded.split("\r\n") {
        let Some((property, value)) = line.split_once(':') else { continue };
        match (property, value) {
            ("BEGIN", "VEVENT") => events.push(Event(Vec::new())),
            ("BEGIN" | "END", _) => {}
            _ => events.iter_mut().last().into_iter().for_each(|Event(properties)| {
                properties.push((property.to_owned(), value.to_owned()));
            }),
        }
    }
    events
}

fn day(text: &str) -> Day {
    parse_day(text).expect("a day")
}
fn trainer(id: &str) -> Recipient {
    Recipient::Trainer { id: id.into() }
}
fn temp(id: &str) -> Recipient {
    Recipient::Temp { id: id.into() }
}
fn department(id: &str) -> Recipient {
    Recipient::Department { id: id.into() }
}

/// Booked training of Ida's with v1.
fn session(id: &str, date: &str, start: &str, minutes: u32) -> Session {
    Session {
        id: id.into(),
        kind: SessionKind::Training { module: "P-ROVER".into() },
        department: Some("A".into()),
        trainer: "Ida".into(),
        temps: ["v1".into()].into(),
        waiting: [].into(),
        date: day(date),
        start: start.parse().expect("a time"),
        minutes,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

/// The story's first entry: sessions of every kind and status.
fn planned() -> Story {
    let mut story = Story::begun();
    story.add(vec![
        session("plain", "2027-07-07", "09:00", 120),
        Session { temps: ["v1".into(), "v2".into()].into(), ..session("night", "2027-07-07", "22:30", 180) },
        session("spring", "2027-03-28", "00:30", 180),
        session("autumn", "2027-10-31", "01:30", 120),
        Session { status: SessionStatus::Held, ..session("held", "2027-06-30", "09:00", 60) },
        Session { status: SessionStatus::NoShow, ..session("nobody", "2027-06-30", "11:00", 60) },
        Session { status: SessionStatus::Proposed, ..session("proposed", "2027-07-08", "09:00", 60) },
        Session {
            status: SessionStatus::Cancelled,
            cancel_reason: Some(CancelReason::Workload),
            ..session("off", "2027-07-08", "11:00", 60)
        },
        session("odd, id; ø.\\", "2027-07-09", "09:00", 60),
        Session {
            kind: SessionKind::Training { module: "K".into() },
            department: None,
            trainer: "Inga".into(),
            temps: ["v1".into(), "v3".into()].into(),
            ..session("course", "2027-07-12", "08:00", 360)
        },
        Session {
            kind: SessionKind::Guidance { title: "Spør meg\nom Rover; gjerne to, tre ganger".into() },
            department: Some("B".into()),
            trainer: "Inga".into(),
            temps: [].into(),
            ..session("guidance", "2027-07-13", "12:00", 90)
        },
    ]);
    story
}

/// What happened after Ida, v1 and department A were told.
fn went_on() -> Story {
    let mut story = planned();
    story.change("plain", |session| session.start = "10:00".parse().expect("a time"));
    story.change("night", |session| session.trainer = "Bo".into());
    story.change("autumn", |session| {
        session.status = SessionStatus::Cancelled;
        session.cancel_reason = Some(CancelReason::TrainerAway);
    });
    story.run(&Command::Remove { entity: EntityId::Session("spring".into()) });
    let gone = story.absence_of("Ida");
    story.run(&Command::Remove { entity: gone.id.into() });
    let moved = Absence {
        days: DateRange::new(day("2027-07-30"), day("2027-08-01")).expect("in order"),
        ..story.absence_of("Bo")
    };
    story.run(&Command::Change { entry: AnyEntry::Absence(moved) });
    story.add(vec![session("new", "2027-07-14", "09:00", 60)]);
    story
}

const TIMES: [&str; 2] = ["DTSTART;TZID=Europe/Oslo", "DTEND;TZID=Europe/Oslo"];
const DAYS: [&str; 2] = ["DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"];

#[test]
fn an_event_says_what_the_session_is() {
    let story = planned();
    let event = story.event(&trainer("Ida"), &[], "night").expect("it is hers");
    assert_eq!(
        event.gets(TIMES),
        ["20270707T223000", "20270708T013000"],
        "past midnight it ends the next day"
    );
    let said = event.gets(["STATUS", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "SUMMARY", "LOCATION"]);
    let at = "20270405T090000Z";
    let location = "Sykehjem Nord\\; 2. etasje\\, øst\\\\vest";
    assert_eq!(said, ["CONFIRMED", "1", at, at, "Rover 📱 del 1\\, på vakt", location]);
    let long = "Ánne-Márjá Østerås Čáhcesuolu Ŋuorbmá ".repeat(4);
    let people = format!("Ida \"Rover\" Øy\\, avd. Å\\; \\\\\\nVikar 2\\n{}", long.trim());
    assert_eq!(event.get("DESCRIPTION"), people, "the trainer, then the temps by name");

    let guidance = story.event(&trainer("Inga"), &[], "guidance").expect("it is hers");
    assert_eq!(guidance.get("SUMMARY"), "Spør meg\\nom Rover\\; gjerne to\\, tre ganger");
    let course = story.event(&temp("v3"), &[], "course").expect("v3 is in it");
    assert_eq!(course.get("LOCATION"), "", "a course of several departments has none");
    assert!(course.get("DESCRIPTION").contains("\\nv3\\n"), "whose name was erased is called by the id");
    let odd = story.events(&temp("v1"), &[]);
    assert!(
        odd.iter().any(|event| event.get("UID") == "odd%2C%20id%3B%20%C3%B8%2E%5C.story%2E1@skulder"),
        "whatever an id is made of, no other makes the same name"
    );
}

#[test]
fn a_file_holds_what_is_booked_or_over_or_cancelled_and_nothing_that_is_only_proposed() {
    let story = planned();
    let statuses = |recipient: &Recipient| -> Vec<(String, String)> {
        let events = story.events(recipient, &[]).into_iter();
        let said = events.map(|event| (event.get("UID").split('.').next().map(str::to_owned), event));
        said.map(|(id, event)| (id.unwrap_or_default(), event.get("STATUS").to_owned())).collect()
    };
    let all = [
        ("spring", "CONFIRMED"),
        ("held", "CONFIRMED"),
        ("nobody", "CONFIRMED"),
        ("plain", "CONFIRMED"),
        ("night", "CONFIRMED"),
        ("off", "CANCELLED"),
        ("odd%2C%20id%3B%20%C3%B8%2E%5C", "CONFIRMED"),
        ("autumn", "CONFIRMED"),
    ];
    let all = all.map(|(id, status)| (id.to_owned(), status.to_owned()));
    assert_eq!(statuses(&trainer("Ida")), all, "by day and time");
    assert_eq!(statuses(&trainer("Bo")), []);
    assert_eq!(statuses(&temp("v2")), [("night".to_owned(), "CONFIRMED".to_owned())]);
}

#[test]
fn a_later_file_takes_the_place_of_an_earlier_one() {
    let (first, then) = (planned(), went_on());
    let ida = trainer("Ida");
    let said = |story: &Story, told: &[i64], id: &str| {
        let event = story.event(&ida, told, id)?;
        let [status, sequence, start, stamp] = event.gets(["STATUS", "SEQUENCE", TIMES[0], "DTSTAMP"]);
        Some(format!("{status} {sequence} {start} {stamp}"))
    };
    for (id, before, after) in [
        (
            "plain",
            "CONFIRMED 1 20270707T090000 20270405T090000Z",
            "CONFIRMED 2 20270707T100000 20270405T100000Z",
        ),
        (
            "night",
            "CONFIRMED 1 20270707T223000 20270405T090000Z",
            "CANCELLED 3 20270707T223000 20270405T110000Z",
        ),
        (
            "autumn",
            "CONFIRMED 1 20271031T013000 20270405T090000Z",
            "CANCELLED 4 20271031T013000 20270405T120000Z",
        ),
        (
            "spring",
            "CONFIRMED 1 20270328T003000 20270405T090000Z",
            "CANCELLED 5 20270328T003000 20270405T130000Z",
        ),
        (
            "held",
            "CONFIRMED 1 20270630T090000 20270405T090000Z",
            "CONFIRMED 1 20270630T090000 20270405T090000Z",
        ),
    ] {
        assert_eq!(said(&first, &[], id).as_deref(), Some(before));
        assert_eq!(said(&then, &[1], id).as_deref(), Some(after));
    }
    let new = said(&then, &[1], "new").expect("it is hers");
    assert!(new.starts_with("CONFIRMED 8 20270714T090000"), "{new}");
    assert_eq!(said(&then, &[], "night"), None, "who was never told of it needs not hear that it is gone");
    assert_eq!(said(&then, &[3, 5], "night"), None, "nor who was told when it was gone");
    assert_eq!(said(&then, &[1, 8], "night"), said(&then, &[1], "night"), "whenever it was");
}

#[test]
fn a_departments_file_has_its_trainers_absences_as_whole_days() {
    let (first, then) = (planned(), went_on());
    let absences = |story: &Story, told: &[i64]| -> Vec<String> {
        let events = story.events(&department("A"), told).into_iter();
        let whole = events.filter(|event| event.get("UID").contains(".absence."));
        whole
            .map(|event| {
                let [summary, status, first, end] = event.gets(["SUMMARY", "STATUS", DAYS[0], DAYS[1]]);
                assert_eq!(event.gets(["TRANSP", "DESCRIPTION", "LOCATION"]), ["TRANSPARENT", "", ""]);
                format!("{summary} {status} {} {first}-{end}", event.get("SEQUENCE"))
            })
            .collect()
    };
    let (ida, bo) = ("Ida \"Rover\" Øy\\, avd. Å\\; \\\\", "Bo\\nBEGIN:VEVENT");
    assert_eq!(
        absences(&first, &[]),
        [
            format!("{bo}: Ferie CONFIRMED 0 20270628-20270705"),
            format!("{bo}: Ikke tilgjengelig CONFIRMED 0 20270705-20270712"),
            format!("{ida}: Ferie CONFIRMED 0 20270712-20270719"),
        ],
        "the day after the last ends them; nothing of what was declined, nor of other departments"
    );
    assert_eq!(
        absences(&then, &[1]),
        [
            format!("{bo}: Ikke tilgjengelig CONFIRMED 0 20270705-20270712"),
            format!("{ida}: Ferie CANCELLED 6 20270712-20270719"),
            format!("{bo}: Ferie CONFIRMED 7 20270730-20270802"),
        ],
        "over the end of a month"
    );
    let of_trainers = then.events(&trainer("Ida"), &[1]);
    assert!(of_trainers.iter().all(|event| event.get(DAYS[0]).is_empty()), "a trainer knows their own");
}

#[test]
fn a_season_from_a_file_has_nothing_before_it() {
    let (season, people) =
        season_of(&season_json::read(crate::examples::EVERY_RULE.as_bytes()).expect("valid"));
    let past = Past::since(version(0));
    let of = |recipient: &Recipient| {
        events(&Calendar { season: &season, people: &people, past: &past }.write(recipient, &[]))
    };
    let mut count = 0;
    for id in season.trainers().keys() {
        for event in of(&Recipient::Trainer { id: id.clone() }) {
            assert_eq!(event.gets(["SEQUENCE", "DTSTAMP"]), ["0", "20270405T080000Z"]);
            count += 1;
        }
    }
    let shown = season.sessions().values().filter(|session| session.status != SessionStatus::Proposed);
    assert_eq!(count, shown.count(), "each session is somebody's");
}

#[test]
fn somebody_is_called_by_name_or_else_by_the_id() {
    let story = Story::begun();
    let called = |recipient| calendar::called(&recipient, &story.season, &story.people);
    assert_eq!(called(temp("v2")), "Vikar 2");
    assert_eq!(called(temp("v3")), "v3");
    assert_eq!(called(department("B")), "Avdeling B");
    assert_eq!(called(department("gone")), "gone");
}

/// Not a test of what is right: it keeps the files that other programs read the same as those that are written.
#[test]
fn the_calendars_for_other_programs_are_those_that_are_written() {
    let (first, then) = (planned(), went_on());
    let mut files = Vec::new();
    for (moment, story, told) in [("first", &first, &[][..]), ("then", &then, &[1])] {
        files.push((format!("{moment}.json"), season_json::write(&story.season, &story.people) + "\n"));
        for (name, recipient) in [
            ("trainer-Ida", trainer("Ida")),
            ("trainer-Bo", trainer("Bo")),
            ("temp-v1", temp("v1")),
            ("department-A", department("A")),
        ] {
            files.push((format!("{moment}-{name}.ics"), story.calendar(&recipient, told)));
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/calendars");
    let mut anew = Vec::new();
    for (name, text) in files {
        if fs::read_to_string(folder.join(&name)).ok().as_ref() != Some(&text) {
            fs::write(folder.join(&name), text).expect("the folder can be written to");
            anew.push(name);
        }
    }
    assert!(
        anew.is_empty(),
        "{anew:?} were written anew: look at them, run the tests of the parsers, and commit them"
    );
}
