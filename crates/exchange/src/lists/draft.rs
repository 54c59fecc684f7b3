//! The season as the lists make it, entry by entry, and which row said what of it.
//!
//! A [`Row`] is taken in as a whole or not at all: whoever says otherwise than a row before it is told so, and leaves
//! nothing behind. At the end the draft is compared with the season, and what differs becomes commands.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use skulder_season::Season;
use skulder_season::absence::Absence;
use skulder_season::assessment::Assessment;
use skulder_season::command::Command;
use skulder_season::department::Department;
use skulder_season::follow_up::FollowUp;
use skulder_season::ids::{DepartmentId, EntityId, Noun, PersonId};
use skulder_season::loan::Loan;
use skulder_season::module::Module;
use skulder_season::person::{Naming, People, Person};
use skulder_season::raise::Raise;
use skulder_season::season::{AnyEntry, Entry, SeasonHead, Table};
use skulder_season::session::Session;
use skulder_season::shift::Shift;
use skulder_season::temp::Temp;
use skulder_season::trainer::Trainer;
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;

use super::difference;
use super::field::Field;
use super::preview::FieldChange;
use super::row::{Row, RowAt, Step};
use super::which::Which;
use super::who::Who;
use super::words::Setting;
use crate::template::names::Names;

/// What every noun has in common in a draft.
pub(super) trait Drafted: Entry + Into<AnyEntry> + 'static {
    fn table(season: &Season) -> &Table<Self>;
    fn of(entry: &AnyEntry) -> Option<&Self>;
}

macro_rules! drafted {
    ($($noun:ident, $table:ident;)+) => {
        $(
            impl Drafted for $noun {
                fn table(season: &Season) -> &Table<Self> {
                    season.$table()
                }
                fn of(entry: &AnyEntry) -> Option<&Self> {
                    if let AnyEntry::$noun(entry) = entry { Some(entry) } else { None }
                }
            }
        )+
    };
}

drafted! {
    Department, departments;
    Module, modules;
    WeekRule, week_rules;
    Trainer, trainers;
    Loan, loans;
    Raise, raises;
    Absence, absences;
    Temp, temps;
    Wanted, wanted;
    Shift, shifts;
    FollowUp, follow_ups;
    Session, sessions;
    Assessment, assessments;
}

/// An entry that rows have spoken of.
struct Made {
    entry: AnyEntry,
    /// The rows that made or changed it.
    rows: Vec<RowAt>,
    /// Who spoke of which field.
    said: Vec<(Field, RowAt)>,
}

/// A name that rows have spoken of.
struct Called {
    person: Person,
    rows: Vec<RowAt>,
    said: Vec<(Field, RowAt)>,
}

/// What a row did to the draft.
#[derive(Default)]
pub(super) struct Taken {
    pub(super) is_new: bool,
    /// The changes of names and settings.
    pub(super) changes: Vec<FieldChange>,
    /// The changes of entries: before and after.
    pub(super) entries: Vec<(Option<AnyEntry>, Option<AnyEntry>)>,
}

impl Taken {
    /// Whether the row did nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.entries.is_empty()
    }
}

/// A command of the draft and the rows it comes from.
pub(super) struct Wanting {
    pub(super) command: Command,
    pub(super) rows: Vec<RowAt>,
    pub(super) said: Said,
}

/// Which rows spoke of what.
pub(super) enum Said {
    Head(Vec<(Setting, RowAt)>),
    Entry(Vec<(Field, RowAt)>),
    Nothing,
}

