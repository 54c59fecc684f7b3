//! Lists made from seeds, good rows among bad ones: what is shown can be done, is done once, and is the same each time.

use skulder_exchange::lists::choices::{
    Choices, ColumnMeaning, DepartmentChoice, Fix, NewSeason, RowChoice, SheetChoice,
};
use skulder_exchange::lists::field::Field;
use skulder_exchange::lists::preview::{CellWhy, Verdict};
use skulder_exchange::lists::{ListKind, Look};
use skulder_exchange::workbook::{Row, Sheet, Value, Workbook};
use skulder_season::command::Command;
use skulder_season::dates::{Week, WeekRange};
use skulder_season::testing::generator::Dice;

use crate::desk::{Desk, report};

/// A table of a sheet: rows of texts, the first of them the headers.
fn sheet(name: &str, rows: &[Vec<String>]) -> Sheet {
    let cells = |row: &Vec<String>| {
        let filled = row.iter().enumerate().filter(|(_, text)| !text.is_empty());
        filled.map(|(column, text)| (column as u32, Value::Text(text.clone()))).collect()
    };
    let rows =
        rows.iter().enumerate().map(|(place, row)| Row { number: place as u32 + 1, cells: cells(row) });
    Sheet { name: name.to_owned(), rows: rows.collect(), ..Sheet::default() }
}

/// A workbook drawn as text: `= Name of the sheet`, then its rows, cells parted by bars.
fn drawn(text: &str) -> Workbook {
    let mut tables: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("= ") {
            tables.push((name.to_owned(), Vec::new()));
            continue;
        }
        let cells = line.split('|').map(|cell| cell.trim().to_owned()).collect();
        tables.last_mut().expect("a sheet has a name").1.push(cells);
    }
    Workbook { sheets: tables.iter().map(|(name, rows)| sheet(name, rows)).collect() }
}

fn commands(look: &Look) -> &[Command] {
    let Command::Bulk { commands, .. } = &look.command else { panic!("an import is a bulk") };
    commands
}

const FIRST: [&str; 8] = ["Ida", "Ola", "Kari", "Per", "Åse", "Jon", "Siv", "Bo"];
const LAST: [&str; 6] = ["Berg", "Vik", "Dal", "Moe", "Østbø", "Li"];
const DEPARTMENTS: [&str; 7] =
    ["Helsehuset korttid", "4102", "sykehjem nord", "Sykehjem Sør", "Ukjent avdeling", "Øya helsetun", ""];
const ROLES: [&str; 6] = ["Sykepleier", "hfa", "ASSISTENT", "Vernepl.", "Kokk", ""];
const PERCENTS: [&str; 6] = ["80", "80,28 %", "0,8", "350", "mye", ""];
const DAYS: [&str; 6] = ["14.6.2027", "2027-06-21", "28.06.2027", "31.6.2027", "15.8.2027", ""];
const WEEKS: [&str; 9] = ["26", "26-28", "27-29", "uke 28 til 30", "26, 29-30", "28-26", "54", "u24,25", ""];

