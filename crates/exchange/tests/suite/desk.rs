//! A season on a desk, and lists brought into it as a user does: looked at, accepted, and looked at once more.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;

use chrono::DateTime;
use serde_json::Value;
use skulder_exchange::lists::choices::{Choices, SheetChoice};
use skulder_exchange::lists::preview::{CellWhy, RowPreview, Verdict};
use skulder_exchange::lists::{Against, Look, look};
use skulder_exchange::season_json;
use skulder_exchange::workbook::{self, Workbook};
use skulder_season::command::{BulkSource, Command, Stamp};
use skulder_season::dates::parse_day;
use skulder_season::person::People;
use skulder_season::{Season, apply, decide};

use crate::examples;

/// A season with its names.
#[derive(Clone)]
pub(crate) struct Desk {
    season: Season,
    people: People,
    accepted: u8,
}

impl Desk {
    /// No season yet.
    pub(crate) fn empty() -> Self {
        Self { season: Season::unmade("s".into()), people: People::new(), accepted: 0 }
    }
    /// The demo season.
    pub(crate) fn demo() -> Self {
        let mut desk = Self::empty();
        let file = season_json::read(examples::DEMO.as_bytes()).expect("the demo is valid");
        let import = season_json::import(None, &file, BulkSource::Example);
        desk.accept(&import.command, &import.names);
        desk
    }
    /// What a workbook would bring.
    pub(crate) fn look(&self, workbook: &Workbook, choices: &Choices) -> Look {
        let today = parse_day("2027-04-05").expect("it is a day");
        let seed = format!("seed{}", char::from(b'a' + self.accepted));
        look(workbook, Against { season: &self.season, people: &self.people, today, seed: &seed }, choices)
    }
    /// Brings a workbook in, and holds it to bringing nothing the second time.
    #[track_caller]
    pub(crate) fn bring(&mut self, workbook: &Workbook, choices: &Choices) -> Look {
        let first = self.look(workbook, choices);
        self.accept(&first.command, &first.names);
        let second = self.look(workbook, choices);
        assert!(
            is_nothing(&second.command) && second.names.is_empty(),
            "brought in twice, a list changes nothing:\n{}",
            report(&second)
        );
        for (before, after) in first.rows.iter().zip(&second.rows) {
            assert_eq!((&before.sheet, before.row), (&after.sheet, after.row), "the rows are the same");
            if before.verdict == Verdict::Rejected {
                assert_eq!(after.problems, before.problems, "{} row {}", after.sheet, after.row);
            } else if !waits(after) || choices.match_names {
                assert_eq!(after.verdict, Verdict::Unchanged, "{} row {}", after.sheet, after.row);
            }
        }
        assert_eq!(first.rows.len(), second.rows.len());
        first
    }
    /// Brings a workbook in of which every row must be good.
    #[track_caller]
    pub(crate) fn bring_all(&mut self, workbook: &Workbook, choices: &Choices) -> Look {
        let first = self.bring(workbook, choices);
        let is_good = |look: &Look| {
            look.rows.iter().all(|row| row.verdict != Verdict::Rejected && row.problems.is_empty())
                && look
                    .summary
                    .sheets
                    .iter()
                    .all(|sheet| sheet.problems.is_empty() && sheet.missing.is_empty())
        };
        assert!(is_good(&first), "every row is good:\n{}", report(&first));
        first
    }
    pub(crate) fn accept(&mut self, command: &Command, names: &[skulder_season::person::Naming]) {
        let at = DateTime::from_timestamp(0, 0).expect("it is a time");
        let seed = format!("stamp{}", char::from(b'a' + self.accepted));
        let stamp = Stamp { entry: "e".into(), at, author: "test".into(), seed };
        let changes = decide(&self.season, command, &stamp).expect("what is shown can be done");
        self.season = apply(&self.season, &changes);
        for naming in names {
            self.people.insert(naming.id.clone(), naming.person.clone());
        }
        self.accepted += 1;
    }
    /// The season without ids: each is replaced by what it stands for.
    pub(crate) fn canonical(&self) -> Value {
        canonical(examples::value(&season_json::write(&self.season, &self.people)))
    }
}

/// A list of `tests/fixtures/lists`.
pub(crate) fn list(name: &str) -> Workbook {
    read(&bytes(name), name)
}

/// Its bytes.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/../../tests/fixtures/lists/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Any file's tables.
pub(crate) fn read(bytes: &[u8], name: &str) -> Workbook {
    workbook::read(bytes, name, &mut |_| ControlFlow::Continue(()))
        .unwrap_or_else(|unreadable| panic!("{name} is readable: {unreadable:?}"))
}

