//! Double bookings: one person in two sessions at one time. Nobody can be, so they are refused where all else about a
//! session is allowed and flagged.
//!
//! Looked for only where an edit says anew who is where and when: what a file brought, or an absence left behind, is not
//! in the way of other changes. It is flagged as a [`crate::breach::Breach`].
//!
//! The trap: a booked session whose trainer cannot hold it takes nobody's time, here as everywhere. So its temps can be
//! booked anew at the very time while it is still there to be mended.

use std::collections::BTreeSet;

use crate::coverage::trainer_weeks::Presence;
use crate::ids::SessionId;
use crate::season::Season;
use crate::session::{Session, SessionStatus};

/// The sessions with which one of a season is double-booked by an edit, `before` being what it was.
pub(crate) fn double_bookings<'s>(
    season: &'s Season,
    before: Option<&Session>,
    session: &'s Session,
) -> BTreeSet<&'s SessionId> {
    if !takes_time(session) || before.is_some_and(|before| is_same_time(before, session)) {
        return BTreeSet::new();
    }
    let of_temps = session
        .participants()
        .flat_map(|temp| season.all_of::<Session>(temp.clone()).filter(move |other| other.has(temp)));
    let shared = season.sessions_of(&session.trainer).chain(of_temps);
    let is_double = |other: &&Session| {
        other.id != session.id
            && takes_time(other)
            && session.overlaps(other)
            && Presence::of(season, &season.trainers()[&other.trainer]).can_hold(season, other)
    };
    shared.map(|other| &**other).filter(is_double).map(|other| &other.id).collect()
}

fn takes_time(session: &Session) -> bool {
    matches!(session.status, SessionStatus::Booked | SessionStatus::Held)
}