/// A workbook of a seed: lists of every kind, of few people, so that rows meet.
fn made(dice: &mut Dice) -> Workbook {
    let text = |dice: &mut Dice, of: &[&str]| dice.pick(of).to_owned();
    let number = |dice: &mut Dice| match dice.below(4) {
        // Some of the demo's, some new, some none.
        0 => format!("{}", 910_001 + dice.below(30)),
        1 => format!("{}", 930_001 + dice.below(30)),
        2 => format!("{}", 950_000 + dice.below(12)),
        _ => String::new(),
    };
    let name = |dice: &mut Dice| {
        let (first, last) = (dice.pick(&FIRST), dice.pick(&LAST));
        match dice.below(5) {
            0 => format!("{last}, {first}"),
            1 => format!("{last}, {first}").to_uppercase(),
            2 => String::new(),
            _ => format!("{first} {last}"),
        }
    };
    let mut sheets = Vec::new();
    let mut list =
        |title: &str, headers: &[&str], dice: &mut Dice, row: &dyn Fn(&mut Dice) -> Vec<String>| {
            let mut rows = vec![headers.iter().map(|&header| header.to_owned()).collect::<Vec<_>>()];
            for _ in 0..dice.below(12) {
                // Now and then the same row twice.
                let again =
                    dice.chance(10).then(|| rows.last().cloned()).flatten().filter(|_| rows.len() > 1);
                rows.push(again.unwrap_or_else(|| row(dice)));
            }
            if rows.len() > 1 && dice.chance(70) {
                sheets.push(sheet(title, &rows));
            }
        };
    list("Avdelinger", &["Ansvar", "Navn", "Minst til stede"], dice, &|dice| {
        vec![
            text(dice, &["4101", "4102", "4201", "4202", ""]),
            text(dice, &DEPARTMENTS),
            text(dice, &["1", "2", "to", ""]),
        ]
    });
    list("Unntak", &["Avdeling", "Uke", "Minst til stede", "Grunn"], dice, &|dice| {
        vec![text(dice, &DEPARTMENTS), text(dice, &WEEKS), text(dice, &["1", "2"]), text(dice, &["Kurs", ""])]
    });
    list(
        "Superbrukere",
        &["Ansattnummer", "Navn", "Avdeling", "Rolle", "Stillingsprosent", "Verktøy", "Ferie"],
        dice,
        &|dice| {
            let tool = text(dice, &["Rover", "Full klient", "begge", "Word", ""]);
            vec![
                number(dice),
                name(dice),
                text(dice, &DEPARTMENTS),
                text(dice, &ROLES),
                text(dice, &PERCENTS),
                tool,
                text(dice, &WEEKS),
            ]
        },
    );
    list(
        "Lån og økt stilling",
        &["Ansattnummer", "Superbruker", "Hva", "Lånes til", "Fra uke", "Til uke", "Stillingsprosent"],
        dice,
        &|dice| {
            let what = text(dice, &["Lån", "Økt stilling", "Bytte", ""]);
            let (first, last) = (24 + dice.below(6), 26 + dice.below(6));
            vec![
                number(dice),
                name(dice),
                what,
                text(dice, &DEPARTMENTS),
                first.to_string(),
                last.to_string(),
                text(dice, &PERCENTS),
            ]
        },
    );
    list("Ferie", &["Ansattnummer", "Opplærer", "Avdeling", "Fravær", "Uker", "Status"], dice, &|dice| {
        let kind = text(dice, &["Ferie", "Permisjon", "Kaffe", ""]);
        let status = text(dice, &["Ønsket", "Fastsatt", "", "kanskje"]);
        vec![
            number(dice),
            name(dice),
            text(dice, &["", "", "Sykehjem Nord"]),
            kind,
            text(dice, &WEEKS),
            status,
        ]
    });
    list("Ferieplan", &["Ansattnr", "Navn", "Uke 26", "Uke 27", "Uke 28", "Uke 29"], dice, &|dice| {
        let marks: Vec<String> = (0..4).map(|_| text(dice, &["F", "F", "Ø", "K", "", "", ""])).collect();
        [vec![number(dice), name(dice)], marks].concat()
    });
    list("Ferieønsker", &["Ansattnummer", "Opplærer", "1. valg", "2. valg"], dice, &|dice| {
        vec![number(dice), name(dice), text(dice, &WEEKS), text(dice, &WEEKS)]
    });
    list(
        "Sommervikarer",
        &[
            "Ansattnummer",
            "Navn",
            "Avdeling",
            "Rolle",
            "Trenger",
            "Stillingsprosent",
            "Første dag",
            "Siste dag",
        ],
        dice,
        &|dice| {
            let tool = text(dice, &["Kun Rover", "Full klient", "Word", ""]);
            vec![
                number(dice),
                name(dice),
                text(dice, &DEPARTMENTS),
                text(dice, &ROLES),
                tool,
                text(dice, &PERCENTS),
                text(dice, &DAYS),
                text(dice, &DAYS),
            ]
        },
    );
    list("E-læring", &["Ansattnummer", "Navn", "Modul", "Gjennomført"], dice, &|dice| {
        let module = text(dice, &["E-GRUNN", "Rover – e-læring", "Kaffekoking", ""]);
        vec![
            number(dice),
            name(dice),
            module,
            text(dice, &["ja", "100 %", "nei", "1.3.2027", "1.9.2027", ""]),
        ]
    });
    list("Ønsket dekning", &["Avdeling", "Rolle", "Fra uke", "Til uke", "Antall"], dice, &|dice| {
        let (first, last) = (24 + dice.below(3), 25 + dice.below(3));
        vec![
            text(dice, &DEPARTMENTS),
            text(dice, &ROLES),
            first.to_string(),
            last.to_string(),
            text(dice, &["1", "2", "fire"]),
        ]
    });
    list("Vakter", &["Ansattnummer", "Navn", "Dato", "Fra kl.", "Til kl."], dice, &|dice| {
        vec![
            number(dice),
            name(dice),
            text(dice, &DAYS),
            text(dice, &["07:30", "22", "25:00", ""]),
            text(dice, &["15:00", "07:30"]),
        ]
    });
    Workbook { sheets }
}

