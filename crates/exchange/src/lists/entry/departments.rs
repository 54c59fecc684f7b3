//! *Avdelinger*. Without an id a department is that of its code, else of its name.

use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, Noun};
use skulder_season::limits;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, text, whole};
use crate::lists::value;
use crate::lists::which::{Found, departments_called, hidden_one};
use crate::lists::words::key;

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let is_exact = row.is_exact();
    let name = row.told(Field::Name, text(is_exact, limits::TEXT));
    let code = row.told(Field::Code, text(is_exact, limits::TEXT));
    let id = hidden_one(row, Field::Id).map(DepartmentId::from);
    let known = match &id {
        Some(id) if draft.get::<Department>(id).is_some() => Ok(Some(id.clone())),
        _ => known(draft, name.is(), code.is(), id.is_some()),
    };
    let known = known.map_err(|(field, why)| row.wrong(field, why)).ok()?;
    let there = known.as_ref().and_then(|id| draft.get::<Department>(id));
    // In the template a department can have no name.
    let name = match name {
        Told::Emptied if is_exact => Some(String::new()),
        name => row.needed(Field::Name, name, there.map(|there| there.name.clone())),
    };
    let code = match code {
        Told::Is(code) => Some(code),
        Told::Nothing => there.and_then(|there| there.code.clone()),
        Told::Emptied | Told::Wrong => None,
    };
    let home_care = row.may(Field::HomeCare, there.map(|there| there.home_care), false, value::flag);
    let min_present =
        row.may(Field::MinPresent, there.map(|there| there.min_present), 1, whole(&limits::COUNT));
    if let (Some(id), Some(known)) = (&id, &known)
        && id != known
    {
        row.alias = Some((id.clone().into(), known.clone().into()));
    }
    let id = known.or(id).unwrap_or_else(|| draft.new_id(Noun::Department).into());
    row.put(Department { id, name: name?, code, home_care: home_care?, min_present: min_present? });
    Some(())
}

/// The department that a row without a known id means, if there is one.
fn known(
    draft: &Draft<'_>,
    name: Option<&String>,
    code: Option<&String>,
    has_id: bool,
) -> Result<Option<DepartmentId>, (Field, CellWhy)> {
    let is_there = |id: &DepartmentId| !has_id || draft.season.departments().contains_key(id);
    let code_of =
        |id: &DepartmentId| draft.get::<Department>(id).and_then(|one| one.code.as_deref()).map(key);
    let code = code.map(|code| key(code));
    let called = |text: &str| departments_called(text, draft).into_iter().filter(is_there);
    let by_code: Vec<DepartmentId> =
        code.iter().flat_map(|code| called(code)).filter(|id| code_of(id) == code).collect();
    let (field, found) = if by_code.is_empty() {
        // Two departments of one name have a code each; a code that changes is of one the file says once.
        let is_another = |id: &DepartmentId| {
            let own = code_of(id);
            draft.is_spoken_of(&id.clone().into()) && own.is_some() && code.is_some() && own != code
        };
        let by_name = name.into_iter().flat_map(|name| called(name)).filter(|id| !is_another(id));
        (Field::Name, by_name.collect())
    } else {
        (Field::Code, by_code)
    };
    match Found::of(found) {
        Found::One(id) => Ok(Some(id)),
        Found::Nobody => Ok(None),
        // Of several, none has the code.
        Found::Several(_) if field == Field::Name && code.is_some() => Ok(None),
        Found::Several(count) => Err((field, CellWhy::SeveralKnown { noun: Noun::Department, count })),
    }
}
