//! Why there is no answer: what standard error says, each line with what to do about it.

use std::io;
use std::path::PathBuf;

use skulder_season::dates::Week;
use skulder_season::ids::SeasonId;
use skulder_season::telling::Recipient;
use skulder_store::{Place, StoreError};

use crate::words::shown;

/// Why a command was not carried out. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Files are wrong; a line for everything that is.
    #[error("{}", .0.join("\n"))]
    Files(Vec<String>),
    /// Arguments that do not go together; with which to leave out or to add.
    #[error("{0}")]
    Arguments(String),
    /// The file to write could not be written.
    #[error("{}: this cannot be written ({cause}); choose another place, or make room", file.display())]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The file is called as something that is not written.
    #[error("{}: {kinds}; give the file another ending", file.display())]
    WrongEnding {
        /// The file.
        file: PathBuf,
        /// What is written as what.
        kinds: &'static str,
    },
    /// The file is called as a calendar, and it was not said whose.
    #[error("{}: a calendar is somebody's; say whose with --trainer, --temp or --department", file.display())]
    WhoseCalendar {
        /// The file.
        file: PathBuf,
    },
    /// There is no database to read from.
    #[error(
        "There is no database at {0}. Import a season first (skulder import FILE), or name another (--database)."
    )]
    NoDatabase(Place),
    /// The database has no season.
    #[error("There is no season in {0}. Import one first: skulder import FILE")]
    NoSeason(Place),
    /// The database has no such season.
    #[error("There is no season {id} in {place}. Those there are: {}", there.join(", "))]
    NoSuchSeason {
        /// The id asked for.
        id: SeasonId,
        /// Where it was looked for.
        place: Place,
        /// The ids of the seasons that are there.
        there: Vec<String>,
    },
    /// The season has no such department.
    #[error("There is no department {id} in this season. Those there are: {}", there.join(", "))]
    NoSuchDepartment {
        /// The id asked for.
        id: String,
        /// The ids of the departments that are there.
        there: Vec<String>,
    },
    /// The season does not have whoever a calendar was asked for.
    #[error(
        "There is no {} in this season. The ids are in a season file: skulder export FILE.json",
        called(recipient)
    )]
    NoSuchRecipient {
        /// Who was asked for.
        recipient: Recipient,
    },
    /// The season has no such person.
    #[error(
        "There is no trainer or temp {id} in this season. A season file and its workbook say who is called what."
    )]
    NoSuchPerson {
        /// Who was asked for.
        id: String,
    },
    /// A trainer and a temp are called alike.
    #[error(
        "Both a trainer and a temp have the id {id}; say which: --person trainer:{id} or --person temp:{id}"
    )]
    TwoOfOneId {
        /// Their id.
        id: String,
    },
    /// The season has no such trainer.
    #[error(
        "There is no trainer {id} in this season. A season file and its workbook say who is called what."
    )]
    NoSuchTrainer {
        /// The id asked for.
        id: String,
    },
    /// The season has no such week.
    #[error("There is no week {week} in this season. It has {first} to {last}.")]
    NoSuchWeek {
        /// The week asked for.
        week: Week,
        /// The first there is.
        first: Week,
        /// The last there is.
        last: Week,
    },
    /// The season has been put away.
    #[error(
        "The season has been put away, so it stands still. Take it out again in the window to change it."
    )]
    Archived,
    /// The database could not be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system gives no threads to work with.
    #[error("The system gives this program no threads ({0}). Close other programs, then try again.")]
    NoThreads(io::Error),
}

/// What somebody is, with the id.
fn called(recipient: &Recipient) -> String {
    let kind = match recipient {
        Recipient::Trainer { .. } => "trainer",
        Recipient::Temp { .. } => "temp",
        Recipient::Department { .. } => "department",
    };
    format!("{kind} {}", shown(recipient.entity().as_str()))
}
