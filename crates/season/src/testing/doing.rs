//! What several planners do to a season, one after the other, and the history of it.

use chrono::DateTime;

use crate::change::{Changes, apply};
use crate::command::{Command, Stamp, decide};
use crate::history::{EntryId, HistoryEntry, Steps};
use crate::ids::EntityId;
use crate::season::Season;

/// A season at which planners are at work.
#[derive(Debug, Clone)]
pub struct Doing {
    /// As it is now.
    pub season: Season,
    /// What they did, first one first.
    pub history: Vec<HistoryEntry>,
}

impl Doing {
    /// A season to which nothing has been done.
    pub fn on(season: Season) -> Self {
        Self { season, history: Vec::new() }
    }
    /// Has somebody carry out a command.
    ///
    /// # Panics
    /// On a command that is refused.
    pub fn run(&mut self, author: &str, command: Command) -> &HistoryEntry {
        let revision = self.history.len() as i64 + 1;
        let id = format!("e-{revision}");
        let stamp = Stamp {
            entry: id.as_str().into(),
            at: DateTime::UNIX_EPOCH,
            author: author.into(),
            seed: id.clone(),
        };
        let changes = decide(&self.season, &command, &stamp).expect("nothing is wrong with it");
        self.season = apply(&self.season, &changes);
        let edits = changes.edits().to_vec();
        let (at, author) = (stamp.at, stamp.author);
        let entry =
            HistoryEntry { id: stamp.entry, revision, at, author, command, edits, is_reversible: true };
        self.history.push(entry);
        &self.history[self.history.len() - 1]
    }
    /// Has somebody take back their latest step.
    ///
    /// # Panics
    /// Where there is none.
    pub fn undo(&mut self, author: &str) {
        let made = self.entry(self.steps(author).undo.last().expect("there is something to undo"));
        let edits = Changes::recorded(made.edits.clone()).inverse().edits().to_vec();
        let entry = made.id.clone();
        self.run(author, Command::Undo { entry, edits });
    }
    /// Has somebody do again what they took back last.
    ///
    /// # Panics
    /// Where there is none.
    pub fn redo(&mut self, author: &str) {
        let made = self.entry(self.steps(author).redo.last().expect("there is something to redo"));
        let (entry, edits) = (made.id.clone(), made.edits.clone());
        self.run(author, Command::Redo { entry, edits });
    }
    /// What somebody can undo and redo.
    pub fn steps(&self, author: &str) -> Steps {
        Steps::of(author, &self.history)
    }
    /// The revisions of the entries that are about something.
    pub fn concerns(&self, entity: impl Into<EntityId>) -> Vec<i64> {
        let entity = entity.into();
        let about = self.history.iter().filter(|entry| entry.concerns(&entity, &self.season));
        about.map(|entry| entry.revision).collect()
    }

    fn entry(&self, id: &EntryId) -> &HistoryEntry {
        self.history.iter().find(|made| made.id == *id).expect("it is in the history")
    }
}
