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
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::Utc;
use skulder_exchange::season_json::{self, Import, SeasonFile};
use skulder_season::change::{Changes, Edit};
use skulder_season::command::BulkSource;
use skulder_season::dates::{Day, Week};
use skulder_season::history::{EntryId, HistoryEntry, Steps};
use skulder_season::ids::{DepartmentId, EntityId, PersonId, SeasonId, in_letters};
use skulder_season::person::{Naming, People};
use skulder_season::refusal::{Problem, Refusal, Why};
use skulder_season::sheet::WeekSheet;
use skulder_season::{Command, Season, Stamp, apply, decide};
use skulder_store::{CommitError, Moved, NewEntry, Place, Store, StoreError};
use tokio::sync::{Mutex as Turn, OnceCell, mpsc};
use uuid::Uuid;

use crate::answer::{Answer, Failure, ImportPreview, Opened, Previewed};
use crate::clock::Clock;
use crate::example;
use crate::open_season::OpenSeason;
use crate::settings::write_whole;

/// How many entries of the history are read at a time.
const HISTORY_PAGE: u32 = 100;
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
    file_of_start: Mutex<Option<PathBuf>>,
    looked_at: Mutex<Option<LookedAt>>,
}

/// A file that was looked at, and waits to be accepted.
struct LookedAt {
    token: String,
    id: SeasonId,
    file: SeasonFile,
}

impl Desk {
    /// A desk at which nothing is open yet.
    pub(crate) fn new(
        database: Option<PathBuf>,
        author: String,
        clock: Clock,
        file_of_start: Option<PathBuf>,
    ) -> Self {
        Self {
            place: Place::Sqlite(database.unwrap_or_else(skulder_store::default_file)),
            author,
            clock,
            store: OnceCell::new(),
            open: RwLock::new(None),
            turn: Turn::new(()),
            file_of_start: Mutex::new(file_of_start),
            looked_at: Mutex::new(None),
        }
    }

    /// Opens the season that was last at hand, or takes up what has happened to the one that is open. `None` where
    /// there is no season yet.
    pub(crate) async fn open(&self) -> Result<Option<Opened>, Failure> {
        let _turn = self.turn.lock().await;
        self.open_current().await
    }

    /// Opens the example season, and brings it in first where it is not there.
    pub(crate) async fn open_example(&self) -> Result<Opened, Failure> {
        let file = season_json::read(example::FILE).map_err(|_| Failure::Internal)?;
        let _turn = self.turn.lock().await;
        let store = self.store().await?;
        if let Some(there) = self.load(store, &example::id()).await? {
            store.set_current_season(there.id()).await?;
            return Ok(self.show(there).opened());
        }
        self.bring_in(store, &example::id(), &file, BulkSource::Example).await
    }

    /// Takes the example season away and opens what is left.
    pub(crate) async fn remove_example(&self) -> Result<Option<Opened>, Failure> {
        let _turn = self.turn.lock().await;
        self.store().await?.remove_season(&example::id()).await?;
        self.show_nothing();
        self.open_current().await
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

    /// Takes back the planner's latest change.
    pub(crate) async fn undo(&self) -> Result<Answer, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let store = self.store().await?;
        let entry = self.entry(store, &shown, shown.steps().undo.last()).await?;
        let edits = Changes::recorded(entry.edits).inverse().edits().to_vec();
        self.change(store, &shown, &Command::Undo { entry: entry.id, edits }, &[]).await
    }

    /// Does again what the planner took back last.
    pub(crate) async fn redo(&self) -> Result<Answer, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let store = self.store().await?;
        let entry = self.entry(store, &shown, shown.steps().redo.last()).await?;
        self.change(store, &shown, &Command::Redo { entry: entry.id, edits: entry.edits }, &[]).await
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

