//! What goes into the tables comes out the same.

use skulder_season::command::{BulkSource, Command};
use skulder_season::ids::{EntityId, Noun, PersonId};
use skulder_season::testing::generator::Dice;
use skulder_store::{CommitError, Place, StoreError};

use crate::arena::{ask_behind, do_behind, on_both_engines, store, times};
use crate::making::{self, chance};
use crate::planner::Planner;

on_both_engines!(
    every_noun_comes_back_with_all_and_with_nothing_set,
    whatever_chance_makes_comes_back,
    more_rows_than_one_statement_holds_come_back,
    seasons_are_kept_apart,
    a_season_is_removed_with_all_that_is_its_own,
    a_season_is_taken_back_where_nobody_moved_it,
    a_season_is_listed_by_its_last_change,
    a_row_that_cannot_be_read_is_named,
    a_season_that_breaks_the_rules_is_not_opened,
    a_season_that_is_not_there_is_none,
);

async fn every_noun_comes_back_with_all_and_with_nothing_set(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    for command in making::every_noun() {
        anna.surely(command).await;
        anna.check("after each command").await;
    }
    for noun in Noun::ALL {
        let is_there = |id: &&str| anna.season.holds(&EntityId::of(*noun, (*id).into()));
        let ids = ["D1", "M1", "R1", "T1", "L1", "E1", "A1", "V1", "W1", "S1", "F1", "O1", "B1"];
        assert!(ids.iter().any(is_there), "there is a {noun:?} with everything set");
        let lower = ids.map(|id| id[..1].to_lowercase());
        assert!(lower.iter().map(String::as_str).any(|id| is_there(&id)), "and one with nothing set");
    }
    anna.store.clone().close().await;
    anna.store = store(&place).await;
    anna.check("after the store was opened anew").await;
}

async fn whatever_chance_makes_comes_back(place: Place) {
    let store = store(&place).await;
    for seed in 0..times(5, 200) {
        let mut dice = Dice::new(seed);
        let mut anna = Planner::new(&store, &format!("season {seed}"));
        anna.surely(Command::SetSeason { season: making::head() }).await;
        for (round, noun) in Noun::ALL.iter().cycle().take(10 * Noun::ALL.len()).enumerate() {
            if let Some(entry) = chance::entry(&mut dice, &anna.season, *noun, &format!("{round}")) {
                // What cannot be (a loan of an instructor, a circle of modules) is refused and left out.
                let _ = anna.run(Command::Add { entry }, Vec::new()).await;
            }
        }
        assert!(anna.revision > 100, "most of what chance makes can be");
        anna.check(&format!("with seed {seed}")).await;
    }
}

async fn more_rows_than_one_statement_holds_come_back(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    for count in [63, 64, 65, 200] {
        let ids: Vec<String> = (0..count).map(|number| format!("{count}-{number}")).collect();
        let temps = ids.iter().map(|id| making::temp(id, "D")).collect();
        let names = ids.iter().map(|id| making::naming(PersonId::Temp((**id).into()), id));
        let names = names.collect();
        anna.run(making::together(temps), names).await.expect("temps can be added");
        anna.check("after many temps were added").await;
    }
    let all = anna.season.temps().keys().map(|id| Command::Remove { entity: id.clone().into() }).collect();
    anna.surely(Command::Bulk { source: BulkSource::Together, commands: all }).await;
    assert!(anna.season.temps().is_empty(), "all are gone");
    anna.check("after all were removed").await;
}

async fn seasons_are_kept_apart(place: Place) {
    let store = store(&place).await;
    let (mut first, mut second) = (Planner::new(&store, "2026"), Planner::new(&store, "2027"));
    for season in [&mut first, &mut second] {
        season.surely(Command::SetSeason { season: making::head() }).await;
        season.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    }
    let name = making::naming(PersonId::Temp("V".into()), "Vikar 1");
    first.run(Command::Add { entry: making::temp("V", "D") }, vec![name]).await.expect("a temp can be added");
    second.surely(Command::Remove { entity: EntityId::Department("D".into()) }).await;
    first.check("beside a season with the same ids").await;
    second.check("beside a season with the same ids").await;
}

async fn a_season_is_taken_back_where_nobody_moved_it(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    let id = anna.id().clone();
    let unmake = async |base| anna.store.unmake_season(&id, base).await;
    assert!(matches!(unmake(1).await, Err(CommitError::Stale { current: 2 })), "somebody was there since");
    anna.store.archive_season(&id, true).await.expect("it can be put away");
    assert!(matches!(unmake(2).await, Err(CommitError::Archived)));
    anna.store.archive_season(&id, false).await.expect("and taken out");
    anna.check("after nothing came of it").await;
    unmake(2).await.expect("nobody moved it");
    assert!(anna.store.load(&id).await.expect("it can be asked").is_none());
    assert!(
        anna.store.history(&id, None, 9).await.expect("it can be asked").is_empty(),
        "nor is its history"
    );
    assert!(matches!(unmake(2).await, Err(CommitError::Stale { current: 0 })), "it is gone already");
}

