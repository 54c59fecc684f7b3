//! Modules finished: a person and a module a row, or a person a row and a module a column. What is not finished says
//! nothing; nobody's module becomes unfinished by a list.

use skulder_season::ids::{ModuleId, Noun, PersonId};
use skulder_season::temp::Temp;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::row::{Row, Told};
use crate::lists::value;
use crate::lists::which;
use crate::lists::who;

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let person = who::person(row, draft, &[Noun::Temp]);
    let mut finished: Vec<ModuleId> = Vec::new();
    let (list, calendar) = (row.list, row.list.calendar);
    for (column, module) in &list.completions {
        let Some(value) = row.value(*column) else { continue };
        match value::completed(value, &calendar) {
            Ok(reading) if reading.value => finished.push(module.clone()),
            Ok(_) => {}
            Err(why) => row.wrong_at(*column, value, why),
        }
    }
    if list.completions.is_empty() || row.list.tells(Field::Module) {
        let module = which::module(row, draft);
        let module = row.needed(Field::Module, module, None);
        // A list without such a column is one of what is finished.
        let is_finished = match row.told(Field::Completed, |value| value::completed(value, &calendar)) {
            Told::Is(is_finished) => is_finished,
            Told::Nothing | Told::Emptied => !list.tells(Field::Completed),
            Told::Wrong => false,
        };
        finished.extend(module.filter(|_| is_finished));
    }
    let PersonId::Temp(id) = person? else { return None };
    let mut temp = draft.get::<Temp>(&id)?.clone();
    temp.done.extend(finished);
    row.put_saying(temp, Vec::new());
    Some(())
}
