//! Seasons to keep: one entry of every noun with all that can be set, one with nothing that need not be, and as many
//! others as chance makes.

use chrono::Days;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::command::{BulkSource, Command};
use skulder_season::dates::{ClockTime, DateRange, Day, Month, Week, WeekRange, parse_day};
use skulder_season::department::Department;
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{EntityId, Noun, PersonId};
use skulder_season::loan::Loan;
use skulder_season::module::{Module, ModuleForm, TrainerPost, Window};
use skulder_season::person::{Naming, Person};
use skulder_season::raise::Raise;
use skulder_season::season::{AnyEntry, Table};
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::shift::Shift;
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;
use skulder_season::{Season, SeasonHead, Settings};

use crate::chance::Chance;

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

/// Texts that have undone other programs.
const TEXTS: &[&str] = &[
    "Sykehjem Nord",
    "Ååå Øya Æ",
    "Sámi dáiddačehpiid searvi",
    "O'Hara \"x\" \\ `y`",
    "'); drop table season; --",
    "$1 ? :name %s",
    "🌞 \u{301}",
    "{\"json\": [1]}",
    "=1+1",
    " ",
    "line\nbreak\ttab",
];

/// A head with nothing unusual in it.
pub(crate) fn head() -> SeasonHead {
    SeasonHead {
        name: "Sommer 2027".into(),
        weeks: weeks("2027-W20", "2027-W34"),
        settings: Settings::default(),
    }
}

/// A head in which no number is the default.
fn other_head() -> SeasonHead {
    SeasonHead {
        name: "Vinter 'æøå'".into(),
        weeks: weeks("2026-W53", "2027-W05"),
        settings: Settings {
            full_time_week_minutes: 2250,
            training_share_percent: 31,
            present_days_min: 4,
            fresh_weeks: 5,
            fresh_temps_per_trainer: 6,
            tight_percent: 71,
            day_start: time(8 * 60),
            day_end: time(16 * 60 + 5),
            session_step: 15,
            trainer_day_minutes: 301,
            temp_day_minutes: 302,
            travel_minutes: 23,
        },
    }
}

/// The commands that make a season, give it one entry of every noun with everything set and one with nothing, and change
/// its head. What they make is written down in `format-1.sql`: they change only when the core's types do.
pub(crate) fn every_noun() -> Vec<Command> {
    vec![
        Command::SetSeason { season: head() },
        together(with_everything()),
        together(with_nothing()),
        Command::SetSeason { season: other_head() },
    ]
}

/// Entries added as one.
pub(crate) fn together(entries: Vec<AnyEntry>) -> Command {
    let commands = entries.into_iter().map(|entry| Command::Add { entry }).collect();
    Command::Bulk { source: BulkSource::Together, commands }
}

