//! The table of the history: one row per revision, the command and its edits as JSON.
//!
//! A row says in which format its JSON is written. Of a row in another format than [`FORMAT`] (or one that
//! cannot be read) everything but the edits is still shown, so the history stays whole; such an entry cannot
//! be undone, nor be applied to a season.

use chrono::{DateTime, Utc};
use skulder_season::change::Edit;
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::history::{EntryId, HistoryEntry};
use skulder_season::ids::SeasonId;
use skulder_season::past::{Past, Version};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::{execute, fetch};
use crate::stored::{Stored as _, Values, from_instant};

/// The format of the JSON that this version writes. It changes when JSON written before could be read as
/// something else, or not at all: a field renamed or gone, or a new one without a default.
const FORMAT: i64 = 1;

const SELECT: &str =
    "select revision, entry, at, author, format, command, edits from history where season = $1";

/// The revision that an entry made, if it has been committed.
pub(crate) async fn revision_of(
    connection: &mut AnyConnection,
    season: &SeasonId,
    entry: &EntryId,
) -> Result<Option<i64>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(entry.as_str());
    let sql = "select revision from history where season = $1 and entry = $2";
    fetch(connection, sql.to_owned(), values).await?.first().map(|row| row.try_get(0)).transpose()
}

/// Writes the entry of a revision.
pub(crate) async fn write(
    connection: &mut AnyConnection,
    season: &SeasonId,
    revision: i64,
    stamp: &Stamp,
    command: &Command,
    edits: &[Edit],
) -> Result<(), sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(revision);
    values.add(stamp.entry.as_str());
    stamp.at.put(&mut values);
    values.add(&*stamp.author);
    values.add(FORMAT);
    values.add(serde_json::to_string(command).expect("a command is always JSON"));
    values.add(serde_json::to_string(edits).expect("edits are always JSON"));
    let sql = "insert into history (season, revision, entry, at, author, format, command, edits) \
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    execute(connection, sql.to_owned(), values).await?;
    Ok(())
}

/// The entries after a revision, first one first.
pub(crate) async fn since(
    connection: &mut AnyConnection,
    season: &SeasonId,
    base: i64,
) -> Result<Vec<HistoryEntry>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(base);
    let sql = format!("{SELECT} and revision > $2 order by revision");
    fetch(connection, sql, values).await?.iter().map(read).collect()
}

/// So many entries before a revision, last one first.
pub(crate) async fn before(
    connection: &mut AnyConnection,
    season: &SeasonId,
    revision: i64,
    limit: i64,
) -> Result<Vec<HistoryEntry>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(revision);
    values.add(limit);
    let sql = format!("{SELECT} and revision < $2 order by revision desc limit $3");
    fetch(connection, sql, values).await?.iter().map(read).collect()
}

/// What became of sessions and absences after a revision, up to another: of the entries that touched any, the edits alone
/// are read. What nothing of these touched counts as of `after`, whose time is not read.
pub(crate) async fn past(
    connection: &mut AnyConnection,
    season: &SeasonId,
    after: i64,
    until: i64,
) -> Result<Past, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(after);
    values.add(until);
    values.add(FORMAT);
    // What is quoted in a text of the JSON has a backslash before it, so only an edit's own noun is found.
    let sql = "select revision, at, format, edits from history \
               where season = $1 and revision > $2 and revision <= $3 \
               and (format <> $4 or edits like '%\"noun\":\"session\"%' or edits like '%\"noun\":\"absence\"%') \
               order by revision";
    let mut past = Past::since(Version { revision: after, at: DateTime::UNIX_EPOCH });
    for row in fetch(connection, sql.to_owned(), values).await? {
        let version = Version { revision: row.try_get("revision")?, at: at(&row)? };
        match edits(&row)? {
            Some(edits) => past.follow(version, &edits),
            None => past.follow_unknown(version),
        }
    }
    Ok(past)
}

/// Everybody who has made an entry, by name.
pub(crate) async fn authors(
    connection: &mut AnyConnection,
    season: &SeasonId,
) -> Result<Vec<String>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    let sql = "select distinct author from history where season = $1 order by author";
    fetch(connection, sql.to_owned(), values).await?.iter().map(|row| row.try_get(0)).collect()
}

fn read(row: &AnyRow) -> Result<HistoryEntry, sqlx::Error> {
    let command = serde_json::from_str(row.try_get("command")?);
    let edits = edits(row)?;
    let is_reversible = edits.is_some() && command.is_ok();
    Ok(HistoryEntry {
        id: row.try_get::<String, _>("entry")?.into(),
        revision: row.try_get("revision")?,
        at: at(row)?,
        author: row.try_get("author")?,
        command: command.unwrap_or_else(|_| unknown()),
        edits: if is_reversible { edits.unwrap_or_default() } else { Vec::new() },
        is_reversible,
    })
}

/// The edits of a row, where this version can read them.
fn edits(row: &AnyRow) -> Result<Option<Vec<Edit>>, sqlx::Error> {
    Ok(match row.try_get::<i64, _>("format")? {
        FORMAT => serde_json::from_str(row.try_get("edits")?).ok(),
        _ => None,
    })
}

/// When the entry of a row was made.
fn at(row: &AnyRow) -> Result<DateTime<Utc>, sqlx::Error> {
    from_instant(row.try_get("at")?).ok_or_else(|| sqlx::Error::ColumnDecode {
        index: "history.at".into(),
        source: "unknown value".into(),
    })
}

/// What stands for a command that this version cannot read: several things at once, none of which it can
/// name.
fn unknown() -> Command {
    Command::Bulk { source: BulkSource::Together, commands: Vec::new() }
}
