//! The store: opens a place, loads seasons, commits changes against a revision.
//!
//! What is answered has been committed: nothing is kept to be written later, and nothing is cached. A season
//! is one writer's at a time by way of its revision; whoever loses a race is told and decides anew.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use skulder_season::change::{Changes, Edit};
use skulder_season::command::{Command, Stamp};
use skulder_season::dates::WeekRange;
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{PersonId, SeasonId};
use skulder_season::past::Past;
use skulder_season::person::{Naming, People};
use skulder_season::season::Contents;
use skulder_season::telling::{Recipient, Told};
use skulder_season::{Season, SeasonHead};
use sqlx::{Any, AnyConnection, AnyPool, Executor as _, Transaction};
use tokio::sync::{RwLock, mpsc};

use crate::engine::{self, Engine};
use crate::error::{CommitError, StoreError};
use crate::place::Place;
use crate::table::{self, history, meta, names, season as heads, told};
use crate::watch::{self, Moved};

/// An open database. Cheap to clone; every clone is the same one.
#[derive(Clone)]
pub struct Store {
    pub(crate) pool: AnyPool,
    pub(crate) place: Place,
    /// Held for reading by each watch.
    pub(crate) watches: Arc<RwLock<()>>,
    engine: Engine,
}

/// A season as a list of seasons shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonSummary {
    /// Its id.
    pub id: SeasonId,
    /// Its name.
    pub name: String,
    /// Its weeks.
    pub weeks: WeekRange,
    /// How many entries its history has.
    pub revision: i64,
    /// When its last entry was made.
    pub changed_at: DateTime<Utc>,
    /// Whether it has been put away: it can be read, not changed.
    pub is_archived: bool,
}

/// A season as it stood at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The season.
    pub season: Season,
    /// The names of everybody it knows, or has known and may know again by an undo.
    pub people: People,
    /// The revision: what a commit is based on.
    pub revision: i64,
}

/// A command that was decided, to become an entry of the history.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Who, when, and the id that makes a retry harmless.
    pub stamp: Stamp,
    /// What was asked for.
    pub command: Command,
    /// What [`skulder_season::decide`] answered. It may change nothing, as when people are only named.
    pub changes: Changes,
    /// Names given along with it.
    pub names: Vec<Naming>,
}

impl Store {
    /// Opens a place: makes the file or the tables where there are none, and brings older ones up to date.
    pub async fn open(place: &Place) -> Result<Self, StoreError> {
        let engine = Engine::of(place);
        let pool = engine::connect(place).await?;
        Ok(Self { pool, place: place.clone(), watches: Arc::default(), engine })
    }

    /// Opens a file that stands still, such as a backup, for reading only; `None` where an older version made it.
    pub(crate) async fn open_still(file: &Path) -> Result<Option<Self>, StoreError> {
        let place = Place::Sqlite(file.to_owned());
        let pool = engine::open_still(file).await?;
        let engine = Engine::of(&place);
        Ok(pool.map(|pool| Self { pool, place, watches: Arc::default(), engine }))
    }

    /// Closes the database: waits for what is under way, folds the journal into the file and empties it.
    /// Watches end, and are waited for: afterwards this program has nothing of the file open.
    pub async fn close(self) {
        self.empty_journal().await;
        self.pool.close().await;
        // Every watch holds it for reading for as long as it runs.
        drop(self.watches.write().await);
    }

    /// Where it is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Every season, the one changed last first.
    pub async fn seasons(&self) -> Result<Vec<SeasonSummary>, StoreError> {
        let mut reading = self.reading().await?;
        let rows = heads::all(&mut reading).await.map_err(self.fault())?;
        let summary = |row: heads::SeasonRow| SeasonSummary {
            id: row.id.into(),
            name: row.head.name,
            weeks: row.head.weeks,
            revision: row.revision,
            changed_at: row.changed_at,
            is_archived: row.is_archived,
        };
        Ok(rows.into_iter().map(summary).collect())
    }