fn said(dice: &mut Dice) -> Choices {
    let confirmed = SheetChoice { marks_confirmed: dice.chance(80), ..SheetChoice::default() };
    Choices {
        match_names: dice.chance(60),
        make_departments: dice.chance(40),
        sheets: [("Ferieplan".to_owned(), confirmed)].into(),
        departments: [("Ukjent avdeling".to_owned(), DepartmentChoice::Known { id: "d-4101".into() })]
            .into_iter()
            .filter(|_| dice.chance(30))
            .collect(),
        rows: (0..dice.below(4))
            .map(|_| RowChoice {
                sheet: dice.pick(&["Sommervikarer", "Superbrukere", "Ferie", "Ferieønsker"]).to_owned(),
                row: 2 + dice.below(6) as u32,
                leave_out: dice.chance(50),
                is_same: dice.chance(50).then_some(true),
                choice: dice.chance(20).then_some(2),
            })
            .collect(),
        ..Choices::default()
    }
}

#[test]
fn what_is_shown_can_be_done_and_is_done_once() {
    let mut verdicts = [0; 5];
    for seed in 0..120 {
        let mut dice = Dice::new(seed);
        let (workbook, choices) = (made(&mut dice), said(&mut dice));
        let mut desk = Desk::demo();
        let look = desk.look(&workbook, &choices);
        assert!(look == desk.look(&workbook, &choices), "seed {seed}: the same file is seen the same");
        for row in &look.rows {
            verdicts[row.verdict as usize] += 1;
            let is_rejected = row.verdict == Verdict::Rejected;
            assert_eq!(is_rejected, !row.problems.is_empty(), "seed {seed}: {} {}", row.sheet, row.row);
            let is_silent = matches!(row.verdict, Verdict::Rejected | Verdict::LeftOut | Verdict::Unchanged);
            assert!(!is_silent || row.changes.is_empty(), "seed {seed}: {} {}", row.sheet, row.row);
            assert!(
                row.verdict != Verdict::New || !row.changes.is_empty(),
                "seed {seed}: what is new is shown"
            );
        }
        let counts = look.summary.rows;
        let all = counts.new + counts.changed + counts.unchanged + counts.rejected + counts.left_out;
        assert_eq!(all, look.rows.len());
        let brings = counts.new + counts.changed > 0;
        assert_eq!(brings, !commands(&look).is_empty() || !look.names.is_empty(), "seed {seed}");
        // Accepting decides the command; looking again must find nothing left to do.
        desk.accept(&look.command, &look.names);
        let again = desk.look(&workbook, &choices);
        assert!(
            commands(&again).is_empty() && again.names.is_empty(),
            "seed {seed}: the second time nothing is new:\n{}\n{}",
            report(&look),
            report(&again)
        );
    }
    assert!(verdicts.iter().all(|&count| count > 50), "every verdict is met: {verdicts:?}");
}

#[test]
fn rejected_rows_bring_nothing() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let (mut workbook, choices) = (made(&mut dice), said(&mut dice));
        let desk = Desk::demo();
        let look = desk.look(&workbook, &choices);
        for row in look.rows.iter().filter(|row| matches!(row.verdict, Verdict::Rejected | Verdict::LeftOut))
        {
            let sheet = workbook.sheets.iter_mut().find(|sheet| sheet.name == row.sheet);
            let sheet = sheet.expect("the row is of a sheet");
            sheet.rows.retain(|other| other.number != row.row);
        }
        let without = desk.look(&workbook, &choices);
        assert_eq!(
            without.rows.iter().filter(|row| row.verdict == Verdict::Rejected).count(),
            0,
            "seed {seed}: no good row builds on a bad one:\n{}",
            report(&without)
        );
        let (mut one, mut other) = (Desk::demo(), Desk::demo());
        one.accept(&look.command, &look.names);
        other.accept(&without.command, &without.names);
        assert_eq!(one.canonical(), other.canonical(), "seed {seed}: it is as if they were not there");
    }
}

