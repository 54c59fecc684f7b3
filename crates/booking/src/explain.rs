//! Why one piece of training can be with each trainer, or cannot: what a planner asks who books by hand, or who sees
//! that something was left unplaced.
//!
//! The same looks as the booking's own, at every trainer of the season instead of those who qualify. Sessions that
//! stand bind; proposals bind when they are given.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::coverage::by_day::OpenNeed;
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{AbsenceId, ModuleId, SessionId, TempId, TrainerId};
use skulder_season::module::Competence;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::trainer::Trainer;
use skulder_season::{Season, apply};
use ts_rs::TS;

use crate::answer::Why;
use crate::problem::{Asked, Hindrance, Look, Making, Problem, StartsKnown};
use crate::slots::Slots;

/// A session that is wished for: for whom and of what, not yet when and with whom.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Wish {
    /// Who is to have it together; at least one.
    #[ts(type = "Array<string>")]
    pub temps: BTreeSet<TempId>,
    /// Of which module.
    pub module: ModuleId,
    /// Its length.
    pub minutes: u32,
    /// The session that it would take the place of: looked at as if it were not there.
    pub instead_of: Option<SessionId>,
}

/// Who could hold a session that is wished for, and why the others could not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Chances {
    /// The days that are in the windows of all its temps, none before today; nothing where they share none.
    pub window: Option<DateRange>,
    /// Why nobody could; nothing where somebody could.
    pub why: Option<Why>,
    /// Every trainer of the season: those who could first, best first (see [`TrainerChance`]); the others by what they
    /// lack, then by id.
    pub trainers: Vec<TrainerChance>,
    /// Who could sit in besides: temps with a piece of this module and length who may be taught together with these, and
    /// share days with them. Most urgent first.
    pub mates: Vec<TempId>,
}

/// A trainer as seen from a session. Best is who counts for the department of all its temps, then who has taught one of
/// them before, then whose weeks are least taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerChance {
    /// The trainer.
    pub trainer: TrainerId,
    /// Whether the trainer is of the department of all its temps.
    pub is_own: bool,
    /// Whether one of the temps has a standing session with the trainer, courses apart.
    pub has_taught: bool,
    /// How much of the trainer's minutes in the weeks of the window is taken; percent.
    pub taken_percent: u32,
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

/// Explains a session that is wished for, beside the sessions that stand and some that are proposed. Nothing where one
/// of its temps has no such need, or nobody is to have it.
pub fn explain(season: &Season, today: Day, wish: &Wish, beside: &[Session]) -> Option<Chances> {
    let season = without(&with_proposals(season, beside), wish.instead_of.as_ref());
    let making = Making::of(&season, today);
    let need_of = |temp| making.by_day.needs_of(temp).into_iter().find(|need| need.module == wish.module);
    let unknown = |temp: &TempId| !season.temps().contains_key(temp);
    if wish.temps.iter().any(unknown) {
        return None;
    }
    let needs: Vec<OpenNeed> = wish.temps.iter().map(need_of).collect::<Option<_>>()?;
    let (problem, attended) = making.without_pieces();
    let window = shared(&needs)?;
    let members: Vec<Member> = needs
        .iter()
        .map(|need| {
            let asked = Asked {
                temp: making.temp_of[&need.temp],
                module: making.module_of[&wish.module],
                minutes: wish.minutes as i32,
                days: window.map_or(0..0, |window| making.days_within(window)),
            };
            let days = making.temp_days(&problem, &asked, &attended[asked.temp]);
            Member { asked, days }
        })
        .collect();
    let mut starts_known = making.nothing_known();
    let mut trainers: Vec<TrainerChance> = Vec::new();
    for (number, trainer) in season.trainers().values().enumerate() {
        let (mut days, mut furthest) = (Vec::new(), None);
        let lacks = season.modules()[&wish.module].lacking(trainer);
        if lacks.is_none() {
            let count = members.first().map_or(0, |member| member.days.len());
            for place in 0..count {
                match together(&making, &problem, &members, (number, place), &mut starts_known) {
                    Ok((day, starts)) => {
                        days.push(FreeDay { day: problem.day(day), starts: times(starts, problem.step) });
                    }
                    Err(hindrance) => furthest = furthest.max(Some(hindrance)),
                }
            }
        }
        let hindrance = match lacks {
            Some(lacks) => Some(WhyNot::NotQualified { lacks }),
            None if days.is_empty() => {
                Some(furthest.map_or(WhyNot::OutsideSeason, |it| named(&season, trainer, it, window)))
            }
            None => None,
        };
        trainers.push(TrainerChance {
            trainer: trainer.id.clone(),
            is_own: false,
            has_taught: false,
            taken_percent: 0,
            hindrance,
            days,
        });
    }
    let is_outside = members.iter().all(|member| member.asked.days.is_empty());
    Some(Chances { window, why: why(&trainers, is_outside), trainers, mates: Vec::new() })
}

/// A temp of the session, with what each of its days leaves.
struct Member {
    asked: Asked,
    days: Vec<(Slots, i32)>,
}

/// The days that all needs' windows share; the outer nothing where there is no need.
fn shared(needs: &[OpenNeed]) -> Option<Option<DateRange>> {
    let (first, others) = needs.split_first()?;
    Some(others.iter().try_fold(first.window, |days, need| days.overlap(need.window)))
}

/// When a trainer and all of a session's temps are free on one of its days.
fn together(
    making: &Making<'_>,
    problem: &Problem,
    members: &[Member],
    (trainer, place): (usize, usize),
    starts_known: &mut StartsKnown,
) -> Result<(i32, Slots), Hindrance> {
    let mut common: Option<(i32, Slots)> = None;
    for Member { asked, days } in members {
        let day = asked.days.start + place as i32;
        match making.look(problem, asked, trainer, (day, days[place]), starts_known) {
            Look::Open { alone, .. } if !alone.is_empty() => {
                let starts = common.map_or(alone, |(_, starts)| starts.and(alone));
                if starts.is_empty() {
                    return Err(Hindrance::NoCommonTime);
                }
                common = Some((day, starts));
            }
            Look::Open { .. } => return Err(Hindrance::Busy),
            Look::Closed(hindrance) => return Err(hindrance),
        }
    }
    Ok(common.expect("a session has a temp"))
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

/// The season without a session.
fn without(season: &Season, session: Option<&SessionId>) -> Season {
    let before = session.and_then(|id| season.sessions().get(id)).cloned();
    let edits = before.map(|before| Edit::Session(Change { before: Some(before), after: None }));
    apply(season, &Changes::recorded(edits.into_iter().collect()))
}

fn named(season: &Season, trainer: &Trainer, hindrance: Hindrance, window: Option<DateRange>) -> WhyNot {
    match hindrance {
        Hindrance::Elsewhere => WhyNot::Elsewhere,
        Hindrance::Away => {
            let absences = season.absences_of(&trainer.id);
            let touching = absences.filter(|absence| {
                absence.counts() && window.is_some_and(|window| absence.days.touches(window))
            });
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
