//! What the automatic booking answers: sessions in the order of the published page, and what is left with why.

use serde::Serialize;
use skulder_season::Season;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::ids::{ModuleId, SessionId, TempId};
use skulder_season::session::{Session, SessionKind, SessionStatus};
use ts_rs::TS;

use crate::plan::{Plan, Proposed};
use crate::problem::Problem;
use crate::slots::DAY;

/// Proposed sessions for a season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Booking {
    /// The day the season was looked at.
    #[ts(type = "string")]
    pub today: Day,
    /// The proposed sessions, by date, start, trainer, first temp.
    pub sessions: Vec<Session>,
    /// An entry for each piece left unplaced, by temp, module, from long to short.
    pub unplaced: Vec<Unplaced>,
    /// How good it is.
    pub score: Score,
    /// What no booking can be better than.
    pub bound: Bound,
}

/// A piece of training without a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unplaced {
    /// Who should have had it.
    pub temp: TempId,
    /// Of which module.
    pub module: ModuleId,
    /// Its length.
    pub minutes: u32,
    /// Why there is no session.
    pub why: Why,
}

/// Why a piece is unplaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "WhyUnplaced")]
pub enum Why {
    /// No day of its window is in the season and not yet past.
    OutsideSeason,
    /// Nobody who qualifies counts for the department then.
    NoTrainer,
    /// None of them has the time on any day of the window.
    TrainersAway,
    /// No session of this piece alone is valid beside the standing ones.
    NeverFits,
    /// One is, but no room was found beside the others.
    NoRoom,
}

impl Why {
    /// The word of the published format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OutsideSeason => "outsideSeason",
            Self::NoTrainer => "noTrainer",
            Self::TrainersAway => "trainersAway",
            Self::NeverFits => "neverFits",
            Self::NoRoom => "noRoom",
        }
    }
}

/// How good a booking is: the fewest unplaced first, then the least cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "BookingScore")]
pub struct Score {
    /// Pieces in all.
    pub pieces: usize,
    /// Pieces left unplaced.
    pub unplaced: usize,
    /// What the sessions cost.
    pub cost: u64,
}

/// What no booking of the season can be better than.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "BookingBound")]
pub struct Bound {
    /// Pieces that are left unplaced by every booking.
    pub unplaced: usize,
}

/// The answer that a plan is.
pub(crate) fn answer(season: &Season, problem: &Problem, plan: &Plan<'_>, proved: usize) -> Booking {
    let departments: Vec<_> = season.departments().keys().collect();
    let session = |proposed: &Proposed| Session {
        id: "".into(),
        kind: SessionKind::Training { module: problem.modules[proposed.module].id.clone() },
        department: proposed.place.map(|number| departments[number].clone()),
        trainer: problem.trainers[proposed.trainer].id.clone(),
        temps: proposed
            .pieces
            .iter()
            .map(|&piece| problem.temps[problem.pieces[piece].temp].id.clone())
            .collect(),
        waiting: [].into(),
        date: problem.day(proposed.day()),
        start: ClockTime::from_minutes(proposed.from.rem_euclid(DAY) as u16).expect("it is within the day"),
        minutes: proposed.minutes as u32,
        status: SessionStatus::Proposed,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    };
    let mut sessions: Vec<Session> = plan.sessions().map(session).collect();
    sessions.sort_by(|one, other| {
        let key = |it: &Session| (it.date, it.start, it.trainer.clone(), it.temps.iter().next().cloned());
        key(one).cmp(&key(other))
    });
    let mut ids = (1..)
        .map(|number: u64| SessionId::from(format!("p-{number}")))
        .filter(|id| !season.sessions().contains_key(id));
    for session in &mut sessions {
        session.id = ids.next().expect("numbers do not end");
    }

    let pieces = problem.pieces.iter().enumerate();
    let mut unplaced: Vec<Unplaced> = pieces
        .filter(|(number, _)| !plan.is_placed(*number))
        .map(|(_, piece)| Unplaced {
            temp: problem.temps[piece.temp].id.clone(),
            module: problem.modules[piece.module].id.clone(),
            minutes: piece.minutes as u32,
            why: piece.why.unwrap_or(Why::NoRoom),
        })
        .collect();
    unplaced.sort_by(|one, other| {
        (&one.temp, &one.module, other.minutes).cmp(&(&other.temp, &other.module, one.minutes))
    });
    // The published page counts what fits nowhere alone, though a course of several departments might have had it.
    let named = unplaced.iter().filter(|piece| piece.why != Why::NoRoom).count();
    Booking {
        today: problem.today,
        score: Score {
            pieces: problem.pieces.len(),
            unplaced: unplaced.len(),
            cost: plan.cost().try_into().expect("nothing costs less than nothing"),
        },
        bound: Bound { unplaced: proved.max(named) },
        sessions,
        unplaced,
    }
}
