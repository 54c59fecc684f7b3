//! Which database is at hand: what is told of it, another in its place, and what it was before, put back.
//!
//! The trap: whoever changes the database has both turns, of looking at files and of changing. What waits to be brought
//! in is meant for the database it was looked at against.

use std::fs;
use std::path::{self, Path};

use skulder_store::{Backup, Place, StoreError};

use super::Desk;
use crate::answer::{self, DatabaseState, Failure, OpenedDatabase};
use crate::database::{Database, Making, Moment, Upkeep};

impl Desk {
    /// Where the data lies, and its backups.
    pub(crate) async fn database_state(&self) -> Result<DatabaseState, Failure> {
        let (place, upkeep) = {
            let database = self.database.lock().await;
            (database.place().clone(), database.upkeep())
        };
        let others = self.settings.recent_databases().into_iter().filter(|other| !is_at(&place, other));
        Ok(DatabaseState {
            place: place.to_string(),
            is_file: matches!(place, Place::Sqlite(_)),
            backup_folder: upkeep.as_deref().map_or_else(String::new, folder),
            backups: match &upkeep {
                Some(upkeep) => upkeep.backups().all()?.iter().map(shown).collect(),
                None => Vec::new(),
            },
            backup_trouble: upkeep.and_then(|upkeep| upkeep.trouble()),
            recent: others.map(|other| other.display().to_string()).collect(),
        })
    }

    /// Opens one of the databases that were open before, by its place.
    pub(crate) async fn open_recent_database(&self, place: &str) -> Result<OpenedDatabase, Failure> {
        let known = self.settings.recent_databases();
        // Those alone: no other call opens a file that the planner has not chosen in a dialog.
        let file = known.into_iter().find(|known| known.display().to_string() == place);
        self.open_database(&file.ok_or(Failure::Malformed)?, Making::Never).await
    }

    /// Opens another database in the place of the one that is open, which stays so if that fails.
    pub(crate) async fn open_database(&self, file: &Path, making: Making) -> Result<OpenedDatabase, Failure> {
        let file = path::absolute(file).map_err(|error| Failure::unavailable(&error))?;
        let _looking = self.importing.looking().await;
        let _turn = self.turn.lock().await;
        if is_at(self.database.lock().await.place(), &file) {
            let opened = self.open_current().await?;
            return Ok(OpenedDatabase { opened: opened.map(Box::new) });
        }
        let mut other = Database::at(Place::Sqlite(file.clone()), making);
        let read = async {
            let store = other.open().await?;
            self.load_current(&store).await
        }
        .await;
        let open = match read {
            Ok(open) => open,
            Err(failure) => {
                other.close().await;
                return Err(failure);
            }
        };
        self.importing.forget();
        self.searching.forget();
        self.show_nothing();
        let opened = open.map(|open| Box::new(self.show(open).opened()));
        let mut before = std::mem::replace(&mut *self.database.lock().await, other);
        before.leave().await;
        // Worth no failure: it is chosen anew.
        let _ = self.settings.choose_database(&file);
        self.database_opened.notify_one();
        Ok(OpenedDatabase { opened })
    }

    /// Backs the database up now.
    pub(crate) async fn back_up(&self) -> Result<DatabaseState, Failure> {
        let store = self.store().await?;
        let upkeep = self.database.lock().await.upkeep();
        if let Some(upkeep) = upkeep {
            upkeep.back_up(&store).await?;
        }
        self.database_state().await
    }

    /// Puts the database back as a backup has it, and opens it.
    pub(crate) async fn restore(&self, backup: &str) -> Result<OpenedDatabase, Failure> {
        let _looking = self.importing.looking().await;
        let _turn = self.turn.lock().await;
        {
            let mut database = self.database.lock().await;
            let upkeep = database.upkeep().ok_or(Failure::Malformed)?;
            // One that is in no list any more was taken away from elsewhere.
            let backup = upkeep.backups().named(backup)?.ok_or(Failure::Stale { by: None })?;
            database.claim()?;
            // Until it is done, whoever asks for the store waits for the database.
            database.close().await;
            upkeep.restore(&backup).await.map_err(|error| of_backup(&backup, error))?;
        }
        self.importing.forget();
        self.searching.forget();
        self.show_nothing();
        let opened = self.open_current().await?;
        Ok(OpenedDatabase { opened: opened.map(Box::new) })
    }

