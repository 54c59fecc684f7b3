//! What other programs make of the files that we write: LibreOffice opens workbooks, saves them, and they are read again;
//! Python's `icalendar` reads calendars.
//!
//! They prove what no reader of our own can: that a text stays a text in a real sheet, and that a workbook comes back
//! from somebody who saved it.
//!
//! `cargo xtask test` installs both. By hand: `cargo test -p skulder-tests --test office`.

mod calendars;
mod payloads;
mod soffice;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::ops::ControlFlow;
use std::sync::LazyLock;

use chrono::DateTime;
use skulder_exchange::lists::choices::{Choices, SheetChoice};
use skulder_exchange::lists::preview::Verdict;
use skulder_exchange::lists::{self, Against, ListKind};
use skulder_exchange::season_json;
use skulder_exchange::template::{self, Fill};
use skulder_exchange::view::{self, Format, View};
use skulder_exchange::workbook::{self, Value, Workbook};
use skulder_season::command::{Stamp, decide};
use skulder_season::dates::{Day, parse_day};
use skulder_season::person::People;
use skulder_season::{Coverage, Season, apply};

/// A file as we wrote it and as LibreOffice saved it.
struct File {
    name: &'static str,
    format: Format,
    written: Vec<u8>,
    saved: Vec<u8>,
}

/// Every file in as few runs as can be: each takes seconds to start.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let mut files = Vec::new();
    let mut put = |name, format, written| files.push(File { name, format, written, saved: Vec::new() });
    let template = |(season, people): &(Season, People), fill| {
        template::write(season, people, fill).expect("no cell is too long")
    };
    let seen = |(season, people): &(Season, People), view: &View, format| {
        view::write(view, season, people, &Coverage::of(season, today()), today(), format)
    };
    let (board, holidays, temps) =
        (View::Board { departments: None }, View::Holidays { trainers: None }, View::Temps { temps: None });
    let demo = demo();
    put("season.xlsx", Format::Xlsx, template(&demo, Fill::Everything));
    put("frame.xlsx", Format::Xlsx, template(&demo, Fill::Frame));
    put("list.xlsx", Format::Xlsx, seen(&demo, &holidays, Format::Xlsx));
    put("list-text.csv", Format::Csv, seen(&demo, &holidays, Format::Csv));

    let hostile = payloads::in_place_of_names(&demo);
    put("hostile.xlsx", Format::Xlsx, template(&hostile, Fill::Everything));
    for (name, text, view) in [
        ("board.xlsx", "board-text.csv", board),
        ("holidays.xlsx", "holidays-text.csv", holidays),
        ("temps.xlsx", "temps-text.csv", temps),
    ] {
        put(name, Format::Xlsx, seen(&hostile, &view, Format::Xlsx));
        put(text, Format::Csv, seen(&hostile, &view, Format::Csv));
    }
    // What is not made harmless is a formula: else the test could not fail.
    put("bare.csv", Format::Csv, b"Navn;Avdeling\n=1+1;Nord\n".to_vec());
    soffice::save_as_workbooks(&mut files);
    files
});

fn file(name: &str) -> &'static File {
    FILES.iter().find(|file| file.name == name).expect("the file is written")
}

impl File {
    /// The workbook that LibreOffice saved.
    fn saved(&self) -> Workbook {
        read(&self.saved, "lagret.xlsx")
    }
    /// How many cells with a formula, or with a link, it has.
    fn formulas(&self) -> usize {
        let mut zip = zip::ZipArchive::new(Cursor::new(&self.saved)).expect("a workbook is a zip archive");
        let mut formulas = 0;
        for place in 0..zip.len() {
            let mut part = zip.by_index(place).expect("the part is there");
            if !part.name().expect("it has a name").starts_with("xl/worksheets/") {
                continue;
            }
            let mut xml = String::new();
            part.read_to_string(&mut xml).expect("it is text");
            formulas +=
                ["<f>", "<f ", "<hyperlink "].map(|tag| xml.matches(tag).count()).iter().sum::<usize>();
        }
        formulas
    }
}

fn read(bytes: &[u8], name: &str) -> Workbook {
    workbook::read(bytes, name, &mut |_| ControlFlow::Continue(())).expect("it can be read")
}

fn today() -> Day {
    parse_day("2027-04-05").expect("it is a day")
}

