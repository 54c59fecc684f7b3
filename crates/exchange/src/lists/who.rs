//! Whom a row is about: by hidden id, by employee number, or by a name that only one person has.
//!
//! A match by name is a suggestion until it is confirmed, unless the file itself brought that person in under the
//! same spelling. Nothing is matched by likeness.

use std::collections::{BTreeSet, HashMap};

use skulder_season::Season;
use skulder_season::ids::{DepartmentId, EntityId, Noun, PersonId};
use skulder_season::limits;
use skulder_season::person::{People, Person};

use super::draft::Draft;
use super::field::Field;
use super::index::Index;
use super::preview::{CellWhy, Suggestion};
use super::row::{Row, Told, checked};
use super::value::{self, Reading};
use super::which::{Found, department_told, hidden_one, wrong_department};
use super::words::key;
use crate::workbook::Value;

/// People of one noun by what they are called and by their numbers.
#[derive(Default)]
struct Texts {
    names: Index<PersonId>,
    /// Those without a number, by name.
    unnumbered: Index<PersonId>,
    numbers: Index<PersonId>,
}

/// People by what they are called and by their numbers.
#[derive(Default)]
pub(super) struct Spelled {
    trainers: Texts,
    temps: Texts,
}

impl Spelled {
    /// The people of a season; those who are gone from it are not among them.
    pub(super) fn of(season: &Season, people: &People) -> Self {
        let mut spelled = Self::default();
        for (id, person) in people {
            if season.holds(&id.clone().into()) {
                spelled.learn(id, person);
            }
        }
        spelled
    }
    fn texts(&self, noun: Noun) -> &Texts {
        if noun == Noun::Temp { &self.temps } else { &self.trainers }
    }
    fn texts_of(&mut self, id: &PersonId) -> &mut Texts {
        match id {
            PersonId::Temp(_) => &mut self.temps,
            PersonId::Trainer(_) => &mut self.trainers,
        }
    }
    fn learn(&mut self, id: &PersonId, person: &Person) {
        let texts = self.texts_of(id);
        match &person.employee_no {
            Some(number) => texts.numbers.add(number_key(number), id),
            None => texts.unnumbered.add(key(&person.name), id),
        }
        texts.names.add(key(&person.name), id);
    }
    fn forget(&mut self, id: &PersonId, person: &Person) {
        let (texts, name) = (self.texts_of(id), key(&person.name));
        match &person.employee_no {
            Some(number) => texts.numbers.remove(&number_key(number), id),
            None => texts.unnumbered.remove(&name, id),
        }
        texts.names.remove(&name, id);
    }
}

/// A number as it is compared: a sheet that takes it for a number loses the zeros it begins with.
fn number_key(number: &str) -> String {
    key(number).trim_start_matches('0').to_owned()
}

/// The people who can be meant.
pub(super) struct Who<'a> {
    season: &'a Spelled,
    /// Those of whom the file has spoken, as it calls them.
    file: Spelled,
    /// They, with the names they were met under.
    met: HashMap<PersonId, BTreeSet<String>>,
    aliases: HashMap<EntityId, EntityId>,
}

impl<'a> Who<'a> {
    pub(super) fn new(season: &'a Spelled) -> Self {
        Self { season, file: Spelled::default(), met: HashMap::new(), aliases: HashMap::new() }
    }
    /// What the file calls somebody, and what it called them before.
    pub(super) fn learn(&mut self, id: &PersonId, person: &Person, before: Option<&Person>) {
        if let Some(before) = before.filter(|_| self.met.contains_key(id)) {
            self.file.forget(id, before);
        }
        self.file.learn(id, person);
        self.learn_name(key(&person.name), id);
    }
    /// That the file calls somebody so.
    pub(super) fn learn_name(&mut self, name: String, id: &PersonId) {
        self.met.entry(id.clone()).or_default().insert(name);
    }
    /// That an id of the file means an entry with another id.
    pub(super) fn alias(&mut self, from: EntityId, to: EntityId) {
        self.aliases.insert(from, to);
    }
    /// The entry that an id of the file means, where it has another there.
    pub(super) fn meant(&self, id: &EntityId) -> Option<&EntityId> {
        self.aliases.get(id)
    }
    fn is_of_file(&self, name: &str, id: &PersonId) -> bool {
        self.met.get(id).is_some_and(|names| names.contains(name))
    }
}

/// Whose names and numbers are looked at.
#[derive(Clone, Copy, PartialEq)]
enum Among {
    Everybody,
    /// Those of whom the file has not spoken: its ids say who of the others is who.
    TheSeason,
}

/// By what people are looked for.
type By = fn(&Texts) -> &Index<PersonId>;

