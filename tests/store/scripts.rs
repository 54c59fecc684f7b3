//! Whatever planners do in whatever order: the store has what the model has, at every step, back and forth.

use skulder_season::command::Command;
use skulder_season::testing::generator::Dice;
use skulder_store::{Place, Store};
use tokio::task::JoinSet;

use crate::arena::{on_both_engines, store, times};
use crate::making::{self, chance};
use crate::planner::Planner;

on_both_engines!(scripts_undone_and_redone_meet_equal_states);

/// Planners at work at the same time, each on seasons of their own.
const PLANNERS: u64 = 4;

/// The same seeds on both engines: both equal the model, so they equal each other.
async fn scripts_undone_and_redone_meet_equal_states(place: Place) {
    let store = store(&place).await;
    let mut planners = JoinSet::new();
    for first in 0..PLANNERS {
        let store = store.clone();
        planners.spawn(async move {
            for seed in (first..times(20, 1000)).step_by(PLANNERS as usize) {
                script(&store, seed).await;
            }
        });
    }
    planners.join_all().await;
}

async fn script(store: &Store, seed: u64) {
    let mut dice = Dice::new(1_000_000 + seed);
    let mut anna = Planner::new(store, &format!("season {seed}"));
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let mut states = vec![anna.season.clone()];
    for step in 0..25 {
        let id = format!("{step}");
        let Some((command, names)) = chance::command(&mut dice, &anna.season, &id) else { continue };
        let before = anna.season.clone();
        if anna.run(command, names).await.is_ok() {
            anna.check(&format!("at step {step} of seed {seed}")).await;
            if anna.season != before {
                states.push(anna.season.clone());
            }
        }
    }
    for (place, state) in states.iter().enumerate().rev().skip(1) {
        let undo = anna.undo().await.expect("all but the first can be undone");
        anna.surely(undo).await;
        assert!(anna.season == *state, "undoing seed {seed} meets state {place}");
        anna.check(&format!("undone to state {place} of seed {seed}")).await;
    }
    for (place, state) in states.iter().enumerate().skip(1) {
        let redo = anna.redo().await.expect("all that was undone can be done again");
        anna.surely(redo).await;
        assert!(anna.season == *state, "redoing seed {seed} meets state {place}");
        anna.check(&format!("redone to state {place} of seed {seed}")).await;
    }
}
