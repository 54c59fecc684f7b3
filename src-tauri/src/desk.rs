//! The desk: where the store, the open season, the planner and the day come together. Every call ends here.
//!
//! A change is decided on the open season, committed against its revision, and only then shown. Changes take turns;
//! questions do not wait for them, since each takes the open season as it is. It knows nothing of windows.
//!
//! The trap: another program may commit between deciding and committing. Then what it did is taken up, and the same
//! command decided again. If the changes are still the same, they are committed; if not, the planner is told who was
//! there first, and nothing of the planner's is kept.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::Utc;
use skulder_exchange::season_json::{self, Import, SeasonFile};
use skulder_season::change::{Changes, Edit};
use skulder_season::command::BulkSource;
use skulder_season::dates::{Day, Week};
use skulder_season::history::{HistoryEntry, Steps};
use skulder_season::ids::{DepartmentId, EntityId, PersonId, SeasonId, in_letters};
use skulder_season::person::{Naming, People};
use skulder_season::refusal::{Problem, Refusal, Why};
use skulder_season::sheet::WeekSheet;
use skulder_season::{Command, Season, Stamp, apply, decide};
use skulder_store::{CommitError, Moved, NewEntry, Place, Store, StoreError};
use tokio::sync::{Mutex as Turn, OnceCell, mpsc};
use uuid::Uuid;

use crate::answer::{Answer, Failure, Opened, Previewed, Unsuitable};
use crate::clock::Clock;
use crate::example;
use crate::layouts::LayoutsFile;
use crate::open_season::OpenSeason;
use importing::Importing;

mod exporting;
mod history;
mod importing;
mod seasons;
mod steps;

/// How far back undo reaches when a season is opened; further back, the history shows what was.
const STEPS_BACK: u32 = 1000;

/// One planner's desk.
pub(crate) struct Desk {
    place: Place,
    author: String,
    clock: Clock,
    /// Opened by the first call that needs it, so that one that fails can be tried again.
    store: OnceCell<Store>,
    open: RwLock<Option<Arc<OpenSeason>>>,
    turn: Turn<()>,
    importing: Importing,
}

impl Desk {
    /// A desk at which nothing is open yet.
    pub(crate) fn new(
        database: Option<PathBuf>,
        author: String,
        clock: Clock,
        layouts: LayoutsFile,
        file_of_start: Option<PathBuf>,
    ) -> Self {
        Self {
            place: Place::Sqlite(database.unwrap_or_else(skulder_store::default_file)),
            author,
            clock,
            store: OnceCell::new(),
            open: RwLock::new(None),
            turn: Turn::new(()),
            importing: Importing::new(layouts, file_of_start),
        }
    }

    /// Carries a command out, and names people.
    pub(crate) async fn execute(&self, command: Command, names: Vec<Naming>) -> Result<Answer, Failure> {
        // These come from the history alone: without its edits they would do nothing, and be entries all the same.
        if matches!(command, Command::Undo { .. } | Command::Redo { .. }) {
            return Err(Failure::Malformed);
        }
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        self.change(self.store().await?, &shown, &command, &names).await
    }

    /// What some commands would do, one after the other. Nothing is kept.
    pub(crate) fn preview(&self, commands: &[Command], sequence: u64) -> Result<Previewed, Failure> {
        let outcome = self.shown()?.preview(commands, &self.stamp())?;
        Ok(Previewed { sequence, outcome })
    }

    /// One department in one week, laid open.
    pub(crate) fn week(&self, department: &DepartmentId, week: Week) -> Result<WeekSheet, Failure> {
        let shown = self.shown()?;
        shown.week(department, week).ok_or_else(|| {
            let entity = EntityId::Department(department.clone());
            refused(Some(entity.clone()), "week", Why::Unknown { entity })
        })
    }

