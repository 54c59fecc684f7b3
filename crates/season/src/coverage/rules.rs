//! What a count needs to know beside people: the calendar of the season, today, its numbers and its curriculum.
//!
//! Prepared once per count, because every trainer and every temp asks for it.

use std::sync::Arc;

use crate::dates::{Day, Week, WeekDays, WeekRange};
use crate::module::{Module, TrainerPost};
use crate::season::{Season, Settings};
use crate::trainer::{Role, Tool, Trainer};

#[derive(Debug, PartialEq)]
pub(crate) struct Rules {
    pub(crate) today: Day,
    pub(crate) weeks: WeekRange,
    pub(crate) settings: Settings,
    /// The workdays of each week of the season.
    pub(crate) workdays: Vec<WeekDays>,
    /// How many weeks of the season lie before today's.
    pub(crate) past_weeks: usize,
    /// The modules with a trainer, in the order of their ids.
    pub(crate) modules: Vec<Course>,
}

/// A module with a trainer, and who qualifies for it.
#[derive(Debug, PartialEq)]
pub(crate) struct Course {
    pub(crate) module: Arc<Module>,
    pub(crate) classes: Classes,
}

impl Course {
    /// Whether its needs are the municipality's rather than a department's.
    pub(crate) fn is_the_municipalitys(&self) -> bool {
        self.module.is_course()
    }
}

impl Rules {
    pub(crate) fn of(season: &Season, today: Day) -> Self {
        let weeks = season.weeks();
        let past = Week::of(today).weeks_after(weeks.first());
        Self {
            today,
            weeks,
            settings: season.settings().clone(),
            workdays: weeks.iter().map(WeekDays::workdays).collect(),
            past_weeks: (past.max(0) as usize).min(weeks.count()),
            modules: season
                .modules()
                .values()
                .filter(|module| module.is_trainer_led())
                .map(|module| Course { classes: Classes::of(module), module: module.clone() })
                .collect(),
        }
    }

    /// The workdays of a week, which may lie outside the season.
    pub(crate) fn workdays_of(&self, week: Week) -> WeekDays {
        self.weeks.position(week).map_or_else(|| WeekDays::workdays(week), |place| self.workdays[place])
    }
    /// Workdays a trainer must be there in a week to be available.
    pub(crate) fn days_needed(&self, workdays: WeekDays) -> u8 {
        workdays.count().min(self.settings.present_days_min as u8)
    }
}

/// What matters of a trainer when it is asked who qualifies: post, role, and whether the full client is mastered. Two
/// trainers of one class are the same to every module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Class(u8);

impl Class {
    pub(crate) fn of(trainer: &Trainer) -> Self {
        let has_full_client = trainer.tools.contains(&Tool::FullClient);
        Self::new(trainer.is_instructor(), trainer.role, has_full_client)
    }
    fn new(is_instructor: bool, role: Role, has_full_client: bool) -> Self {
        Self(u8::from(is_instructor) * 12 + role as u8 * 2 + u8::from(has_full_client))
    }
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Classes(u32);

impl Classes {
    /// The classes that qualify for a module, as [`Module::is_trained_by`] says of a trainer.
    fn of(module: &Module) -> Self {
        let roles = [
            Role::Assistant,
            Role::Apprentice,
            Role::HealthWorker,
            Role::Student,
            Role::Nurse,
            Role::SocialEducator,
        ];
        let mut classes = 0;
        for (is_instructor, post) in [(false, TrainerPost::Superuser), (true, TrainerPost::Instructor)] {
            for role in roles {
                for has_full_client in [false, true] {
                    let qualifies = module.trainer_kinds.contains(&post)
                        && (module.trainer_roles.is_empty() || module.trainer_roles.contains(&role))
                        && (has_full_client || module.trainer_tool != Some(Tool::FullClient));
                    classes |= u32::from(qualifies) << Class::new(is_instructor, role, has_full_client).0;
                }
            }
        }
        Self(classes)
    }
    pub(crate) fn contain(self, class: Class) -> bool {
        self.0 >> class.0 & 1 == 1
    }
    /// Whether a superuser can qualify at all.
    pub(crate) fn contain_superusers(self) -> bool {
        self.0 & 0xFFF != 0
    }
}
