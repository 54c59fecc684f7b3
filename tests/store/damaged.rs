//! A damaged file is told from a whole one: never a panic, never a season that is silently another, and nothing is
//! written to it.

use std::fs;
use std::path::Path;

use skulder_season::Season;
use skulder_season::command::Command;
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{Noun, PersonId};
use skulder_season::testing::generator::Dice;
use skulder_store::{Backups, Place, Store, StoreError};
use sqlx::{AnyConnection, Connection as _, Executor as _, Row as _};

use crate::arena::{file, on_sqlite, store, times};
use crate::making;
use crate::making::chance::{self, Asked as _};
use crate::planner::Planner;

/// What SQLite makes files of.
const PAGE: usize = 4096;

#[test]
fn a_damaged_file_is_told_from_a_whole_one() {
    on_sqlite(async |place: Place| {
        let mut dice = Dice::new(7);
        let mut anna = Planner::new(&store(&place).await, "summer");
        anna.surely(Command::SetSeason { season: making::head() }).await;
        let file = file(&place).expect("a file");
        let mut older = Vec::new();
        for (round, noun) in Noun::ALL.iter().cycle().take(8 * Noun::ALL.len()).enumerate() {
            if let Some(entry) = chance::entry(&mut dice, &anna.season, *noun, &format!("{round}")) {
                // What cannot be is refused and left out.
                let name = making::naming(PersonId::Temp("V".into()), "Vikar 1");
                let _ = anna.run(Command::Add { entry }, vec![name]).await;
            }
            if round == 4 * Noun::ALL.len() {
                anna.store.clone().close().await;
                older = fs::read(file).expect("it can be read");
                anna.store = store(&place).await;
            }
        }
        let history = anna.history().await;
        anna.store.clone().close().await;
        let whole = fs::read(file).expect("it can be read");
        assert!(whole.len() > 20 * PAGE, "there is enough to be damaged");

        let (mut refused, mut harmless) = (0, 0);
        for round in 0..times(30, 300) {
            let mut damaged = whole.clone();
            let how = damage(&mut dice, &mut damaged, &older);
            let copy = Place::Sqlite(file.with_file_name(format!("{round}.db")));
            let Place::Sqlite(copied) = &copy else { unreachable!("it is a file") };
            fs::write(copied, &damaged).expect("a copy can be written");
            let verdict = verdict(copied).await;
            // As a task of its own, as the program would: a panic would come out of it.
            let read = tokio::spawn(read(copy.clone())).await.expect("no panic");
            match read {
                Err(error) => {
                    assert!(error.to_string().len() > 20, "in round {round}, {how}: a sentence is answered");
                    refused += 1;
                    if matches!(error, StoreError::Damaged { .. } | StoreError::NotOurs { .. }) {
                        let after = fs::read(copied).expect("it can be read");
                        assert!(after == damaged || verdict, "in round {round}, {how}: it is kept as it is");
                    }
                }
                Ok((season, entries)) => {
                    assert!(
                        verdict,
                        "in round {round}, {how}: it was opened, though SQLite knows that it is damaged"
                    );
                    harmless += i32::from(season.as_ref() == Some(&anna.season) && entries == history);
                }
            }
            fs::remove_file(copied).expect("it can be removed");
        }
        assert!(refused > 10, "most damage shows: {refused} refused, {harmless} harmless");
    });
}

