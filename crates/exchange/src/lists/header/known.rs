//! What the season calls its departments and modules.

use std::cmp::Reverse;
use std::collections::HashMap;

use skulder_season::Season;
use skulder_season::ids::ModuleId;

use crate::lists::value::tidy;
use crate::lists::words::key;

/// The names of departments and modules, as words are compared.
pub(super) struct Known {
    /// Of what a department is called, its name.
    departments: HashMap<String, String>,
    /// Of what a module is called, its id; `None` where several are called so.
    modules: HashMap<String, Option<ModuleId>>,
    /// The words of each department's name, with the name: the longest first.
    names: Vec<(String, String)>,
}

impl Known {
    pub(super) fn of(season: &Season) -> Self {
        let mut departments = HashMap::new();
        for department in season.departments().values() {
            let (name, code) = (&department.name, department.code.as_deref().unwrap_or_default());
            let both = [format!("{code} {name}"), format!("{name} {code}"), format!("{name} ({code})")];
            for called in [name.as_str(), code].into_iter().chain(both.iter().map(String::as_str)) {
                departments.insert(key(called), name.clone());
            }
        }
        departments.remove("");
        let mut modules: HashMap<String, Option<ModuleId>> = HashMap::new();
        for module in season.modules().values() {
            let mut called = vec![key(&module.name), key(module.id.as_str())];
            called.dedup();
            for called in called {
                let id = modules.entry(called).or_insert_with(|| Some(module.id.clone()));
                if id.as_ref() != Some(&module.id) {
                    *id = None;
                }
            }
        }
        modules.remove("");
        let names = season.departments().values().map(|department| &department.name);
        let names = names.filter(|name| name.chars().count() > 3);
        let mut names: Vec<(String, String)> = names.map(|name| (words(name), name.clone())).collect();
        names.sort_by_key(|(words, _)| (Reverse(words.len()), words.clone()));
        names.dedup();
        Self { departments, modules, names }
    }
    /// Whether a text is what a department is called: by name, code, or both.
    pub(super) fn is_department(&self, text: &str) -> bool {
        self.departments.contains_key(&key(text))
    }
    /// Whether a text is what a module is called: by name or id.
    pub(super) fn is_module(&self, text: &str) -> bool {
        self.modules.contains_key(&key(text))
    }
    /// The one module that is called so.
    pub(super) fn module(&self, text: &str) -> Option<&ModuleId> {
        self.modules.get(&key(text))?.as_ref()
    }
    /// The one department that a heading is about, as the season calls it: "Sykehjem Nord", "Avdeling: Sykehjem Nord",
    /// "Sommervikarer 2027 – Sykehjem Nord".
    pub(super) fn department_of(&self, heading: &str) -> Option<&str> {
        if let Some(name) = self.departments.get(&key(heading)) {
            return Some(name);
        }
        let heading = format!(" {} ", words(heading));
        let mut met = self.names.iter().filter(|(words, _)| is_within(words, &heading));
        let (longest, name) = met.next()?;
        // "Sykehjem Nord" is within "Sykehjem Nord 2. etasje", which is the one that is meant.
        let is_one = met.all(|(words, _)| is_within(words, &format!(" {longest} ")));
        is_one.then_some(name)
    }
}

/// Whether words stand in a text of words, with a space on each of their sides.
fn is_within(words: &str, text: &str) -> bool {
    let mut places = text.match_indices(words);
    places.any(|(place, _)| text[..place].ends_with(' ') && text[place + words.len()..].starts_with(' '))
}

/// A text's words in small letters, with one space between.
fn words(text: &str) -> String {
    let text = tidy(text).to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
