//! A commit is carried out once, whole, against the revision it was decided on, or not at all.

use skulder_season::command::Command;
use skulder_season::ids::{DepartmentId, PersonId};
use skulder_store::{CommitError, NewEntry, Place, Store};

use crate::arena::{do_behind, on_both_engines, store, times};
use crate::making;
use crate::planner::{Planner, stamp};

on_both_engines!(
    the_first_commit_makes_the_season,
    a_lost_race_is_told_the_revision,
    a_retry_is_harmless,
    of_two_at_once_one_wins,
    of_many_at_once_none_is_lost,
    what_is_loaded_is_of_one_moment,
    a_commit_that_fails_leaves_nothing,
    names_are_put_beside_and_stay,
    a_season_is_taken_back_only_as_it_stands,
);

fn department(planner: &Planner, id: &str) -> NewEntry {
    let command = Command::Add { entry: making::department(id, "Nord") };
    planner.entry(command, Vec::new()).expect("a department can be added")
}

async fn commit(store: &Store, base: i64, entry: &NewEntry) -> Result<i64, String> {
    match store.commit(&"summer".into(), base, entry).await {
        Ok(revision) => Ok(revision),
        Err(CommitError::Stale { current }) => Err(format!("stale, at {current}")),
        Err(error) => Err(error.to_string()),
    }
}

async fn the_first_commit_makes_the_season(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    let made =
        anna.entry(Command::SetSeason { season: making::head() }, Vec::new()).expect("a season can be made");
    assert_eq!(
        commit(&anna.store, 5, &made).await,
        Err("stale, at 0".into()),
        "there is nothing to go on from"
    );
    anna.commit(&made).await;
    assert_eq!(anna.revision, 1, "the first entry makes revision 1");
    let mut second = made.clone();
    second.stamp = stamp("bo", 1);
    assert_eq!(commit(&anna.store, 0, &second).await, Err("stale, at 1".into()), "it is made only once");
    anna.check("after it was made").await;
}

async fn a_lost_race_is_told_the_revision(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let late = department(&anna, "late");
    for id in ["a", "b", "c"] {
        anna.surely(Command::Add { entry: making::department(id, "Nord") }).await;
    }
    let mut late = late;
    late.stamp = stamp("bo", 1);
    assert_eq!(commit(&anna.store, 1, &late).await, Err("stale, at 4".into()));
    assert_eq!(commit(&anna.store, 9, &late).await, Err("stale, at 4".into()), "nor can one be ahead");
    anna.check("after a lost race").await;
    assert_eq!(anna.history().await.len(), 4, "and the history has no trace of it");
}

async fn a_retry_is_harmless(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let entry = department(&anna, "D");
    anna.commit(&entry).await;
    assert_eq!(commit(&anna.store, 1, &entry).await, Ok(2), "the answer was lost: the same again");
    anna.surely(Command::Add { entry: making::department("E", "Sør") }).await;
    for base in [0, 1, 2, 3, 7] {
        assert_eq!(commit(&anna.store, base, &entry).await, Ok(2), "whatever base it is asked for anew");
    }
    anna.check("after retries").await;
    assert_eq!(anna.history().await.len(), 3, "it was carried out once");
}

async fn of_two_at_once_one_wins(place: Place) {
    let (first, second) = (store(&place).await, store(&place).await);
    for round in 0..times(10, 500) {
        let season = format!("season {round}");
        let mut anna = Planner::new(&first, &season);
        anna.surely(Command::SetSeason { season: making::head() }).await;
        let mut entries = ["a", "b"].map(|id| department(&anna, id));
        entries[1].stamp = stamp("bo", 2);
        let season = season.as_str().into();
        let outcomes =
            tokio::join!(first.commit(&season, 1, &entries[0]), second.commit(&season, 1, &entries[1]));
        let (winner, loser) = match outcomes {
            (Ok(2), Err(loser)) => (0, loser),
            (Err(loser), Ok(2)) => (1, loser),
            other => panic!("one wins, the other loses: {other:?}"),
        };
        assert!(
            matches!(loser, CommitError::Stale { current: 2 }),
            "the loser is told where it stands: {loser}"
        );
        let there = first.load(&season).await.expect("it can be loaded").expect("it is there").season;
        let ids: Vec<&DepartmentId> = there.departments().keys().collect();
        assert_eq!(ids, [&DepartmentId::from(["a", "b"][winner])], "and only the winner's is there");
    }
}

/// Planners who take up what was committed meanwhile and try again all get their turn.
async fn of_many_at_once_none_is_lost(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let mut planners = Vec::new();
    for author in ["berit", "carl", "dina", "erik"] {
        let mut planner = Planner {
            author,
            season: anna.season.clone(),
            revision: 1,
            ..Planner::new(&store(&place).await, "summer")
        };
        planners.push(tokio::spawn(async move {
            for number in 0..times(8, 100) {
                let id = format!("{author} {number}");
                loop {
                    let entry = department(&planner, &id);
                    match planner.store.commit(planner.id(), planner.revision, &entry).await {
                        Ok(_) => break,
                        Err(CommitError::Stale { .. }) => {}
                        Err(error) => panic!("{error}"),
                    }
                    catch_up(&mut planner).await;
                }
                catch_up(&mut planner).await;
            }
        }));
    }
    for planner in planners {
        planner.await.expect("each planner gets through");
    }
    catch_up(&mut anna).await;
    assert_eq!(anna.season.departments().len() as u64, 4 * times(8, 100), "nothing is lost");
    anna.check("after all have caught up").await;
}

