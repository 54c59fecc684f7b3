//! Noticing what others commit.
//!
//! The engine only says that *something* may have been committed; what moved is found by comparing revisions
//! with those seen last. So a message that was lost, or came for nothing, does no harm.

use std::collections::BTreeMap;
use std::time::Duration;

use skulder_season::ids::SeasonId;
use tokio::sync::mpsc;

use crate::engine::{self, Pulse};
use crate::error::StoreError;
use crate::store::Store;

/// How long to wait before a database that is away is tried again.
const AWAY: Duration = Duration::from_secs(1);

/// A season moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Which season.
    pub season: SeasonId,
    /// The revision it is at.
    pub revision: i64,
}

/// Starts watching: what is committed after this answers is not missed.
pub(crate) async fn start(store: &Store) -> Result<mpsc::Receiver<Moved>, StoreError> {
    // The order matters: what is committed between the two is in the revisions, and at worst comes as a pulse
    // too.
    let pulse = engine::listen(&store.place).await?;
    let seen = store.revisions().await.map_err(store.fault())?;
    let (tell, told) = mpsc::channel(64);
    let running = store.watches.clone().read_owned().await;
    let store = store.clone();
    tokio::spawn(async move {
        let ended = tell.clone();
        let mut listening = Some(pulse);
        tokio::select! {
            () = follow(&store, &mut listening, seen, tell) => {}
            () = ended.closed() => {}
            () = store.pool.close_event() => {}
        }
        if let Some(pulse) = listening {
            pulse.close().await;
        }
        drop(running);
    });
    Ok(told)
}

async fn follow(
    store: &Store,
    listening: &mut Option<Pulse>,
    mut seen: BTreeMap<SeasonId, i64>,
    tell: mpsc::Sender<Moved>,
) {
    loop {
        let is_alive = match listening {
            Some(pulse) => pulse.next().await.is_ok(),
            None => false,
        };
        if !is_alive {
            tokio::time::sleep(AWAY).await;
            *listening = engine::listen(&store.place).await.ok();
        }
        let Ok(revisions) = store.revisions().await else {
            *listening = None;
            continue;
        };
        for (season, &revision) in &revisions {
            if seen.get(season) != Some(&revision) {
                // Whoever no longer listens is noticed by the caller.
                let _ = tell.send(Moved { season: season.clone(), revision }).await;
            }
        }
        seen = revisions;
    }
}
