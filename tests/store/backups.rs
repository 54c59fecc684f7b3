//! Backups: what is backed up comes back, putting one back can be taken back, and nothing is ever lost by it.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use skulder_season::command::Command;
use skulder_season::ids::PersonId;
use skulder_store::{Backup, Backups, Place, Replaced, Store, StoreError};
use sqlx::Executor as _;

use crate::arena::{age, ask_behind, behind, do_behind, file, on_sqlite, store};
use crate::making;
use crate::open::make_newer;
use crate::planner::Planner;

fn at(minutes: i64) -> DateTime<Utc> {
    let first = DateTime::parse_from_rfc3339("2027-04-05T08:15:00.75Z").expect("an instant").to_utc();
    first + TimeDelta::minutes(minutes)
}

/// A planner with a season, and where its backups go.
async fn anna(place: &Place) -> (Planner, Backups) {
    let mut anna = Planner::new(&store(place).await, "summer");
    for command in making::every_noun() {
        let name = making::naming(PersonId::Temp("V1".into()), "Kari Nordmann");
        anna.run(command, vec![name]).await.expect("the command is fine");
    }
    (anna, Backups::beside(place).expect("a file has backups"))
}

/// What a season is like at a moment, to meet it again.
fn as_it_is(planner: &Planner) -> Planner {
    Planner {
        season: planner.season.clone(),
        people: planner.people.clone(),
        store: planner.store.clone(),
        ..*planner
    }
}

async fn add(planner: &mut Planner, department: &str) {
    planner.surely(Command::Add { entry: making::department(department, "Nord") }).await;
}

async fn restore(planner: &mut Planner, backups: &Backups, backup: &Backup, minutes: i64) -> Replaced {
    let place = planner.store.place().clone();
    planner.store.clone().close().await;
    let replaced = backups.restore(backup, at(minutes)).await.expect("it can be put back");
    planner.store = store(&place).await;
    replaced
}

fn names(backups: &Backups) -> Vec<String> {
    backups.all().expect("the folder can be read").iter().map(Backup::name).collect()
}

#[test]
fn what_is_backed_up_comes_back_and_that_can_be_taken_back() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        assert_eq!(names(&backups), [""; 0], "there is no folder yet, and that is fine");
        let first = as_it_is(&anna);
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        assert_eq!(backup.name(), "sommer 2027-20270405T081500Z.db");
        assert_eq!(backup.at, at(0) - TimeDelta::milliseconds(750), "to the second");
        assert_eq!(backup.bytes, fs::metadata(&backup.file).expect("it is there").len());
        anna.check("after a backup").await;

        add(&mut anna, "later").await;
        let later = as_it_is(&anna);
        let Replaced::BackedUp(before) = restore(&mut anna, &backups, &backup, 1).await else {
            panic!("what was there is readable, so it becomes a backup")
        };
        let anew = Planner { store: anna.store.clone(), ..first };
        anew.check("put back as it was backed up").await;
        assert_eq!(names(&backups), [before.name(), backup.name()], "latest first");

        let replaced = restore(&mut anna, &backups, &before, 2).await;
        assert!(matches!(replaced, Replaced::BackedUp(_)));
        let mut again = Planner { store: anna.store.clone(), ..later };
        again.check("with the putting back taken back").await;
        add(&mut again, "and on").await;
        again.check("and worked on").await;
        let history = again.history().await;
        assert_eq!(history.len() as i64, again.revision, "the history came along");
        nothing_is_left_over(&place, &backups);
    });
}

/// Nothing lies beside the database and its backups that is not one of them.
fn nothing_is_left_over(place: &Place, backups: &Backups) {
    let known = |name: &str| {
        ["sommer 2027.db", "sommer 2027.db-wal", "sommer 2027.db-shm", "backups"].contains(&name)
            || name.starts_with("sommer 2027-damaged-")
    };
    let beside = file(place).and_then(Path::parent).expect("a folder");
    for name in entries(beside) {
        assert!(known(&name), "{name} is left over");
    }
    assert_eq!(entries(backups.folder()).len(), names(backups).len(), "nothing unfinished is left over");
}

fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries.map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_backup_is_a_database_without_a_trace_of_what_was_deleted() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let renamed = making::naming(PersonId::Temp("V1".into()), "Vikar 1");
        let people = vec![renamed.id.clone()];
        anna.run(Command::Name { people }, vec![renamed]).await.expect("a temp can be renamed");
        // Others write while it is made; what is backed up is of one moment.
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        let content = fs::read(&backup.file).expect("it can be read");
        assert!(!content.windows(13).any(|part| part == b"Kari Nordmann"), "the old name is not in it");
        assert_eq!(entries(backups.folder()), [backup.name()], "it needs nothing beside it");
        let as_place = Place::Sqlite(backup.file.clone());
        assert_eq!(ask_behind(&as_place, "pragma integrity_check").await, ["ok"]);
        let copy = Planner { store: store(&as_place).await, ..as_it_is(&anna) };
        copy.check("in the backup itself").await;
    });
}

