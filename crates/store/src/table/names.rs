//! The table of names: the only place where what a person is called is kept.

use skulder_season::ids::{PersonId, SeasonId};
use skulder_season::person::{Naming, Person};
use sqlx::AnyConnection;

use super::{ROWS_AT_ONCE, Row, fetch, marks, selected};
use crate::stored::{Cells, Stored, Values, stored};

stored!(Naming {
    id => ["kind", "id"],
    person => [],
});

stored!(Person {
    name => ["name"],
    employee_no => ["employee_no"],
});

impl Row for Naming {
    const TABLE: &'static str = "names";
    const KEY: &'static [&'static str] = &["season", "kind", "id"];
}

/// The names of some people; of those who have none, nothing.
pub(crate) async fn of(
    connection: &mut AnyConnection,
    season: &SeasonId,
    people: &[PersonId],
) -> Result<Vec<Naming>, sqlx::Error> {
    let mut namings = Vec::new();
    for some in people.chunks(ROWS_AT_ONCE) {
        let mut values = Values::default();
        values.add(season.as_str());
        let mut pairs = Vec::new();
        for (place, person) in some.iter().enumerate() {
            person.put(&mut values);
            pairs.push(format!("({})", marks(2 + 2 * place, 2)));
        }
        let sql = format!(
            "select {} from names where season = $1 and (kind, id) in (values {})",
            selected(&Naming::columns(&[])),
            pairs.join(", "),
        );
        for row in fetch(connection, sql, values).await? {
            namings.push(Naming::take(&mut Cells::of(&row))?);
        }
    }
    Ok(namings)
}
