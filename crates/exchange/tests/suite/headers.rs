//! How sheets are understood: small tables, drawn as text, and the lists of the fixtures.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::DateTime;
use skulder_exchange::lists::ListKind;
use skulder_exchange::lists::choices::{ColumnMeaning, Fix, SheetChoice};
use skulder_exchange::lists::field::Field;
use skulder_exchange::lists::header::{Understood, understand};
use skulder_exchange::lists::preview::NeverStored;
use skulder_exchange::lists::value::{Calendar, shown};
use skulder_exchange::season_json::{import, read};
use skulder_exchange::template::{self, Fill};
use skulder_exchange::workbook::{self, Merged, Row, Sheet, Value};
use skulder_season::command::{BulkSource, Stamp, decide};
use skulder_season::dates::{WeekRange, parse_day};
use skulder_season::person::People;
use skulder_season::{Season, apply};

use crate::examples;

/// A table drawn as text: a line a row, cells parted by `|`; digits are a number, `@2027-07-05` is a day.
fn sheet(name: &str, drawing: &str) -> Sheet {
    let mut rows = Vec::new();
    for (line, number) in drawing.trim_matches('\n').lines().zip(1..) {
        let cells = line.split('|').zip(0..).map(|(cell, column)| (column, value(cell.trim())));
        let cells: Vec<(u32, Value)> = cells.filter_map(|(column, value)| Some((column, value?))).collect();
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    Sheet { name: name.to_owned(), rows, ..Sheet::default() }
}

fn value(cell: &str) -> Option<Value> {
    if cell.is_empty() {
        return None;
    }
    if let Some(day) = cell.strip_prefix('@') {
        return Some(Value::Day(parse_day(day).expect("it is a day")));
    }
    Some(cell.parse().map_or_else(|_| Value::Text(cell.to_owned()), Value::Number))
}

/// A season of an example, with its people.
fn season(text: &str) -> (Season, People) {
    let file = read(text.as_bytes()).expect("the example is valid");
    let season = Season::unmade("s".into());
    let import = import(None, &file, BulkSource::Import);
    let at = DateTime::from_timestamp(0, 0).expect("it is a time");
    let stamp = Stamp { entry: "e".into(), at, author: "test".into(), seed: "seed".into() };
    let season = apply(&season, &decide(&season, &import.command, &stamp).expect("it is decided"));
    let people = import.names.iter().map(|naming| (naming.id.clone(), naming.person.clone()));
    (season, people.collect())
}

fn calendar(weeks: Option<WeekRange>) -> Calendar {
    Calendar { season: weeks, today: parse_day("2027-04-05").expect("it is a day") }
}

/// The demo season: summer 2027, twelve departments.
static DEMO: LazyLock<Season> = LazyLock::new(|| season(examples::DEMO).0);

/// A sheet beside the demo season.
fn seen(sheet: &Sheet, choice: Option<&SheetChoice>) -> Understood {
    understand(sheet, choice, &[], &DEMO, &calendar(Some(DEMO.weeks())))
}

/// What columns mean: "A Name, B Week 2027-W26"; those that mean nothing are not drawn.
fn meanings(understood: &Understood) -> String {
    let mut drawn = Vec::new();
    for column in &understood.columns {
        let letters = &column.letters;
        drawn.push(match &column.meaning {
            ColumnMeaning::Nothing => continue,
            ColumnMeaning::Field { field } => format!("{letters} {field:?}"),
            ColumnMeaning::Week { week } => format!("{letters} {week}"),
            ColumnMeaning::Day { day } => format!("{letters} {day}"),
            ColumnMeaning::Completion { module } => format!("{letters} {module}"),
        });
    }
    drawn.join(", ")
}

/// The entries, a line each: the number, the heading above, the values that count.
fn entries(understood: &Understood) -> String {
    let mut drawn = String::new();
    for entry in &understood.entries {
        let cells: Vec<String> = entry.cells.iter().map(|(_, value)| shown(value)).collect();
        let under = entry.under.as_ref().map(|(row, text)| format!(" ({row}: {text})")).unwrap_or_default();
        writeln!(drawn, "{}{under} {}", entry.row, cells.join(" | ")).expect("a text takes everything");
    }
    drawn
}

#[track_caller]
fn check(name: &str, drawing: &str, kind: ListKind, header_row: u32, expected: &str) -> Understood {
    let understood = seen(&sheet(name, drawing), None);
    assert_eq!(understood.kind, Some(kind));
    assert_eq!(understood.header_row, Some(header_row));
    assert_eq!(meanings(&understood), expected);
    assert!(!understood.is_template, "no list but the template is one");
    understood
}

#[track_caller]
fn is_no_list(name: &str, drawing: &str) {
    let understood = seen(&sheet(name, drawing), None);
    assert_eq!(understood.kind, None, "{}", meanings(&understood));
    assert_eq!(understood.entries, []);
    assert_eq!(meanings(&understood), "", "nothing of it is taken in");
}

#[test]
fn the_lists_of_the_fixtures_are_what_they_are() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lists");
    let expected: BTreeMap<&str, Vec<(ListKind, u32, usize)>> = BTreeMap::from([
        ("avdelinger.csv", vec![(ListKind::Departments, 1, 12)]),
        ("avvik.xlsx", vec![(ListKind::FollowUps, 4, 28), (ListKind::Assessments, 3, 0)]),
        ("elaering-rapport.csv", vec![(ListKind::Completions, 1, 80)]),
        ("ferieonsker.xlsx", vec![(ListKind::HolidayWishes, 4, 8)]),
        ("ferieplan-dager.xlsx", vec![(ListKind::HolidayGrid, 6, 32)]),
        ("ferieplan-uker.xlsx", vec![(ListKind::HolidayGrid, 4, 32)]),
        ("feriesvar.csv", vec![(ListKind::Absences, 1, 33)]),
        (
            "ramme.xlsx",
            vec![
                (ListKind::Departments, 1, 12),
                (ListKind::Trainers, 1, 2),
                (ListKind::Modules, 1, 13),
                (ListKind::Settings, 1, 6),
            ],
        ),
        (
            "sesongen.xlsx",
            vec![
                (ListKind::Departments, 1, 12),
                (ListKind::Trainers, 1, 32),
                (ListKind::Absences, 1, 33),
                (ListKind::LoansAndRaises, 1, 0),
                (ListKind::Temps, 1, 90),
                (ListKind::Modules, 1, 13),
                (ListKind::FollowUps, 1, 28),
                (ListKind::Settings, 1, 6),
            ],
        ),
        ("sommervikarer-turnus.xlsx", vec![(ListKind::Temps, 6, 90)]),
        ("superbrukere-hr.csv", vec![(ListKind::Trainers, 4, 30)]),
        ("superbrukere.xlsx", vec![(ListKind::Trainers, 3, 30), (ListKind::Trainers, 1, 2)]),
        ("vikarer.txt", vec![(ListKind::Temps, 1, 90)]),
        ("vurderinger.csv", vec![(ListKind::Assessments, 1, 3)]),
    ]);
    for (name, expected) in expected {
        let bytes = std::fs::read(folder.join(name)).expect("the fixture is there");
        let workbook = workbook::read(&bytes, name, &mut |_| ControlFlow::Continue(())).expect("it is read");
        let found = workbook.sheets.iter().map(|sheet| {
            let understood = seen(sheet, None);
            (understood.kind, understood.header_row, understood.entries.len())
        });
        let expected: Vec<_> =
            expected.into_iter().map(|(kind, row, count)| (Some(kind), Some(row), count)).collect();
        assert_eq!(found.collect::<Vec<_>>(), expected, "{name}");
    }
}