    /// Tells of seasons that move, once a call has opened the database.
    pub(crate) async fn watch(&self) -> Result<Option<mpsc::Receiver<Moved>>, Failure> {
        match self.store.get() {
            Some(store) => Ok(Some(store.watch().await?)),
            None => Ok(None),
        }
    }

    /// Takes up what others did to the open season. Answers with the revision it is at then, where it has moved.
    pub(crate) async fn catch_up(&self) -> Result<Option<i64>, Failure> {
        let _turn = self.turn.lock().await;
        let Ok(shown) = self.shown() else { return Ok(None) };
        let since = self.take_up(self.store().await?, &shown).await?;
        Ok((since.open.revision() > shown.revision()).then(|| since.open.revision()))
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

    async fn store(&self) -> Result<&Store, Failure> {
        Ok(self.store.get_or_try_init(|| Store::open(&self.place)).await?)
    }

    fn shown(&self) -> Result<Arc<OpenSeason>, Failure> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Failure::NothingOpen)
    }

    fn show(&self, open: OpenSeason) -> Arc<OpenSeason> {
        let open = Arc::new(open);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open.clone());
        open
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

    /// Imports a file and shows its season.
    async fn bring_in(
        &self,
        store: &Store,
        id: &SeasonId,
        file: &SeasonFile,
        source: BulkSource,
    ) -> Result<Opened, Failure> {
        let base = self.base(store, id).await?;
        let import = import(&base, file, source);
        if import.is_empty() {
            self.show((*base).clone());
        } else {
            self.change(store, &base, &import.command, &import.names).await?;
        }
        store.set_current_season(id).await?;
        Ok(self.shown()?.opened())
    }

    /// Decides a command on a season, commits it and shows what became of it.
    async fn change(
        &self,
        store: &Store,
        shown: &Arc<OpenSeason>,
        command: &Command,
        names: &[Naming],
    ) -> Result<Answer, Failure> {
        let entry = self.decided(shown, command, names)?;
        if entry.changes.is_empty() && names.is_empty() {
            let outcome = shown.outcome_since(shown, &[]);
            return Ok(Answer { outcome, steps: shown.next_steps() });
        }
        let mut since = Since { open: shown.clone(), entries: Vec::new() };
        let revision = loop {
            let taken_up = match self.commit(store, &since.open, &entry).await? {
                Committed::At(revision) => break revision,
                Committed::Overtaken(taken_up) => taken_up,
            };
            let is_as_before = decide(taken_up.open.season(), command, &entry.stamp)
                .is_ok_and(|again| again == entry.changes);
            if !taken_up.is_readable() || !is_as_before {
                return Err(Failure::Stale { by: who_touched(&entry.changes, &taken_up.entries) });
            }
            since = since.then(taken_up);
        };
        let next = self.show(since.open.after_own(&entry, revision));
        let edits_of_others = since.entries.into_iter().flat_map(|entry| entry.edits);
        let edits: Vec<Edit> = edits_of_others.chain(entry.changes.edits().iter().cloned()).collect();
        Ok(Answer { outcome: next.outcome_since(shown, &edits), steps: next.next_steps() })
    }

    /// Decides a command on a season, so that it can be committed.
    fn decided(&self, open: &OpenSeason, command: &Command, names: &[Naming]) -> Result<NewEntry, Failure> {
        let stamp = self.stamp();
        let changes = decide(open.season(), command, &stamp)?;
        check_names(&apply(open.season(), &changes), names)?;
        Ok(NewEntry { stamp, command: command.clone(), changes, names: names.to_vec() })
    }

    /// Commits what was decided on a season, or takes up what others did to it first.
    async fn commit(
        &self,
        store: &Store,
        open: &Arc<OpenSeason>,
        entry: &NewEntry,
    ) -> Result<Committed, Failure> {
        match store.commit(open.id(), open.revision(), entry).await {
            Ok(revision) => return Ok(Committed::At(revision)),
            Err(CommitError::Store(error)) => return Err(error.into()),
            Err(CommitError::Archived) => return Err(Failure::Archived),
            Err(CommitError::Stale { .. }) => {}
        }
        let taken_up = self.take_up(store, open).await?;
        if taken_up.entries.is_empty() {
            // Nothing since, and still not at that revision: the season has been removed.
            self.show_nothing();
            return Err(Failure::NothingOpen);
        }
        Ok(Committed::Overtaken(taken_up))
    }

    /// Takes up what was committed since a season was read, and shows it.
    async fn take_up(&self, store: &Store, open: &Arc<OpenSeason>) -> Result<Since, Failure> {
        let entries = store.entries_since(open.id(), open.revision()).await?;
        let mut since = Since { open: open.clone(), entries };
        if !since.is_readable() {
            let open = self.load(store, open.id()).await?.ok_or(Failure::NothingOpen)?;
            since.open = self.show(open);
        } else if !since.entries.is_empty() {
            let names = store.names(open.id(), &people_in(&since.entries)).await?;
            since.open = self.show(open.after_others(&self.author, &since.entries, &names));
        }
        Ok(since)
    }
}

