//! Files at the desk: looked at, revised, and brought in when the planner says so.
//!
//! A season file is all or nothing. Lists are looked at again whenever the planner says more of them, and each look has
//! a token of its own: what is brought in is what was shown under the token, or nothing, and the planner is shown what
//! it would be now. Tables are read by a process of their own ([`crate::reading`]) and understood on threads of their
//! own, so that neither a hostile file nor a large one holds up the window.
//!
//! The trap: a list cannot be decided again on a season that moved, as other commands are. Somebody else may have added
//! what it adds. It is looked at again.

use std::io;
use std::path::{Path, PathBuf};
use std::slice;
use std::sync::{Arc, Mutex, PoisonError};

use skulder_exchange::lists::choices::{Choices, SheetChoice};
use skulder_exchange::lists::preview::Verdict;
use skulder_exchange::lists::{self, Against, ListKind, Look};
use skulder_exchange::season_json::{self, Import, SeasonFile};
use skulder_exchange::workbook::{self, FILE_BYTES, Progress, Size, Unreadable, Workbook};
use skulder_season::command::BulkSource;
use skulder_season::ids::SeasonId;
use skulder_season::outcome::CellMove;
use skulder_season::{Command, Refusal, Stamp};
use skulder_store::Store;
use tokio::io::AsyncReadExt as _;
use tokio::sync::{Mutex as Turn, MutexGuard as TurnHeld, Notify, watch};

use super::changing::Committed;
use super::{Desk, apart, file_name, random_id};
use crate::answer::{Failure, ImportPreview, ImportProgress, ImportRows, Opened};
use crate::layouts::LayoutsFile;
use crate::open_season::OpenSeason;
use crate::reading::Reader;

/// The most bytes a season file may have; a large municipality's has a tenth.
const SEASON_FILE_BYTES: u64 = 64_000_000;
/// How many rows are answered with at a time.
const MOST_ROWS: usize = 500;
/// How many of the cells that would move are shown.
const MOST_MOVES: usize = 500;

/// What the desk knows of files that come in.
pub(super) struct Importing {
    pub(super) reader: Reader,
    layouts: LayoutsFile,
    /// Files and revisions are looked at one after the other.
    looking: Turn<()>,
    waiting: Mutex<Option<Waiting>>,
    file_of_start: Mutex<Option<PathBuf>>,
    dropped: Mutex<Option<PathBuf>>,
    cancelled: Notify,
    progress: watch::Sender<ImportProgress>,
}

impl Importing {
    pub(super) fn new(layouts: LayoutsFile, file_of_start: Option<PathBuf>) -> Self {
        Self {
            reader: Reader::new(),
            layouts,
            looking: Turn::new(()),
            waiting: Mutex::new(None),
            file_of_start: Mutex::new(file_of_start),
            dropped: Mutex::new(None),
            cancelled: Notify::new(),
            progress: watch::Sender::default(),
        }
    }

    /// The turn to look at files.
    pub(super) async fn looking(&self) -> TurnHeld<'_, ()> {
        self.looking.lock().await
    }
    /// Forgets what waits to be accepted.
    pub(super) fn forget(&self) {
        self.set_waiting(None);
    }
    fn set_waiting(&self, waiting: Option<Waiting>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = waiting;
    }
    fn waiting(&self) -> Option<Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
    /// The latest look at the lists that a token is of.
    fn list(&self, token: &str) -> Result<Arc<ListLook>, Failure> {
        match self.waiting() {
            Some(Waiting::List(look)) if look.file.is_of(token) => Ok(look),
            _ => Err(Failure::Malformed),
        }
    }
    /// Makes a look the one that waits to be accepted.
    fn show(&self, look: ListLook) -> ImportPreview {
        let preview = look.preview();
        self.set_waiting(Some(Waiting::List(Arc::new(look))));
        preview
    }
    fn tell(&self, progress: Progress) {
        self.progress.send_replace(ImportProgress { share: progress.share, cells: progress.cells });
    }
}

/// A file that was looked at, and waits to be accepted.
#[derive(Clone)]
enum Waiting {
    Season(Arc<SeasonLook>),
    List(Arc<ListLook>),
}

