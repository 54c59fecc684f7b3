//! Which department or module a cell means: by name, code or id, or by what the user said of an unknown name.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use skulder_season::Season;
use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, EntityId, ModuleId, Noun};
use skulder_season::limits;
use skulder_season::module::Module;
use skulder_season::season::AnyEntry;

use super::choices::{Choices, DepartmentChoice};
use super::draft::Draft;
use super::field::Field;
use super::ids;
use super::preview::CellWhy;
use super::row::{Row, Step, Told, checked};
use super::value;
use super::words::key;
use crate::template::names::seen;
use crate::workbook::Value;

/// What a name led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found<T> {
    One(T),
    Nobody,
    Several(usize),
}

impl<T> Found<T> {
    pub(super) fn of(mut found: Vec<T>) -> Self {
        match found.len() {
            0 => Self::Nobody,
            1 => Self::One(found.remove(0)),
            count => Self::Several(count),
        }
    }
    /// The one, or what is wrong.
    pub(super) fn or_why(self, noun: Noun) -> Result<T, CellWhy> {
        match self {
            Self::One(one) => Ok(one),
            Self::Nobody => Err(CellWhy::Unknown { noun }),
            Self::Several(count) => Err(CellWhy::SeveralKnown { noun, count }),
        }
    }
}

/// Departments and modules by what they are called.
#[derive(Default)]
pub(super) struct Called {
    departments: HashMap<String, Vec<DepartmentId>>,
    modules: HashMap<String, Vec<ModuleId>>,
}

impl Called {
    pub(super) fn of(season: &Season) -> Self {
        let mut called = Self::default();
        for department in season.departments().values() {
            called.learn_department(department);
        }
        for module in season.modules().values() {
            called.learn_module(module);
        }
        called
    }
    fn learn_department(&mut self, department: &Department) {
        for text in spellings(department) {
            learn(&mut self.departments, &text, &department.id);
        }
    }
    fn learn_module(&mut self, module: &Module) {
        learn(&mut self.modules, &module.name, &module.id);
        learn(&mut self.modules, module.id.as_str(), &module.id);
    }
}

/// What lists call a department: they write code and name in one cell, this way and that.
fn spellings(department: &Department) -> [String; 5] {
    let name = &department.name;
    let code = department.code.as_deref().unwrap_or_default();
    let both = [format!("{code} {name}"), format!("{name} {code}"), format!("{name} ({code})")];
    let [before, after, in_brackets] = both;
    [name.clone(), code.to_owned(), before, after, in_brackets]
}

fn learn<T: Clone + PartialEq>(called: &mut HashMap<String, Vec<T>>, text: &str, id: &T) {
    let text = key(text);
    if text.is_empty() {
        return;
    }
    let ids = called.entry(text).or_default();
    if !ids.contains(id) {
        ids.push(id.clone());
    }
}

/// The departments and modules that can be meant.
pub(super) struct Which<'a> {
    season: &'a Called,
    file: Called,
    choices: &'a Choices,
}

impl<'a> Which<'a> {
    pub(super) fn new(season: &'a Called, choices: &'a Choices) -> Self {
        Self { season, file: Called::default(), choices }
    }
    pub(super) fn learn(&mut self, entry: &AnyEntry) {
        match entry {
            AnyEntry::Department(department) => self.file.learn_department(department),
            AnyEntry::Module(module) => self.file.learn_module(module),
            _ => {}
        }
    }
    fn said_of(&self, text: &str) -> Option<&DepartmentChoice> {
        let said = self.choices.departments.get(text);
        said.or_else(|| {
            let text = key(text);
            self.choices.departments.iter().find(|(name, _)| key(name) == text).map(|(_, choice)| choice)
        })
    }
}

/// The departments that a text can mean: by id, else by name, else by code. What the file calls otherwise is not
/// meant by its old name.
pub(super) fn departments_called(text: &str, draft: &Draft<'_>) -> Vec<DepartmentId> {
    let id = DepartmentId::from(text);
    if draft.get::<Department>(&id).is_some() {
        return vec![id];
    }
    let text = key(text);
    let found = departments_spelled(&text, draft);
    let is_named = |one: &&&Department| key(&one.name) == text;
    let named: Vec<DepartmentId> = found.iter().filter(is_named).map(|one| one.id.clone()).collect();
    if named.is_empty() { found.into_iter().map(|one| one.id.clone()).collect() } else { named }
}

/// The departments that are named so, as names are compared.
pub(super) fn departments_named<'d>(name: &str, draft: &'d Draft<'_>) -> Vec<&'d Department> {
    let mut found = departments_spelled(name, draft);
    found.retain(|one| key(&one.name) == name);
    found
}

