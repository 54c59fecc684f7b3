//! Why one piece of training can be with each trainer, or cannot: what a planner asks who books by hand, or who sees
//! that something was left unplaced.
//!
//! The same looks as the booking's own, at every trainer of the season instead of those who qualify. Sessions that
//! stand bind; proposals bind when they are given.

use std::sync::Arc;

use serde::Serialize;
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::coverage::by_day::OpenNeed;
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{AbsenceId, ModuleId, TempId, TrainerId};
use skulder_season::module::{Module, TrainerPost};
use skulder_season::session::{Session, SessionStatus};
use skulder_season::trainer::Trainer;
use skulder_season::{Season, apply};
use ts_rs::TS;

use crate::answer::Why;
use crate::problem::{Asked, Hindrance, Look, Making};
use crate::slots::Slots;
use crate::task::Scope;

/// A piece of training laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "PieceSheet")]
pub struct Explanation {
    /// Who is to have it.
    pub temp: TempId,
    /// Of which module.
    pub module: ModuleId,
    /// Its length.
    pub minutes: u32,
    /// Its days, none before today; they may lie outside the season.
    pub window: DateRange,
    /// Why nobody can; nothing where somebody can.
    pub why: Option<Why>,
    /// Every trainer of the season, by id.
    pub trainers: Vec<TrainerChance>,
}

/// A trainer as seen from a piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerChance {
    /// The trainer.
    pub trainer: TrainerId,
    /// What is in the way; nothing where there are free times.
    pub hindrance: Option<WhyNot>,
    /// The days with free times, in order.
    pub days: Vec<FreeDay>,
}

/// When trainer and temp are both free for all of a piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FreeDay {
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// The possible starts, in order.
    pub starts: Vec<ClockTime>,
}

/// Why a trainer cannot have a piece: what is in the way on the day that comes closest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum WhyNot {
    /// May not train the module.
    NotQualified {
        /// What the trainer lacks first.
        lacks: Competence,
    },
    /// No day of the window is in the season and not yet past.
    OutsideSeason,
    /// Counts for other departments in all weeks of the window.
    Elsewhere,
    /// Not employed or absent on all its days.
    Away {
        /// The absences that touch the window.
        absences: Vec<AbsenceId>,
    },
    /// Has no hours long enough.
    OffHours,
    /// The temp is not free when the trainer works.
    NoCommonTime,
    /// The week's training minutes are taken.
    WeekFull,
    /// The day's training minutes are taken.
    DayFull,
    /// Holds other sessions just then.
    Busy,
}

/// What makes a trainer of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
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

/// Explains a piece of a temp's need of a module, beside the sessions that stand and some that are proposed. Nothing
/// where the temp has no such need.
pub fn explain(
    season: &Season,
    today: Day,
    (temp, module, minutes): (&TempId, &ModuleId, u32),
    beside: &[Session],
) -> Option<Explanation> {
    let season = with_proposals(season, beside);
    let making = Making::of(&season, today);
    let need = making.by_day.needs().into_iter().find(|need| need.temp == *temp && need.module == *module)?;
    let (problem, attended) = making.without_pieces();
    let asked = Asked {
        temp: making.temp_of[temp],
        module: making.module_of[module],
        minutes: minutes as i32,
        days: making.days_of(&need, &Scope::default()),
    };
    let temp_days = making.temp_days(&problem, &asked, &attended[asked.temp]);
    let mut starts_known = making.nothing_known();
    let look = |(number, trainer): (usize, &Arc<Trainer>)| {
        let lacks = lacking(trainer, &season.modules()[module]);
        let (mut days, mut furthest) = (Vec::new(), None);
        if let Some(lacks) = lacks {
            let hindrance = Some(WhyNot::NotQualified { lacks });
            return TrainerChance { trainer: trainer.id.clone(), hindrance, days };
        }
        for (day, of_temp) in asked.days.clone().zip(&temp_days) {
            match making.look(&problem, &asked, number, (day, *of_temp), &mut starts_known) {
                Look::Open { alone, .. } if !alone.is_empty() => {
                    days.push(FreeDay { day: problem.day(day), starts: times(alone, problem.step) });
                }
                Look::Open { .. } => furthest = furthest.max(Some(Hindrance::Busy)),
                Look::Closed(hindrance) => furthest = furthest.max(Some(hindrance)),
            }
        }
        let hindrance = days
            .is_empty()
            .then(|| furthest.map_or(WhyNot::OutsideSeason, |it| named(&season, trainer, it, &need)));
        TrainerChance { trainer: trainer.id.clone(), hindrance, days }
    };
    let trainers: Vec<TrainerChance> = season.trainers().values().enumerate().map(look).collect();
    Some(Explanation {
        temp: temp.clone(),
        module: module.clone(),
        minutes,
        window: need.window,
        why: why(&trainers, asked.days.is_empty()),
        trainers,
    })
}

/// The season with proposals that bind.
fn with_proposals(season: &Season, proposals: &[Session]) -> Season {
    let edits = proposals.iter().map(|session| {
        let session = Session { status: SessionStatus::Proposed, locked: true, ..session.clone() };
        let before = season.sessions().get(&session.id).cloned();
        Edit::Session(Change { before, after: Some(Arc::new(session)) })
    });
    apply(season, &Changes::recorded(edits.collect()))
}

fn lacking(trainer: &Trainer, module: &Module) -> Option<Competence> {
    let post = if trainer.is_instructor() { TrainerPost::Instructor } else { TrainerPost::Superuser };
    if module.is_trained_by(trainer) {
        None
    } else if module.trainer_tool.is_some_and(|tool| !trainer.masters(tool)) {
        Some(Competence::Tool)
    } else if !module.trainer_kinds.contains(&post) {
        Some(Competence::Kind)
    } else {
        Some(Competence::Role)
    }
}

fn named(season: &Season, trainer: &Trainer, hindrance: Hindrance, need: &OpenNeed) -> WhyNot {
    match hindrance {
        Hindrance::Elsewhere => WhyNot::Elsewhere,
        Hindrance::Away => {
            let absences = season.absences_of(&trainer.id);
            let touching = absences.filter(|absence| absence.counts() && absence.days.touches(need.window));
            WhyNot::Away { absences: touching.map(|absence| absence.id.clone()).collect() }
        }
        Hindrance::OffHours => WhyNot::OffHours,
        Hindrance::NoCommonTime => WhyNot::NoCommonTime,
        Hindrance::WeekFull => WhyNot::WeekFull,
        Hindrance::DayFull => WhyNot::DayFull,
        Hindrance::Busy => WhyNot::Busy,
    }
}

/// The published reason, out of those of all trainers.
fn why(trainers: &[TrainerChance], is_outside: bool) -> Option<Why> {
    if is_outside {
        return Some(Why::OutsideSeason);
    }
    let mut why = Why::NoTrainer;
    for trainer in trainers {
        why = why.max(match &trainer.hindrance {
            None => return None,
            Some(WhyNot::NotQualified { .. } | WhyNot::OutsideSeason | WhyNot::Elsewhere) => Why::NoTrainer,
            Some(WhyNot::Away { .. } | WhyNot::OffHours) => Why::TrainersAway,
            Some(WhyNot::NoCommonTime | WhyNot::WeekFull | WhyNot::DayFull | WhyNot::Busy) => Why::NeverFits,
        });
    }
    Some(why)
}

fn times(starts: Slots, step: i32) -> Vec<ClockTime> {
    let time =
        |place| ClockTime::from_minutes(starts.nth(place, step) as u16).expect("a start is within the day");
    (0..starts.count()).map(time).collect()
}