#[test]
fn several_within_a_second_are_all_kept() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        for number in 0..3 {
            add(&mut anna, &format!("{number}")).await;
            backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        }
        let times = ["20270405T081502Z", "20270405T081501Z", "20270405T081500Z"];
        assert_eq!(names(&backups), times.map(|time| format!("sommer 2027-{time}.db")));
        let oldest = backups.all().expect("the folder can be read").pop().expect("there are three");
        assert_eq!(backups.named(&oldest.name()).expect("the folder can be read"), Some(oldest));
        assert_eq!(backups.named("../sommer 2027.db").expect("the folder can be read"), None);
    });
}

#[test]
fn backups_are_thinned_out_as_they_are_made() {
    on_sqlite(async |place: Place| {
        let (anna, backups) = anna(&place).await;
        let day = 24 * 60;
        for minutes in [0, 30, 60, day, 2 * day] {
            backups.make(&anna.store, at(minutes)).await.expect("it can be backed up");
        }
        let unfinished = backups.folder().join("sommer 2027-20270405T081500Z.db.part");
        let foreign = backups.folder().join("bilde.part");
        for file in [&unfinished, &foreign] {
            fs::write(file, b"half").expect("a file can be written");
        }
        backups.make(&anna.store, at(2 * day + 30)).await.expect("it can be backed up");
        let times: Vec<DateTime<Utc>> =
            backups.all().expect("the folder can be read").iter().map(|it| it.at).collect();
        let whole =
            [2 * day + 30, 2 * day, day, 60].map(|minutes| at(minutes) - TimeDelta::milliseconds(750));
        assert_eq!(times, whole, "of the last day all, of the days before the last one each");
        assert!(!unfinished.exists(), "what was left unfinished goes");
        assert!(foreign.exists(), "what is none of ours stays");
    });
}

#[test]
fn an_older_backup_is_brought_up_to_date_and_a_newer_one_refused() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let first = as_it_is(&anna);
        let older = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        let newer = backups.make(&anna.store, at(1)).await.expect("it can be backed up");
        age(&Place::Sqlite(older.file.clone())).await;
        make_newer(&Place::Sqlite(newer.file.clone())).await;
        add(&mut anna, "later").await;

        let bytes = fs::read(&newer.file).expect("it can be read");
        anna.store.clone().close().await;
        let error = backups.restore(&newer, at(2)).await.expect_err("it is newer");
        let of_it = Place::Sqlite(newer.file.clone());
        assert!(matches!(&error, StoreError::Newer { place, .. } if *place == of_it), "{error}");
        assert_eq!(fs::read(&newer.file).expect("it can be read"), bytes, "it is as it was");
        anna.store = store(&place).await;
        anna.check("after a newer backup was refused").await;
        assert_eq!(names(&backups).len(), 2, "nothing was put back, so nothing was backed up");

        restore(&mut anna, &backups, &older, 3).await;
        let anew = Planner { store: anna.store.clone(), ..first };
        anew.check("put back from what an older version made").await;
        assert!(!anew.store.seasons().await.expect("seasons can be listed")[0].is_archived);
        nothing_is_left_over(&place, &backups);
    });
}

#[test]
fn a_damaged_backup_is_refused_and_passed_over() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let mut made = Vec::new();
        for minutes in 0..5 {
            add(&mut anna, &format!("{minutes}")).await;
            made.push(backups.make(&anna.store, at(minutes)).await.expect("it can be backed up"));
        }
        let damage = |backup: &Backup, of: &dyn Fn(&mut Vec<u8>)| {
            let mut content = fs::read(&backup.file).expect("it can be read");
            of(&mut content);
            fs::write(&backup.file, content).expect("it can be written");
        };
        damage(&made[4], &|content| content.truncate(content.len() / 2));
        damage(&made[3], &|content| content.fill(0));
        // Whole as a database, but no season that the program would open.
        let broken = Place::Sqlite(made[2].file.clone());
        do_behind(&broken, "update trainer set role = 'king'").await;
        make_newer(&Place::Sqlite(made[1].file.clone())).await;
        assert_eq!(backups.newest_whole().await.expect("the folder can be read"), Some(made[0].clone()));

        anna.store.clone().close().await;
        for backup in &made[3..] {
            let error = backups.restore(backup, at(9)).await.expect_err("it is damaged");
            let of_it = Place::Sqlite(backup.file.clone());
            assert!(
                matches!(&error, StoreError::Damaged { place } | StoreError::NotOurs { place } if *place == of_it),
                "{error}"
            );
        }
        anna.store = store(&place).await;
        anna.check("after damaged backups were refused").await;
        nothing_is_left_over(&place, &backups);
        fs::remove_file(&made[0].file).expect("it can be removed");
        assert_eq!(backups.newest_whole().await.expect("the folder can be read"), None);
    });
}

