//! Seasons made from a seed: as real ones are, in any size, or as wild as the rules allow.

use std::sync::Arc;

use chrono::Duration;

use crate::absence::{Absence, AbsenceKind, AbsenceStatus};
use crate::curriculum::default_curriculum;
use crate::dates::{ClockTime, DateRange, Day, Week, WeekRange};
use crate::department::Department;
use crate::ids::{DepartmentId, ModuleId, TempId, TrainerId};
use crate::loan::Loan;
use crate::module::{Module, ModuleForm};
use crate::raise::Raise;
use crate::season::{Contents, SeasonHead, Settings};
use crate::session::{Session, SessionKind, SessionStatus};
use crate::temp::{Engagement, Temp, TempTool};
use crate::trainer::{Role, Tool, Trainer, TrainerKind};
use crate::wanted::Wanted;
use crate::week_rule::WeekRule;

/// How large a made season is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Departments.
    pub departments: usize,
    /// Superusers, spread evenly.
    pub superusers: usize,
    /// Instructors.
    pub instructors: usize,
    /// Temps, spread evenly.
    pub temps: usize,
    /// Sessions, of every status.
    pub sessions: usize,
}

impl Size {
    /// A large municipality.
    pub const LARGE: Self =
        Self { departments: 250, superusers: 1_490, instructors: 10, temps: 2_000, sessions: 10_000 };
    /// A region.
    pub const REGION: Self =
        Self { departments: 5_000, superusers: 15_000, instructors: 40, temps: 60_000, sessions: 0 };
}

/// Numbers from a seed (splitmix64): the same on every machine.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }
    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
    /// A number from 0 to `sides − 1`.
    pub fn below(&mut self, sides: usize) -> usize {
        (self.roll() % sides as u64) as usize
    }
    /// Whether something that happens in so many percent of cases does.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    /// One of some things.
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }
}

const ROLES: [Role; 6] =
    [Role::Assistant, Role::Apprentice, Role::HealthWorker, Role::Student, Role::Nurse, Role::SocialEducator];

fn week(number: u32) -> Week {
    Week::from_year_and_number(2027, number).expect("2027 has the week")
}

/// The default curriculum, less what needs no trainer.
fn curriculum() -> Vec<Arc<Module>> {
    let mut modules = default_curriculum();
    modules.retain(Module::is_trainer_led);
    let ids: Vec<ModuleId> = modules.iter().map(|module| module.id.clone()).collect();
    for module in &mut modules {
        module.after.retain(|id| ids.contains(id));
    }
    modules.into_iter().map(Arc::new).collect()
}

/// A season as real ones are: three weeks of holiday for every superuser, mostly the common ones; temps who start in
/// weeks 24–26 and leave in 31–33, three in four of whom need Rover only.
pub fn realistic(size: Size, seed: u64) -> Contents {
    let mut dice = Dice::new(seed);
    let weeks = WeekRange::new(week(22), week(34)).expect("the weeks are in order");
    let mut contents =
        Contents::empty(SeasonHead { name: "Sommer 2027".into(), weeks, settings: Settings::default() });
    contents.modules = curriculum();
    contents.departments = (0..size.departments)
        .map(|number| {
            Arc::new(Department {
                id: format!("d-{number:05}").into(),
                name: format!("Avdeling {number}"),
                code: Some(format!("{number}")),
                home_care: number % 4 == 3,
                min_present: 1,
            })
        })
        .collect();
    let department = |number: usize| contents.departments[number % size.departments].id.clone();

    for number in 0..size.superusers + size.instructors {
        let is_instructor = number >= size.superusers;
        let id = TrainerId::from(format!("t-{number:06}"));
        let is_nurse = is_instructor || dice.chance(45);
        contents.trainers.push(Arc::new(Trainer {
            id: id.clone(),
            kind: if is_instructor {
                TrainerKind::Instructor { weekly_minutes: 600 }
            } else {
                TrainerKind::Superuser { department: department(number), weekly_minutes: None }
            },
            role: if is_nurse { dice.pick(&[Role::Nurse, Role::SocialEducator]) } else { Role::HealthWorker },
            position_percent: dice.pick(&[50, 60, 75, 80, 80, 100]),
            tools: if is_nurse || dice.chance(40) {
                [Tool::Rover, Tool::FullClient].into()
            } else {
                [Tool::Rover].into()
            },
            first_day: None,
            last_day: None,
        }));
        let first = week(dice.pick(&[25, 26, 26, 27, 27, 28, 28, 28, 29, 30, 31]));
        contents.absences.push(Arc::new(Absence {
            id: format!("a-{number:06}").into(),
            trainer: id,
            days: DateRange::new(first.monday(), first.plus(2).sunday()).expect("three weeks are in order"),
            kind: AbsenceKind::Holiday,
            status: dice.pick(&[AbsenceStatus::Fixed, AbsenceStatus::Fixed, AbsenceStatus::Wished]),
            locked: dice.chance(5),
        }));
    }
    for number in 0..size.temps {
        let is_full = dice.chance(25);
        let first = week(dice.pick(&[24, 24, 25, 25, 25, 26, 26, 27])).monday();
        contents.temps.push(Arc::new(Temp {
            id: format!("v-{number:06}").into(),
            department: department(number),
            role: if is_full {
                dice.pick(&[Role::Student, Role::Nurse, Role::SocialEducator])
            } else {
                dice.pick(&[Role::Assistant, Role::Assistant, Role::Apprentice])
            },
            tool: if is_full { TempTool::FullClient } else { TempTool::RoverOnly },
            engagement: dice.pick(&[
                Engagement::New,
                Engagement::New,
                Engagement::New,
                Engagement::Returning,
            ]),
            position_percent: dice.pick(&[50, 75, 80, 100]),
            days: DateRange::new(first, week(dice.pick(&[31, 32, 33])).sunday())
                .expect("temps leave after they come"),
            done: [].into(),
            exempt: [].into(),
        }));
    }
    add_sessions(&mut contents, size.sessions, &mut dice);
    contents
}

