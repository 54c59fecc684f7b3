//! `departments[]`.

use serde::Serialize;
use skulder_season::department::Department;
use skulder_season::ids::DepartmentId;
use skulder_season::limits;

use crate::season_json::fields::{Fields, flag, id, text, whole};

pub(in crate::season_json) fn read(fields: &mut Fields<'_>) -> Option<Department> {
    let id = fields.required("id", id);
    let name = fields.required("name", text(limits::TEXT));
    let code = fields.optional("code", text(limits::TEXT));
    let home_care = fields.or("homeCare", false, flag);
    let min_present = fields.or("minPresent", 1, whole(&limits::COUNT));
    Some(Department { id: id?, name: name?, code, home_care: home_care?, min_present: min_present? })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct DepartmentEntry<'a> {
    id: &'a DepartmentId,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    home_care: bool,
    min_present: u32,
}

impl<'a> DepartmentEntry<'a> {
    pub(in crate::season_json) fn of(department: &'a Department) -> Self {
        let Department { id, name, code, home_care, min_present } = department;
        Self { id, name, code: code.as_deref(), home_care: *home_care, min_present: *min_present }
    }
}
