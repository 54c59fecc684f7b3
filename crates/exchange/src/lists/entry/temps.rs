//! *Sommervikarer*.

use std::collections::BTreeSet;

use skulder_season::ids::{ModuleId, Noun, PersonId};
use skulder_season::person::Person;
use skulder_season::temp::{Engagement, Temp};

use super::days;
use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::row::{Row, Step, Told, word};
use crate::lists::value;
use crate::lists::which;
use crate::lists::who::{self, Home, Sought};
use crate::lists::words::{ENGAGEMENTS, ROLES, TEMP_TOOLS, key};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let name = who::name(row);
    let number = who::number(row);
    let department = which::department(row, draft);
    let sought = Sought { noun: Noun::Temp, name: &name, number: &number, home: Home::of(&department) };
    let id = who::bearer(row, draft, &sought);
    let there = match &id {
        Some(PersonId::Temp(id)) => draft.get::<Temp>(id),
        _ => None,
    };
    let department = row.needed(Field::Department, department, there.map(|there| there.department.clone()));
    let role = row.must(Field::Role, there.map(|there| there.role), word(&ROLES));
    let tool = row.must(Field::Tool, there.map(|there| there.tool), word(&TEMP_TOOLS));
    let engagement =
        row.may(Field::Engagement, there.map(|there| there.engagement), Engagement::New, word(&ENGAGEMENTS));
    let position_percent =
        row.must(Field::PositionPercent, there.map(|there| there.position_percent), value::percent);
    let days = days::days(row, there.map(|there| there.days));
    let done = modules(row, draft, Field::Done, Field::DoneIds, there.map(|there| &there.done));
    let exempt = modules(row, draft, Field::Exempt, Field::ExemptIds, there.map(|there| &there.exempt));

    let PersonId::Temp(id) = id? else { return None };
    let temp = Temp {
        id: id.clone(),
        department: department?,
        role: role?,
        tool: tool?,
        engagement: engagement?,
        position_percent: position_percent?,
        days: days?,
        done: done?,
        exempt: exempt?,
    };
    name_step(row, draft, PersonId::Temp(id), name, number);
    let mut fields: Vec<Field> = row.told_fields().to_vec();
    if !row.says_all {
        // A list adds to these, and adding does not contradict.
        fields.retain(|field| !matches!(field, Field::Done | Field::Exempt));
    }
    row.put_saying(temp, fields);
    Some(())
}

/// The modules a row tells: in the template all of them, in other lists those that come to what is there.
fn modules(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    visible: Field,
    hidden: Field,
    there: Option<&BTreeSet<ModuleId>>,
) -> Option<BTreeSet<ModuleId>> {
    let there = there.cloned().unwrap_or_default();
    match which::modules(row, draft, visible, hidden) {
        Told::Is(modules) if row.says_all => Some(modules),
        Told::Is(modules) => Some(there.into_iter().chain(modules).collect()),
        Told::Nothing => Some(there),
        Told::Emptied => Some(BTreeSet::new()),
        Told::Wrong => None,
    }
}

/// Notes what a row calls its person, if it calls them anything. A name that differs in no more than capitals and
/// blanks is no other name.
pub(super) fn name_step(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    id: PersonId,
    name: Told<String>,
    number: Told<String>,
) {
    let there = draft.person(&id);
    let spelled = name.is().map(|name| key(name)).filter(|name| !name.is_empty());
    row.called = spelled.map(|name| (name, id.clone()));
    let own = there.map(|person| person.name.clone());
    let name = match (name, own) {
        (Told::Is(name), Some(own)) if !row.is_exact() && key(&name) == key(&own) => own,
        (Told::Is(name), _) => name,
        (_, Some(own)) => own,
        // Who has lost the name to the right to be forgotten may still have a number.
        (_, None) if number.is().is_some() => String::new(),
        (_, None) => return,
    };
    let employee_no = match number {
        Told::Is(number) => {
            let own = there.and_then(|person| person.employee_no.clone());
            let is_same = |own: &String| {
                !row.is_exact() && own.trim_start_matches('0') == number.trim_start_matches('0')
            };
            Some(own.filter(is_same).unwrap_or(number))
        }
        Told::Emptied => None,
        Told::Nothing | Told::Wrong => there.and_then(|person| person.employee_no.clone()),
    };
    row.steps.push(Step::Name(id, Person { name, employee_no }));
}

