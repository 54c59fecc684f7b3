//! What a file brings to a season, as one command.
//!
//! Entries are matched by their ids. What the file leaves out stays: a missing entry is not a deletion. The lists
//! whose entries have no ids in the file go by what they say, so that a file brought in twice changes nothing the
//! second time:
//!
//! - a week rule is that of its department and week;
//! - a loan or raise takes the place of those of the same trainer that it overlaps;
//! - wanted cover is matched within its department, role and weeks;
//! - shifts are matched whole.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::Arc;

use skulder_season::Season;
use skulder_season::command::{BulkSource, Command};
use skulder_season::dates::WeekRange;
use skulder_season::ids::{EntityId, LoanId, PersonId, RaiseId, TrainerId};
use skulder_season::loan::Loan;
use skulder_season::person::{Naming, People};
use skulder_season::raise::Raise;
use skulder_season::season::{AnyEntry, Entry, Table};
use skulder_season::shift::Shift;
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;

use super::SeasonFile;

/// A file to be brought into a season.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The command; it holds no commands where the file says nothing new.
    pub command: Command,
    /// The names that travel beside it: only those that differ.
    pub names: Vec<Naming>,
    /// Entries that are new to the season.
    pub added: usize,
    /// Entries that the file changes, the season's name, weeks and settings counted as one. A trainer or temp whose
    /// name alone differs is one too.
    pub changed: usize,
    /// Entries that say what the season says already.
    pub unchanged: usize,
    /// Loans and raises that give way to those of the file.
    pub removed: usize,
}

impl Import {
    /// Whether the file says nothing new.
    pub fn is_empty(&self) -> bool {
        matches!(&self.command, Command::Bulk { commands, .. } if commands.is_empty())
    }
}

/// Compares a file with the season it is about, and with its names. Without one it becomes a new season: the command
/// is then for [`Season::unmade`].
pub fn import(current: Option<(&Season, &People)>, file: &SeasonFile, source: BulkSource) -> Import {
    let (nothing, nobody) = (Season::unmade("".into()), People::new());
    let (season, people) = current.unwrap_or((&nothing, &nobody));
    let mut merge = Merge::new(people, file);
    merge.head(season);
    let contents = &file.contents;
    merge.by_id(&contents.departments, season.departments());
    merge.by_id(&contents.modules, season.modules());
    merge.week_rules(&contents.week_rules, season);
    merge.by_id(&contents.trainers, season.trainers());
    merge.stretches(&contents.loans, season.loans());
    merge.stretches(&contents.raises, season.raises());
    merge.by_id(&contents.absences, season.absences());
    merge.by_id(&contents.temps, season.temps());
    merge.wanted(&contents.wanted, season);
    merge.shifts(&contents.shifts, season);
    merge.by_id(&contents.follow_ups, season.follow_ups());
    merge.by_id(&contents.sessions, season.sessions());
    merge.by_id(&contents.assessments, season.assessments());
    merge.finish(source)
}

struct Merge<'a> {
    file: &'a SeasonFile,
    /// The names that differ, until their bearers have been met.
    names: HashMap<EntityId, &'a Naming>,
    /// Who is there already and gets another name.
    renamed: Vec<PersonId>,
    commands: Vec<Command>,
    added: usize,
    changed: usize,
    unchanged: usize,
    removed: usize,
}

impl<'a> Merge<'a> {
    fn new(people: &People, file: &'a SeasonFile) -> Self {
        let differs = |naming: &&Naming| people.get(&naming.id) != Some(&naming.person);
        let names =
            file.people.iter().filter(differs).map(|naming| (naming.id.clone().into(), naming)).collect();
        Self {
            file,
            names,
            renamed: Vec::new(),
            commands: Vec::new(),
            added: 0,
            changed: 0,
            unchanged: 0,
            removed: 0,
        }
    }

    fn head(&mut self, season: &Season) {
        let head = &self.file.contents.head;
        if season.is_made() && season.head() == head {
            self.unchanged += 1;
            return;
        }
        let count = if season.is_made() { &mut self.changed } else { &mut self.added };
        *count += 1;
        self.commands.push(Command::SetSeason { season: head.clone() });
    }

    fn by_id<T: Entry + Into<AnyEntry>>(&mut self, entries: &[Arc<T>], there: &Table<T>) {
        for entry in entries {
            let naming = self.names.get(&entry.id().clone().into());
            match there.get(entry.id()) {
                None => self.add((**entry).clone()),
                Some(same) if same == entry => match naming {
                    Some(naming) => {
                        self.renamed.push(naming.id.clone());
                        self.changed += 1;
                    }
                    None => self.unchanged += 1,
                },
                Some(_) => {
                    self.renamed.extend(naming.map(|naming| naming.id.clone()));
                    self.change((**entry).clone());
                }
            }
        }
    }