const NAME: By = |texts| &texts.names;
/// By name, those who have no number.
const NAME_ALONE: By = |texts| &texts.unnumbered;
const NUMBER: By = |texts| &texts.numbers;

/// Who goes by a text now: not those whom the file calls otherwise.
fn all<'d>(
    by: By,
    text: &'d str,
    nouns: &'d [Noun],
    among: Among,
    draft: &'d Draft<'_>,
) -> impl Iterator<Item = &'d PersonId> {
    let Who { season, file, met, .. } = &draft.who;
    let is_meant = move |id: &&PersonId| match among {
        Among::Everybody => !met.contains_key(*id),
        Among::TheSeason => !draft.is_spoken_of(&(*id).clone().into()),
    };
    let of_season = nouns.iter().flat_map(move |&noun| by(season.texts(noun)).get(text)).filter(is_meant);
    let of_file = nouns.iter().filter(move |_| among == Among::Everybody);
    of_season.chain(of_file.flat_map(move |&noun| by(file.texts(noun)).get(text)))
}

fn found(by: By, text: &str, nouns: &[Noun], among: Among, draft: &Draft<'_>) -> Found<PersonId> {
    Found::among(all(by, text, nouns, among, draft))
}

fn person_id(noun: Noun, text: &str) -> PersonId {
    if noun == Noun::Temp { PersonId::Temp(text.into()) } else { PersonId::Trainer(text.into()) }
}

fn name_of<'d>(id: &PersonId, draft: &'d Draft<'_>) -> &'d str {
    draft.person(id).map(|person| person.name.as_str()).unwrap_or_default()
}

/// Somebody by an id of the file.
fn with_id(noun: Noun, text: &str, draft: &Draft<'_>) -> Option<PersonId> {
    let id = person_id(noun, text);
    if draft.knows(&id) {
        return Some(id);
    }
    let meant = draft.who.meant(&id.into())?;
    Some(person_id(noun, meant.as_str()))
}

/// Which cell of a row holds the name.
pub(super) fn name_field(row: &Row<'_>) -> Field {
    let fields = [Field::Name, Field::LastName, Field::FirstName];
    fields.into_iter().find(|&field| row.cell(field).is_some()).unwrap_or(Field::Name)
}

/// The name a row gives, from one column or two.
pub(super) fn name(row: &mut Row<'_>) -> Told<String> {
    if row.is_exact() {
        let read = |value: &Value| {
            let name = value::exact(value);
            checked(&name, limits::TEXT).map(|()| Reading::plain(name))
        };
        // Somebody who was erased has no name, and nobody's name is taken away.
        return if row.cell(Field::Name).is_some() { row.told(Field::Name, read) } else { Told::Nothing };
    }
    let text = |field| row.cell(field).map(|cell| value::shown(cell.value));
    let parts = if row.cell(Field::Name).is_some() {
        (None, None)
    } else {
        (text(Field::LastName), text(Field::FirstName))
    };
    let joined = match parts {
        (Some(last), Some(first)) => Some(format!("{last}, {first}")),
        (last, first) => last.or(first),
    };
    let field = name_field(row);
    let told = row.told(field, |value| {
        let reading = match joined {
            Some(text) => value::person_name(&Value::Text(text)),
            None => value::person_name(value),
        }?;
        checked(&reading.value, limits::TEXT).map(|()| reading)
    });
    if told != Told::Nothing {
        row.tells(Field::Name);
    }
    told
}

/// The employee number a row gives.
pub(super) fn number(row: &mut Row<'_>) -> Told<String> {
    let is_exact = row.is_exact();
    row.told(Field::EmployeeNo, |value| {
        let reading = if is_exact { Reading::plain(value::exact(value)) } else { value::employee_no(value)? };
        checked(&reading.value, limits::TEXT).map(|()| reading)
    })
}

/// What a list of persons says of one of them.
pub(super) struct Sought<'s> {
    pub(super) noun: Noun,
    pub(super) name: &'s Told<String>,
    pub(super) number: &'s Told<String>,
    pub(super) home: Home<'s>,
}

/// Where somebody belongs.
#[derive(Clone, Copy)]
pub(super) enum Home<'s> {
    /// The row does not say.
    Unsaid,
    /// In a department.
    Department(&'s DepartmentId),
    /// In no department, as an instructor.
    Nowhere,
    /// In a department nobody knows.
    Unknown,
}

impl<'s> Home<'s> {
    pub(super) fn of(department: &'s Told<DepartmentId>) -> Self {
        match department {
            Told::Is(department) => Self::Department(department),
            Told::Wrong => Self::Unknown,
            Told::Nothing | Told::Emptied => Self::Unsaid,
        }
    }
}

