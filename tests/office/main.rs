//! What another program makes of the files that we write: LibreOffice opens them, saves them, and they are read again.
//!
//! They prove what no reader of our own can: that a text stays a text in a real sheet, and that a workbook comes back
//! from somebody who saved it.
//!
//! `cargo xtask test` installs LibreOffice. By hand: `cargo test -p skulder-tests --test office`.

mod payloads;
mod soffice;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::Path;
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
use tempfile::TempDir;

/// What was written and what LibreOffice saved of it, by the name of the file.
struct Saved {
    folder: TempDir,
    names: Vec<String>,
}

/// Every file in as few runs as can be: each takes seconds to start.
static SAVED: LazyLock<Saved> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut names = Vec::new();
    let mut put = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).expect("the folder can be written to");
        names.push(name.to_owned());
    };
    let (season, people) = demo();
    put("season.xlsx", &template::write(&season, &people, Fill::Everything).expect("no cell is too long"));
    put("frame.xlsx", &template::write(&season, &people, Fill::Frame).expect("no cell is too long"));

    let coverage = Coverage::of(&season, today());
    for (name, format) in [("list.xlsx", Format::Xlsx), ("list-text.csv", Format::Csv)] {
        put(
            name,
            &view::write(&View::Holidays { trainers: None }, &season, &people, &coverage, today(), format),
        );
    }

    let (season, people) = payloads::in_place_of_names(&demo());
    put("hostile.xlsx", &template::write(&season, &people, Fill::Everything).expect("no cell is too long"));
    let coverage = Coverage::of(&season, today());
    for (name, view) in [
        ("board", View::Board { departments: None }),
        ("holidays", View::Holidays { trainers: None }),
        ("temps", View::Temps { temps: None }),
    ] {
        for (ending, format) in [(".xlsx", Format::Xlsx), ("-text.csv", Format::Csv)] {
            let bytes = view::write(&view, &season, &people, &coverage, today(), format);
            put(&format!("{name}{ending}"), &bytes);
        }
    }
    // What is not made harmless is a formula: else the test could not fail.
    put("bare.csv", "Navn;Avdeling\n=1+1;Nord\n".as_bytes());
    let of = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).cloned().collect::<Vec<_>>();
    soffice::save_as_workbooks(folder.path(), &of(".xlsx"), None);
    soffice::save_as_workbooks(folder.path(), &of(".csv"), Some(soffice::NORWEGIAN_TEXT));
    Saved { folder, names }
});

impl Saved {
    fn written(&self, name: &str) -> Workbook {
        read(&self.folder.path().join(name))
    }
    /// The file as LibreOffice saved it.
    fn saved(&self, name: &str) -> Workbook {
        read(&soffice::place_of(self.folder.path(), name))
    }
    /// How many cells with a formula the saved file has.
    fn formulas(&self, name: &str) -> usize {
        let file = fs::File::open(soffice::place_of(self.folder.path(), name)).expect("LibreOffice saved it");
        let mut zip = zip::ZipArchive::new(file).expect("a workbook is a zip archive");
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

fn read(path: &Path) -> Workbook {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_name().expect("a file").to_string_lossy();
    workbook::read(&bytes, &name, &mut |_| ControlFlow::Continue(())).expect("it can be read")
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
    for name in &SAVED.names {
        let expected = usize::from(name == "bare.csv");
        assert_eq!(SAVED.formulas(name), expected, "{name}");
    }
}

#[test]
fn every_text_is_what_it_was() {
    for name in SAVED.names.iter().filter(|name| Path::new(name).extension().is_some_and(|it| it == "xlsx")) {
        let (written, saved) = (texts(&SAVED.written(name)), texts(&SAVED.saved(name)));
        for (place, text) in &written {
            assert_eq!(saved.get(place), Some(text), "{name}: {place:?}");
        }
        assert_eq!(saved.len(), written.len(), "{name}: nothing is added");
    }
}

#[test]
fn a_text_table_shows_payloads_behind_an_apostrophe() {
    for name in SAVED.names.iter().filter(|name| name.ends_with("-text.csv")) {
        let bytes = fs::read(SAVED.folder.path().join(name)).expect("it was written");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        let written: Vec<Vec<String>> = reader
            .records()
            .map(|line| line.expect("a line").iter().map(|cell| cell.replace('\r', "\n")).collect())
            .collect();
        let mut behind = 0;
        for ((_, row, column), text) in texts(&SAVED.saved(name)) {
            assert_eq!(
                text,
                written[row as usize - 1][column as usize],
                "{name}: row {row}, column {column}"
            );
            behind += usize::from(text.starts_with('\''));
        }
        assert!(behind > 10 || name == "list-text.csv", "{name}: {behind} payloads");
    }
}

#[test]
fn what_libreoffice_saves_imports_as_the_same_season() {
    let (season, people) = demo();
    let look = |season: &Season, people: &People| {
        let against = Against { season, people, today: today(), seed: "seed" };
        lists::look(&SAVED.saved("season.xlsx"), against, &Choices::default())
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
        let workbook = SAVED.written(name);
        let sheets = workbook.sheets.iter().map(|sheet| (sheet.name.clone(), choice.clone())).collect();
        let choices = Choices { sheets, match_names: true, ..Choices::default() };
        let look = lists::look(&workbook, against, &choices);
        assert_eq!(look.summary.sheets[0].kind, Some(ListKind::HolidayGrid), "{name}");
        let other: Vec<_> = look.rows.iter().filter(|row| row.verdict != Verdict::Unchanged).collect();
        assert!(other.is_empty(), "{name}: {other:?}");
        assert_eq!(look.rows.len(), season.trainers().len(), "{name}: a row for everybody");
    }
}