#[test]
fn the_template_is_known_and_everything_in_it_counts() {
    for (name, text) in examples::ALL {
        let (season, people) = season(text);
        let bytes = template::write(&season, &people, Fill::Everything).expect("it is written");
        let workbook =
            workbook::read(&bytes, "mal.xlsx", &mut |_| ControlFlow::Continue(())).expect("it is read");
        let calendar = calendar(Some(season.weeks()));
        for sheet in &workbook.sheets {
            let understood = understand(sheet, None, &[], &season, &calendar);
            let kind = ListKind::ALL.iter().find(|kind| kind.title() == sheet.name).copied();
            assert_eq!(understood.kind, kind, "{name}, {}", sheet.name);
            let Some(kind) = kind else { continue };
            assert!(understood.is_template, "{name}, {}", sheet.name);
            assert_eq!(understood.header_row, Some(1));
            assert_eq!(
                understood.entries.len(),
                sheet.rows.len() - 1,
                "{name}, {}: every row counts",
                sheet.name
            );
            let fields: Vec<Field> =
                kind.columns().iter().filter(|one| one.is_written).map(|one| one.field).collect();
            let found: Vec<Field> =
                understood
                    .meanings()
                    .filter_map(|(_, meaning)| {
                        if let ColumnMeaning::Field { field } = meaning { Some(*field) } else { None }
                    })
                    .collect();
            assert_eq!(found, fields, "{name}, {}", sheet.name);
        }
    }
}

#[test]
fn an_id_of_another_program_is_none_of_ours() {
    check(
        "Ark1",
        "Id | Navn | Avdeling | Yrke | Stillingsprosent | Verktøy
         17 | Ida Berg | Sykehjem Nord | Sykepleier | 80 | Rover",
        ListKind::Trainers,
        1,
        "B Name, C Department, D Role, E PositionPercent, F Tool",
    );
}