/// The season as the lists make it.
pub(super) struct Draft<'a> {
    pub(super) season: &'a Season,
    people: &'a People,
    seed: &'a str,
    ids_given: Cell<usize>,
    /// The head, unless there is no season and none has been begun.
    head: Option<SeasonHead>,
    head_said: Vec<(Setting, RowAt)>,
    made: BTreeMap<EntityId, Made>,
    removed: BTreeMap<EntityId, Vec<RowAt>>,
    called: BTreeMap<PersonId, Called>,
    /// The entries that rows made or changed, by whom they belong to.
    belongings: HashMap<(EntityId, Noun), BTreeSet<Arc<str>>>,
    pub(super) who: Who<'a>,
    pub(super) which: Which<'a>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        season: &'a Season,
        people: &'a People,
        seed: &'a str,
        head: Option<SeasonHead>,
        who: Who<'a>,
        which: Which<'a>,
    ) -> Self {
        Self {
            season,
            people,
            seed,
            ids_given: Cell::new(0),
            head,
            head_said: Vec::new(),
            made: BTreeMap::new(),
            removed: BTreeMap::new(),
            called: BTreeMap::new(),
            belongings: HashMap::new(),
            who,
            which,
        }
    }

    /// What is called how in the season.
    pub(super) fn names(&self) -> Names<'a> {
        Names { season: self.season, people: self.people }
    }
    /// The season's head, if it has one yet.
    pub(super) fn head(&self) -> Option<&SeasonHead> {
        self.head.as_ref()
    }
    /// Sets the head, and notes which row said what of it.
    pub(super) fn set_head(&mut self, head: SeasonHead, said: Vec<(Setting, RowAt)>) {
        self.head = Some(head);
        self.head_said = said;
    }
    /// An entry as it stands.
    pub(super) fn get<T: Drafted>(&self, id: &T::Id) -> Option<&T> {
        let entity: EntityId = id.clone().into();
        if self.removed.contains_key(&entity) {
            return None;
        }
        match self.made.get(&entity) {
            Some(made) => T::of(&made.entry),
            None => T::table(self.season).get(id).map(Arc::as_ref),
        }
    }
    /// Every entry of a noun, as it stands: the season's, then those the rows made.
    pub(super) fn all<T: Drafted>(&self) -> impl Iterator<Item = &T> {
        let there = T::table(self.season).keys().filter_map(|id| self.get::<T>(id));
        let is_new = |entry: &&T| !T::table(self.season).contains_key(entry.id());
        there.chain(self.made.values().filter_map(|made| T::of(&made.entry)).filter(is_new))
    }
    /// The entries of a noun that belong to a trainer or a department, as they stand: the season's, then those the
    /// rows made.
    pub(super) fn belonging<T: Drafted>(&self, owner: impl Into<EntityId>) -> impl Iterator<Item = &T>
    where
        T::Id: From<Arc<str>>,
    {
        let owner: EntityId = owner.into();
        let there: Vec<&Arc<str>> = self.season.referring(owner.clone(), T::NOUN).collect();
        let made = self.belongings.get(&(owner.clone(), T::NOUN));
        let made = made.into_iter().flatten().filter(|id| !there.contains(id)).collect::<Vec<_>>();
        let entries = there.into_iter().chain(made).filter_map(|id| self.get::<T>(&T::Id::from(id.clone())));
        entries.filter(move |entry| entry.references().iter().any(|(_, to)| *to == owner))
    }
    /// Whether a row has spoken of an entry.
    pub(super) fn is_spoken_of(&self, entity: &EntityId) -> bool {
        self.made.contains_key(entity)
    }
    /// The rows that spoke of an entry.
    pub(super) fn speakers(&self, entity: &EntityId) -> Vec<RowAt> {
        let made = self.made.get(entity).into_iter();
        let rows: BTreeSet<RowAt> = made
            .flat_map(|made| made.rows.iter().chain(made.said.iter().map(|(_, row)| row)))
            .copied()
            .collect();
        rows.into_iter().collect()
    }
    /// Whether there is such a person.
    pub(super) fn knows(&self, person: &PersonId) -> bool {
        match person {
            PersonId::Trainer(id) => self.get::<Trainer>(id).is_some(),
            PersonId::Temp(id) => self.get::<Temp>(id).is_some(),
        }
    }
    /// What somebody is called.
    pub(super) fn person(&self, id: &PersonId) -> Option<&Person> {
        self.called.get(id).map(|called| &called.person).or_else(|| self.people.get(id))
    }
    /// The department somebody belongs to; an instructor has none.
    pub(super) fn department_of(&self, person: &PersonId) -> Option<&DepartmentId> {
        match person {
            PersonId::Trainer(id) => self.get::<Trainer>(id)?.department(),
            PersonId::Temp(id) => Some(&self.get::<Temp>(id)?.department),
        }
    }
    /// An id that nothing has, not even what an earlier file of the same seed brought.
    pub(super) fn new_id(&self, noun: Noun) -> Arc<str> {
        loop {
            self.ids_given.set(self.ids_given.get() + 1);
            let id: Arc<str> = format!("{}-{}", self.seed, self.ids_given.get()).into();
            let entity = EntityId::of(noun, id.clone());
            if !self.season.holds(&entity) && !self.made.contains_key(&entity) {
                return id;
            }
        }
    }

    /// Puts in an entry that no row speaks of: what a new season begins with.
    pub(super) fn begin_with<T: Drafted>(&mut self, entry: T) {
        let entry: AnyEntry = entry.into();
        self.which.learn(&entry);
        self.made.insert(entry.id(), Made { entry, rows: Vec::new(), said: Vec::new() });
    }
    /// Takes in what a row would do: all of it, or nothing where something is wrong with the row.
    pub(super) fn take_in(&mut self, row: &mut Row<'_>) -> Taken {
        let mut taken = Taken::default();
        if row.problems.is_empty() {
            self.note_contradictions(row);
        }
        if !row.problems.is_empty() {
            return taken;
        }
        let at = row.at();
        for step in std::mem::take(&mut row.steps) {
            match step {
                Step::Put(entry, fields) => self.put(at, entry, &fields, &mut taken),
                Step::Remove(entity) => self.remove(at, entity, &mut taken),
                Step::Name(id, person) => self.call(at, id, person, row.told_fields(), &mut taken),
            }
        }
        if let Some((name, id)) = row.called.take() {
            self.who.learn_name(name, &id);
        }
        if let Some((from, to)) = row.alias.take() {
            self.who.alias(from, to);
        }
        taken
    }

    /// Notes where a row says otherwise than those before it.
    fn note_contradictions(&self, row: &mut Row<'_>) {
        let at = row.at();
        let mut otherwise: Vec<(Field, Vec<RowAt>)> = Vec::new();
        let mut compare = |said: &[(Field, RowAt)], fields: &[Field], agrees: &dyn Fn(Field) -> bool| {
            for &field in fields {
                let others = said.iter().filter(|(other, row)| *other == field && *row != at);
                let others: Vec<RowAt> = others.map(|(_, row)| *row).collect();
                if !others.is_empty() && !agrees(field) {
                    otherwise.push((field, others));
                }
            }
        };
        for step in &row.steps {
            match step {
                Step::Put(entry, fields) => {
                    if let Some(made) = self.made.get(&entry.id()) {
                        let agrees = |field| difference::agree(&made.entry, entry, field, self.names());
                        compare(&made.said, fields, &agrees);
                    }
                }
                Step::Name(id, person) => {
                    if let Some(called) = self.called.get(id) {
                        let agrees = |field| difference::persons_agree(&called.person, person, field);
                        compare(&called.said, row.told_fields(), &agrees);
                    }
                }
                Step::Remove(_) => {}
            }
        }
        for (field, others) in otherwise {
            row.contradicts(Some(field), others);
        }
    }

    fn put(&mut self, at: RowAt, entry: AnyEntry, fields: &[Field], taken: &mut Taken) {
        let id = entry.id();
        let there = match self.made.get(&id) {
            Some(made) => Some(made.entry.clone()),
            None => self.season.entry(&id),
        };
        let is_other = there.as_ref() != Some(&entry);
        taken.is_new |= there.is_none();
        if is_other {
            taken.entries.push((there, Some(entry.clone())));
        }
        self.which.learn(&entry);
        if is_other {
            for owner in owners(&entry) {
                let belongings = self.belongings.entry((owner, id.noun())).or_default();
                belongings.insert(id.as_str().into());
            }
        }
        let made = self.made.entry(id).or_insert_with(|| Made {
            entry: entry.clone(),
            rows: Vec::new(),
            said: Vec::new(),
        });
        made.entry = entry;
        if is_other {
            made.rows.push(at);
        }
        made.said.extend(fields.iter().map(|field| (*field, at)));
    }

    fn remove(&mut self, at: RowAt, entity: EntityId, taken: &mut Taken) {
        taken.entries.push((self.season.entry(&entity), None));
        self.removed.entry(entity).or_default().push(at);
    }

    fn call(&mut self, at: RowAt, id: PersonId, person: Person, fields: &[Field], taken: &mut Taken) {
        let there = self.person(&id).cloned();
        taken.changes.extend(difference::person_changes(there.as_ref(), &person));
        self.who.learn(&id, &person);
        let is_other = there.as_ref() != Some(&person);
        let called = self.called.entry(id).or_insert_with(|| Called {
            person: person.clone(),
            rows: Vec::new(),
            said: Vec::new(),
        });
        called.person = person;
        if is_other {
            called.rows.push(at);
        }
        called.said.extend(fields.iter().map(|field| (*field, at)));
    }

    /// The commands that lead from the season to the draft, and the names beside them.
    pub(super) fn commands(&self) -> (Vec<Wanting>, Vec<Naming>) {
        let mut wanting = Vec::new();
        if let Some(head) =
            self.head.as_ref().filter(|head| !self.season.is_made() || self.season.head() != *head)
        {
            let command = Command::SetSeason { season: head.clone() };
            let rows = self.head_said.iter().map(|(_, row)| *row).collect();
            wanting.push(Wanting { command, rows, said: Said::Head(self.head_said.clone()) });
        }
        for (entity, rows) in &self.removed {
            let command = Command::Remove { entity: entity.clone() };
            wanting.push(Wanting { command, rows: rows.clone(), said: Said::Nothing });
        }
        for (id, made) in self.made.iter().filter(|(id, _)| !self.removed.contains_key(id)) {
            let command = match self.season.entry(id) {
                None => Command::Add { entry: made.entry.clone() },
                Some(there) if there != made.entry => Command::Change { entry: made.entry.clone() },
                Some(_) => continue,
            };
            wanting.push(Wanting { command, rows: made.rows.clone(), said: Said::Entry(made.said.clone()) });
        }
        let differs = |(id, called): &(&PersonId, &Called)| self.people.get(*id) != Some(&called.person);
        let called: Vec<(&PersonId, &Called)> = self.called.iter().filter(differs).collect();
        let renamed: Vec<(&PersonId, &Called)> =
            called.iter().copied().filter(|(id, _)| self.season.holds(&(*id).clone().into())).collect();
        if !renamed.is_empty() {
            let command = Command::Name { people: renamed.iter().map(|(id, _)| (*id).clone()).collect() };
            let rows = renamed.iter().flat_map(|(_, called)| called.rows.clone()).collect();
            wanting.push(Wanting { command, rows, said: Said::Nothing });
        }
        let names =
            called.iter().map(|(id, called)| Naming { id: (*id).clone(), person: called.person.clone() });
        (wanting, names.collect())
    }
}

/// Whom an entry belongs to: a trainer, a department.
fn owners(entry: &AnyEntry) -> Vec<EntityId> {
    match entry {
        AnyEntry::Absence(absence) => vec![absence.trainer.clone().into()],
        AnyEntry::Loan(loan) => vec![loan.trainer.clone().into()],
        AnyEntry::Raise(raise) => vec![raise.trainer.clone().into()],
        AnyEntry::Session(session) => vec![session.trainer.clone().into()],
        AnyEntry::WeekRule(rule) => vec![rule.department.clone().into()],
        AnyEntry::Wanted(wanted) => vec![wanted.department.clone().into()],
        AnyEntry::FollowUp(follow_up) => vec![follow_up.department.clone().into()],
        _ => Vec::new(),
    }
}
