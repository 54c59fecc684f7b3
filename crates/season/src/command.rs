//! Commands: what a planner asks for; and how they are decided.
//!
//! Everything that alters a season is one of these: a dragged holiday, an imported file, an undo. `decide` answers
//! with changes or with a refusal and touches nothing. It refuses nonsense only; a plan that is merely bad is
//! decided, saved and flagged.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::{Change, Changes, Edit};
use crate::history::EntryId;
use crate::ids::{EntityId, Noun, PersonId, SessionId};
use crate::overlap::double_bookings;
use crate::refusal::{Problem, Refusal, Why};
use crate::season::{AnyEntry, Season, SeasonHead, remove_edit};

/// What a planner asks for. Names are never in it: they travel beside it as [`crate::person::Naming`]s.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Command {
    /// Adds an entry under the id it has.
    Add {
        /// The entry.
        entry: AnyEntry,
    },
    /// Adds an entry and gives it an id; the one it has is disregarded.
    New {
        /// The entry.
        entry: AnyEntry,
    },
    /// Puts an entry in place of the one with its id.
    Change {
        /// The entry as it should be.
        entry: AnyEntry,
    },
    /// Takes an entry away, with what belongs to it alone: a trainer's absences, loans, raises and shifts, a temp's
    /// shifts, a department's exceptions and wanted cover.
    Remove {
        /// The entry.
        entity: EntityId,
    },
    /// Sets the season's name, weeks and settings.
    SetSeason {
        /// The head as it should be.
        season: SeasonHead,
    },
    /// Names people; the names themselves travel beside the command.
    Name {
        /// Who is named.
        people: Vec<PersonId>,
    },
    /// Many commands as one: all or nothing, one step of the history.
    Bulk {
        /// Where they come from.
        source: BulkSource,
        /// The commands, in order; an entry may refer to one that is added later.
        commands: Vec<Command>,
    },
    /// Takes an entry of the history back.
    Undo {
        /// The entry.
        entry: EntryId,
        /// Its edits turned round; filled in where the history is at hand, and kept as the undo's own edits.
        #[serde(skip)]
        edits: Vec<Edit>,
    },
    /// Does again what was undone.
    Redo {
        /// The entry that was undone.
        entry: EntryId,
        /// Its edits, likewise.
        #[serde(skip)]
        edits: Vec<Edit>,
    },
}

impl Command {
    /// The command that takes names away from some people, and from everybody who was removed before.
    pub fn take_names_away(people: Vec<PersonId>) -> Self {
        Self::Bulk { source: BulkSource::Anonymise, commands: vec![Self::Name { people }] }
    }
    /// Whether it takes names away from people. What they were called must then be nowhere.
    pub fn takes_names_away(&self) -> bool {
        matches!(self, Self::Bulk { source: BulkSource::Anonymise, .. })
    }
}

/// Where a bulk command comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum BulkSource {
    /// An imported file.
    Import,
    /// The example season.
    Example,
    /// Several entries edited at once.
    Together,
    /// The automatic booking, accepted.
    Booking,
    /// A season begun empty, with the default curriculum.
    NewSeason,
    /// A season begun from last year's.
    RollForward,
    /// Names taken away from people.
    Anonymise,
    /// A remedy, taken.
    Remedy,
    /// What was tried out, kept.
    Draft,
}

/// What makes a command an event: made by the shell, so that the core needs no clock and no chance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The id of the history entry this becomes; a retry with the same id does nothing twice.
    pub entry: EntryId,
    /// When it was asked for.
    pub at: DateTime<Utc>,
    /// Who asked.
    pub author: String,
    /// What new ids are made of: unique per command.
    pub seed: String,
}

/// What a command does to a season, or why it is refused. Nothing is changed here.
pub fn decide(season: &Season, command: &Command, stamp: &Stamp) -> Result<Changes, Refusal> {
    let mut draft = Draft::new(season, stamp);
    draft.run(command);
    draft.finish(!may_double_book(command))
}

/// Files bring what they bring, and what was once there may come back.
fn may_double_book(command: &Command) -> bool {
    use BulkSource::{Example, Import};
    matches!(
        command,
        Command::Bulk { source: Import | Example, .. } | Command::Undo { .. } | Command::Redo { .. }
    )
}

/// A command being decided: the season as it would become, and what led there.
struct Draft<'a> {
    season: Season,
    edits: Vec<(usize, Edit)>,
    /// Where the edit of an entry is, `None` being the season's head.
    places: BTreeMap<Option<EntityId>, usize>,
    problems: Vec<Problem>,
    /// The command of the bulk that is being run.
    at: usize,
    stamp: &'a Stamp,
    ids_given: usize,
}

impl<'a> Draft<'a> {
    fn new(season: &Season, stamp: &'a Stamp) -> Self {
        Self {
            season: season.clone(),
            edits: Vec::new(),
            places: BTreeMap::new(),
            problems: Vec::new(),
            at: 0,
            stamp,
            ids_given: 0,
        }
    }