    /// A season with its names and revision, all of one moment; `None` where there is no such season.
    pub async fn load(&self, season: &SeasonId) -> Result<Option<Loaded>, StoreError> {
        let mut reading = self.reading().await?;
        let rows = self.rows(&mut reading, season).await.map_err(self.fault())?;
        drop(reading);
        let Some((contents, people, revision)) = rows else { return Ok(None) };
        match Season::restore(season.clone(), contents) {
            Ok(season) => Ok(Some(Loaded { season, people, revision })),
            Err(problems) => {
                Err(StoreError::Invalid { place: self.place.clone(), season: season.clone(), problems })
            }
        }
    }

    async fn rows(
        &self,
        reading: &mut AnyConnection,
        season: &SeasonId,
    ) -> Result<Option<(Contents, People, i64)>, sqlx::Error> {
        let Some(row) = heads::one(reading, season).await? else { return Ok(None) };
        let mut contents = Contents::empty(row.head);
        table::read(reading, season, &mut contents).await?;
        let namings = table::all::<Naming>(reading, season).await?;
        let people = namings.into_iter().map(|naming| (naming.id, naming.person)).collect();
        Ok(Some((contents, people, row.revision)))
    }

    /// Commits an entry to a season that stands at revision `base`, and answers the revision it is at then.
    /// At base 0 the season is made: the changes must set its head, as the first command of a season does.
    ///
    /// An entry whose id has been committed already answers the revision it made and does nothing, so whoever
    /// got no answer may ask again.
    ///
    /// An entry that takes names away takes along those of whoever was removed before, whom nobody can point at any more.
    /// The names go from every other season too, archived or not, each of which gets an entry of its own that says so: a
    /// program that has it open takes that up, and knows them no longer. It is followed by emptying the journal, where the
    /// names still stood.
    pub async fn commit(&self, season: &SeasonId, base: i64, entry: &NewEntry) -> Result<i64, CommitError> {
        let writing = self.writing().await?;
        let revision = self.commit_in(writing, season, base, entry).await?;
        if entry.command.takes_names_away() {
            self.empty_journal().await;
        }
        Ok(revision)
    }

    async fn commit_in(
        &self,
        mut writing: Transaction<'static, Any>,
        season: &SeasonId,
        base: i64,
        entry: &NewEntry,
    ) -> Result<i64, CommitError> {
        let at = entry.stamp.at;
        let head = new_head(&entry.changes);
        let is_won = match (base, head) {
            (0, Some(head)) => heads::make(&mut writing, season, head, at).await,
            _ => heads::advance(&mut writing, season, base, at).await,
        }
        .map_err(self.fault())?;
        // Asked after the row of the season is ours: before, the same entry may still be on its way.
        let made =
            history::revision_of(&mut writing, season, &entry.stamp.entry).await.map_err(self.fault())?;
        if let Some(revision) = made {
            return Ok(revision);
        }
        if !is_won {
            return Err(self.why_not_at(&mut writing, season).await?);
        }
        let revision = base + 1;
        self.write(&mut writing, season, revision, entry).await.map_err(self.fault())?;
        writing.commit().await.map_err(self.fault())?;
        Ok(revision)
    }

    /// Why a season is not one to change at the revision that somebody thought it stood at.
    async fn why_not_at(
        &self,
        writing: &mut AnyConnection,
        season: &SeasonId,
    ) -> Result<CommitError, StoreError> {
        let row = heads::one(writing, season).await.map_err(self.fault())?;
        Ok(match row {
            Some(row) if row.is_archived => CommitError::Archived,
            row => CommitError::Stale { current: row.map_or(0, |row| row.revision) },
        })
    }

