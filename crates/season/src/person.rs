//! Names and employee numbers, kept apart from everything else.
//!
//! A name is in no entity, command, change, entry of the history or log line: only here, keyed by the id of the
//! trainer or temp. So erasing a person is deleting one row. The trap that follows: a name is not part of a change,
//! and undo does not bring an old name back.

use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Report, Why};

/// What a person is called.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Person {
    /// The name, "Fornavn Etternavn"; "Vikar 3" for a seat without a person.
    pub name: String,
    /// The number in the payroll system.
    pub employee_no: Option<String>,
}

// By hand, so that no name gets into a log by way of `{:?}`.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}

impl Person {
    /// What is wrong with the name or the number, with the fields' names.
    pub fn problems(&self) -> Vec<(String, Why)> {
        let mut report = Report::default();
        report.text("name", &self.name, limits::TEXT);
        report.text("employeeNo", self.employee_no.as_deref().unwrap_or_default(), limits::TEXT);
        report.into_problems()
    }
}

/// A name given to a person: what goes beside a command, never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Naming {
    /// Who.
    pub id: PersonId,
    /// The new name and number.
    pub person: Person,
}

/// The names of everybody a season knows, or has known since it was opened.
pub type People = OrdMap<PersonId, Person>;
