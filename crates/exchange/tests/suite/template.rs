//! The template: every cell comes back from the file as it was, whatever a season holds.

use std::ops::ControlFlow;

use proptest::prelude::*;
use skulder_exchange::cell::Cell;
use skulder_exchange::lists::field::Field;
use skulder_exchange::lists::{ListKind, ids};
use skulder_exchange::season_json;
use skulder_exchange::template::names::Names;
use skulder_exchange::template::row::Row;
use skulder_exchange::template::{self, CellTooLong, Fill};
use skulder_exchange::workbook::{self, Sheet, Value, Workbook};
use skulder_season::Season;
use skulder_season::department::Department;
use skulder_season::ids::{EntityId, Noun, PersonId};
use skulder_season::person::{People, Person};
use skulder_season::season::{AnyEntry, Contents};
use skulder_season::session::SessionKind;
use skulder_season::testing::generator::{Size, realistic};

use crate::round_trip::season_of;
use crate::{examples, seeded};

/// Which entries are on which sheet.
const SHEETS: [(ListKind, &[Noun]); 12] = [
    (ListKind::Departments, &[Noun::Department]),
    (ListKind::Trainers, &[Noun::Trainer]),
    (ListKind::Absences, &[Noun::Absence]),
    (ListKind::LoansAndRaises, &[Noun::Loan, Noun::Raise]),
    (ListKind::Temps, &[Noun::Temp]),
    (ListKind::Wanted, &[Noun::Wanted]),
    (ListKind::Modules, &[Noun::Module]),
    (ListKind::WeekRules, &[Noun::WeekRule]),
    (ListKind::Shifts, &[Noun::Shift]),
    (ListKind::Sessions, &[Noun::Session]),
    (ListKind::FollowUps, &[Noun::FollowUp]),
    (ListKind::Assessments, &[Noun::Assessment]),
];

pub(crate) fn read(bytes: &[u8]) -> Workbook {
    workbook::read(bytes, "mal.xlsx", &mut |_| ControlFlow::Continue(())).expect("what we write can be read")
}

fn written(season: &Season, people: &People, fill: Fill) -> Workbook {
    read(&template::write(season, people, fill).expect("no cell is too long"))
}

fn sheet(workbook: &Workbook, kind: ListKind) -> Option<&Sheet> {
    workbook.sheets.iter().find(|sheet| sheet.name == kind.title())
}

/// Checks that every entry stands on its sheet once, each of its fields in the column with its title.
fn check(season: &Season, people: &People) {
    let workbook = written(season, people, Fill::Everything);
    let names = Names { season, people };
    let mut met = 0;
    for (kind, nouns) in SHEETS {
        let Some(sheet) = sheet(&workbook, kind) else { continue };
        let columns: Vec<_> = kind.columns().iter().filter(|column| column.is_written).collect();
        for (place, column) in columns.iter().enumerate() {
            assert_eq!(sheet.rows[0].get(place as u32), Some(&Value::Text(column.title.to_owned())));
        }
        let id_column =
            columns.iter().position(|column| column.field == Field::Id).expect("every list has ids");
        for row in &sheet.rows[1..] {
            let Some(Value::Text(id)) = row.get(id_column as u32) else {
                panic!("{kind:?} {}: no id", row.number)
            };
            let [id] = &ids::split(id)[..] else { panic!("{kind:?} {}: not one id", row.number) };
            let entry_of = |noun: &Noun| season.entry(&EntityId::of(*noun, id.as_str().into()));
            // A loan and a raise may have the same id.
            let is_row = |entry: &AnyEntry| {
                columns.iter().enumerate().all(|(place, column)| {
                    let (said, read) = (value(entry.cell(column.field, names)), row.get(place as u32));
                    said.as_ref() == read || read.is_none() && goes_without_saying(said)
                })
            };
            assert!(
                nouns.iter().filter_map(entry_of).any(|entry| is_row(&entry)),
                "{kind:?}, row {}: not what the entry says",
                row.number
            );
            met += 1;
        }
    }
    let contents = serde_json::to_value(season.contents()).expect("a season is plain JSON");
    let lists = contents.as_object().expect("contents are lists").values().filter_map(|list| list.as_array());
    let entries: usize = lists.map(Vec::len).sum();
    assert_eq!(met, entries, "every entry once");
}

/// What an empty cell says as well.
fn goes_without_saying(value: Option<Value>) -> bool {
    matches!(value, Some(Value::Text(text)) if text == "Nei" || text == "Opplæring")
}

/// A cell as it must be read. A text of which nothing is seen is none to a reader of lists.
fn value(cell: Option<Cell>) -> Option<Value> {
    Some(match cell? {
        Cell::Text(text) if !text.chars().any(is_seen) => return None,
        Cell::Text(text) => Value::Text(text),
        Cell::Whole(number) => Value::Number(number.into()),
        Cell::Minutes(minutes) => Value::Number(minutes.into()),
        Cell::Hours(minutes) => Value::Number(f64::from(minutes) / 60.0),
        Cell::Percent(percent) => Value::Number(f64::from(percent) / 100.0),
        Cell::Day(day) => Value::Day(day),
        Cell::Time(time) => {
            let seconds = u32::from(time.minutes()) * 60;
            Value::Time(
                chrono::NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("a time of day"),
            )
        }
    })
}

