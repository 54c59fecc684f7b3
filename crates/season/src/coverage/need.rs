//! Needs: what each temp still has to learn from a trainer, and in which weeks.

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::Duration;

use crate::coverage::board::Standing;
use crate::coverage::rules::{Classes, Rules};
use crate::dates::{DateRange, Day, WeekRange};
use crate::ids::{ModuleId, SessionId, TempId, TrainerId};
use crate::module::{Module, Window};
use crate::season::Season;
use crate::session::Session;
use crate::temp::Temp;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Need {
    pub(crate) temp: TempId,
    pub(crate) module: ModuleId,
    /// Minutes that remain; at least 1.
    pub(crate) remaining: u32,
    pub(crate) group_max: u32,
    /// Who qualifies.
    pub(crate) classes: Classes,
    /// Whether it is the municipality's rather than the department's.
    pub(crate) is_course: bool,
    /// The window has passed; `weeks` are those of the grace that follows.
    pub(crate) is_overdue: bool,
    /// Places of the first and last week in the season.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// What it puts on trainers once those who can sit in together are known; minutes. Of a course it is known to the
    /// municipality only and is 0 here.
    pub(crate) load: u32,
}

impl Need {
    pub(crate) fn weeks(&self) -> RangeInclusive<usize> {
        self.first..=self.last
    }
}

/// What is open of a module for a temp.
pub(crate) struct Open {
    /// Minutes that remain; at least 1.
    pub(crate) remaining: u32,
    /// The days for it, none before today.
    pub(crate) window: DateRange,
    /// Its own window has passed; the days are those of the grace that follows.
    pub(crate) is_overdue: bool,
}

/// The needs of one temp, in the order of the modules; loads are not set yet. `standing` tells what a session of a
/// trainer is worth.
pub(crate) fn needs_of(
    season: &Season,
    rules: &Rules,
    temp: &Temp,
    home_care: bool,
    standing: &impl Fn(&TrainerId, &SessionId) -> Standing,
    into: &mut Vec<Need>,
) {
    let counts = |session: &Session| {
        matches!(standing(&session.trainer, &session.id), Standing::Counts | Standing::Unconfirmed)
    };
    let had = had(season, temp, counts);
    for course in &rules.modules {
        let module = &course.module;
        let Some(Open { remaining, window, is_overdue }) = open(module, temp, home_care, &had, rules.today)
        else {
            continue;
        };
        let (first, last) = places(rules.weeks, window);
        into.push(Need {
            temp: temp.id.clone(),
            module: module.id.clone(),
            remaining,
            group_max: module.group_max,
            classes: course.classes,
            is_course: course.is_the_municipalitys(),
            is_overdue,
            first,
            last,
            load: 0,
        });
    }
}

/// The minutes a temp had in sessions that count, by module. Most temps have no session, and none has many.
pub(crate) fn had<'a>(
    season: &'a Season,
    temp: &Temp,
    counts: impl Fn(&Session) -> bool,
) -> Vec<(&'a ModuleId, u32)> {
    let sessions = season.all_of::<Session>(temp.id.clone());
    let minutes = |session: &'a Arc<Session>| {
        let module = session.module().filter(|_| session.temps.contains(&temp.id) && counts(session))?;
        Some((module, session.minutes_of(&temp.id)))
    };
    sessions.filter_map(minutes).collect()
}

/// What is open of a module with a trainer for a temp who had so many minutes by module; `None` where there is no need.
pub(crate) fn open(
    module: &Module,
    temp: &Temp,
    home_care: bool,
    had: &[(&ModuleId, u32)],
    today: Day,
) -> Option<Open> {
    let had = || had.iter().filter(|(of, _)| **of == module.id).map(|(_, minutes)| minutes).sum();
    if !module.is_needed_by(temp, home_care) {
        return None;
    }
    let remaining = module.minutes.saturating_sub(had());
    let (window, is_overdue) = window(temp.days, module.window, today).filter(|_| remaining > 0)?;
    Some(Open { remaining, window, is_overdue })
}

/// The days on which a need may still be met, and whether its own window has passed. `None`: it is no need any more.
fn window(employed: DateRange, window: Window, today: Day) -> Option<(DateRange, bool)> {
    let own = window.within(employed)?;
    if employed.last() < today {
        return None;
    }
    if let Ok(open) = DateRange::new(own.first().max(today), own.last()) {
        Some((open, false))
    } else {
        let grace = DateRange::new(today, (today + Duration::days(6)).min(employed.last()));
        Some((grace.expect("the temp works until today at least"), true))
    }
}

/// The season's weeks that a window touches; the nearest one where it touches none.
fn places(weeks: WeekRange, window: DateRange) -> (usize, usize) {
    let touched = WeekRange::touched_by(window);
    let last = weeks.count() - 1;
    match touched.overlap(weeks) {
        Some(inside) => (
            inside.first().weeks_after(weeks.first()) as usize,
            inside.last().weeks_after(weeks.first()) as usize,
        ),
        None if touched.last() < weeks.first() => (0, 0),
        None => (last, last),
    }
}

/// How many of some spans of weeks each of them touches, itself included. Spans are places of first and last week.
pub(crate) fn touching(weeks: usize, spans: &[(usize, usize)]) -> Vec<u32> {
    // A span misses those that end before it begins and those that begin after it ends.
    let mut ends_before = vec![0_u32; weeks + 1];
    let mut begins_by = vec![0_u32; weeks + 1];
    for &(first, last) in spans {
        ends_before[last + 1] += 1;
        begins_by[first] += 1;
    }
    for week in 0..weeks {
        ends_before[week + 1] += ends_before[week];
        begins_by[week + 1] += begins_by[week];
    }
    spans.iter().map(|&(first, last)| begins_by[last] - ends_before[first]).collect()
}

/// The load of a need: shared among those who can sit in together; minutes, rounded down.
pub(crate) fn load(remaining: u32, group_max: u32, sharing: u32) -> u32 {
    remaining / group_max.min(sharing)
}