fn with_everything() -> Vec<AnyEntry> {
    vec![
        Department {
            id: "D1".into(),
            name: "Sykehjem Nord".into(),
            code: Some("4711".into()),
            home_care: true,
            min_present: 2,
        }
        .into(),
        Module {
            id: "M1".into(),
            name: "Legemidler".into(),
            form: ModuleForm::ShoulderToShoulder,
            minutes: 240,
            session_minutes: 120,
            group_max: 2,
            trainer_tool: Some(Tool::FullClient),
            trainer_kinds: POSTS.iter().copied().collect(),
            trainer_roles: [Role::Nurse, Role::SocialEducator].into(),
            for_tools: TEMP_TOOLS.iter().copied().collect(),
            for_roles: [Role::Student, Role::Nurse].into(),
            for_engagements: ENGAGEMENTS.iter().copied().collect(),
            home_care_only: true,
            window: Window { from_days: -14, to_days: 21 },
            after: ["M2".into()].into(),
        }
        .into(),
        Module {
            id: "M2".into(),
            name: "Rover".into(),
            form: ModuleForm::Elearning,
            minutes: 60,
            session_minutes: 60,
            group_max: 1,
            trainer_tool: None,
            trainer_kinds: [TrainerPost::Instructor].into(),
            trainer_roles: [].into(),
            for_tools: [TempTool::RoverOnly].into(),
            for_roles: [].into(),
            for_engagements: [Engagement::New].into(),
            home_care_only: false,
            window: Window { from_days: 0, to_days: 0 },
            after: [].into(),
        }
        .into(),
        WeekRule {
            id: "R1".into(),
            department: "D1".into(),
            week: week("2027-W28"),
            min_present: 3,
            reason: "Ombygging".into(),
        }
        .into(),
        Trainer {
            id: "T1".into(),
            kind: TrainerKind::Superuser { department: "D1".into(), weekly_minutes: Some(300) },
            role: Role::Nurse,
            position_percent: 80,
            tools: TOOLS.iter().copied().collect(),
            first_day: Some(day("2027-01-01")),
            last_day: Some(day("2027-12-31")),
        }
        .into(),
        Trainer {
            id: "T2".into(),
            kind: TrainerKind::Instructor { weekly_minutes: 1500 },
            role: Role::SocialEducator,
            position_percent: 100,
            tools: [Tool::FullClient].into(),
            first_day: None,
            last_day: Some(day("2027-08-31")),
        }
        .into(),
        Loan {
            id: "L1".into(),
            trainer: "T1".into(),
            department: "D1".into(),
            weeks: weeks("2027-W26", "2027-W27"),
        }
        .into(),
        Raise {
            id: "E1".into(),
            trainer: "T1".into(),
            weeks: weeks("2027-W25", "2027-W30"),
            position_percent: 100,
        }
        .into(),
        Absence {
            id: "A1".into(),
            trainer: "T1".into(),
            days: days("2027-07-12", "2027-07-30"),
            kind: AbsenceKind::Holiday,
            status: AbsenceStatus::Fixed,
            locked: true,
        }
        .into(),
        Temp {
            id: "V1".into(),
            department: "D1".into(),
            role: Role::Student,
            tool: TempTool::FullClient,
            engagement: Engagement::Returning,
            position_percent: 75,
            days: days("2027-06-21", "2027-08-15"),
            done: ["M1".into(), "M2".into()].into(),
            exempt: ["M2".into()].into(),
        }
        .into(),
        Wanted {
            id: "W1".into(),
            department: "D1".into(),
            role: Role::Assistant,
            weeks: weeks("2027-W25", "2027-W32"),
            count: 4,
        }
        .into(),
        Shift {
            id: "S1".into(),
            person: PersonId::Trainer("T1".into()),
            date: day("2027-07-05"),
            start: time(22 * 60),
            end: time(7 * 60 + 30),
        }
        .into(),
        FollowUp {
            id: "F1".into(),
            department: "D1".into(),
            month: Month::of(day("2027-06-01")),
            category: "Legemidler".into(),
            cause: Cause::KnowledgeGap,
            count: 3,
            as_of: Some(day("2027-06-20")),
            severity: Severity::Serious,
            change_proposal: true,
            case_no: Some("2027/118".into()),
            status: FollowUpStatus::Escalated,
            inquiries: vec![
                Inquiry {
                    to: "Helseplattformen".into(),
                    sent_on: day("2027-06-21"),
                    answered_on: Some(day("2027-07-01")),
                    contradictory: true,
                },
                Inquiry {
                    to: "Styringsgruppa".into(),
                    sent_on: day("2027-06-22"),
                    answered_on: None,
                    contradictory: false,
                },
            ],
        }
        .into(),
        Session {
            id: "O1".into(),
            kind: SessionKind::Training { module: "M1".into() },
            department: Some("D1".into()),
            trainer: "T1".into(),
            temps: ["V1".into()].into(),
            waiting: ["V1".into()].into(),
            date: day("2027-06-22"),
            start: time(9 * 60 + 30),
            minutes: 120,
            status: SessionStatus::Held,
            attendance: [("V1".into(), 45)].into(),
            cancel_reason: Some(CancelReason::Workload),
            follow_up: Some("F1".into()),
            locked: true,
        }
        .into(),
        Session {
            id: "O2".into(),
            kind: SessionKind::Guidance { title: "Legemidler på Nord".into() },
            department: Some("D1".into()),
            trainer: "T2".into(),
            temps: [].into(),
            waiting: [].into(),
            date: day("2027-06-23"),
            start: time(0),
            minutes: 6000,
            status: SessionStatus::Proposed,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
        .into(),
        Assessment {
            id: "B1".into(),
            date: day("2027-06-30"),
            body: Body::SteeringGroup,
            judgement: Judgement::NotSatisfactory,
            line: Some("Flere på Øya".into()),
        }
        .into(),
    ]
}

fn with_nothing() -> Vec<AnyEntry> {
    vec![
        Department { id: "d".into(), name: "Øya".into(), code: None, home_care: false, min_present: 0 }
            .into(),
        Module {
            id: "m".into(),
            name: "Kurs".into(),
            form: ModuleForm::Course,
            minutes: 1,
            session_minutes: 1,
            group_max: 1,
            trainer_tool: None,
            trainer_kinds: [TrainerPost::Superuser].into(),
            trainer_roles: [].into(),
            for_tools: [TempTool::FullClient].into(),
            for_roles: [].into(),
            for_engagements: [Engagement::RaisedPosition].into(),
            home_care_only: false,
            window: Window { from_days: -365, to_days: 365 },
            after: [].into(),
        }
        .into(),
        WeekRule {
            id: "r".into(),
            department: "d".into(),
            week: week("2026-W53"),
            min_present: 0,
            reason: String::new(),
        }
        .into(),
        Trainer {
            id: "t".into(),
            kind: TrainerKind::Superuser { department: "d".into(), weekly_minutes: None },
            role: Role::Assistant,
            position_percent: 0,
            tools: [Tool::Rover].into(),
            first_day: None,
            last_day: None,
        }
        .into(),
        Loan {
            id: "l".into(),
            trainer: "t".into(),
            department: "D1".into(),
            weeks: weeks("2027-W01", "2027-W01"),
        }
        .into(),
        Raise {
            id: "e".into(),
            trainer: "t".into(),
            weeks: weeks("2027-W01", "2027-W01"),
            position_percent: 0,
        }
        .into(),
        Absence {
            id: "a".into(),
            trainer: "t".into(),
            days: days("2027-01-01", "2027-01-01"),
            kind: AbsenceKind::Unavailable,
            status: AbsenceStatus::Declined,
            locked: false,
        }
        .into(),
        Temp {
            id: "v".into(),
            department: "d".into(),
            role: Role::Apprentice,
            tool: TempTool::RoverOnly,
            engagement: Engagement::New,
            position_percent: 0,
            days: days("1990-01-01", "2100-12-31"),
            done: [].into(),
            exempt: [].into(),
        }
        .into(),
        Wanted {
            id: "w".into(),
            department: "d".into(),
            role: Role::HealthWorker,
            weeks: weeks("2027-W01", "2027-W01"),
            count: 0,
        }
        .into(),
        Shift {
            id: "s".into(),
            person: PersonId::Temp("v".into()),
            date: day("2027-01-01"),
            start: time(0),
            end: time(0),
        }
        .into(),
        FollowUp {
            id: "f".into(),
            department: "d".into(),
            month: Month::of(day("1990-01-01")),
            category: "Annet".into(),
            cause: Cause::Unclear,
            count: 0,
            as_of: None,
            severity: Severity::Normal,
            change_proposal: false,
            case_no: None,
            status: FollowUpStatus::New,
            inquiries: Vec::new(),
        }
        .into(),
        Session {
            id: "o".into(),
            kind: SessionKind::Support { title: "Støtte".into() },
            department: None,
            trainer: "t".into(),
            temps: [].into(),
            waiting: [].into(),
            date: day("1990-01-01"),
            start: time(0),
            minutes: 1,
            status: SessionStatus::Cancelled,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
        .into(),
        Assessment {
            id: "b".into(),
            date: day("2027-01-01"),
            body: Body::Forum,
            judgement: Judgement::Pending,
            line: None,
        }
        .into(),
    ]
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

/// An entry of a noun such as chance makes it, that refers to what the season holds; `None` where that holds too little.
pub(crate) fn entry(chance: &mut Chance, season: &Season, noun: Noun, id: &str) -> Option<AnyEntry> {
    Some(match noun {
        Noun::Department => Department {
            id: id.into(),
            name: name(chance),
            code: chance.maybe(text),
            home_care: chance.once_in(2),
            min_present: chance.number(0..=1000),
        }
        .into(),
        Noun::Module => {
            let minutes = chance.number(1..=6000);
            let from_days = chance.number(0..=730) as i32 - 365;
            Module {
                id: id.into(),
                name: name(chance),
                form: *chance.one(&[
                    ModuleForm::Elearning,
                    ModuleForm::Course,
                    ModuleForm::ShoulderToShoulder,
                    ModuleForm::Check,
                ]),
                minutes,
                session_minutes: chance.number(1..=minutes),
                group_max: chance.number(1..=50),
                trainer_tool: chance.maybe(|chance| *chance.one(TOOLS)),
                trainer_kinds: chance.several(POSTS),
                trainer_roles: chance.some(ROLES),
                for_tools: chance.several(TEMP_TOOLS),
                for_roles: chance.some(ROLES),
                for_engagements: chance.several(ENGAGEMENTS),
                home_care_only: chance.once_in(2),
                window: Window {
                    from_days,
                    to_days: chance.number(0..=(365 - from_days) as u32) as i32 + from_days,
                },
                after: chance.some(&ids(season.modules())),
            }
            .into()
        }
        Noun::WeekRule => WeekRule {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            week: some_week(chance),
            min_present: chance.number(0..=1000),
            reason: text(chance),
        }
        .into(),
        Noun::Trainer => {
            let department = any_of(chance, season.departments());
            let minutes = chance.number(0..=6000);
            let first_day = chance.maybe(some_day);
            Trainer {
                id: id.into(),
                kind: match department {
                    Some(department) if !chance.once_in(4) => {
                        TrainerKind::Superuser { department, weekly_minutes: chance.maybe(|_| minutes) }
                    }
                    _ => TrainerKind::Instructor { weekly_minutes: minutes },
                },
                role: *chance.one(ROLES),
                position_percent: chance.number(0..=200),
                tools: chance.several(TOOLS),
                first_day,
                last_day: chance.maybe(|chance| match first_day {
                    Some(first) => later(chance, first),
                    None => some_day(chance),
                }),
            }
            .into()
        }
        Noun::Loan => Loan {
            id: id.into(),
            trainer: any_of(chance, season.trainers())?,
            department: any_of(chance, season.departments())?,
            weeks: some_weeks(chance),
        }
        .into(),
        Noun::Raise => Raise {
            id: id.into(),
            trainer: any_of(chance, season.trainers())?,
            weeks: some_weeks(chance),
            position_percent: chance.number(0..=200),
        }
        .into(),
        Noun::Absence => Absence {
            id: id.into(),
            trainer: any_of(chance, season.trainers())?,
            days: some_days(chance),
            kind: *chance.one(&[AbsenceKind::Holiday, AbsenceKind::Unavailable]),
            status: *chance.one(&[AbsenceStatus::Wished, AbsenceStatus::Fixed, AbsenceStatus::Declined]),
            locked: chance.once_in(2),
        }
        .into(),
        Noun::Temp => Temp {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            role: *chance.one(ROLES),
            tool: *chance.one(TEMP_TOOLS),
            engagement: *chance.one(ENGAGEMENTS),
            position_percent: chance.number(0..=200),
            days: some_days(chance),
            done: chance.some(&ids(season.modules())),
            exempt: chance.some(&ids(season.modules())),
        }
        .into(),
        Noun::Wanted => Wanted {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            role: *chance.one(ROLES),
            weeks: some_weeks(chance),
            count: chance.number(0..=1000),
        }
        .into(),
        Noun::Shift => Shift {
            id: id.into(),
            person: if chance.once_in(2) {
                PersonId::Trainer(any_of(chance, season.trainers())?)
            } else {
                PersonId::Temp(any_of(chance, season.temps())?)
            },
            date: some_day(chance),
            start: some_time(chance),
            end: some_time(chance),
        }
        .into(),
        Noun::FollowUp => FollowUp {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            month: Month::of(some_day(chance)),
            category: name(chance),
            cause: *chance.one(&[
                Cause::KnowledgeGap,
                Cause::Setup,
                Cause::Routine,
                Cause::Technical,
                Cause::Unclear,
            ]),
            count: chance.number(0..=1000),
            as_of: chance.maybe(some_day),
            severity: *chance.one(&[Severity::Normal, Severity::Serious]),
            change_proposal: chance.once_in(2),
            case_no: chance.maybe(text),
            status: *chance.one(&[
                FollowUpStatus::New,
                FollowUpStatus::Assessed,
                FollowUpStatus::Assigned,
                FollowUpStatus::FollowedUp,
                FollowUpStatus::Closed,
                FollowUpStatus::Escalated,
                FollowUpStatus::Answered,
            ]),
            inquiries: (0..chance.number(0..=3))
                .map(|_| Inquiry {
                    to: name(chance),
                    sent_on: some_day(chance),
                    answered_on: chance.maybe(some_day),
                    contradictory: chance.once_in(2),
                })
                .collect(),
        }
        .into(),
        Noun::Session => {
            let temps = ids(season.temps());
            let kind = match (any_of(chance, season.modules()), chance.number(0..=3)) {
                (_, 0) => SessionKind::Guidance { title: name(chance) },
                (_, 1) => SessionKind::Support { title: name(chance) },
                (module, _) => SessionKind::Training { module: module.filter(|_| !temps.is_empty())? },
            };
            let attending: Vec<_> = chance.some(&temps);
            Session {
                id: id.into(),
                department: chance.maybe(|chance| any_of(chance, season.departments())).flatten(),
                trainer: any_of(chance, season.trainers())?,
                temps: match kind {
                    SessionKind::Training { .. } => chance.several(&temps),
                    _ => chance.some(&temps),
                },
                kind,
                waiting: chance.some(&temps),
                date: some_day(chance),
                start: some_time(chance),
                minutes: chance.number(1..=6000),
                status: *chance.one(&[
                    SessionStatus::Proposed,
                    SessionStatus::Booked,
                    SessionStatus::Held,
                    SessionStatus::Cancelled,
                    SessionStatus::NoShow,
                ]),
                attendance: attending.into_iter().map(|temp| (temp, chance.number(0..=6000))).collect(),
                cancel_reason: chance.maybe(|chance| {
                    *chance.one(&[
                        CancelReason::TrainerAway,
                        CancelReason::TempAway,
                        CancelReason::Workload,
                        CancelReason::Other,
                    ])
                }),
                follow_up: chance.maybe(|chance| any_of(chance, season.follow_ups())).flatten(),
                locked: chance.once_in(2),
            }
            .into()
        }
        Noun::Assessment => Assessment {
            id: id.into(),
            date: some_day(chance),
            body: *chance.one(&[Body::Forum, Body::SteeringGroup]),
            judgement: *chance.one(&[
                Judgement::Satisfactory,
                Judgement::NotSatisfactory,
                Judgement::Pending,
            ]),
            line: chance.maybe(text),
        }
        .into(),
    })
}

/// A command such as chance makes it; it may be refused.
pub(crate) fn command(chance: &mut Chance, season: &Season, id: &str) -> Option<(Command, Vec<Naming>)> {
    let command = match chance.number(0..=9) {
        0..=3 => {
            let noun = *chance.one(Noun::ALL);
            Command::Add { entry: entry(chance, season, noun, id)? }
        }
        4..=5 => {
            let there = any_entity(chance, season)?;
            Command::Change { entry: entry(chance, season, there.noun(), there.as_str())? }
        }
        6 => Command::Remove { entity: any_entity(chance, season)? },
        7 => Command::SetSeason { season: some_head(chance) },
        8 => {
            let namings: Vec<Naming> = (0..=chance.number(0..=2))
                .filter_map(|_| {
                    let person = if chance.once_in(2) {
                        PersonId::Trainer(any_of(chance, season.trainers())?)
                    } else {
                        PersonId::Temp(any_of(chance, season.temps())?)
                    };
                    Some(Naming {
                        id: person,
                        person: Person { name: name(chance), employee_no: chance.maybe(text) },
                    })
                })
                .collect();
            let people = namings.iter().map(|naming| naming.id.clone()).collect();
            return Some((Command::Name { people }, namings));
        }
        _ => {
            let commands = (0..chance.number(0..=4))
                .filter_map(|place| {
                    let noun = *chance.one(Noun::ALL);
                    Some(Command::Add { entry: entry(chance, season, noun, &format!("{id}-{place}"))? })
                })
                .collect();
            Command::Bulk { source: BulkSource::Import, commands }
        }
    };
    Some((command, Vec::new()))
}

fn some_head(chance: &mut Chance) -> SeasonHead {
    let first = some_week(chance);
    let start = chance.number(0..=1438) as u16;
    SeasonHead {
        name: name(chance),
        weeks: WeekRange::new(first, first.plus(chance.number(0..=59) as i32)).expect("not reversed"),
        settings: Settings {
            full_time_week_minutes: chance.number(0..=6000),
            training_share_percent: chance.number(0..=200),
            present_days_min: chance.number(1..=5),
            fresh_weeks: chance.number(1..=20),
            fresh_temps_per_trainer: chance.number(1..=100),
            tight_percent: chance.number(1..=100),
            day_start: time(start),
            day_end: time(chance.number(u32::from(start) + 1..=1439) as u16),
            session_step: *chance.one(&[5, 10, 15, 20, 30, 60, 120]),
            trainer_day_minutes: chance.number(1..=1440),
            temp_day_minutes: chance.number(1..=1440),
            travel_minutes: chance.number(0..=240),
        },
    }
}

fn ids<T: skulder_season::season::Entry>(table: &Table<T>) -> Vec<T::Id> {
    table.keys().cloned().collect()
}

fn any_of<T: skulder_season::season::Entry>(chance: &mut Chance, table: &Table<T>) -> Option<T::Id> {
    let ids = ids(table);
    (!ids.is_empty()).then(|| chance.one(&ids).clone())
}

fn any_entity(chance: &mut Chance, season: &Season) -> Option<EntityId> {
    let entities: Vec<EntityId> = std::iter::empty()
        .chain(ids(season.departments()).into_iter().map(EntityId::from))
        .chain(ids(season.modules()).into_iter().map(EntityId::from))
        .chain(ids(season.week_rules()).into_iter().map(EntityId::from))
        .chain(ids(season.trainers()).into_iter().map(EntityId::from))
        .chain(ids(season.loans()).into_iter().map(EntityId::from))
        .chain(ids(season.raises()).into_iter().map(EntityId::from))
        .chain(ids(season.absences()).into_iter().map(EntityId::from))
        .chain(ids(season.temps()).into_iter().map(EntityId::from))
        .chain(ids(season.wanted()).into_iter().map(EntityId::from))
        .chain(ids(season.shifts()).into_iter().map(EntityId::from))
        .chain(ids(season.follow_ups()).into_iter().map(EntityId::from))
        .chain(ids(season.sessions()).into_iter().map(EntityId::from))
        .chain(ids(season.assessments()).into_iter().map(EntityId::from))
        .collect();
    (!entities.is_empty()).then(|| chance.one(&entities).clone())
}

fn text(chance: &mut Chance) -> String {
    if chance.once_in(8) { String::new() } else { (*chance.one(TEXTS)).to_owned() }
}

/// A text that is not blank.
fn name(chance: &mut Chance) -> String {
    format!("{}{}", chance.number(0..=99), chance.one(TEXTS))
}

fn some_day(chance: &mut Chance) -> Day {
    if chance.once_in(10) {
        day(chance.one::<&str>(&["1990-01-01", "2100-12-31", "2028-02-29"]))
    } else {
        day("2027-01-01") + Days::new(chance.number(0..=364).into())
    }
}

fn later(chance: &mut Chance, first: Day) -> Day {
    (first + Days::new(chance.number(0..=60).into())).min(day("2100-12-31"))
}

fn some_days(chance: &mut Chance) -> DateRange {
    let first = some_day(chance);
    DateRange::new(first, later(chance, first)).expect("not reversed")
}

fn some_week(chance: &mut Chance) -> Week {
    week("2026-W52").plus(chance.number(0..=51) as i32)
}

fn some_weeks(chance: &mut Chance) -> WeekRange {
    let first = some_week(chance);
    WeekRange::new(first, first.plus(chance.number(0..=3) as i32)).expect("not reversed")
}

fn some_time(chance: &mut Chance) -> ClockTime {
    time(chance.number(0..=1439) as u16)
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