    /// A page of the history, latest first: the entries before a revision.
    pub(crate) async fn history(&self, before: Option<i64>) -> Result<Vec<HistoryEntry>, Failure> {
        let shown = self.shown()?;
        Ok(self.store().await?.history(shown.id(), before, HISTORY_PAGE).await?)
    }

    /// Looks at a season file: everything that is wrong with it, or what accepting it would do.
    pub(crate) async fn look_at_file(&self, path: &Path) -> Result<ImportPreview, Failure> {
        let bytes = tokio::fs::read(path).await.map_err(|error| Failure::unavailable(&error))?;
        let name = file_name(path);
        let file = match season_json::read(&bytes) {
            Ok(file) => file,
            Err(problems) => return Ok(ImportPreview::Problems { file: name, problems }),
        };
        // A file that does not say which season it is, is a new one.
        let id = file.id.clone().unwrap_or_else(|| SeasonId::from(random_id()));
        let there = self.season_there(self.store().await?, &id).await?;
        let import = import(there.as_deref(), &file, BulkSource::Import);
        let moves = match &there {
            Some(there) => there.preview(std::slice::from_ref(&import.command), &self.stamp())?.moves,
            None => Vec::new(),
        };
        let token = random_id();
        let preview = ImportPreview::Ready {
            token: token.clone(),
            file: name,
            season_name: file.contents.head.name.clone(),
            is_new: there.is_none(),
            added: import.added,
            changed: import.changed,
            unchanged: import.unchanged,
            moves,
        };
        *self.looked_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(LookedAt { token, id, file });
        Ok(preview)
    }

    /// Looks at the file the program was started with, once.
    pub(crate) async fn look_at_file_of_start(&self) -> Result<Option<ImportPreview>, Failure> {
        let file = self.file_of_start.lock().unwrap_or_else(PoisonError::into_inner).take();
        match file {
            Some(file) => self.look_at_file(&file).await.map(Some),
            None => Ok(None),
        }
    }

    /// Brings in the file that was looked at last, and opens its season.
    pub(crate) async fn accept_import(&self, token: &str) -> Result<Opened, Failure> {
        let looked_at = {
            let mut looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
            looked_at.take_if(|looked_at| looked_at.token == token).ok_or(Failure::Malformed)?
        };
        let _turn = self.turn.lock().await;
        let store = self.store().await?;
        let accepted = self.bring_in(store, &looked_at.id, &looked_at.file, BulkSource::Import).await;
        if accepted.is_err() {
            // So that it can be accepted again when the database is there again.
            *self.looked_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(looked_at);
        }
        accepted
    }

