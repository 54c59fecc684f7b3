//! Opening: what is ours is brought up to date, what is not is refused with a sentence and left as it is.

use std::fs;
use std::path::{Path, PathBuf};

use skulder_season::command::Command;
use skulder_store::{Place, Store, StoreError};
use sqlx::{Connection as _, Executor as _};

use crate::arena::{ask_behind, behind, do_behind, file, on_both_engines, on_sqlite, store};
use crate::making;
use crate::planner::Planner;

on_both_engines!(
    a_place_is_made_and_opened_again,
    a_newer_version_is_refused_and_untouched,
    many_open_a_new_place_at_once,
);

async fn a_place_is_made_and_opened_again(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.store.close().await;
    let tables = tables(&place).await;
    anna.store = store(&place).await;
    anna.check("after it was opened again").await;
    assert_eq!(self::tables(&place).await, tables, "opening again makes nothing");
    assert_eq!(
        ask_behind(&place, "select value from meta where key = 'made_by'").await,
        [env!("CARGO_PKG_VERSION")]
    );
}

/// Every table with its number of rows.
async fn tables(place: &Place) -> Vec<(String, String)> {
    let names = match place {
        Place::Sqlite(_) => "select name from sqlite_master where type = 'table' order by name",
        Place::Postgres(_) => {
            "select cast(table_name as text) from information_schema.tables where table_schema = 'public' order by 1"
        }
    };
    let mut tables = Vec::new();
    for name in ask_behind(place, names).await {
        let rows = ask_behind(place, format!("select cast(count(*) as text) from \"{name}\"")).await;
        tables.push((name, rows.concat()));
    }
    tables
}

async fn a_newer_version_is_refused_and_untouched(place: Place) {
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.store.close().await;
    make_newer(&place).await;
    let (before, bytes) = (tables(&place).await, bytes(&place));
    let error = Store::open(&place).await.expect_err("it is newer");
    assert!(matches!(&error, StoreError::Newer { made_by, .. } if made_by == "9.1.0"), "{error}");
    assert!(error.to_string().contains("Install Skulder 9.1.0"), "it says what to do: {error}");
    assert!(
        self::bytes(&place) == bytes,
        "the file is byte for byte what it was, and nothing lies beside it"
    );
    assert_eq!(tables(&place).await, before);
}

/// Makes as if a later version had run a migration of its own.
pub(crate) async fn make_newer(place: &Place) {
    let checksum = match place {
        Place::Sqlite(_) => "x''",
        Place::Postgres(_) => "''",
    };
    let migration = format!(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
         values (9001, 'later', true, {checksum}, 0)"
    );
    do_behind(place, migration).await;
    do_behind(place, "update meta set value = '9.1.0' where key = 'made_by'").await;
}

/// The file and whatever lies beside it, by name.
fn bytes(place: &Place) -> Vec<(PathBuf, Vec<u8>)> {
    let Some(folder) = file(place).and_then(Path::parent) else { return Vec::new() };
    let mut files: Vec<(PathBuf, Vec<u8>)> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("the folder can be read").path())
        .map(|file| (file.clone(), fs::read(&file).expect("the file can be read")))
        .collect();
    files.sort();
    files
}

async fn many_open_a_new_place_at_once(place: Place) {
    let opening: Vec<_> = (0..6)
        .map(|_| {
            let place = place.clone();
            tokio::spawn(async move { Store::open(&place).await })
        })
        .collect();
    for opened in opening {
        opened.await.expect("no panic").expect("each of them gets it open");
    }
    let mut anna = Planner::new(&store(&place).await, "summer");
    anna.surely(Command::SetSeason { season: making::head() }).await;
    anna.check("in what they made").await;
}

/// A program that died while it wrote leaves a journal beside the file; looking must not fold it in.
#[test]
fn a_newer_file_with_a_journal_is_untouched_too() {
    on_sqlite(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        anna.surely(Command::SetSeason { season: making::head() }).await;
        anna.store.close().await;
        let file = file(&place).expect("a file").to_owned();
        let copy = file.with_file_name("copy.db");
        let mut holding = behind(&place).await;
        holding.execute("select id from season").await.expect("a connection that keeps the journal open");
        make_newer(&place).await;
        for (from, to) in [("", ""), ("-wal", "-wal")] {
            let with = |file: &Path, end: &str| PathBuf::from(format!("{}{end}", file.display()));
            fs::copy(with(&file, from), with(&copy, to)).expect("file and journal can be copied");
        }
        holding.close().await.expect("the connection closes");
        drop(fs::remove_file(file));
        let place = Place::Sqlite(copy);
        let before = bytes(&place);
        assert_eq!(before.len(), 2, "there is a file and its journal");
        let error = Store::open(&place).await.expect_err("it is newer");
        assert!(matches!(&error, StoreError::Newer { made_by, .. } if made_by == "9.1.0"), "{error}");
        let after: Vec<_> =
            bytes(&place).into_iter().filter(|(name, _)| !name.ends_with("copy.db-shm")).collect();
        assert!(after == before, "file and journal are what they were");
    });
}

#[test]
fn what_is_no_database_is_refused_and_untouched() {
    on_sqlite(async |place: Place| {
        let file = file(&place).expect("a file").to_owned();
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        for content in
            [b"Kj\xc3\xa6re Kari".to_vec(), vec![0; 5000], b"SQLite format 3\0 and then not".to_vec()]
        {
            fs::write(&file, &content).expect("the file can be written");
            let error = Store::open(&place).await.expect_err("it is no database");
            assert!(matches!(error, StoreError::NotOurs { .. }), "{error}");
            assert!(error.to_string().contains("Choose another file"), "it says what to do: {error}");
            assert_eq!(fs::read(&file).expect("the file can be read"), content);
        }
    });
}