/// What became of committing.
enum Committed {
    /// It made this revision.
    At(i64),
    /// Others were first.
    Overtaken(Since),
}

/// What others did since a season was read.
struct Since {
    /// The season as it is now.
    open: Arc<OpenSeason>,
    /// What they did, in order.
    entries: Vec<HistoryEntry>,
}

impl Since {
    /// Whether the entries tell what they changed. Those of another version of the program do not.
    fn is_readable(&self) -> bool {
        self.entries.iter().all(|entry| entry.is_reversible)
    }
    fn then(mut self, later: Self) -> Self {
        self.entries.extend(later.entries);
        Self { open: later.open, ..self }
    }
}

fn import(base: &OpenSeason, file: &SeasonFile, source: BulkSource) -> Import {
    let there = base.season().is_made().then(|| (base.season(), base.people()));
    season_json::import(there, file, source)
}

/// Names are for people that are there, and are held to the same bounds as any text.
fn check_names(season: &Season, names: &[Naming]) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    for naming in names {
        let entity = EntityId::from(naming.id.clone());
        let mut add = |field: String, why| {
            problems.push(Problem { command: 0, entity: Some(entity.clone()), field, why });
        };
        for (field, why) in naming.person.problems() {
            add(field, why);
        }
        if !season.holds(&entity) {
            add("id".to_owned(), Why::Unknown { entity: entity.clone() });
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Refusal { problems }) }
}

/// Who it was that made the changes impossible: the last to touch one of the same entries, or else the last at all.
fn who_touched(changes: &Changes, entries: &[HistoryEntry]) -> Option<String> {
    let mine: Vec<_> = changes.edits().iter().map(Edit::entity).collect();
    let touches = |entry: &&HistoryEntry| entry.edits.iter().any(|edit| mine.contains(&edit.entity()));
    let entry = entries.iter().rev().find(touches).or(entries.last())?;
    Some(entry.author.clone())
}

/// The people whom some entries of the history add, change or name.
fn people_in(entries: &[HistoryEntry]) -> Vec<PersonId> {
    fn name(command: &Command, people: &mut BTreeSet<PersonId>) {
        match command {
            Command::Name { people: named } => people.extend(named.iter().cloned()),
            Command::Bulk { commands, .. } => commands.iter().for_each(|command| name(command, people)),
            _ => {}
        }
    }
    let mut people = BTreeSet::new();
    for entry in entries {
        name(&entry.command, &mut people);
        people.extend(entry.edits.iter().filter_map(Edit::entity).filter_map(|entity| match entity {
            EntityId::Trainer(id) => Some(PersonId::Trainer(id)),
            EntityId::Temp(id) => Some(PersonId::Temp(id)),
            _ => None,
        }));
    }
    people.into_iter().collect()
}

/// Does what may take a while where nothing waits for it but its answer. A fault in it is the program's own.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Failure::Internal)
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
