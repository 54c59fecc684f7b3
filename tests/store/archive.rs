//! A season that has been put away can be read and stands still, whichever program asks.

use skulder_season::command::Command;
use skulder_store::{CommitError, Place};

use crate::arena::{on_both_engines, store, times};
use crate::making;
use crate::planner::{Planner, stamp};

on_both_engines!(
    a_season_that_is_put_away_stands_still,
    putting_away_and_committing_take_turns,
    a_season_says_when_it_was_changed,
);

async fn a_season_that_is_put_away_stands_still(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    let mut winter = Planner::new(&anna.store, "winter");
    for planner in [&mut anna, &mut winter] {
        planner.surely(Command::SetSeason { season: making::head() }).await;
    }
    let last = anna.entry(Command::Add { entry: making::department("D", "Nord") }, Vec::new()).expect("fine");
    anna.commit(&last).await;
    anna.store.archive_season(anna.id(), true).await.expect("a season can be put away");
    anna.store.archive_season(&"nowhere".into(), true).await.expect("one that is not there, to no effect");

    // As another program has it open.
    let other = store(&place).await;
    let mut entry =
        anna.entry(Command::Add { entry: making::department("E", "Sør") }, Vec::new()).expect("fine");
    for base in [anna.revision, anna.revision - 1, 0] {
        let error = other.commit(anna.id(), base, &entry).await.expect_err("it stands still");
        assert!(matches!(error, CommitError::Archived), "whatever it is based on: {error}");
        assert!(error.to_string().contains("Take it out again"), "it says what to do: {error}");
    }
    let again = other.commit(anna.id(), 1, &last).await.expect("what was committed before is answered again");
    assert_eq!(again, anna.revision);
    anna.check("after it was put away").await;
    winter.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    winter.check("beside a season that is put away").await;
    let seasons = other.seasons().await.expect("seasons can be listed");
    let away: Vec<_> = seasons.iter().map(|season| (season.id.as_str(), season.is_archived)).collect();
    assert_eq!(away, [("summer", true), ("winter", false)]);

    other.archive_season(anna.id(), false).await.expect("a season can be taken out again");
    entry.stamp = stamp("anna", anna.revision + 1);
    anna.commit(&entry).await;
    anna.check("after it was taken out again").await;
    anna.store.archive_season(anna.id(), true).await.expect("a season can be put away");
    anna.store.remove_season(anna.id()).await.expect("and be removed all the same");
    let gone = anna.store.load(anna.id()).await.expect("it can be asked");
    assert!(gone.is_none());
}

/// Whichever comes first: either the entry is there, or its author was told that the season is away.
async fn putting_away_and_committing_take_turns(place: Place) {
    let (first, second) = (store(&place).await, store(&place).await);
    for round in 0..times(10, 300) {
        let mut anna = Planner::new(&first, &format!("season {round}"));
        anna.surely(Command::SetSeason { season: making::head() }).await;
        let entry =
            anna.entry(Command::Add { entry: making::department("D", "Nord") }, Vec::new()).expect("fine");
        let (committed, away) =
            tokio::join!(first.commit(anna.id(), 1, &entry), second.archive_season(anna.id(), true));
        away.expect("it can be put away");
        let there = anna.loaded().await;
        match committed {
            Ok(revision) => assert_eq!((revision, there.revision), (2, 2), "it came first"),
            Err(CommitError::Archived) => assert_eq!(there.revision, 1, "it came second"),
            Err(error) => panic!("{error}"),
        }
    }
}

async fn a_season_says_when_it_was_changed(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    for revision in 2..4 {
        anna.surely(Command::Add { entry: making::department(&format!("{revision}"), "Nord") }).await;
        anna.store.archive_season(anna.id(), false).await.expect("a season can be taken out");
        let seasons = anna.store.seasons().await.expect("seasons can be listed");
        let changed: Vec<_> = seasons.iter().map(|season| (season.revision, season.changed_at)).collect();
        assert_eq!(changed, [(revision, stamp("anna", revision).at)], "as its last entry says");
    }
}