/// Whom a row of a list of persons is about: somebody known, or the id of somebody new. `None` where that cannot be
/// told; a problem is noted.
pub(super) fn bearer(row: &mut Row<'_>, draft: &Draft<'_>, sought: &Sought<'_>) -> Option<PersonId> {
    let noun = sought.noun;
    let id = hidden_one(row, Field::Id);
    if let Some(known) = id.as_ref().and_then(|id| with_id(noun, id, draft)) {
        return Some(known);
    }
    let among = if id.is_some() { Among::TheSeason } else { Among::Everybody };
    let known = |row: &mut Row<'_>, known: PersonId| {
        if let Some(id) = &id {
            row.alias = Some((person_id(noun, id).into(), known.clone().into()));
        }
        Some(known)
    };
    let name = sought.name.is().map(|name| key(name)).filter(|name| !name.is_empty());
    if let Some(number) = sought.number.is() {
        match found(NUMBER, &number_key(number), &[noun], among, draft) {
            Found::One(person) => {
                if let Some(name) = name.filter(|name| *name != key(name_of(&person, draft)))
                    && let Found::One(other) = found(NAME, &name, &[noun], among, draft)
                    && other != person
                {
                    let name = name_of(&person, draft).to_owned();
                    row.wrong(name_field(row), CellWhy::NameAndNumberDiffer { name: name.into() });
                    row.is_unclear = true;
                    return None;
                }
                return known(row, person);
            }
            Found::Several(count) => {
                row.wrong(Field::EmployeeNo, CellWhy::SeveralKnown { noun, count });
                row.is_unclear = true;
                return None;
            }
            Found::Nobody => {}
        }
    }
    if let Some(name) = name {
        // Two numbers are two persons.
        let by = if sought.number.is().is_some() { NAME_ALONE } else { NAME };
        let nouns = [noun];
        let named = all(by, &name, &nouns, among, draft);
        let named = match sought.home {
            Home::Unsaid => Found::among(named),
            Home::Department(home) => Found::among(named.filter(|id| draft.department_of(id) == Some(home))),
            Home::Nowhere => Found::among(named.filter(|id| draft.department_of(id).is_none())),
            Home::Unknown => Found::Nobody,
        };
        match named {
            Found::One(person) if draft.who.is_of_file(&name, &person) => return known(row, person),
            Found::One(person) => {
                if suggest(row, &person, draft) {
                    return known(row, person);
                }
            }
            Found::Several(_) if row.said.is_same == Some(false) => {}
            Found::Several(count) => {
                row.wrong(name_field(row), CellWhy::SeveralKnown { noun, count });
                row.is_unclear = true;
                return None;
            }
            Found::Nobody => {}
        }
    } else if id.is_none() {
        if *sought.name != Told::Wrong {
            let field = if row.list.tells(Field::Name) { Field::Name } else { name_field(row) };
            row.lacks(field);
        }
        return None;
    }
    let text = id.unwrap_or_else(|| draft.new_id(noun).to_string());
    Some(person_id(noun, &text))
}

/// Suggests that somebody is meant; answers whether to take it so. Unconfirmed, that is a problem of the row, which is
/// read on as if it were.
fn suggest(row: &mut Row<'_>, person: &PersonId, draft: &Draft<'_>) -> bool {
    row.suggestion = Some(Suggestion { person: person.clone(), name: name_of(person, draft).to_owned() });
    if row.said.is_same.is_none() && !row.said.match_names {
        row.wrong(name_field(row), CellWhy::ConfirmSame);
    }
    row.said.is_same != Some(false)
}

