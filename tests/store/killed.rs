//! A program that is killed, whatever it was doing, has lost nothing it was answered and left nothing half.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use chrono::Utc;
use skulder_season::change::Changes;
use skulder_season::ids::PersonId;
use skulder_season::testing::generator::Dice;
use skulder_season::{Season, apply};
use skulder_store::{Backups, Loaded, Place, Store};

use crate::arena::{age, ask_behind, file, on_both_engines, on_sqlite, store, times};
use crate::making::chance::Asked as _;

on_both_engines!(
    whoever_is_killed_committing_has_lost_nothing,
    whoever_is_killed_importing_has_lost_nothing,
    whoever_is_killed_bringing_a_database_up_to_date_has_lost_nothing,
);

/// Long enough for whatever it is on a busy machine.
const LONG: Duration = Duration::from_mins(1);

async fn whoever_is_killed_committing_has_lost_nothing(place: Place) {
    committing(&place, "commits", times(20, 500)).await;
}

/// An import is one commit of many changes: killed, all of them are there or none.
async fn whoever_is_killed_importing_has_lost_nothing(place: Place) {
    committing(&place, "imports", times(5, 100)).await;
}

async fn committing(place: &Place, work: &str, rounds: u64) {
    let mut dice = Dice::new(std::process::id().into());
    let (mut season, mut revision) = (Season::unmade("summer".into()), 0);
    let mut answered_in_all = 0;
    for round in 0..rounds {
        // The first rounds may end before there is a database at all.
        let answers = if round < rounds / 4 { 0 } else { dice.number(1..=8) };
        let answered = work_until_killed(place, work, answers, &mut dice).await;
        let answered: Vec<i64> =
            answered.iter().map(|line| line.parse().expect("a revision is said")).collect();
        answered_in_all += answered.len();

        let opening = Instant::now();
        let store = store(place).await;
        assert!(opening.elapsed() < LONG, "it opens again without waiting for the dead");
        let Some(loaded) = store.load(&"summer".into()).await.expect("it can be loaded") else {
            assert!(answered.is_empty(), "in round {round} an answered season is gone");
            continue;
        };
        if let Some(&last) = answered.last() {
            assert!(
                loaded.revision >= last,
                "in round {round} {last} was answered, {} is there",
                loaded.revision
            );
            assert!(loaded.revision <= last + 1, "in round {round} one commit at most was under way");
        }
        catch_up(&store, &mut season, &mut revision).await;
        assert_eq!(revision, loaded.revision, "every revision has its entry");
        assert!(loaded.season == season, "in round {round} the rows are not what the history made");
        everybody_has_a_name(&loaded);
        store.close().await;
        is_whole(place).await;
    }
    assert!(answered_in_all > 0, "something was answered at all");
}

/// Applies the history since a revision to what it made so far.
async fn catch_up(store: &Store, season: &mut Season, revision: &mut i64) {
    for entry in store.entries_since(&"summer".into(), *revision).await.expect("the history can be read") {
        *revision += 1;
        assert_eq!(entry.revision, *revision, "the history has no gap");
        *season = apply(season, &Changes::recorded(entry.edits));
    }
}

fn everybody_has_a_name(loaded: &Loaded) {
    for id in loaded.season.trainers().keys() {
        let person = PersonId::Trainer(id.clone());
        assert!(loaded.people.contains_key(&person), "who was added was named in the same commit");
    }
}

async fn is_whole(place: &Place) {
    if file(place).is_some() {
        assert_eq!(ask_behind(place, "pragma integrity_check").await, ["ok"]);
    }
}

/// What is in a database is what its own history made.
async fn is_what_its_history_made(store: &Store) {
    let loaded = store.load(&"summer".into()).await.expect("it can be loaded").expect("it is there");
    let (mut season, mut revision) = (Season::unmade("summer".into()), 0);
    catch_up(store, &mut season, &mut revision).await;
    assert_eq!(revision, loaded.revision, "every revision has its entry");
    assert!(loaded.season == season, "the rows are not what the history made");
    everybody_has_a_name(&loaded);
}

async fn whoever_is_killed_bringing_a_database_up_to_date_has_lost_nothing(place: Place) {
    let mut dice = Dice::new(std::process::id().into());
    work_until_killed(&place, "imports", 30, &mut dice).await;
    let store = store(&place).await;
    let before = store.load(&"summer".into()).await.expect("it can be loaded").expect("it is there");
    store.close().await;
    // How long it takes is found out first, so that most are killed in the midst of it.
    age(&place).await;
    let start = Instant::now();
    work_until_killed(&place, "openings", 1, &mut dice).await;
    let whole = start.elapsed().as_micros() as u32;
    for round in 0..times(5, 100) {
        age(&place).await;
        let patience = Duration::from_micros(dice.number(0..=whole).into());
        work_for(&place, "openings", patience).await;
        let store = crate::arena::store(&place).await;
        let after = store.load(&"summer".into()).await.expect("it can be loaded").expect("it is there");
        assert!(after == before, "in round {round} something is other than it was");
        store.archive_season(&"summer".into(), false).await.expect("what is new is there");
        store.close().await;
        is_whole(&place).await;
    }
}

