//! Which department or module a cell means: by name, code or id, or by what the user said of an unknown name.

use std::cell::RefCell;
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
use super::index::Index;
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
    pub(super) fn among<'t>(mut found: impl Iterator<Item = &'t T>) -> Self
    where
        T: Clone + 't,
    {
        match (found.next(), found.count()) {
            (None, _) => Self::Nobody,
            (Some(one), 0) => Self::One(one.clone()),
            (Some(_), others) => Self::Several(others + 1),
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
    departments: Texts,
    modules: Index<ModuleId>,
}

/// Departments by what they are called.
#[derive(Default)]
struct Texts {
    names: Index<DepartmentId>,
    codes: Index<DepartmentId>,
    /// Those without a code, by name.
    uncoded: Index<DepartmentId>,
    /// Lists write code and name in one cell, this way and that.
    both: Index<DepartmentId>,
}

impl Texts {
    fn learn(&mut self, department: &Department) {
        let Department { id, name, code, .. } = department;
        self.names.add(key(name), id);
        let Some(code) = code else {
            self.uncoded.add(key(name), id);
            return;
        };
        self.codes.add(key(code), id);
        for text in in_one(code, name) {
            self.both.add(key(&text), id);
        }
    }
    fn forget(&mut self, department: &Department) {
        let Department { id, name, code, .. } = department;
        self.names.remove(&key(name), id);
        let Some(code) = code else {
            self.uncoded.remove(&key(name), id);
            return;
        };
        self.codes.remove(&key(code), id);
        for text in in_one(code, name) {
            self.both.remove(&key(&text), id);
        }
    }
}

fn in_one(code: &str, name: &str) -> [String; 3] {
    [format!("{code} {name}"), format!("{name} {code}"), format!("{name} ({code})")]
}

impl Called {
    pub(super) fn of(season: &Season) -> Self {
        let mut called = Self::default();
        for department in season.departments().values() {
            called.departments.learn(department);
        }
        for module in season.modules().values() {
            called.learn_module(module);
        }
        called
    }
    fn learn_module(&mut self, module: &Module) {
        self.modules.add(key(&module.name), &module.id);
        self.modules.add(key(module.id.as_str()), &module.id);
    }
    fn forget_module(&mut self, module: &Module) {
        self.modules.remove(&key(&module.name), &module.id);
        self.modules.remove(&key(module.id.as_str()), &module.id);
    }
}

/// The departments and modules that can be meant.
pub(super) struct Which<'a> {
    season: &'a Called,
    /// Those the file has spoken of, as it calls them.
    file: Called,
    choices: &'a Choices,
    /// What the user said of names of departments, as names are compared.
    said: HashMap<String, &'a DepartmentChoice>,
    /// The ids of departments that rows make, by name: it is one, however many rows need it.
    making: RefCell<HashMap<String, DepartmentId>>,
}

impl<'a> Which<'a> {
    pub(super) fn new(season: &'a Called, choices: &'a Choices) -> Self {
        let mut said = HashMap::new();
        for (name, choice) in &choices.departments {
            said.entry(key(name)).or_insert(choice);
        }
        Self { season, file: Called::default(), choices, said, making: RefCell::default() }
    }
    /// What the file calls a department or module, and what it called it before.
    pub(super) fn learn(&mut self, entry: &AnyEntry, before: Option<&AnyEntry>) {
        match before {
            Some(AnyEntry::Department(department)) => self.file.departments.forget(department),
            Some(AnyEntry::Module(module)) => self.file.forget_module(module),
            _ => {}
        }
        match entry {
            AnyEntry::Department(department) => self.file.departments.learn(department),
            AnyEntry::Module(module) => self.file.learn_module(module),
            _ => {}
        }
    }
    fn said_of(&self, text: &str) -> Option<&DepartmentChoice> {
        self.choices.departments.get(text).or_else(|| self.said.get(&key(text)).copied())
    }
}

