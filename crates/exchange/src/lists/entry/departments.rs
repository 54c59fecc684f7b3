//! *Avdelinger*. Without an id a department is that of its code, else of its name.

use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, Noun};
use skulder_season::limits;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, text, whole};
use crate::lists::value;
use crate::lists::which::{self, Found, hidden_one};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let is_exact = row.is_exact();
    let name = row.told(Field::Name, text(is_exact, limits::TEXT));
    let code = row.told(Field::Code, text(is_exact, limits::TEXT));
    let id = hidden_one(row, Field::Id).map(|id| which::meant(DepartmentId::from(id), draft));
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
    let by_code = code.map_or(Found::Nobody, |code| which::department_coded(code, has_id, draft));
    let (field, found) = match (by_code, name, code) {
        // Two departments of one name have a code each; a code that changes is of one the file says once.
        // And ids say who of the file is who: one that nobody knows can only mean what it has not spoken of.
        (Found::Nobody, Some(name), code) if has_id || code.is_some() => {
            (Field::Name, which::department_named(name, has_id, draft))
        }
        (Found::Nobody, Some(name), _) => (Field::Name, which::department_called(name, draft)),
        (by_code, ..) => (Field::Code, by_code),
    };
    match found {
        Found::One(id) => Ok(Some(id)),
        Found::Nobody => Ok(None),
        // Of several, none has the code.
        Found::Several(_) if field == Field::Name && code.is_some() => Ok(None),
        Found::Several(count) => Err((field, CellWhy::SeveralKnown { noun: Noun::Department, count })),
    }
}

#[cfg(test)]
mod tests {
    use skulder_season::ids::DepartmentId;

    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(
            &format!("= Departments\nAnsvar | Navn | Hjemmetjeneste | Minst til stede\n{rows}"),
            expected,
        );
        desk
    }

    #[test]
    fn departments_are_found_by_code_else_by_name() {
        let desk = check(
            desk(),
            "4101 | avdeling a  |    |
             4102 | Avdeling B  | ja | 2
             4103 | Avdeling C  | ja |
                  | Avdeling C  |    | 3
             4104 |             |    |
             4105 | Avdeling D  | kanskje | mange",
            "2 changed avdeling a: Name Avdeling A > avdeling a, Code - > 4101
             3 changed Avdeling B: Code - > 4102, MinPresent 1 > 2
             4 new Avdeling C
             5 changed Avdeling C: MinPresent 1 > 3
             6 rejected 4104: B6 Empty
             7 rejected Avdeling D: C7 NotAFlag, D7 NotACount",
        );
        check(
            desk,
            "4101 | Sykehjem A | |
             4109 | Avdeling B | |",
            "2 changed Sykehjem A: Name avdeling a > Sykehjem A
             3 changed Avdeling B: Code 4102 > 4109",
        );
    }

    #[test]
    fn two_of_one_name_have_a_code_each() {
        let desk = check(
            desk(),
            "1 | Avdeling 1 | |
             2 | Avdeling 1 | |
             2 | Avdeling 1 | | 4
             2 | Avdeling 1 | | 5",
            "2 new Avdeling 1
             3 new Avdeling 1
             4 rejected Avdeling 1: D4 SaidOtherwise
             5 rejected Avdeling 1: D5 SaidOtherwise",
        );
        let mut desk = check(desk, "2 | Avdeling 1 | | 4", "2 changed Avdeling 1: MinPresent 1 > 4");
        desk.check(
            "= Departments\nNavn | Minst til stede\nAvdeling 1 | 7",
            "2 rejected Avdeling 1: A2 SeveralKnown",
        );
    }

    #[test]
    fn a_code_is_found_among_codes_and_a_name_beside_a_code_among_names() {
        check(
            desk(),
            "1 | Avdeling A | |
             2 | 1          | |
             1 | Avdeling A | | 2
             3 | 2          | |",
            "2 changed Avdeling A: Code - > 1
             3 new 1
             4 changed Avdeling A: MinPresent 1 > 2
             5 new 2",
        );
    }

    #[test]
    fn what_the_file_calls_otherwise_is_not_found_by_its_old_name() {
        let desk = check(desk(), "1 | Avdeling A | |", "2 changed Avdeling A: Code - > 1");
        let mut desk = desk.matching();
        desk.check(
            "= Departments
             Ansvar | Navn
             1      | Heimen
             = WeekRules
             Avdeling   | Uke | Minst til stede | Grunn
             Avdeling A | 26  | 2               | Kurs
             heimen     | 26  | 2               | Kurs",
            "2 changed Heimen: Name Avdeling A > Heimen
             2 rejected Avdeling A, 26: A2 Unknown
             3 new heimen, 26",
        );
    }

    #[test]
    fn a_name_alone_is_whose_it_is_in_the_end() {
        let desk = check(desk(), "1 | Avdeling A | |", "2 changed Avdeling A: Code - > 1");
        check(
            desk,
            "  | Avdeling A | | 2
             1 | Heimen     | |
             2 | Avdeling A | |",
            "2 changed Avdeling A: MinPresent 1 > 2
             3 changed Heimen: Name Avdeling A > Heimen
             4 new Avdeling A",
        );
    }

    #[test]
    fn the_template_has_ids() {
        let mut desk = desk();
        desk.check(
            "= Departments template
             Id | Navn       | Ansvar | Hjemmetjeneste | Minst til stede
             A  | Heimen     | 7      | Ja             | 2
             B  | Avdeling B |        |                |
             C  | Heimen     |        | Nei            | 1
                | Heimen 2   |        | Nei            | 1",
            "2 changed Heimen: Name Avdeling A > Heimen, Code - > 7, HomeCare Nei > Ja, MinPresent 1 > 2
             3 changed Avdeling B: HomeCare Ja > Nei
             4 new Heimen
             5 new Heimen 2",
        );
        let mut other = self::desk();
        other.check(
            "= Departments template
             Id | Navn
             X  | Avdeling A
             = Temps template
             Id  | Navn | Avdelings-id | Avdeling   | Rolle   | Trenger   | Stillingsprosent | Første dag | Siste dag
             v-9 | Per  | X            | Avdeling A | Student | Kun Rover | 80 | 21.6.2027 | 18.7.2027
             v-8 | Ada  | X            | Avdeling B | Student | Kun Rover | 80 | 21.6.2027 | 18.7.2027",
            "2 unchanged Avdeling A
             2 new Per
             3 new Ada",
        );
        let home = |id: &str| other.season.temps()[&skulder_season::ids::TempId::from(id)].department.clone();
        assert_eq!(home("v-9"), DepartmentId::from("A"), "an id of another season means what its name does");
        assert_eq!(home("v-8"), DepartmentId::from("B"), "the visible name is what people change");
    }
}