    fn run(&mut self, command: &Command) {
        match command {
            Command::Add { entry } => self.add(entry.clone()),
            Command::New { entry } => {
                self.ids_given += 1;
                self.add(entry.clone().with_id(&format!("{}-{}", self.stamp.seed, self.ids_given)));
            }
            Command::Change { entry } => {
                if self.expect_there(&entry.id()) {
                    let edit = entry.clone().put_edit(&self.season);
                    self.make(edit);
                }
            }
            Command::Remove { entity } => {
                if self.expect_there(entity) {
                    self.remove(entity);
                }
            }
            Command::SetSeason { season } => {
                let before = self.season.is_made().then(|| self.season.head().clone().into());
                self.make(Edit::Season(Change { before, after: Some(season.clone().into()) }));
            }
            Command::Name { people } => {
                for person in people {
                    self.expect_there(&person.clone().into());
                }
            }
            Command::Bulk { commands, .. } => {
                for (place, command) in commands.iter().enumerate() {
                    self.at = place;
                    self.run(command);
                }
            }
            Command::Undo { edits, .. } | Command::Redo { edits, .. } => {
                for edit in edits {
                    if matches!(edit, Edit::Season(change) if change.after.is_none()) {
                        self.refuse(None, "", Why::MadeTheSeason);
                    } else if edit.fits(&self.season) {
                        self.make(edit.clone());
                    } else {
                        self.refuse(edit.entity(), "", Why::ChangedSince);
                    }
                }
            }
        }
    }

    fn add(&mut self, entry: AnyEntry) {
        if self.season.holds(&entry.id()) {
            self.refuse(Some(entry.id()), "id", Why::AlreadyThere { entity: entry.id() });
        } else {
            let edit = entry.put_edit(&self.season);
            self.make(edit);
        }
    }

    fn expect_there(&mut self, entity: &EntityId) -> bool {
        let is_there = self.season.holds(entity);
        if !is_there {
            self.refuse(Some(entity.clone()), "id", Why::Unknown { entity: entity.clone() });
        }
        is_there
    }

    /// Takes an entry away, after what belongs to it alone.
    fn remove(&mut self, entity: &EntityId) {
        let belongings: &[Noun] = match entity.noun() {
            Noun::Department => &[Noun::WeekRule, Noun::Wanted],
            Noun::Trainer => &[Noun::Absence, Noun::Loan, Noun::Raise, Noun::Shift],
            Noun::Temp => &[Noun::Shift],
            _ => &[],
        };
        let users: Vec<EntityId> = self.season.users(entity).collect();
        for user in users.iter().filter(|user| belongings.contains(&user.noun())) {
            self.remove(user);
        }
        if let Some(edit) = remove_edit(&self.season, entity) {
            self.make(edit);
        }
    }

    fn make(&mut self, edit: Edit) {
        edit.apply_to(&mut self.season);
        let entity = edit.entity();
        if let Some(&place) = self.places.get(&entity) {
            self.edits[place].1 = self.edits[place].1.then(&edit);
        } else {
            self.places.insert(entity, self.edits.len());
            self.edits.push((self.at, edit));
        }
    }

    fn refuse(&mut self, entity: Option<EntityId>, field: &str, why: Why) {
        self.problems.push(Problem { command: self.at, entity, field: field.to_owned(), why });
    }

    /// What the season would become is looked at as a whole, so that in a bulk the order does not matter.
    fn finish(mut self, looks_for_double_bookings: bool) -> Result<Changes, Refusal> {
        let edits = std::mem::take(&mut self.edits);
        let edits: Vec<(usize, Edit)> = edits.into_iter().filter(|(_, edit)| !edit.is_empty()).collect();
        for (at, edit) in &edits {
            let problems = edit.problems(&self.season);
            self.problems.extend(problems.into_iter().map(|problem| Problem { command: *at, ..problem }));
            if let Some(entity) = edit.entity().filter(|_| edit.removes()) {
                let by: Vec<EntityId> = self.season.users(&entity).take(10).collect();
                if !by.is_empty() {
                    self.at = *at;
                    self.refuse(Some(entity), "", Why::StillUsed { by });
                }
            }
        }
        if !self.season.is_made() {
            self.refuse(None, "name", Why::Empty);
        }
        // Of entries that are no nonsense by themselves: the times of others mean nothing.
        if looks_for_double_bookings && self.problems.is_empty() {
            for (at, edit) in &edits {
                self.problems.extend(double_bookings_by(&self.season, edit, *at));
            }
        }
        if self.problems.is_empty() {
            Ok(Changes::recorded(edits.into_iter().map(|(_, edit)| edit).collect()))
        } else {
            self.problems.sort_by_key(|problem| problem.command);
            Err(Refusal { problems: self.problems })
        }
    }
}

/// The sessions that an edit, of the command at a place of the bulk, puts at one time with its own.
fn double_bookings_by(season: &Season, edit: &Edit, command: usize) -> Vec<Problem> {
    let Edit::Session(Change { before, after: Some(session) }) = edit else { return Vec::new() };
    let problem = |other: &SessionId| Problem {
        command,
        entity: Some(session.id.clone().into()),
        field: "start".into(),
        why: Why::Overlaps { entity: other.clone().into() },
    };
    double_bookings(season, before.as_deref(), session).into_iter().map(problem).collect()
}
