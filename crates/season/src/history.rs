//! The history: every command that was carried out, and what of it can be undone and redone.
//!
//! It only grows. An undo is an entry of its own, so two planners who share a season see each other's. One undoes
//! one's own entries, latest first; a new command of one's own drops what could have been redone.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::Edit;
use crate::command::Command;

/// The id of an entry of the history.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct EntryId(Arc<str>);

impl EntryId {
    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl From<&str> for EntryId {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}
impl From<String> for EntryId {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}
impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A command that was carried out. The season's revision counts these: the first made revision 1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryEntry {
    /// Its id.
    pub id: EntryId,
    /// The revision it made.
    #[ts(type = "number")]
    pub revision: i64,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Who.
    pub author: String,
    /// What was asked for.
    pub command: Command,
    /// What it changed; empty where the entry is of another version of the program and can only be read.
    pub edits: Vec<Edit>,
    /// Whether it can be undone: entries of another version cannot.
    pub is_reversible: bool,
}

/// What one author can undo and redo next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// Entries to undo; the last one is next.
    pub undo: Vec<EntryId>,
    /// Entries to redo; the last one is next.
    pub redo: Vec<EntryId>,
}

impl Steps {
    /// What an author can undo and redo after a history, given from its first entry on.
    pub fn of<'a>(author: &str, history: impl IntoIterator<Item = &'a HistoryEntry>) -> Self {
        let mut steps = Self::default();
        for entry in history.into_iter().filter(|entry| entry.author == author) {
            steps.follow(&entry.id, &entry.command, &entry.edits);
        }
        steps
    }
    /// Takes up the author's next entry. What changed nothing, and what made the season, is no step.
    pub fn follow(&mut self, id: &EntryId, command: &Command, edits: &[Edit]) {
        let makes_the_season = |edit: &Edit| matches!(edit, Edit::Season(change) if change.before.is_none());
        match command {
            Command::Undo { entry, .. } => {
                self.undo.retain(|other| other != entry);
                self.redo.push(entry.clone());
            }
            Command::Redo { entry, .. } => {
                self.redo.retain(|other| other != entry);
                self.undo.push(entry.clone());
            }
            _ => {
                self.redo.clear();
                if !edits.is_empty() && !edits.iter().any(makes_the_season) {
                    self.undo.push(id.clone());
                }
            }
        }
    }
}
