//! The database at hand: claimed for as long as this program has it, opened by the first call that needs it, backed up.
//!
//! A database that cannot be opened stays at hand, so that the next call tries again. It knows nothing of what is in it.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use skulder_store::{Backup, Backups, Claim, Place, SeasonSummary, Store, StoreError, is_due};
use tokio::sync::Mutex as Turn;
use tokio::time::timeout;

/// How long the end of the program, or another database, waits for a last backup.
const BACKUP_PATIENCE: Duration = Duration::from_secs(3);
/// And then for the database to be closed. Left open, it is put in order by whoever opens it next.
const CLOSING_PATIENCE: Duration = Duration::from_secs(1);
/// How often a program that is started looks whether another one has come to the front, or has ended.
const GLANCE: Duration = Duration::from_millis(50);

/// A database, open or not.
pub(crate) struct Database {
    place: Place,
    is_made: Making,
    claim: Option<Claim>,
    store: Option<Store>,
    upkeep: Option<Arc<Upkeep>>,
}

/// What to do where a database is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Making {
    /// It is made.
    WhereThereIsNone,
    /// It should be there: it may lie on a disk that is not at hand just now, and a new one would be in its way.
    Never,
}

/// Who has a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claimed {
    /// This program, or nobody can tell: opening it will.
    Here,
    /// Another one, which has come to the front.
    Elsewhere,
}

impl Database {
    /// A database that is not open yet.
    pub(crate) fn at(place: Place, is_made: Making) -> Self {
        let upkeep = Backups::beside(&place).map(|backups| Arc::new(Upkeep::of(backups)));
        Self { place, is_made, claim: None, store: None, upkeep }
    }

    /// Where it is.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }
    /// The store, where it has been opened.
    pub(crate) fn opened(&self) -> Option<Store> {
        self.store.clone()
    }
    /// Its backups; `None` of a server, which has its own.
    pub(crate) fn upkeep(&self) -> Option<Arc<Upkeep>> {
        self.upkeep.clone()
    }
    /// Has it beside others, as one has a server.
    #[cfg(test)]
    pub(crate) fn shared(self) -> Self {
        let claim = Claim::take(&Place::Postgres(String::new())).expect("a server needs none");
        Self { claim: Some(claim), ..self }
    }
    /// Whether another program has asked that this one come to the front.
    pub(crate) fn is_asked_for(&self) -> bool {
        self.claim.as_ref().is_some_and(Claim::asked_to_show)
    }

    /// Claims it, or has the program that has it come to the front; waits for either, so it is asked before there is a
    /// window.
    pub(crate) fn claim_or_show(&mut self, patience: Duration) -> Claimed {
        let until = Instant::now() + patience;
        let mut has_asked = false;
        loop {
            match self.claim() {
                Err(StoreError::InUse { .. }) if !has_asked => {
                    has_asked = Claim::ask_to_show(&self.place).is_ok();
                }
                Err(StoreError::InUse { .. }) if !Claim::is_asked_to_show(&self.place) => {
                    return Claimed::Elsewhere;
                }
                // It may be about to end.
                Err(StoreError::InUse { .. }) if Instant::now() < until => thread::sleep(GLANCE),
                Ok(()) | Err(_) => return Claimed::Here,
            }
        }
    }

    /// Claims it, unless this program has done so already.
    pub(crate) fn claim(&mut self) -> Result<(), StoreError> {
        if self.claim.is_none() {
            self.claim = Some(Claim::take(&self.place)?);
        }
        Ok(())
    }

    /// Opens it, unless it is open.
    pub(crate) async fn open(&mut self) -> Result<Store, StoreError> {
        if let Some(store) = &self.store {
            return Ok(store.clone());
        }
        if let Place::Sqlite(file) = &self.place
            && self.is_made == Making::Never
            && !file.exists()
        {
            let cause = std::io::Error::from(std::io::ErrorKind::NotFound).to_string();
            return Err(StoreError::Unreachable { place: self.place.clone(), cause });
        }
        self.claim()?;
        let store = Store::open(&self.place).await?;
        self.store = Some(store.clone());
        Ok(store)
    }

