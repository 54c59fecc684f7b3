//! `raises[]`.

use serde::Serialize;
use skulder_season::dates::Week;
use skulder_season::ids::{Noun, TrainerId};
use skulder_season::limits;
use skulder_season::raise::Raise;

use super::stretch::Weeks;
use crate::season_json::fields::{Fields, whole};
use crate::season_json::known::{Known, numbered};

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    raised: &mut Weeks,
    place: usize,
) -> Option<Raise> {
    let (trainer, weeks) = raised.read(fields, known, Noun::Raise, place);
    let position_percent = fields.required("positionPercent", whole(&limits::PERCENT));
    let id = numbered("raise", place);
    Some(Raise { id, trainer: trainer?, weeks: weeks?, position_percent: position_percent? })
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct RaiseEntry<'a> {
    trainer: &'a TrainerId,
    first_week: Week,
    last_week: Week,
    position_percent: u32,
}

impl<'a> RaiseEntry<'a> {
    pub(in crate::season_json) fn of(raise: &'a Raise) -> Self {
        let Raise { id: _, trainer, weeks, position_percent } = raise;
        let position_percent = *position_percent;
        Self { trainer, first_week: weeks.first(), last_week: weeks.last(), position_percent }
    }
}
