//! Everything there is on one person: all of theirs is in the document, and nobody else's name.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use skulder_exchange::{person, season_json};
use skulder_season::absence::Absence;
use skulder_season::command::{BulkSource, Command};
use skulder_season::dates::parse_day;
use skulder_season::ids::PersonId;
use skulder_season::person::{Naming, People, Person};
use skulder_season::season::AnyEntry;
use skulder_season::telling::Told;
use skulder_season::testing::doing::Doing;
use skulder_season::testing::generator::wild;
use skulder_season::testing::{contents, restore, session};
use skulder_season::{Coverage, Season};

use crate::examples;

fn document(season: &Season, people: &People, who: &PersonId, doing: &Doing) -> Option<Value> {
    let today = parse_day("2027-04-05").expect("a day");
    let coverage = Coverage::of(season, today);
    let latest_first: Vec<_> = doing.history.iter().rev().cloned().collect();
    let told = [(1, "2027-04-02T08:00:00Z"), (3, "2027-04-05T08:00:00Z")].map(|(revision, at)| Told {
        revision,
        at: at.parse().expect("an instant"),
        by: "planta-planlegger".into(),
    });
    let text = person::write(season, people, &coverage, who, &latest_first, &told)?;
    Some(serde_json::from_str(&text).expect("it is JSON"))
}

/// The ids of a list's entries.
fn ids(list: &Value) -> BTreeSet<&str> {
    list.as_array().expect("it is a list").iter().map(|entry| entry["id"].as_str().expect("an id")).collect()
}

#[test]
fn what_is_told_of_somebody_is_theirs_and_names_nobody_else() {
    let mut contents = contents(
        "2027   27 28
         = A
         Ida  nurse  full  100 | H .
         Ola  nurse  full  100 | . .
         + v1 nurse full       | s s
         + v2 nurse full       | s s",
    );
    contents.sessions = [
        "s1 Ida P-KLIENT A v1 2027-07-12 08:00 210 booked",
        "s2 Ola P-KLIENT A v1:30,v2 2027-07-05 08:00 210 held",
        "s3 Ola P-KLIENT A v2 2027-07-06 08:00 210 cancelled",
    ]
    .map(|line| session(line).into())
    .into();
    let (ida, v1) = (PersonId::Trainer("Ida".into()), PersonId::Temp("v1".into()));
    let mut doing = Doing::on(restore(contents));
    let absence = doing.season.absences().values().next().expect("Ida is away").clone();
    let moved = Absence { locked: true, ..(*absence).clone() };
    doing.run("anna", Command::Change { entry: moved.into() });
    let taught = session("s1 Ola P-KLIENT A v1,v2 2027-07-13 08:00 210 booked");
    doing.run("bent", Command::Change { entry: AnyEntry::Session(taught) });
    let named = Command::Name { people: vec![v1.clone()] };
    doing.run("bent", Command::Bulk { source: BulkSource::Together, commands: vec![named] });
    let called = |name: &str| Person { name: name.into(), employee_no: Some("4711".into()) };
    let people: People =
        [(ida.clone(), called("Ida Å")), (v1.clone(), called("<b>Vikar</b>"))].into_iter().collect();

    let of_ida = document(&doing.season, &people, &ida, &doing).expect("she is there");
    assert_eq!((&of_ida["format"], &of_ida["name"]), (&"skulder-person/1".into(), &"Ida Å".into()));
    assert_eq!((&of_ida["employeeNo"], &of_ida["department"]), (&"4711".into(), &"Avdeling A".into()));
    assert_eq!(ids(&of_ida["absences"]), [absence.id.as_str()].into());
    assert_eq!(of_ida["absences"][0]["locked"], true);
    assert_eq!(ids(&of_ida["sessions"]), [].into(), "it is Ola who holds it now");
    let history = of_ida["history"].as_array().expect("a list");
    let done: Vec<i64> = history.iter().map(|done| done["revision"].as_i64().expect("a number")).collect();
    assert_eq!(done, [2, 1], "her session was given away, and her holiday changed");
    let told = [(1, "2027-04-02T08:00:00Z"), (3, "2027-04-05T08:00:00Z")]
        .map(|(revision, at)| json!({ "revision": revision, "at": at }));
    assert_eq!(of_ida["told"], json!(told), "when she was told, and as of what");
    let text = of_ida.to_string();
    for login in ["bent", "anna", "planta-planlegger"] {
        assert!(!text.contains(&format!("\"{login}\"")), "nor who did it: {text}");
    }
    assert_eq!(history[0]["what"][0]["before"]["start"], "08:00");
    assert_eq!(history[0]["what"][0]["after"], Value::Null, "it is not hers any more");

    let of_v1 = document(&doing.season, &people, &v1, &doing).expect("the temp is there");
    assert_eq!(of_v1["name"], "<b>Vikar</b>", "a name is text");
    let sessions = of_v1["sessions"].as_array().expect("a list");
    let told: Vec<[&Value; 4]> =
        sessions.iter().map(|session| ["id", "date", "part", "had"].map(|field| &session[field])).collect();
    assert_eq!(
        told,
        [
            [&"s2".into(), &"2027-07-05".into(), &"attends".into(), &30.into()],
            [&"s1".into(), &"2027-07-13".into(), &"attends".into(), &Value::Null],
        ]
    );
    assert_eq!(of_v1["readiness"]["modules"][0]["state"], "booked", "what it lacks is to come");
    assert_eq!(of_v1["history"][0]["names"], true);
    let text = of_v1.to_string();
    assert!(!text.contains("v2") && !text.contains("Ida"), "nothing of others: {text}");

    assert_eq!(document(&doing.season, &people, &PersonId::Temp("v9".into()), &doing), None);
}

