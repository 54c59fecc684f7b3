//! A proposed booking accepted, all of it or a part: one command, so that it is one step of the history and undone as one.
//!
//! Any part of a booking is as valid as all of it. What was booked before is another matter: a booking that was made
//! anew has moved some of it, and where only a part is accepted, what has not moved and still fits beside that part
//! stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use skulder_season::Season;
use skulder_season::command::{BulkSource, Command};
use skulder_season::coverage::by_day::ByDay;
use skulder_season::ids::{DepartmentId, SessionId, TempId};
use skulder_season::session::{Session, SessionStatus};

use crate::plan::{Plan, Spot};
use crate::problem::Problem;
use crate::slots::DAY;
use crate::task::Task;

/// The command that books proposed sessions of a task, all of them or those a planner has chosen. What they replace
/// goes:
/// - stored proposals within the scope that are not locked;
/// - sessions of the accepted plan that were free to be moved and do not fit beside those chosen;
/// - booked ones that cannot be held any more, as far as their temps now have that module, or are elsewhere just then.
///
/// A session that stays as it was keeps its id, and so does one that only some of its temps leave.
pub fn accept(task: &Task<'_>, sessions: &[Session]) -> Command {
    let by_day = ByDay::of(task.season, task.today);
    let there = || task.season.sessions().values().map(|session| &**session);
    let before: Vec<&Session> =
        task.movable().map(|session| &**session).filter(|it| by_day.stands(it)).collect();
    let (standing, idle): (Vec<&Session>, Vec<&Session>) = there().partition(|it| by_day.stands(it));
    let broken = idle.into_iter().filter(|session| task.may_move(session));

    let chosen = Chosen::of(task, sessions, &before);
    let mut removed: Vec<&SessionId> =
        there().filter(|session| is_replaced(task, session)).map(|session| &session.id).collect();
    let mut changed = Vec::new();
    let mut keep = |old: &Session, temps: BTreeSet<TempId>| {
        let is_kept = !temps.is_empty();
        if is_kept && temps != old.temps {
            changed.push(with_temps(task.season, old, temps));
        }
        is_kept
    };
    let mut added = chosen.sessions.clone();
    for old in before {
        if let Some(place) = added.iter().position(|session| is_same(old, session)) {
            added.swap_remove(place);
        } else if !keep(old, chosen.staying(old)) {
            removed.push(&old.id);
        }
    }
    for old in broken {
        if !keep(old, chosen.left_in(old, &standing)) {
            removed.push(&old.id);
        }
    }

    removed.sort_unstable();
    changed.sort_by(|one, other| one.id.cmp(&other.id));
    added.sort_by(|one, other| (one.date, one.start, &one.id).cmp(&(other.date, other.start, &other.id)));
    let removed = removed.into_iter().map(|id| Command::Remove { entity: id.clone().into() });
    let changed = changed.into_iter().map(|session| Command::Change { entry: session.into() });
    let booked = |session| Session { status: SessionStatus::Booked, ..session };
    let added = added.into_iter().map(|session| Command::Add { entry: booked(session).into() });
    // A new session may have the id of one that goes.
    let commands = removed.chain(changed).chain(added).collect();
    Command::Bulk { source: BulkSource::Booking, commands }
}

/// What was chosen, with whom of the accepted plan still fits beside it.
struct Chosen {
    sessions: Vec<Session>,
    /// Who can stay in sessions of the accepted plan.
    staying: BTreeMap<SessionId, BTreeSet<TempId>>,
}

impl Chosen {
    fn of(task: &Task<'_>, sessions: &[Session], before: &[&Session]) -> Self {
        let sessions = sessions.to_vec();
        if before.is_empty() {
            return Self { sessions, staying: BTreeMap::new() };
        }
        let season = task.open_season();
        let problem = Problem::of(&season, task.today, &task.scope);
        let nowhere = vec![None; problem.pieces.len()];
        let mut plan = Plan::empty(&problem, &nowhere, 0);
        let of_chosen = problem.homes(&sessions);
        let both: Vec<Session> = sessions.iter().chain(before.iter().copied()).cloned().collect();
        let spots =
            problem.homes(&both).into_iter().enumerate().filter_map(|(piece, spot)| Some((piece, spot?)));
        let (of_chosen, mut others): (Vec<_>, Vec<_>) =
            spots.partition(|(piece, _)| of_chosen[*piece].is_some());
        for (piece, spot) in of_chosen {
            // A temp of a course may be the first in it here, and too near a neighbour but for the others.
            if problem.opens(piece, spot) {
                plan.place(piece, spot);
            }
        }
        others.sort_by_key(|&(piece, spot)| (spot.from, piece));
        for (piece, spot) in others {
            if plan.fits(piece, spot) {
                plan.place(piece, spot);
            }
        }

        let sitting = |session: &Session| sitting(&problem, &plan, session);
        let joined = |session: &Session| {
            let temps = session.temps.union(&sitting(session)).cloned().collect();
            with_temps(task.season, session, temps)
        };
        let is_chosen = |old: &Session| {
            let at = |it: &Session| (it.trainer.clone(), it.date, it.start);
            sessions.iter().any(|session| at(session) == at(old))
        };
        let stays = |old: &&&Session| !is_chosen(old);
        let staying =
            |old: &&Session| (old.id.clone(), old.temps.intersection(&sitting(old)).cloned().collect());
        Self {
            staying: before.iter().filter(stays).map(staying).collect(),
            sessions: sessions.iter().map(joined).collect(),
        }
    }

