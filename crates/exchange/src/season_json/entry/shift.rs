//! `shifts[]`.

use serde::Serialize;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::ids::{Noun, PersonId, TempId, TrainerId};
use skulder_season::shift::Shift;

use crate::season_json::fields::{Fields, day, time};
use crate::season_json::known::{Known, numbered};
use crate::season_json::problem::FileWhy;

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    place: usize,
) -> Option<Shift> {
    let trainer = fields.optional("trainer", known.reference(Noun::Trainer)).map(PersonId::Trainer);
    let temp = fields.optional("temp", known.reference(Noun::Temp)).map(PersonId::Temp);
    if fields.has("trainer") == fields.has("temp") {
        fields.wrong_whole(FileWhy::ExactlyOneOf { keys: vec!["trainer".into(), "temp".into()] });
    }
    let date = fields.required("date", day);
    let start = fields.required("start", time);
    let end = fields.required("end", time);
    let id = numbered("shift", place);
    Some(Shift { id, person: trainer.or(temp)?, date: date?, start: start?, end: end? })
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct ShiftEntry<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    trainer: Option<&'a TrainerId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temp: Option<&'a TempId>,
    date: Day,
    start: ClockTime,
    end: ClockTime,
}

impl<'a> ShiftEntry<'a> {
    pub(in crate::season_json) fn of(shift: &'a Shift) -> Self {
        let Shift { id: _, person, date, start, end } = shift;
        let (trainer, temp) = match person {
            PersonId::Trainer(id) => (Some(id), None),
            PersonId::Temp(id) => (None, Some(id)),
        };
        Self { trainer, temp, date: *date, start: *start, end: *end }
    }
}