fn demo() -> (Season, People) {
    let file =
        season_json::read(include_bytes!("../fixtures/demo-season.json")).expect("the example is valid");
    let people = file.people.iter().map(|naming| (naming.id.clone(), naming.person.clone())).collect();
    (Season::restore("demo".into(), file.contents).expect("the core accepts it"), people)
}

/// The texts of a workbook's cells by sheet and place, a line break being one however it is written.
fn texts(workbook: &Workbook) -> BTreeMap<(String, u32, u32), String> {
    let mut texts = BTreeMap::new();
    for sheet in &workbook.sheets {
        for row in &sheet.rows {
            for (column, value) in &row.cells {
                if let Value::Text(text) = value {
                    texts.insert((sheet.name.clone(), row.number, *column), text.replace('\r', "\n"));
                }
            }
        }
    }
    texts
}

#[test]
fn no_text_becomes_a_formula_or_a_link() {
    for file in FILES.iter() {
        let expected = usize::from(file.name == "bare.csv");
        assert_eq!(file.formulas(), expected, "{}", file.name);
    }
}

#[test]
fn every_text_is_what_it_was() {
    for file in FILES.iter().filter(|file| file.format == Format::Xlsx) {
        let name = file.name;
        let (written, saved) = (texts(&read(&file.written, name)), texts(&file.saved()));
        for (place, text) in &written {
            assert_eq!(saved.get(place), Some(text), "{name}: {place:?}");
        }
        assert_eq!(saved.len(), written.len(), "{name}: nothing is added");
    }
}

#[test]
fn a_text_table_shows_payloads_behind_an_apostrophe() {
    for name in ["board-text.csv", "holidays-text.csv", "temps-text.csv"] {
        let file = file(name);
        // After the byte order mark.
        let text = &file.written[3..];
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
        let written: Vec<Vec<String>> = reader
            .records()
            .map(|line| line.expect("a line").iter().map(|cell| cell.replace('\r', "\n")).collect())
            .collect();
        let mut behind = 0;
        for ((_, row, column), text) in texts(&file.saved()) {
            assert_eq!(
                text,
                written[row as usize - 1][column as usize],
                "{name}: row {row}, column {column}"
            );
            behind += usize::from(text.starts_with('\''));
        }
        assert!(behind > 10, "{name}: {behind} payloads");
    }
}

#[test]
fn what_libreoffice_saves_imports_as_the_same_season() {
    let (season, people) = demo();
    let look = |season: &Season, people: &People| {
        let against = Against { season, people, today: today(), seed: "seed" };
        lists::look(&file("season.xlsx").saved(), against, &Choices::default())
    };
    let again = look(&season, &people);
    assert!(again.rows.iter().all(|row| row.verdict == Verdict::Unchanged), "into itself it is nothing new");

    let unmade = Season::unmade(season.id().clone());
    let new = look(&unmade, &People::new());
    assert!(new.rows.iter().all(|row| row.verdict != Verdict::Rejected), "every row is understood");
    let at = DateTime::from_timestamp(0, 0).expect("the moment is a time");
    let stamp = Stamp { entry: "e".into(), at, author: "test".into(), seed: "s".into() };
    let made = apply(&unmade, &decide(&unmade, &new.command, &stamp).expect("it is no nonsense"));
    assert!(made.contents() == season.contents(), "the same season, ids included");
    let named: People = new.names.into_iter().map(|naming| (naming.id, naming.person)).collect();
    assert!(named == people, "and everybody is called as before");
}

#[test]
fn the_holidays_that_were_printed_import_as_a_grid() {
    let (season, people) = demo();
    let against = Against { season: &season, people: &people, today: today(), seed: "seed" };
    for name in ["list.xlsx", "list-text.csv"] {
        let choice = SheetChoice { marks_confirmed: true, ..SheetChoice::default() };
        let workbook = read(&file(name).written, name);
        let sheets = workbook.sheets.iter().map(|sheet| (sheet.name.clone(), choice.clone())).collect();
        let choices = Choices { sheets, match_names: true, ..Choices::default() };
        let look = lists::look(&workbook, against, &choices);
        assert_eq!(look.summary.sheets[0].kind, Some(ListKind::HolidayGrid), "{name}");
        let other: Vec<_> = look.rows.iter().filter(|row| row.verdict != Verdict::Unchanged).collect();
        assert!(other.is_empty(), "{name}: {other:?}");
        assert_eq!(look.rows.len(), season.trainers().len(), "{name}: a row for everybody");
    }
}
