//! Seasons to keep: plain ones, one of every noun with all and with nothing set, and whatever chance makes.

pub(crate) mod chance;
mod every_noun;

use skulder_season::command::{BulkSource, Command};
use skulder_season::dates::{ClockTime, DateRange, Day, Week, WeekRange, parse_day};
use skulder_season::department::Department;
use skulder_season::ids::PersonId;
use skulder_season::module::TrainerPost;
use skulder_season::person::{Naming, Person};
use skulder_season::season::AnyEntry;
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::{SeasonHead, Settings};

pub(crate) use every_noun::every_noun;

const ROLES: &[Role] = &[
    Role::Assistant,
    Role::Apprentice,
    Role::HealthWorker,
    Role::Student,
    Role::Nurse,
    Role::SocialEducator,
];
const TOOLS: &[Tool] = &[Tool::Rover, Tool::FullClient];
const TEMP_TOOLS: &[TempTool] = &[TempTool::RoverOnly, TempTool::FullClient];
const ENGAGEMENTS: &[Engagement] = &[Engagement::New, Engagement::Returning, Engagement::RaisedPosition];
const POSTS: &[TrainerPost] = &[TrainerPost::Superuser, TrainerPost::Instructor];

/// A head with nothing unusual in it.
pub(crate) fn head() -> SeasonHead {
    SeasonHead {
        name: "Sommer 2027".into(),
        weeks: weeks("2027-W20", "2027-W34"),
        settings: Settings::default(),
    }
}

/// Entries added as one.
pub(crate) fn together(entries: Vec<AnyEntry>) -> Command {
    let commands = entries.into_iter().map(|entry| Command::Add { entry }).collect();
    Command::Bulk { source: BulkSource::Together, commands }
}

/// A temp like any other.
pub(crate) fn temp(id: &str, department: &str) -> AnyEntry {
    Temp {
        id: id.into(),
        department: department.into(),
        role: Role::Assistant,
        tool: TempTool::RoverOnly,
        engagement: Engagement::New,
        position_percent: 60,
        days: days("2027-06-21", "2027-08-15"),
        done: [].into(),
        exempt: [].into(),
    }
    .into()
}

/// A trainer like any other.
pub(crate) fn superuser(id: &str, department: &str) -> AnyEntry {
    Trainer {
        id: id.into(),
        kind: TrainerKind::Superuser { department: department.into(), weekly_minutes: None },
        role: Role::Nurse,
        position_percent: 100,
        tools: [Tool::FullClient].into(),
        first_day: None,
        last_day: None,
    }
    .into()
}

/// A department like any other.
pub(crate) fn department(id: &str, name: &str) -> AnyEntry {
    Department { id: id.into(), name: name.into(), code: None, home_care: false, min_present: 1 }.into()
}

/// A name for a person.
pub(crate) fn naming(id: PersonId, name: &str) -> Naming {
    Naming { id, person: Person { name: name.into(), employee_no: None } }
}

fn day(text: &str) -> Day {
    parse_day(text).expect("a day")
}

fn days(first: &str, last: &str) -> DateRange {
    DateRange::new(day(first), day(last)).expect("not reversed")
}

fn week(text: &str) -> Week {
    text.parse().expect("a week")
}

fn weeks(first: &str, last: &str) -> WeekRange {
    WeekRange::new(week(first), week(last)).expect("not reversed")
}

fn time(minutes: u16) -> ClockTime {
    ClockTime::from_minutes(minutes).expect("a time of day")
}
