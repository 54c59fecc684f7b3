//! Where the instructors go first: every red week, what is missing there, whether the reserve can give it, and how many
//! days there are left to do it.
//!
//! A week that is red for both reasons is told of twice, since one instructor on the floor does not train everybody, nor
//! the other way round. Whether hours can be given is what coverage says of the whole municipality. A week with too few
//! present is asked about as if it were the only one, so of two that each can be rescued perhaps only one will be; one
//! that cannot is certain, as long as instructors go on workdays.

use chrono::Datelike as _;
use serde::Serialize;
use ts_rs::TS;

use crate::coverage::Coverage;
use crate::coverage::board::{DepartmentBlock, Reason};
use crate::coverage::rules::Rules;
use crate::coverage::trainer_weeks::{Presence, TrainerWeeks};
use crate::dates::{Day, Week, WeekDays};
use crate::ids::DepartmentId;
use crate::season::Season;

/// A department that is red, as the instructors see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Rescue {
    /// The department.
    pub department: DepartmentId,
    /// The weeks: of hours, those of the finding; of people, one.
    pub weeks: Vec<Week>,
    /// What is missing.
    pub missing: Missing,
    /// Whether the instructors could give all of it.
    pub rescuable: bool,
    /// The last workday of those weeks.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Workdays from today to that day, both included.
    pub days_left: u32,
}

/// What a red week lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Missing {
    /// Hours of training: the sum of the needs less what those who could train them have left.
    Hours {
        /// Minutes.
        #[ts(type = "number")]
        minutes: u64,
    },
    /// Trainers present.
    Present {
        /// How many.
        persons: u32,
    },
}

/// Every red reason from today's week on: hours before people, most missing first, of those as short the one with fewest
/// days left, then by department and weeks.
pub fn rescues(season: &Season, coverage: &Coverage) -> Vec<Rescue> {
    let mut rescues: Vec<Rescue> = coverage
        .blocks()
        .flat_map(|block| short_of_hours(coverage, block).chain(short_of_people(season, coverage, block)))
        .collect();
    rescues.sort_by(|one, other| {
        let rank = |rescue: &Rescue| (rescue.missing.rank(), rescue.days_left);
        let place = |rescue: &Rescue| (rescue.department.clone(), rescue.weeks.clone());
        rank(one).cmp(&rank(other)).then_with(|| place(one).cmp(&place(other)))
    });
    rescues
}

impl Missing {
    /// The order in which it is gone to, first the least.
    fn rank(self) -> (u8, std::cmp::Reverse<u64>) {
        match self {
            Self::Hours { minutes } => (0, std::cmp::Reverse(minutes)),
            Self::Present { persons } => (1, std::cmp::Reverse(persons.into())),
        }
    }
}

fn short_of_hours<'a>(
    coverage: &'a Coverage,
    block: &'a DepartmentBlock,
) -> impl Iterator<Item = Rescue> + 'a {
    let this_week = Week::of(coverage.today());
    block.findings.iter().filter_map(move |finding| {
        // Where the season is over, what nobody trained any more is a finding of its last week.
        let last = *finding.weeks.last().filter(|week| **week >= this_week)?;
        let missing = Missing::Hours { minutes: finding.short };
        Some(rescue(coverage.today(), block, finding.weeks.clone(), last, missing, finding.rescuable))
    })
}

fn short_of_people<'a>(
    season: &'a Season,
    coverage: &'a Coverage,
    block: &'a DepartmentBlock,
) -> impl Iterator<Item = Rescue> + 'a {
    let rules = coverage.rules();
    let from_today = block.cells.iter().enumerate().skip(rules.past_weeks);
    from_today.filter(|(_, cell)| cell.reasons.contains(&Reason::TooFewPresent)).map(move |(place, cell)| {
        let persons = cell.min_present - cell.present;
        let instructors = coverage.counted().instructors.iter();
        let able = instructors
            .filter(|instructor| can_be_there(season, rules, instructor, &block.department, place))
            .count();
        let missing = Missing::Present { persons };
        rescue(coverage.today(), block, vec![cell.week], cell.week, missing, able >= persons as usize)
    })
}

fn rescue(
    today: Day,
    block: &DepartmentBlock,
    weeks: Vec<Week>,
    last: Week,
    missing: Missing,
    rescuable: bool,
) -> Rescue {
    let last_day = last_workday(last);
    let days_left = workdays_between(today, last_day);
    Rescue { department: block.department.clone(), weeks, missing, rescuable, last_day, days_left }
}

/// Whether an instructor does not count as present in a department and week, and could: with the days that are booked
/// there already, enough of those from today on are free of absence, and time is left.
fn can_be_there(
    season: &Season,
    rules: &Rules,
    instructor: &TrainerWeeks,
    department: &DepartmentId,
    place: usize,
) -> bool {
    let week = rules.weeks.first().plus(place as i32);
    let workdays = rules.workdays[place];
    let booked = instructor.days_in(department, place);
    let needed = rules.days_needed(workdays).max(1);
    if booked >= needed || instructor.weeks[place].left() == 0 {
        return false;
    }
    let presence = Presence::of(season, &instructor.trainer);
    let is_open = |day: &Day| {
        *day >= rules.today
            && presence.is_there(*day)
            && workdays.has(day.weekday().num_days_from_monday())
            && !instructor.is_in_on(department, place, *day)
    };
    let open = week.monday().iter_days().take(7).filter(is_open).count();
    usize::from(booked) + open >= usize::from(needed)
}

fn last_workday(week: Week) -> Day {
    let workdays = WeekDays::workdays(week);
    let is_workday = |day: &Day| workdays.has(day.weekday().num_days_from_monday());
    week.monday().iter_days().take(7).filter(is_workday).max().expect("no week has public holidays only")
}

fn workdays_between(first: Day, last: Day) -> u32 {
    let is_workday = |day: &Day| WeekDays::workdays(Week::of(*day)).has(day.weekday().num_days_from_monday());
    first.iter_days().take_while(|day| *day <= last).filter(is_workday).count() as u32
}
