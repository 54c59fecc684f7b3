//! What is asked of the booking: for which season, day and part of it, and from which plan to begin.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::coverage::by_day::OpenNeed;
use skulder_season::dates::{Day, Week};
use skulder_season::ids::DepartmentId;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::{Season, apply};
use ts_rs::TS;

/// A booking to be made.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// For which season.
    pub season: &'a Season,
    /// The day it is looked at.
    pub today: Day,
    /// What chance begins with.
    pub seed: u64,
    /// Which part of the season.
    pub scope: Scope,
    /// The sessions of a plan that was accepted before: the search begins with them as far as they still hold. Those
    /// that the season has as booked from today on, trained and not locked, may be moved; the others stand and bind.
    pub accepted: &'a [Session],
    /// What it costs, while searching, to have a piece of the accepted plan anywhere but where it was. The score
    /// knows nothing of it.
    pub move_cost: u32,
}

/// Which part of a season is booked. What is outside is no piece and is not counted; its sessions bind as ever.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct Scope {
    /// The temps of these departments; all where there are none.
    #[ts(type = "Array<string>")]
    pub departments: BTreeSet<DepartmentId>,
    /// The week to begin with: nothing is proposed before, and what had to be learned before is left out.
    pub from: Option<Week>,
}

impl<'a> Task<'a> {
    /// A whole season, from nothing.
    pub fn new(season: &'a Season, today: Day) -> Self {
        Self { season, today, seed: 0, scope: Scope::default(), accepted: &[], move_cost: 0 }
    }

    /// The sessions of the season that are of the accepted plan and may be moved.
    pub(crate) fn movable(&self) -> impl Iterator<Item = &'a Arc<Session>> {
        let there = self.accepted.iter().filter_map(|session| self.season.sessions().get(&session.id));
        there.filter(|session| self.may_move(session))
    }
    /// Whether a session of the season is one that a booking may ever move.
    pub(crate) fn may_move(&self, session: &Session) -> bool {
        session.status == SessionStatus::Booked
            && session.module().is_some()
            && session.date >= self.today
            && !session.locked
    }
    /// The season without them.
    pub(crate) fn open_season(&self) -> Season {
        let removal =
            |session: &Arc<Session>| Edit::Session(Change { before: Some(session.clone()), after: None });
        apply(self.season, &Changes::recorded(self.movable().map(removal).collect()))
    }
}

impl Scope {
    /// Whether it has a need in it.
    pub(crate) fn covers(&self, season: &Season, need: &OpenNeed) -> bool {
        let department = &season.temps()[&need.temp].department;
        (self.departments.is_empty() || self.departments.contains(department))
            && self.from.is_none_or(|week| need.window.last() >= week.monday())
    }
}
