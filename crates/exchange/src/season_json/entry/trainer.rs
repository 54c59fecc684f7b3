//! `trainers[]`.

use serde::Serialize;
use skulder_season::dates::Day;
use skulder_season::ids::{DepartmentId, Noun, PersonId, TrainerId};
use skulder_season::limits;
use skulder_season::module::TrainerPost;
use skulder_season::person::{Naming, People};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};

use super::period::days_between;
use super::person::{self, PersonKeys};
use crate::season_json::fields::{Fields, day, id, some, whole, word};
use crate::season_json::known::Known;
use crate::season_json::problem::{EntrySort, FileWhy};

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    people: &mut Vec<Naming>,
) -> Option<Trainer> {
    let id: Option<TrainerId> = fields.required("id", id);
    let person = person::read(fields);
    let post = fields.required("kind", word);
    let department = fields.optional("department", known.reference(Noun::Department));
    let role = fields.required("role", word);
    let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
    let tools = fields.required("tools", some(word));
    let weekly_minutes = fields.optional("weeklyMinutes", whole(&limits::WEEK_MINUTES));
    let (first_day, last_day) = (fields.optional("firstDay", day), fields.optional("lastDay", day));
    days_between(fields, first_day, last_day);
    let kind = match post {
        Some(TrainerPost::Superuser) => {
            if !fields.has("department") {
                fields.wrong("department", FileWhy::MissingFor { sort: EntrySort::Superuser });
            }
            department.map(|department| TrainerKind::Superuser { department, weekly_minutes })
        }
        Some(TrainerPost::Instructor) => {
            if fields.has("department") {
                fields.wrong("department", FileWhy::NotFor { sort: EntrySort::Instructor });
            }
            if !fields.has("weeklyMinutes") {
                fields.wrong("weeklyMinutes", FileWhy::MissingFor { sort: EntrySort::Instructor });
            }
            weekly_minutes.map(|weekly_minutes| TrainerKind::Instructor { weekly_minutes })
        }
        None => None,
    };
    let id = id?;
    people.extend(person::named(PersonId::Trainer(id.clone()), person?));
    Some(Trainer {
        id,
        kind: kind?,
        role: role?,
        position_percent: position_percent?,
        tools: tools?,
        first_day,
        last_day,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct TrainerEntry<'a> {
    id: &'a TrainerId,
    #[serde(flatten)]
    person: PersonKeys<'a>,
    kind: TrainerPost,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<&'a DepartmentId>,
    role: Role,
    position_percent: u32,
    tools: Vec<Tool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weekly_minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<Day>,
}

impl<'a> TrainerEntry<'a> {
    pub(in crate::season_json) fn of(trainer: &'a Trainer, people: &'a People) -> Self {
        let Trainer { id, kind, role, position_percent, tools, first_day, last_day } = trainer;
        let (kind, department, weekly_minutes) = match kind {
            TrainerKind::Superuser { department, weekly_minutes } => {
                (TrainerPost::Superuser, Some(department), *weekly_minutes)
            }
            TrainerKind::Instructor { weekly_minutes } => {
                (TrainerPost::Instructor, None, Some(*weekly_minutes))
            }
        };
        Self {
            id,
            person: PersonKeys::of(&PersonId::Trainer(id.clone()), people),
            kind,
            department,
            role: *role,
            position_percent: *position_percent,
            tools: tools.iter().copied().collect(),
            weekly_minutes,
            first_day: *first_day,
            last_day: *last_day,
        }
    }
}