    /// Who stays in a session of the accepted plan.
    fn staying(&self, old: &Session) -> BTreeSet<TempId> {
        self.staying.get(&old.id).cloned().unwrap_or_default()
    }

    /// Who is left in a session that cannot be held, beside those that stand.
    fn left_in(&self, broken: &Session, standing: &[&Session]) -> BTreeSet<TempId> {
        let is_then = |other: &&Session| overlap(other, broken);
        let is_in_place = |new: &&Session| {
            (is_then(new) && new.trainer == broken.trainer)
                || (!new.temps.is_disjoint(&broken.temps)
                    && (is_then(new) || new.module() == broken.module()))
        };
        let new: Vec<&Session> = self.sessions.iter().filter(is_in_place).collect();
        if new.is_empty() {
            return broken.temps.clone();
        }
        // Changed, it must not take anybody's time who has been booked anew by hand meanwhile.
        let then: Vec<&Session> = new.iter().chain(standing).copied().filter(is_then).collect();
        if then.iter().any(|other| other.trainer == broken.trainer) {
            return BTreeSet::new();
        }
        let leaves = |temp: &&TempId| {
            let of_module = new.iter().filter(|new| new.module() == broken.module());
            of_module.chain(&then).any(|other| other.temps.contains(*temp))
        };
        broken.temps.iter().filter(|temp| !leaves(temp)).cloned().collect()
    }
}

/// Who a plan has in a session that is at this one's place.
fn sitting(problem: &Problem, plan: &Plan<'_>, session: &Session) -> BTreeSet<TempId> {
    let Some(Spot { trainer, from }) = problem.spot_of(session) else { return BTreeSet::new() };
    let day = from.div_euclid(DAY);
    let there = plan.sessions_on(trainer, day..day + 1).find(|there| {
        there.from == from
            && there.minutes == session.minutes as i32
            && Some(&problem.modules[there.module].id) == session.module()
    });
    let temp_of = |&piece: &usize| problem.temps[problem.pieces[piece].temp].id.clone();
    there.into_iter().flat_map(|there| &there.pieces).map(temp_of).collect()
}

/// A session with other temps, and so maybe of another department, or of several.
fn with_temps(season: &Season, session: &Session, temps: BTreeSet<TempId>) -> Session {
    let of: BTreeSet<&DepartmentId> = temps.iter().map(|temp| &season.temps()[temp].department).collect();
    let department = of.first().filter(|_| of.len() == 1).map(|id| (*id).clone());
    Session { temps, department, ..session.clone() }
}

/// Whether two sessions are at one time.
fn overlap(one: &Session, other: &Session) -> bool {
    let ((from, to), (other_from, other_to)) = (span(one), span(other));
    from < other_to && other_from < to
}

/// When a session begins and ends; minutes.
fn span(session: &Session) -> (i64, i64) {
    let midnight = session.date.signed_duration_since(skulder_season::dates::Day::default()).num_minutes();
    let from = midnight + i64::from(session.start.minutes());
    (from, from + i64::from(session.minutes))
}

/// Whether a stored session is a draft of what the task has booked anew.
fn is_replaced(task: &Task<'_>, session: &Session) -> bool {
    let from = task.scope.from.map_or(task.today, |week| week.monday().max(task.today));
    let departments = &task.scope.departments;
    session.status == SessionStatus::Proposed
        && !session.locked
        && session.date >= from
        && session
            .temps
            .iter()
            .all(|temp| departments.is_empty() || departments.contains(&task.season.temps()[temp].department))
}

/// Whether two sessions are the same but for id and status.
fn is_same(one: &Session, other: &Session) -> bool {
    (&one.kind, &one.department, &one.trainer, &one.temps)
        == (&other.kind, &other.department, &other.trainer, &other.temps)
        && (one.date, one.start, one.minutes) == (other.date, other.start, other.minutes)
}
