//! Which database and which season are meant.

use std::path::PathBuf;

use skulder_season::ids::SeasonId;
use skulder_store::{Loaded, Place, Store, default_file};

use crate::Which;
use crate::failure::Failure;

impl Which {
    /// Where the database is.
    pub(crate) fn place(&self) -> Place {
        match &self.database {
            Some(address) if address.starts_with("postgres://") || address.starts_with("postgresql://") => {
                Place::Postgres(address.clone())
            }
            Some(file) => Place::Sqlite(PathBuf::from(file)),
            None => Place::Sqlite(default_file()),
        }
    }
    /// The season asked for by its id.
    pub(crate) fn season_id(&self) -> Option<SeasonId> {
        self.season.as_deref().map(SeasonId::from)
    }
    /// Opens a database that is there already.
    pub(crate) async fn open_existing(&self) -> Result<Store, Failure> {
        let place = self.place();
        if let Place::Sqlite(file) = &place
            && !file.exists()
        {
            return Err(Failure::NoDatabase(place));
        }
        Ok(Store::open(&place).await?)
    }
    /// Whether a database or a season was named.
    pub(crate) fn is_given(&self) -> bool {
        self.database.is_some() || self.season.is_some()
    }
    /// The season asked for, of a database that is there already, which is closed again.
    pub(crate) async fn load_existing(&self) -> Result<Loaded, Failure> {
        let store = self.open_existing().await?;
        let loaded = self.load(&store).await?;
        store.close().await;
        Ok(loaded)
    }
    /// The season asked for: by its id, or else the one the window opens.
    pub(crate) async fn load(&self, store: &Store) -> Result<Loaded, Failure> {
        let id = match self.season_id() {
            Some(id) => Some(id),
            None => current(store).await?,
        };
        let Some(id) = id else { return Err(Failure::NoSeason(store.place().clone())) };
        match store.load(&id).await? {
            Some(loaded) => Ok(loaded),
            None => Err(Failure::NoSuchSeason {
                id,
                place: store.place().clone(),
                there: store.seasons().await?.iter().map(|season| season.id.to_string()).collect(),
            }),
        }
    }
}

/// The season the window opens, where there is one.
pub(crate) async fn current(store: &Store) -> Result<Option<SeasonId>, Failure> {
    let mut there = store.seasons().await?.into_iter().map(|season| season.id);
    // The season chosen last may have been removed; then the window opens the one changed last.
    let Some(latest) = there.next() else { return Ok(None) };
    let chosen = store.current_season().await?;
    Ok(Some(chosen.filter(|id| *id == latest || there.any(|other| other == *id)).unwrap_or(latest)))
}
