//! What trainers and temps are called: `name` and `employeeNo`.

use serde::Serialize;
use skulder_season::ids::PersonId;
use skulder_season::limits;
use skulder_season::person::{Naming, People, Person};

use crate::season_json::fields::{Fields, text};

/// The name and the employee number of a trainer or temp. Whoever was erased has neither, and an empty name.
pub(in crate::season_json) fn read(fields: &mut Fields<'_>) -> Option<Person> {
    let name = fields.required("name", text(limits::TEXT));
    let employee_no = fields.optional("employeeNo", text(limits::TEXT));
    Some(Person { name: name?, employee_no })
}

/// The person's naming, where there is anything to call them.
pub(in crate::season_json) fn named(id: PersonId, person: Person) -> Option<Naming> {
    (!person.name.is_empty() || person.employee_no.is_some()).then_some(Naming { id, person })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct PersonKeys<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    employee_no: Option<&'a str>,
}

impl<'a> PersonKeys<'a> {
    pub(in crate::season_json) fn of(id: &PersonId, people: &'a People) -> Self {
        match people.get(id) {
            Some(person) => Self { name: &person.name, employee_no: person.employee_no.as_deref() },
            None => Self { name: "", employee_no: None },
        }
    }
}
