//! Why one piece of training can be with each trainer, or cannot: what a planner asks who books by hand, or who sees
//! that something was left unplaced.
//!
//! The same looks as the booking's own, at every trainer of the season instead of those who qualify. Sessions that
//! stand bind; proposals bind when they are given.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::coverage::by_day::OpenNeed;
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{AbsenceId, DepartmentId, ModuleId, SessionId, TempId, TrainerId};
use skulder_season::module::{Competence, Module};
use skulder_season::session::{Session, SessionStatus};
use skulder_season::temp::Temp;
use skulder_season::trainer::Trainer;
use skulder_season::{Season, apply};
use ts_rs::TS;

use crate::answer::Why;
use crate::problem::{Asked, Hindrance, Look, Making, Place, Problem, StartsKnown, pieces_of};
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
    /// Every trainer of the season: those who could first, best first (see [`TrainerChance`]); the others by what is in
    /// the way, who comes closest first, then by id.
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
    /// Whether the trainer counts for the department of all its temps in a week of the window; instructors never do.
    pub is_own: bool,
    /// Whether one of the temps has a standing session with the trainer, courses apart.
    pub has_taught: bool,
    /// How much of the trainer's minutes in the weeks of the window standing sessions take; percent, rounded down, and
    /// 100 where there are no minutes. More than 100 where there is more than the trainer has.
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
/// of its temps does not need that much of the module, or where they may not be taught together: too many, or of several
/// departments in what is no course.
pub fn explain(season: &Season, today: Day, wish: &Wish, beside: &[Session]) -> Option<Chances> {
    let season = without(&with_proposals(season, beside), wish.instead_of.as_ref());
    let making = Making::of(&season, today);
    let group = Group::of(&making, wish)?;
    let mut starts_known = making.nothing_known();
    let mut trainers: Vec<TrainerChance> =
        (0..season.trainers().len()).map(|number| group.chance(number, &mut starts_known)).collect();
    trainers.sort_by_cached_key(TrainerChance::rank);
    let why = why(&trainers, group.days.is_empty());
    Some(Chances { window: group.window, why, trainers, mates: group.mates(wish) })
}

/// Those who are to have a session together, and what its days leave them.
struct Group<'a> {
    making: &'a Making<'a>,
    problem: Problem,
    module: &'a Module,
    minutes: u32,
    /// The days that all windows share.
    window: Option<DateRange>,
    /// Those of them that are in the season and not yet past.
    days: Range<i32>,
    /// Where it is held.
    place: Place,
    members: Vec<Member>,
}

/// One of them, with what each day leaves.
struct Member {
    asked: Asked,
    days: Vec<(Slots, i32)>,
}

impl<'a> Group<'a> {
    fn of(making: &'a Making<'a>, wish: &Wish) -> Option<Self> {
        let temps = making.season.temps();
        let module = making.season.modules().get(&wish.module)?;
        let needs: Vec<OpenNeed> = wish
            .temps
            .iter()
            .map(|temp| need_of(making, temp, module, wish.minutes))
            .collect::<Option<_>>()?;
        let departments: BTreeSet<&DepartmentId> =
            wish.temps.iter().map(|temp| &temps[temp].department).collect();
        let is_mixed = departments.len() > 1;
        let (first, others) = needs.split_first()?;
        if needs.len() > module.group_max as usize || (is_mixed && !module.is_course()) {
            return None;
        }
        let window = others.iter().try_fold(first.window, |days, need| days.overlap(need.window));
        let days = window.map_or(0..0, |window| making.days_within(window));
        let place = departments.first().filter(|_| !is_mixed).map(|id| making.department_of[*id]);
        let (problem, attended) = making.without_pieces();
        let member = |need: &OpenNeed| {
            let temp = making.temp_of[&need.temp];
            let module = making.module_of[&need.module];
            let asked = Asked { temp, module, minutes: wish.minutes as i32, days: days.clone() };
            let days = making.temp_days(&problem, &asked, &attended[temp]);
            Member { asked, days }
        };
        let members = needs.iter().map(member).collect();
        Some(Self { making, problem, module, minutes: wish.minutes, window, days, place, members })
    }

    /// How a trainer looks from the session.
    fn chance(&self, number: usize, starts_known: &mut StartsKnown) -> TrainerChance {
        let facts = &self.problem.trainers[number];
        let trainer = &self.making.season.trainers()[&facts.id];
        let (mut days, mut furthest) = (Vec::new(), None);
        let lacks = self.module.lacking(trainer);
        if lacks.is_none() {
            for day in self.days.clone() {
                match self.together(number, day, starts_known) {
                    Ok(starts) => {
                        let starts = times(starts, self.problem.step);
                        days.push(FreeDay { day: self.problem.day(day), starts });
                    }
                    Err(hindrance) => furthest = furthest.max(Some(hindrance)),
                }
            }
        }
        let hindrance = match lacks {
            Some(lacks) => Some(WhyNot::NotQualified { lacks }),
            None if days.is_empty() => Some(
                furthest
                    .map_or(WhyNot::OutsideSeason, |it| named(self.making.season, trainer, it, self.window)),
            ),
            None => None,
        };
        let has_taught = |member: &Member| self.problem.temps[member.asked.temp].taught_by.contains(&number);
        TrainerChance {
            trainer: facts.id.clone(),
            is_own: self.place.is_some() && self.weeks().any(|week| self.counts_for(number, week)),
            has_taught: self.members.iter().any(has_taught),
            taken_percent: facts.taken_percent(self.weeks()),
            hindrance,
            days,
        }
    }