#[test]
fn of_the_example_each_is_told_of_with_their_own_name_alone() {
    let file = season_json::read(examples::DEMO.as_bytes()).expect("the demo is valid");
    let season = restore(file.contents);
    let people: People =
        file.people.iter().map(|naming: &Naming| (naming.id.clone(), naming.person.clone())).collect();
    let doing = Doing::on(season.clone());
    for (who, called) in &people {
        let told = document(&season, &people, who, &doing).expect("everybody is there").to_string();
        for (other, theirs) in &people {
            assert_eq!(
                told.contains(&format!("\"{}\"", theirs.name)),
                theirs.name == called.name,
                "{other:?} in {who:?}'s"
            );
        }
    }
}

#[test]
fn of_any_season_everything_that_refers_to_somebody_is_told() {
    let mut sessions = 0;
    for seed in 0..40 {
        let (contents, _) = wild(seed);
        let season = restore(contents);
        let doing = Doing::on(season.clone());
        for (id, trainer) in season.trainers() {
            let who = PersonId::Trainer(id.clone());
            let told = document(&season, &People::new(), &who, &doing).expect("everybody is there");
            let of = |trainer: &_| *trainer == *id;
            let expected = season.absences().values().filter(|it| of(&it.trainer)).map(|it| it.id.as_str());
            assert_eq!(ids(&told["absences"]), expected.collect(), "season {seed}: {id}");
            let expected = season.loans().values().filter(|it| of(&it.trainer)).map(|it| it.id.as_str());
            assert_eq!(ids(&told["loans"]), expected.collect(), "season {seed}: {id}");
            let expected = season.raises().values().filter(|it| of(&it.trainer)).map(|it| it.id.as_str());
            assert_eq!(ids(&told["raises"]), expected.collect(), "season {seed}: {id}");
            let expected = season.sessions().values().filter(|it| of(&it.trainer)).map(|it| it.id.as_str());
            assert_eq!(ids(&told["sessions"]), expected.collect(), "season {seed}: {id}");
            assert_eq!(told["entry"]["id"], trainer.id.as_str());
            sessions += ids(&told["sessions"]).len();
        }
        for id in season.temps().keys() {
            let told = document(&season, &People::new(), &PersonId::Temp(id.clone()), &doing);
            let told = told.expect("everybody is there");
            let has = |session: &skulder_season::session::Session| {
                session.temps.contains(id) || session.waiting.contains(id)
            };
            let expected = season.sessions().values().filter(|it| has(it)).map(|it| it.id.as_str());
            assert_eq!(ids(&told["sessions"]), expected.collect(), "season {seed}: {id}");
        }
    }
    assert!(sessions > 100, "there was something to tell: {sessions}");
}
