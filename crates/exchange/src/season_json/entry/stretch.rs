//! What loans and raises have in common: some weeks of a superuser, of which no two overlap.

use std::collections::HashMap;

use skulder_season::dates::WeekRange;
use skulder_season::ids::{Noun, TrainerId};

use super::period::weeks;
use crate::season_json::fields::Fields;
use crate::season_json::known::{Known, pointer_to};
use crate::season_json::problem::FileWhy;

/// The weeks of the loans, or of the raises, met so far.
#[derive(Default)]
pub(in crate::season_json) struct Weeks(HashMap<TrainerId, Vec<(WeekRange, usize)>>);

impl Weeks {
    /// Reads for which superuser and which weeks a loan or raise is; it must not overlap an earlier one.
    pub(in crate::season_json) fn read(
        &mut self,
        fields: &mut Fields<'_>,
        known: &Known<'_>,
        noun: Noun,
        place: usize,
    ) -> (Option<TrainerId>, Option<WeekRange>) {
        let trainer: Option<TrainerId> = fields.required("trainer", known.reference(Noun::Trainer));
        let weeks = weeks(fields);
        let Some(id) = &trainer else { return (trainer, weeks) };
        let entry = known.entry(Noun::Trainer, id.as_str());
        if entry.and_then(|entry| entry.get("kind")?.as_text()) == Some("instructor") {
            fields.wrong("trainer", FileWhy::NotASuperuser);
        }
        if let Some(weeks) = weeks {
            let earlier = self.0.entry(id.clone()).or_default();
            if let Some((_, other)) = earlier.iter().find(|(other, _)| other.touches(weeks)) {
                fields.wrong_whole(FileWhy::Overlaps { other: pointer_to(noun, *other) });
            }
            earlier.push((weeks, place));
        }
        (trainer, weeks)
    }
}