/// A look at a season file.
struct SeasonLook {
    token: String,
    id: SeasonId,
    file: SeasonFile,
}

/// A file of lists, the same in every look at it.
struct ListFile {
    /// Empty for what was pasted.
    name: String,
    workbook: Workbook,
    /// The season it is brought into.
    season: SeasonId,
    /// What the ids it gives are made of: the same in every look, or no two would be equal.
    seed: String,
}

impl ListFile {
    fn is_of(&self, token: &str) -> bool {
        token.split_once('.').is_some_and(|(seed, _)| seed == self.seed)
    }
}

/// A look at a file of lists.
struct ListLook {
    file: Arc<ListFile>,
    /// How many looks there were before.
    number: usize,
    choices: Choices,
    /// The revision of the season that it was looked at against; 0 of one still to be made.
    revision: i64,
    season_name: Option<String>,
    look: Look,
    moves: Vec<CellMove>,
}

impl ListLook {
    fn new(
        file: Arc<ListFile>,
        number: usize,
        choices: Choices,
        base: &OpenSeason,
        stamp: &Stamp,
    ) -> Result<Self, Refusal> {
        let look = look(&file.workbook, &file.seed, base, &choices);
        Self::counted(file, number, choices, base, look, stamp)
    }

    /// A look with what it would do to the board.
    fn counted(
        file: Arc<ListFile>,
        number: usize,
        choices: Choices,
        base: &OpenSeason,
        look: Look,
        stamp: &Stamp,
    ) -> Result<Self, Refusal> {
        let is_made = base.season().is_made();
        let moves =
            if is_made { base.preview(slice::from_ref(&look.command), stamp)?.moves } else { Vec::new() };
        let season_name =
            if is_made { Some(base.season().head().name.clone()) } else { name_begun(&look.command) };
        Ok(Self { file, number, choices, revision: base.revision(), season_name, look, moves })
    }

    fn token(&self) -> String {
        format!("{}.{}", self.file.seed, self.number)
    }