/// Sessions of temps with trainers of their departments, around the temps' first days.
fn add_sessions(contents: &mut Contents, count: usize, dice: &mut Dice) {
    let can_be = !contents.temps.is_empty() && !contents.trainers.is_empty();
    for number in 0..if can_be { count } else { 0 } {
        let temp = dice.pick(&contents.temps);
        let own: Vec<&Arc<Trainer>> = contents
            .trainers
            .iter()
            .filter(|trainer| trainer.department() == Some(&temp.department))
            .collect();
        let trainer = if own.is_empty() || dice.chance(10) {
            dice.pick(&contents.trainers)
        } else {
            dice.pick(&own).clone()
        };
        let module = dice.pick(&contents.modules);
        let date = temp.days.first() + Duration::days(dice.below(30) as i64 - 10);
        contents.sessions.push(Arc::new(Session {
            id: format!("s-{number:06}").into(),
            kind: SessionKind::Training { module: module.id.clone() },
            department: Some(temp.department.clone()),
            trainer: trainer.id.clone(),
            temps: [temp.id.clone()].into(),
            waiting: [].into(),
            date,
            start: ClockTime::from_minutes(8 * 60 + 30 * dice.below(10) as u16).expect("before three"),
            minutes: module.minutes,
            status: dice.pick(&[
                SessionStatus::Booked,
                SessionStatus::Booked,
                SessionStatus::Held,
                SessionStatus::Proposed,
                SessionStatus::Cancelled,
            ]),
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }));
    }
}