fn is_seen(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !['\u{200b}', '\u{feff}'].contains(&letter)
}

fn example(text: &str) -> (Season, People) {
    season_of(&season_json::read(text.as_bytes()).expect("the example is valid"))
}

#[test]
fn every_cell_comes_back_as_it_was() {
    let everything = examples::everything().to_string();
    for (_, text) in examples::ALL.into_iter().chain([("everything", everything.as_str())]) {
        let (season, people) = example(text);
        check(&season, &people);
    }
    for seed in 0..15 {
        let (season, people, _) = seeded::season(seed);
        check(&season, &people);
    }
    let size = Size { departments: 12, superusers: 30, instructors: 2, temps: 90, sessions: 60 };
    check(&Season::restore("r".into(), realistic(size, 7)).expect("it is valid"), &People::new());
}

#[test]
fn sheets_stand_in_their_order_and_two_only_where_they_say_something() {
    let titles = |workbook: &Workbook| -> Vec<String> {
        workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    };
    let (season, people) = example(examples::TINY);
    let eleven = [
        "Avdelinger",
        "Opplærere",
        "Ferie",
        "Lån og økt stilling",
        "Sommervikarer",
        "Ønsket dekning",
        "Moduler",
        "Unntak",
        "Vakter",
        "Økter",
        "Innstillinger",
    ];
    assert_eq!(titles(&written(&season, &people, Fill::Everything)), eleven);

    let (season, people) = example(&examples::everything().to_string());
    let all = titles(&written(&season, &people, Fill::Everything));
    assert_eq!(all[10..], ["Oppfølging", "Vurderinger", "Innstillinger"]);
    let frame = written(&season, &people, Fill::Frame);
    assert_eq!(titles(&frame), eleven, "what is mailed out has nothing of what was found");
}

#[test]
fn the_frame_holds_nobody() {
    let (season, people) = example(examples::DEMO);
    for sheet in written(&season, &people, Fill::Frame).sheets {
        let is_kept = ["Avdelinger", "Moduler", "Innstillinger"].contains(&sheet.name.as_str());
        assert_eq!(sheet.rows.len() > 1, is_kept, "{}", sheet.name);
    }
}

#[test]
fn what_no_cell_can_hold_is_refused_by_name() {
    let size = Size { departments: 1, superusers: 1, instructors: 0, temps: 2_000, sessions: 1 };
    let mut contents = realistic(size, 1);
    for temp in &mut contents.temps {
        let temp = std::sync::Arc::make_mut(temp);
        temp.id = temp.id.as_str().repeat(3).into();
    }
    let session = std::sync::Arc::make_mut(&mut contents.sessions[0]);
    session.kind = SessionKind::Training { module: contents.modules[0].id.clone() };
    session.temps = contents.temps.iter().map(|temp| temp.id.clone()).collect();
    session.attendance.clear();
    let season = Season::restore("s".into(), contents).expect("the core does not count them");
    let refused = template::write(&season, &People::new(), Fill::Everything);
    assert_eq!(refused, Err(CellTooLong { kind: ListKind::Sessions }));
}

/// Texts that the file format has its own ideas of.
fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{1,6}",
        "[\\x00-\\x20_xX0-4A-F;\"'=+@<>&-]{1,8}",
        Just("_x0041_".to_owned()),
        Just("_x005F_".to_owned()),
        Just("<r>".to_owned()),
        Just("</r>".to_owned()),
        Just("\u{FFFE}".to_owned()),
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn whatever_a_text_holds_it_comes_back(texts in prop::collection::vec((odd_text(), odd_text()), 1..30)) {
        let (season, _) = example(examples::TINY);
        let mut contents = Contents::empty(season.head().clone());
        let mut people = People::new();
        for (number, (id, name)) in texts.into_iter().enumerate() {
            let department = Department {
                id: format!("{number}{id}").into(),
                name: name.clone(),
                code: Some(id.clone()),
                home_care: false,
                min_present: 1,
            };
            contents.departments.push(department.into());
            let trainer = season.trainers().values().next().expect("there is one");
            let mut trainer = (**trainer).clone();
            trainer.kind = skulder_season::trainer::TrainerKind::Instructor { weekly_minutes: 60 };
            trainer.id = format!("{id}{number}").into();
            people.insert(PersonId::Trainer(trainer.id.clone()), Person { name, employee_no: Some(id) });
            contents.trainers.push(trainer.into());
        }
        // Eleven digits can make up an identity number, which no season holds.
        if let Ok(season) = Season::restore("s".into(), contents) {
            check(&season, &people);
        }
    }
}