    async fn write(
        &self,
        writing: &mut AnyConnection,
        season: &SeasonId,
        revision: i64,
        entry: &NewEntry,
    ) -> Result<(), sqlx::Error> {
        if let Some(head) = new_head(&entry.changes) {
            heads::set_head(writing, season, head).await?;
        }
        table::write(writing, season, &entry.changes).await?;
        history::write(writing, season, revision, &entry.stamp, &entry.command, entry.changes.edits())
            .await?;
        // Of two names for one person the later counts, and a statement may name a row only once.
        let latest: BTreeMap<&PersonId, &Naming> =
            entry.names.iter().map(|naming| (&naming.id, naming)).collect();
        let latest: Vec<&Naming> = latest.into_values().collect();
        if !entry.command.takes_names_away() {
            return table::put_all(writing, season, &latest).await;
        }
        for (other, people) in names::take_away(writing, season, &latest).await? {
            let revision = heads::advance_whatever(writing, &other, entry.stamp.at).await?;
            let command = Command::take_names_away(people);
            history::write(writing, &other, revision, &entry.stamp, &command, &[]).await?;
        }
        Ok(())
    }

    /// The entries after a revision, first one first: what to apply to catch up. Where one of them is not
    /// reversible, its edits are not known to this version of the program, and the season must be loaded
    /// anew.
    pub async fn entries_since(&self, season: &SeasonId, base: i64) -> Result<Vec<HistoryEntry>, StoreError> {
        let mut reading = self.reading().await?;
        history::since(&mut reading, season, base).await.map_err(self.fault())
    }

    /// At most `limit` entries of the history before a revision, or up to the latest; last one first.
    pub async fn history(
        &self,
        season: &SeasonId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<HistoryEntry>, StoreError> {
        let mut reading = self.reading().await?;
        let revision = before.unwrap_or(i64::MAX);
        history::before(&mut reading, season, revision, limit.into()).await.map_err(self.fault())
    }

    /// What became of a season's sessions and absences after a revision, up to another. Before entries whose edits are not
    /// known to this version of the program it does not reach back.
    pub async fn past(&self, season: &SeasonId, after: i64, until: i64) -> Result<Past, StoreError> {
        let mut reading = self.reading().await?;
        history::past(&mut reading, season, after, until).await.map_err(self.fault())
    }

    /// Every time that somebody was told of their sessions, in the order of the revisions.
    pub async fn told(&self, season: &SeasonId, recipient: &Recipient) -> Result<Vec<Told>, StoreError> {
        let mut reading = self.reading().await?;
        told::of(&mut reading, season, recipient).await.map_err(self.fault())
    }

    /// The latest revision that each was told of, of all who ever were, those included who are no more.
    pub async fn all_told(&self, season: &SeasonId) -> Result<BTreeMap<Recipient, i64>, StoreError> {
        let mut reading = self.reading().await?;
        told::latest(&mut reading, season).await.map_err(self.fault())
    }

    /// Notes that somebody was told. It is no entry of the history and moves no revision. Of two notes of one revision the
    /// later counts.
    pub async fn mark_told(
        &self,
        season: &SeasonId,
        recipient: &Recipient,
        told: &Told,
    ) -> Result<(), CommitError> {
        let mut writing = self.writing().await?;
        if !told::put(&mut writing, season, recipient, told).await.map_err(self.fault())? {
            return Err(self.why_not_at(&mut writing, season).await?);
        }
        writing.commit().await.map_err(self.fault())?;
        Ok(())
    }

    /// Everybody who has made an entry of a season's history, in the order of their names.
    pub async fn authors(&self, season: &SeasonId) -> Result<Vec<String>, StoreError> {
        let mut reading = self.reading().await?;
        history::authors(&mut reading, season).await.map_err(self.fault())
    }

    /// The names of some people, in no order; those who have none are left out.
    pub async fn names(&self, season: &SeasonId, people: &[PersonId]) -> Result<Vec<Naming>, StoreError> {
        let mut reading = self.reading().await?;
        names::of(&mut reading, season, people).await.map_err(self.fault())
    }

    /// The season the program opens, if one has been chosen.
    pub async fn current_season(&self) -> Result<Option<SeasonId>, StoreError> {
        let mut reading = self.reading().await?;
        let season = meta::get(&mut reading, meta::CURRENT_SEASON).await.map_err(self.fault())?;
        Ok(season.map(SeasonId::from))
    }

    /// Chooses the season the program opens.
    pub async fn set_current_season(&self, season: &SeasonId) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        meta::set(&mut writing, meta::CURRENT_SEASON, season.as_str()).await.map_err(self.fault())?;
        writing.commit().await.map_err(self.fault())
    }