#[cfg(test)]
mod tests {
    use skulder_season::ids::TempId;

    use crate::lists::testing::{Desk, desk};

    const HEADERS: &str = "= Temps
        Ansattnummer | Navn | Avdeling | Rolle | Trenger | Stillingsprosent | Første dag | Siste dag | Gjennomført\n";

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(&format!("{HEADERS}{rows}"), expected);
        desk
    }

    #[test]
    fn temps_are_found_by_number_else_by_a_name_of_their_department() {
        check(
            desk(),
            "202 | Vilde Nes | Avdeling B | Sykepleier | Full klient | 80  | 21.6.2027 | 25.7.2027
                 | jon dal   | Avdeling A | Assistent  | Kun Rover   | 70  | 21.6.2027 | 18.7.2027
                 | Jon Dal   | Avdeling B | Assistent  | Kun Rover   | 70  | 21.6.2027 | 18.7.2027
             203 | Ny Vikar  | Avdeling A | Student    | Full klient | 100 | 21.6.2027 | 18.7.2027
             0203 | NY VIKAR | Avdeling A | Student    | Full klient | 100 | 21.6.2027 | 18.7.2027",
            "2 unchanged Vilde Nes
             3 rejected jon dal: B3 ConfirmSame
             4 new Jon Dal
             5 new Ny Vikar
             6 unchanged NY VIKAR",
        );
    }

    #[test]
    fn a_confirmed_name_is_the_same_person_and_gets_the_number() {
        let row = "301 | Jon Dal | Avdeling A | Assistent | Kun Rover | 80 | 21.6.2027 | 18.7.2027";
        let desk = check(desk().matching(), row, "2 changed Jon Dal: EmployeeNo - > 301");
        assert_eq!(desk.season.temps().len(), 2);
        let desk = check(self::desk().saying(2, |row| row.is_same = Some(false)), row, "2 new Jon Dal");
        assert_eq!(desk.season.temps().len(), 3);
    }

    #[test]
    fn two_numbers_are_two_persons_whatever_they_are_called() {
        check(
            desk().matching(),
            "302 | Vilde Nes | Avdeling B | Sykepleier | Full klient | 80  | 21.6.2027 | 25.7.2027
             301 | Jon Dal   | Avdeling A | Assistent  | Kun Rover   | 80  | 21.6.2027 | 18.7.2027
             303 | Jon Dal   | Avdeling A | Assistent  | Kun Rover   | 80  | 21.6.2027 | 18.7.2027",
            "2 new Vilde Nes
             3 changed Jon Dal: EmployeeNo - > 301
             4 new Jon Dal",
        );
    }

    #[test]
    fn a_number_with_the_name_of_another_is_asked_about_and_with_a_new_one_a_new_name() {
        check(
            desk(),
            "202 | Jon Dal   | Avdeling B | Sykepleier | Full klient | 80  | 21.6.2027 | 25.7.2027",
            "2 rejected Jon Dal: B2 NameAndNumberDiffer",
        );
        check(
            desk(),
            "202 | Vilde Dal | Avdeling B | Sykepleier | Full klient | 80  | 21.6.2027 | 25.7.2027",
            "2 changed Vilde Dal: Name Vilde Nes > Vilde Dal",
        );
    }

    #[test]
    fn of_a_known_temp_a_list_tells_as_much_as_it_likes() {
        check(
            desk(),
            "202 |           |            |            |             |     |           | 18.7.2027",
            "2 changed 202: LastDay 25.7.2027 > 18.7.2027",
        );
        check(
            desk(),
            "203 | Ny Vikar  |            | Kokk       |             | 300 | 18.7.2027 | 21.6.2027",
            "2 rejected Ny Vikar: C2 Empty, D2 NotOneOf, E2 Empty, F2 OutOfBounds, H2 Reversed",
        );
    }

    #[test]
    fn modules_finished_are_added_to() {
        let row =
            |done: &str| format!("202 |     |            |            |             |     |     | | {done}");
        let desk = check(desk(), &row("Rover i praksis"), "2 changed 202: Done - > Rover i praksis");
        let desk = check(
            desk,
            &row("P-KLIENT"),
            "2 changed 202: Done Rover i praksis > Full klient på vakt; Rover i praksis",
        );
        check(desk, &row("Visma"), "2 rejected 202: I2 Unknown");
    }

    #[test]
    fn rows_that_contradict_each_other_bring_nothing() {
        let desk = check(
            desk(),
            "203 | Ny Vikar  | Avdeling A | Student    | Full klient | 100 | 21.6.2027 | 18.7.2027
             203 | Ny Vikar  | Avdeling B | Student    | Full klient | 80  | 21.6.2027 | 25.7.2027
             203 | Ny Vikar  |            | Student    |             |     |           |           | P-KLIENT
             202 |           |            |            |             | 70  |           |           |
             202 |           |            |            |             | 70  |           |           |
             202 |           |            |            |             |     |           |           | P-KLIENT
             202 |           |            |            |             | 60  |           |           |
             204 | En Til    | Avdeling A | Student    | Full klient | 100 | 21.6.2027 | 18.7.2027
             204 |           |            |            |             |     |           |           | P-KLIENT",
            "2 rejected Ny Vikar: C2 SaidOtherwise, F2 SaidOtherwise, H2 SaidOtherwise
             3 rejected Ny Vikar: C3 SaidOtherwise, F3 SaidOtherwise, H3 SaidOtherwise
             4 rejected Ny Vikar: C4 Empty, E4 Empty, F4 Empty, G4 Empty, H4 Empty
             5 rejected 202: F5 SaidOtherwise
             6 rejected 202: F6 SaidOtherwise
             7 changed 202: Done - > Full klient på vakt
             8 rejected 202: F8 SaidOtherwise
             9 new En Til
             10 changed 204: Done - > Full klient på vakt",
        );
        assert_eq!(desk.season.temps().len(), 3, "nobody knows which row is right");
    }

    #[test]
    fn whoever_speaks_of_what_is_contested_is_rejected_in_whatever_order() {
        let desk = check(
            desk(),
            "202 | | | | | 70 | | |
             202 | | | | | 60 | | |
             202 | | | | | 70 | | |",
            "2 rejected 202: F2 SaidOtherwise
             3 rejected 202: F3 SaidOtherwise
             4 rejected 202: F4 SaidOtherwise",
        );
        // A row that is rejected for one thing still speaks of the others.
        check(
            desk,
            "202 | |            | | | 70 |          | |
             202 | |            | | | 60 | 1.7.2027 | |
             202 | |            | | |    | 2.7.2027 | |
             202 | | Avdeling A | | |    |          | |",
            "2 rejected 202: F2 SaidOtherwise
             3 rejected 202: F3 SaidOtherwise, G3 SaidOtherwise
             4 rejected 202: G4 SaidOtherwise
             5 changed 202: Department Avdeling B > Avdeling A",
        );
    }

    #[test]
    fn what_a_row_lacks_another_further_down_may_bring() {
        check(
            desk(),
            "204 |        |            |            |             | 100 |           | 18.7.2027 | P-KLIENT
             204 | En Til | Avdeling A | Student    | Full klient | 100 | 21.6.2027 | 18.7.2027 |",
            "2 changed 204: Done - > Full klient på vakt
             3 new En Til",
        );
    }

    #[test]
    fn a_name_alone_is_whose_it_is_in_the_end() {
        check(
            desk(),
            "    | Vilde Nes | Avdeling B |         |             | 70 |           |           |
             202 | Vilde Dal | Avdeling B |         |             |    |           |           |
             205 | Vilde Nes | Avdeling B | Student | Full klient | 70 | 21.6.2027 | 18.7.2027 |",
            "2 unchanged Vilde Nes
             3 changed Vilde Dal: Name Vilde Nes > Vilde Dal
             4 new Vilde Nes",
        );
    }

    #[test]
    fn departments_nobody_knows_are_asked_about_or_made() {
        let rows = "203 | Ny Vikar  | Avdeling C | Student | Full klient | 100 | 21.6.2027 | 18.7.2027
                    204 | En Til    | avdeling c | Student | Full klient | 100 | 21.6.2027 | 18.7.2027";
        check(desk(), rows, "2 rejected Ny Vikar: C2 Unknown\n3 rejected En Til: C3 Unknown");
        let desk = check(
            desk().with(|choices| choices.make_departments = true),
            rows,
            "2 new Ny Vikar\n3 new En Til",
        );
        let names: Vec<&str> = desk.season.departments().values().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Avdeling A", "Avdeling B", "Avdeling C"], "it is made once");
    }

    #[test]
    fn what_the_user_says_of_a_department_holds() {
        use crate::lists::choices::DepartmentChoice;
        let said =
            |choice| desk().with(|choices| choices.departments = [("Avd. C".to_owned(), choice)].into());
        let row = "203 | Ny Vikar | Avd. C | Student | Full klient | 100 | 21.6.2027 | 18.7.2027";
        let desk = check(said(DepartmentChoice::Known { id: "B".into() }), row, "2 new Ny Vikar");
        assert_eq!(desk.season.temps_in(&"B".into()).count(), 2);
        let desk = check(said(DepartmentChoice::New), row, "2 new Ny Vikar");
        assert_eq!(desk.season.departments().len(), 3);
    }

    #[test]
    fn rows_left_out_or_rejected_leave_nothing_behind() {
        let mut desk = desk().saying(2, |row| row.leave_out = true);
        desk.choices.make_departments = true;
        let desk = check(
            desk,
            "203 | Ny Vikar | Avdeling C | Student | Full klient | 100 | 21.6.2027 | 18.7.2027
             204 | En Til   | Avdeling D | Student | Full klient |     | 21.6.2027 | 18.7.2027",
            "2 leftout Ny Vikar\n3 rejected En Til: F3 Empty",
        );
        assert_eq!(desk.season.departments().len(), 2, "not even their departments");
        assert_eq!(desk.people.len(), 6, "nor their names");
    }

    #[test]
    fn the_template_says_everything() {
        let desk = check_template(
            desk(),
            "v-jon |     | Jon Dal | A | Avdeling A | Lærling | Kun Rover | Ny | 80 | 21.6.2027 | 18.7.2027 | |
                   | 205 | Ny Her  |   | Avdeling B | Student | Full klient |  | 80 | 21.6.2027 | 18.7.2027 | |
             x-7   | 206 | Vilde Nes | B | Avdeling B | Student | Full klient | | 80 | 21.6.2027 | 18.7.2027 | |",
            "2 changed Jon Dal: Role Assistent > Lærling
             3 new Ny Her
             4 new Vilde Nes",
        );
        assert!(desk.season.temps().contains_key(&TempId::from("x-7")), "a new entry keeps its id");
        let mut desk = desk;
        desk.check(
            "= Completions
             Ansattnummer | m:P-ROVER
             202 | ja",
            "2 changed 202: Done - > Rover i praksis",
        );
        check_template(
            desk,
            "v-vilde | | Vilde Nes | A | Avdeling B | Sykepleier | Full klient | | 80 | 21.6.2027 | 25.7.2027 | |",
            "2 changed Vilde Nes: EmployeeNo 202 > -, Done Rover i praksis > -",
        );
    }

    #[track_caller]
    fn check_template(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(
            &format!(
                "= Temps template
                 Id | Ansattnummer | Navn | Avdelings-id | Avdeling | Rolle | Trenger | Ansettelse | Stillingsprosent | Første dag | Siste dag | Gjennomført | Gjennomført-id
                 {rows}"
            ),
            expected,
        );
        desk
    }

    #[test]
    fn in_the_template_two_of_one_name_are_two() {
        let desk = check_template(
            Desk::empty_season(),
            "v-1 | | Vikar | | | Student | Full klient | | 80 | 21.6.2027 | 18.7.2027 | |
             v-2 | | Vikar | A | Avdeling A | Student | Full klient | | 80 | 21.6.2027 | 18.7.2027 | |
             v-3 | | Vikar | A | Avdeling A | Student | Full klient | | 80 | 21.6.2027 | 18.7.2027 | |",
            "2 rejected Vikar: E2 Empty
             3 new Vikar
             4 new Vikar",
        );
        assert_eq!(desk.season.temps().len(), 2);
    }
}
