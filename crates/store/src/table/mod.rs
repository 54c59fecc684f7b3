//! The tables, one per file, and the SQL that is made of their columns: once, for both engines.
//!
//! A noun's file lists its fields with their columns and nothing else; a new column is one line there and a
//! migration. What is not here: which engine runs the SQL, and transactions.

mod absence;
mod assessment;
mod department;
mod follow_up;
pub(crate) mod history;
mod loan;
pub(crate) mod meta;
mod module;
pub(crate) mod names;
mod raise;
pub(crate) mod season;
mod session;
mod shift;
mod temp;
pub(crate) mod told;
mod trainer;
mod wanted;
mod week_rule;

use std::sync::Arc;

use skulder_season::change::{Changes, Edit};
use skulder_season::ids::SeasonId;
use skulder_season::season::{Contents, Entry};
use skulder_season::{
    absence::Absence, assessment::Assessment, department::Department, follow_up::FollowUp, loan::Loan,
    module::Module, raise::Raise, session::Session, shift::Shift, temp::Temp, trainer::Trainer,
    wanted::Wanted, week_rule::WeekRule,
};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Column as _, Row as _};

use crate::stored::{Cells, Column, Stored, Values};

/// Rows that one statement writes at most. On a server it is the round trips that take time.
const ROWS_AT_ONCE: usize = 64;

/// A row of a table, beside the season that every row begins with.
pub(crate) trait Row: Stored {
    const TABLE: &'static str;
    const KEY: &'static [&'static str] = &["season", "id"];
}

/// The table of a noun: its fields with their columns.
macro_rules! row {
    ($noun:ident in $table:literal $($columns:tt)+) => {
        crate::stored::stored!($noun $($columns)+);
        impl super::Row for $noun {
            const TABLE: &'static str = $table;
        }
    };
}
use row;

macro_rules! nouns {
    ($($noun:ident $entries:ident),+ $(,)?) => {
        /// Writes the rows of the edits of entries; the season's head is not among them.
        pub(crate) async fn write(
            connection: &mut AnyConnection,
            season: &SeasonId,
            changes: &Changes,
        ) -> Result<(), sqlx::Error> {
            $(
                let mut removed = Vec::new();
                let mut put = Vec::new();
                for edit in changes.edits() {
                    if let Edit::$noun(change) = edit {
                        match (&change.before, &change.after) {
                            (_, Some(after)) => put.push(&**after),
                            (Some(before), None) => removed.push(before.id()),
                            (None, None) => {}
                        }
                    }
                }
                remove_all::<$noun>(connection, season, &removed).await?;
                put_all(connection, season, &put).await?;
            )+
            Ok(())
        }

        /// Fills in the entries of a season.
        pub(crate) async fn read(
            connection: &mut AnyConnection,
            season: &SeasonId,
            contents: &mut Contents,
        ) -> Result<(), sqlx::Error> {
            $(contents.$entries = all::<$noun>(connection, season).await?.into_iter().map(Arc::new).collect();)+
            Ok(())
        }

        #[cfg(test)]
        const TABLES: &[&str] = &[$($noun::TABLE),+];
    };
}
nouns!(
    Department departments, Module modules, WeekRule week_rules, Trainer trainers, Loan loans, Raise raises,
    Absence absences, Temp temps, Wanted wanted, Shift shifts, FollowUp follow_ups, Session sessions,
    Assessment assessments,
);

/// Every row of a season in one table.
pub(crate) async fn all<R: Row>(
    connection: &mut AnyConnection,
    season: &SeasonId,
) -> Result<Vec<R>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    let rows = fetch(connection, select::<R>(), values).await?;
    rows.iter().map(|row| R::take(&mut Cells::of(row)).map_err(|error| located::<R>(row, error))).collect()
}

/// Puts rows in, or in place of those with their keys. No two may have the same.
pub(crate) async fn put_all<R: Row>(
    connection: &mut AnyConnection,
    season: &SeasonId,
    rows: &[&R],
) -> Result<(), sqlx::Error> {
    for some in rows.chunks(ROWS_AT_ONCE) {
        let mut values = Values::default();
        for row in some {
            values.add(season.as_str());
            row.put(&mut values);
        }
        execute(connection, upsert::<R>(some.len()), values).await?;
    }
    Ok(())
}

async fn remove_all<R: Row + Entry>(
    connection: &mut AnyConnection,
    season: &SeasonId,
    ids: &[&R::Id],
) -> Result<(), sqlx::Error> {
    for some in ids.chunks(ROWS_AT_ONCE) {
        let mut values = Values::default();
        values.add(season.as_str());
        for &id in some {
            let id: Arc<str> = id.clone().into();
            values.add(&*id);
        }
        execute(connection, delete::<R>(some.len()), values).await?;
    }
    Ok(())
}