    /// Closes it, but stays at it.
    pub(crate) async fn close(&mut self) {
        if let Some(store) = self.store.take() {
            store.close().await;
        }
    }

    /// Backs it up where something has changed, closes it and leaves it to others. None of it takes long, or it is not
    /// waited for.
    pub(crate) async fn leave(&mut self) {
        if let Some(store) = self.store.take() {
            if let Some(upkeep) = &self.upkeep {
                // Nobody is there any more to be told.
                let _ = timeout(BACKUP_PATIENCE, upkeep.back_up_if_due(&store, Moment::AtTheEnd)).await;
            }
            let _ = timeout(CLOSING_PATIENCE, store.close()).await;
        }
        self.claim = None;
    }
}

/// The backups of a database, and when to make another.
pub(crate) struct Upkeep {
    backups: Backups,
    /// What the database held when this program backed it up last. Whoever makes a backup has the turn.
    backed_up: Turn<Option<Vec<SeasonSummary>>>,
    trouble: Mutex<Option<String>>,
}

/// When a backup is made if something has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// From time to time.
    InBetween,
    /// When the program leaves the database.
    AtTheEnd,
}

impl Upkeep {
    fn of(backups: Backups) -> Self {
        Self { backups, backed_up: Turn::new(None), trouble: Mutex::new(None) }
    }

    /// The backups there are.
    pub(crate) fn backups(&self) -> &Backups {
        &self.backups
    }

    /// Why the last backup failed, where it did.
    pub(crate) fn trouble(&self) -> Option<String> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes a backup.
    pub(crate) async fn back_up(&self, store: &Store) -> Result<(), StoreError> {
        let mut backed_up = self.backed_up.lock().await;
        let made = self.make(store, &mut backed_up).await;
        self.note(made)
    }

    /// Makes a backup if something has changed since the last one and that is long enough ago.
    pub(crate) async fn back_up_if_due(&self, store: &Store, moment: Moment) -> Result<(), StoreError> {
        let mut backed_up = self.backed_up.lock().await;
        let made = self.make_if_due(store, &mut backed_up, moment).await;
        self.note(made)
    }

    /// Puts a backup in the place of the database, which must be closed.
    pub(crate) async fn restore(&self, backup: &Backup) -> Result<(), StoreError> {
        let mut backed_up = self.backed_up.lock().await;
        self.backups.restore(backup, Utc::now()).await?;
        // What is there now is a backup already.
        *backed_up = None;
        Ok(())
    }

    async fn make(
        &self,
        store: &Store,
        backed_up: &mut Option<Vec<SeasonSummary>>,
    ) -> Result<(), StoreError> {
        // Read before: what is changed while the backup is made may not be in it.
        let held = store.seasons().await?;
        self.backups.make(store, Utc::now()).await?;
        *backed_up = Some(held);
        Ok(())
    }

    async fn make_if_due(
        &self,
        store: &Store,
        backed_up: &mut Option<Vec<SeasonSummary>>,
        moment: Moment,
    ) -> Result<(), StoreError> {
        let last = self.backups.all()?.first().map(|backup| backup.at);
        let held = store.seasons().await?;
        let has_changed = match backed_up {
            Some(then) => *then != held,
            None => is_changed_since(last, &held),
        };
        let is_wanted = match moment {
            Moment::InBetween => is_due(last, Utc::now(), has_changed),
            Moment::AtTheEnd => has_changed,
        };
        if is_wanted { self.make(store, backed_up).await } else { Ok(()) }
    }

    fn note(&self, made: Result<(), StoreError>) -> Result<(), StoreError> {
        let trouble = made.as_ref().err().map(ToString::to_string);
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
        made
    }
}

/// Whether a database has changed since its last backup, as far as its seasons tell.
fn is_changed_since(last: Option<DateTime<Utc>>, held: &[SeasonSummary]) -> bool {
    match last {
        Some(last) => held.iter().any(|season| season.changed_at > last),
        None => !held.is_empty(),
    }
}
