//! `wanted[]`.

use serde::Serialize;
use skulder_season::dates::Week;
use skulder_season::ids::{DepartmentId, Noun};
use skulder_season::limits;
use skulder_season::trainer::Role;
use skulder_season::wanted::Wanted;

use super::period::weeks;
use crate::season_json::fields::{Fields, whole, word};
use crate::season_json::known::{Known, numbered};

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    place: usize,
) -> Option<Wanted> {
    let department = fields.required("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let weeks = weeks(fields);
    let count = fields.required("count", whole(&limits::COUNT));
    let id = numbered("wanted", place);
    Some(Wanted { id, department: department?, role: role?, weeks: weeks?, count: count? })
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct WantedEntry<'a> {
    department: &'a DepartmentId,
    role: Role,
    first_week: Week,
    last_week: Week,
    count: u32,
}

impl<'a> WantedEntry<'a> {
    pub(in crate::season_json) fn of(wanted: &'a Wanted) -> Self {
        let Wanted { id: _, department, role, weeks, count } = wanted;
        Self { department, role: *role, first_week: weeks.first(), last_week: weeks.last(), count: *count }
    }
}
