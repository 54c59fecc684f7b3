//! What is not booked yet: every need of the season that sessions leave open, most urgent first; and what of it would
//! fit at one time of a trainer.
//!
//! The needs and the looks are the booking's own, so a need is listed exactly when the booking has a piece of it. No
//! choice is made: each need is looked at beside the standing sessions alone.

use chrono::{Datelike as _, Duration};
use serde::Serialize;
use skulder_season::Season;
use skulder_season::coverage::by_day::OpenNeed;
use skulder_season::dates::{ClockTime, DateRange, Day, Week, WeekDays};
use skulder_season::ids::{ModuleId, TempId, TrainerId};
use ts_rs::TS;

use crate::answer::Why;
use crate::problem::{Asked, Look, Making, Seen, pieces_of};
use crate::task::Scope;

/// A need that is not booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unbooked {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// The lengths of the sessions it is cut into, from long to short; minutes.
    pub pieces: Vec<u32>,
    /// Its days, none before today; they may lie outside the season.
    pub window: DateRange,
    /// Whether its own window has passed.
    pub is_overdue: bool,
    /// Workdays from today to the window's last day, both counted.
    pub days_left: u32,
    /// How many trainers have a free time for its longest piece.
    pub trainers: usize,
    /// Why nobody has; nothing where somebody has.
    pub why: Option<Why>,
}

/// A need that would fit at one time of a trainer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Taker {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// The longest of its pieces that fits; minutes.
    pub minutes: u32,
    /// Workdays left, as of [`Unbooked`].
    pub days_left: u32,
}

/// A free time that was pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeTime {
    /// Whose.
    pub trainer: TrainerId,
    /// The day.
    pub day: Day,
    /// The start.
    pub start: ClockTime,
}

/// Every need that is not booked: the fewest days left first, then the fewest trainers.
pub fn unbooked(season: &Season, today: Day) -> Vec<Unbooked> {
    let making = Making::of(season, today);
    let (problem, attended) = making.without_pieces();
    let mut starts_known = making.nothing_known();
    let needs = making.by_day.needs();
    let workdays = Workdays::until_last(&needs, today);
    let mut unbooked: Vec<Unbooked> = Vec::with_capacity(needs.len());
    for need in needs {
        let temp = making.temp_of[&need.temp];
        let pieces = pieces(season, &need);
        let asked = Asked {
            temp,
            module: making.module_of[&need.module],
            minutes: pieces[0] as i32,
            days: making.days_of(&need, &Scope::default()),
        };
        let temp_days = making.temp_days(&problem, &asked, &attended[temp]);
        let (mut seen, mut trainers) = (Seen::default(), 0);
        for trainer in making.qualified(&need, problem.temps[temp].department) {
            let mut days = asked.days.clone().zip(&temp_days);
            let is_free = days.any(|(day, of_day)| {
                seen.add(&making.look(&problem, &asked, trainer, (day, *of_day), &mut starts_known))
            });
            trainers += usize::from(is_free);
        }
        unbooked.push(Unbooked {
            days_left: workdays.until(need.window.last()),
            why: seen.why(&asked),
            temp: need.temp,
            module: need.module,
            pieces,
            window: need.window,
            is_overdue: need.is_overdue,
            trainers,
        });
    }
    unbooked.sort_by(|one, other| {
        let key = |it: &Unbooked| (it.days_left, it.trainers);
        key(one).cmp(&key(other)).then_with(|| (&one.temp, &one.module).cmp(&(&other.temp, &other.module)))
    });
    unbooked
}

/// What is not booked and could be at one time, each alone: the fewest days left first. Nothing where there is no such
/// trainer.
pub fn takers(season: &Season, today: Day, time: &FreeTime) -> Vec<Taker> {
    let making = Making::of(season, today);
    let Some(&trainer) = making.trainer_of.get(&time.trainer) else { return Vec::new() };
    let (problem, attended) = making.without_pieces();
    let mut starts_known = making.nothing_known();
    let of_trainer = &season.trainers()[&time.trainer];
    let may_hold = |need: &OpenNeed| {
        need.window.contains(time.day) && season.modules()[&need.module].is_trained_by(of_trainer)
    };
    let needs: Vec<OpenNeed> = making.by_day.needs().into_iter().filter(may_hold).collect();
    let workdays = Workdays::until_last(&needs, today);
    let on_day = DateRange::new(time.day, time.day).expect("one day is in order");
    let mut takers = Vec::new();
    for need in needs {
        let temp = making.temp_of[&need.temp];
        let fits = |minutes: &u32| {
            let asked = Asked {
                temp,
                module: making.module_of[&need.module],
                minutes: *minutes as i32,
                days: making.days_within(on_day),
            };
            let temp_days = making.temp_days(&problem, &asked, &attended[temp]);
            asked.days.clone().zip(&temp_days).any(|(day, of_day)| {
                let look = making.look(&problem, &asked, trainer, (day, *of_day), &mut starts_known);
                let start = i32::from(time.start.minutes());
                matches!(look, Look::Open { alone, .. } if alone.has(start, problem.step))
            })
        };
        let mut pieces = pieces(season, &need);
        pieces.dedup();
        if let Some(minutes) = pieces.into_iter().find(fits) {
            let days_left = workdays.until(need.window.last());
            takers.push(Taker { temp: need.temp, module: need.module, minutes, days_left });
        }
    }
    takers.sort_by(|one, other| {
        (one.days_left, &one.temp, &one.module).cmp(&(other.days_left, &other.temp, &other.module))
    });
    takers
}

/// The lengths of a need's pieces, from long to short.
fn pieces(season: &Season, need: &OpenNeed) -> Vec<u32> {
    let session_minutes = season.modules()[&need.module].session_minutes;
    let each = |(minutes, times): (u32, u32)| std::iter::repeat_n(minutes, times as usize);
    pieces_of(need.remaining, session_minutes).flat_map(each).collect()
}

/// Workdays counted from a day on: of each day after it, how many there are until then.
struct Workdays {
    first: Day,
    counted: Vec<u32>,
}

impl Workdays {
    /// As far as the windows of some needs reach.
    fn until_last(needs: &[OpenNeed], first: Day) -> Self {
        let last = needs.iter().map(|need| need.window.last()).max().unwrap_or(first).max(first);
        let mut counted = Vec::new();
        let (mut day, mut count) = (first, 0);
        while day <= last {
            let week = Week::of(day);
            let workdays = WeekDays::workdays(week);
            while day <= last.min(week.sunday()) {
                count += u32::from(workdays.has(day.weekday().num_days_from_monday()));
                counted.push(count);
                day += Duration::days(1);
            }
        }
        Self { first, counted }
    }
    /// How many there are until a day, which is none before the first.
    fn until(&self, day: Day) -> u32 {
        self.counted[(day - self.first).num_days() as usize]
    }
}