/// Whether two versions of a session take the same people's same time.
fn is_same_time(one: &Session, other: &Session) -> bool {
    (&one.trainer, &one.temps, &one.attendance, one.status)
        == (&other.trainer, &other.temps, &other.attendance, other.status)
        && (one.date, one.start, one.minutes) == (other.date, other.start, other.minutes)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use crate::change::Changes;
    use crate::command::{BulkSource, Command, Stamp, decide};
    use crate::ids::EntityId;
    use crate::refusal::Why;
    use crate::session::Session;
    use crate::testing::{contents, restore, session};

    const GRID: &str = "
        2027     27 28 29
        = A
        Ida  nurse full 100 | . H .
        Ola  nurse full 100 | . . .
        + v1 assistant rover | . s s
        + v2 assistant rover | . s s
    ";
    const THERE: &str = "s0 Ola P-ROVER A v1 2027-07-06 08:00 120 booked";

    /// Compares what stands in the way of a command, as `session/other`, with what is expected.
    #[track_caller]
    fn check(there: &[&str], command: &Command, expected: &[&str]) {
        let mut contents = contents(GRID);
        contents.sessions = there.iter().map(|line| Arc::new(session(line))).collect();
        let stamp =
            Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "new".into() };
        let problems =
            decide(&restore(contents), command, &stamp).map_or_else(|it| it.problems, |_| Vec::new());
        let found =
            problems.into_iter().map(|problem| match (problem.entity, problem.field.as_str(), problem.why) {
                (Some(EntityId::Session(id)), "start", Why::Overlaps { entity }) => {
                    format!("{id}/{}", entity.as_str())
                }
                other => panic!("{other:?} was not expected"),
            });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{command:?} beside {there:?}");
    }

    fn add(line: &str) -> Command {
        Command::Add { entry: session(line).into() }
    }
    fn change(line: &str) -> Command {
        Command::Change { entry: session(line).into() }
    }
    fn bulk(source: BulkSource, commands: Vec<Command>) -> Command {
        Command::Bulk { source, commands }
    }

    #[test]
    fn nobody_is_in_two_sessions_at_one_time() {
        check(&[THERE], &add("s1 Ola P-ROVER A v2 2027-07-06 09:30 120 booked"), &["s1/s0"]);
        check(&[THERE], &add("s1 Ola P-ROVER A v2 2027-07-06 10:00 120 booked"), &[]);
        check(&[THERE], &add("s1 Ida P-ROVER A v2 2027-07-06 09:30 120 booked"), &[]);
        check(&[THERE], &add("s1 Ida P-ROVER A v1,v2 2027-07-06 09:30 120 booked"), &["s1/s0"]);
        check(&[THERE], &add("s1 Ida P-ROVER A v1:0,v2 2027-07-06 09:30 120 held"), &[]);
        check(&[THERE], &add("s1 Ola support A - 2027-07-06 07:00 61 booked"), &["s1/s0"]);
        // Past midnight.
        check(&[THERE], &add("s1 Ola support A - 2027-07-05 22:00 601 booked"), &["s1/s0"]);
        check(&[THERE], &add("s1 Ola support A - 2027-07-05 22:00 600 booked"), &[]);
    }

    #[test]
    fn what_takes_no_time_is_in_nobodys_way() {
        for status in ["proposed", "cancelled", "noShow"] {
            check(&[THERE], &add(&format!("s1 Ola P-ROVER A v2 2027-07-06 08:00 120 {status}")), &[]);
            let there = format!("s0 Ola P-ROVER A v1 2027-07-06 08:00 120 {status}");
            check(&[&there], &add("s1 Ola P-ROVER A v2 2027-07-06 08:00 120 booked"), &[]);
        }
        // Ida is away, so v1 can be trained by another at that very time.
        let broken = "s0 Ida P-ROVER A v1 2027-07-13 08:00 120 booked";
        check(&[broken], &add("s1 Ola P-ROVER A v1 2027-07-13 08:00 120 booked"), &[]);
    }

    #[test]
    fn only_who_is_where_and_when_counts() {
        let other = "s1 Ola P-ROVER A v2 2027-07-06 09:00 120 booked";
        let there = [THERE, other];
        let locked = Session { locked: true, ..session(other) };
        check(&there, &Command::Change { entry: locked.into() }, &[]);
        for otherwise in [
            "s1 Ola P-ROVER A v2 2027-07-06 09:00 120 held",
            "s1 Ola P-ROVER A v2:60 2027-07-06 09:00 120 booked",
            "s1 Ola P-ROVER A v2 2027-07-06 09:30 120 booked",
            "s1 Ola P-ROVER A v2 2027-07-06 09:00 150 booked",
            "s1 Ida P-ROVER A v1 2027-07-06 09:00 120 booked",
        ] {
            check(&there, &change(otherwise), &["s1/s0"]);
        }
        check(&there, &change("s1 Ola P-ROVER A v2 2027-07-06 10:00 120 booked"), &[]);
        check(&there, &change("s1 Ola P-ROVER A v2 2027-07-06 09:00 120 cancelled"), &[]);
    }

    #[test]
    fn several_at_once_are_looked_at_as_they_become() {
        let swapped = vec![
            change("s0 Ola P-ROVER A v1 2027-07-06 10:00 120 booked"),
            change("s1 Ola P-ROVER A v2 2027-07-06 08:00 120 booked"),
        ];
        let there = [THERE, "s1 Ola P-ROVER A v2 2027-07-06 10:00 120 booked"];
        check(&there, &bulk(BulkSource::Together, swapped), &[]);
        let both = [
            "s1 Ola P-ROVER A v1 2027-07-08 08:00 120 booked",
            "s2 Ola P-ROVER A v2 2027-07-08 08:00 120 booked",
        ];
        let both = both.map(add).to_vec();
        for source in [BulkSource::Together, BulkSource::Booking, BulkSource::Remedy, BulkSource::Draft] {
            check(&[], &bulk(source, both.clone()), &["s1/s2", "s2/s1"]);
        }
        for source in [BulkSource::Import, BulkSource::Example] {
            check(&[], &bulk(source, both.clone()), &[]);
        }
    }

    #[test]
    fn what_was_there_may_come_back() {
        let mut contents = contents(GRID);
        contents.sessions = vec![Arc::new(session(THERE))];
        let season = restore(contents);
        let other = session("s1 Ola P-ROVER A v2 2027-07-06 09:00 120 booked");
        let edits =
            vec![crate::Edit::Session(crate::change::Change { before: None, after: Some(Arc::new(other)) })];
        let stamp =
            Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "n".into() };
        for command in [
            Command::Undo { entry: "x".into(), edits: edits.clone() },
            Command::Redo { entry: "x".into(), edits: edits.clone() },
        ] {
            assert_eq!(
                decide(&season, &command, &stamp),
                Ok(Changes::recorded(edits.clone())),
                "{command:?}"
            );
        }
    }
}