/// By what departments are looked for.
type By = fn(&Texts) -> &Index<DepartmentId>;

/// The departments that go by a text now: not those which the file calls otherwise.
fn all<'d>(by: By, text: &'d str, draft: &'d Draft<'_>) -> impl Iterator<Item = &'d DepartmentId> {
    of_season(by, text, draft).chain(by(&draft.which.file.departments).get(text))
}

/// Those of them of which the file has not spoken.
fn of_season<'d>(by: By, text: &'d str, draft: &'d Draft<'_>) -> impl Iterator<Item = &'d DepartmentId> {
    let there = by(&draft.which.season.departments).get(text);
    there.filter(|id| !draft.is_spoken_of(&(*id).clone().into()))
}

/// The department that a text means: by id, else by name, else by code, else by both.
pub(super) fn department_called(text: &str, draft: &Draft<'_>) -> Found<DepartmentId> {
    let id = DepartmentId::from(text);
    if draft.get::<Department>(&id).is_some() {
        return Found::One(id);
    }
    let text = key(text);
    let by: [By; 3] = [|texts| &texts.names, |texts| &texts.codes, |texts| &texts.both];
    let found = by.into_iter().map(|by| Found::among(all(by, &text, draft)));
    found.into_iter().find(|found| *found != Found::Nobody).unwrap_or(Found::Nobody)
}

/// The department that has a code. `is_free` asks for one that the file has not spoken of.
pub(super) fn department_coded(code: &str, is_free: bool, draft: &Draft<'_>) -> Found<DepartmentId> {
    let (code, by): (String, By) = (key(code), |texts| &texts.codes);
    if is_free { Found::among(of_season(by, &code, draft)) } else { Found::among(all(by, &code, draft)) }
}

/// The department of a name whose code may change, none of the name having the code told: one that the file has not
/// spoken of, or that has no code.
pub(super) fn department_named(name: &str, is_free: bool, draft: &Draft<'_>) -> Found<DepartmentId> {
    let name = key(name);
    let free = of_season(|texts| &texts.names, &name, draft);
    if is_free {
        return Found::among(free);
    }
    Found::among(free.chain(draft.which.file.departments.uncoded.get(&name)))
}

/// The module that a text means: by id, else by name.
pub(super) fn module_called(text: &str, draft: &Draft<'_>) -> Found<ModuleId> {
    let id = ModuleId::from(text);
    if draft.get::<Module>(&id).is_some() {
        return Found::One(id);
    }
    Found::among(modules_called(&key(text), draft))
}

/// The modules that are called so now, as names are compared.
pub(super) fn modules_called<'d>(text: &'d str, draft: &'d Draft<'_>) -> impl Iterator<Item = &'d ModuleId> {
    let Which { season, file, .. } = &draft.which;
    let there = season.modules.get(text).filter(|id| !draft.is_spoken_of(&(*id).clone().into()));
    there.chain(file.modules.get(text))
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
pub(super) fn department_told(row: &Row<'_>, draft: &Draft<'_>) -> Option<(String, Found<DepartmentId>)> {
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
    let found = department_called(text, draft);
    let is_made = matches!(draft.which.said_of(text), Some(DepartmentChoice::New))
        || draft.which.choices.make_departments;
    if found == Found::Nobody && is_made { Err(New) } else { Ok(found) }
}

fn make_department(row: &mut Row<'_>, draft: &Draft<'_>, name: String) -> DepartmentId {
    let mut making = draft.which.making.borrow_mut();
    let id = making.entry(key(&name)).or_insert_with(|| draft.new_id(Noun::Department).into()).clone();
    let department = Department { id: id.clone(), name, code: None, home_care: false, min_present: 1 };
    row.steps.push(Step::Make(department.into()));
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
        module_called(text, draft).or_why(Noun::Module).map(value::Reading::plain)
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
    let called = |text: &str| module_called(text, draft);
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