#[test]
fn a_damaged_database_is_set_aside_and_replaced() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        let backed_up = as_it_is(&anna);
        add(&mut anna, "later").await;
        let file = file(&place).expect("a file");
        let journal = PathBuf::from(format!("{}-wal", file.display()));
        for (minutes, damage) in [
            (1, (|content: &mut Vec<u8>| content[4096..].fill(0xa5)) as fn(&mut Vec<u8>)),
            (2, |content| content.fill(0)),
            (3, |content| content.truncate(1000)),
            (4, |content| content[..50].fill(b'x')),
        ] {
            anna.store.clone().close().await;
            let mut content = fs::read(file).expect("it can be read");
            damage(&mut content);
            fs::write(file, &content).expect("it can be written");
            fs::write(&journal, b"what was left of the journal").expect("it can be written");
            let offered = backups.newest_whole().await.expect("the folder can be read");
            assert_eq!(offered.as_ref(), Some(&backup), "the first screen has something to offer");
            let Replaced::SetAside(aside) = restore(&mut anna, &backups, &backup, minutes).await else {
                panic!("there was nothing to be got out of it")
            };
            assert_eq!(
                aside.file_name().and_then(|name| name.to_str()),
                Some(format!("sommer 2027-damaged-20270405T08{}00Z.db", 15 + minutes).as_str())
            );
            assert_eq!(fs::read(&aside).expect("it is kept"), content, "as it was");
            let aside_journal = fs::read(format!("{}-wal", aside.display())).expect("with its journal");
            assert_eq!(aside_journal, b"what was left of the journal");
            let mut anew = Planner { store: anna.store.clone(), ..as_it_is(&backed_up) };
            anew.check("put back in the place of a damaged one").await;
            add(&mut anew, "and on").await;
            anew.check("and worked on").await;
            assert_eq!(names(&backups), [backup.name()], "what is damaged is no backup");
        }
        nothing_is_left_over(&place, &backups);
    });
}

#[test]
fn a_database_that_is_gone_comes_back() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        anna.store.clone().close().await;
        let file = file(&place).expect("a file");
        fs::remove_file(file).expect("it can be removed");
        // A journal of what was there before must not get into what is there then.
        fs::write(format!("{}-wal", file.display()), b"of another file").expect("it can be written");
        assert_eq!(restore(&mut anna, &backups, &backup, 1).await, Replaced::Nothing);
        anna.check("come back").await;
        nothing_is_left_over(&place, &backups);
    });
}

#[test]
fn a_database_that_somebody_has_open_is_left_alone() {
    on_sqlite(async |place: Place| {
        let (mut anna, backups) = anna(&place).await;
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        add(&mut anna, "later").await;
        let error = backups.restore(&backup, at(1)).await.expect_err("this very program has it open");
        assert!(matches!(error, StoreError::Locked { .. }), "{error}");
        anna.check("and goes on").await;

        let watching = anna.store.watch().await.expect("it can be watched");
        anna.store.clone().close().await;
        drop(watching);
        let mut other = behind(&place).await;
        other.execute("begin; select id from season").await.expect("another program reads");
        let error = backups.restore(&backup, at(1)).await.expect_err("another program has it open");
        assert!(matches!(error, StoreError::Locked { .. }), "{error}");
        drop(other);
        anna.store = store(&place).await;
        anna.check("after it was refused").await;
        add(&mut anna, "later still").await;
        assert_eq!(names(&backups), [backup.name()], "and nothing was made");
        nothing_is_left_over(&place, &backups);
    });
}

#[test]
fn a_newer_database_is_not_replaced() {
    on_sqlite(async |place: Place| {
        let (anna, backups) = anna(&place).await;
        let backup = backups.make(&anna.store, at(0)).await.expect("it can be backed up");
        anna.store.close().await;
        make_newer(&place).await;
        let error = backups.restore(&backup, at(1)).await.expect_err("it is newer than this program");
        assert!(matches!(&error, StoreError::Newer { place: at, .. } if *at == place), "{error}");
        let error = Store::open(&place).await.expect_err("it is newer still");
        assert!(matches!(error, StoreError::Newer { .. }), "{error}");
        nothing_is_left_over(&place, &backups);
    });
}

#[test]
fn a_folder_that_backups_cannot_go_to_says_so() {
    on_sqlite(async |place: Place| {
        let (anna, beside) = anna(&place).await;
        let blocked = beside.folder().to_owned();
        fs::write(&blocked, b"a file where a folder should be").expect("a file can be written");
        let error = beside.make(&anna.store, at(0)).await.expect_err("there is no such folder");
        assert!(
            matches!(&error, StoreError::Unreachable { place, .. } if *place == Place::Sqlite(blocked)),
            "{error}"
        );
        anna.check("after a backup that failed").await;
    });
}