#[test]
fn headers_are_found_among_the_first_fifteen_rows() {
    let titles = "Sommervikarer 2027 | | \nskrevet ut 30.03.2027\n\n\n";
    let header = "Ansattnr | Navn | Avd. | Stilling | % | Fra | Til | Tilgang\n";
    let row = "930001 | Jon Skisselien | 4101 | Ass. | 80 | @2027-06-14 | @2027-08-15 | Kun Rover";
    for above in [0, 1, 4, 9, 14] {
        let drawing = format!(
            "{}{}{header}{row}",
            &titles[..if above >= 4 { titles.len() } else { 0 }],
            "\n".repeat(if above >= 4 { above - 4 } else { above })
        );
        // A drawing begins with its first line that is not blank.
        let sheet = sheet("Ark1", &format!("x\n{drawing}"));
        let understood = seen(&sheet, None);
        if above < 14 {
            assert_eq!(understood.kind, Some(ListKind::Temps), "{above} rows above");
            assert_eq!(understood.header_row, Some(above as u32 + 2));
            assert_eq!(understood.entries.len(), 1);
        }
    }
    let deep = format!("x\n{}{header}{row}", "y\n".repeat(20));
    assert_eq!(seen(&sheet("Ark1", &deep), None).kind, None, "below the fifteenth row they are not sought");
}

#[test]
fn headers_in_two_rows_are_read_together() {
    let mut sheet = sheet(
        "Rapport",
        "Oversikt
         Enhet | Ansatt | | Stilling | | Vikariat | | Helseplattformen
         | Nr. | Navn | Kategori | Prosent | Fra | Til |
         Sykehjem Nord | 930001 | Skisselien, Jon | Pleieass. | 0.75 | @2027-06-14 | @2027-08-15 | Kun Rover",
    );
    let merged =
        |row, first_column, last_column| Merged { first_row: row, last_row: row, first_column, last_column };
    sheet.merged = vec![merged(2, 1, 2), merged(2, 3, 4), merged(2, 5, 6)];
    let understood = seen(&sheet, None);
    assert_eq!(understood.header_row, Some(3));
    assert_eq!(
        meanings(&understood),
        "A Department, B EmployeeNo, C Name, D Role, E PositionPercent, F FirstDay, G LastDay, H Tool"
    );
    assert_eq!(
        entries(&understood),
        "4 Sykehjem Nord | 930001 | Skisselien, Jon | Pleieass. | 0,75 | 14.6.2027 | 15.8.2027 | Kun Rover\n"
    );
}

#[test]
fn totals_repeated_headers_notes_and_legends_are_passed_over() {
    let understood = check(
        "Superbrukere",
        "Superbrukere Helseplattformen

         Navn | Ansattnr. | Avdeling | Yrke | St.% | Behersker
         Oda Liksomhaug | 910001 | Helsehuset korttid | Sykepleier | 80% | Rover og full klient
         Navn | Ansattnr. | Avdeling | Yrke | St.% | Behersker
         Ane Tenktvoll | 910002 | Helsehuset korttid | Helsefagarbeider | 75% | Rover
         Sum | | | | 155 |
         | | | | |
         Til sammen 2 superbrukere
         * = ny i år
         Listen oppdateres hver mandag av avdelingslederne.
         Jonas Fiktsund | | | | |",
        ListKind::Trainers,
        3,
        "A Name, B EmployeeNo, C Department, D Role, E PositionPercent, F Tool",
    );
    assert_eq!(understood.passed_over, [5, 7, 9, 10, 11]);
    let numbers: Vec<u32> = understood.entries.iter().map(|entry| entry.row).collect();
    assert_eq!(numbers, [4, 6, 12], "a name alone may be somebody: the user is told what is missing");
}

#[test]
fn headings_of_departments_hold_for_the_rows_below_them() {
    let understood = check(
        "Ark1",
        "Navn | Ansattnr. | Yrke | St.% | Behersker
         Sykehjem Nord
         Oda Liksomhaug | 910001 | Sykepleier | 80% | Full klient

         4104 Sykehjem Sør
         Ane Tenktvoll | 910002 | Helsefagarbeider | 75% | Rover
         Avdeling: Øya helsetun
         Jonas Fiktsund | 910003 | Helsefagarbeider | 60% | Rover
         Legevakten
         Live Sandkassen | 910008 | Sykepleier | 70% | Full klient
         Instruktører
         Astrid Mønsterhaug | 920001 | Sykepleier | 100% | Full klient",
        ListKind::Trainers,
        1,
        "A Name, B EmployeeNo, C Role, D PositionPercent, E Tool",
    );
    let under: Vec<Option<(u32, &str)>> = understood
        .entries
        .iter()
        .map(|entry| entry.under.as_ref().map(|(row, text)| (*row, text.as_str())))
        .collect();
    assert_eq!(
        under,
        [
            Some((2, "Sykehjem Nord")),
            Some((5, "4104 Sykehjem Sør")),
            Some((7, "Øya helsetun")),
            Some((9, "Legevakten")),
            None
        ],
        "one that nobody knows is a heading too; instructors have no department"
    );
    assert_eq!(understood.passed_over, [2, 5, 7, 9, 11]);
}

