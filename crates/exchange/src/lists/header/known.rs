//! What the season calls its departments and modules.

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
        Self { departments, modules }
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
        let mut met: Vec<&str> = self
            .departments
            .values()
            .filter(|name| name.chars().count() > 3 && heading.contains(&format!(" {} ", words(name))))
            .map(String::as_str)
            .collect();
        met.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
        met.dedup();
        let longest = *met.first()?;
        let is_one = met.iter().all(|name| words(longest).contains(&words(name)));
        is_one.then_some(longest)
    }
}

/// A text's words in small letters, with one space between.
fn words(text: &str) -> String {
    let text = tidy(text).to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