#[test]
fn another_programs_database_is_refused_and_untouched() {
    on_sqlite(async |place: Place| {
        let file = file(&place).expect("a file").to_owned();
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&file, b"").expect("the file can be written");
        do_behind(&place, "create table recipe (name text)").await;
        let before = bytes(&place);
        let error = Store::open(&place).await.expect_err("it is another program's");
        assert!(matches!(error, StoreError::NotOurs { .. }), "{error}");
        assert!(bytes(&place) == before, "it is left alone");
    });
}

/// What is left when the program is killed before the first table is there.
#[test]
fn an_empty_file_is_filled() {
    on_sqlite(async |place: Place| {
        let file = file(&place).expect("a file").to_owned();
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&file, b"").expect("the file can be written");
        store(&place).await.close().await;
        do_behind(&place, "pragma journal_mode = delete").await;
        fs::write(&file, b"").expect("the file can be written");
        do_behind(&place, "pragma journal_mode = wal").await;
        assert!(!fs::read(&file).expect("the file can be read").is_empty(), "it has a header and no table");
        store(&place).await;
    });
}

#[test]
fn a_damaged_file_is_refused() {
    on_sqlite(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        for command in making::every_noun() {
            anna.surely(command).await;
        }
        anna.store.close().await;
        let file = file(&place).expect("a file");
        let mut content = fs::read(file).expect("the file can be read");
        // All but the first page, which says what the others are.
        content[4096..].fill(0xA5);
        fs::write(file, &content).expect("the file can be written");
        let error = match Store::open(&place).await {
            Ok(store) => store.load(&"summer".into()).await.expect_err("its rows are damaged"),
            Err(error) => error,
        };
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
        assert!(error.to_string().contains("open a copy"), "it says what to do: {error}");
        assert!(fs::read(file).expect("the file can be read") == content, "and is kept as it is");
    });
}

#[test]
fn a_locked_file_says_so_and_opens_when_it_is_free() {
    on_sqlite(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        anna.surely(Command::SetSeason { season: making::head() }).await;

        let mut other = behind(&place).await;
        other.execute("begin immediate").await.expect("another program begins to write");
        let entry =
            anna.entry(Command::Add { entry: making::department("D", "Nord") }, Vec::new()).expect("fine");
        let error = anna.store.commit(anna.id(), 1, &entry).await.expect_err("the other one writes");
        assert!(error.to_string().contains("held by another program"), "it says what to do: {error}");
        anna.check("while another program writes: reading goes on").await;
        store(&place).await;
        other.execute("rollback").await.expect("the other one ends");
        anna.commit(&entry).await;
        anna.check("once the file is free").await;
        anna.store.close().await;

        other.execute("pragma locking_mode = exclusive").await.expect("a setting");
        other.execute("begin exclusive").await.expect("another program takes the file for itself");
        let error = Store::open(&place).await.expect_err("it is locked");
        assert!(matches!(error, StoreError::Locked { .. }), "{error}");
        other.close().await.expect("the other one ends");
        anna.store = store(&place).await;
        anna.check("once the file is free again").await;
    });
}

#[test]
fn a_file_that_cannot_be_written_says_so() {
    on_sqlite(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        anna.surely(Command::SetSeason { season: making::head() }).await;
        anna.store.close().await;
        let file = file(&place).expect("a file");
        let mut content = fs::read(file).expect("the file can be read");
        // Permissions do not bind whoever runs as root. This does: the file says that writing takes a later
        // SQLite.
        content[18] = 3;
        fs::write(file, &content).expect("the file can be written");
        let error = Store::open(&place).await.expect_err("it cannot be written");
        assert!(matches!(error, StoreError::ReadOnly { .. }), "{error}");
        assert!(error.to_string().contains("Allow writing"), "it says what to do: {error}");
        assert!(fs::read(file).expect("the file can be read") == content, "and nothing was written");

        content[18] = 2;
        fs::write(file, &content).expect("the file can be written");
        anna.store = store(&place).await;
        anna.surely(Command::Add { entry: making::department("D", "Nord") }).await;
        anna.check("once the file can be written").await;
    });
}

#[test]
fn a_folder_that_cannot_be_made_says_so() {
    on_sqlite(async |place: Place| {
        let file = file(&place).expect("a file");
        let blocked = file.parent().expect("a folder");
        fs::write(blocked, b"a file where a folder should be").expect("a file can be written");
        let error = Store::open(&place).await.expect_err("there is no such folder");
        assert!(matches!(error, StoreError::Unreachable { .. }), "{error}");
        assert!(error.to_string().contains("cannot be reached"), "{error}");
    });
}

#[test]
fn a_server_that_is_not_there_says_so_without_the_password() {
    on_sqlite(async |_| {
        for address in
            ["postgres://anna:hemmelig@127.0.0.1:1/skulder", "postgres://anna:hemmelig@", "hemmelig"]
        {
            let error = Store::open(&Place::Postgres(address.into())).await.expect_err("there is no server");
            assert!(matches!(error, StoreError::Unreachable { .. }), "{error}");
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("hemmelig"), "{shown}");
        }
    });
}
