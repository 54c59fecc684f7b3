//! What the calls answer with, where the core has no type for it.
//!
//! There are no mirror types: an entry, an outcome or a refusal crosses as the core's own. These here only put such
//! things together. The sentences are the window's.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use skulder_booking::Booking;
use skulder_exchange::lists::choices::Choices;
use skulder_exchange::lists::preview::{ListSummary, RowPreview};
use skulder_exchange::report::Language;
use skulder_exchange::season_json::FileProblem;
use skulder_exchange::workbook::Unreadable;
use skulder_season::Refusal;
use skulder_season::coverage::board::{DepartmentBlock, Municipality};
use skulder_season::dates::{Day, WeekRange};
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{EntityId, SeasonId};
use skulder_season::names_until::NamesUntil;
use skulder_season::outcome::{CellMove, Outcome};
use skulder_season::person::Naming;
use skulder_season::season::Contents;
use skulder_season::sheet::PublicHolidayOn;
use skulder_season::telling::{Recipient, SessionToTell};
use ts_rs::TS;

/// Everything the window starts from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Opened {
    /// Which season it is.
    pub(crate) season_id: SeasonId,
    /// The revision all of this is of.
    #[ts(type = "number")]
    pub(crate) revision: i64,
    /// The day the season is counted on.
    #[ts(type = "string")]
    pub(crate) today: Day,
    /// Whether it is the season that the program brings along.
    pub(crate) is_example: bool,
    /// Whether that day stands still.
    pub(crate) today_is_fixed: bool,
    /// The season.
    pub(crate) contents: Contents,
    /// The names of everybody in it.
    pub(crate) people: Vec<Naming>,
    /// What is to be said of each department.
    pub(crate) blocks: Vec<Arc<DepartmentBlock>>,
    /// What is to be said of all of them.
    pub(crate) municipality: Municipality,
    /// Whether there is something to undo and redo.
    pub(crate) steps: NextSteps,
    /// The public holidays of the years that the season's weeks touch, in order.
    pub(crate) public_holidays: Vec<PublicHolidayOn>,
}

/// Whether the planner can undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct NextSteps {
    /// There is a step of one's own to take back.
    pub(crate) can_undo: bool,
    /// There is a step to do again.
    pub(crate) can_redo: bool,
}

/// The answer to a change that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Answer {
    /// What it did; where others had changed the season meanwhile, what they did as well.
    pub(crate) outcome: Outcome,
    /// What can be undone and redone now.
    pub(crate) steps: NextSteps,
}

/// The answer to a change that is only tried.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Previewed {
    /// The number the question came with, so that late answers can be dropped.
    #[ts(type = "number")]
    pub(crate) sequence: u64,
    /// What it would do.
    pub(crate) outcome: Outcome,
}

/// A file, looked at before anything of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub(crate) enum ImportPreview {
    /// It cannot be taken in.
    Problems {
        /// The file's name, without its folder.
        file: String,
        /// Everything that is wrong with it.
        problems: Vec<FileProblem>,
    },
    /// It can.
    Ready {
        /// What to accept it by.
        token: String,
        /// The file's name, without its folder.
        file: String,
        /// What the season in it is called.
        season_name: String,
        /// Whether that season is not in the database yet.
        is_new: bool,
        /// Entries that would be added.
        added: usize,
        /// Entries that would be changed.
        changed: usize,
        /// Entries that are as they are.
        unchanged: usize,
        /// The cells whose status would move, where that season is the open one.
        moves: Vec<CellMove>,
    },
    /// It holds lists; some of their rows may be rejected.
    List {
        /// What to accept it by, and to ask for its rows. Each revision has one of its own.
        token: String,
        /// The file's name, without its folder; empty for what was pasted.
        file: String,
        /// What the season it is brought into is called; `None` where a season must be begun first.
        season_name: Option<String>,
        /// Whether that season is not in the database yet.
        is_new_season: bool,
        /// How its sheets were understood and how many rows came to what.
        summary: Box<ListSummary>,
        /// What was said of it so far, what is remembered of its layout included.
        choices: Box<Choices>,
        /// The first of the cells whose status would move, by department, then week; none of a new season.
        moves: Vec<CellMove>,
        /// How many move in all.
        move_count: usize,
    },
    /// It cannot be read at all.
    Unreadable {
        /// The file's name, without its folder; empty for what was pasted.
        file: String,
        /// Why not.
        why: Unreadable,
    },
}

