//! Whoever watches is told of every season that moves, and of nothing else.

use std::time::Duration;

use skulder_season::command::Command;
use skulder_store::{Moved, Place};
use sqlx::{Connection as _, Executor as _};
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

use crate::arena::{behind, on_both_engines, on_postgres, store};
use crate::making;
use crate::planner::{Planner, stamp};

on_both_engines!(
    others_commits_are_told,
    nothing_is_told_that_did_not_move,
    what_moved_before_is_not_told,
    a_watch_ends_with_its_store,
);

/// Far longer than it takes, so that a busy machine fails no test.
const LONG: Duration = Duration::from_secs(20);

async fn next(told: &mut Receiver<Moved>) -> Moved {
    timeout(LONG, told.recv()).await.expect("something is told").expect("the watch goes on")
}

fn moved(season: &str, revision: i64) -> Moved {
    Moved { season: season.into(), revision }
}

async fn others_commits_are_told(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    let other = store(&place).await;
    let mut told = other.watch().await.expect("a store can be watched");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    assert_eq!(next(&mut told).await, moved("summer", 1), "a new season");
    for revision in 2..=4 {
        anna.surely(Command::Add { entry: making::department(&format!("{revision}"), "Nord") }).await;
        assert_eq!(next(&mut told).await, moved("summer", revision));
    }
    let mut own = anna.store.watch().await.expect("one's own store can be watched");
    anna.surely(Command::Add { entry: making::department("5", "Nord") }).await;
    assert_eq!(next(&mut own).await, moved("summer", 5), "one's own commits are told too");
    assert_eq!(next(&mut told).await, moved("summer", 5));
}

async fn nothing_is_told_that_did_not_move(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let other = store(&place).await;
    let mut told = other.watch().await.expect("a store can be watched");

    anna.store.set_current_season(anna.id()).await.expect("a season can be chosen");
    let mut stale =
        anna.entry(Command::Add { entry: making::department("x", "Nord") }, Vec::new()).expect("fine");
    stale.stamp = stamp("bo", 7);
    anna.store.commit(anna.id(), 9, &stale).await.expect_err("it is stale");
    anna.check("after nothing happened").await;
    // Long enough for a message that should not come, whichever way it would.
    assert!(timeout(Duration::from_millis(700), told.recv()).await.is_err(), "nothing moved");

    anna.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    assert_eq!(next(&mut told).await, moved("summer", 2), "the first that is told is the first that moved");
    assert!(timeout(Duration::from_millis(700), told.recv()).await.is_err(), "and it is told once");
}

async fn what_moved_before_is_not_told(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let mut told = anna.store.watch().await.expect("a store can be watched");
    let mut winter = Planner::new(&anna.store, "winter");
    winter.surely(Command::SetSeason { season: making::head() }).await;
    assert_eq!(next(&mut told).await, moved("winter", 1), "summer did not move while it was watched");
}

async fn a_watch_ends_with_its_store(place: Place) {
    let store = store(&place).await;
    let mut told = store.watch().await.expect("a store can be watched");
    store.close().await;
    assert_eq!(timeout(LONG, told.recv()).await, Ok(None), "there is nothing more to tell");
}

/// What is told over a wire is not told while the wire is down.
#[test]
fn what_moves_while_the_server_is_away_is_told_when_it_is_back() {
    on_postgres(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        anna.surely(Command::SetSeason { season: making::head() }).await;
        let mut told = store(&place).await.watch().await.expect("a store can be watched");
        for revision in 2..=4 {
            let mut server = behind(&place).await;
            server
                .execute(
                    "select cast(pg_terminate_backend(pid) as integer) from pg_stat_activity \
                     where datname = current_database() and pid <> pg_backend_pid()",
                )
                .await
                .expect("the server can throw everybody out");
            server.close().await.expect("the connection closes");
            anna.surely(Command::Add { entry: making::department(&format!("{revision}"), "Nord") }).await;
            assert_eq!(next(&mut told).await, moved("summer", revision));
        }
    });
}
