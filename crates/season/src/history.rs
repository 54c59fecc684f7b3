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
use crate::ids::{EntityId, PersonId};
use crate::season::Season;

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

impl HistoryEntry {
    /// Whether it is the entry that made the season: the first one.
    pub fn makes_the_season(&self) -> bool {
        make_the_season(&self.edits)
    }

    /// Whether it is about something: it edits it, or an entry that referred to it before or refers to it after, or it
    /// names it. A department is also concerned by what is about its people, those whose own department it is in `season`,
    /// the season as it is now; that somebody moved concerns both departments.
    ///
    /// So what was done to an absence of somebody who has left the season is found by that person, and no longer by the
    /// department.
    pub fn concerns(&self, entity: &EntityId, season: &Season) -> bool {
        let belongs = |person: &EntityId| {
            let EntityId::Department(department) = entity else { return false };
            match person {
                EntityId::Trainer(id) => {
                    season.trainers().get(id).is_some_and(|trainer| trainer.department() == Some(department))
                }
                EntityId::Temp(id) => {
                    season.temps().get(id).is_some_and(|temp| temp.department == *department)
                }
                _ => false,
            }
        };
        let is_meant = |id: &EntityId| id == entity || belongs(id);
        self.edits.iter().any(|edit| edit.mentions().iter().any(is_meant))
            || names(&self.command).any(|person| is_meant(&person.clone().into()))
    }
}

/// Whom a command names.
fn names(command: &Command) -> Box<dyn Iterator<Item = &PersonId> + '_> {
    match command {
        Command::Name { people } => Box::new(people.iter()),
        Command::Bulk { commands, .. } => Box::new(commands.iter().flat_map(names)),
        _ => Box::new(std::iter::empty()),
    }
}

fn make_the_season(edits: &[Edit]) -> bool {
    edits.iter().any(|edit| matches!(edit, Edit::Season(change) if change.before.is_none()))
}

/// What one author can undo and redo next.
///
/// The entry that made the season is the first step of whoever made it, but no command takes it back: `decide` refuses,
/// since a season cannot become unmade. Where [`Steps::undoes_the_season`] says that it is next, the season is removed
/// instead, its history with it; so there is no redo. It is a step only while the season is its author's alone: once
/// somebody else has made an entry, were it undone since, only who means to remove the season can.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// Entries to undo; the last one is next.
    pub undo: Vec<EntryId>,
    /// Entries to redo; the last one is next.
    pub redo: Vec<EntryId>,
    /// The one among those to undo that made the season.
    maker: Option<EntryId>,
}

