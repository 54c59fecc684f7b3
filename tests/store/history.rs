//! The history: in order, readable for ever, and what undo and redo are made of.

use skulder_season::change::Changes;
use skulder_season::command::{BulkSource, Command};
use skulder_season::history::{HistoryEntry, Steps};
use skulder_season::refusal::Why;
use skulder_store::Place;

use crate::arena::{do_behind, on_both_engines, store};
use crate::making;
use crate::planner::Planner;

on_both_engines!(
    entries_come_in_order_and_in_pages,
    everybody_who_made_an_entry_is_listed_once,
    an_entry_is_kept_as_it_was_asked_for,
    undo_and_redo_survive_closing,
    what_made_the_season_cannot_be_undone,
    entries_of_another_format_stay_readable,
);

async fn planner(place: &Place) -> Planner {
    let mut anna = Planner::new(&store(place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    for number in 2..=9 {
        anna.surely(Command::Add { entry: making::department(&format!("{number}"), "Nord") }).await;
    }
    anna
}

fn revisions(entries: &[HistoryEntry]) -> Vec<i64> {
    entries.iter().map(|entry| entry.revision).collect()
}

async fn entries_come_in_order_and_in_pages(place: Place) {
    let anna = planner(&place).await;
    let page =
        async |before, limit| anna.store.history(anna.id(), before, limit).await.expect("a page can be read");
    assert_eq!(revisions(&page(None, 3).await), [9, 8, 7], "the latest first");
    assert_eq!(revisions(&page(Some(7), 3).await), [6, 5, 4], "then those before");
    assert_eq!(revisions(&page(Some(2), 3).await), [1], "down to the first");
    assert!(page(Some(1), 3).await.is_empty());
    assert!(page(None, 0).await.is_empty());
    let since = async |base| anna.store.entries_since(anna.id(), base).await.expect("entries can be read");
    assert_eq!(revisions(&since(6).await), [7, 8, 9], "to catch up, in the order in which they happened");
    assert!(since(9).await.is_empty());
}

async fn everybody_who_made_an_entry_is_listed_once(place: Place) {
    let mut anna = planner(&place).await;
    let command = Command::Add { entry: making::department("10", "Nord") };
    let mut entry = anna.entry(command, Vec::new()).expect("the command is fine");
    entry.stamp.author = "Aase".into();
    anna.commit(&entry).await;
    let authors = anna.store.authors(anna.id()).await.expect("they can be read");
    assert_eq!(authors.len(), 2, "one entry or nine, each is named once");
    assert_eq!(authors[0], "Aase", "by name");
    assert!(anna.store.authors(&"winter".into()).await.expect("it can be asked").is_empty());
}

async fn an_entry_is_kept_as_it_was_asked_for(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let mut asked = Vec::new();
    for command in making::every_noun() {
        let entry = anna.entry(command, Vec::new()).expect("the command is fine");
        anna.commit(&entry).await;
        asked.push(entry);
    }
    let kept = anna.store.entries_since(anna.id(), 1).await.expect("entries can be read");
    assert_eq!(kept.len(), asked.len());
    for (kept, asked) in kept.iter().zip(&asked) {
        assert_eq!(kept.command, asked.command);
        assert_eq!(kept.edits, asked.changes.edits());
        assert_eq!(
            (&kept.id, &kept.at, &kept.author),
            (&asked.stamp.entry, &asked.stamp.at, &asked.stamp.author)
        );
        assert!(kept.is_reversible);
    }
}

async fn undo_and_redo_survive_closing(place: Place) {
    let mut anna = planner(&place).await;
    anna.surely(Command::Remove { entity: skulder_season::ids::EntityId::Department("5".into()) }).await;
    let mut states = vec![anna.season.clone()];
    for step in 0..4 {
        anna.store.close().await;
        anna.store = store(&place).await;
        let undo = anna.undo().await.expect("there is something to undo");
        anna.surely(undo).await;
        anna.check(&format!("after undo {step} in a store opened anew")).await;
        states.push(anna.season.clone());
    }
    assert_eq!(anna.season.departments().len(), 5, "the removed one came back, three others went");
    for step in (0..4).rev() {
        anna.store.close().await;
        anna.store = store(&place).await;
        let redo = anna.redo().await.expect("there is something to redo");
        anna.surely(redo).await;
        anna.check(&format!("after redo {step} in a store opened anew")).await;
        assert!(anna.season == states[step], "redo {step} meets the state that was undone");
    }
    assert!(anna.redo().await.is_none(), "all is done again");
}

async fn what_made_the_season_cannot_be_undone(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    let made = anna.history().await.remove(0);
    let steps = Steps::of(anna.author, [&made]);
    assert!(steps.undoes_the_season(), "the history says that the season is to be removed instead");
    let edits = Changes::recorded(made.edits).inverse().edits().to_vec();
    let refusal = anna
        .run(Command::Undo { entry: made.id, edits }, Vec::new())
        .await
        .expect_err("asked for, it is refused");
    assert!(refusal.problems.iter().any(|problem| problem.why == Why::MadeTheSeason), "{refusal:?}");
    anna.check("after the refusal").await;
}

async fn entries_of_another_format_stay_readable(place: Place) {
    let anna = planner(&place).await;
    do_behind(&place, "update history set format = 0 where revision = 3").await;
    do_behind(
        &place,
        "update history set format = 0, edits = '?', command = '{\"do\": \"fly\"}' where revision = 4",
    )
    .await;
    do_behind(&place, "update history set edits = '[{\"noun\": \"moon\"}]' where revision = 5").await;
    let entries = anna.history().await;
    assert_eq!(revisions(&entries), [1, 2, 3, 4, 5, 6, 7, 8, 9], "the history stays whole");
    let reversible: Vec<i64> =
        entries.iter().filter(|entry| entry.is_reversible).map(|entry| entry.revision).collect();
    assert_eq!(reversible, [1, 2, 6, 7, 8, 9], "what cannot be read for certain cannot be undone");
    for entry in &entries[2..5] {
        assert!(entry.edits.is_empty(), "nor applied");
        assert_eq!(entry.author, "anna");
    }
    assert!(matches!(&entries[2].command, Command::Add { .. }), "a command that can be read is shown");
    let unknown = Command::Bulk { source: BulkSource::Together, commands: Vec::new() };
    assert_eq!(entries[3].command, unknown, "one that cannot is shown as something unnamed");
    anna.check("beside old entries: the season does not depend on them").await;
}
