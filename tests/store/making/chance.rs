//! Entries and commands such as chance makes them. A test's seed is in its message, and makes the same again.

use std::ops::RangeInclusive;

use chrono::Days;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::command::{BulkSource, Command};
use skulder_season::dates::{ClockTime, DateRange, Day, Month, Week, WeekRange};
use skulder_season::department::Department;
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{EntityId, Noun, PersonId};
use skulder_season::loan::Loan;
use skulder_season::module::{Module, ModuleForm, Window};
use skulder_season::person::{Naming, Person};
use skulder_season::raise::Raise;
use skulder_season::season::{AnyEntry, Table};
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::shift::Shift;
use skulder_season::temp::Temp;
use skulder_season::testing::generator::Dice;
use skulder_season::trainer::{Trainer, TrainerKind};
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;
use skulder_season::{Season, SeasonHead, Settings};

use super::{ENGAGEMENTS, POSTS, ROLES, TEMP_TOOLS, TOOLS, day, time, week};

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

/// What the dice are asked for here.
pub(crate) trait Asked {
    /// A number of a span.
    fn number(&mut self, span: RangeInclusive<u32>) -> u32;
    /// Once in so many times.
    fn once_in(&mut self, times: u32) -> bool {
        self.number(1..=times) == 1
    }
    /// Each of some things, or not.
    fn some<T: Clone, C: FromIterator<T>>(&mut self, of: &[T]) -> C {
        of.iter().filter(|_| self.once_in(2)).cloned().collect()
    }
    /// Some of some things, at least one.
    fn several<T: Clone, C: FromIterator<T>>(&mut self, of: &[T]) -> C {
        let sure = self.number(0..=of.len() as u32 - 1) as usize;
        let taken = of.iter().enumerate().filter(|(place, _)| *place == sure || self.once_in(2));
        taken.map(|(_, thing)| thing.clone()).collect()
    }
    /// Something, or nothing.
    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.once_in(2).then(|| make(self))
    }
}

impl Asked for Dice {
    fn number(&mut self, span: RangeInclusive<u32>) -> u32 {
        span.start() + self.below((span.end() - span.start()) as usize + 1) as u32
    }
}

/// An entry of a noun such as chance makes it, that refers to what the season holds; `None` where that holds
/// too little.
pub(crate) fn entry(chance: &mut Dice, season: &Season, noun: Noun, id: &str) -> Option<AnyEntry> {
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
                form: chance.pick(&[
                    ModuleForm::Elearning,
                    ModuleForm::Course,
                    ModuleForm::ShoulderToShoulder,
                    ModuleForm::Check,
                ]),
                minutes,
                session_minutes: chance.number(1..=minutes),
                group_max: chance.number(1..=50),
                trainer_tool: chance.maybe(|chance| chance.pick(TOOLS)),
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
                role: chance.pick(ROLES),
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
            kind: chance.pick(&[AbsenceKind::Holiday, AbsenceKind::Unavailable]),
            status: chance.pick(&[AbsenceStatus::Wished, AbsenceStatus::Fixed, AbsenceStatus::Declined]),
            locked: chance.once_in(2),
        }
        .into(),
        Noun::Temp => Temp {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            role: chance.pick(ROLES),
            tool: chance.pick(TEMP_TOOLS),
            engagement: chance.pick(ENGAGEMENTS),
            position_percent: chance.number(0..=200),
            days: some_days(chance),
            done: chance.some(&ids(season.modules())),
            exempt: chance.some(&ids(season.modules())),
        }
        .into(),
        Noun::Wanted => Wanted {
            id: id.into(),
            department: any_of(chance, season.departments())?,
            role: chance.pick(ROLES),
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
            cause: chance.pick(&[
                Cause::KnowledgeGap,
                Cause::Setup,
                Cause::Routine,
                Cause::Technical,
                Cause::Unclear,
            ]),
            count: chance.number(0..=1000),
            as_of: chance.maybe(some_day),
            severity: chance.pick(&[Severity::Normal, Severity::Serious]),
            change_proposal: chance.once_in(2),
            case_no: chance.maybe(text),
            status: chance.pick(&[
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
                status: chance.pick(&[
                    SessionStatus::Proposed,
                    SessionStatus::Booked,
                    SessionStatus::Held,
                    SessionStatus::Cancelled,
                    SessionStatus::NoShow,
                ]),
                attendance: attending.into_iter().map(|temp| (temp, chance.number(0..=6000))).collect(),
                cancel_reason: chance.maybe(|chance| {
                    chance.pick(&[
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
            body: chance.pick(&[Body::Forum, Body::SteeringGroup]),
            judgement: chance.pick(&[
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
pub(crate) fn command(chance: &mut Dice, season: &Season, id: &str) -> Option<(Command, Vec<Naming>)> {
    let command = match chance.number(0..=9) {
        0..=3 => {
            let noun = chance.pick(Noun::ALL);
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
                    let noun = chance.pick(Noun::ALL);
                    Some(Command::Add { entry: entry(chance, season, noun, &format!("{id}-{place}"))? })
                })
                .collect();
            Command::Bulk { source: BulkSource::Import, commands }
        }
    };
    Some((command, Vec::new()))
}

fn some_head(chance: &mut Dice) -> SeasonHead {
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
            session_step: chance.pick(&[5, 10, 15, 20, 30, 60, 120]),
            trainer_day_minutes: chance.number(1..=1440),
            temp_day_minutes: chance.number(1..=1440),
            travel_minutes: chance.number(0..=240),
        },
    }
}

fn ids<T: skulder_season::season::Entry>(table: &Table<T>) -> Vec<T::Id> {
    table.keys().cloned().collect()
}

fn any_of<T: skulder_season::season::Entry>(chance: &mut Dice, table: &Table<T>) -> Option<T::Id> {
    let ids = ids(table);
    (!ids.is_empty()).then(|| chance.pick(&ids))
}

fn any_entity(chance: &mut Dice, season: &Season) -> Option<EntityId> {
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
    (!entities.is_empty()).then(|| chance.pick(&entities))
}

fn text(chance: &mut Dice) -> String {
    if chance.once_in(8) { String::new() } else { chance.pick(TEXTS).to_owned() }
}

/// A text that is not blank.
fn name(chance: &mut Dice) -> String {
    format!("{}{}", chance.number(0..=99), chance.pick(TEXTS))
}

fn some_day(chance: &mut Dice) -> Day {
    if chance.once_in(10) {
        day(chance.pick(&["1990-01-01", "2100-12-31", "2028-02-29"]))
    } else {
        day("2027-01-01") + Days::new(chance.number(0..=364).into())
    }
}

fn later(chance: &mut Dice, first: Day) -> Day {
    (first + Days::new(chance.number(0..=60).into())).min(day("2100-12-31"))
}

fn some_days(chance: &mut Dice) -> DateRange {
    let first = some_day(chance);
    DateRange::new(first, later(chance, first)).expect("not reversed")
}

fn some_week(chance: &mut Dice) -> Week {
    week("2026-W52").plus(chance.number(0..=51) as i32)
}

fn some_weeks(chance: &mut Dice) -> WeekRange {
    let first = some_week(chance);
    WeekRange::new(first, first.plus(chance.number(0..=3) as i32)).expect("not reversed")
}

fn some_time(chance: &mut Dice) -> ClockTime {
    time(chance.number(0..=1439) as u16)
}