/// The trainer that a row of a list about trainers is about.
pub(super) fn trainer(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<skulder_season::ids::TrainerId> {
    match person(row, draft, &[Noun::Trainer])? {
        PersonId::Trainer(id) => Some(id),
        PersonId::Temp(_) => None,
    }
}

/// Whom a row of a list about persons is about. `None` where that cannot be told; a problem is noted.
pub(super) fn person(row: &mut Row<'_>, draft: &Draft<'_>, nouns: &[Noun]) -> Option<PersonId> {
    let name = name(row);
    let number = number(row);
    let hidden = [(Noun::Trainer, Field::TrainerId), (Noun::Temp, Field::TempId)];
    let hidden = hidden.into_iter().find_map(|(noun, field)| with_id(noun, &hidden_one(row, field)?, draft));
    let text = name.is().map(|name| key(name)).unwrap_or_default();
    if let Some(id) = hidden
        && (text.is_empty() || text == key(name_of(&id, draft)))
    {
        return Some(id);
    }
    if name == Told::Wrong || number == Told::Wrong {
        return None;
    }
    let everybody = Among::Everybody;
    if let Some(number) = number.is() {
        match found(NUMBER, &number_key(number), nouns, everybody, draft) {
            Found::One(person) => {
                let own = name_of(&person, draft);
                let is_other = || {
                    let is_of_others = found(NAME, &text, nouns, everybody, draft) != Found::Nobody;
                    is_of_others || !shares_a_word(name.is().map_or("", String::as_str), own)
                };
                if !text.is_empty() && text != key(own) && is_other() {
                    row.wrong(name_field(row), CellWhy::NameAndNumberDiffer { name: own.into() });
                    return None;
                }
                return Some(person);
            }
            Found::Several(count) => {
                row.wrong(Field::EmployeeNo, CellWhy::SeveralKnown { noun: nouns[0], count });
                return None;
            }
            // Whoever has a number has another.
            Found::Nobody if found(NAME_ALONE, &text, nouns, everybody, draft) == Found::Nobody => {
                row.wrong(Field::EmployeeNo, CellWhy::Unknown { noun: nouns[0] });
                return None;
            }
            Found::Nobody => {}
        }
    }
    if text.is_empty() {
        row.lacks(if row.list.tells(Field::Name) || !row.list.tells(Field::EmployeeNo) {
            name_field(row)
        } else {
            Field::EmployeeNo
        });
        return None;
    }
    let by = if number.is().is_some() { NAME_ALONE } else { NAME };
    let mut named = found(by, &text, nouns, everybody, draft);
    // A loan's department is the one lent to, which says nothing of whose the trainer is.
    if row.list.kind != super::ListKind::LoansAndRaises
        && let Some((written, department)) = department_told(row, draft)
    {
        let mut all = all(by, &text, nouns, everybody, draft);
        match department {
            Found::One(department) => {
                named = Found::among(
                    all.filter(|id| draft.department_of(id).is_none_or(|own| *own == department)),
                );
            }
            _ if all.all(|id| draft.department_of(id).is_none()) => {}
            department => {
                wrong_department(row, &written, department);
                return None;
            }
        }
    }
    match named {
        Found::One(person) => {
            let is_sure = draft.who.is_of_file(&text, &person);
            if is_sure || suggest(row, &person, draft) {
                return Some(person);
            }
            row.wrong(name_field(row), CellWhy::Unknown { noun: nouns[0] });
            None
        }
        named => {
            if let Err(why) = named.or_why(nouns[0]) {
                row.wrong(name_field(row), why);
            }
            None
        }
    }
}

/// Somebody whom a cell names, beside a hidden id: the trainer of a session.
pub(super) fn named(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    noun: Noun,
    visible: Field,
    hidden: Field,
) -> Told<PersonId> {
    let is_exact = row.is_exact();
    let text = row.text_of(visible);
    if let Some(id) = hidden_one(row, hidden).and_then(|id| with_id(noun, &id, draft))
        && key(name_of(&id, draft)) == key(text.as_deref().unwrap_or_default())
    {
        row.tells(visible);
        return Told::Is(id);
    }
    row.told(visible, |value| {
        let name = if is_exact { value::exact(value) } else { value::person_name(value)?.value };
        Ok(Reading::plain(called_or_numbered(&name, noun, draft).or_why(noun)?))
    })
}

/// Several whom a cell names, beside their hidden ids: the temps of a session.
pub(super) fn several(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    noun: Noun,
    visible: Field,
    hidden: Field,
) -> Told<BTreeSet<PersonId>> {
    let ids = super::which::hidden(row, hidden).into_iter().flatten();
    let ids = ids.map(|id| with_id(noun, &id, draft).unwrap_or_else(|| person_id(noun, &id))).collect();
    let name_of = |id: &PersonId| draft.knows(id).then(|| name_of(id, draft).to_owned());
    let called = |text: &str| called_or_numbered(text, noun, draft);
    super::which::several(row, visible, ids, &name_of, &called, noun)
}

/// Somebody by the name, or by the employee number in its place.
pub(super) fn called_or_numbered(text: &str, noun: Noun, draft: &Draft<'_>) -> Found<PersonId> {
    let name =
        value::person_name(&Value::Text(text.to_owned())).map_or_else(|_| text.to_owned(), |name| name.value);
    match found(NAME, &key(&name), &[noun], Among::Everybody, draft) {
        Found::Nobody => found(NUMBER, &number_key(text), &[noun], Among::Everybody, draft),
        named => named,
    }
}

/// Whether two names have a first or last name in common: somebody may have married, or left out a middle name.
fn shares_a_word(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split([' ', '-', ',']).map(key).filter(|word| !word.is_empty()).collect()
    };
    let other = words(other);
    other.is_empty() || words(one).iter().any(|word| other.contains(word))
}
