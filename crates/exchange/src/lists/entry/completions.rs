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

#[cfg(test)]
mod tests {
    use crate::lists::testing::desk;

    #[test]
    fn a_module_a_row_is_finished_by_a_day_all_of_it_or_a_word() {
        let mut desk = desk().matching();
        desk.check(
            "= Completions
             Ansattnummer | Navn      | Modul           | Gjennomført
             202          | Vilde Nes | Rover i praksis | 1.4.2027
             202          |           | P-KLIENT        | 100 %
             202          |           | P-KLIENT        | ja
                          | Jon Dal   | Rover i praksis | 40 %
             202          |           | Kaffekoking     | ja
             202          |           | Rover i praksis | 1.6.2027
             101          | Ida Berg  | Rover i praksis | ja",
            "2 changed Vilde Nes: Done - > Rover i praksis
             3 changed 202: Done Rover i praksis > Full klient på vakt; Rover i praksis
             4 unchanged 202
             5 unchanged Jon Dal
             6 rejected 202: C6 Unknown
             7 rejected 202: D7 AfterToday
             8 rejected Ida Berg: A8 Unknown",
        );
    }

    #[test]
    fn or_a_module_a_column() {
        let mut desk = desk();
        desk.check(
            "= Completions
             Ansattnummer | m:P-ROVER | m:P-KLIENT
             202          | x         | ja
             202          | nei       |
             202          | kanskje   | #REF!",
            "2 changed 202: Done - > Full klient på vakt; Rover i praksis
             3 unchanged 202
             4 rejected 202: B4 NotOneOf, C4 FormulaError",
        );
    }

    #[test]
    fn a_list_without_the_column_is_of_what_is_finished() {
        let mut desk = desk();
        desk.check(
            "= Completions\nAnsattnummer | Modul\n202 | P-ROVER",
            "2 changed 202: Done - > Rover i praksis",
        );
    }
}
