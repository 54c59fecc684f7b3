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
    /// The season asked for: by its id, or else the one the window opens.
    pub(crate) async fn load(&self, store: &Store) -> Result<Loaded, Failure> {
        let there: Vec<SeasonId> = store.seasons().await?.into_iter().map(|season| season.id).collect();
        let id = match self.season_id() {
            Some(id) => Some(id),
            // The season chosen last may have been removed; then the window opens the one changed last.
            None => store
                .current_season()
                .await?
                .filter(|id| there.contains(id))
                .or_else(|| there.first().cloned()),
        };
        let Some(id) = id else { return Err(Failure::NoSeason(store.place().clone())) };
        match store.load(&id).await? {
            Some(loaded) => Ok(loaded),
            None => Err(Failure::NoSuchSeason {
                id,
                place: store.place().clone(),
                there: there.iter().map(SeasonId::to_string).collect(),
            }),
        }
    }
}