#[test]
fn a_sheet_may_be_of_one_department() {
    let header = "Nr | Navn | Ansattnummer | Stillingstype | Stillingsprosent | Første dag | Siste dag | Opplæring | Status\n";
    let row = "1 | Jon Skisselien | 930001 | Ass. | 80 | @2027-06-14 | @2027-08-15 | Rover | Ny\n2 | Ida Berg | 930002 | Hfa | 80 | @2027-06-14 | @2027-08-15 | Full klient | Ny";
    let of = |name: &str, above: &str| {
        let understood = seen(&sheet(name, &format!("{above}\n\n{header}{row}")), None);
        assert_eq!(understood.kind, Some(ListKind::Temps));
        assert_eq!(
            meanings(&understood),
            "B Name, C EmployeeNo, D Role, E PositionPercent, F FirstDay, G LastDay, H Tool, I Engagement",
            "the column that counts the rows is nobody's number"
        );
        understood.entries[0].under.clone()
    };
    let nord = |row| Some((row, "Sykehjem Nord".to_owned()));
    assert_eq!(of("Sykehjem Nord", "Sommervikarer 2027"), nord(0));
    assert_eq!(of("Ark2", "Sykehjem Nord"), nord(1));
    assert_eq!(of("Ark2", "Sommervikarer 2027 – Sykehjem Nord"), nord(1));
    assert_eq!(of("Ark2", "Sommervikarer Sykehjem Nord og Sykehjem Sør"), None, "which of them is not told");
    assert_eq!(of("Ark2", "Sommervikarer 2027"), None);
}

#[test]
fn weeks_along_the_top_make_a_grid() {
    for header in [
        "Navn | 26 | 27 | 28",
        "Navn | Uke 26 | Uke 27 | Uke 28",
        "Navn | u.26 | u.27 | u.28",
        "Navn | W26 | W27 | W28",
        "Navn | 2027-W26 | 2027-W27 | 2027-W28",
        "Navn | 26/2027 | 27/2027 | 28/2027",
        "Navn | @2027-06-28 | @2027-07-05 | @2027-07-12",
        "Navn | 28.6.2027 | 5.7.2027 | 12.7.2027",
        "Navn | 28.6. | 5.7. | 12.7.",
        "Navn | Uke 26 (28.6-4.7) | Uke 27 (5.7-11.7) | Uke 28 (12.7-18.7)",
        "Navn | 46566 | 46573 | 46580",
    ] {
        let understood = seen(&sheet("Ark1", &format!("{header}\nIda Berg | F | F |")), None);
        assert_eq!(understood.kind, Some(ListKind::HolidayGrid), "{header}");
        assert_eq!(meanings(&understood), "A Name, B 2027-W26, C 2027-W27, D 2027-W28", "{header}");
    }
}

#[test]
fn weeks_run_over_new_year_and_a_year_above_counts() {
    let weeks = WeekRange::new("2026-W45".parse().expect("a week"), "2027-W10".parse().expect("a week"))
        .expect("in order");
    let table = sheet("Ark1", "Navn | 51 | 52 | 53 | 1 | 2\nIda Berg | F | | | |");
    let understood = understand(&table, None, &[], &DEMO, &calendar(Some(weeks)));
    assert_eq!(meanings(&understood), "A Name, B 2026-W51, C 2026-W52, D 2026-W53, E 2027-W01, F 2027-W02");

    let last_year = "Ferieplan 2026\nNavn | 26 | 27 | 28\nIda Berg | F | F |";
    let understood = seen(&sheet("Ark1", last_year), None);
    assert_eq!(
        meanings(&understood),
        "A Name, B 2026-W26, C 2026-W27, D 2026-W28",
        "last year's plan is not this year's"
    );
    let printed = "Ferieplan, skrevet ut 30.03.2026\nNavn | 26 | 27 | 28\nIda Berg | F | F |";
    let understood = seen(&sheet("Ark1", printed), None);
    assert_eq!(
        meanings(&understood),
        "A Name, B 2027-W26, C 2027-W27, D 2027-W28",
        "the day of printing is no year"
    );
}

#[test]
fn months_above_numbers_make_days_or_weeks() {
    let days = "Ferie\nNavn | Juni | | Juli | | |\n | 29 | 30 | 1 | 2 | 3 | Sum\nIda Berg | F | F | | | | 2";
    let understood = seen(&sheet("Ark1", days), None);
    assert_eq!(
        meanings(&understood),
        "A Name, B 2027-06-29, C 2027-06-30, D 2027-07-01, E 2027-07-02, F 2027-07-03"
    );
    assert_eq!(entries(&understood), "4 Ida Berg | F | F\n");

    let weeks = "Ferie\nNavn | Juni | | Juli | |\n | 25 | 26 | 27 | 28 | 29\nIda Berg | | F | F | |";
    let understood = seen(&sheet("Ark1", weeks), None);
    assert_eq!(meanings(&understood), "A Name, B 2027-W25, C 2027-W26, D 2027-W27, E 2027-W28, F 2027-W29");
}