async fn catch_up(planner: &mut Planner) {
    for entry in
        planner.store.entries_since(planner.id(), planner.revision).await.expect("entries can be read")
    {
        assert_eq!(entry.revision, planner.revision + 1, "entries come in order and without gaps");
        let changes = skulder_season::change::Changes::recorded(entry.edits);
        planner.season = skulder_season::apply(&planner.season, &changes);
        planner.revision = entry.revision;
    }
}

async fn what_is_loaded_is_of_one_moment(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let reader = store(&place).await;
    let rounds = times(100, 3000);
    let writing = tokio::spawn(async move {
        for number in 0..rounds {
            let id = format!("{number}");
            let name = making::naming(PersonId::Temp((*id).into()), "Vikar");
            let entries =
                vec![making::department(&id, "Nord"), making::superuser(&id, &id), making::temp(&id, &id)];
            anna.run(making::together(entries), vec![name]).await.expect("they can be added");
        }
    });
    while !writing.is_finished() {
        let loaded = reader.load(&"summer".into()).await.expect("it can be loaded").expect("it is there");
        let season = loaded.season;
        let counts =
            [season.departments().len(), season.trainers().len(), season.temps().len(), loaded.people.len()];
        assert_eq!(counts, [loaded.revision as usize - 1; 4], "rows, names and revision belong together");
    }
    writing.await.expect("the writer gets through");
}

async fn a_commit_that_fails_leaves_nothing(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    // The history is written after the rows: without its table, the rows must not stay.
    do_behind(&place, "alter table history rename to elsewhere").await;
    let name = making::naming(PersonId::Temp("V".into()), "Vikar 1");
    let command = making::together(vec![making::department("D", "Nord"), making::temp("V", "D")]);
    let entry = anna.entry(command, vec![name]).expect("they can be added");
    let refused = commit(&anna.store, 1, &entry).await.expect_err("it cannot be committed");
    assert!(refused.contains("Nothing half was saved"), "{refused}");
    anna.check("after a commit that failed").await;
    do_behind(&place, "alter table elsewhere rename to history").await;
    anna.commit(&entry).await;
    anna.check("after the same commit, once it can be").await;
}

async fn names_are_put_beside_and_stay(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let entries = vec![making::department("D", "Nord"), making::temp("X", "D"), making::superuser("X", "D")];
    let (temp, trainer) = (PersonId::Temp("X".into()), PersonId::Trainer("X".into()));
    let names =
        vec![making::naming(temp.clone(), "Vikar 1"), making::naming(trainer.clone(), "Kari Nordmann")];
    anna.run(making::together(entries), names).await.expect("people can be added");
    anna.check("after a temp and a trainer of one id were named").await;

    let renamed = vec![making::naming(temp.clone(), "Vikar 2"), making::naming(temp.clone(), "Ola Nordmann")];
    anna.run(Command::Name { people: vec![temp.clone()] }, renamed).await.expect("a temp can be renamed");
    anna.check("after a temp was named twice in one entry: the later name counts").await;
    assert_eq!(anna.people[&temp].name, "Ola Nordmann");

    anna.surely(Command::Remove { entity: temp.clone().into() }).await;
    anna.check("after the temp was removed: the name stays for an undo").await;
    let undo = anna.undo().await.expect("there is something to undo");
    anna.surely(undo).await;
    anna.check("after the temp came back").await;

    let nobody = PersonId::Temp("nobody".into());
    let found =
        anna.store.names(anna.id(), &[trainer.clone(), nobody]).await.expect("names can be asked for");
    assert_eq!(found, [making::naming(trainer, "Kari Nordmann")], "of those who have none, nothing");
    let many: Vec<PersonId> =
        (0..300).map(|number| PersonId::Temp(format!("{number}").into())).chain([temp]).collect();
    let found = anna.store.names(anna.id(), &many).await.expect("names of many can be asked for");
    assert_eq!(found.len(), 1);
}

async fn a_season_is_taken_back_only_as_it_stands(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.surely(Command::Add { entry: making::department("D", "Nord") }).await;
    let other = store(&place).await;
    let error = other.unmake_season(anna.id(), 1).await.expect_err("somebody has gone on");
    assert!(matches!(error, CommitError::Stale { current: 2 }), "{error}");
    other.archive_season(anna.id(), true).await.expect("a season can be put away");
    let error = other.unmake_season(anna.id(), 2).await.expect_err("it stands still");
    assert!(matches!(error, CommitError::Archived), "{error}");
    anna.check("after it was not taken back").await;
    other.archive_season(anna.id(), false).await.expect("a season can be taken out again");
    other.unmake_season(anna.id(), 2).await.expect("it is as it was thought to be");
    let error = other.unmake_season(anna.id(), 2).await.expect_err("it is gone");
    assert!(matches!(error, CommitError::Stale { current: 0 }), "{error}");
    assert_eq!(other.seasons().await.expect("seasons can be listed"), []);
}