    /// When a trainer and all of them are free on a day.
    fn together(&self, trainer: usize, day: i32, starts_known: &mut StartsKnown) -> Result<Slots, Hindrance> {
        let mut common: Option<Slots> = None;
        for Member { asked, days } in &self.members {
            let of_day = days[(day - self.days.start) as usize];
            let starts = match self.making.look(&self.problem, asked, trainer, (day, of_day), starts_known) {
                // A course of several departments is at a place of its own.
                Look::Open { opening, alone } => {
                    if self.place.is_some() {
                        alone
                    } else {
                        opening.starts
                    }
                }
                Look::Closed(hindrance) => return Err(hindrance),
            };
            if starts.is_empty() {
                return Err(Hindrance::Busy);
            }
            let shared = common.map_or(starts, |common| common.and(starts));
            if shared.is_empty() {
                return Err(Hindrance::NoCommonTime);
            }
            common = Some(shared);
        }
        let mut starts = common.expect("a session has a temp");
        for busy in &self.problem.trainers[trainer].busy {
            busy.bar(&mut starts, day, self.minutes as i32, self.place, &self.problem);
        }
        if starts.is_empty() { Err(Hindrance::Busy) } else { Ok(starts) }
    }

    /// The weeks of its days, as places in the season.
    fn weeks(&self) -> Range<usize> {
        if self.days.is_empty() {
            return 0..0;
        }
        self.days.start as usize / 7..(self.days.end as usize - 1) / 7 + 1
    }

    /// Whether a superuser counts in a week for the department that all of them are of.
    fn counts_for(&self, trainer: usize, week: usize) -> bool {
        !self.problem.trainers[trainer].is_instructor && self.making.counts_for[trainer][week] == self.place
    }

    /// Who could sit in besides.
    fn mates(&self, wish: &Wish) -> Vec<TempId> {
        let Some(window) = self.window.filter(|_| self.members.len() < self.module.group_max as usize) else {
            return Vec::new();
        };
        let may_come = |temp: &Temp| {
            !wish.temps.contains(&temp.id)
                && (self.module.is_course()
                    || self.place == Some(self.making.department_of[&temp.department]))
        };
        let temps = self.making.season.temps().values().filter(|temp| may_come(temp));
        let mut needs: Vec<OpenNeed> = temps
            .filter_map(|temp| need_of(self.making, &temp.id, self.module, self.minutes))
            .filter(|need| {
                let mut pieces = pieces_of(need.remaining, self.module.session_minutes);
                pieces.any(|(minutes, _)| minutes == self.minutes) && need.window.touches(window)
            })
            .collect();
        needs.sort_by(|one, other| (one.window.last(), &one.temp).cmp(&(other.window.last(), &other.temp)));
        needs.into_iter().map(|need| need.temp).collect()
    }
}

impl TrainerChance {
    /// What comes first: see there.
    fn rank(&self) -> (u8, bool, bool, u32, TrainerId) {
        let hindered = self.hindrance.as_ref().map_or(0, WhyNot::distance);
        let is_free = hindered == 0;
        let (is_other, is_new) = (is_free && !self.is_own, is_free && !self.has_taught);
        let taken = if is_free { self.taken_percent } else { 0 };
        (hindered, is_other, is_new, taken, self.trainer.clone())
    }
}

impl WhyNot {
    /// How far from having the session a trainer is, from 1.
    fn distance(&self) -> u8 {
        match self {
            Self::Busy => 1,
            Self::DayFull => 2,
            Self::WeekFull => 3,
            Self::NoCommonTime => 4,
            Self::OffHours => 5,
            Self::Away { .. } => 6,
            Self::Elsewhere => 7,
            Self::OutsideSeason => 8,
            Self::NotQualified { .. } => 9,
        }
    }
}

/// What a temp still has to learn of a module, where it is as much as a session of it would give.
fn need_of(making: &Making<'_>, temp: &TempId, module: &Module, minutes: u32) -> Option<OpenNeed> {
    if minutes == 0 || !making.season.temps().contains_key(temp) {
        return None;
    }
    let needs = making.by_day.needs_of(temp).into_iter();
    needs.filter(|need| need.module == module.id).find(|need| need.remaining >= minutes)
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