#[test]
fn a_grid_has_totals_legends_and_people_without_marks() {
    let understood = check(
        "Ferieplan",
        "FERIEPLAN SOMMEREN 2027
         Navn | Stilling | 26 | 27 | 28 | 29 | Sum uker
         Sykehjem Nord
         Kaja Skisselien | 0.8 | F | F | F | - | 3
         Live Sandkassen
         Torill Tenktvoll | 0.7 | | Ø | Ø | | 2
         Antall borte | | 1 | 2 | 2 | 0 |

         F | Ferie
         Tegnforklaring
         F = Ferie, fastsatt
         Ø = Ferie, ønsket | | | |
         Fastsettes i møte 20. april.",
        ListKind::HolidayGrid,
        2,
        "A Name, C 2027-W26, D 2027-W27, E 2027-W28, F 2027-W29",
    );
    assert_eq!(
        entries(&understood),
        "4 (3: Sykehjem Nord) Kaja Skisselien | F | F | F\n6 (3: Sykehjem Nord) Torill Tenktvoll | Ø | Ø\n"
    );
    assert_eq!(understood.passed_over, [3, 5, 7, 9, 10, 11, 12, 13]);
}

#[test]
fn a_bar_of_merged_cells_is_a_mark_in_each_of_its_weeks() {
    let mut sheet = sheet("Ferie", "Navn | 26 | 27 | 28 | 29\nIda Berg | | Ferie | | ");
    sheet.merged = vec![Merged { first_row: 2, last_row: 2, first_column: 2, last_column: 4 }];
    assert_eq!(entries(&seen(&sheet, None)), "2 Ida Berg | Ferie | Ferie | Ferie\n");
}

#[test]
fn wishes_are_known_by_many_titles() {
    for header in [
        "Navn | 1. valg | 2. valg | 3. valg",
        "Navn | Førstevalg | Andrevalg | Tredjevalg",
        "Navn | Ønske 1 | Ønske 2 | Ønske 3",
        "Navn | Alternativ 1 | Alternativ 2 | Alternativ 3",
        "Navn | Alt. 1 | Alt. 2 | Alt. 3",
        "Navn | Prioritet 1 | Prioritet 2 | Prioritet 3",
        "Navn | 1. prioritet | 2. prioritet | 3. prioritet",
        "Navn | 1. ønske | 2. ønske | 3. ønske",
    ] {
        let drawing = format!("{header}\nIda Berg | 26-28 | uke 29-31 | 32");
        let expected = "A Name, B FirstChoice, C SecondChoice, D ThirdChoice";
        check("Ark1", &drawing, ListKind::HolidayWishes, 1, expected);
    }
}

#[test]
fn completions_may_stand_below_each_other_or_side_by_side() {
    check(
        "Rapport",
        "Ansattnr | Navn | Kurs | Fullført
         930001 | Jon Skisselien | Rover – e-læring | @2027-04-01",
        ListKind::Completions,
        1,
        "A EmployeeNo, B Name, C Module, D Completed",
    );
    check(
        "Oversikt",
        "Ansattnr | Navn | Rover - e-læring | Full klient – e-læring | Rover i praksis | Brannvern
         930001 | Jon Skisselien | x | | @2027-04-01 | x",
        ListKind::Completions,
        1,
        "A EmployeeNo, B Name, C E-ROVER, D E-KLIENT, E P-ROVER",
    );
    check(
        "Vikarer",
        "Navn | Avdeling | Stilling | % | Fra dato | Til dato | Tilgang | Rover – e-læring | Rover i praksis
         Jon Skisselien | Sykehjem Nord | Ass. | 80 | 14.6.2027 | 15.8.2027 | Rover | ja | nei",
        ListKind::Temps,
        1,
        "A Name, B Department, C Role, D PositionPercent, E FirstDay, F LastDay, G Tool, H E-ROVER, I P-ROVER",
    );
}

#[test]
fn a_superuser_may_have_holidays_beside_the_name() {
    check(
        "Superbrukere",
        "Superbruker | Avdeling | Yrke | Stilling | Verktøy | Ferie 2027
         Oda Liksomhaug | Helsehuset korttid | Spl. | 0.8 | Full klient | 27-29",
        ListKind::Trainers,
        1,
        "A Name, B Department, C Role, D PositionPercent, E Tool, F Weeks",
    );
}

#[test]
fn weeks_in_two_columns_are_weeks() {
    check(
        "Ferie",
        "Navn | Fra uke | Til uke
         Ida Berg | 26 | 28",
        ListKind::Absences,
        1,
        "A Name, B FirstWeek, C LastWeek",
    );
    check(
        "Ferie",
        "Navn | Fra | Til
         Ida Berg | 26 | 28
         Ola Vik | uke 29 | uke 30",
        ListKind::Absences,
        1,
        "A Name, B FirstWeek, C LastWeek",
    );
    check(
        "Ferie",
        "Navn | Fra | Til
         Ida Berg | 28.6.2027 | 18.7.2027",
        ListKind::Absences,
        1,
        "A Name, B FirstDay, C LastDay",
    );
}

