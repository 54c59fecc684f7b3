//! Views: what they say, in either form, and that nothing in them is taken for a formula.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use skulder_exchange::season_json;
use skulder_exchange::view::{self, Format, View};
use skulder_exchange::workbook::Value;
use skulder_season::dates::{DateRange, Day, parse_day};
use skulder_season::ids::PersonId;
use skulder_season::person::People;
use skulder_season::{Coverage, Season};

use crate::round_trip::season_of;
use crate::template::read;
use crate::{examples, payloads};

const BOARD: View = View::Board { departments: None };
const HOLIDAYS: View = View::Holidays { trainers: None };
const TEMPS: View = View::Temps { temps: None };

fn today() -> Day {
    parse_day("2027-04-05").expect("it is a day")
}

fn demo() -> (Season, People) {
    season_of(&season_json::read(examples::DEMO.as_bytes()).expect("the example is valid"))
}

fn written(view: &View, (season, people): &(Season, People), format: Format) -> Vec<u8> {
    view::write(view, season, people, &Coverage::of(season, today()), today(), format)
}

/// The lines of a view's text table.
fn lines(view: &View, demo: &(Season, People)) -> Vec<Vec<String>> {
    let bytes = written(view, demo, Format::Csv);
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("it begins with a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    reader.records().map(|line| line.expect("a line").iter().map(str::to_owned).collect()).collect()
}

/// The line that begins so.
fn line(lines: &[Vec<String>], start: &[&str]) -> Vec<String> {
    let found = lines.iter().find(|line| line.iter().zip(start).all(|(cell, start)| cell == start));
    found.unwrap_or_else(|| panic!("no line begins with {start:?}")).clone()
}

#[test]
fn the_board_says_each_week_in_words() {
    let board = lines(&BOARD, &demo());
    assert_eq!(board[0][..4], ["Avdeling", "For få, uker", "Uke 22", "Uke 23"]);
    let north = line(&board, &["Sykehjem Nord"]);
    assert_eq!(
        north[1..],
        [
            "1",
            "–",
            "Dekket 2/1",
            "Dekket 2/1",
            "Dekket 2/1",
            "Knapt 1/1",
            "For få 0/1",
            "Knapt 1/1",
            "Knapt 1/1",
            "Dekket 1/1",
            "Dekket 1/1",
            "Dekket 2/1",
            "Dekket 2/1",
            "–"
        ]
    );
    let centre = line(&board, &["Hjemmetjeneste Sentrum"]);
    assert_eq!(centre[5], "For få timer 3/2", "there are enough of them, and too few hours");
    assert_eq!(line(&board, &["Avdelinger med for få"])[1], "16", "red cells of the published answer");
    assert_eq!(line(&board, &["Avdelinger med knapt"])[1], "17", "yellow ones");
    assert_eq!(line(&board, &["Instruktører til stede"])[8], "0 av 2", "both are away in week 28");
}

#[test]
fn the_holidays_are_marks_and_hours_that_add_up() {
    let (mut season, people) = demo();
    // A wished Wednesday in week 24, and a declined week 33, beside the holiday in weeks 26 to 28.
    let ane = season
        .absences()
        .values()
        .find(|absence| absence.id.as_str() == "a-002")
        .expect("it is there")
        .clone();
    let mut contents = season.contents();
    for (id, first, last, status) in [
        ("x", "2027-06-16", "2027-06-16", skulder_season::absence::AbsenceStatus::Wished),
        ("y", "2027-08-16", "2027-08-22", skulder_season::absence::AbsenceStatus::Declined),
    ] {
        let days = DateRange::new(parse_day(first).expect("a day"), parse_day(last).expect("a day"))
            .expect("in order");
        let absence = skulder_season::absence::Absence { id: id.into(), days, status, ..(*ane).clone() };
        contents.absences.push(Arc::new(absence));
    }
    season = Season::restore("s".into(), contents).expect("it is valid");
    let name = people[&PersonId::Trainer(ane.trainer.clone())].name.clone();
    let demo = (season, people);
    let holidays = lines(&HOLIDAYS, &demo);
    let marks = &holidays.iter().find(|line| line[1] == name).expect("everybody has a line")[2..];
    assert_eq!(marks, ["", "", "(Ø)", "", "F", "F", "F", "", "", "", "", "", ""], "{name}");

    // 2,130 minutes × position × 30 %, and 600 for each instructor, of everybody who is there all week.
    let by_hand = |tool| -> u64 {
        let all = demo.0.trainers().values().filter(|trainer| trainer.masters(tool));
        all.map(|trainer| match trainer.weekly_minutes() {
            Some(minutes) => u64::from(minutes),
            None => 2130 * u64::from(trainer.position_percent) * 30 / 10_000,
        })
        .sum()
    };
    for (title, tool) in [
        ("Sum kapasitet Rover, timer", skulder_season::trainer::Tool::Rover),
        ("Sum kapasitet full klient, timer", skulder_season::trainer::Tool::FullClient),
    ] {
        let minutes = by_hand(tool);
        let tenths = (minutes + 3) / 6;
        let first_week = &line(&holidays, &[title])[2];
        assert_eq!(*first_week, format!("{},{}", tenths / 10, tenths % 10), "nobody is away in week 22");
    }
}

#[test]
fn the_temps_say_what_is_still_to_be_booked() {
    let temps = lines(&TEMPS, &demo());
    assert_eq!(temps.len(), 91);
    let columns = &temps[0];
    let column =
        |title: &str| columns.iter().position(|column| column == title).expect("the column is there");
    let returning =
        temps.iter().find(|line| line[column("Ansettelse")] == "Jobbet her før").expect("there is one");
    assert!(returning[column("Gjenstår å booke")].starts_with("Oppfriskning"));
    assert!(returning[column("Stillingsprosent")].ends_with(" %"));
}

#[test]
fn only_what_is_shown_is_written() {
    let demo = demo();
    let department = demo.0.departments().keys().next().expect("there are some").clone();
    let some = View::Board { departments: Some([department].into()) };
    assert_eq!(lines(&some, &demo).len(), 1 + 1 + 3, "a head, a department, three sums");
    let none = View::Holidays { trainers: Some(BTreeSet::new()) };
    let sums = lines(&none, &demo);
    assert_eq!(sums.len(), 1 + 2);
    assert_eq!(sums[1][2], "0,0", "the hours are those of who is shown");
    let temp = demo.0.temps().keys().next().expect("there are some").clone();
    assert_eq!(lines(&View::Temps { temps: Some([temp].into()) }, &demo).len(), 2);
}

#[test]
fn both_forms_say_the_same() {
    let demo = demo();
    for view in [BOARD, HOLIDAYS, TEMPS] {
        let workbook = read(&written(&view, &demo, Format::Xlsx));
        let [sheet] = &workbook.sheets[..] else { panic!("one sheet") };
        let lines = lines(&view, &demo);
        let heading = Some(&Value::Text(lines[0][0].clone()));
        let first = sheet.rows.iter().position(|row| row.get(0) == heading).expect("the heading is there");
        for (line, row) in lines.iter().zip(&sheet.rows[first..]) {
            for (column, text) in (0..).zip(line) {
                assert!(
                    is_same(row.get(column), text),
                    "{view:?} row {} column {column}: {text}",
                    row.number
                );
            }
        }
    }
}

/// Whether a cell of a sheet is what the text table says.
fn is_same(value: Option<&Value>, text: &str) -> bool {
    match value {
        None => text.is_empty(),
        Some(Value::Text(value)) => value == text,
        Some(Value::Day(day)) => day.format("%-d.%-m.%Y").to_string() == text,
        Some(Value::Number(number)) => {
            let (digits, share) = text.strip_suffix(" %").map_or((text, 1.0), |digits| (digits, 100.0));
            let said: f64 = digits.replace(',', ".").parse().expect("it is a number");
            (number * share - said).abs() <= 0.051
        }
        Some(_) => false,
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let hostile = payloads::in_place_of_names(&demo());
    for view in [BOARD, HOLIDAYS, TEMPS] {
        let bytes = written(&view, &hostile, Format::Xlsx);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a zip archive");
        for place in 0..zip.len() {
            let mut part = zip.by_index(place).expect("the part is there");
            let mut xml = String::new();
            part.read_to_string(&mut xml).expect("the part is text");
            for tag in ["<f>", "<f ", "<hyperlink", "externalLink", "ddeLink"] {
                assert!(!xml.contains(tag), "{view:?}: {tag} in {}", part.name().expect("it has a name"));
            }
        }
        for line in lines(&view, &hostile) {
            for cell in line {
                let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
                let sign = first.filter(|first| "=+-@\t\r\n＝＋－＠".contains(*first));
                assert_eq!(sign, None, "{view:?}");
            }
        }
    }
}
