//! The season as the lists make it, entry by entry, and which row said what of it.
//!
//! A [`Row`] is taken in as a whole or not at all: whoever says otherwise than a row before it is told so, and leaves
//! nothing behind. At the end the draft is compared with the season, and what differs becomes commands.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use skulder_season::Season;
use skulder_season::absence::Absence;
use skulder_season::assessment::Assessment;
use skulder_season::command::Command;
use skulder_season::dates::WeekRange;
use skulder_season::department::Department;
use skulder_season::follow_up::FollowUp;
use skulder_season::ids::{DepartmentId, EntityId, Noun, PersonId, TrainerId};
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

use super::claims::{Claims, Voices};
use super::difference;
use super::field::Field;
use super::places::{Place, Places};
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
}

/// A name that rows have spoken of.
struct Called {
    person: Person,
    rows: Vec<RowAt>,
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
    pub(super) of: Of,
}

/// What a command is of.
pub(super) enum Of {
    Head,
    Entry(EntityId),
    Names,
}

/// The season as the lists make it.
pub(super) struct Draft<'a> {
    pub(super) season: &'a Season,
    people: &'a People,
    seed: &'a str,
    ids_given: Cell<usize>,
    /// The head, unless there is no season and none has been begun.
    head: Option<SeasonHead>,
    head_voices: BTreeMap<Setting, Voices>,
    made: BTreeMap<EntityId, Made>,
    removed: BTreeMap<EntityId, Vec<RowAt>>,
    called: BTreeMap<PersonId, Called>,
    /// Where the season's entries stand.
    there: &'a Places,
    /// Where those stand of which rows have spoken.
    places: Places,
    claims: BTreeMap<EntityId, Claims<AnyEntry>>,
    name_claims: BTreeMap<PersonId, Claims<Person>>,
    /// Rows that leave no room for entries that others speak of.
    overstepping: BTreeMap<EntityId, Vec<RowAt>>,
    pub(super) who: Who<'a>,
    pub(super) which: Which<'a>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        season: &'a Season,
        people: &'a People,
        seed: &'a str,
        head: Option<SeasonHead>,
        there: &'a Places,
        who: Who<'a>,
        which: Which<'a>,
    ) -> Self {
        Self {
            season,
            people,
            seed,
            ids_given: Cell::new(0),
            head,
            head_voices: BTreeMap::new(),
            made: BTreeMap::new(),
            removed: BTreeMap::new(),
            called: BTreeMap::new(),
            there,
            places: Places::default(),
            claims: BTreeMap::new(),
            name_claims: BTreeMap::new(),
            overstepping: BTreeMap::new(),
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
    pub(super) fn set_head(&mut self, head: SeasonHead) {
        self.head = Some(head);
    }
    /// Notes which rows say what of the head.
    pub(super) fn hear_of_head(&mut self, voices: BTreeMap<Setting, Voices>) {
        self.head_voices = voices;
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
    /// The entries that stand in a place: the season's, then those the rows made.
    pub(super) fn at<T: Drafted>(&self, place: &Place) -> impl Iterator<Item = &T>
    where
        T::Id: From<Arc<str>>,
    {
        let there = self.there.at(place).filter(|id| !self.is_spoken_of(id));
        there.chain(self.places.at(place)).filter_map(|id| self.get::<T>(&T::Id::from(id.as_str().into())))
    }
    /// The first of them.
    pub(super) fn first_at<T: Drafted>(&self, place: &Place) -> Option<&T>
    where
        T::Id: From<Arc<str>>,
    {
        self.at(place).next()
    }
    /// The loans or raises of a trainer that touch some weeks.
    pub(super) fn touching<T: Drafted>(&self, trainer: &TrainerId, weeks: WeekRange) -> Vec<&T>
    where
        T::Id: From<Arc<str>>,
    {
        let whose = (trainer.clone(), T::NOUN);
        let there = self.there.touching(&whose, weeks).filter(|id| !self.is_spoken_of(id));
        let touching = there.chain(self.places.touching(&whose, weeks));
        touching.filter_map(|id| self.get::<T>(&T::Id::from(id.as_str().into()))).collect()
    }
    /// Whether a row has spoken of an entry.
    pub(super) fn is_spoken_of(&self, entity: &EntityId) -> bool {
        self.made.contains_key(entity)
    }
    /// The rows that spoke of an entry.
    fn speakers(&self, entity: &EntityId) -> BTreeSet<RowAt> {
        let made = self.made.get(entity).into_iter().flat_map(|made| made.rows.iter().copied());
        made.chain(self.claims.get(entity).into_iter().flat_map(Claims::all_speakers)).collect()
    }
    /// One of them.
    fn a_speaker(&self, entity: &EntityId) -> Option<RowAt> {
        let made = self.made.get(entity).and_then(|made| made.rows.first().copied());
        made.or_else(|| self.claims.get(entity)?.all_speakers().next())
    }
    /// The rows that spoke of a field of an entry.
    pub(super) fn speakers_of(&self, entity: &EntityId, field: Field) -> Vec<RowAt> {
        self.claims.get(entity).into_iter().flat_map(|claims| claims.speakers(field)).collect()
    }
    /// The rows that spoke of a setting.
    pub(super) fn speakers_of_setting(&self, setting: Setting) -> Vec<RowAt> {
        self.head_voices.get(&setting).into_iter().flat_map(Voices::rows).collect()
    }
    /// Every row that speaks of something that rows do not agree on, with the field and one who says otherwise.
    pub(super) fn contests(&self) -> Vec<(RowAt, Option<Field>, RowAt)> {
        let of_head = self.head_voices.values().flat_map(Voices::contests);
        let of_head = of_head.map(|(row, other)| (row, Some(Field::SettingValue), other));
        let of_entries = self.claims.values().flat_map(Claims::contests);
        let of_names = self.name_claims.values().flat_map(Claims::contests);
        let of_fields = of_entries.chain(of_names).map(|(row, field, other)| (row, Some(field), other));
        let mut contests: Vec<_> = of_head.chain(of_fields).collect();
        for (entity, rows) in &self.overstepping {
            let speakers = self.speakers(entity);
            contests.extend(speakers.iter().map(|&row| (row, None, rows[0])));
            if let Some(&other) = speakers.first() {
                contests.extend(rows.iter().map(|&row| (row, None, other)));
            }
        }
        contests
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
        self.which.learn(&entry, None);
        self.made.insert(entry.id(), Made { entry, rows: Vec::new() });
    }
    /// Takes in what a row would do: all of it, or nothing where something is wrong with the row.
    pub(super) fn take_in(&mut self, row: &mut Row<'_>) -> Taken {
        let mut taken = Taken::default();
        if row.problems.is_empty() {
            self.hear(row);
        }
        if !row.problems.is_empty() {
            return taken;
        }
        let at = row.at();
        for step in std::mem::take(&mut row.steps) {
            match step {
                Step::Make(entry) if self.made.contains_key(&entry.id()) => {}
                Step::Put(entry, _) | Step::Make(entry) => self.put(at, entry, &mut taken),
                Step::Remove(entity) => self.remove(at, entity, &mut taken),
                Step::Name(id, person) => self.call(at, id, person, &mut taken),
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

    /// Hears what a row says, and notes where it says otherwise than those before it.
    fn hear(&mut self, row: &mut Row<'_>) {
        let at = row.at();
        let mut contested: Vec<(Option<Field>, RowAt)> = Vec::new();
        for entity in std::mem::take(&mut row.oversteps) {
            contested.extend(self.a_speaker(&entity).map(|other| (None, other)));
            self.overstepping.entry(entity).or_default().push(at);
        }
        let names = self.names();
        let mut heard: Vec<(&Step, Field, Option<RowAt>)> = Vec::new();
        for step in &row.steps {
            let fields: Vec<Field> = match step {
                Step::Put(_, fields) => fields.clone(),
                Step::Name(..) => row.told_names(),
                Step::Make(_) | Step::Remove(_) => Vec::new(),
            };
            for field in fields {
                let other = match step {
                    Step::Put(entry, _) => {
                        let id = entry.id();
                        let taken = self.made.get(&id).map(|made| &made.entry);
                        let agrees = |other: &AnyEntry| difference::agree(other, entry, field, names);
                        self.claims.get(&id).and_then(|claims| claims.otherwise(field, taken, agrees))
                    }
                    Step::Name(id, person) => {
                        let taken = self.called.get(id).map(|called| &called.person);
                        let agrees = |other: &Person| difference::persons_agree(other, person, field);
                        self.name_claims.get(id).and_then(|claims| claims.otherwise(field, taken, agrees))
                    }
                    Step::Make(_) | Step::Remove(_) => None,
                };
                contested.extend(other.map(|other| (Some(field), other)));
                heard.push((step, field, other));
            }
        }
        let is_held = !contested.is_empty();
        for (step, field, other) in heard {
            match step {
                Step::Put(entry, _) => {
                    let claims = self.claims.entry(entry.id()).or_default();
                    claims.hear(field, at, other.is_none(), is_held.then_some(entry));
                }
                Step::Name(id, person) => {
                    let claims = self.name_claims.entry(id.clone()).or_default();
                    claims.hear(field, at, other.is_none(), is_held.then_some(person));
                }
                Step::Make(_) | Step::Remove(_) => {}
            }
        }
        for (field, other) in contested {
            row.contradicts(field, other);
        }
    }

    fn put(&mut self, at: RowAt, entry: AnyEntry, taken: &mut Taken) {
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
        let before = self.made.get(&id).map(|made| &made.entry);
        self.which.learn(&entry, before);
        if let Some(before) = before {
            self.places.forget(before);
        }
        self.places.learn(&entry);
        let made = self.made.entry(id).or_insert_with(|| Made { entry: entry.clone(), rows: Vec::new() });
        made.entry = entry;
        if is_other {
            made.rows.push(at);
        }
    }

    fn remove(&mut self, at: RowAt, entity: EntityId, taken: &mut Taken) {
        taken.entries.push((self.season.entry(&entity), None));
        self.removed.entry(entity).or_default().push(at);
    }

    fn call(&mut self, at: RowAt, id: PersonId, person: Person, taken: &mut Taken) {
        let there = self.person(&id).cloned();
        taken.changes.extend(difference::person_changes(there.as_ref(), &person));
        self.who.learn(&id, &person, there.as_ref());
        let is_other = there.as_ref() != Some(&person);
        let called =
            self.called.entry(id).or_insert_with(|| Called { person: person.clone(), rows: Vec::new() });
        called.person = person;
        if is_other {
            called.rows.push(at);
        }
    }

    /// The commands that lead from the season to the draft, and the names beside them.
    pub(super) fn commands(&self) -> (Vec<Wanting>, Vec<Naming>) {
        let mut wanting = Vec::new();
        if let Some(head) =
            self.head.as_ref().filter(|head| !self.season.is_made() || self.season.head() != *head)
        {
            let command = Command::SetSeason { season: head.clone() };
            let rows = self.head_voices.values().flat_map(Voices::rows).collect();
            wanting.push(Wanting { command, rows, of: Of::Head });
        }
        for (entity, rows) in &self.removed {
            let command = Command::Remove { entity: entity.clone() };
            wanting.push(Wanting { command, rows: rows.clone(), of: Of::Entry(entity.clone()) });
        }
        for (id, made) in self.made.iter().filter(|(id, _)| !self.removed.contains_key(id)) {
            let command = match self.season.entry(id) {
                None => Command::Add { entry: made.entry.clone() },
                Some(there) if there != made.entry => Command::Change { entry: made.entry.clone() },
                Some(_) => continue,
            };
            wanting.push(Wanting { command, rows: made.rows.clone(), of: Of::Entry(id.clone()) });
        }
        let differs = |(id, called): &(&PersonId, &Called)| self.people.get(*id) != Some(&called.person);
        let called: Vec<(&PersonId, &Called)> = self.called.iter().filter(differs).collect();
        let renamed: Vec<(&PersonId, &Called)> =
            called.iter().copied().filter(|(id, _)| self.season.holds(&(*id).clone().into())).collect();
        if !renamed.is_empty() {
            let command = Command::Name { people: renamed.iter().map(|(id, _)| (*id).clone()).collect() };
            let rows = renamed.iter().flat_map(|(_, called)| called.rows.clone()).collect();
            wanting.push(Wanting { command, rows, of: Of::Names });
        }
        let names =
            called.iter().map(|(id, called)| Naming { id: (*id).clone(), person: called.person.clone() });
        (wanting, names.collect())
    }
}