#[test]
fn columns_are_known_by_their_values_where_titles_say_nothing() {
    check(
        "Vikarer",
        "Ansattnr | Navn | | Hvor | Faggruppe | Grad | Fra | Til | Får
         930001 | Jon Skisselien | 1 | Sykehjem Nord | Ass. | x | 14.6.2027 | 15.8.2027 | Rover
         930002 | Ida Berg | 2 | 4104 | Hfa | x | 14.6.2027 | 15.8.2027 | Full klient",
        ListKind::Temps,
        1,
        "A EmployeeNo, B Name, D Department, E Role, G FirstDay, H LastDay, I Tool",
    );
    check(
        "Vikarer",
        "| | Avdeling | Stilling | % | Fra | Til | Tilgang
         930001 | Skisselien, Jon | 4101 | Ass. | 80 | 14.6.2027 | 15.8.2027 | Rover
         930002 | Berg, Ida | 4101 | Ass. | 80 | 14.6.2027 | 15.8.2027 | Rover",
        ListKind::Temps,
        1,
        "A EmployeeNo, B Name, C Department, D Role, E PositionPercent, F FirstDay, G LastDay, H Tool",
    );
}

#[test]
fn a_title_gives_way_to_values_that_cannot_be_it() {
    let understood = check(
        "Superbrukere",
        "Ansatt | Etternavn | Fornavn | Avdeling | Stilling | Yrke | Tilgang
         910001 | Liksomhaug | Oda | 4101 | 80 | Sykepleier | Full klient
         910002 | Tenktvoll | Ane | 4101 | 75 | Hfa | Rover",
        ListKind::Trainers,
        1,
        "A EmployeeNo, B LastName, C FirstName, D Department, E PositionPercent, F Role, G Tool",
    );
    assert!(understood.columns.iter().all(|column| column.is_guess), "the user sees that it is guessed");
}

#[test]
fn two_columns_never_mean_one_field() {
    check(
        "Superbrukere",
        "Navn | Avdeling | Ansvarsnavn | Stilling | Tittel | Prosent | Stillings% | Verktøy
         Oda Liksomhaug | Nordre | Sykehjem Nord | Fast | Sykepleier | | 80 | Full klient
         Ane Tenktvoll | Søndre | Sykehjem Sør | Fast | Hfa | | 75 | Rover",
        ListKind::Trainers,
        1,
        "A Name, C Department, E Role, G PositionPercent, H Tool",
    );
}

#[test]
fn what_is_never_stored_is_dropped_unseen() {
    let mut table = sheet(
        "Ferie",
        "Navn | Fødselsnummer | Født | Adresse | Poststed | Mobil | E-post | Uker | Årsak | Kommentar | Type
         Ida Berg | | 1.1.1980 | Gata 1 | 0000 BY | 00000000 | ida@eksempel.invalid | 26-28 | Bryllup | Syk mor | Ferie",
    );
    table.dropped = vec![1];
    let understood = seen(&table, None);
    assert_eq!(understood.kind, Some(ListKind::Absences));
    assert_eq!(meanings(&understood), "A Name, H Weeks, K AbsenceKind");
    let never: Vec<Option<NeverStored>> =
        understood.columns.iter().map(|column| column.never_stored).collect();
    assert_eq!(
        never,
        [
            None,
            Some(NeverStored::IdentityNumber),
            Some(NeverStored::BirthDate),
            Some(NeverStored::Address),
            Some(NeverStored::Address),
            Some(NeverStored::Contact),
            Some(NeverStored::Contact),
            None,
            Some(NeverStored::AbsenceReason),
            Some(NeverStored::AbsenceReason),
            None,
        ]
    );
    for column in understood.columns.iter().filter(|column| column.never_stored.is_some()) {
        assert!(column.samples.is_empty(), "nothing of {} is shown", column.title);
    }
    assert_eq!(entries(&understood), "2 Ida Berg | 26-28 | Ferie\n", "nothing of it is handed on");
    assert!(understood.entries[0].has_reason, "but that there was a reason");
    let plain =
        seen(&sheet("Ferie", "Navn | Uker | Årsak\nIda Berg | 26-28 | Sommerferie\nOla Vik | 29 |"), None);
    assert!(plain.entries.iter().all(|entry| !entry.has_reason), "a holiday is no reason to ask");
}

#[test]
fn sheets_that_are_no_lists_are_left_alone() {
    is_no_list(
        "Telefonliste",
        "Navn | Avdeling | Telefon | E-post\nIda Berg | Sykehjem Nord | 00000000 | ida@eksempel.invalid",
    );
    is_no_list(
        "Veiledning",
        "Navn | Ansattnr | Avdeling | Yrke | Stillingsprosent\nSkriv navnet | og nummeret | og avdelingen | |",
    );
    is_no_list("Ark3", "Slik fyller du ut skjemaet\nSkriv navnet i første kolonne.");
    is_no_list("Budsjett", "Konto | Beløp | Kommentar\n5001 | 120000 | Lønn\n5002 | 13000 | Vikarer");
    is_no_list("Turnus", "Navn | @2027-06-28 | @2027-06-29 | @2027-06-30\nIda Berg | D | A | N");
    is_no_list("Tomt", "");
    let mut hidden = sheet(
        "Data",
        "Navn | Ansattnr | Avdeling | Yrke | Stillingsprosent\nIda Berg | 930001 | 4101 | Spl | 80",
    );
    hidden.is_hidden = true;
    assert_eq!(seen(&hidden, None).kind, None, "a hidden sheet is another program's own affair");
}