/// Some rows of a list that was looked at.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct ImportRows {
    /// How many rows there are with the verdict that was asked for.
    pub(crate) total: usize,
    /// Those that were asked for, in the order of the file.
    pub(crate) rows: Vec<RowPreview>,
}

/// A season of the database, as the list of seasons shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct SeasonInList {
    /// Which one.
    pub(crate) id: SeasonId,
    /// What it is called.
    pub(crate) name: String,
    /// Its weeks.
    pub(crate) weeks: WeekRange,
    /// When it was changed last.
    #[ts(type = "string")]
    pub(crate) changed_at: DateTime<Utc>,
    /// Whether it is the one that is open.
    pub(crate) is_open: bool,
    /// Whether it has been put away, to be read only.
    pub(crate) is_archived: bool,
    /// Whether it is the season that the program brings along.
    pub(crate) is_example: bool,
}

/// The answer to an undo.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub(crate) enum Undone {
    /// The open season moved.
    Moved {
        /// How.
        answer: Box<Answer>,
    },
    /// What was undone had made the season: it is gone, and another is open, where there is one.
    Gone {
        /// That season.
        opened: Option<Box<Opened>>,
    },
}

/// Which entries of the history are asked for: those that pass every filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct HistoryFilter {
    /// That concern this person or department: entries of it, or that refer to it; for a department, also those of its
    /// people.
    pub(crate) concerns: Option<EntityId>,
    /// That were made by this author.
    pub(crate) author: Option<String>,
    /// That were made on this day, in local time.
    #[ts(type = "string | null")]
    pub(crate) day: Option<Day>,
}

/// Some of the history, latest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct HistoryPage {
    /// The entries.
    pub(crate) entries: Vec<HistoryEntry>,
    /// Before which revision to ask on; `None` at the end.
    #[ts(type = "number | null")]
    pub(crate) next: Option<i64>,
    /// Everybody who has made an entry, by name.
    pub(crate) authors: Vec<String>,
}

/// A database that was opened in the place of another.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct OpenedDatabase {
    /// Its season; `None` where it has none yet.
    pub(crate) opened: Option<Box<Opened>>,
}

/// Where the data lies, and its backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct DatabaseState {
    /// The database, as its place is shown.
    pub(crate) place: String,
    /// Whether it is a file of one's own; a server has backups of its own.
    pub(crate) is_file: bool,
    /// The folder the backups lie in.
    pub(crate) backup_folder: String,
    /// Backups, latest first.
    pub(crate) backups: Vec<Backup>,
    /// Why the last backup failed, where it did.
    pub(crate) backup_trouble: Option<String>,
    /// Databases opened before, latest first, this one left out.
    pub(crate) recent: Vec<String>,
}

/// A backup of the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Backup {
    /// What to restore it by: its file's name.
    pub(crate) id: String,
    /// When it was made.
    #[ts(type = "string")]
    pub(crate) at: DateTime<Utc>,
    /// How large it is.
    #[ts(type = "number")]
    pub(crate) bytes: u64,
}

/// What somebody was typing, kept until it is saved or thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Draft {
    /// What it is a draft of; the window's own affair.
    pub(crate) key: String,
    /// The draft, as the window wrote it.
    pub(crate) text: String,
}

/// Why a database must not lie in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) enum Unsuitable {
    /// It is on another machine.
    NetworkShare,
    /// A program keeps the folder the same on several machines.
    SyncedFolder,
}

