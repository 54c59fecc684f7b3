//! What became of sessions, and who was told of them when.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use skulder_season::Season;
use skulder_season::command::Command;
use skulder_season::past::{Past, Trails};
use skulder_season::season::{Entry, Table};
use skulder_season::telling::{Recipient, Told};
use skulder_season::testing::generator::Dice;
use skulder_store::{CommitError, Place};

use crate::arena::{do_behind, on_both_engines, store, times};
use crate::making::{self, chance};
use crate::planner::{Planner, stamp};

on_both_engines!(
    the_past_has_what_there_was_at_every_revision,
    what_another_version_did_is_a_past_that_is_not_known,
    everybody_is_told_for_themselves,
    a_season_that_stands_still_or_is_no_more_is_nobody_told_of,
);

/// A season to which chance did things, and what it was at every revision.
async fn lived(place: &Place, seed: u64) -> (Planner, Vec<Season>) {
    let mut dice = Dice::new(7_000_000 + seed);
    let mut anna = Planner::new(&store(place).await, &format!("season {seed}"));
    let mut states = vec![anna.season.clone()];
    anna.surely(Command::SetSeason { season: making::head() }).await;
    states.push(anna.season.clone());
    for step in 0..60 {
        let command = chance::command(&mut dice, &anna.season, &step.to_string());
        let Some((command, names)) = command else { continue };
        if anna.run(command, names).await.is_ok() {
            states.push(anna.season.clone());
        }
    }
    (anna, states)
}

async fn the_past_has_what_there_was_at_every_revision(place: Place) {
    let mut touched = 0;
    for seed in 0..times(5, 100) {
        let (anna, states) = lived(&place, seed).await;
        for after in [0, anna.revision / 2, anna.revision] {
            let past = anna.store.past(anna.id(), after, anna.revision).await.expect("it can be read");
            for (revision, state) in states.iter().enumerate().skip(after as usize) {
                let when = format!("at {revision} of seed {seed}");
                touched +=
                    compare(past.sessions(), anna.season.sessions(), state.sessions(), revision, &when);
                touched +=
                    compare(past.absences(), anna.season.absences(), state.absences(), revision, &when);
            }
        }
        versions(&anna).await;
    }
    assert!(touched > 100, "{touched} comparisons of what was touched prove little");
}

/// Holds what a past says against what there was. Answers how much of it was touched since.
fn compare<T: Entry + std::fmt::Debug>(
    trails: &Trails<T>,
    now: &Table<T>,
    then: &Table<T>,
    revision: usize,
    when: &str,
) -> usize {
    let touched = trails.touched().count();
    for id in now.keys().chain(then.keys()).chain(trails.touched()) {
        assert_eq!(trails.at(now, id, revision as i64), then.get(id), "{when}");
    }
    touched
}

/// Holds the versions that a past tells against the history itself.
async fn versions(anna: &Planner) {
    let past = anna.store.past(anna.id(), 0, anna.revision).await.expect("it can be read");
    let mut latest = BTreeMap::new();
    for entry in anna.history().await {
        for edit in &entry.edits {
            latest.insert(edit.entity(), (entry.revision, entry.at));
        }
    }
    let of = |version: skulder_season::past::Version| (version.revision, version.at);
    for id in past.sessions().touched() {
        assert_eq!(Some(&of(past.sessions().version(id))), latest.get(&Some(id.clone().into())));
    }
    for id in past.absences().touched() {
        assert_eq!(Some(&of(past.absences().version(id))), latest.get(&Some(id.clone().into())));
    }
    let up_to = anna.store.past(anna.id(), 0, anna.revision - 1).await.expect("it can be read");
    let is_earlier = |past: &Past| {
        past.sessions().touched().all(|id| past.sessions().version(id).revision < anna.revision)
    };
    assert!(is_earlier(&up_to), "what came after the revision asked for is left out");
}

async fn what_another_version_did_is_a_past_that_is_not_known(place: Place) {
    let (anna, states) = lived(&place, 0).await;
    let middle = anna.revision / 2;
    do_behind(&place, format!("update history set format = 0, edits = '?' where revision = {middle}")).await;
    let past = anna.store.past(anna.id(), 0, anna.revision).await.expect("it can be read all the same");
    assert!(past.sessions().reach_back_to(middle) && !past.sessions().reach_back_to(middle - 1));
    for (revision, state) in states.iter().enumerate().skip(middle as usize) {
        compare(
            past.sessions(),
            anna.season.sessions(),
            state.sessions(),
            revision,
            "since then it is known",
        );
    }
    let (at, untouched) = (stamp("anna", middle).at, past.sessions().version(&"nothing touched it".into()));
    assert_eq!((untouched.revision, untouched.at), (middle, at), "it may have touched everything");
}

fn told(revision: i64, by: &str) -> Told {
    let first: DateTime<Utc> = "2027-04-05T08:00:00.123456Z".parse().expect("an instant");
    Told { revision, at: first + TimeDelta::minutes(revision), by: by.into() }
}

/// One of each kind under one id, and somebody else.
fn recipients() -> [Recipient; 4] {
    [
        Recipient::Trainer { id: "X".into() },
        Recipient::Trainer { id: "Y".into() },
        Recipient::Temp { id: "X".into() },
        Recipient::Department { id: "X".into() },
    ]
}

async fn everybody_is_told_for_themselves(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let revision = anna.revision;
    let [first, second, third, fourth] = &recipients();
    for (recipient, told) in [
        (first, told(1, "anna")),
        (first, told(3, "bent")),
        (second, told(2, "anna")),
        (third, told(2, "anna")),
        (third, told(2, "bent")),
    ] {
        anna.store.mark_told(anna.id(), recipient, &told).await.expect("it can be noted");
    }
    let other = store(&place).await;
    let of = async |recipient| other.told(anna.id(), recipient).await.expect("it can be read");
    assert_eq!(of(first).await, [told(1, "anna"), told(3, "bent")], "every time, in order");
    assert_eq!(of(second).await, [told(2, "anna")]);
    assert_eq!(of(third).await, [told(2, "bent")], "of one revision the later note counts");
    assert_eq!(of(fourth).await, []);
    let all = other.all_told(anna.id()).await.expect("it can be read");
    let latest = [(first, 3), (second, 2), (third, 2)].map(|(recipient, last)| (recipient.clone(), last));
    assert_eq!(all, latest.into());
    anna.check("after people were told").await;
    assert_eq!(anna.revision, revision, "that is no entry of the history");
    assert!(other.all_told(&"winter".into()).await.expect("it can be asked").is_empty());
}

async fn a_season_that_stands_still_or_is_no_more_is_nobody_told_of(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let [recipient, ..] = &recipients();
    anna.store.mark_told(anna.id(), recipient, &told(1, "anna")).await.expect("it can be noted");
    anna.store.archive_season(anna.id(), true).await.expect("a season can be put away");
    let error =
        anna.store.mark_told(anna.id(), recipient, &told(2, "anna")).await.expect_err("it stands still");
    assert!(matches!(error, CommitError::Archived), "{error}");
    let all = anna.store.all_told(anna.id()).await.expect("it can be read");
    assert_eq!(all, [(recipient.clone(), 1)].into(), "and what was noted can be read");

    anna.store.remove_season(anna.id()).await.expect("it can be removed");
    assert!(anna.store.all_told(anna.id()).await.expect("it can be asked").is_empty(), "with all about it");
    let error = anna.store.mark_told(anna.id(), recipient, &told(1, "anna")).await.expect_err("it is gone");
    assert!(matches!(error, CommitError::Stale { current: 0 }), "{error}");
}
