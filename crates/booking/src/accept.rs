//! A proposed booking accepted: one command, so that it is one step of the history and undone as one.

use skulder_season::command::{BulkSource, Command};
use skulder_season::ids::SessionId;
use skulder_season::session::{Session, SessionStatus};

use crate::task::Task;

/// The command that books proposed sessions of a task, all of them or those a planner has chosen. What they replace
/// goes: stored proposals within the scope that are not locked, and sessions of the accepted plan that were free to be
/// moved. A session that stays as it was keeps its id.
pub fn accept(task: &Task<'_>, sessions: &[Session]) -> Command {
    let proposals = task.season.sessions().values().filter(|session| is_replaced(task, session));
    let mut going: Vec<&Session> = proposals.map(|session| &**session).collect();
    going.extend(task.movable().map(|session| &**session));
    let mut commands = Vec::new();
    for session in sessions {
        let stays = |old: &&Session| old.status == SessionStatus::Booked && is_same(old, session);
        if let Some(place) = going.iter().position(stays) {
            going.swap_remove(place);
            continue;
        }
        let booked = Session { status: SessionStatus::Booked, ..session.clone() };
        commands.push(Command::Add { entry: booked.into() });
    }
    let mut ids: Vec<&SessionId> = going.iter().map(|session| &session.id).collect();
    ids.sort_unstable();
    let removed = ids.into_iter().map(|id| Command::Remove { entity: id.clone().into() });
    // A new session may have the id of one that goes.
    let commands = removed.chain(commands).collect();
    Command::Bulk { source: BulkSource::Booking, commands }
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