async fn a_season_is_removed_with_all_that_is_its_own(place: Place) {
    let store = store(&place).await;
    let (mut gone, mut stays) = (Planner::new(&store, "gone"), Planner::new(&store, "stays"));
    for planner in [&mut gone, &mut stays] {
        for command in making::every_noun() {
            let name = making::naming(PersonId::Temp("V1".into()), "Vikar 1");
            planner.run(command, vec![name]).await.expect("the command is fine");
        }
    }
    store.remove_season(gone.id()).await.expect("a season can be removed");
    store.remove_season(gone.id()).await.expect("and once more, to no effect");
    assert!(store.load(gone.id()).await.expect("it can be asked").is_none());
    stays.check("after another season was removed").await;
    let tables = Noun::ALL.iter().map(|noun| format!("{noun:?}"));
    let words = |table: String| match table.as_str() {
        "WeekRule" => "week_rule".to_owned(),
        "FollowUp" => "follow_up".to_owned(),
        _ => table.to_lowercase(),
    };
    for table in tables.map(words).chain(["names".into(), "history".into()]) {
        let seasons = ask_behind(&place, format!("select distinct season from \"{table}\"")).await;
        assert_eq!(seasons, ["stays"], "{table} holds nothing of the season that is gone");
    }
    let entry =
        gone.entry(Command::Add { entry: making::department("X", "Nord") }, Vec::new()).expect("fine");
    let stale = store.commit(gone.id(), gone.revision, &entry).await.expect_err("there is nothing to change");
    assert!(matches!(stale, CommitError::Stale { current: 0 }), "{stale}");
    let mut anew = Planner::new(&store, "gone");
    anew.surely(Command::SetSeason { season: making::head() }).await;
    anew.check("when it is made anew: the names are gone too").await;
}

async fn a_season_is_listed_by_its_last_change(place: Place) {
    let store = store(&place).await;
    let mut seasons: Vec<Planner> = ["a", "b", "c"].map(|id| Planner::new(&store, id)).into();
    for season in &mut seasons {
        season.surely(Command::SetSeason { season: making::head() }).await;
    }
    // The stamps' instants grow with the revision.
    for (place, changes) in [(1, 3), (0, 2), (2, 1)] {
        for number in 0..changes {
            seasons[place]
                .surely(Command::Add { entry: making::department(&format!("{number}"), "Nord") })
                .await;
        }
    }
    let listed = store.seasons().await.expect("seasons can be listed");
    let ids: Vec<(&str, i64)> = listed.iter().map(|season| (season.id.as_str(), season.revision)).collect();
    assert_eq!(ids, [("b", 4), ("a", 3), ("c", 2)], "the one changed last comes first");
    assert_eq!((&*listed[0].name, listed[0].weeks), ("Sommer 2027", making::head().weeks));

    assert_eq!(store.current_season().await.expect("it can be asked"), None, "none has been chosen");
    for season in ["c", "a"] {
        store.set_current_season(&season.into()).await.expect("a season can be chosen");
        assert_eq!(store.current_season().await.expect("it can be asked"), Some(season.into()));
    }
}

async fn a_row_that_cannot_be_read_is_named(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    for command in making::every_noun() {
        anna.surely(command).await;
    }
    for (damage, at) in [
        ("update absence set status = 'perhaps' where id = 'A1'", "absence.status of A1"),
        (
            "update absence set status = 'fixed', last_day = '2027-07-01' where id = 'A1'",
            "absence.last_day of A1",
        ),
        ("update absence set last_day = 'never' where id = 'A1'", "absence.last_day of A1"),
        ("update absence set last_day = '2027-07-30' where id = 'A1'", ""),
        ("update trainer set department = null where id = 'T1'", "trainer.weekly_minutes of T1"),
        ("update trainer set department = 'D1' where id = 'T1'", ""),
        ("update temp set done = '[1' where id = 'V1'", "temp.done of V1"),
        ("update temp set done = '[]', position_percent = -1 where id = 'V1'", "temp.position_percent of V1"),
    ] {
        assert_eq!(do_behind(&place, damage).await, 1, "there is a row to damage");
        match anna.store.load(anna.id()).await {
            Ok(_) => assert_eq!(at, "", "{damage} is noticed"),
            Err(StoreError::Unreadable { at: found, .. }) => assert_eq!(found, at, "{damage}"),
            Err(other) => panic!("{damage} is another error: {other}"),
        }
    }
}

async fn a_season_that_breaks_the_rules_is_not_opened(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    for command in making::every_noun() {
        anna.surely(command).await;
    }
    do_behind(&place, "delete from department where id = 'd'").await;
    match anna.store.load(anna.id()).await {
        Err(StoreError::Invalid { season, problems, .. }) => {
            assert_eq!(season.as_str(), "summer");
            assert!(problems.len() >= 4, "all who refer to it are found: {problems:?}");
        }
        other => panic!("a department is missing, and yet: {other:?}"),
    }
}

async fn a_season_that_is_not_there_is_none(place: Place) {
    let store = store(&place).await;
    let nowhere = "nowhere".into();
    assert!(store.load(&nowhere).await.expect("it can be asked").is_none());
    assert!(store.history(&nowhere, None, 10).await.expect("it can be asked").is_empty());
    assert!(store.entries_since(&nowhere, 0).await.expect("it can be asked").is_empty());
    assert!(store.names(&nowhere, &[]).await.expect("it can be asked").is_empty());
    assert!(store.seasons().await.expect("it can be asked").is_empty());
}
