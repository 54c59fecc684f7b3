//! Text tables in every encoding and with every delimiter, and what their cells say.

use serde_json::json;
use skulder_exchange::lists::choices::Choices;
use skulder_exchange::lists::preview::{CellNoticeWhat, NeverStored, Verdict};
use skulder_exchange::workbook::Workbook;

use crate::desk::{Desk, list, read, report};

/// How a text is written as bytes.
type Encoding = (&'static str, fn(&str) -> Vec<u8>);

const ENCODINGS: [Encoding; 5] = [
    ("UTF-8", |text| text.as_bytes().to_vec()),
    ("UTF-8 with a byte order mark", |text| [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat()),
    ("Windows-1252", |text| encoding_rs::WINDOWS_1252.encode(text).0.into_owned()),
    ("UTF-16, little end first", |text| {
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    }),
    ("UTF-16, big end first", |text| {
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
    }),
];

/// A table whose cells hold every delimiter, quotes and a line break.
const TABLE: [[&str; 7]; 4] = [
    ["Ansattnr", "Navn", "Avdeling", "Rolle", "Stillingsprosent", "Verktøy", "Første dag"],
    ["910101", "Østbø, Åse", "Sykehjem Sør", "Sykepleier", "80,00 %", "Rover; full klient", "1.6.2027"],
    ["910102", "Ærfugl, Per \"Pelle\"", "Øya helsetun", "Vernepleier", "75", "Full\nklient", ""],
    ["910103", "NÆRBØ, Ida", "4101", "Helsefagarbeider", "0,8", "Rover", "2027-06-01"],
];

fn written(delimiter: &str, line_end: &str) -> String {
    let cell = |text: &str| {
        if text.contains([';', ',', '\t', '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    TABLE.iter().map(|row| row.map(cell).join(delimiter) + line_end).collect()
}

/// What a text table would bring to the demo season.
#[track_caller]
fn brought(text: &str) -> (Desk, skulder_exchange::lists::Look) {
    let mut desk = Desk::demo();
    let look = desk.bring(&read(text.as_bytes(), "liste.csv"), &Choices::default());
    (desk, look)
}

#[test]
fn every_encoding_and_delimiter_reads_the_same() {
    let mut first: Option<Workbook> = None;
    for (encoding, encode) in ENCODINGS {
        for delimiter in [";", ",", "\t"] {
            for line_end in ["\n", "\r\n"] {
                let workbook = read(&encode(&written(delimiter, line_end)), "liste.csv");
                let first = first.get_or_insert_with(|| workbook.clone());
                assert!(
                    workbook.sheets[0].rows == first.sheets[0].rows,
                    "{encoding}, parted by {delimiter:?}, lines by {line_end:?}"
                );
            }
        }
    }
    let workbook = first.expect("a table was read");
    let mut desk = Desk::demo();
    desk.bring_all(&workbook, &Choices::default());
    let season = desk.canonical();
    let told: Vec<_> = season["trainers"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["employeeNo"].as_str().is_some_and(|number| number.starts_with("9101")))
        .map(|one| (&one["name"], &one["department"], &one["positionPercent"], &one["firstDay"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("Ida Nærbø"), &json!("Helsehuset korttid 4101"), &json!(80), &json!("2027-06-01")),
            (&json!("Åse Østbø"), &json!("Sykehjem Sør 4104"), &json!(80), &json!("2027-06-01")),
            (&json!("Per \"Pelle\" Ærfugl"), &json!("Øya helsetun 4106"), &json!(75), &json!(null)),
        ]
    );
}

#[test]
fn deviations_are_counts_and_what_is_written_about_them_is_dropped_and_said_to_be() {
    for delimiter in [";", ","] {
        let table = [
            "Avdeling;Måned;Kategori;Årsak;Antall;Beskrivelse",
            "4106;juni 2026;Pålogging;Teknisk feil;3;Fikk ikke logget inn hos pasienten",
        ];
        let (desk, look) = brought(&(table.join("\n") + "\n").replace(';', delimiter));
        let season = desk.canonical();
        let entries = season["followUps"].as_array().expect("the example has follow-ups");
        let new: Vec<_> = entries.iter().filter(|one| one["category"] == "Pålogging").collect();
        assert_eq!(new.len(), 1, "parted by {delimiter:?}: {}", report(&look));
        let told = (&new[0]["month"], &new[0]["cause"], &new[0]["count"], &new[0]["status"]);
        assert_eq!(told, (&json!("2026-06"), &json!("technical"), &json!(3), &json!("new")));
        assert!(!season.to_string().contains("logget inn"), "what happened is nowhere");
        let column = look.summary.sheets[0].columns.iter().find(|column| column.title == "Beskrivelse");
        let column = column.expect("the column is told of");
        assert_eq!((column.never_stored, &column.samples[..]), (Some(NeverStored::Health), &[][..]));
    }
}

#[test]
fn percentages_round_half_up_and_say_so() {
    for (written, percent, is_rounded) in [
        ("80", 80, false),
        ("80 %", 80, false),
        ("80,00 %", 80, false),
        ("0,8", 80, false),
        ("1", 100, false),
        ("80,28", 80, true),
        ("80,5", 81, true),
        ("80,49 %", 80, true),
        ("35,5", 36, true),
        ("0,755", 76, true),
    ] {
        let (desk, look) = brought(&format!(
            "Ansattnr;Navn;Avdeling;Rolle;Stillingsprosent;Verktøy\n910001;Oda Liksomhaug;4101;Sykepleier;{written};Full klient\n"
        ));
        let oda = desk.canonical()["trainers"]
            .as_array()
            .and_then(|list| list.iter().find(|one| one["employeeNo"] == "910001").cloned())
            .expect("Oda is there");
        assert_eq!(oda["positionPercent"], percent, "{written}: {}", report(&look));
        let row = &look.rows[0];
        assert_eq!(row.verdict, if percent == 80 { Verdict::Unchanged } else { Verdict::Changed });
        let notices: Vec<(&str, &str, &CellNoticeWhat)> = row
            .notices
            .iter()
            .map(|notice| (notice.cell.as_str(), notice.value.as_str(), &notice.what))
            .collect();
        let expected = CellNoticeWhat::Rounded { to: percent };
        if is_rounded {
            assert_eq!(notices, [("E2", written, &expected)], "{written} says that it was rounded");
        } else {
            assert_eq!(notices, [], "{written} is whole");
        }
    }
}

#[test]
fn days_of_both_epochs_are_the_same_days() {
    let days = |name: &str| {
        let mut desk = Desk::empty();
        desk.bring_all(&list("ramme.xlsx"), &Choices::default());
        desk.bring_all(&list(name), &Choices::default());
        let season = desk.canonical();
        let temps = season["temps"].as_array().cloned().unwrap_or_default();
        temps
            .iter()
            .map(|temp| [&temp["name"], &temp["firstDay"], &temp["lastDay"]].map(Clone::clone))
            .collect()
    };
    let (since_1900, since_1904): (Vec<_>, Vec<_>) =
        (days("sommervikarer-turnus.xlsx"), days("vikarer-per-avdeling.xlsx"));
    assert_eq!(since_1900.len(), 90);
    assert_eq!(since_1900, since_1904);
}

#[test]
fn completions_are_told_by_a_day_a_percentage_or_a_word() {
    let (desk, look) = brought(
        "Ansattnummer,Navn,Kursnavn,Fullført\n\
         930001,Jon Skisselien,Rover – e-læring,31.03.2027\n\
         930002,Ødin Mønsterhaug,Rover – e-læring,100 %\n\
         930003,Lise Liksomhaug,Rover – e-læring,Fullført\n\
         930004,Sander Sandkassen,Rover – e-læring,Ja\n\
         930005,Jelena Utkastbakk,Rover – e-læring,99 %\n\
         930009,Sara Kladdstad,Rover – e-læring,Påbegynt\n\
         930010,Tuva Åpenlid,Rover – e-læring,\n",
    );
    assert_eq!(
        finished(&desk, "Rover – e-læring"),
        ["930001", "930002", "930003", "930004"],
        "{}",
        report(&look)
    );
    assert_eq!(look.summary.rows.rejected, 0, "not finished is no mistake: {}", report(&look));
}

#[test]
fn completions_stand_in_a_column_a_module_too() {
    let (desk, look) = brought(
        "Ansattnr;Etternavn;Fornavn;Introduksjon, taushetsplikt og personvern;Rover – e-læring;Full klient – e-læring\n\
         930001;Skisselien;Jon;X;X;\n\
         930002;Mønsterhaug;Ødin;X;;\n\
         930006;Kladdstad;Ida;100 %;;31.3.2027\n",
    );
    let modules = [
        ("Introduksjon, taushetsplikt og personvern", 3),
        ("Rover – e-læring", 1),
        ("Full klient – e-læring", 1),
    ];
    for (module, count) in modules {
        assert_eq!(finished(&desk, module).len(), count, "{module}: {}", report(&look));
    }
}

fn finished(desk: &Desk, module: &str) -> Vec<String> {
    let season = desk.canonical();
    let temps = season["temps"].as_array().into_iter().flatten();
    let has = |temp: &&serde_json::Value| {
        temp["done"].as_array().is_some_and(|done| done.iter().any(|one| one == module))
    };
    let mut numbers: Vec<String> =
        temps.filter(has).filter_map(|temp| temp["employeeNo"].as_str()).map(str::to_owned).collect();
    numbers.sort();
    numbers
}
