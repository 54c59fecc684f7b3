//! The table of names: the only place where what a person is called is kept.
//!
//! The trap: a season that began from another has its people under the same ids, with rows of their own. A name that is
//! taken away goes from all of them.

use std::collections::BTreeMap;

use skulder_season::ids::{PersonId, SeasonId};
use skulder_season::person::{Naming, Person};
use sqlx::AnyConnection;

use super::{ROWS_AT_ONCE, Row, execute, fetch, marks, put_all, selected};
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

/// Gives some people of a season other names, and removes those of whoever the season does not have any more: of all
/// these the old names are in no season afterwards. Answers whom it named in which other seasons.
///
/// In another season somebody is the same person who has the same id, and there the same name or employee number. Whoever
/// is gone here and still in the other season keeps their name there.
pub(crate) async fn take_away(
    connection: &mut AnyConnection,
    season: &SeasonId,
    given: &[&Naming],
) -> Result<BTreeMap<SeasonId, Vec<PersonId>>, sqlx::Error> {
    let people: Vec<PersonId> = given.iter().map(|naming| naming.id.clone()).collect();
    let mut old = of(connection, season, &people).await?;
    let gone = of_the_gone(connection, season).await?;
    put_all(connection, season, given).await?;
    remove_of_the_gone(connection, season).await?;

    let given: BTreeMap<&PersonId, &Naming> = given.iter().map(|naming| (&naming.id, *naming)).collect();
    old.retain(|old| given.get(&old.id).is_some_and(|given| given.person != old.person));
    old.extend(gone);
    let mut elsewhere: BTreeMap<SeasonId, Vec<Naming>> = BTreeMap::new();
    for (other, naming) in in_other_seasons(connection, season, &old).await? {
        elsewhere.entry(other).or_default().push(naming);
    }
    let mut named = BTreeMap::new();
    for (other, same) in elsewhere {
        let gone = of_the_gone(connection, &other).await?;
        let new: Vec<&Naming> = same.iter().filter_map(|same| given.get(&same.id).copied()).collect();
        if new.is_empty() && !same.iter().any(|same| gone.contains(same)) {
            continue;
        }
        put_all(connection, &other, &new).await?;
        remove_of_the_gone(connection, &other).await?;
        named.insert(other, new.into_iter().map(|naming| naming.id.clone()).collect());
    }
    Ok(named)
}

/// The names that some people have in other seasons.
async fn in_other_seasons(
    connection: &mut AnyConnection,
    season: &SeasonId,
    people: &[Naming],
) -> Result<Vec<(SeasonId, Naming)>, sqlx::Error> {
    let is_same = |other: &Naming, person: &Naming| {
        let (one, other) = (&person.person, &other.person);
        one.name == other.name || one.employee_no.is_some() && one.employee_no == other.employee_no
    };
    let mut found = Vec::new();
    for some in people.chunks(ROWS_AT_ONCE) {
        let mut values = Values::default();
        values.add(season.as_str());
        let mut pairs = Vec::new();
        for (place, naming) in some.iter().enumerate() {
            naming.id.put(&mut values);
            pairs.push(format!("({})", marks(2 + 2 * place, 2)));
        }
        let sql = format!(
            "select {}, season from names where season <> $1 and (kind, id) in (values {})",
            selected(&Naming::columns(&[])),
            pairs.join(", "),
        );
        for row in fetch(connection, sql, values).await? {
            let mut cells = Cells::of(&row);
            let naming = Naming::take(&mut cells)?;
            if some.iter().any(|person| person.id == naming.id && is_same(&naming, person)) {
                found.push((SeasonId::from(cells.take::<String>()?), naming));
            }
        }
    }
    Ok(found)
}

/// The kinds of people; each has a table of that name.
const KINDS: [&str; 2] = ["trainer", "temp"];

/// The names of those whom the season does not have any more.
async fn of_the_gone(connection: &mut AnyConnection, season: &SeasonId) -> Result<Vec<Naming>, sqlx::Error> {
    let mut namings = Vec::new();
    for kind in KINDS {
        let mut values = Values::default();
        values.add(season.as_str());
        let sql = format!("select {} from names where {}", selected(&Naming::columns(&[])), is_gone(kind));
        for row in fetch(connection, sql, values).await? {
            namings.push(Naming::take(&mut Cells::of(&row))?);
        }
    }
    Ok(namings)
}

/// Removes them.
async fn remove_of_the_gone(connection: &mut AnyConnection, season: &SeasonId) -> Result<(), sqlx::Error> {
    for kind in KINDS {
        let mut values = Values::default();
        values.add(season.as_str());
        execute(connection, format!("delete from names where {}", is_gone(kind)), values).await?;
    }
    Ok(())
}

fn is_gone(kind: &str) -> String {
    format!(
        "season = $1 and kind = '{kind}' and not exists \
         (select 1 from {kind} where {kind}.season = names.season and {kind}.id = names.id)"
    )
}