/// The departments that have a code, as codes are compared.
pub(super) fn departments_coded<'d>(code: &str, draft: &'d Draft<'_>) -> Vec<&'d Department> {
    let mut found = departments_spelled(code, draft);
    found.retain(|one| one.code.as_deref().is_some_and(|own| key(own) == code));
    found
}

/// The departments that lists spell so, by name, code or both.
fn departments_spelled<'d>(text: &str, draft: &'d Draft<'_>) -> Vec<&'d Department> {
    let Which { season, file, .. } = &draft.which;
    let mut found: Vec<&Department> = Vec::new();
    for id in [season, file].into_iter().filter_map(|called| called.departments.get(text)).flatten() {
        let is_still = |one: &&Department| {
            !draft.is_spoken_of(&id.clone().into()) || spellings(one).iter().any(|own| key(own) == text)
        };
        if !found.iter().any(|one| one.id == *id) {
            found.extend(draft.get::<Department>(id).filter(is_still));
        }
    }
    found
}

/// The modules that a text can mean: by id, else by name.
pub(super) fn modules_called(text: &str, draft: &Draft<'_>) -> Vec<ModuleId> {
    let id = ModuleId::from(text);
    if draft.get::<Module>(&id).is_some() {
        return vec![id];
    }
    let text = key(text);
    let Which { season, file, .. } = &draft.which;
    let mut found: Vec<ModuleId> = Vec::new();
    for id in [season, file].into_iter().filter_map(|called| called.modules.get(&text)).flatten() {
        let is_still = |one: &Module| key(&one.name) == text || key(id.as_str()) == text;
        if !found.contains(id) && draft.get::<Module>(id).is_some_and(is_still) {
            found.push(id.clone());
        }
    }
    found
}

/// The ids of a hidden cell; none where there is no such cell.
pub(super) fn hidden(row: &Row<'_>, field: Field) -> Option<Vec<String>> {
    row.cell(field).map(|cell| ids::split(&value::exact(cell.value)))
}

/// The one id of a hidden cell.
pub(super) fn hidden_one(row: &Row<'_>, field: Field) -> Option<String> {
    hidden(row, field)?.into_iter().next()
}

/// The id that an id of the file means.
pub(super) fn meant<T: Clone + Into<EntityId> + From<Arc<str>>>(id: T, draft: &Draft<'_>) -> T {
    match draft.who.meant(&id.clone().into()) {
        Some(other) => T::from(Arc::from(other.as_str())),
        None => id,
    }
}

/// The department of a row: by the hidden id where the visible name still says the same, else by the visible name, or
/// the heading above the row. Where the user wants departments made that nobody knows, the row would make it.
pub(super) fn department(row: &mut Row<'_>, draft: &Draft<'_>) -> Told<DepartmentId> {
    if row.cell(Field::Department).is_some_and(|cell| matches!(cell.value, Value::Error(_))) {
        row.wrong(Field::Department, CellWhy::FormulaError);
        return Told::Wrong;
    }
    let visible = row.text_of(Field::Department);
    let hidden = hidden_one(row, Field::DepartmentId).map(|id| meant(DepartmentId::from(id), draft));
    if let Some(id) = hidden.filter(|id| is_department_called(id, visible.as_deref(), draft)) {
        row.tells(Field::Department);
        return Told::Is(id);
    }
    let Some(text) = visible.or_else(|| row.entry.under.as_ref().map(|(_, text)| text.clone())) else {
        return row.told(Field::Department, |_| unreachable!("the cell is empty"));
    };
    row.tells(Field::Department);
    match said_or_called(&text, draft) {
        Ok(Found::One(id)) => Told::Is(id),
        Ok(found) => wrong_department(row, &text, found),
        Err(New) => match checked(&text, limits::TEXT) {
            Ok(()) => Told::Is(make_department(row, draft, text)),
            Err(why) => {
                row.wrong(Field::Department, why);
                Told::Wrong
            }
        },
    }
}

/// The departments that a row's cell or heading names, without making any. `None` where it names none.
pub(super) fn department_named(row: &Row<'_>, draft: &Draft<'_>) -> Option<(String, Found<DepartmentId>)> {
    let visible = row.text_of(Field::Department);
    let text = visible.or_else(|| row.entry.under.as_ref().map(|(_, text)| text.clone()))?;
    let found = said_or_called(&text, draft).unwrap_or(Found::Nobody);
    Some((text, found))
}

/// Notes that a row's department is none, or several.
pub(super) fn wrong_department(
    row: &mut Row<'_>,
    text: &str,
    found: Found<DepartmentId>,
) -> Told<DepartmentId> {
    if let Err(why) = found.or_why(Noun::Department) {
        row.wrong(Field::Department, why);
        // A heading above the row has no cell in it.
        if let Some(problem) = row.problems.last_mut() {
            text.clone_into(&mut problem.value);
        }
    }
    Told::Wrong
}

