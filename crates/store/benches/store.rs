//! How long a large municipality's season takes to be imported, opened and changed.
//!
//! Times are given beside their ratio to the least that could be done: reading the same season from JSON in
//! memory, on the same machine in the same run. PostgreSQL is measured where `SKULDER_TEST_POSTGRES` names an
//! empty database.
#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::{Duration, Instant};

use chrono::DateTime;
use skulder_exchange::season_json::{SeasonFile, import};
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::ids::{PersonId, SeasonId};
use skulder_season::person::{Naming, Person};
use skulder_season::season::Contents;
use skulder_season::testing::generator::{Size, realistic};
use skulder_season::{Season, apply, decide};
use skulder_store::{NewEntry, Place, Store};

const ROUNDS: u32 = 10;

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut places = vec![Place::Sqlite(folder.path().join("bench.db"))];
    places.extend(std::env::var("SKULDER_TEST_POSTGRES").ok().map(Place::Postgres));
    // `cargo bench` passes `--bench`; `cargo test --benches` does not, and then a small season is enough.
    let size = if std::env::args().any(|argument| argument == "--bench") {
        Size::LARGE
    } else {
        Size { departments: 5, superusers: 20, instructors: 2, temps: 40, sessions: 100 }
    };
    let contents = realistic(size, 1);
    let least = least(&contents);
    println!("reading it from JSON: {least:.0?}");
    for place in places {
        println!("{}", if matches!(place, Place::Sqlite(_)) { "SQLite" } else { "PostgreSQL" });
        runtime.block_on(measure(&place, &contents, least));
    }
}

/// The least that could be done to have a season: read it from memory.
fn least(contents: &Contents) -> Duration {
    let text = serde_json::to_string(contents).expect("contents are JSON");
    let start = Instant::now();
    for _ in 0..ROUNDS {
        let contents = serde_json::from_str(&text).expect("it was written so");
        Season::restore("bench".into(), contents).expect("the season is fine");
    }
    start.elapsed() / ROUNDS
}

async fn measure(place: &Place, contents: &Contents, least: Duration) {
    let show = |what: &str, time: Duration| {
        println!(
            "  {what:<28} {time:>9.1?}  {:>6.1} times the least",
            time.as_secs_f64() / least.as_secs_f64()
        );
    };
    let start = Instant::now();
    let store = Store::open(place).await.expect("the place can be opened");
    show("make the database", start.elapsed());

    let id = SeasonId::from(format!("bench {}", std::process::id()));
    let made = Season::unmade(id.clone());
    let file = SeasonFile { id: None, contents: contents.clone(), people: people(contents) };
    let import = import(None, &file, BulkSource::Import);
    let entry = entry(&made, 0, import.command, import.names);
    let start = Instant::now();
    store.commit(&id, 0, &entry).await.expect("the import is fine");
    show("import it, one commit", start.elapsed());

    let start = Instant::now();
    for _ in 0..ROUNDS {
        store.load(&id).await.expect("it can be loaded").expect("it is there");
    }
    show("load it", start.elapsed() / ROUNDS);

    let mut season = apply(&made, &entry.changes);
    let absence = season.absences().values().next().expect("there are holidays").clone();
    let entries: Vec<NewEntry> = (0..ROUNDS)
        .map(|round| {
            let mut absence = (*absence).clone();
            absence.locked = round % 2 == 0;
            let entry =
                self::entry(&season, round + 1, Command::Change { entry: absence.into() }, Vec::new());
            season = apply(&season, &entry.changes);
            entry
        })
        .collect();
    let start = Instant::now();
    for (base, entry) in (1..).zip(&entries) {
        store.commit(&id, base, entry).await.expect("a holiday can be changed");
    }
    show("commit a changed holiday", start.elapsed() / ROUNDS);

    let start = Instant::now();
    store.history(&id, None, 100).await.expect("the history can be read");
    show("read the history", start.elapsed());
    store.close().await;

    let start = Instant::now();
    let store = Store::open(place).await.expect("the place can be opened");
    show("open the database anew", start.elapsed());
    store.close().await;
}

/// A name for everybody.
fn people(contents: &Contents) -> Vec<Naming> {
    let trainers = contents.trainers.iter().map(|trainer| PersonId::Trainer(trainer.id.clone()));
    let temps = contents.temps.iter().map(|temp| PersonId::Temp(temp.id.clone()));
    let named = |(number, id)| Naming {
        id,
        person: Person { name: format!("Person {number}"), employee_no: Some(format!("{number}")) },
    };
    trainers.chain(temps).enumerate().map(named).collect()
}

fn entry(season: &Season, number: u32, command: Command, names: Vec<Naming>) -> NewEntry {
    let stamp = Stamp {
        entry: format!("{number}").into(),
        at: DateTime::from_timestamp(1_800_000_000 + i64::from(number), 0).expect("an instant"),
        author: "bench".into(),
        seed: format!("{number}"),
    };
    let changes = decide(season, &command, &stamp).expect("the command is fine");
    NewEntry { stamp, command, changes, names }
}