    fn preview(&self) -> ImportPreview {
        ImportPreview::List {
            token: self.token(),
            file: self.file.name.clone(),
            season_name: self.season_name.clone(),
            is_new_season: self.revision == 0,
            summary: Box::new(self.look.summary.clone()),
            choices: Box::new(self.choices.clone()),
            moves: self.moves.iter().take(MOST_MOVES).cloned().collect(),
            move_count: self.moves.len(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(&self.look.command, Command::Bulk { commands, .. } if commands.is_empty())
    }

    /// Whether accepting one or the other would do the same.
    fn does_as(&self, other: &Self) -> bool {
        self.look.command == other.look.command
            && self.look.names == other.look.names
            && self.moves == other.moves
    }
}

impl Desk {
    /// Looks at a file: everything that is wrong with it, or what accepting it would do.
    pub(crate) async fn look_at_file(&self, path: &Path) -> Result<ImportPreview, Failure> {
        let name = file_name(path);
        self.unless_cancelled(name.clone(), async {
            let read = read_within_limits(path, &name).await;
            let bytes = match read.map_err(|error| Failure::unavailable(&error))? {
                Ok(bytes) => bytes,
                Err(why) => return Ok(ImportPreview::Unreadable { file: name, why }),
            };
            if season_json::is_meant(&bytes, &name) {
                return self.look_at_season_file(name, &bytes).await;
            }
            self.importing.tell(Progress { cells: 0, share: 0.0 });
            let reader = &self.importing.reader;
            let read = reader.read(&bytes, &name, |progress| self.importing.tell(progress)).await;
            match read.map_err(|error| Failure::unavailable(&error))? {
                Ok(workbook) => self.look_at_list(name, workbook, None).await,
                Err(why) => Ok(ImportPreview::Unreadable { file: name, why }),
            }
        })
        .await
    }

    /// Looks at what was copied from a sheet and pasted into a list of some kind.
    pub(crate) async fn look_at_pasted(
        &self,
        text: String,
        kind: Option<ListKind>,
    ) -> Result<ImportPreview, Failure> {
        self.unless_cancelled(String::new(), async {
            match apart(move || workbook::paste(&text, "")).await? {
                Ok(workbook) => self.look_at_list(String::new(), workbook, kind).await,
                Err(why) => Ok(ImportPreview::Unreadable { file: String::new(), why }),
            }
        })
        .await
    }

    /// Looks at the file the program was started with, once.
    pub(crate) async fn look_at_file_of_start(&self) -> Result<Option<ImportPreview>, Failure> {
        let file = self.importing.file_of_start.lock().unwrap_or_else(PoisonError::into_inner).take();
        match file {
            Some(file) => self.look_at_file(&file).await.map(Some),
            None => Ok(None),
        }
    }

    /// Looks at the file that was dropped on the window last.
    pub(crate) async fn look_at_dropped_file(&self) -> Result<Option<ImportPreview>, Failure> {
        let file = self.importing.dropped.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match file {
            Some(file) => self.look_at_file(&file).await.map(Some),
            None => Ok(None),
        }
    }

    /// Remembers a file that was dropped on the window. The page is not told where it lies.
    pub(crate) fn keep_dropped(&self, path: PathBuf) {
        *self.importing.dropped.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// Looks again at the lists that were looked at last, with everything that the planner has said of them.
    pub(crate) async fn revise_import(
        &self,
        token: &str,
        choices: Choices,
    ) -> Result<ImportPreview, Failure> {
        let _looking = self.importing.looking().await;
        let previous = self.importing.list(token)?;
        let base = self.base(&self.store().await?, &previous.file.season).await?;
        let look = self.look_again(&previous, choices, &base).await?;
        Ok(self.importing.show(look))
    }

    /// Some rows of the lists that were looked at last, all of them or those with one verdict.
    pub(crate) fn import_rows(
        &self,
        token: &str,
        verdict: Option<Verdict>,
        from: usize,
        count: usize,
    ) -> Result<ImportRows, Failure> {
        let list = self.importing.list(token)?;
        let rows =
            || list.look.rows.iter().filter(|row| verdict.is_none_or(|verdict| row.verdict == verdict));
        Ok(ImportRows {
            total: rows().count(),
            rows: rows().skip(from).take(count.min(MOST_ROWS)).cloned().collect(),
        })
    }

    /// Brings in the file that was looked at last, and opens its season.
    pub(crate) async fn accept_import(&self, token: &str) -> Result<Opened, Failure> {
        let _looking = self.importing.looking().await;
        let _turn = self.turn.lock().await;
        let before = self.shown().ok();
        let accepted = self.accept(token).await;
        match accepted {
            // Only now, so that it can be accepted again when a database that was away is there again.
            Ok(_) => self.importing.set_waiting(None),
            Err(_) => self.go_back_to(before),
        }
        accepted
    }

    /// Imports a file and shows its season.
    pub(super) async fn bring_in(
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

    async fn accept(&self, token: &str) -> Result<Opened, Failure> {
        match self.importing.waiting() {
            Some(Waiting::Season(look)) if look.token == token => {
                self.bring_in(&self.store().await?, &look.id, &look.file, BulkSource::Import).await
            }
            Some(Waiting::List(look)) if look.token() == token => self.bring_in_list(look).await,
            // It was revised since, and what was shown under this token is what it would have been.
            Some(Waiting::List(look)) if look.file.is_of(token) => {
                Err(Failure::ImportMoved { preview: Box::new(look.preview()) })
            }
            _ => Err(Failure::Malformed),
        }
    }

    /// Has that season open still which the window shows, where another one was taken up on the way.
    fn go_back_to(&self, before: Option<Arc<OpenSeason>>) {
        let is_another = |before: &Arc<OpenSeason>| self.shown().is_ok_and(|shown| shown.id() != before.id());
        match before {
            Some(before) if is_another(&before) => drop(self.show((*before).clone())),
            Some(_) => {}
            None => self.show_nothing(),
        }
    }

    /// Ends the reading of a file that goes on.
    pub(crate) fn cancel_import(&self) {
        self.importing.cancelled.notify_waiters();
    }

    /// How far reading has come, whenever there is more to tell.
    pub(crate) fn import_progress(&self) -> watch::Receiver<ImportProgress> {
        self.importing.progress.subscribe()
    }

    /// Looks at something, unless the planner does not want it any more or looks at something else.
    async fn unless_cancelled(
        &self,
        file: String,
        looking: impl Future<Output = Result<ImportPreview, Failure>>,
    ) -> Result<ImportPreview, Failure> {
        self.importing.cancelled.notify_waiters();
        let cancelled = self.importing.cancelled.notified();
        tokio::select! {
            preview = looking => preview,
            () = cancelled => Ok(ImportPreview::Unreadable { file, why: Unreadable::Cancelled }),
        }
    }

    async fn look_at_season_file(&self, name: String, bytes: &[u8]) -> Result<ImportPreview, Failure> {
        let file = match season_json::read(bytes) {
            Ok(file) => file,
            Err(problems) => return Ok(ImportPreview::Problems { file: name, problems }),
        };
        let _looking = self.importing.looking().await;
        // A file that does not say which season it is, is a new one.
        let id = file.id.clone().unwrap_or_else(|| SeasonId::from(random_id()));
        let base = self.base(&self.store().await?, &id).await?;
        let import = import(&base, &file, BulkSource::Import);
        let is_new = !base.season().is_made();
        let moves = if is_new {
            Vec::new()
        } else {
            base.preview(slice::from_ref(&import.command), &self.stamp())?.moves
        };
        let token = random_id();
        let preview = ImportPreview::Ready {
            token: token.clone(),
            file: name,
            season_name: file.contents.head.name.clone(),
            is_new,
            added: import.added,
            changed: import.changed,
            unchanged: import.unchanged,
            moves,
        };
        self.importing.set_waiting(Some(Waiting::Season(Arc::new(SeasonLook { token, id, file }))));
        Ok(preview)
    }

    /// Looks at lists for the first time, with what is remembered of lists that look the same.
    async fn look_at_list(
        &self,
        name: String,
        workbook: Workbook,
        kind: Option<ListKind>,
    ) -> Result<ImportPreview, Failure> {
        let _looking = self.importing.looking().await;
        let (workbook, meant) = apart(move || {
            let meant = lists::season_meant(&workbook);
            (workbook, meant)
        })
        .await?;
        let open = || self.shown().ok().map(|shown| shown.id().clone());
        let season = meant.or_else(open).unwrap_or_else(|| random_id().into());
        let base = self.base(&self.store().await?, &season).await?;
        let (layouts, stamp, seed) = (self.importing.layouts.clone(), self.stamp(), random_id());
        let look = apart(move || {
            let file = ListFile { name, workbook, season, seed };
            let (choices, look) = first_look(&file, kind, &layouts, &base);
            ListLook::counted(Arc::new(file), 0, choices, &base, look, &stamp)
        })
        .await??;
        Ok(self.importing.show(look))
    }

    async fn look_again(
        &self,
        previous: &ListLook,
        choices: Choices,
        base: &Arc<OpenSeason>,
    ) -> Result<ListLook, Failure> {
        let (file, number) = (previous.file.clone(), previous.number + 1);
        let (base, stamp) = (base.clone(), self.stamp());
        Ok(apart(move || ListLook::new(file, number, choices, &base, &stamp)).await??)
    }

    /// Commits what was shown, as one step.
    async fn bring_in_list(&self, look: Arc<ListLook>) -> Result<Opened, Failure> {
        let store = self.store().await?;
        let mut look = look;
        let mut base = self.base(&store, &look.file.season).await?;
        loop {
            if base.revision() != look.revision {
                let again = self.look_again(&look, look.choices.clone(), &base).await?;
                if !again.does_as(&look) {
                    let preview = Box::new(self.importing.show(again));
                    return Err(Failure::ImportMoved { preview });
                }
                look = Arc::new(again);
            }
            if look.is_empty() && base.season().is_made() {
                self.show((*base).clone());
                break;
            }
            let entry = self.decided(&base, &look.look.command, &look.look.names)?;
            match self.commit(&store, &base, &entry).await? {
                Committed::At(revision) => {
                    self.show(base.after_own(&entry, revision));
                    break;
                }
                Committed::Overtaken(taken_up) => base = taken_up.open,
            }
        }
        self.finish(&store, look).await
    }

    /// Opens the season that lists were brought into, and remembers what was said of them.
    async fn finish(&self, store: &Store, look: Arc<ListLook>) -> Result<Opened, Failure> {
        store.set_current_season(&look.file.season).await?;
        let file = self.importing.layouts.clone();
        apart(move || {
            let mut layouts = file.read();
            for (sheet, understood) in look.file.workbook.sheets.iter().zip(&look.look.summary.sheets) {
                layouts.remember(sheet, look.choices.sheets.get(&sheet.name), understood);
            }
            // Where it cannot be kept, it is said again the next time.
            let _ = file.write(&layouts);
        })
        .await?;
        Ok(self.shown()?.opened())
    }
}

fn import(base: &OpenSeason, file: &SeasonFile, source: BulkSource) -> Import {
    let there = base.season().is_made().then(|| (base.season(), base.people()));
    season_json::import(there, file, source)
}

fn look(workbook: &Workbook, seed: &str, base: &OpenSeason, choices: &Choices) -> Look {
    let against = Against { season: base.season(), people: base.people(), today: base.today(), seed };
    lists::look(workbook, against, choices)
}

/// A look at lists before the planner has said anything: with what is remembered of lists that look the same, and the
/// kind of list that they were pasted into.
fn first_look(
    file: &ListFile,
    kind: Option<ListKind>,
    layouts: &LayoutsFile,
    base: &OpenSeason,
) -> (Choices, Look) {
    let known = layouts.read();
    let sheets = &file.workbook.sheets;
    let recalled = sheets.iter().filter_map(|sheet| Some((sheet.name.clone(), known.recall(sheet)?)));
    let mut choices = Choices { sheets: recalled.collect(), ..Choices::default() };
    let mut seen = look(&file.workbook, &file.seed, base, &choices);
    let mut is_more_known = false;
    for (sheet, met) in sheets.iter().zip(&seen.summary.sheets) {
        if let Some(choice) = choices.sheets.get_mut(&sheet.name) {
            is_more_known |= known.recall_marks(sheet, met, choice);
        }
        if let Some(kind) = kind.filter(|kind| met.kind.is_none() || fits(file, &sheet.name, *kind, base)) {
            choices.sheets.entry(sheet.name.clone()).or_default().kind = Some(kind);
            is_more_known = true;
        }
    }
    if is_more_known {
        seen = look(&file.workbook, &file.seed, base, &choices);
    }
    (choices, seen)
}

/// Whether a sheet has all that a list of some kind needs.
fn fits(file: &ListFile, sheet: &str, kind: ListKind, base: &OpenSeason) -> bool {
    let choice = SheetChoice { kind: Some(kind), ..SheetChoice::default() };
    let choices = Choices { sheets: [(sheet.to_owned(), choice)].into(), ..Choices::default() };
    let look = look(&file.workbook, &file.seed, base, &choices);
    look.summary.sheets.iter().any(|other| other.name == sheet && other.missing.is_empty())
}

/// What a season is called that a command begins.
fn name_begun(command: &Command) -> Option<String> {
    match command {
        Command::SetSeason { season } => Some(season.name.clone()),
        Command::Bulk { commands, .. } => commands.iter().find_map(name_begun),
        _ => None,
    }
}

/// Reads a file's bytes, where there are no more of them than are allowed.
async fn read_within_limits(path: &Path, name: &str) -> io::Result<Result<Vec<u8>, Unreadable>> {
    let about = tokio::fs::metadata(path).await?;
    if !about.is_file() {
        // What is neither may never end, and is not even opened.
        let kind = if about.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::Unsupported };
        return Err(kind.into());
    }
    let is_called_json = season_json::is_meant(b"", name);
    let max = if is_called_json { SEASON_FILE_BYTES } else { FILE_BYTES };
    let mut bytes = Vec::new();
    if about.len() <= max {
        // It may grow while it is read.
        let file = tokio::fs::File::open(path).await?;
        file.take(max + 1).read_to_end(&mut bytes).await?;
    }
    let is_too_large = about.len() > max || bytes.len() as u64 > max;
    Ok(if is_too_large { Err(Unreadable::TooLarge { of: Size::FileBytes, max }) } else { Ok(bytes) })
}
