//! When an instructor could give guidance: other work has no windows and no temps, only the instructor's own time.
//!
//! The looks are the booking's own. What stands binds it: hours, the day's and the week's minutes, absences, travel and
//! other sessions. It is not for today, of which nobody here knows how much is left.

use chrono::Duration;
use serde::Serialize;
use skulder_season::Season;
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{DepartmentId, TrainerId};
use skulder_season::limits;
use ts_rs::TS;

use crate::problem::Making;

/// Days after which guidance is due, counted from the day it is asked for, or from the season's first day where that has
/// not come: a session outside the season's weeks is in nobody's plan, and no instructor has hours for it.
pub const GUIDANCE_DUE_DAYS: i64 = 14;

/// When guidance is due, and when instructors could give it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Guidance {
    /// The day by which it is due, [`GUIDANCE_DUE_DAYS`] after today or after the season's first day.
    #[ts(type = "string")]
    pub due: Day,
    /// Whether that is counted from the season's first day.
    pub is_from_season: bool,
    /// The days that are looked at, from the first to the last of those until it is due that are in the season; nothing
    /// where the season is over.
    pub days: Option<DateRange>,
    /// Each instructor's first free start of every such day, the soonest day first, then whose week is least taken.
    pub times: Vec<GuidanceTime>,
}

/// A time at which an instructor could give guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GuidanceTime {
    /// The instructor.
    pub trainer: TrainerId,
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// The start.
    pub start: ClockTime,
}

/// When guidance of so many minutes is due at a department, and when instructors could give it. There is no time where
/// there is no such department, or a session cannot be of that length.
pub fn guidance(season: &Season, today: Day, department: &DepartmentId, minutes: u32) -> Guidance {
    let season_days = DateRange::new(season.weeks().first().monday(), season.weeks().last().sunday());
    let season_days = season_days.expect("a season ends after it begins");
    let asked = today.max(season_days.first());
    let due = asked + Duration::days(GUIDANCE_DUE_DAYS);
    let first = season_days.first().max(today + Duration::days(1));
    let days = DateRange::new(first, due.min(season_days.last())).ok();
    let times = days.map_or_else(Vec::new, |days| times(season, today, days, department, minutes));
    Guidance { due, is_from_season: today < season_days.first(), days, times }
}

fn times(
    season: &Season,
    today: Day,
    days: DateRange,
    department: &DepartmentId,
    minutes: u32,
) -> Vec<GuidanceTime> {
    let making = Making::of(season, today);
    let Some(&place) = making.department_of.get(department) else { return Vec::new() };
    if !limits::MINUTES.contains(&minutes) {
        return Vec::new();
    }
    let days = making.days_within(days);
    let (problem, _) = making.without_pieces();
    let mut times = Vec::new();
    for (number, instructor) in problem.trainers.iter().enumerate().filter(|(_, it)| it.is_instructor) {
        for day in days.clone() {
            let starts = making.free_starts(&problem, number, day, minutes as i32, Some(place));
            if !starts.is_empty() {
                let start = ClockTime::from_minutes(starts.nth(0, problem.step) as u16);
                let time = GuidanceTime {
                    trainer: instructor.id.clone(),
                    day: problem.day(day),
                    start: start.expect("a start is within the day"),
                };
                times.push((instructor.taken_percent(day as usize / 7..day as usize / 7 + 1), time));
            }
        }
    }
    times.sort_by(|(one_taken, one), (other_taken, other)| {
        (one.day, one_taken, one.start, &one.trainer).cmp(&(
            other.day,
            other_taken,
            other.start,
            &other.trainer,
        ))
    });
    times.into_iter().map(|(_, time)| time).collect()
}
