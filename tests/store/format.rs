//! Rows and history that an earlier version wrote are read as they were meant.
//!
//! `format-1.sql` is what version 0.1.0 wrote for [`making::every_noun`], statement by statement. It is never
//! written again: a change of the core's words, of a column or of the JSON that would misread old databases
//! shows here. A column that is added later has a default in its migration, so the old statements still fit.

use skulder_season::change::Changes;
use skulder_season::ids::PersonId;
use skulder_season::person::Person;
use skulder_season::{Season, apply, decide};
use skulder_store::Place;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use crate::arena::{behind, on_both_engines, store};
use crate::making;
use crate::planner::stamp;

on_both_engines!(what_the_first_version_wrote_is_read);

async fn what_the_first_version_wrote_is_read(place: Place) {
    let store = store(&place).await;
    let mut connection = behind(&place).await;
    for statement in include_str!("format-1.sql").lines().filter(|line| line.starts_with("insert")) {
        connection.execute(AssertSqlSafe(statement)).await.expect("what was written can be written");
    }
    connection.close().await.expect("the connection closes");

    let mut season = Season::unmade("summer".into());
    let history = store.entries_since(season.id(), 0).await.expect("the history can be read");
    let commands = making::every_noun();
    assert_eq!(history.len(), commands.len());
    for (entry, command) in history.into_iter().zip(commands) {
        let stamp = stamp("anna", entry.revision);
        let changes = decide(&season, &command, &stamp).expect("the command is fine");
        assert_eq!(entry.command, command);
        assert_eq!(Changes::recorded(entry.edits), changes);
        assert_eq!((entry.id, entry.at, entry.author), (stamp.entry, stamp.at, stamp.author));
        assert!(entry.is_reversible, "and can be undone");
        season = apply(&season, &changes);
    }
    let loaded = store.load(season.id()).await.expect("it can be loaded").expect("it is there");
    assert!(loaded.season == season, "the rows mean what they meant");
    assert_eq!(loaded.revision, 4);
    let people: Vec<(PersonId, Person)> = loaded.people.into_iter().collect();
    let person =
        |name: &str, number: Option<&str>| Person { name: name.into(), employee_no: number.map(Into::into) };
    assert_eq!(
        people,
        [
            (PersonId::Trainer("T1".into()), person("Kari Nordmann", Some("4711"))),
            (PersonId::Temp("V1".into()), person("Vikar 1", None)),
        ]
    );
    assert_eq!(store.current_season().await.expect("it can be asked"), Some("summer".into()));
}