    /// Backs the database up where it is time to.
    pub(crate) async fn back_up_if_due(&self) {
        let (store, upkeep) = {
            let database = self.database.lock().await;
            (database.opened(), database.upkeep())
        };
        if let (Some(store), Some(upkeep)) = (store, upkeep) {
            // Told with the backups, and tried again.
            let _ = upkeep.back_up_if_due(&store, Moment::InBetween).await;
        }
    }

    /// Leaves the database as it should be left when the program ends. What is being changed is waited for.
    pub(crate) async fn leave(&self) {
        let _turn = self.turn.lock().await;
        self.database.lock().await.leave().await;
    }

    /// Whether another program, started with this database, has asked that this one come to the front.
    pub(crate) fn is_asked_for(&self) -> bool {
        self.database.try_lock().is_ok_and(|database| database.is_asked_for())
    }

    /// Waits for a database to be opened.
    pub(crate) async fn database_opened(&self) {
        self.database_opened.notified().await;
    }

    /// Takes note that the database at hand has just been opened.
    pub(super) fn has_opened(&self, database: &Database) {
        if let Place::Sqlite(file) = database.place()
            && let Ok(file) = path::absolute(file)
        {
            // Worth no failure: only a list is shorter.
            let _ = self.settings.remember_database(&file);
        }
        self.database_opened.notify_one();
    }

    /// Why a database cannot be opened, with what helps.
    pub(super) async fn why_not_opened(database: &Database, error: StoreError) -> Failure {
        let is_damaged = matches!(
            error,
            StoreError::Damaged { .. }
                | StoreError::Unreadable { .. }
                | StoreError::Invalid { .. }
                | StoreError::NotOurs { .. }
        );
        match database.upkeep() {
            Some(upkeep) if is_damaged => match (newest_whole(&upkeep).await, error) {
                // Of a file that has never been a database of ours there are no backups.
                (None, error @ StoreError::NotOurs { .. }) => error.into(),
                (backup, _) => Failure::Damaged { backup },
            },
            _ => error.into(),
        }
    }

    /// An answer, with the backup that helps where the database turns out to be damaged.
    pub(super) async fn offering_backup<T>(&self, answer: Result<T, Failure>) -> Result<T, Failure> {
        match answer {
            Err(Failure::Damaged { backup: None }) => {
                let upkeep = self.database.lock().await.upkeep();
                let backup = match upkeep {
                    Some(upkeep) => newest_whole(&upkeep).await,
                    None => None,
                };
                Err(Failure::Damaged { backup })
            }
            answer => answer,
        }
    }
}

/// What is wrong with a backup is not wrong with the database.
fn of_backup(backup: &Backup, error: StoreError) -> Failure {
    match error {
        StoreError::Damaged { ref place } if *place == Place::Sqlite(backup.file.clone()) => {
            Failure::StoreUnavailable { detail: error.to_string() }
        }
        error => error.into(),
    }
}

async fn newest_whole(upkeep: &Upkeep) -> Option<answer::Backup> {
    // A folder that cannot be read holds no help.
    upkeep.backups().newest_whole().await.ok().flatten().as_ref().map(shown)
}

fn shown(backup: &Backup) -> answer::Backup {
    answer::Backup { id: backup.name(), at: backup.at, bytes: backup.bytes }
}

fn folder(upkeep: &Upkeep) -> String {
    upkeep.backups().folder().display().to_string()
}

/// Whether a database is this file, by whatever name.
fn is_at(place: &Place, file: &Path) -> bool {
    let Place::Sqlite(at) = place else { return false };
    at == file
        || matches!((fs::canonicalize(at), fs::canonicalize(file)), (Ok(one), Ok(other)) if one == other)
}