    /// Puts a season away, or takes it out again. While it is away, [`Self::commit`] answers
    /// [`CommitError::Archived`], whoever asks. It is no entry of the history and moves no revision, so a watch
    /// does not tell of it. Nothing happens where there is no such season.
    pub async fn archive_season(&self, season: &SeasonId, is_archived: bool) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        heads::set_archived(&mut writing, season, is_archived).await.map_err(self.fault())?;
        writing.commit().await.map_err(self.fault())
    }

    /// Removes a season with everything about it, its names and its history included, put away or not. Nothing
    /// happens where there is no such season. It cannot be undone.
    pub async fn remove_season(&self, season: &SeasonId) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        heads::remove(&mut writing, season).await.map_err(self.fault())?;
        writing.commit().await.map_err(self.fault())?;
        self.empty_journal().await;
        Ok(())
    }

    /// Takes back that a season was made: removes it with everything about it, where it stands at revision `base` and has
    /// not been put away. It cannot be undone.
    pub async fn unmake_season(&self, season: &SeasonId, base: i64) -> Result<(), CommitError> {
        let mut writing = self.writing().await?;
        if !heads::remove_at(&mut writing, season, base).await.map_err(self.fault())? {
            return Err(self.why_not_at(&mut writing, season).await?);
        }
        writing.commit().await.map_err(self.fault())?;
        self.empty_journal().await;
        Ok(())
    }

    /// Tells of every season that moves from now on, whoever moved it: another program, another connection,
    /// or a commit of this very store. What moved twice in a short while is told once, with the latest
    /// revision; nothing is told that did not move. It ends when the receiver is dropped or the store closed;
    /// a server that is away is waited for, and what moved meanwhile is told when it is back.
    pub async fn watch(&self) -> Result<mpsc::Receiver<Moved>, StoreError> {
        watch::start(self).await
    }

    /// The revision each season is at.
    pub(crate) async fn revisions(&self) -> Result<BTreeMap<SeasonId, i64>, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let rows = heads::all(&mut connection).await?;
        Ok(rows.into_iter().map(|row| (row.id.into(), row.revision)).collect())
    }

    async fn reading(&self) -> Result<Transaction<'static, Any>, StoreError> {
        self.pool.begin_with(self.engine.begin_to_read()).await.map_err(self.fault())
    }

    async fn writing(&self) -> Result<Transaction<'static, Any>, StoreError> {
        self.pool.begin_with(self.engine.begin_to_write()).await.map_err(self.fault())
    }

    /// Empties the journal, in which pages stand as they were before. Whatever keeps it from that (another
    /// program that reads for long) is no reason to fail what has been committed: it is emptied again when the
    /// database is closed.
    async fn empty_journal(&self) {
        if let Some(sql) = self.engine.empty_journal() {
            let _ = self.pool.execute(sql).await;
        }
    }

    pub(crate) fn fault(&self) -> impl Fn(sqlx::Error) -> StoreError {
        |error| engine::fault(&self.place, &error)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Store").field(&self.place).finish()
    }
}

