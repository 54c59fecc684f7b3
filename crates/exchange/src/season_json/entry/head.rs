//! `season`: its id, name, weeks and settings.

use serde::Serialize;
use skulder_season::dates::{ClockTime, Week};
use skulder_season::ids::SeasonId;
use skulder_season::season::{SeasonHead, Settings};
use skulder_season::{Season, limits};

use super::period::weeks;
use crate::season_json::fields::{Fields, id, text, time, whole};
use crate::season_json::problem::FileWhy;

pub(in crate::season_json) fn read(fields: &mut Fields<'_>) -> Option<(Option<SeasonId>, SeasonHead)> {
    let id = fields.optional("id", id);
    let name = fields.required("name", text(limits::LONG_TEXT));
    let weeks = weeks(fields);
    if weeks.is_some_and(|weeks| weeks.count() > limits::SEASON_WEEKS) {
        fields.wrong_whole(FileWhy::TooManyWeeks { max: limits::SEASON_WEEKS });
    }
    let settings = fields.or("settings", Settings::default(), |at| {
        let mut fields = Fields::of(at)?;
        let settings = settings(&mut fields);
        fields.finish();
        settings
    });
    Some((id, SeasonHead { name: name?, weeks: weeks?, settings: settings? }))
}

fn settings(fields: &mut Fields<'_>) -> Option<Settings> {
    let default = Settings::default();
    let mut number = |key, default, bounds| fields.or(key, default, whole(bounds));
    let full_time = number("fullTimeWeekMinutes", default.full_time_week_minutes, &limits::WEEK_MINUTES);
    let training_share = number("trainingSharePercent", default.training_share_percent, &limits::PERCENT);
    let present_days = number("presentDaysMin", default.present_days_min, &limits::PRESENT_DAYS);
    let fresh_weeks = number("freshWeeks", default.fresh_weeks, &limits::FRESH_WEEKS);
    let fresh_temps =
        number("freshTempsPerTrainer", default.fresh_temps_per_trainer, &limits::FRESH_TEMPS_PER_TRAINER);
    let tight = number("tightPercent", default.tight_percent, &limits::TIGHT_PERCENT);
    let trainer_day = number("trainerDayMinutes", default.trainer_day_minutes, &limits::DAY_MINUTES);
    let temp_day = number("tempDayMinutes", default.temp_day_minutes, &limits::DAY_MINUTES);
    let travel = number("travelMinutes", default.travel_minutes, &limits::TRAVEL_MINUTES);
    let session_step = fields.or("sessionStep", default.session_step, |at| {
        let step = whole(&limits::SESSION_STEP)(at)?;
        if !limits::MINUTES_OF_A_DAY.is_multiple_of(step) {
            return at.wrong(FileWhy::NotADivisor { of: limits::MINUTES_OF_A_DAY });
        }
        Some(step)
    });
    let day_start: Option<ClockTime> = fields.or("dayStart", default.day_start, time);
    let day_end = fields.or("dayEnd", default.day_end, time);
    if let (Some(start), Some(end)) = (day_start, day_end)
        && start >= end
    {
        fields.wrong_whole(FileWhy::NotBefore { first: "dayStart".into(), last: "dayEnd".into() });
    }
    Some(Settings {
        full_time_week_minutes: full_time?,
        training_share_percent: training_share?,
        present_days_min: present_days?,
        fresh_weeks: fresh_weeks?,
        fresh_temps_per_trainer: fresh_temps?,
        tight_percent: tight?,
        day_start: day_start?,
        day_end: day_end?,
        session_step: session_step?,
        trainer_day_minutes: trainer_day?,
        temp_day_minutes: temp_day?,
        travel_minutes: travel?,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct Head<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a SeasonId>,
    name: &'a str,
    first_week: Week,
    last_week: Week,
    settings: &'a Settings,
}

impl<'a> Head<'a> {
    pub(in crate::season_json) fn of(season: &'a Season) -> Self {
        let SeasonHead { name, weeks, settings } = season.head();
        let id = Some(season.id());
        Self { id, name, first_week: weeks.first(), last_week: weeks.last(), settings }
    }
    pub(in crate::season_json) fn without_id(self) -> Self {
        Self { id: None, ..self }
    }
}
