//! The figures of a day: how summer and follow-up stand, in totals without a name. They stand on the Forum's and the steering
//! group's pages, and beside each assessment.

use serde::Serialize;
use ts_rs::TS;

use crate::coverage::Coverage;
use crate::coverage::board::Status;
use crate::dates::{Day, Week};
use crate::follow_up::FollowUpStatus;
use crate::readiness::ReadinessState;
use crate::season::Season;

/// Weeks that are looked ahead, today's included.
pub const WEEKS_AHEAD: i32 = 6;

/// How a season stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Figures {
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// Departments of the season.
    pub departments: usize,
    /// Red cells of the whole season.
    pub red_cells: usize,
    /// Departments with a red cell.
    pub red_departments: usize,
    /// Yellow cells of the whole season.
    pub yellow_cells: usize,
    /// Today's week and those after it, [`WEEKS_AHEAD`] at most: those of them that are in the season.
    pub ahead: Vec<WeekFigures>,
    /// Minutes all needs take.
    #[ts(type = "number")]
    pub load: u64,
    /// Minutes all trainers have left, from today's week on.
    #[ts(type = "number")]
    pub capacity: u64,
    /// Temps who have not left.
    pub temps: usize,
    /// Those of them who are ready.
    pub ready: usize,
    /// Those on the way.
    pub on_the_way: usize,
    /// Those who are late.
    pub late: usize,
    /// Follow-ups that are not closed.
    pub open_follow_ups: usize,
    /// The deviations they stand for.
    #[ts(type = "number")]
    pub open_deviations: u64,
    /// Questions sent outward and not answered.
    pub unanswered: usize,
    /// The days that the oldest of those has waited.
    #[ts(type = "number | null")]
    pub longest_wait: Option<i64>,
    /// Follow-ups with answers that contradict each other.
    pub contradictory: usize,
}

/// How many departments are red and yellow in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeekFigures {
    /// The week.
    pub week: Week,
    /// Red cells.
    pub red: usize,
    /// Yellow cells.
    pub yellow: usize,
}

/// The figures of the day that a season was counted on.
pub fn figures(season: &Season, coverage: &Coverage) -> Figures {
    let today = coverage.today();
    let municipality = coverage.municipality();
    let cells = |week: Week, status: Status| {
        let all = coverage.blocks().flat_map(|block| &block.cells);
        all.filter(|cell| cell.week == week && cell.status == status).count()
    };
    let this_week = Week::of(today);
    let ahead = (0..WEEKS_AHEAD)
        .map(|count| this_week.plus(count))
        .filter(|week| season.head().weeks.contains(*week))
        .map(|week| WeekFigures { week, red: cells(week, Status::Red), yellow: cells(week, Status::Yellow) })
        .collect();
    let temps = |state: ReadinessState| {
        coverage.blocks().flat_map(|block| &block.temps).filter(|temp| temp.state == state).count()
    };
    let (ready, on_the_way, late) =
        (temps(ReadinessState::Ready), temps(ReadinessState::OnTheWay), temps(ReadinessState::Late));
    let open = || season.follow_ups().values().filter(|entry| entry.status != FollowUpStatus::Closed);
    let unanswered =
        || open().flat_map(|entry| &entry.inquiries).filter(|inquiry| inquiry.answered_on.is_none());
    Figures {
        day: today,
        departments: season.departments().len(),
        red_cells: municipality.red_cells,
        red_departments: municipality.red_departments,
        yellow_cells: municipality.yellow_cells,
        ahead,
        load: municipality.load,
        capacity: municipality.capacity,
        temps: ready + on_the_way + late,
        ready,
        on_the_way,
        late,
        open_follow_ups: open().count(),
        open_deviations: open().map(|entry| u64::from(entry.count)).sum(),
        unanswered: unanswered().count(),
        longest_wait: unanswered().map(|inquiry| (today - inquiry.sent_on).num_days().max(0)).max(),
        contradictory: open().filter(|entry| entry.inquiries.iter().any(|one| one.contradictory)).count(),
    }
}