/// A small season in which everything the rules speak of happens, and a day to look at it.
pub fn wild(seed: u64) -> (Contents, Day) {
    let mut dice = Dice::new(seed);
    let size = Size {
        departments: 1 + dice.below(5),
        superusers: dice.below(12),
        instructors: dice.below(3),
        temps: dice.below(25),
        sessions: dice.below(20),
    };
    let mut contents = realistic(size, dice.roll());
    let settings = &mut contents.head.settings;
    settings.tight_percent = dice.pick(&[1, 50, 80, 100]);
    settings.fresh_weeks = 1 + dice.below(4) as u32;
    settings.fresh_temps_per_trainer = 1 + dice.below(4) as u32;
    settings.present_days_min = 1 + dice.below(5) as u32;
    settings.full_time_week_minutes = dice.pick(&[300, 1_000, 2_130]);

    let weeks = |dice: &mut Dice| {
        let first = week(21 + dice.below(15) as u32);
        WeekRange::new(first, first.plus(dice.below(3) as i32)).expect("the weeks are in order")
    };
    let days = |dice: &mut Dice, length: usize| {
        let first = week(20).monday() + Duration::days(dice.below(110) as i64);
        DateRange::new(first, first + Duration::days(dice.below(length) as i64))
            .expect("the days are in order")
    };
    let departments: Vec<DepartmentId> = contents.departments.iter().map(|entry| entry.id.clone()).collect();
    let modules: Vec<ModuleId> = contents.modules.iter().map(|entry| entry.id.clone()).collect();
    for trainer in &mut contents.trainers {
        let trainer = Arc::make_mut(trainer);
        trainer.tools = dice.pick(&[
            [Tool::Rover].into(),
            [Tool::FullClient].into(),
            [Tool::Rover, Tool::FullClient].into(),
        ]);
        trainer.role = dice.pick(&ROLES);
        if dice.chance(15) {
            let employed = days(&mut dice, 90);
            trainer.first_day = dice.chance(50).then_some(employed.first());
            trainer.last_day = Some(employed.last());
        }
        if dice.chance(30) {
            contents.absences.push(Arc::new(Absence {
                id: format!("x-{}", trainer.id).into(),
                trainer: trainer.id.clone(),
                days: days(&mut dice, 12),
                kind: AbsenceKind::Unavailable,
                status: dice.pick(&[AbsenceStatus::Wished, AbsenceStatus::Fixed, AbsenceStatus::Declined]),
                locked: false,
            }));
        }
        if let TrainerKind::Superuser { weekly_minutes, .. } = &mut trainer.kind {
            *weekly_minutes = dice.chance(20).then(|| dice.below(300) as u32);
            if dice.chance(20) {
                contents.loans.push(Arc::new(Loan {
                    id: format!("l-{}", trainer.id).into(),
                    trainer: trainer.id.clone(),
                    department: dice.pick(&departments),
                    weeks: weeks(&mut dice),
                }));
            }
            if dice.chance(20) {
                contents.raises.push(Arc::new(Raise {
                    id: format!("r-{}", trainer.id).into(),
                    trainer: trainer.id.clone(),
                    weeks: weeks(&mut dice),
                    position_percent: dice.below(120) as u32,
                }));
            }
        }
    }
    for department in &departments {
        if dice.chance(30) {
            contents.week_rules.push(Arc::new(WeekRule {
                id: format!("w-{department}").into(),
                department: department.clone(),
                week: weeks(&mut dice).first(),
                min_present: dice.below(3) as u32,
                reason: "Test".into(),
            }));
        }
        if dice.chance(30) {
            contents.wanted.push(Arc::new(Wanted {
                id: format!("o-{department}").into(),
                department: department.clone(),
                role: dice.pick(&ROLES),
                weeks: weeks(&mut dice),
                count: dice.below(4) as u32,
            }));
        }
    }
    for module in &mut contents.modules {
        let module = Arc::make_mut(module);
        module.group_max = dice.pick(&[1, 1, 2, 3, 7]);
        if dice.chance(15) {
            // A course that superusers may hold as well ties departments together in one more way.
            module.form = ModuleForm::Course;
        }
        if dice.chance(20) {
            module.for_engagements =
                [Engagement::New, Engagement::Returning, Engagement::RaisedPosition].into();
        }
    }
    for temp in &mut contents.temps {
        let temp = Arc::make_mut(temp);
        if dice.chance(40) {
            temp.days = days(&mut dice, 60);
        }
        temp.role = dice.pick(&ROLES);
        temp.tool = dice.pick(&[TempTool::RoverOnly, TempTool::FullClient]);
        temp.engagement =
            dice.pick(&[Engagement::New, Engagement::New, Engagement::Returning, Engagement::RaisedPosition]);
        temp.done = modules.iter().filter(|_| dice.chance(10)).cloned().collect();
    }
    let temps: Vec<TempId> = contents.temps.iter().map(|temp| temp.id.clone()).collect();
    for session in &mut contents.sessions {
        let session = Arc::make_mut(session);
        if dice.chance(20) {
            session.kind = SessionKind::Support { title: "Test".into() };
        }
        session.minutes = 1 + dice.below(300) as u32;
        session.temps.extend(temps.iter().filter(|_| dice.chance(5)).cloned());
        if dice.chance(20) {
            let is_course =
                |id: &ModuleId| contents.modules.iter().any(|module| module.id == *id && module.is_course());
            let may_lack = session.module().is_some_and(is_course);
            session.department = (!may_lack || dice.chance(50)).then(|| dice.pick(&departments));
        }
        session.attendance =
            session.temps.iter().filter(|_| dice.chance(20)).map(|temp| (temp.clone(), 30)).collect();
        session.status = dice.pick(&[
            SessionStatus::Proposed,
            SessionStatus::Booked,
            SessionStatus::Booked,
            SessionStatus::Held,
            SessionStatus::Cancelled,
            SessionStatus::NoShow,
        ]);
    }
    let today = week(16).monday() + Duration::days(dice.below(150) as i64);
    (contents, today)
}
