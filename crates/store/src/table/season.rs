//! The table of seasons: a row with the head and the revision of each.
//!
//! It is the one table whose rows are not keyed by season and id, and the one place where revisions are
//! counted.

use chrono::{DateTime, Utc};
use skulder_season::ids::SeasonId;
use skulder_season::{SeasonHead, Settings};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{execute, marks, names_of, selected};
use crate::stored::{Cells, Stored, Values, stored};

stored!(SeasonHead {
    name => ["name"],
    weeks => ["first_week", "last_week"],
    settings => [],
});

stored!(Settings {
    full_time_week_minutes => ["full_time_week_minutes"],
    training_share_percent => ["training_share_percent"],
    present_days_min => ["present_days_min"],
    fresh_weeks => ["fresh_weeks"],
    fresh_temps_per_trainer => ["fresh_temps_per_trainer"],
    tight_percent => ["tight_percent"],
    day_start => ["day_start"],
    day_end => ["day_end"],
    session_step => ["session_step"],
    trainer_day_minutes => ["trainer_day_minutes"],
    temp_day_minutes => ["temp_day_minutes"],
    travel_minutes => ["travel_minutes"],
});

/// A season's row.
pub(crate) struct SeasonRow {
    pub(crate) id: String,
    pub(crate) revision: i64,
    pub(crate) changed_at: DateTime<Utc>,
    pub(crate) is_archived: bool,
    pub(crate) head: SeasonHead,
}

stored!(SeasonRow {
    id => ["id"],
    revision => ["revision"],
    changed_at => ["changed_at"],
    is_archived => ["archived"],
    head => [],
});

fn select() -> String {
    format!("select {} from season", selected(&SeasonRow::columns(&[])))
}

fn read(row: &AnyRow) -> Result<SeasonRow, sqlx::Error> {
    SeasonRow::take(&mut Cells::of(row))
}

/// Every season, the one changed last first.
pub(crate) async fn all(connection: &mut AnyConnection) -> Result<Vec<SeasonRow>, sqlx::Error> {
    let sql = format!("{} order by changed_at desc, id", select());
    super::fetch(connection, sql, Values::default()).await?.iter().map(read).collect()
}

/// One season.
pub(crate) async fn one(
    connection: &mut AnyConnection,
    season: &SeasonId,
) -> Result<Option<SeasonRow>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    let sql = format!("{} where id = $1", select());
    super::fetch(connection, sql, values).await?.first().map(read).transpose()
}

/// Makes a season, at revision 1. Answers whether there was none.
pub(crate) async fn make(
    connection: &mut AnyConnection,
    season: &SeasonId,
    head: &SeasonHead,
    at: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let id = season.as_str().to_owned();
    let row = SeasonRow { id, revision: 1, changed_at: at, is_archived: false, head: head.clone() };
    let columns = SeasonRow::columns(&[]);
    let mut values = Values::default();
    row.put(&mut values);
    let sql = format!(
        "insert into season ({}) values ({}) on conflict (id) do nothing",
        names_of(&columns),
        marks(1, columns.len()),
    );
    Ok(execute(connection, sql, values).await? == 1)
}

/// Moves a season on from a revision. Answers whether it was at that revision, and not put away.
pub(crate) async fn advance(
    connection: &mut AnyConnection,
    season: &SeasonId,
    base: i64,
    at: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let mut values = Values::default();
    at.put(&mut values);
    values.add(season.as_str());
    values.add(base);
    let sql = "update season set revision = revision + 1, changed_at = $1 \
               where id = $2 and revision = $3 and not archived";
    Ok(execute(connection, sql.to_owned(), values).await? == 1)
}

/// Moves a season on from wherever it is, put away or not. Answers the revision that it is at then.
pub(crate) async fn advance_whatever(
    connection: &mut AnyConnection,
    season: &SeasonId,
    at: DateTime<Utc>,
) -> Result<i64, sqlx::Error> {
    let mut values = Values::default();
    at.put(&mut values);
    values.add(season.as_str());
    let sql = "update season set revision = revision + 1, changed_at = $1 where id = $2 returning revision";
    let rows = super::fetch(connection, sql.to_owned(), values).await?;
    Cells::of(rows.first().ok_or(sqlx::Error::RowNotFound)?).take()
}

/// Puts a season away, or takes it out again.
pub(crate) async fn set_archived(
    connection: &mut AnyConnection,
    season: &SeasonId,
    is_archived: bool,
) -> Result<(), sqlx::Error> {
    let mut values = Values::default();
    values.add(is_archived);
    values.add(season.as_str());
    execute(connection, "update season set archived = $1 where id = $2".to_owned(), values).await?;
    Ok(())
}

/// Sets a season's head.
pub(crate) async fn set_head(
    connection: &mut AnyConnection,
    season: &SeasonId,
    head: &SeasonHead,
) -> Result<(), sqlx::Error> {
    let columns = SeasonHead::columns(&[]);
    let mut values = Values::default();
    head.put(&mut values);
    values.add(season.as_str());
    let sql = format!(
        "update season set ({}) = ({}) where id = ${}",
        names_of(&columns),
        marks(1, columns.len()),
        columns.len() + 1,
    );
    execute(connection, sql, values).await?;
    Ok(())
}

/// Removes a season's row; the rows of the other tables go with it.
pub(crate) async fn remove(connection: &mut AnyConnection, season: &SeasonId) -> Result<(), sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    execute(connection, "delete from season where id = $1".to_owned(), values).await?;
    Ok(())
}

/// Removes a season that stands at a revision and has not been put away. Answers whether there was one.
pub(crate) async fn remove_at(
    connection: &mut AnyConnection,
    season: &SeasonId,
    base: i64,
) -> Result<bool, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    values.add(base);
    let sql = "delete from season where id = $1 and revision = $2 and not archived";
    Ok(execute(connection, sql.to_owned(), values).await? == 1)
}
