//! A program that is killed while it writes has lost nothing it was answered, and left nothing half.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use skulder_season::change::Changes;
use skulder_season::person::People;
use skulder_season::testing::generator::Dice;
use skulder_season::{Season, apply};
use skulder_store::Place;

use crate::arena::{ask_behind, file, on_both_engines, store, times};
use crate::making::chance::Asked as _;

on_both_engines!(whoever_is_killed_has_lost_nothing);

async fn whoever_is_killed_has_lost_nothing(place: Place) {
    let mut dice = Dice::new(std::process::id().into());
    let (mut season, mut revision) = (Season::unmade("summer".into()), 0);
    let mut answered_in_all = 0;
    for round in 0..times(10, 500) {
        // The first rounds may end before there is a database at all.
        let patience = Duration::from_millis(dice.number(0..=250).into());
        let answered = commit_until_killed(&place, patience).await;
        answered_in_all += answered.len();

        let store = store(&place).await;
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
        let mut people = People::new();
        for entry in store.entries_since(&"summer".into(), revision).await.expect("the history can be read") {
            revision += 1;
            assert_eq!(entry.revision, revision, "the history has no gap");
            season = apply(&season, &Changes::recorded(entry.edits));
        }
        assert_eq!(revision, loaded.revision, "every revision has its entry");
        assert!(loaded.season == season, "in round {round} the rows are not what the history made");
        for id in season.trainers().keys() {
            let person = skulder_season::ids::PersonId::Trainer(id.clone());
            let name = loaded.people.get(&person).expect("who was added was named in the same commit");
            people.insert(person, name.clone());
        }
        assert!(people.len() >= season.departments().len(), "a department comes with its trainers");
        store.close().await;
        if file(&place).is_some() {
            assert_eq!(ask_behind(&place, "pragma integrity_check").await, ["ok"], "in round {round}");
        }
    }
    assert!(answered_in_all > 0, "something was answered at all");
}

/// Lets another program commit, kills it, and answers the revisions that it had been answered.
async fn commit_until_killed(place: &Place, patience: Duration) -> Vec<i64> {
    let (kind, address) = match place {
        Place::Sqlite(file) => ("sqlite", file.to_str().expect("the arena's paths are texts")),
        Place::Postgres(address) => ("postgres", address.as_str()),
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_committer"))
        .args([kind, address])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let told = program.stdout.take().expect("its words are ours to read");
    // Read while it runs: a pipe that is full would stop it.
    let reading = std::thread::spawn(move || {
        BufReader::new(told).lines().map_while(Result::ok).filter_map(|line| line.parse().ok()).collect()
    });
    tokio::time::sleep(patience).await;
    program.kill().expect("it can be killed");
    let status = program.wait().expect("it ends");
    assert!(!status.success() && status.code().is_none(), "it ran until it was killed: {status}");
    reading.join().expect("its words can be read")
}