    fn week_rules(&mut self, rules: &[Arc<WeekRule>], season: &Season) {
        let there: BTreeMap<_, _> =
            season.week_rules().values().map(|rule| ((&rule.department, rule.week), rule)).collect();
        for rule in rules {
            match there.get(&(&rule.department, rule.week)) {
                None => self.add_new(rule),
                Some(other) => {
                    let rule = WeekRule { id: other.id.clone(), ..(**rule).clone() };
                    if rule == ***other { self.unchanged += 1 } else { self.change(rule) }
                }
            }
        }
    }

    fn stretches<T: Stretch>(&mut self, entries: &[Arc<T>], there: &Table<T>) {
        let mut there_of: HashMap<&TrainerId, Vec<&Arc<T>>> = HashMap::new();
        for other in there.values() {
            there_of.entry(other.trainer()).or_default().push(other);
        }
        let mut new = Vec::new();
        for entry in entries {
            let others = there_of.entry(entry.trainer()).or_default();
            match others.iter().position(|other| ***other == entry.under(other.id())) {
                Some(place) => {
                    others.swap_remove(place);
                    self.unchanged += 1;
                }
                None => new.push(entry),
            }
        }
        for entry in new {
            let others = there_of.entry(entry.trainer()).or_default();
            let (mut overlapped, apart): (Vec<&Arc<T>>, Vec<&Arc<T>>) =
                others.iter().partition(|other| other.weeks().touches(entry.weeks()));
            *others = apart;
            overlapped.sort_by_key(|other| other.weeks());
            match overlapped.split_first() {
                None => self.add_new(entry),
                Some((first, others)) => {
                    self.change(entry.under(first.id()));
                    for other in others {
                        self.removed += 1;
                        self.commands.push(Command::Remove { entity: other.id().clone().into() });
                    }
                }
            }
        }
    }

    fn wanted(&mut self, wanted: &[Arc<Wanted>], season: &Season) {
        let key = |wanted: &Wanted| (wanted.department.clone(), wanted.role, wanted.weeks);
        let mut there: HashMap<_, Vec<&Arc<Wanted>>> = HashMap::new();
        for other in season.wanted().values() {
            there.entry(key(other)).or_default().push(other);
        }
        let mut new = Vec::new();
        for entry in wanted {
            let others = there.entry(key(entry)).or_default();
            if let Some(place) = others.iter().position(|other| other.count == entry.count) {
                others.remove(place);
                self.unchanged += 1;
            } else {
                new.push(entry);
            }
        }
        for entry in new {
            let others = there.entry(key(entry)).or_default();
            if others.is_empty() {
                self.add_new(entry);
            } else {
                let other = others.remove(0);
                self.change(Wanted { id: other.id.clone(), ..(**entry).clone() });
            }
        }
    }

    fn shifts(&mut self, shifts: &[Arc<Shift>], season: &Season) {
        let key = |shift: &Shift| (shift.person.clone(), shift.date, shift.start, shift.end);
        let mut there = counted(season.shifts().values().map(|shift| key(shift)));
        for shift in shifts {
            match there.get_mut(&key(shift)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    self.unchanged += 1;
                }
                _ => self.add_new(shift),
            }
        }
    }

    fn add(&mut self, entry: impl Into<AnyEntry>) {
        self.added += 1;
        self.commands.push(Command::Add { entry: entry.into() });
    }
    /// Adds an entry that has no id in the file: the season gives it one.
    fn add_new<T: Clone + Into<AnyEntry>>(&mut self, entry: &Arc<T>) {
        self.added += 1;
        self.commands.push(Command::New { entry: (**entry).clone().into() });
    }
    fn change(&mut self, entry: impl Into<AnyEntry>) {
        self.changed += 1;
        self.commands.push(Command::Change { entry: entry.into() });
    }

    fn finish(mut self, source: BulkSource) -> Import {
        if !self.renamed.is_empty() {
            self.commands.push(Command::Name { people: self.renamed });
        }
        let names = &self.names;
        let names =
            self.file.people.iter().filter(|naming| names.contains_key(&naming.id.clone().into())).cloned();
        Import {
            names: names.collect(),
            command: Command::Bulk { source, commands: self.commands },
            added: self.added,
            changed: self.changed,
            unchanged: self.unchanged,
            removed: self.removed,
        }
    }
}

/// Some weeks of one trainer, of which no two overlap.
trait Stretch: Entry + Into<AnyEntry> {
    fn trainer(&self) -> &TrainerId;
    fn weeks(&self) -> WeekRange;
    /// The same under another id.
    fn under(&self, id: &Self::Id) -> Self;
}

impl Stretch for Loan {
    fn trainer(&self) -> &TrainerId {
        &self.trainer
    }
    fn weeks(&self) -> WeekRange {
        self.weeks
    }
    fn under(&self, id: &LoanId) -> Self {
        Self { id: id.clone(), ..self.clone() }
    }
}

impl Stretch for Raise {
    fn trainer(&self) -> &TrainerId {
        &self.trainer
    }
    fn weeks(&self) -> WeekRange {
        self.weeks
    }
    fn under(&self, id: &RaiseId) -> Self {
        Self { id: id.clone(), ..self.clone() }
    }
}

fn counted<T: Hash + Eq>(items: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for item in items {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}
