//! The demo season written by the lists people have, in several combinations, is the demo season up to ids.

use serde_json::Value;
use skulder_exchange::lists::choices::{Choices, NewSeason};
use skulder_exchange::lists::preview::NeverStored;
use skulder_season::dates::{Week, WeekRange};

use crate::desk::{Desk, bytes, list, marks_confirmed, names_matched};

/// Brings files in one after the other, every row of every file, and compares what comes of it with the demo season.
#[track_caller]
fn check(steps: &[(&str, Choices)]) {
    let mut desk = Desk::empty();
    for (name, choices) in steps {
        desk.bring_all(&list(name), choices);
    }
    compare(&desk.canonical(), &Desk::demo().canonical());
}

/// List by list, so that what differs is found.
#[track_caller]
fn compare(ours: &Value, demo: &Value) {
    let demo = demo.as_object().expect("a season is an object");
    for (list, expected) in demo {
        let Some(expected) = expected.as_array() else {
            assert_eq!(&ours[list], expected, "{list}");
            continue;
        };
        let got = ours[list].as_array().map(Vec::as_slice).unwrap_or_default();
        let missing: Vec<_> = expected.iter().filter(|entry| !got.contains(entry)).collect();
        let extra: Vec<_> = got.iter().filter(|entry| !expected.contains(entry)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{list}: missing {missing:#?}, too many {extra:#?}");
        assert_eq!(got.len(), expected.len(), "{list}: none stands there twice");
    }
    assert_eq!(ours.as_object().map(serde_json::Map::len), Some(demo.len()), "there is nothing else");
}

fn guessed() -> Choices {
    Choices::default()
}

fn week(number: u32) -> Week {
    Week::from_year_and_number(2027, number).expect("2027 has the week")
}

#[test]
fn payroll_week_grid_and_rota_system() {
    check(&[
        ("ramme.xlsx", guessed()),
        ("superbrukere-hr.csv", guessed()),
        ("ferieplan-uker.xlsx", Choices { match_names: true, ..marks_confirmed("Sommer 2027") }),
        ("sommervikarer-turnus.xlsx", guessed()),
        ("avvik.xlsx", guessed()),
        ("elaering-rapport.csv", guessed()),
    ]);
}

#[test]
fn without_a_frame_the_default_curriculum_and_a_day_grid() {
    let season = NewSeason {
        name: "Sommer 2027, Eksempelkommune (fiktive data)".into(),
        weeks: WeekRange::new(week(22), week(34)).expect("weeks are in order"),
    };
    check(&[
        ("avdelinger.csv", Choices { season: Some(season), ..Choices::default() }),
        ("superbrukere.xlsx", guessed()),
        ("ferieplan-dager.xlsx", marks_confirmed("Ferie pr. dag")),
        ("ferieonsker.xlsx", names_matched()),
        ("vikarer.txt", guessed()),
        ("avvik.xlsx", guessed()),
    ]);
}

#[test]
fn one_workbook_filled_in_by_hand() {
    check(&[("sesongen.xlsx", guessed())]);
}

#[test]
fn a_form_s_answers_and_a_sheet_a_department() {
    check(&[
        ("ramme.xlsx", guessed()),
        ("superbrukere.xlsx", guessed()),
        ("feriesvar.csv", names_matched()),
        ("vikarer-per-avdeling.xlsx", guessed()),
        ("avvik.xlsx", guessed()),
    ]);
}

#[test]
fn every_list_says_nothing_new_to_the_demo_season() {
    let mut desk = Desk::demo();
    let demo = desk.canonical();
    for (name, choices) in [
        ("ramme.xlsx", guessed()),
        ("avdelinger.csv", guessed()),
        ("superbrukere-hr.csv", guessed()),
        ("superbrukere.xlsx", guessed()),
        ("ferieplan-uker.xlsx", Choices { match_names: true, ..marks_confirmed("Sommer 2027") }),
        ("ferieplan-dager.xlsx", marks_confirmed("Ferie pr. dag")),
        ("ferieonsker.xlsx", names_matched()),
        ("feriesvar.csv", names_matched()),
        ("sommervikarer-turnus.xlsx", guessed()),
        ("vikarer.txt", guessed()),
        ("vikarer-per-avdeling.xlsx", guessed()),
        ("avvik.xlsx", guessed()),
        ("elaering-rapport.csv", guessed()),
        ("sesongen.xlsx", names_matched()),
    ] {
        let look = desk.bring_all(&list(name), &choices);
        let counts = look.summary.rows;
        assert_eq!((counts.new, counts.changed, counts.rejected), (0, 0, 0), "{name}");
        compare(&desk.canonical(), &demo);
    }
}

#[test]
fn names_alone_are_held_back_until_they_are_confirmed() {
    let look = Desk::demo().look(&list("ferieonsker.xlsx"), &guessed());
    assert_eq!(look.summary.suggestions, 8, "all wishes are by name");
    assert_eq!(look.summary.rows.rejected, 8);
}

#[test]
fn a_grid_is_held_back_until_its_marks_are_confirmed() {
    let look = Desk::demo().look(&list("ferieplan-uker.xlsx"), &names_matched());
    let sheet = &look.summary.sheets[0];
    assert!(sheet.marks_wait);
    let marks: Vec<(&str, usize)> = sheet.marks.iter().map(|mark| (mark.mark.as_str(), mark.cells)).collect();
    assert_eq!(marks, [("F", 72), ("Ø", 25), ("IT", 1)], "small letters are the same mark");
    assert_eq!(look.summary.rows.rejected, sheet.row_count);
}

#[test]
fn the_judgements_of_the_forum_are_taken_in() {
    let mut desk = Desk::demo();
    desk.bring_all(&list("vurderinger.csv"), &guessed());
    let judged: Vec<Value> = desk.canonical()["assessments"].as_array().cloned().unwrap_or_default();
    let told: Vec<[&str; 4]> = judged
        .iter()
        .map(|one| ["date", "body", "judgement", "line"].map(|field| one[field].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            ["2026-05-04", "forum", "notSatisfactory", "Svar fra Helseplattformen mangler for to avdelinger"],
            ["2026-06-01", "forum", "pending", ""],
            ["2026-06-15", "steeringGroup", "satisfactory", "Superbrukerne følges opp i alle avdelinger"],
        ]
    );
}

#[test]
fn what_is_never_stored_is_dropped_and_said() {
    for (name, columns) in [
        (
            "superbrukere-hr.csv",
            &[
                ("Fødselsnummer", NeverStored::IdentityNumber),
                ("Adresse", NeverStored::Address),
                ("Poststed", NeverStored::Address),
                ("Telefon", NeverStored::Contact),
            ][..],
        ),
        ("feriesvar.csv", &[("E-postadresse", NeverStored::Contact)]),
        ("ferieonsker.xlsx", &[("Begrunnelse", NeverStored::AbsenceReason)]),
        ("ugly.xlsx", &[("Fødselsnr", NeverStored::IdentityNumber)]),
    ] {
        let look = Desk::demo().look(&list(name), &names_matched());
        let mut dropped: Vec<(&str, NeverStored)> = Vec::new();
        for column in look.summary.sheets.iter().flat_map(|sheet| &sheet.columns) {
            if let Some(never_stored) = column.never_stored {
                assert!(column.samples.is_empty(), "{name}: no value of {} is shown", column.title);
                dropped.push((&column.title, never_stored));
            }
        }
        assert_eq!(dropped, columns, "{name}");
    }
}

#[test]
fn no_dropped_value_is_handed_on() {
    let text = encoding_rs::WINDOWS_1252.decode(&bytes("superbrukere-hr.csv")).0.into_owned();
    let numbers: Vec<&str> = text
        .split([';', '\r', '\n'])
        .filter(|cell| cell.len() == 11 && cell.parse::<u64>().is_ok())
        .collect();
    assert_eq!(numbers.len(), 30, "the file has an identity number for each");
    let workbook = list("superbrukere-hr.csv");
    let look = Desk::demo().look(&workbook, &guessed());
    let told = serde_json::to_string(&(&workbook, &look.summary, &look.rows, &look.command, &look.names))
        .expect("what is handed on is plain JSON");
    for number in numbers {
        assert!(!told.contains(number), "an identity number leaves the reader");
    }
    for kept_from in ["Eksempelvegen", "00 00 01"] {
        let told = serde_json::to_string(&(&look.summary, &look.rows, &look.command, &look.names))
            .expect("what is handed on is plain JSON");
        assert!(!told.contains(kept_from), "{kept_from} is never shown");
    }
}
