//! One running program per database file, and how a second one brings the first to the front.
//!
//! A program that shows a file's seasons locks `<file>.lock` beside it for as long as it runs. The lock is the
//! system's: it goes when the program ends, however it ends, and the file that stays behind means nothing. Whoever
//! comes second leaves `<file>.show` there, which the holder takes away again when it sees it: two files, because
//! every system has those, and no message bus or socket that only some have.
//!
//! What this does not do: keep programs from reading and writing. The terminal takes no claim; SQLite itself
//! lets programs write in turn, and the window notices. A server needs no claim and is given one for the asking.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;

use crate::error::StoreError;
use crate::place::{self, Place};
use crate::surroundings;

/// That this program is the one that has a database open. Given back when it is dropped.
#[derive(Debug)]
pub struct Claim {
    held: Option<Held>,
}

#[derive(Debug)]
struct Held {
    _lock: File,
    show: PathBuf,
}

impl Claim {
    /// Claims a place before it is opened; its folder is made where there is none.
    ///
    /// # Errors
    /// [`StoreError::InUse`] where another program holds it, or this one by another claim;
    /// [`StoreError::NetworkShare`] and [`StoreError::SyncedFolder`] as [`crate::Store::open`] would answer, before
    /// anything is made.
    pub fn take(place: &Place) -> Result<Self, StoreError> {
        let Place::Sqlite(file) = place else { return Ok(Self { held: None }) };
        surroundings::check(place, file)?;
        let fault = |error| StoreError::of_file(place, &error);
        // Beside the file itself, so that whoever comes by a link finds the same lock.
        let file = place::resolved(file).map_err(fault)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        let mut options = File::options();
        let lock = options
            .create(true)
            .truncate(false)
            .write(true)
            .open(place::beside(&file, ".lock"))
            .map_err(fault)?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => StoreError::InUse { place: place.clone() },
            TryLockError::Error(error) => fault(error),
        })?;
        let show = place::beside(&file, ".show");
        // Of a holder that ended before it saw it.
        let _ = fs::remove_file(&show);
        Ok(Self { held: Some(Held { _lock: lock, show }) })
    }

    /// Asks whoever holds a place to come to the front. For a program that was answered [`StoreError::InUse`],
    /// which ends then.
    pub fn ask_to_show(place: &Place) -> Result<(), StoreError> {
        let Place::Sqlite(file) = place else { return Ok(()) };
        let fault = |error| StoreError::of_file(place, &error);
        let file = place::resolved(file).map_err(fault)?;
        File::create(place::beside(&file, ".show")).map(drop).map_err(fault)
    }

    /// Whether whoever holds a place has not seen yet that it was [asked](Self::ask_to_show) to come.
    pub fn is_asked_to_show(place: &Place) -> bool {
        let Place::Sqlite(file) = place else { return false };
        place::resolved(file).is_ok_and(|file| place::beside(&file, ".show").exists())
    }

    /// Whether somebody has asked to see this program since it was asked last. Costs one look at the folder: to be
    /// asked a few times a second.
    pub fn asked_to_show(&self) -> bool {
        self.held.as_ref().is_some_and(|held| fs::remove_file(&held.show).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_claimed_once_and_given_back() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Place::Sqlite(folder.path().join("new folder").join("skulder.db"));
        let other = Place::Sqlite(folder.path().join("new folder").join("other.db"));
        let claim = Claim::take(&place).expect("nobody has it");
        for _ in 0..2 {
            let error = Claim::take(&place).expect_err("it is claimed");
            assert!(matches!(error, StoreError::InUse { .. }), "{error}");
            assert!(error.to_string().contains("Go on there"), "it says what to do: {error}");
        }
        Claim::take(&other).expect("another file of the same folder is free");
        drop(claim);
        Claim::take(&place).expect("it was given back");
    }

    #[test]
    #[cfg(unix)]
    fn a_link_to_a_file_is_the_same_claim() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("skulder.db");
        fs::write(&file, b"").expect("a file can be written");
        let link = folder.path().join("link.db");
        std::os::unix::fs::symlink(&file, &link).expect("a link can be made");
        let _claim = Claim::take(&Place::Sqlite(file)).expect("nobody has it");
        let error = Claim::take(&Place::Sqlite(link)).expect_err("it is claimed by its other name");
        assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    }

    #[test]
    fn whoever_is_asked_to_show_hears_it_once() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Place::Sqlite(folder.path().join("skulder.db"));
        Claim::ask_to_show(&place).expect("one can ask where nobody is");
        let claim = Claim::take(&place).expect("nobody has it");
        assert!(!claim.asked_to_show(), "what was asked of another one is forgotten");
        for _ in 0..3 {
            Claim::ask_to_show(&place).expect("one can ask");
        }
        assert!(Claim::is_asked_to_show(&place), "it has not looked yet");
        assert!(claim.asked_to_show(), "it is heard");
        assert!(!claim.asked_to_show(), "and once, however often it was asked");
        assert!(!Claim::is_asked_to_show(&place), "whoever asked sees that it was heard");
    }

    #[test]
    fn a_server_is_everybodys() {
        let place = Place::Postgres("postgres://db.example/skulder".into());
        let claims =
            [Claim::take(&place), Claim::take(&place)].map(|claim| claim.expect("a server needs none"));
        Claim::ask_to_show(&place).expect("there is nobody to ask");
        assert!(claims.iter().all(|claim| !claim.asked_to_show()));
    }
}
