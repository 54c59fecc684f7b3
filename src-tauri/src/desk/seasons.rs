//! The seasons of the database: which one is open, and how one comes and goes.

use skulder_exchange::season_json;
use skulder_season::command::BulkSource;
use skulder_season::ids::SeasonId;

use super::Desk;
use crate::answer::{Failure, Opened};
use crate::example;

impl Desk {
    /// Opens the season that was last at hand, or takes up what has happened to the one that is open. `None` where
    /// there is no season yet.
    pub(crate) async fn open(&self) -> Result<Option<Opened>, Failure> {
        let _turn = self.turn.lock().await;
        self.open_current().await
    }

    /// Opens the example season, and brings it in first where it is not there.
    pub(crate) async fn open_example(&self) -> Result<Opened, Failure> {
        let file = season_json::read(example::FILE).map_err(|_| Failure::Internal)?;
        let _turn = self.turn.lock().await;
        let store = self.store().await?;
        if let Some(there) = self.load(store, &example::id()).await? {
            store.set_current_season(there.id()).await?;
            return Ok(self.show(there).opened());
        }
        self.bring_in(store, &example::id(), &file, BulkSource::Example).await
    }

    /// Opens a season of the database in the place of the one that is open.
    pub(crate) async fn open_season(&self, id: &SeasonId) -> Result<Opened, Failure> {
        let _turn = self.turn.lock().await;
        let store = self.store().await?;
        // One that is in no list any more was removed from elsewhere.
        let there = self.load(store, id).await?.ok_or(Failure::Stale { by: None })?;
        store.set_current_season(id).await?;
        Ok(self.show(there).opened())
    }

    /// Removes a season for good. Answers with the one that is open then: as before, or else the one changed last.
    pub(crate) async fn remove_season(&self, id: &SeasonId) -> Result<Option<Opened>, Failure> {
        let _turn = self.turn.lock().await;
        self.store().await?.remove_season(id).await?;
        self.open_current().await
    }

    pub(super) async fn open_current(&self) -> Result<Option<Opened>, Failure> {
        let store = self.store().await?;
        let there: Vec<SeasonId> = store.seasons().await?.into_iter().map(|season| season.id).collect();
        if let Ok(shown) = self.shown()
            && there.contains(shown.id())
        {
            return Ok(Some(self.take_up(store, &shown).await?.open.opened()));
        }
        self.show_nothing();
        // The season chosen last may have been removed.
        let chosen = store.current_season().await?.filter(|id| there.contains(id));
        for id in chosen.iter().chain(&there) {
            if let Some(open) = self.load(store, id).await? {
                return Ok(Some(self.show(open).opened()));
            }
        }
        Ok(None)
    }
}