#[test]
fn what_the_user_says_of_sheets_and_cells_holds() {
    let workbook = drawn(
        "= Ark1
         Nr | Hvem | Sted | Jobb | Andel
         950001 | Ny Person | Sykehjem Nord | Sykepleier | mye
         950002 | To Person | Sykehjem Nord | Sykepleier | 70
         = Notater
         Husk kaker til fredag",
    );
    let look = Desk::demo().look(&workbook, &Choices::default());
    assert!(look.summary.sheets[1].problems.iter().any(|problem| problem.why == CellWhy::NotUnderstood));
    let field = |field| ColumnMeaning::Field { field };
    let columns = [
        (0, field(Field::EmployeeNo)),
        (1, field(Field::Name)),
        (2, field(Field::Department)),
        (3, field(Field::Role)),
        (4, field(Field::PositionPercent)),
    ];
    let choice = SheetChoice {
        kind: Some(ListKind::Trainers),
        header_row: Some(1),
        columns: columns.into(),
        ..SheetChoice::default()
    };
    let mut choices = Choices {
        sheets: [
            ("Ark1".to_owned(), choice),
            ("Notater".to_owned(), SheetChoice { skip: true, ..SheetChoice::default() }),
        ]
        .into(),
        ..Choices::default()
    };
    let look = Desk::demo().look(&workbook, &choices);
    assert!(look.summary.sheets[1].is_skipped && look.summary.sheets[1].problems.is_empty());
    assert_eq!(look.summary.sheets[0].missing, [Field::Tool], "nobody says what they master");
    assert_eq!(look.summary.rows.rejected, 2);
    let sheet = choices.sheets.get_mut("Ark1").expect("it is there");
    sheet.constants.insert(Field::Tool, "Full klient".to_owned());
    choices.fixes.push(Fix { sheet: "Ark1".to_owned(), row: 2, column: 4, text: "80 %".to_owned() });
    let mut desk = Desk::demo();
    let look = desk.bring_all(&workbook, &choices);
    assert_eq!((look.summary.rows.new, look.names.len()), (2, 2));
    assert!(look.summary.sheets[0].missing.is_empty());
}

#[test]
fn without_a_season_one_must_be_begun() {
    let workbook = drawn(
        "= Vikarer
         Ansattnr | Navn | Avdeling | Rolle | Stillingsprosent | Fra uke | Til uke | Trenger
         930001 | Jon Dal | Sykehjem Nord | Assistent | 80 | 25 | 32 | Kun Rover",
    );
    let look = Desk::empty().look(&workbook, &Choices::default());
    assert!(look.summary.needs_season);
    assert!(look.rows.iter().all(|row| row.problems.iter().any(|problem| problem.why == CellWhy::NoSeason)));
    let week = |number| Week::from_year_and_number(2028, number).expect("2028 has the week");
    let weeks = WeekRange::new(week(22), week(34)).expect("weeks are in order");
    let choices = Choices {
        season: Some(NewSeason { name: "Sommer 2028".into(), weeks }),
        make_departments: true,
        ..Choices::default()
    };
    let mut desk = Desk::empty();
    let look = desk.bring_all(&workbook, &choices);
    assert!(!look.summary.needs_season);
    let season = desk.canonical();
    assert_eq!(season["temps"][0]["firstDay"], "2028-06-19", "its weeks tell the year");
    assert_eq!(season["modules"].as_array().map(Vec::len), Some(13), "it has the default curriculum");
}

#[test]
fn departments_that_are_unknown_are_listed_once() {
    let workbook = drawn(
        "= Vikarer
         Ansattnr | Navn | Avdeling | Rolle | Stillingsprosent | Fra uke | Til uke | Trenger
         950001 | Jon Dal | Sykehjem Vest | Assistent | 80 | 25 | 32 | Kun Rover
         950002 | Ida Dal | SYKEHJEM VEST | Assistent | 80 | 25 | 32 | Kun Rover
         950003 | Ada Dal | Heimen | Assistent | 80 | 25 | 32 | Kun Rover",
    );
    let look = Desk::demo().look(&workbook, &Choices::default());
    assert_eq!(look.summary.unknown_departments, ["Sykehjem Vest", "Heimen"]);
}

#[test]
fn thousands_who_contradict_each_other_are_all_rejected() {
    const ROWS: usize = 5_000;
    let headers = ["Ansattnummer", "Opplærer", "Fravær", "Uker", "Status"].map(str::to_owned).to_vec();
    let row = |place: usize| {
        let status = if place < ROWS / 2 { "Ønsket" } else { "Fastsatt" };
        ["910001", "", "Ferie", "26-28", status].map(str::to_owned).to_vec()
    };
    let rows: Vec<Vec<String>> = std::iter::once(headers).chain((0..ROWS).map(row)).collect();
    let workbook = Workbook { sheets: vec![sheet("Ferie", &rows)] };
    let look = Desk::demo().bring(&workbook, &Choices::default());
    assert_eq!(look.summary.rows.rejected, ROWS);
    let named = |row: usize| match &look.rows[row].problems[0].why {
        CellWhy::SaidOtherwise { row, .. } => *row as usize,
        why => panic!("it is contested, not {why:?}"),
    };
    assert_eq!((named(0), named(ROWS - 1)), (ROWS / 2 + 2, 2), "each is told of one who says otherwise");
}
