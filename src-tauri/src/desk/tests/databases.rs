//! Databases at the desk: one program to each, another in the place of one, backups, and damage.

use std::thread;
use std::time::Duration;

use super::*;
use crate::answer::{DatabaseState, OpenedDatabase};
use crate::database::Claimed;
use crate::lifetime;

async fn state(desk: &Desk) -> DatabaseState {
    desk.database_state().await.expect("the folder can be read")
}

/// How many red weeks a database that was opened shows; `None` where it has no season.
fn red(opened: Result<OpenedDatabase, Failure>) -> Option<usize> {
    opened.expect("it opens").opened.map(|opened| red_cells(&opened))
}

fn shown_place(path: &Path) -> String {
    path.display().to_string()
}

#[tokio::test]
async fn a_database_is_one_programs_until_that_one_ends() {
    let office = Office::new();
    let first = office.program();
    first.open_example().await.expect("the example opens");
    let second = office.program();
    assert_eq!(second.open().await, Err(Failure::InUse), "two programs do not have it at once");
    assert!(!state(&second).await.place.is_empty(), "but what it is can be told");
    first.leave().await;
    assert_eq!(red_cells(&opened(&second).await), 16, "the same program goes on when it is free");
}

#[tokio::test]
async fn a_second_start_has_the_first_come_to_the_front_or_waits_for_its_end() {
    let office = Office::new();
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    assert!(!desk.is_asked_for());
    let start = |patience| {
        let mut database = office.database();
        thread::spawn(move || (database.claim_or_show(patience), database.claim().is_ok()))
    };

    let second = start(Duration::from_secs(20));
    while !desk.is_asked_for() {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(second.join().expect("it ends"), (Claimed::Elsewhere, false), "it has nothing to do here");

    let hung = start(Duration::from_millis(100)).join().expect("it ends");
    assert_eq!(hung, (Claimed::Here, false), "where nobody comes, its own window says what is the matter");

    let third = start(Duration::from_secs(20));
    desk.leave().await;
    assert_eq!(
        third.join().expect("it ends"),
        (Claimed::Here, true),
        "the first one ended, and needs not come"
    );
}

#[tokio::test]
async fn another_database_is_opened_in_the_place_of_one_and_remembered() {
    let office = Office::new();
    let (first, second) = (office.path("skulder.db"), office.path("other.db"));
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    assert_eq!(state(&desk).await.recent, [] as [String; 0], "there is no other yet");

    let made = desk.open_database(&second, Making::WhereThereIsNone).await;
    assert_eq!(red(made), None, "a new one has no season");
    assert_eq!(desk.week(&"d-4101".into(), "2027-W27".parse().expect("a week")), Err(Failure::NothingOpen));
    let now = state(&desk).await;
    assert_eq!((now.place, now.recent), (shown_place(&second), vec![shown_place(&first)]));
    assert_eq!(opened(&office.program()).await.season_id, example::id(), "the first is free for others");

    assert_eq!(red(desk.open_database(&second, Making::Never).await), None, "that one is open already");
    assert_eq!(red(desk.open_recent_database(&shown_place(&first)).await), Some(16), "and back again");
    desk.execute(remedy(&desk), Vec::new()).await.expect("it is that one which is changed");
    assert_eq!(opened(&desk).await.revision, 2);
    assert_eq!(state(&desk).await.recent, [shown_place(&second)]);

    let settings = office.settings();
    assert_eq!(settings.chosen_database(), Some(first.clone()), "a restart opens the one chosen last");
    let begun = lifetime::first_database(None, &settings);
    assert_eq!(*begun.place(), Place::Sqlite(first));
    let asked_for = lifetime::first_database(Some(second.clone()), &settings);
    assert_eq!(*asked_for.place(), Place::Sqlite(second), "unless another is asked for");
}

#[tokio::test]
async fn a_database_that_cannot_be_opened_leaves_the_one_that_is_open() {
    let office = Office::new();
    let desk = office.program();
    let before = desk.open_example().await.expect("the example opens");
    let letter =
        office.file("letter.db", "this is a letter, and not a database at all, however long one looks");
    let nowhere = office.path("nowhere.db");
    let taken = office.path("taken.db");
    let other = office.at(Database::at(Place::Sqlite(taken.clone()), Making::WhereThereIsNone), "per", None);
    other.open().await.expect("it is made");

    for file in [&letter, &nowhere] {
        let answer = desk.open_database(file, Making::Never).await;
        assert!(matches!(answer, Err(Failure::StoreUnavailable { .. })), "{answer:?} of {}", file.display());
    }
    assert!(!nowhere.exists(), "what is not there is not made");
    assert_eq!(desk.open_database(&taken, Making::Never).await, Err(Failure::InUse));
    assert_eq!(
        desk.open_recent_database(&shown_place(&letter)).await,
        Err(Failure::Malformed),
        "only what was open before is opened by its place"
    );
    assert_eq!(opened(&desk).await, before);
    desk.execute(remedy(&desk), Vec::new()).await.expect("it can be changed");
}

#[tokio::test]
async fn a_chosen_database_that_is_gone_is_said_to_be_so_and_not_made_anew() {
    let office = Office::new();
    let settings = office.settings();
    let gone = office.path("gone.db");
    settings.choose_database(&gone).expect("the folder is made");
    let desk = office.at(lifetime::first_database(None, &settings), "kari", None);
    let answer = desk.open().await;
    assert!(matches!(answer, Err(Failure::StoreUnavailable { .. })), "{answer:?}");
    assert!(!gone.exists(), "it may be on a disk that is away");
}

#[tokio::test]
async fn what_waits_to_be_brought_in_does_not_go_into_another_database() {
    let office = Office::new();
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    let file = office.file("sommer.json", std::str::from_utf8(example::FILE).expect("the file is UTF-8"));
    let Ok(ImportPreview::Ready { token, .. }) = desk.look_at_file(&file).await else {
        panic!("nothing is wrong with the file")
    };
    desk.open_database(&office.path("other.db"), Making::WhereThereIsNone).await.expect("it is made");
    assert_eq!(desk.accept_import(&token).await, Err(Failure::Malformed));
    assert_eq!(desk.open().await, Ok(None));
}

#[tokio::test]
async fn a_backup_is_made_when_something_has_changed_and_put_back_when_it_is_asked_for() {
    let office = Office::new();
    let desk = office.program();
    assert_eq!(desk.open().await, Ok(None));
    desk.back_up_if_due().await;
    assert_eq!(state(&desk).await.backups, [], "there is nothing to lose yet");

    desk.open_example().await.expect("the example opens");
    desk.back_up_if_due().await;
    let first = state(&desk).await;
    assert_eq!((first.backups.len(), first.backup_trouble), (1, None), "there has been none so far");
    assert_eq!(first.backup_folder, shown_place(&office.path("backups")));
    desk.back_up_if_due().await;
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    desk.back_up_if_due().await;
    assert_eq!(state(&desk).await.backups, first.backups, "half an hour has not passed");
    desk.leave().await;
    assert_eq!(state(&desk).await.backups.len(), 2, "the end waits for no half hour");
    assert_eq!(red_cells(&opened(&desk).await), 15);
    desk.leave().await;
    assert_eq!(state(&desk).await.backups.len(), 2, "but nothing has changed since");
    assert_eq!(desk.back_up().await.expect("the folder is there").backups.len(), 3, "unless it is asked for");

    assert_eq!(red(desk.restore(&first.backups[0].id).await), Some(16), "as it was then");
    let after = state(&desk).await.backups;
    assert_eq!(red_cells(&opened(&desk).await), 16);
    assert_eq!(red(desk.restore(&after[0].id).await), Some(15), "what was there became a backup itself");
    assert_eq!(desk.restore("skulder.db").await, Err(Failure::Stale { by: None }), "that is no backup");
}

#[tokio::test]
async fn a_backup_that_fails_is_told_until_one_succeeds() {
    let office = Office::new();
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    let in_the_way = office.file("backups", "a file where the folder should be");
    assert!(matches!(desk.back_up().await, Err(Failure::StoreUnavailable { .. })));
    fs::remove_file(&in_the_way).expect("nobody holds it");
    assert!(state(&desk).await.backup_trouble.is_some());
    desk.back_up_if_due().await;
    let state = state(&desk).await;
    assert_eq!((state.backups.len(), state.backup_trouble), (1, None));
}

#[tokio::test]
async fn of_a_damaged_database_the_newest_whole_backup_is_offered_and_brings_it_back() {
    let office = Office::new();
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    desk.back_up().await.expect("the folder can be made");
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    desk.leave().await;
    let database = office.path("skulder.db");
    let sound = fs::read(&database).expect("it is there");

    let mut without_head = sound.clone();
    without_head[..100].fill(b'x');
    let mut without_pages = sound.clone();
    without_pages[4096..].fill(b'x');
    for damaged in [without_head, without_pages, sound[..sound.len() / 2].to_vec()] {
        fs::write(&database, &damaged).expect("nobody holds it");
        let desk = office.program();
        let answer = desk.open().await;
        let Err(Failure::Damaged { backup: Some(backup) }) = answer else {
            panic!("{answer:?} offers nothing")
        };
        assert_eq!(backup, state(&desk).await.backups[0], "the newest");
        assert_eq!(fs::read(&database).expect("it is there"), damaged, "nothing is done unasked");
        assert_eq!(red(desk.restore(&backup.id).await), Some(15));
        desk.leave().await;
        fs::write(&database, &sound).expect("nobody holds it");
    }
}

#[tokio::test]
async fn a_season_that_is_put_away_can_be_read_only() {
    let office = Office::new();
    let desk = office.program();
    desk.open_example().await.expect("the example opens");
    desk.execute(remedy(&desk), Vec::new()).await.expect("carried out");
    let id = example::id();
    let listed = desk.archive_season(&id, true).await.expect("it is there");
    let [only] = &listed[..] else { panic!("there is one season") };
    assert!(only.is_archived && only.is_open && only.is_example);
    assert_eq!(only.name, "Sommer 2027, Eksempelkommune (fiktive data)");

    assert_eq!(red_cells(&desk.open_season(&id).await.expect("it can be read")), 15);
    desk.preview(&[moved(&desk, "a-015", "2027-07-05", "2027-07-25")], 1).expect("and tried");
    let back = moved(&desk, "a-014", "2027-07-12", "2027-08-01");
    assert_eq!(desk.execute(back.clone(), Vec::new()).await, Err(Failure::Archived));
    assert_eq!(desk.undo().await.err(), Some(Failure::Archived));
    assert_eq!(opened(&desk).await.revision, 2, "nothing is kept");

    assert!(!desk.archive_season(&id, false).await.expect("it is there")[0].is_archived);
    desk.execute(back, Vec::new()).await.expect("it can be changed again");
    assert_eq!(
        desk.archive_season(&"nowhere".into(), true).await.map(|all| all.len()),
        Ok(1),
        "no such season"
    );
}
