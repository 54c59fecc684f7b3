//! The table of what the program remembers about the database itself.

use sqlx::{AnyConnection, Row as _};

use super::{execute, fetch};
use crate::stored::Values;

/// The season that the program opens.
pub(crate) const CURRENT_SEASON: &str = "current_season";
/// The version of the program that migrated the database last.
pub(crate) const MADE_BY: &str = "made_by";

/// What is remembered under a key.
pub(crate) async fn get(connection: &mut AnyConnection, key: &str) -> Result<Option<String>, sqlx::Error> {
    let mut values = Values::default();
    values.add(key);
    let rows = fetch(connection, "select value from meta where key = $1".to_owned(), values).await?;
    rows.first().map(|row| row.try_get(0)).transpose()
}

/// Remembers a text under a key.
pub(crate) async fn set(connection: &mut AnyConnection, key: &str, value: &str) -> Result<(), sqlx::Error> {
    let mut values = Values::default();
    values.add(key);
    values.add(value);
    let sql = "insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value";
    execute(connection, sql.to_owned(), values).await?;
    Ok(())
}