impl Steps {
    /// What an author can undo and redo after a history, in order: from its first entry on, or the latest part of it.
    pub fn of<'a>(author: &str, history: impl IntoIterator<Item = &'a HistoryEntry>) -> Self {
        let mut steps = Self::default();
        for entry in history {
            if entry.author == author {
                steps.follow(&entry.id, &entry.command, &entry.edits);
            }
            // What cannot be undone stands, whoever made it.
            if entry.author != author || !entry.is_reversible {
                steps.follow_other();
            }
        }
        steps
    }
    /// Whether the next step to undo is the entry that made the season, and nothing else stands: to undo it is to remove
    /// the season.
    pub fn undoes_the_season(&self) -> bool {
        self.maker.is_some() && self.undo.last() == self.maker.as_ref()
    }
    /// Takes up the author's next entry. What changed nothing is no step.
    pub fn follow(&mut self, id: &EntryId, command: &Command, edits: &[Edit]) {
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
                if make_the_season(edits) {
                    self.maker = Some(id.clone());
                }
                if !edits.is_empty() {
                    self.undo.push(id.clone());
                }
            }
        }
    }
    /// Takes up that somebody else made an entry: what made the season is no step any more.
    pub fn follow_other(&mut self) {
        if let Some(maker) = self.maker.take() {
            self.undo.retain(|entry| *entry != maker);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;
    use crate::absence::Absence;
    use crate::command::{BulkSource, Command};
    use crate::curriculum;
    use crate::dates::Week;
    use crate::ids::{EntityId, PersonId};
    use crate::season::{AnyEntry, Season};
    use crate::testing::doing::Doing;
    use crate::testing::season;

    fn begun() -> Doing {
        let mut doing = Doing::on(Season::unmade("s".into()));
        let head = season("2027 27 28").head().clone();
        assert!(doing.run("anna", curriculum::new_season(head)).makes_the_season());
        doing
    }

    fn rename() -> Command {
        let head = season("2027 27 28").head().clone();
        Command::SetSeason { season: crate::SeasonHead { name: "Renamed".into(), ..head } }
    }

    #[test]
    fn who_made_a_season_undoes_it_last_of_all() {
        let mut doing = begun();
        assert!(doing.steps("anna").undoes_the_season());
        assert!(!doing.run("anna", rename()).makes_the_season(), "there was one before");
        assert_eq!(doing.steps("anna").undo.len(), 2);
        assert!(!doing.steps("anna").undoes_the_season(), "the new name stands");
        doing.undo("anna");
        assert!(doing.steps("anna").undoes_the_season());
        assert_eq!(doing.steps("anna").redo.len(), 1, "and may be given again");
    }

    #[test]
    fn what_somebody_else_works_on_is_not_undone_as_a_whole() {
        let mut doing = begun();
        doing.run("bent", rename());
        assert_eq!(doing.steps("anna"), Steps::default(), "what made the season is no step any more");
        assert_eq!(doing.steps("bent").undo.len(), 1);
        doing.undo("bent");
        assert_eq!(doing.steps("anna"), Steps::default(), "bent may do it again");
        assert!(!doing.steps("bent").undoes_the_season(), "nor is it for bent");
    }

    #[test]
    fn what_cannot_be_undone_keeps_the_season() {
        let mut doing = begun();
        doing.run("anna", rename());
        let of_another_version = &mut doing.history[1];
        (of_another_version.is_reversible, of_another_version.edits) = (false, Vec::new());
        assert_eq!(doing.steps("anna"), Steps::default());
    }

    #[test]
    fn an_entry_concerns_whom_it_changes_and_where_they_belong() {
        let mut doing = Doing::on(season(
            "2027   27 28
             = A
             Ida  nurse  full  100 | H .
             = B
             Ola  nurse  full  100 | . .
             + v1 nurse full       | s s
             * Inga nurse full 600 | . .",
        ));
        let absence = doing.season.absences().values().next().expect("Ida is away").clone();
        let week = Week::from_year_and_number(2027, 28).expect("2027 has week 28");
        let moved = Absence { days: week.days(), ..(*absence).clone() };
        let temp = doing.season.temps().values().next().expect("there is v1").clone();
        let in_a = crate::temp::Temp { department: "A".into(), ..(*temp).clone() };
        let bulk = vec![
            Command::Name { people: vec![PersonId::Trainer("Ola".into())] },
            Command::Name { people: vec![PersonId::Trainer("Inga".into())] },
        ];
        doing.run("anna", Command::Change { entry: moved.into() }); // 1
        doing.run("anna", Command::Change { entry: AnyEntry::Temp(in_a) }); // 2
        doing.run("anna", Command::Bulk { source: BulkSource::Together, commands: bulk }); // 3
        doing.run("anna", rename()); // 4

        assert_eq!(doing.concerns(absence.id.clone()), [1]);
        assert_eq!(doing.concerns(EntityId::Trainer("Ida".into())), [1], "it is her absence");
        assert_eq!(doing.concerns(EntityId::Department("A".into())), [1, 2], "Ida is there, and v1 came");
        assert_eq!(doing.concerns(EntityId::Department("B".into())), [2, 3], "v1 left, and Ola is there");
        assert_eq!(doing.concerns(EntityId::Temp("v1".into())), [2]);
        assert_eq!(doing.concerns(EntityId::Trainer("Ola".into())), [3]);
        assert_eq!(doing.concerns(EntityId::Trainer("Inga".into())), [3]);
        assert_eq!(doing.concerns(EntityId::Module("P-KLIENT".into())), Vec::<i64>::new());

        doing.run("anna", Command::Remove { entity: EntityId::Trainer("Ida".into()) }); // 5, with her absence
        assert_eq!(doing.concerns(EntityId::Department("A".into())), [2, 5], "her own entry is hers no more");
        assert_eq!(doing.concerns(EntityId::Trainer("Ida".into())), [1, 5]);
    }
}
