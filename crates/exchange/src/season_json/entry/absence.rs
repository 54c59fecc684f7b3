//! `absences[]`.

use serde::Serialize;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::dates::Day;
use skulder_season::ids::{AbsenceId, Noun, TrainerId};

use super::period::days;
use crate::season_json::fields::{Fields, flag, id, word};
use crate::season_json::known::Known;

pub(in crate::season_json) fn read(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Absence> {
    let id = fields.required("id", id);
    let trainer = fields.required("trainer", known.reference(Noun::Trainer));
    let days = days(fields);
    let kind = fields.required("kind", word);
    let status = fields.required("status", word);
    let locked = fields.or("locked", false, flag);
    Some(Absence { id: id?, trainer: trainer?, days: days?, kind: kind?, status: status?, locked: locked? })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct AbsenceEntry<'a> {
    id: &'a AbsenceId,
    trainer: &'a TrainerId,
    first_day: Day,
    last_day: Day,
    kind: AbsenceKind,
    status: AbsenceStatus,
    locked: bool,
}

impl<'a> AbsenceEntry<'a> {
    pub(in crate::season_json) fn of(absence: &'a Absence) -> Self {
        let Absence { id, trainer, days, kind, status, locked } = absence;
        Self {
            id,
            trainer,
            first_day: days.first(),
            last_day: days.last(),
            kind: *kind,
            status: *status,
            locked: *locked,
        }
    }
}
