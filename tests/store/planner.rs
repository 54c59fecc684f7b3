//! A planner at work: a season in memory that is decided on, beside the store that is to keep the same.

use chrono::{DateTime, TimeDelta, Utc};
use skulder_season::change::Changes;
use skulder_season::command::{Command, Stamp};
use skulder_season::history::{EntryId, HistoryEntry, Steps};
use skulder_season::ids::SeasonId;
use skulder_season::person::{Naming, People};
use skulder_season::{Refusal, Season, apply, decide};
use skulder_store::{Loaded, NewEntry, Store};

/// A planner, the season as it should be, and the store.
pub(crate) struct Planner {
    pub(crate) store: Store,
    pub(crate) author: &'static str,
    pub(crate) season: Season,
    pub(crate) people: People,
    pub(crate) revision: i64,
}

impl Planner {
    /// A planner with a season that is not made yet.
    pub(crate) fn new(store: &Store, season: &str) -> Self {
        Self {
            store: store.clone(),
            author: "anna",
            season: Season::unmade(season.into()),
            people: People::new(),
            revision: 0,
        }
    }
    pub(crate) fn id(&self) -> &SeasonId {
        self.season.id()
    }
    /// Decides a command and commits it; refused, nothing happens.
    pub(crate) async fn run(&mut self, command: Command, names: Vec<Naming>) -> Result<(), Refusal> {
        let entry = self.entry(command, names)?;
        self.commit(&entry).await;
        Ok(())
    }
    /// Carries out a command that is known to be fine.
    pub(crate) async fn surely(&mut self, command: Command) {
        if let Err(refusal) = self.run(command.clone(), Vec::new()).await {
            panic!("{command:?} is refused: {refusal:?}");
        }
    }
    /// Decides a command.
    pub(crate) fn entry(&self, command: Command, names: Vec<Naming>) -> Result<NewEntry, Refusal> {
        let stamp = stamp(self.author, self.revision + 1);
        let changes = decide(&self.season, &command, &stamp)?;
        Ok(NewEntry { stamp, command, changes, names })
    }
    /// Commits an entry, here and there.
    pub(crate) async fn commit(&mut self, entry: &NewEntry) {
        let revision =
            self.store.commit(self.season.id(), self.revision, entry).await.expect("the commit is fine");
        assert_eq!(revision, self.revision + 1, "a commit moves the season on by one");
        self.revision = revision;
        self.season = apply(&self.season, &entry.changes);
        for naming in &entry.names {
            self.people.insert(naming.id.clone(), naming.person.clone());
        }
    }
    /// What the store has.
    pub(crate) async fn loaded(&self) -> Loaded {
        self.store.load(self.id()).await.expect("the season can be loaded").expect("the season is there")
    }
    /// Holds what the store has against what it should have.
    pub(crate) async fn check(&self, when: &str) {
        let loaded = self.loaded().await;
        assert_eq!(loaded.revision, self.revision, "the revision {when}");
        assert!(loaded.season == self.season, "the store and the model differ {when}");
        assert!(loaded.people == self.people, "the names differ {when}");
    }
    /// The whole history, first entry first.
    pub(crate) async fn history(&self) -> Vec<HistoryEntry> {
        self.store.entries_since(self.id(), 0).await.expect("the history can be read")
    }
    /// The command that takes back one's own last entry; there is none for the one that made the season.
    pub(crate) async fn undo(&self) -> Option<Command> {
        let history = self.history().await;
        let mut steps = Steps::of(self.author, &history);
        if steps.undoes_the_season() {
            return None;
        }
        let entry = steps.undo.pop()?;
        let edits = Changes::recorded(edits_of(&history, &entry)).inverse().edits().to_vec();
        Some(Command::Undo { entry, edits })
    }
    /// The command that does again what was undone last.
    pub(crate) async fn redo(&self) -> Option<Command> {
        let history = self.history().await;
        let entry = Steps::of(self.author, &history).redo.pop()?;
        let edits = edits_of(&history, &entry);
        Some(Command::Redo { entry, edits })
    }
}

fn edits_of(history: &[HistoryEntry], id: &EntryId) -> Vec<skulder_season::change::Edit> {
    history
        .iter()
        .find(|entry| entry.id == *id)
        .map(|entry| entry.edits.clone())
        .expect("steps are of the history")
}

/// A stamp that belongs to a revision: a minute after the one before.
pub(crate) fn stamp(author: &str, revision: i64) -> Stamp {
    let first = DateTime::parse_from_rfc3339("2027-04-05T08:00:00.123456Z").expect("an instant").to_utc();
    Stamp {
        entry: format!("{author}-{revision}").into(),
        at: instant(first, revision),
        author: author.to_owned(),
        seed: format!("{author}-{revision}"),
    }
}

fn instant(first: DateTime<Utc>, revision: i64) -> DateTime<Utc> {
    first + TimeDelta::minutes(revision)
}
