//! The seasons of the database: which one is open, and how one comes, is put away and goes.

use skulder_exchange::season_json;
use skulder_season::command::BulkSource;
use skulder_season::curriculum::new_season;
use skulder_season::dates::WeekRange;
use skulder_season::ids::{PersonId, SeasonId};
use skulder_season::person::Naming;
use skulder_season::refusal::Why;
use skulder_season::roll_forward::{TakenAlong, names_kept, roll_forward};
use skulder_season::{Command, SeasonHead, Settings};
use skulder_store::Store;

use super::{Desk, random_id, refused};
use crate::answer::{Failure, Opened, SeasonInList};
use crate::example;
use crate::open_season::OpenSeason;

impl Desk {
    /// Opens the season that was last at hand, or takes up what has happened to the one that is open. `None` where
    /// there is no season yet.
    pub(crate) async fn open(&self) -> Result<Option<Opened>, Failure> {
        let opened = {
            let _turn = self.turn.lock().await;
            self.open_current().await
        };
        self.offering_backup(opened).await
    }

    /// Opens the example season, and brings it in first where it is not there.
    pub(crate) async fn open_example(&self) -> Result<Opened, Failure> {
        let file = season_json::read(example::FILE).map_err(|_| Failure::Internal)?;
        let _turn = self.turn.lock().await;
        let store = self.store().await?;
        if let Some(there) = self.load(&store, &example::id()).await? {
            store.set_current_season(there.id()).await?;
            return Ok(self.show(there).opened());
        }
        self.bring_in(&store, &example::id(), &file, BulkSource::Example).await
    }

    /// Begins a season with the default curriculum and nothing else, and opens it.
    pub(crate) async fn new_season(&self, name: &str, weeks: WeekRange) -> Result<Opened, Failure> {
        let head = SeasonHead { name: named(name)?, weeks, settings: Settings::default() };
        let _turn = self.turn.lock().await;
        self.begin(&self.store().await?, &new_season(head), &[]).await
    }

    /// Begins a season from the open one, and opens it.
    pub(crate) async fn roll_forward(
        &self,
        name: &str,
        weeks: WeekRange,
        along: TakenAlong,
    ) -> Result<Opened, Failure> {
        let name = named(name)?;
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let store = self.store().await?;
        let from = self.take_up(&store, &shown).await?.open;
        let head = SeasonHead { name, weeks, settings: from.season().settings().clone() };
        let kept = |id: PersonId| Some(Naming { person: from.people().get(&id)?.clone(), id });
        let names: Vec<Naming> = names_kept(from.season()).filter_map(kept).collect();
        self.begin(&store, &roll_forward(from.season(), head, along), &names).await
    }

    /// Every season of the database, the one changed last first.
    pub(crate) async fn seasons(&self) -> Result<Vec<SeasonInList>, Failure> {
        let seasons = self.store().await?.seasons().await?;
        let open = self.shown().ok();
        let is_open = |id: &SeasonId| open.as_ref().is_some_and(|open| open.id() == id);
        let listed = seasons.into_iter().map(|season| SeasonInList {
            is_open: is_open(&season.id),
            is_example: season.id == example::id(),
            id: season.id,
            name: season.name,
            weeks: season.weeks,
            changed_at: season.changed_at,
            is_archived: season.is_archived,
        });
        Ok(listed.collect())
    }

    /// Opens a season of the database in the place of the one that is open.
    pub(crate) async fn open_season(&self, id: &SeasonId) -> Result<Opened, Failure> {
        let opened = {
            let _turn = self.turn.lock().await;
            self.open_in_place(id).await
        };
        self.offering_backup(opened).await
    }

    /// Puts a season away, to be read only, or takes it out again.
    pub(crate) async fn archive_season(
        &self,
        id: &SeasonId,
        is_archived: bool,
    ) -> Result<Vec<SeasonInList>, Failure> {
        self.store().await?.archive_season(id, is_archived).await?;
        self.seasons().await
    }

    /// Removes a season for good. Answers with the one that is open then.
    pub(crate) async fn remove_season(&self, id: &SeasonId) -> Result<Option<Opened>, Failure> {
        let _turn = self.turn.lock().await;
        self.store().await?.remove_season(id).await?;
        self.open_current().await
    }

    /// The season that is open, as far as it has come, or the one to open in its place where it is gone.
    pub(super) async fn open_current(&self) -> Result<Option<Opened>, Failure> {
        let store = self.store().await?;
        let Ok(shown) = self.shown() else {
            let open = self.load_current(&store).await?;
            return Ok(open.map(|open| self.show(open).opened()));
        };
        if store.seasons().await?.iter().any(|season| season.id == *shown.id()) {
            return Ok(Some(self.take_up(&store, &shown).await?.open.opened()));
        }
        self.open_other(&store).await
    }

    /// Opens a season in the place of one that is gone: the one that was open before, or else as at the start.
    pub(super) async fn open_other(&self, store: &Store) -> Result<Option<Opened>, Failure> {
        self.show_nothing();
        let before = match self.opened_before() {
            Some(before) => self.load(store, &before).await?,
            None => None,
        };
        let open = match before {
            Some(before) => Some(before),
            None => self.load_current(store).await?,
        };
        let Some(open) = open else { return Ok(None) };
        store.set_current_season(open.id()).await?;
        Ok(Some(self.show(open).opened()))
    }

    /// The season to begin with: the one chosen last, or else the one changed last.
    pub(super) async fn load_current(&self, store: &Store) -> Result<Option<OpenSeason>, Failure> {
        let there = store.seasons().await?;
        // The one chosen last may have been removed.
        let chosen = store.current_season().await?;
        let there = there.into_iter().map(|season| season.id);
        for id in chosen.into_iter().chain(there) {
            if let Some(open) = self.load(store, &id).await? {
                return Ok(Some(open));
            }
        }
        Ok(None)
    }

    /// Makes a season by a command and opens it.
    async fn begin(&self, store: &Store, command: &Command, names: &[Naming]) -> Result<Opened, Failure> {
        let id = SeasonId::from(random_id());
        let base = self.base(store, &id).await?;
        self.change(store, &base, command, names).await?;
        store.set_current_season(&id).await?;
        Ok(self.shown()?.opened())
    }

    async fn open_in_place(&self, id: &SeasonId) -> Result<Opened, Failure> {
        let store = self.store().await?;
        // One that is in no list any more was removed from elsewhere.
        let there = self.load(&store, id).await?.ok_or(Failure::Stale { by: None })?;
        store.set_current_season(id).await?;
        Ok(self.show(there).opened())
    }
}

/// What a season is to be called: something, or in a list of seasons nobody could tell which it is. A season file may do
/// without.
fn named(name: &str) -> Result<String, Failure> {
    match name.trim() {
        "" => Err(refused(None, "name", Why::Empty)),
        name => Ok(name.to_owned()),
    }
}
