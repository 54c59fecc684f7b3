//! The desk: where the store, the open season, the planner and the day come together. Every call ends here.
//!
//! What is asked for has a file of its own beside this one, by what it is about; here is what they share. Changes take
//! turns, and so does whatever opens another season or database; questions do not wait for them, since each takes the
//! open season as it is. It knows nothing of windows.
//!
//! The trap: a season belongs to the database it was loaded from. Whoever has the turn has both as they belong together.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::Utc;
use skulder_booking::explain::{Chances, Wish};
use skulder_booking::unbooked::{FreeTime, Taker, Unbooked};
use skulder_season::breach::Breach;
use skulder_season::coverage::board::SessionsToMend;
use skulder_season::coverage::vulnerable::Vulnerable;
use skulder_season::dates::{Day, Week};
use skulder_season::history::Steps;
use skulder_season::ids::{DepartmentId, EntityId, SeasonId, TempId, in_letters};
use skulder_season::names_until::NamesUntil;
use skulder_season::person::People;
use skulder_season::readiness::TempSheet;
use skulder_season::refusal::{Problem, Refusal, Why};
use skulder_season::remedy::Remedies;
use skulder_season::rescue::Rescue;
use skulder_season::session::Session;
use skulder_season::sheet::WeekSheet;
use skulder_season::timetable::Timetable;
use skulder_season::{Command, Season, Stamp};
use skulder_store::{Moved, Store, StoreError};
use tokio::sync::{Mutex as Turn, Notify, mpsc};
use uuid::Uuid;

use crate::answer::{Failure, NamesKept, Previewed, Unsuitable};
use crate::clock::Clock;
use crate::database::Database;
use crate::drafts::DraftsFile;
use crate::layouts::LayoutsFile;
use crate::open_season::OpenSeason;
use crate::settings::SettingsFile;
use booking::Searching;
use importing::Importing;

mod booking;
mod changing;
mod databases;
mod exporting;
mod following_up;
mod history;
mod importing;
mod reports;
mod seasons;
mod steps;
mod telling;

/// How far back undo reaches when a season is opened; further back, the history shows what was.
const STEPS_BACK: u32 = 1000;

/// One planner's desk.
pub(crate) struct Desk {
    author: String,
    clock: Clock,
    settings: SettingsFile,
    drafts: DraftsFile,
    /// Opened by the first call that needs it.
    database: Turn<Database>,
    database_opened: Notify,
    open: RwLock<Option<Arc<OpenSeason>>>,
    before: Mutex<Option<SeasonId>>,
    turn: Turn<()>,
    importing: Importing,
    searching: Searching,
}

impl Desk {
    /// A desk at which nothing is open yet.
    pub(crate) fn new(
        database: Database,
        author: String,
        clock: Clock,
        settings: SettingsFile,
        drafts: DraftsFile,
        layouts: LayoutsFile,
        file_of_start: Option<PathBuf>,
    ) -> Self {
        Self {
            author,
            clock,
            settings,
            drafts,
            database: Turn::new(database),
            database_opened: Notify::new(),
            open: RwLock::new(None),
            before: Mutex::new(None),
            turn: Turn::new(()),
            importing: Importing::new(layouts, file_of_start),
            searching: Searching::default(),
        }
    }

    /// How far a temp has come, module by module.
    pub(crate) fn temp(&self, temp: &TempId) -> Result<TempSheet, Failure> {
        self.shown()?.temp(temp).ok_or_else(|| {
            let entity = EntityId::Temp(temp.clone());
            refused(Some(entity.clone()), "temp", Why::Unknown { entity })
        })
    }

    /// What some commands would do, one after the other. Nothing is kept.
    pub(crate) fn preview(&self, commands: &[Command], sequence: u64) -> Result<Previewed, Failure> {
        let outcome = self.shown()?.preview(commands, &self.stamp())?;
        Ok(Previewed { sequence, outcome })
    }