/// The choice that confirms a grid's marks.
pub(crate) fn marks_confirmed(sheet: &str) -> Choices {
    let choice = SheetChoice { marks_confirmed: true, ..SheetChoice::default() };
    Choices { sheets: [(sheet.to_owned(), choice)].into(), ..Choices::default() }
}

/// The choice that takes suggested matches as confirmed.
pub(crate) fn names_matched() -> Choices {
    Choices { match_names: true, ..Choices::default() }
}

/// What a reason is called.
pub(crate) fn called(why: &CellWhy) -> String {
    let text = format!("{why:?}");
    text.split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// Whether a row waits for nothing but that a name is confirmed: who was new by name alone is known the second time.
fn waits(row: &RowPreview) -> bool {
    !row.problems.is_empty() && row.problems.iter().all(|problem| problem.why == CellWhy::ConfirmSame)
}

fn is_nothing(command: &Command) -> bool {
    matches!(command, Command::Bulk { commands, .. } if commands.is_empty())
}

/// How a file was understood and what is wrong with it; the people of the tests are invented.
pub(crate) fn report(look: &Look) -> String {
    let mut text = String::new();
    for sheet in &look.summary.sheets {
        let _ = writeln!(
            text,
            "{}: {:?}, headers in row {:?}, {} rows, passed over {:?}, missing {:?}",
            sheet.name, sheet.kind, sheet.header_row, sheet.row_count, sheet.passed_over, sheet.missing
        );
        for column in &sheet.columns {
            let _ = writeln!(text, "  {} {:?}: {:?}", column.letters, column.title, column.meaning);
        }
        for problem in &sheet.problems {
            let _ = writeln!(text, "  {:?} {:?}", problem.value, problem.why);
        }
    }
    for row in &look.rows {
        let _ = writeln!(text, "{} {} {:?} {:?}", row.sheet, row.row, row.verdict, row.about);
        for change in &row.changes {
            let _ = writeln!(text, "  {:?}: {:?} to {:?}", change.field, change.before, change.after);
        }
        for problem in &row.problems {
            let _ = writeln!(text, "  {} {:?}: {:?}", problem.cell, problem.value, problem.why);
        }
    }
    text
}

/// What entries are known by where they have no name.
const FOLLOW_UP: [&str; 4] = ["department", "month", "category", "cause"];

fn canonical(mut document: Value) -> Value {
    let mut names = BTreeMap::new();
    for (list, fields) in [
        ("departments", &["name", "code"][..]),
        ("trainers", &["name", "employeeNo"]),
        ("temps", &["name", "employeeNo"]),
        ("modules", &["name"]),
        ("followUps", &FOLLOW_UP),
    ] {
        for entry in entries(&document, list) {
            let parts: Vec<String> = fields
                .iter()
                .filter_map(|field| entry[*field].as_str())
                // A follow-up is known by its department, which was named before.
                .map(|part| names.get(&("departments", part.to_owned())).cloned().unwrap_or(part.to_owned()))
                .collect();
            names.insert((list, text(&entry["id"])), parts.join(" "));
        }
    }
    let references = [
        ("department", "departments"),
        ("trainer", "trainers"),
        ("temp", "temps"),
        ("temps", "temps"),
        ("waiting", "temps"),
        ("module", "modules"),
        ("done", "modules"),
        ("exempt", "modules"),
        ("after", "modules"),
        ("followUp", "followUps"),
    ];
    let lists = document.as_object_mut().expect("a season is an object");
    if let Some(head) = lists.get_mut("season").and_then(Value::as_object_mut) {
        head.remove("id");
    }
    for (_, list) in lists.iter_mut() {
        let Some(entries) = list.as_array_mut() else { continue };
        for entry in entries.iter_mut() {
            let fields = entry.as_object_mut().expect("an entry is an object");
            fields.remove("id");
            for (field, noun) in references {
                if let Some(value) = fields.get_mut(field) {
                    name(value, noun, &names);
                }
            }
            for one in fields.get_mut("attendance").and_then(Value::as_array_mut).into_iter().flatten() {
                name(&mut one["temp"], "temps", &names);
            }
        }
        entries.sort_by_key(Value::to_string);
    }
    document
}

/// Puts a name in the place of an id, or of each of a list, in their order.
fn name<'a>(value: &mut Value, noun: &'a str, names: &BTreeMap<(&'a str, String), String>) {
    match value {
        Value::String(id) => {
            *id = names.get(&(noun, id.clone())).unwrap_or_else(|| panic!("{id} is one of {noun}")).clone();
        }
        Value::Array(ids) => {
            for id in ids.iter_mut() {
                name(id, noun, names);
            }
            ids.sort_by_key(Value::to_string);
        }
        _ => {}
    }
}

fn entries<'a>(document: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    document[list].as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