    /// A file name for the open season.
    pub(crate) fn file_name_to_suggest(&self) -> Result<String, Failure> {
        let shown = self.shown()?;
        let name =
            shown.season().head().name.replace(|c: char| !(c.is_alphanumeric() || " ,-".contains(c)), " ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(format!("{}.json", if name.is_empty() { "Skulder" } else { &name }))
    }

    /// Writes the open season to a file and answers with the file's name.
    pub(crate) async fn export_to(&self, path: &Path) -> Result<String, Failure> {
        let shown = self.shown()?;
        let text = season_json::write(shown.season(), shown.people());
        let target = path.to_owned();
        tokio::task::spawn_blocking(move || write_whole(&target, text.as_bytes()))
            .await
            .map_err(|_| Failure::Internal)?
            .map_err(|error| Failure::unavailable(&error))?;
        Ok(file_name(path))
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

    async fn open_current(&self) -> Result<Option<Opened>, Failure> {
        let store = self.store().await?;
        // The season chosen last may have been removed from elsewhere.
        let chosen = store.current_season().await?;
        let others = store.seasons().await?.into_iter().map(|season| season.id);
        for id in chosen.into_iter().chain(others) {
            match self.shown() {
                Ok(shown) if *shown.id() == id => {
                    return Ok(Some(self.take_up(store, &shown).await?.open.opened()));
                }
                _ => {}
            }
            if let Some(open) = self.load(store, &id).await? {
                return Ok(Some(self.show(open).opened()));
            }
        }
        self.show_nothing();
        Ok(None)
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

    /// Imports a file and shows its season.
    async fn bring_in(
        &self,
        store: &Store,
        id: &SeasonId,
        file: &SeasonFile,
        source: BulkSource,
    ) -> Result<Opened, Failure> {
        let there = self.season_there(store, id).await?;
        let import = import(there.as_deref(), file, source);
        let base = there.unwrap_or_else(|| {
            let season = Season::unmade(id.clone());
            Arc::new(OpenSeason::new(season, People::new(), 0, Steps::default(), self.clock.today(id)))
        });
        if import.is_empty() {
            self.show((*base).clone());
        } else {
            self.change(store, &base, &import.command, &import.names).await?;
        }
        store.set_current_season(id).await?;
        Ok(self.shown()?.opened())
    }

    /// An entry of the history that the planner is to undo or redo.
    async fn entry(
        &self,
        store: &Store,
        shown: &OpenSeason,
        id: Option<&EntryId>,
    ) -> Result<HistoryEntry, Failure> {
        let Some(id) = id else { return Err(refused(None, "", Why::NothingLeft)) };
        let mut before = None;
        loop {
            let page = store.history(shown.id(), before, HISTORY_PAGE).await?;
            before = Some(page.last().ok_or(Failure::Internal)?.revision);
            if let Some(entry) = page.into_iter().find(|entry| entry.id == *id) {
                return Ok(entry);
            }
        }
    }

    /// Decides a command on a season, commits it and shows what became of it.
    async fn change(
        &self,
        store: &Store,
        shown: &Arc<OpenSeason>,
        command: &Command,
        names: &[Naming],
    ) -> Result<Answer, Failure> {
        let stamp = self.stamp();
        let changes = decide(shown.season(), command, &stamp)?;
        check_names(&apply(shown.season(), &changes), names)?;
        if changes.is_empty() && names.is_empty() {
            let outcome = shown.outcome_since(shown, &[]);
            return Ok(Answer { outcome, steps: shown.next_steps() });
        }
        let entry = NewEntry {
            stamp: stamp.clone(),
            command: command.clone(),
            changes: changes.clone(),
            names: names.to_vec(),
        };
        let mut since = Since { open: shown.clone(), entries: Vec::new() };
        let revision = loop {
            match store.commit(shown.id(), since.open.revision(), &entry).await {
                Ok(revision) => break revision,
                Err(CommitError::Store(error)) => return Err(error.into()),
                Err(CommitError::Stale { .. }) => {}
            }
            let taken_up = self.take_up(store, &since.open).await?;
            if taken_up.entries.is_empty() {
                // Nothing since, and still not at that revision: the season has been removed.
                self.show_nothing();
                return Err(Failure::NothingOpen);
            }
            let is_as_before =
                decide(taken_up.open.season(), command, &stamp).is_ok_and(|again| again == changes);
            if !taken_up.is_readable() || !is_as_before {
                return Err(Failure::Stale { by: who_touched(&changes, &taken_up.entries) });
            }
            since = since.then(taken_up);
        };
        let next = self.show(since.open.after_own(&stamp, command, &changes, names, revision));
        let edits_of_others = since.entries.into_iter().flat_map(|entry| entry.edits);
        let edits: Vec<Edit> = edits_of_others.chain(changes.edits().iter().cloned()).collect();
        Ok(Answer { outcome: next.outcome_since(shown, &edits), steps: next.next_steps() })
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

fn import(there: Option<&OpenSeason>, file: &SeasonFile, source: BulkSource) -> Import {
    season_json::import(there.map(|there| (there.season(), there.people())), file, source)
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

fn refused(entity: Option<EntityId>, field: &str, why: Why) -> Failure {
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
                Self::Damaged
            }
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