/// Damages a file in one of the ways in which disks and programs do, and says how.
fn damage(dice: &mut Dice, file: &mut Vec<u8>, older: &[u8]) -> String {
    let pages = file.len() / PAGE;
    let page = dice.number(0..=pages as u32 - 1) as usize;
    let place = dice.number(0..=file.len() as u32 - 600) as usize;
    let other = dice.number(0..=pages as u32 - 1) as usize;
    let span = page * PAGE..(page + 1) * PAGE;
    match dice.number(0..=7) {
        0 => {
            let bit = dice.number(0..=7);
            file[place] ^= 1 << bit;
            format!("bit {bit} of byte {place} turned over")
        }
        1 => {
            file[span].fill(0);
            format!("page {page} blank")
        }
        2 => {
            file.copy_within(span, other * PAGE);
            format!("page {page} in the place of page {other} too")
        }
        3 => {
            file.truncate(place);
            format!("cut off at {place}")
        }
        4 => {
            let length = dice.number(1..=600) as usize;
            for byte in &mut file[place..place + length] {
                *byte = dice.number(0..=255) as u8;
            }
            format!("{length} bytes of chance from {place} on")
        }
        5 => {
            let page = page.min(older.len() / PAGE - 1);
            let span = page * PAGE..(page + 1) * PAGE;
            file[span.clone()].copy_from_slice(&older[span]);
            format!("page {page} as it was before")
        }
        6 => {
            for _ in 0..20 {
                let place = dice.number(0..=file.len() as u32 - 1) as usize;
                file[place] = dice.number(0..=255) as u8;
            }
            "20 bytes of chance here and there".into()
        }
        _ => {
            let place = dice.number(16..=99) as usize;
            file[place] ^= dice.number(1..=255) as u8;
            format!("byte {place} of the header")
        }
    }
}

/// Whether SQLite itself finds nothing wrong with a file. Asked of a copy, so that it is not touched.
async fn verdict(file: &Path) -> bool {
    let copy = file.with_extension("copy");
    fs::copy(file, &copy).expect("it can be copied");
    let asked = async {
        sqlx::any::install_default_drivers();
        let path = copy.to_str().expect("the arena's paths are texts");
        let path = path.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
        let mut connection = AnyConnection::connect(&format!("sqlite:{path}?immutable=true")).await?;
        let rows = connection.fetch_all("pragma integrity_check").await?;
        connection.close().await?;
        rows.iter().map(|row| row.try_get::<String, _>(0)).collect::<Result<Vec<_>, _>>()
    };
    let verdict = asked.await.is_ok_and(|said| said == ["ok"]);
    fs::remove_file(&copy).expect("it can be removed");
    verdict
}

/// Everything that the program would read of a file.
async fn read(place: Place) -> Result<(Option<Season>, Vec<HistoryEntry>), StoreError> {
    let store = Store::open(&place).await?;
    let read = async {
        let mut found = (None, Vec::new());
        for season in store.seasons().await? {
            let loaded = store.load(&season.id).await?;
            found = (loaded.map(|loaded| loaded.season), store.entries_since(&season.id, 0).await?);
        }
        Ok(found)
    }
    .await;
    store.close().await;
    read
}

/// An index that lacks a row hides it: what is asked for by the index is silently less.
#[test]
fn an_index_that_lacks_a_row_is_found_out() {
    on_sqlite(async |place: Place| {
        let mut anna = Planner::new(&store(&place).await, "summer");
        for command in making::every_noun() {
            anna.surely(command).await;
        }
        let backups = Backups::beside(&place).expect("a file has backups");
        let backup = backups.make(&anna.store, chrono::Utc::now()).await.expect("it can be backed up");
        anna.store.close().await;
        let file = file(&place).expect("a file");
        let mut content = fs::read(file).expect("it can be read");
        // The leaf of the index of absences: without its last entry.
        let leaf = content
            .chunks(PAGE)
            .position(|page| {
                page[0] == 0x0a && page[4] == 2 && has(page, b"summerA1") && has(page, b"summera")
            })
            .expect("the index of absences has a page with both");
        content[leaf * PAGE + 4] = 1;
        fs::write(file, &content).expect("it can be written");
        let error = Store::open(&place).await.expect_err("a row is hidden");
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
        assert_eq!(fs::read(file).expect("it can be read"), content, "it is kept as it is");
        let offered = backups.newest_whole().await.expect("the folder can be read");
        assert_eq!(offered, Some(backup), "and the newest good backup is offered");
    });
}

fn has(page: &[u8], text: &[u8]) -> bool {
    page.windows(text.len()).any(|part| part == text)
}
