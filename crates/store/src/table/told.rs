//! The table of what people were told: who, at which revision, when and by whom. No names, and no sessions.

use std::collections::BTreeMap;

use skulder_season::ids::SeasonId;
use skulder_season::telling::{Recipient, Told};
use sqlx::{AnyConnection, Row as _};

use super::{execute, fetch, selected};
use crate::stored::{Cells, Column, Stored, Values, stored};

stored!(Told {
    revision => ["revision"],
    at => ["told_at"],
    by => ["told_by"],
});

/// The kind and the id.
impl Stored for Recipient {
    fn columns(names: &[&'static str]) -> Vec<Column> {
        assert_eq!(names.len(), 2, "a recipient is kept in two columns");
        Column::named(names)
    }
    fn put(&self, values: &mut Values) {
        let (kind, id) = match self {
            Self::Trainer { id } => ("trainer", id.as_str()),
            Self::Temp { id } => ("temp", id.as_str()),
            Self::Department { id } => ("department", id.as_str()),
        };
        values.add(kind);
        values.add(id);
    }
    fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
        let kind: String = cells.take()?;
        match kind.as_str() {
            "trainer" => Ok(Self::Trainer { id: cells.take()? }),
            "temp" => Ok(Self::Temp { id: cells.take()? }),
            "department" => Ok(Self::Department { id: cells.take()? }),
            _ => Err(cells.unreadable()),
        }
    }
}

/// Every time that somebody was told, in order.
pub(crate) async fn of(
    connection: &mut AnyConnection,
    season: &SeasonId,
    recipient: &Recipient,
) -> Result<Vec<Told>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    recipient.put(&mut values);
    let sql = format!(
        "select {} from told where season = $1 and kind = $2 and id = $3 order by revision",
        selected(&Told::columns(&[])),
    );
    fetch(connection, sql, values).await?.iter().map(|row| Told::take(&mut Cells::of(row))).collect()
}

/// The latest revision that each was told of.
pub(crate) async fn latest(
    connection: &mut AnyConnection,
    season: &SeasonId,
) -> Result<BTreeMap<Recipient, i64>, sqlx::Error> {
    let mut values = Values::default();
    values.add(season.as_str());
    let sql = "select kind, id, max(revision) as revision from told where season = $1 group by kind, id";
    let rows = fetch(connection, sql.to_owned(), values).await?;
    rows.iter().map(|row| Ok((Recipient::take(&mut Cells::of(row))?, row.try_get("revision")?))).collect()
}

/// Notes that somebody was told, in place of what was noted at that revision. Answers whether there is such a season that
/// has not been put away.
pub(crate) async fn put(
    connection: &mut AnyConnection,
    season: &SeasonId,
    recipient: &Recipient,
    told: &Told,
) -> Result<bool, sqlx::Error> {
    let mut values = Values::default();
    recipient.put(&mut values);
    told.put(&mut values);
    values.add(season.as_str());
    let sql = "insert into told (season, kind, id, revision, told_at, told_by) \
               select id, $1, $2, $3, $4, $5 from season where id = $6 and not archived \
               on conflict (season, kind, id, revision) \
               do update set told_at = excluded.told_at, told_by = excluded.told_by";
    Ok(execute(connection, sql.to_owned(), values).await? == 1)
}