#[test]
fn numbers_that_are_no_weeks_make_no_grid() {
    is_no_list("Poeng", "Navn | 1 | 2 | 3 | 4\nIda Berg | 6 | 5 | 4 | 6");
    is_no_list("Ark1", "Navn | 1 | 2 | 3 | 4\nIda Berg | x | | | x");
}

#[test]
fn what_the_user_says_goes_before_what_is_guessed() {
    let table = sheet(
        "Ark1",
        "Oversikt
         Navn | Kontakt hos oss | Enhet | Stilling | Andel | Tilgang
         Oda Liksomhaug | Ane Tenktvoll | Sykehjem Nord | Sykepleier | 80 | Full klient",
    );
    let field = |field| ColumnMeaning::Field { field };
    let choice = SheetChoice {
        kind: Some(ListKind::Temps),
        columns: BTreeMap::from([
            (1, field(Field::Name)),
            (3, ColumnMeaning::Nothing),
            (4, field(Field::PositionPercent)),
        ]),
        ..SheetChoice::default()
    };
    let understood = seen(&table, Some(&choice));
    assert_eq!(understood.kind, Some(ListKind::Temps));
    assert_eq!(meanings(&understood), "B Name, C Department, E PositionPercent, F Tool");
    let said: Vec<bool> = understood.columns.iter().map(|column| !column.is_guess).collect();
    assert_eq!(said, [false, true, false, true, true, false]);

    let choice = SheetChoice { kind: Some(ListKind::Temps), header_row: Some(3), ..SheetChoice::default() };
    let understood = seen(&table, Some(&choice));
    assert_eq!((understood.header_row, understood.entries.len()), (Some(3), 0), "even where it is wrong");

    let reason = sheet("Ferie", "Navn | Uker | Årsak\nIda Berg | 26-28 | Ferie");
    let choice =
        SheetChoice { columns: BTreeMap::from([(2, field(Field::AbsenceKind))]), ..SheetChoice::default() };
    let understood = seen(&reason, Some(&choice));
    assert_eq!(meanings(&understood), "A Name, B Weeks, C AbsenceKind");
    assert_eq!(understood.columns[2].never_stored, None, "of the reason only whether it is holiday is asked");
}

#[test]
fn cells_without_headers_are_a_list_if_the_user_says_which() {
    let pasted = sheet("Limt inn", "Berg, Ida | uke 26-28\nVik, Ola | 29, 30");
    assert_eq!(seen(&pasted, None).kind, None);
    let choice = SheetChoice { kind: Some(ListKind::Absences), ..SheetChoice::default() };
    let understood = seen(&pasted, Some(&choice));
    assert_eq!((understood.kind, understood.header_row), (Some(ListKind::Absences), None));
    assert_eq!(meanings(&understood), "A Name, B Weeks");
    assert_eq!(entries(&understood), "1 Berg, Ida | uke 26-28\n2 Vik, Ola | 29, 30\n");

    let names = sheet("Limt inn", "Ida Berg\nOla Vik");
    let choice = SheetChoice { kind: Some(ListKind::Temps), ..SheetChoice::default() };
    assert_eq!(entries(&seen(&names, Some(&choice))), "1 Ida Berg\n2 Ola Vik\n");
}

#[test]
fn a_header_that_asks_is_answered() {
    let understood = check(
        "Vikarer",
        "Navn | Avdeling | Stilling | % | Fra | Til | Full klient? | Jobbet her før?
         Jon Skisselien | 4101 | Ass. | 80 | 14.6.2027 | 15.8.2027 | nei | Ja
         Ida Berg | 4101 | Spl. | 80 | 14.6.2027 | 15.8.2027 | x | Nei",
        ListKind::Temps,
        1,
        "A Name, B Department, C Role, D PositionPercent, E FirstDay, F LastDay, G Tool, H Engagement",
    );
    assert_eq!(
        entries(&understood),
        "2 Jon Skisselien | 4101 | Ass. | 80 | 14.6.2027 | 15.8.2027 | Rover | Jobbet her før\n\
         3 Ida Berg | 4101 | Spl. | 80 | 14.6.2027 | 15.8.2027 | Full klient | Ny\n"
    );
    let understood = check(
        "Superbrukere",
        "Navn | Avdeling | Yrke | % | Verktøy | Timer til opplæring per uke
         Oda Liksomhaug | 4101 | Spl. | 80 | Rover | 3.5
         Ane Tenktvoll | 4101 | Hfa | 75 | Rover | 90 min",
        ListKind::Trainers,
        1,
        "A Name, B Department, C Role, D PositionPercent, E Tool, F WeeklyMinutes",
    );
    assert_eq!(
        entries(&understood),
        "2 Oda Liksomhaug | 4101 | Spl. | 80 | Rover | 3,5 t\n3 Ane Tenktvoll | 4101 | Hfa | 75 | Rover | 90 min\n"
    );
    let understood = check(
        "Ferie",
        "Navn | Uker | Godkjent
         Ida Berg | 26-28 | Ja
         Ola Vik | 29 | nei",
        ListKind::Absences,
        1,
        "A Name, B Weeks, C Status",
    );
    assert_eq!(
        entries(&understood),
        "2 Ida Berg | 26-28 | Fastsatt\n3 Ola Vik | 29 | nei\n",
        "not approved may be wished or declined"
    );
}