/// A report as pictures, page by page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct ReportPages {
    /// Each page as SVG.
    pub(crate) pages: Vec<String>,
}

/// How long the names of a season are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct NamesKept {
    /// The last day on which the temps' names are kept.
    #[ts(type = "string")]
    pub(crate) until: Day,
    /// Whether that day has passed; of the example it never does.
    pub(crate) is_over: bool,
    /// How many names there still are of people who were removed.
    pub(crate) removed: usize,
}

/// The program's own settings; a season's are its own affair.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub(crate) struct ShellSettings {
    /// Light or dark.
    pub(crate) theme: Theme,
    /// What the window speaks.
    pub(crate) language: Language,
    /// Until when the temps' names are kept.
    pub(crate) names_until: NamesUntil,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// White on black, with strong lines.
    Contrast,
    /// As the system has it.
    #[default]
    System,
}

/// The payload of `season-moved`: somebody else changed the open season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct SeasonMoved {
    /// The revision it has now.
    #[ts(type = "number")]
    pub(crate) revision: i64,
}

/// The payload of `today-moved`: midnight has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct TodayMoved {
    /// The day it is now.
    #[ts(type = "string")]
    pub(crate) today: Day,
}

/// The payload of `import-progress`: how far the reading of a file has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct ImportProgress {
    /// The share of the file that is done, 0 to 1.
    pub(crate) share: f64,
    /// Cells read so far.
    #[ts(type = "number")]
    pub(crate) cells: u64,
}

/// The payload of `file-over`: whether a file is being dragged over the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct FileOver {
    /// Whether it is over the window now.
    pub(crate) over: bool,
}

/// An automatic booking, to be looked at before any of it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct BookingReview {
    /// What to accept it by.
    pub(crate) token: String,
    /// What is proposed, and what is left.
    pub(crate) booking: Booking,
    /// Whether the planner stopped the search.
    pub(crate) was_stopped: bool,
    /// The cells whose status would move were all of it accepted, by department, then week.
    pub(crate) moves: Vec<CellMove>,
}

/// What somebody is to be told.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Telling {
    /// Who.
    pub(crate) recipient: Recipient,
    /// When they were told last; nothing where never.
    #[ts(type = "string | null")]
    pub(crate) told_at: Option<DateTime<Utc>>,
    /// Who told them.
    pub(crate) told_by: Option<String>,
    /// The sessions from today on that are booked, and those that are no longer and of which they were told, by date
    /// and start.
    pub(crate) sessions: Vec<SessionToTell>,
}

/// Why a call came to nothing. A plan that is merely bad is no failure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub(crate) enum Failure {
    /// What was asked for is nonsense; to be shown beside the fields.
    Refused {
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// Somebody else changed what this was about.
    Stale {
        /// Who, where the history tells.
        by: Option<String>,
    },
    /// The season moved since the list was looked at, and accepting it would do something else than was shown. Nothing
    /// is kept; this is to be shown now.
    ImportMoved {
        /// The list, looked at anew.
        preview: Box<ImportPreview>,
    },
    /// The database or a file cannot be read or written just now; what was asked for may be tried again.
    StoreUnavailable {
        /// What the system says; no names.
        detail: String,
    },
    /// The database was made by a later version of the program.
    NewerVersion {
        /// That version.
        found: String,
    },
    /// The database is not readable any more. Its file is kept as it is.
    Damaged {
        /// The latest backup that is whole.
        backup: Option<Backup>,
    },
    /// Another running program has this database open.
    InUse,
    /// The database must not lie there.
    Unsuitable {
        /// Why not.
        why: Unsuitable,
    },
    /// The season has been put away: it can be read only.
    Archived,
    /// The call's arguments are not of its form.
    Malformed,
    /// No season is open.
    NothingOpen,
    /// A fault of the program itself.
    Internal,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { refusal }
    }
}
