//! What can go wrong with a database, each with a sentence that says what to do.

use std::fmt;
use std::io::{self, ErrorKind};

use skulder_season::ids::SeasonId;
use skulder_season::refusal::Problem;

use crate::place::Place;

/// Why a database could not be opened, read or written. Its text is meant for the planner.
#[derive(thiserror::Error)]
pub enum StoreError {
    /// A newer version of the program made it. Nothing in it was touched.
    #[error(
        "{place} was made by Skulder {made_by}, and this is Skulder {}. Install Skulder {made_by} or a newer one to \
         open it. Nothing in it was changed.",
        env!("CARGO_PKG_VERSION")
    )]
    Newer {
        /// Where it is.
        place: Place,
        /// The version that made it.
        made_by: String,
    },
    /// The file is something else: no database, or another program's. Nothing in it was touched.
    #[error("{place} is not a database of Skulder's. Choose another file. Nothing in it was changed.")]
    NotOurs {
        /// Where it is.
        place: Place,
    },
    /// It can be read but not written.
    #[error(
        "{place} can be read but not written. Allow writing to it and to the folder it lies in, or choose another place."
    )]
    ReadOnly {
        /// Where it is.
        place: Place,
    },
    /// Another program holds it for longer than one waits.
    #[error(
        "{place} is held by another program. Close that program or wait until it has finished, then try again."
    )]
    Locked {
        /// Where it is.
        place: Place,
    },
    /// Another running program has claimed it. Answered by [`crate::Claim::take`] only.
    #[error("{place} is open in Skulder already. Go on there, or close it first.")]
    InUse {
        /// Where it is.
        place: Place,
    },
    /// It lies on another machine. Nothing was made or changed there.
    #[error(
        "{place} lies on a network share, where a database gets spoilt. Choose a folder on this computer's own disk. \
         A database that is there already can be copied to it."
    )]
    NetworkShare {
        /// Where it is.
        place: Place,
    },
    /// It lies in a folder that a program keeps the same on several machines. Nothing was made or changed there.
    #[error(
        "{place} lies in a folder that {by} copies to other computers, where a database gets spoilt. Choose a folder \
         that is not copied. A database that is there already can be copied to it."
    )]
    SyncedFolder {
        /// Where it is.
        place: Place,
        /// The program, by the name it goes by.
        by: String,
    },
    /// The disk is full.
    #[error(
        "There is no room left where {place} lies, so nothing was saved. Free some room, then try again."
    )]
    Full {
        /// Where it is.
        place: Place,
    },
    /// The file is damaged.
    #[error("{place} is damaged. Keep it as it is, and open a copy or an export from before.")]
    Damaged {
        /// Where it is.
        place: Place,
    },
    /// There is no way to it: no such folder, no such server, no network.
    #[error("{place} cannot be reached ({cause}). {}, then try again.", place.way())]
    Unreachable {
        /// Where it is.
        place: Place,
        /// What the system says.
        cause: String,
    },
    /// The server does not let this login in, or not do this.
    #[error(
        "{place} does not allow this login to do that ({cause}). Ask whoever runs the server for access."
    )]
    Denied {
        /// Where it is.
        place: Place,
        /// What the server says.
        cause: String,
    },
    /// A row holds what no version of the program has written.
    #[error(
        "{place} holds something that cannot be read, at {at}. Keep it as it is, and open a copy or an export from before."
    )]
    Unreadable {
        /// Where it is.
        place: Place,
        /// The table, the column and the id.
        at: String,
    },
    /// The rows are readable, but are no season the core would have let in.
    #[error(
        "Season {season} in {place} breaks the program's own rules in {} places. Keep it as it is, and open a copy or \
         an export from before.",
        problems.len()
    )]
    Invalid {
        /// Where it is.
        place: Place,
        /// Which season.
        season: SeasonId,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
    /// Anything else.
    #[error(
        "{place} answered with an error ({cause}). Nothing half was saved. Try again, or start the program anew."
    )]
    Failed {
        /// Where it is.
        place: Place,
        /// What the database says.
        cause: String,
    },
}

// As the text: what a driver puts into its own `Debug` may show whole rows.
impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StoreError {
    /// What the file system says of a place.
    pub(crate) fn of_file(place: &Place, error: &io::Error) -> Self {
        let place = place.clone();
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { place },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full { place },
            _ => Self::Unreachable { place, cause: error.to_string() },
        }
    }
}

/// Why changes were not committed. Nothing of them was.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// Somebody committed in between: take up the entries since, then decide anew.
    #[error("The season has moved to revision {current} meanwhile. Take up what changed, then try again.")]
    Stale {
        /// The revision the season is at; 0 where there is no such season.
        current: i64,
    },
    /// The season has been put away.
    #[error("The season has been put away, so it stands still. Take it out again to change it.")]
    Archived,
    /// The database did not take them.
    #[error(transparent)]
    Store(#[from] StoreError),
}