#[test]
fn other_answers_are_no_engagement() {
    check(
        "Vikarer",
        "Navn | Avdeling | Stilling | % | Fra | Til | Tilgang | Politiattest
         Jon Skisselien | 4101 | Ass. | 80 | 14.6.2027 | 15.8.2027 | Rover | Ja",
        ListKind::Temps,
        1,
        "A Name, B Department, C Role, D PositionPercent, E FirstDay, F LastDay, G Tool",
    );
}

#[test]
fn mended_cells_count_as_they_were_mended() {
    let table = sheet("Ferie", "Navn | Uker\nIda Berg | 28-26\nOla Vik | 29");
    let fix = |row, column, text: &str| Fix { sheet: "Ferie".into(), row, column, text: text.into() };
    let fixes = [fix(2, 1, "26-28"), fix(3, 1, "")];
    let fixes: Vec<&Fix> = fixes.iter().collect();
    let understood = understand(&table, None, &fixes, &DEMO, &calendar(Some(DEMO.weeks())));
    assert_eq!(entries(&understood), "2 Ida Berg | 26-28\n3 Ola Vik\n");
}

#[test]
fn lists_of_other_kinds_are_known_by_their_columns() {
    check(
        "Ark1",
        "Ansattnr | Navn | Dato | Tid
         930001 | Jon Skisselien | 14.6.2027 | 07:30-15:00",
        ListKind::Shifts,
        1,
        "A EmployeeNo, B Name, C Date, D Times",
    );
    check(
        "Ark1",
        "Avdeling | Uke | Minste bemanning | Begrunnelse
         Sykehjem Nord | 28 | 2 | Stengt post",
        ListKind::WeekRules,
        1,
        "A Department, B Week, C MinPresent, D Reason",
    );
    check(
        "Ark1",
        "Avdeling | Rolle | Fra uke | Til uke | Antall
         Sykehjem Nord | Assistent | 25 | 32 | 4",
        ListKind::Wanted,
        1,
        "A Department, B Role, C FirstWeek, D LastWeek, E Count",
    );
    check(
        "Ark1",
        "Superbruker | Hva | Lånes til | Fra uke | Til uke | Ny stillingsprosent
         Oda Liksomhaug | Lån | Sykehjem Nord | 26 | 27 |",
        ListKind::LoansAndRaises,
        1,
        "A Name, B LoanOrRaise, C Department, D FirstWeek, E LastWeek, F PositionPercent",
    );
    check(
        "Ark1",
        "Dato | Fra kl. | Til kl. | Kurs | Opplærer | Deltakere | Status
         14.6.2027 | 08:00 | 10:00 | Rover i praksis | Oda Liksomhaug | Jon Skisselien | Booket",
        ListKind::Sessions,
        1,
        "A Date, B Start, C End, D Module, E Trainer, F Temps, G Status",
    );
    check(
        "Ark1",
        "Modul | Form | Varighet | For verktøy
         Rover | Kurs | 2 t | Kun Rover",
        ListKind::Modules,
        1,
        "A Name, B Form, C Minutes, D ForTools",
    );
}

#[test]
fn english_lists_are_understood() {
    check(
        "Sheet1",
        "Employee No | Last name | First name | Department | Job title | FTE | Start date | End date | Access
         930001 | Skisselien | Jon | Sykehjem Nord | Nurse | 0.8 | 2027-06-14 | 2027-08-15 | Full client",
        ListKind::Temps,
        1,
        "A EmployeeNo, B LastName, C FirstName, D Department, E Role, F PositionPercent, G FirstDay, H LastDay, I Tool",
    );
    check(
        "Export",
        "User | Department | Course name | Completion date
         Jon Skisselien | Sykehjem Nord | Rover – e-læring | 2027-04-01",
        ListKind::Completions,
        1,
        "A Name, B Department, C Module, D Completed",
    );
}

#[test]
fn large_grids_are_understood_at_once() {
    let mut rows = vec![Row {
        number: 1,
        cells: std::iter::once((0, Value::Text("Navn".into())))
            .chain((1..=52).map(|week| (week, Value::Number(f64::from(week)))))
            .collect(),
    }];
    for number in 2..=301 {
        let marks = (1..=52).map(|week| (week, Value::Text(if week % 7 == 0 { "F" } else { "" }.into())));
        let name = (0, Value::Text(format!("Person {number}")));
        rows.push(Row { number, cells: std::iter::once(name).chain(marks).collect() });
    }
    let sheet = Sheet { name: "Ferie".into(), rows, ..Sheet::default() };
    let understood = seen(&sheet, None);
    assert_eq!(understood.kind, Some(ListKind::HolidayGrid));
    assert!(
        meanings(&understood).starts_with("A Name, B 2027-W01, C 2027-W02, "),
        "a plan of the whole year"
    );
    assert_eq!(understood.columns.len(), 53);
    assert_eq!(understood.entries.len(), 300);
}