    /// One department in one week, laid open.
    pub(crate) fn week(&self, department: &DepartmentId, week: Week) -> Result<WeekSheet, Failure> {
        let shown = self.shown()?;
        shown.week(department, week).ok_or_else(|| unknown_week(department))
    }

    /// What can be done about one department in one week. It is searched for apart: nothing waits for it.
    pub(crate) async fn remedies(
        &self,
        department: DepartmentId,
        week: Week,
        support: String,
    ) -> Result<Remedies, Failure> {
        let shown = self.shown()?;
        let cell = department.clone();
        let found = apart(move || shown.remedies(&cell, week, &support)).await?;
        found.ok_or_else(|| unknown_week(&department))
    }

    /// The cells that turn red if one superuser falls away. Likewise.
    pub(crate) async fn vulnerable(&self) -> Result<Vec<Vulnerable>, Failure> {
        let shown = self.shown()?;
        apart(move || shown.vulnerable()).await
    }

    /// How long the names of the open season are kept.
    pub(crate) fn names_kept(&self, until: NamesUntil) -> Result<NamesKept, Failure> {
        Ok(self.shown()?.names_kept(until))
    }

    /// Where the instructors go first.
    pub(crate) fn rescues(&self) -> Result<Vec<Rescue>, Failure> {
        Ok(self.shown()?.rescues())
    }

    /// Booked sessions that cannot be held, and those of the past that nobody has confirmed.
    pub(crate) fn sessions_to_mend(&self) -> Result<SessionsToMend, Failure> {
        Ok(self.shown()?.sessions_to_mend())
    }

    /// Every trainer's week, with what they hold and what stands against it. It is looked at apart.
    pub(crate) async fn timetable(&self, week: Week) -> Result<Timetable, Failure> {
        let shown = self.shown()?;
        apart(move || shown.timetable(week)).await
    }

    /// The rules that a session would break, kept or not. Likewise.
    pub(crate) async fn breaches(&self, session: Session) -> Result<Vec<Breach>, Failure> {
        let shown = self.shown()?;
        apart(move || shown.breaches(&session)).await
    }

    /// What is not booked, most urgent first. Likewise.
    pub(crate) async fn unbooked(&self) -> Result<Vec<Unbooked>, Failure> {
        let shown = self.shown()?;
        apart(move || shown.unbooked()).await
    }

    /// Who could hold a session that is wished for. Likewise.
    pub(crate) async fn chances(&self, wish: Wish) -> Result<Option<Chances>, Failure> {
        let shown = self.shown()?;
        apart(move || shown.chances(&wish)).await
    }

    /// What is not booked and would fit at one time of a trainer. Likewise.
    pub(crate) async fn takers(&self, time: FreeTime) -> Result<Vec<Taker>, Failure> {
        let shown = self.shown()?;
        if !shown.season().trainers().contains_key(&time.trainer) {
            let entity = EntityId::Trainer(time.trainer);
            return Err(refused(Some(entity.clone()), "trainer", Why::Unknown { entity }));
        }
        apart(move || shown.takers(&time)).await
    }

    /// Tells of seasons that move, once a call has opened the database.
    pub(crate) async fn watch(&self) -> Result<Option<mpsc::Receiver<Moved>>, Failure> {
        let store = self.database.lock().await.opened();
        match store {
            Some(store) => Ok(Some(store.watch().await?)),
            None => Ok(None),
        }
    }

    /// Counts the open season anew where it has become another day. Answers with that day.
    pub(crate) async fn roll_over(&self) -> Option<Day> {
        let _turn = self.turn.lock().await;
        let shown = self.shown().ok()?;
        let today = self.clock.today(shown.id());
        (today.day != shown.today()).then(|| {
            self.show(shown.on(today));
            today.day
        })
    }

    /// The store of the database at hand, opened where it is not.
    async fn store(&self) -> Result<Store, Failure> {
        let mut database = self.database.lock().await;
        if let Some(store) = database.opened() {
            return Ok(store);
        }
        match database.open().await {
            Ok(store) => {
                self.has_opened(&database);
                Ok(store)
            }
            Err(error) => Err(Self::why_not_opened(&database, error).await),
        }
    }