/// Every entry that a file's history holds.
async fn entries_in(file: PathBuf) -> Vec<String> {
    ask_behind(&Place::Sqlite(file), "select entry from history").await
}

#[test]
fn whoever_is_killed_backing_up_leaves_whole_backups() {
    on_sqlite(async |place: Place| {
        let mut dice = Dice::new(std::process::id().into());
        let backups = Backups::beside(&place).expect("a file has backups");
        for round in 0..times(5, 100) {
            let answers = dice.number(1..=8);
            let answered = work_until_killed(&place, "backups", answers, &mut dice).await;
            let store = store(&place).await;
            is_what_its_history_made(&store).await;
            let committed = entries_in(file(&place).expect("a file").to_owned()).await;
            let there = backups.all().expect("the folder can be read");
            for line in &answered {
                let is_backup = there.iter().any(|backup| backup.name() == *line);
                assert!(
                    is_backup || committed.contains(line),
                    "in round {round} {line} was answered and is gone"
                );
            }
            for backup in there {
                let place = Place::Sqlite(backup.file.clone());
                is_whole(&place).await;
                assert!(!entries_in(backup.file).await.is_empty(), "nothing half is called a backup");
            }
            backups.make(&store, Utc::now()).await.expect("it can be backed up");
            store.close().await;
            let left = fs::read_dir(backups.folder()).expect("the folder is there").flatten();
            let unfinished = left.filter(|entry| entry.path().extension().is_some_and(|end| end == "part"));
            assert_eq!(unfinished.count(), 0, "what was left unfinished is gone after the next one");
            is_whole(&place).await;
        }
    });
}

/// Whatever was answered is either in the database or in one of its backups: what was there before a backup was put
/// back became one itself.
#[test]
fn whoever_is_killed_putting_back_has_lost_nothing() {
    on_sqlite(async |place: Place| {
        let mut dice = Dice::new(std::process::id().into());
        let backups = Backups::beside(&place).expect("a file has backups");
        work_until_killed(&place, "backups", 6, &mut dice).await;
        for round in 0..times(5, 100) {
            let answers = dice.number(1..=5);
            let answered = work_until_killed(&place, "restores", answers, &mut dice).await;
            let store = store(&place).await;
            is_what_its_history_made(&store).await;
            store.close().await;
            is_whole(&place).await;
            let mut kept = entries_in(file(&place).expect("a file").to_owned()).await;
            for backup in backups.all().expect("the folder can be read") {
                is_whole(&Place::Sqlite(backup.file.clone())).await;
                kept.extend(entries_in(backup.file).await);
            }
            for entry in &answered {
                assert!(kept.contains(entry), "in round {round} {entry} was answered and is nowhere");
            }
            let aside = fs::read_dir(backups.folder().parent().expect("a folder")).expect("it is there");
            let aside =
                aside.flatten().filter(|entry| entry.file_name().to_string_lossy().contains("damaged"));
            assert_eq!(aside.count(), 0, "nothing is ever damaged by it");
        }
    });
}

/// Lets another program work until it has been answered so often, kills it some moments later, and answers what it
/// had been answered.
async fn work_until_killed(place: &Place, work: &str, answers: u32, dice: &mut Dice) -> Vec<String> {
    // From nothing, it takes a while to the first answer.
    let moments = if answers == 0 { 250_000 } else { 20_000 };
    let patience = Duration::from_micros(dice.number(0..=moments).into());
    killed(place, work, answers, patience).await
}

/// Lets another program work for some time from its start on, and kills it.
async fn work_for(place: &Place, work: &str, patience: Duration) {
    killed(place, work, 0, patience).await;
}

async fn killed(place: &Place, work: &str, answers: u32, patience: Duration) -> Vec<String> {
    let (kind, address) = match place {
        Place::Sqlite(file) => ("sqlite", file.to_str().expect("the arena's paths are texts")),
        Place::Postgres(address) => ("postgres", address.as_str()),
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_victim"))
        .args([work, kind, address])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let told = program.stdout.take().expect("its words are ours to read");
    // Read while it runs: a pipe that is full would stop it.
    let (tell, hear) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut lines: Vec<String> = Vec::new();
        for line in BufReader::new(told).lines().map_while(Result::ok) {
            lines.push(line);
            // Nobody listens any more once enough has been heard.
            let _ = tell.send(());
        }
        lines
    });
    tokio::task::block_in_place(|| {
        for _ in 0..answers {
            hear.recv_timeout(LONG).expect("it is answered");
        }
    });
    tokio::time::sleep(patience).await;
    program.kill().expect("it can be killed");
    let status = program.wait().expect("it ends");
    assert!(!status.success() && status.code().is_none(), "it ran until it was killed: {status}");
    reading.join().expect("its words can be read")
}