fn upsert<R: Row>(rows: usize) -> String {
    let columns = R::columns(&[]);
    let width = columns.len() + 1;
    let places: Vec<String> = (0..rows).map(|row| format!("({})", marks(1 + row * width, width))).collect();
    let kept = columns.iter().filter(|column| !R::KEY.contains(&column.name));
    let replaced: Vec<String> =
        kept.map(|Column { name, .. }| format!("\"{name}\" = excluded.\"{name}\"")).collect();
    format!(
        "insert into \"{}\" (season, {}) values {} on conflict ({}) do update set {}",
        R::TABLE,
        names_of(&columns),
        places.join(", "),
        R::KEY.join(", "),
        replaced.join(", "),
    )
}

fn delete<R: Row>(rows: usize) -> String {
    format!("delete from \"{}\" where season = $1 and id in ({})", R::TABLE, marks(2, rows))
}

fn select<R: Row>() -> String {
    format!("select {} from \"{}\" where season = $1", selected(&R::columns(&[])), R::TABLE)
}

/// The columns' names, as a statement lists them.
fn names_of(columns: &[Column]) -> String {
    let names: Vec<String> = columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    names.join(", ")
}

/// The columns as they are read, booleans as numbers.
fn selected(columns: &[Column]) -> String {
    let read = |&Column { name, is_boolean }: &Column| {
        if is_boolean { format!("cast(\"{name}\" as integer) as \"{name}\"") } else { format!("\"{name}\"") }
    };
    columns.iter().map(read).collect::<Vec<_>>().join(", ")
}

/// So many places for values, from a number on: `$3, $4`.
fn marks(first: usize, count: usize) -> String {
    (first..first + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

/// Runs a statement and answers how many rows it touched. Every text that comes here is made of literals of
/// this crate.
async fn execute(connection: &mut AnyConnection, sql: String, values: Values) -> Result<u64, sqlx::Error> {
    Ok(sqlx::query_with(AssertSqlSafe(sql), values.0).execute(connection).await?.rows_affected())
}

/// Runs a query, likewise.
async fn fetch(
    connection: &mut AnyConnection,
    sql: String,
    values: Values,
) -> Result<Vec<AnyRow>, sqlx::Error> {
    sqlx::query_with(AssertSqlSafe(sql), values.0).fetch_all(connection).await
}

/// Where in which table something could not be read.
fn located<R: Row>(row: &AnyRow, error: sqlx::Error) -> sqlx::Error {
    match error {
        sqlx::Error::ColumnDecode { index, source } => {
            let id_place = row.columns().iter().position(|column| column.name() == "id");
            let id = id_place.and_then(|place| row.try_get::<String, _>(place).ok()).unwrap_or_default();
            sqlx::Error::ColumnDecode { index: format!("{}.{index} of {id}", R::TABLE), source }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use skulder_season::ids::Noun;
    use skulder_season::person::Naming;

    #[test]
    fn every_noun_has_a_table_of_its_name() {
        let words = Noun::ALL.iter().map(|noun| format!("{noun:?}").to_lowercase());
        let plain: Vec<String> = TABLES.iter().map(|table| table.replace('_', "")).collect();
        assert_eq!(plain, words.collect::<Vec<_>>(), "a table is called as its noun, and all nouns have one");
    }

    #[test]
    fn statements_are_made_of_the_columns() {
        assert_eq!(
            upsert::<Raise>(2),
            "insert into \"raise\" (season, \"id\", \"trainer\", \"first_week\", \"last_week\", \"position_percent\") \
             values ($1, $2, $3, $4, $5, $6), ($7, $8, $9, $10, $11, $12) on conflict (season, id) do update set \
             \"trainer\" = excluded.\"trainer\", \"first_week\" = excluded.\"first_week\", \
             \"last_week\" = excluded.\"last_week\", \"position_percent\" = excluded.\"position_percent\""
        );
        assert_eq!(delete::<Raise>(2), "delete from \"raise\" where season = $1 and id in ($2, $3)");
        assert_eq!(
            select::<Department>(),
            "select \"id\", \"name\", \"code\", cast(\"home_care\" as integer) as \"home_care\", \"min_present\" \
             from \"department\" where season = $1",
            "booleans are read as numbers"
        );
        assert!(upsert::<Naming>(1).ends_with(
            "on conflict (season, kind, id) do update set \"name\" = excluded.\"name\", \
             \"employee_no\" = excluded.\"employee_no\""
        ));
    }
}