    fn shown(&self) -> Result<Arc<OpenSeason>, Failure> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Failure::NothingOpen)
    }

    fn show(&self, open: OpenSeason) -> Arc<OpenSeason> {
        let open = Arc::new(open);
        let before = self.open.write().unwrap_or_else(PoisonError::into_inner).replace(open.clone());
        if let Some(before) = before.filter(|before| before.id() != open.id()) {
            *self.before.lock().unwrap_or_else(PoisonError::into_inner) = Some(before.id().clone());
        }
        open
    }

    /// The season that was open before this one.
    fn opened_before(&self) -> Option<SeasonId> {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn show_nothing(&self) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn stamp(&self) -> Stamp {
        let id = random_id();
        Stamp { entry: id.as_str().into(), at: Utc::now(), author: self.author.clone(), seed: id }
    }

    async fn load(&self, store: &Store, id: &SeasonId) -> Result<Option<OpenSeason>, Failure> {
        let Some(loaded) = store.load(id).await? else { return Ok(None) };
        let mut history = store.history(id, None, STEPS_BACK).await?;
        history.reverse();
        let steps = Steps::of(&self.author, &history);
        let today = self.clock.today(id);
        Ok(Some(OpenSeason::new(loaded.season, loaded.people, loaded.revision, steps, today)))
    }

    /// The season with this id, from the desk or else from the store.
    async fn season_there(&self, store: &Store, id: &SeasonId) -> Result<Option<Arc<OpenSeason>>, Failure> {
        match self.shown() {
            Ok(shown) if shown.id() == id => Ok(Some(shown)),
            _ => Ok(self.load(store, id).await?.map(Arc::new)),
        }
    }

    /// The season with this id, or one that is still to be made.
    async fn base(&self, store: &Store, id: &SeasonId) -> Result<Arc<OpenSeason>, Failure> {
        let there = self.season_there(store, id).await?;
        Ok(there.unwrap_or_else(|| {
            let season = Season::unmade(id.clone());
            Arc::new(OpenSeason::new(season, People::new(), 0, Steps::default(), self.clock.today(id)))
        }))
    }
}

/// Does what may take a while where nothing waits for it but its answer. A fault in it is the program's own.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Failure::Internal)
}

fn unknown_week(department: &DepartmentId) -> Failure {
    let entity = EntityId::Department(department.clone());
    refused(Some(entity.clone()), "week", Why::Unknown { entity })
}

pub(crate) fn refused(entity: Option<EntityId>, field: &str, why: Why) -> Failure {
    Failure::Refused {
        refusal: Refusal { problems: vec![Problem { command: 0, entity, field: field.into(), why }] },
    }
}

/// An id that nobody else has.
fn random_id() -> String {
    in_letters(Uuid::new_v4().into_bytes())
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl Failure {
    /// A file that could not be read or written.
    pub(crate) fn unavailable(error: &std::io::Error) -> Self {
        Self::StoreUnavailable { detail: error.to_string() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Newer { made_by, .. } => Self::NewerVersion { found: made_by },
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } | StoreError::Invalid { .. } => {
                Self::Damaged { backup: None }
            }
            StoreError::InUse { .. } => Self::InUse,
            StoreError::NetworkShare { .. } => Self::Unsuitable { why: Unsuitable::NetworkShare },
            StoreError::SyncedFolder { .. } => Self::Unsuitable { why: Unsuitable::SyncedFolder },
            StoreError::NotOurs { .. }
            | StoreError::ReadOnly { .. }
            | StoreError::Locked { .. }
            | StoreError::Full { .. }
            | StoreError::Unreachable { .. }
            | StoreError::Denied { .. }
            | StoreError::Failed { .. } => Self::StoreUnavailable { detail: error.to_string() },
        }
    }
}

#[cfg(test)]
mod tests;
