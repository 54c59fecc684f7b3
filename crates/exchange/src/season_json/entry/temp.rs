//! `temps[]`.

use std::collections::BTreeSet;

use serde::Serialize;
use skulder_season::dates::Day;
use skulder_season::ids::{DepartmentId, ModuleId, Noun, PersonId, TempId};
use skulder_season::limits;
use skulder_season::person::{Naming, People};
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::Role;

use super::period::days;
use super::person::{self, PersonKeys};
use crate::season_json::fields::{Fields, each, id, whole, word};
use crate::season_json::known::Known;

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    people: &mut Vec<Naming>,
) -> Option<Temp> {
    let id: Option<TempId> = fields.required("id", id);
    let person = person::read(fields);
    let department = fields.required("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let tool = fields.required("tool", word);
    let engagement = fields.or("engagement", Engagement::New, word);
    let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
    let days = days(fields);
    let done = fields.or("done", BTreeSet::new(), each(known.reference(Noun::Module)));
    let exempt = fields.or("exempt", BTreeSet::new(), each(known.reference(Noun::Module)));
    let id = id?;
    people.extend(person::named(PersonId::Temp(id.clone()), person?));
    Some(Temp {
        id,
        department: department?,
        role: role?,
        tool: tool?,
        engagement: engagement?,
        position_percent: position_percent?,
        days: days?,
        done: done?,
        exempt: exempt?,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct TempEntry<'a> {
    id: &'a TempId,
    #[serde(flatten)]
    person: PersonKeys<'a>,
    department: &'a DepartmentId,
    role: Role,
    tool: TempTool,
    engagement: Engagement,
    position_percent: u32,
    first_day: Day,
    last_day: Day,
    done: Vec<&'a ModuleId>,
    exempt: Vec<&'a ModuleId>,
}

impl<'a> TempEntry<'a> {
    pub(in crate::season_json) fn of(temp: &'a Temp, people: &'a People) -> Self {
        Self {
            id: &temp.id,
            person: PersonKeys::of(&PersonId::Temp(temp.id.clone()), people),
            department: &temp.department,
            role: temp.role,
            tool: temp.tool,
            engagement: temp.engagement,
            position_percent: temp.position_percent,
            first_day: temp.days.first(),
            last_day: temp.days.last(),
            done: temp.done.iter().collect(),
            exempt: temp.exempt.iter().collect(),
        }
    }
}