/// The head that changes set. No changes take a head away: the core refuses it.
fn new_head(changes: &Changes) -> Option<&SeasonHead> {
    changes.edits().iter().find_map(|edit| match edit {
        Edit::Season(change) => change.after.as_deref(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use skulder_season::dates::Week;
    use skulder_season::department::Department;
    use skulder_season::{Settings, apply, decide};

    use super::*;

    /// Makes as if the disk had no more room than this, or as if all were well again. Of every connection, for
    /// that is where SQLite keeps the limit.
    async fn give_room(store: &Store, pages: u32) {
        let mut connections = Vec::new();
        for _ in 0..store.pool.options().get_max_connections() {
            connections.push(store.pool.acquire().await.expect("a connection is free"));
        }
        for connection in &mut connections {
            let sql = sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"));
            connection.execute(sql).await.expect("a setting");
        }
    }

    fn entry(season: &Season, revision: i64, command: Command) -> NewEntry {
        let stamp = Stamp {
            entry: format!("{revision}").into(),
            at: DateTime::UNIX_EPOCH,
            author: "anna".into(),
            seed: format!("{revision}"),
        };
        let changes = decide(season, &command, &stamp).expect("the command is fine");
        NewEntry { stamp, command, changes, names: Vec::new() }
    }

    fn department(number: i64) -> Command {
        let name = "Et langt navn på en avdeling ".repeat(4);
        let department =
            Department { id: format!("{number}").into(), name, code: None, home_care: false, min_present: 1 };
        Command::Add { entry: department.into() }
    }

    /// Where the room ends decides which statement is refused, and whether SQLite rolls back by itself.
    #[tokio::test(flavor = "multi_thread")]
    async fn a_full_disk_takes_nothing_half_and_goes_on_when_there_is_room() {
        for pages in 60..68 {
            fill_a_disk_of(pages).await;
        }
    }

    async fn fill_a_disk_of(room: u32) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("skulder.db");
        let store = Store::open(&Place::Sqlite(file.clone())).await.expect("it can be opened");
        let id = SeasonId::from("summer");
        let week = |number| Week::from_year_and_number(2027, number).expect("the year has the week");
        let weeks = WeekRange::new(week(20), week(34)).expect("not reversed");
        let head = SeasonHead { name: "Sommer".into(), weeks, settings: Settings::default() };
        let mut season = Season::unmade(id.clone());
        let mut revision = 0;
        let mut command = Command::SetSeason { season: head };
        let pages = fs::metadata(&file).expect("it is there").len() / 4096;
        give_room(&store, pages as u32 + room).await;
        let (refused, error) = loop {
            let next = entry(&season, revision + 1, command);
            match store.commit(&id, revision, &next).await {
                Ok(at) => revision = at,
                Err(error) => break (next, error),
            }
            season = apply(&season, &next.changes);
            command = department(revision);
            assert!(revision < 10_000, "there is only so much room");
        };
        assert!(matches!(error, CommitError::Store(StoreError::Full { .. })), "{error}");
        assert!(error.to_string().contains("Free some room"), "it says what to do: {error}");
        assert!(revision > 10, "there was room for some");

        let is_as_it_was = async |season: &Season, revision: i64| {
            let loaded = store.load(&id).await.expect("it can be read").expect("it is there");
            assert_eq!(loaded.revision, revision);
            assert!(loaded.season == *season, "every change is there that was answered, and no other");
            let mut connection = store.pool.acquire().await.expect("a connection is free");
            let found = connection.fetch_one("pragma integrity_check").await.expect("it can be asked");
            assert_eq!(sqlx::Row::get::<String, _>(&found, 0), "ok");
        };
        is_as_it_was(&season, revision).await;
        // No oftener: a connection may be given up for a new one, which has room.
        for _ in 0..2 {
            let error = store.commit(&id, revision, &refused).await.expect_err("there is still no room");
            assert!(matches!(error, CommitError::Store(StoreError::Full { .. })), "{error}");
        }

        give_room(&store, 1_000_000).await;
        revision =
            store.commit(&id, revision, &refused).await.expect("now there is room, without a new start");
        season = apply(&season, &refused.changes);
        is_as_it_was(&season, revision).await;
        store.close().await;
    }
}
