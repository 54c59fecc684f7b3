//! The curriculum: what a temp must learn, from whom, and when around the first day.

use std::collections::BTreeSet;

use chrono::Duration;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::DateRange;
use crate::ids::ModuleId;
use crate::limits;
use crate::refusal::{Report, Why};
use crate::temp::{Engagement, Temp, TempTool};
use crate::trainer::{Role, Tool, Trainer};

/// A training module (*opplæringsmodul*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Module {
    /// Its id.
    pub id: ModuleId,
    /// Its name.
    pub name: String,
    /// How it is taught.
    pub form: ModuleForm,
    /// How long it takes in all.
    pub minutes: u32,
    /// The length of one session of it, at most `minutes`; the last is shorter.
    pub session_minutes: u32,
    /// Temps in one session at most.
    pub group_max: u32,
    /// The tool a trainer of it must master; any where absent.
    pub trainer_tool: Option<Tool>,
    /// Who may train it; never empty.
    #[ts(as = "Vec<TrainerPost>")]
    pub trainer_kinds: BTreeSet<TrainerPost>,
    /// Which roles may train it; any where empty.
    #[ts(as = "Vec<Role>")]
    pub trainer_roles: BTreeSet<Role>,
    /// Which temps need it, by tool; never empty.
    #[ts(as = "Vec<TempTool>")]
    pub for_tools: BTreeSet<TempTool>,
    /// Which temps need it, by role; all where empty.
    #[ts(as = "Vec<Role>")]
    pub for_roles: BTreeSet<Role>,
    /// Which temps need it, by engagement; never empty.
    #[ts(as = "Vec<Engagement>")]
    pub for_engagements: BTreeSet<Engagement>,
    /// Whether only temps in home care need it.
    pub home_care_only: bool,
    /// When it may be held, in days relative to the temp's first day.
    pub window: Window,
    /// The modules that come before it; no circles.
    #[ts(type = "Array<string>")]
    pub after: BTreeSet<ModuleId>,
}

/// How a module is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ModuleForm {
    /// *E-læring*: needs no trainer.
    Elearning,
    /// *Kurs*: the municipality's, with temps of several departments.
    Course,
    /// *Skulder ved skulder*: in the department.
    ShoulderToShoulder,
    /// *Oppfølgingssjekk*: a look at how it goes.
    Check,
}

/// The post a module asks of its trainer: a [`crate::trainer::TrainerKind`] without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TrainerPost {
    /// A department's own.
    Superuser,
    /// The municipality's.
    Instructor,
}

/// Days relative to a temp's first day, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Window {
    /// The first day it may be held.
    pub from_days: i32,
    /// The last day it may be held.
    pub to_days: i32,
}

impl Window {
    /// Its days for somebody employed on these, cut at the last of them; `None` where it opens after that.
    pub fn within(self, employed: DateRange) -> Option<DateRange> {
        let day = |offset: i32| employed.first() + Duration::days(offset.into());
        DateRange::new(day(self.from_days), day(self.to_days).min(employed.last())).ok()
    }
}

/// What makes a trainer of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Competence {
    /// The tool.
    Tool,
    /// To be a superuser, or to be an instructor.
    Kind,
    /// The role.
    Role,
}

impl Module {
    /// Whether a trainer holds sessions of it at all; e-learning needs none.
    pub fn is_trainer_led(&self) -> bool {
        self.form != ModuleForm::Elearning
    }
    /// Whether it is the municipality's, with temps of several departments.
    pub fn is_course(&self) -> bool {
        self.form == ModuleForm::Course
    }
    /// Whether a trainer may train it. Being there is another matter.
    pub fn is_trained_by(&self, trainer: &Trainer) -> bool {
        self.lacking(trainer).is_none()
    }
    /// What a trainer lacks first to train it; nothing where the trainer may.
    pub fn lacking(&self, trainer: &Trainer) -> Option<Competence> {
        let post = if trainer.is_instructor() { TrainerPost::Instructor } else { TrainerPost::Superuser };
        if self.trainer_tool.is_some_and(|tool| !trainer.masters(tool)) {
            Some(Competence::Tool)
        } else if !self.trainer_kinds.contains(&post) {
            Some(Competence::Kind)
        } else if !self.trainer_roles.is_empty() && !self.trainer_roles.contains(&trainer.role) {
            Some(Competence::Role)
        } else {
            None
        }
    }
    /// Whether the curriculum has it for such a temp, finished, waived or neither.
    pub fn is_for(&self, temp: &Temp, home_care: bool) -> bool {
        self.for_tools.contains(&temp.tool)
            && (self.for_roles.is_empty() || self.for_roles.contains(&temp.role))
            && self.for_engagements.contains(&temp.engagement)
            && (home_care || !self.home_care_only)
    }
    /// Whether a temp must learn it and has neither finished it nor been let off.
    pub fn is_needed_by(&self, temp: &Temp, home_care: bool) -> bool {
        self.is_for(temp, home_care) && !temp.done.contains(&self.id) && !temp.exempt.contains(&self.id)
    }

    pub(crate) fn check(&self, report: &mut Report) {
        report.text("name", &self.name, limits::TEXT);
        report.within("minutes", self.minutes, &limits::MINUTES);
        report.within("sessionMinutes", self.session_minutes, &limits::MINUTES);
        if self.session_minutes > self.minutes {
            report.add("sessionMinutes", Why::NotBefore { other: "minutes".into() });
        }
        report.within("groupMax", self.group_max, &limits::GROUP);
        if self.trainer_kinds.is_empty() {
            report.add("trainerKinds", Why::Empty);
        }
        if self.for_tools.is_empty() {
            report.add("forTools", Why::Empty);
        }
        if self.for_engagements.is_empty() {
            report.add("forEngagements", Why::Empty);
        }
        for (field, days) in
            [("windowFromDays", self.window.from_days), ("windowToDays", self.window.to_days)]
        {
            if !limits::WINDOW_DAYS.contains(&days) {
                let (min, max) = (*limits::WINDOW_DAYS.start(), *limits::WINDOW_DAYS.end());
                report.add(field, Why::OutOfBounds { min: min.into(), max: max.into() });
            }
        }
        if self.window.from_days > self.window.to_days {
            report.add("windowFromDays", Why::NotBefore { other: "windowToDays".into() });
        }
    }
}