/// A department is to be made.
struct New;

fn said_or_called(text: &str, draft: &Draft<'_>) -> Result<Found<DepartmentId>, New> {
    match draft.which.said_of(text) {
        Some(DepartmentChoice::Known { id }) if draft.get::<Department>(id).is_some() => {
            return Ok(Found::One(id.clone()));
        }
        _ => {}
    }
    let found = Found::of(departments_called(text, draft));
    let is_made = matches!(draft.which.said_of(text), Some(DepartmentChoice::New))
        || draft.which.choices.make_departments;
    if found == Found::Nobody && is_made { Err(New) } else { Ok(found) }
}

fn make_department(row: &mut Row<'_>, draft: &Draft<'_>, name: String) -> DepartmentId {
    let id: DepartmentId = draft.new_id(Noun::Department).into();
    let department = Department { id: id.clone(), name, code: None, home_care: false, min_present: 1 };
    row.steps.push(Step::Put(department.into(), Vec::new()));
    id
}

fn is_department_called(id: &DepartmentId, visible: Option<&str>, draft: &Draft<'_>) -> bool {
    let Some(department) = draft.get::<Department>(id) else { return false };
    let visible = key(visible.unwrap_or_default());
    let codes = department.code.iter().map(String::as_str).chain([id.as_str()]).map(key);
    key(&department.name) == visible || (!visible.is_empty() && codes.into_iter().any(|code| code == visible))
}

/// The one module of a row, likewise by hidden id and visible name.
pub(super) fn module(row: &mut Row<'_>, draft: &Draft<'_>) -> Told<ModuleId> {
    let visible = row.text_of(Field::Module);
    if let Some(id) = hidden_one(row, Field::ModuleId).map(|id| meant(ModuleId::from(id), draft))
        && let Some(module) = draft.get::<Module>(&id)
        && (key(&module.name) == key(visible.as_deref().unwrap_or_default())
            || visible.as_deref() == Some(id.as_str()))
    {
        row.tells(Field::Module);
        return Told::Is(id);
    }
    row.told(Field::Module, |_| {
        let text = visible.as_deref().unwrap_or_default();
        Found::of(modules_called(text, draft)).or_why(Noun::Module).map(value::Reading::plain)
    })
}

/// Several modules of a row in one cell, likewise.
pub(super) fn modules(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    visible: Field,
    hidden_field: Field,
) -> Told<BTreeSet<ModuleId>> {
    let hidden: Vec<ModuleId> =
        hidden(row, hidden_field).into_iter().flatten().map(|id| meant(ModuleId::from(id), draft)).collect();
    let name_of = |id: &ModuleId| draft.get::<Module>(id).map(|module| module.name.clone());
    let called = |text: &str| Found::of(modules_called(text, draft));
    several(row, visible, hidden, &name_of, &called, Noun::Module)
}

/// Several entries in one cell: those of the hidden ids where the visible names still say the same, else those of the
/// visible names, of which one that a hidden id is called means that one.
pub(super) fn several<T: Clone + Ord>(
    row: &mut Row<'_>,
    field: Field,
    hidden: Vec<T>,
    name_of: &dyn Fn(&T) -> Option<String>,
    called: &dyn Fn(&str) -> Found<T>,
    noun: Noun,
) -> Told<BTreeSet<T>> {
    let visible = row.text_of(field).unwrap_or_default();
    let names: Option<Vec<String>> = hidden.iter().map(name_of).collect();
    if let Some(names) = names.as_ref().filter(|names| !names.is_empty())
        && ids::join(names.iter().map(|name| seen(name))) == visible
    {
        row.tells(field);
        return Told::Is(hidden.into_iter().collect());
    }
    let is_exact = row.is_exact();
    let mut left: Vec<(String, T)> =
        hidden.into_iter().filter_map(|id| Some((key(&name_of(&id)?), id))).collect();
    row.told(field, |cell| {
        let mut met = BTreeSet::new();
        for text in parts(cell, is_exact) {
            let name = key(&text);
            let id = match left.iter().position(|(other, _)| *other == name) {
                Some(place) => left.remove(place).1,
                None => called(&text).or_why(noun)?,
            };
            met.insert(id);
        }
        Ok(value::Reading::plain(met))
    })
}

/// The texts of a cell that holds several: as the template writes them, or as people do.
pub(super) fn parts(cell: &Value, is_exact: bool) -> Vec<String> {
    let text = value::exact(cell);
    if is_exact && text.contains([';', '"']) { ids::split(&text) } else { value::several(cell) }
}
