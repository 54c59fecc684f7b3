//! Lists drawn as text, for the tests of what they bring.
//!
//! A list begins with its kind, `= Temps`, `= Temps template` or `= Temps: Name of the sheet`; then headers and rows, cells parted by bars. A header is
//! a column's title, or of a grid `u28` or a day as `5.7.`. Its rows are counted from 1, the headers being the first. An
//! empty line is no row.
//!
//! What comes of it is drawn too, a line a row: `2 new Ida Berg`, `3 changed Ola Vik: Role Assistent > Sykepleier`, or
//! `4 rejected Per: B4 Unknown`.

use skulder_season::command::Command;
use skulder_season::dates::{Week, parse_day};
use skulder_season::ids::PersonId;
use skulder_season::person::{People, Person};
use skulder_season::testing;
use skulder_season::{Season, apply, decide};

use super::Against;
use super::choices::{Choices, ColumnMeaning, RowChoice, SheetChoice};
use super::header::{Entry, Understood};
use super::kind::ListKind;
use super::preview::{CellProblem, ColumnSummary, RowPreview, Verdict};
use super::rounds::{self, Decided};
use super::row::List;
use super::value::Calendar;
use super::words::same;
use crate::workbook::{Sheet, Value, column_name};

/// A season with its names, into which lists are brought.
pub(super) struct Desk {
    pub(super) season: Season,
    pub(super) people: People,
    pub(super) choices: Choices,
    brought: u8,
}

/// Two departments, three superusers, an instructor and two temps; Ida and Vilde have numbers, Ola has none.
pub(super) fn desk() -> Desk {
    let season = testing::season(
        "2027 24 25 26 27 28 29 30
         = A
         t-ida nurse full 100  | . . . H H . .
         t-ola assistant rover 50 | . . . . . w .
         + v-jon assistant rover | . s s s s . .
         = B home
         t-ola2 nurse full 80 | . . . . . . .
         + v-vilde nurse full | . s s s s s .
         * t-inga nurse full 600 | . . . . . . .",
    );
    let mut people = People::new();
    for (id, name, number) in [
        (PersonId::Trainer("t-ida".into()), "Ida Berg", "101"),
        (PersonId::Trainer("t-ola".into()), "Ola Vik", ""),
        (PersonId::Trainer("t-ola2".into()), "Ola Vik", "103"),
        (PersonId::Trainer("t-inga".into()), "Inga Moe", ""),
        (PersonId::Temp("v-jon".into()), "Jon Dal", ""),
        (PersonId::Temp("v-vilde".into()), "Vilde Nes", "202"),
    ] {
        let employee_no = (!number.is_empty()).then(|| number.to_owned());
        people.insert(id, Person { name: name.to_owned(), employee_no });
    }
    Desk { season, people, choices: Choices::default(), brought: 0 }
}

impl Desk {
    /// A desk without a season.
    pub(super) fn empty() -> Self {
        Self {
            season: Season::unmade("new".into()),
            people: People::new(),
            choices: Choices::default(),
            brought: 0,
        }
    }
    /// A season with a department and nobody in it.
    pub(super) fn empty_season() -> Self {
        Self { season: testing::season("2027 24 25 26 27 28 29 30\n= A"), ..Self::empty() }
    }
    pub(super) fn with(mut self, change: impl FnOnce(&mut Choices)) -> Self {
        change(&mut self.choices);
        self
    }
    /// The same with names taken as confirmed.
    pub(super) fn matching(self) -> Self {
        self.with(|choices| choices.match_names = true)
    }
    /// The same with something said of a row of the first list.
    pub(super) fn saying(self, row: u32, said: impl FnOnce(&mut RowChoice)) -> Self {
        let sheet = "list 1".to_owned();
        let mut choice = RowChoice { sheet, row, leave_out: false, is_same: None, choice: None };
        said(&mut choice);
        self.with(|choices| choices.rows.push(choice))
    }
    /// The same with the marks of a grid that is the first list confirmed.
    pub(super) fn confirming_marks(self) -> Self {
        let confirmed = SheetChoice { marks_confirmed: true, ..SheetChoice::default() };
        self.with(|choices| {
            choices.sheets.insert("list 1".into(), confirmed);
        })
    }

    /// What lists would bring.
    pub(super) fn look(&self, lists: &str) -> Decided {
        let weeks = self.season.is_made().then(|| self.season.weeks());
        let weeks = weeks.or(self.choices.season.as_ref().map(|season| season.weeks));
        let today = parse_day("2027-04-05").expect("it is a day");
        let calendar = Calendar { season: weeks, today };
        let drawn = drawn(lists);
        let sheets: Vec<Sheet> = drawn.iter().map(|(_, sheet, _)| sheet.clone()).collect();
        let understood = drawn.into_iter().enumerate();
        let lists: Vec<List<'_>> = understood
            .map(|(place, (kind, _, understood))| {
                let choice = self.choices.sheets.get(&sheets[place].name);
                List::new(&sheets, place, kind, understood, calendar, choice)
            })
            .collect();
        let seed = format!("new{}", char::from(b'a' + self.brought));
        let against = Against { season: &self.season, people: &self.people, today, seed: &seed };
        rounds::decided(&lists.iter().collect::<Vec<_>>(), against, &self.choices)
    }
    /// Brings lists in, and holds them to bringing nothing the second time; whoever was new is known by then.
    #[track_caller]
    pub(super) fn bring(&mut self, lists: &str) -> Decided {
        let first = self.look(lists);
        let stamp = rounds::stamp(Against {
            season: &self.season,
            people: &self.people,
            today: parse_day("2027-04-05").expect("it is a day"),
            seed: "stamp",
        });
        let changes = decide(&self.season, &first.command, &stamp).expect("what is shown can be done");
        self.season = apply(&self.season, &changes);
        for naming in &first.names {
            self.people.insert(naming.id.clone(), naming.person.clone());
        }
        self.brought += 1;
        // Who was new by name alone is known by it now, which is to be confirmed.
        let choices = self.choices.clone();
        let was_good = |row: &RowPreview| {
            first.rows.iter().any(|before| {
                (&before.sheet, before.row) == (&row.sheet, row.row) && before.problems.is_empty()
            })
        };
        for row in self.look(lists).rows.iter().filter(|row| row.suggestion.is_some() && was_good(row)) {
            let choice = RowChoice {
                sheet: row.sheet.clone(),
                row: row.row,
                leave_out: false,
                is_same: Some(true),
                choice: None,
            };
            self.choices.rows.retain(|other| (&other.sheet, other.row) != (&choice.sheet, choice.row));
            self.choices.rows.push(choice);
        }
        let second = self.look(lists);
        self.choices = choices;
        let Command::Bulk { commands, .. } = &second.command else { panic!("an import is a bulk") };
        assert!(
            commands.is_empty() && second.names.is_empty(),
            "the second time nothing is new: {commands:?}"
        );
        for (before, after) in first.rows.iter().zip(&second.rows) {
            if before.problems.is_empty() && before.verdict != Verdict::LeftOut {
                assert_eq!(
                    after.verdict,
                    Verdict::Unchanged,
                    "row {} the second time: {}",
                    after.row,
                    line(after)
                );
            }
        }
        first
    }
    /// Brings lists in and compares what came of their rows with what is expected.
    #[track_caller]
    pub(super) fn check(&mut self, lists: &str, expected: &str) {
        let rows = self.bring(lists).rows;
        let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let got: Vec<String> = rows.iter().map(line).collect();
        assert_eq!(got, expected, "\n{}\n", got.join("\n"));
    }
}

fn line(row: &RowPreview) -> String {
    let mut line = format!("{} {:?}", row.row, row.verdict).to_lowercase();
    if !row.about.is_empty() {
        line = format!("{line} {}", row.about);
    }
    let problem = |problem: &CellProblem| {
        let why = format!("{:?}", problem.why);
        format!("{} {}", problem.cell, why.split([' ', '{']).next().unwrap_or_default())
    };
    let change = |change: &super::preview::FieldChange| {
        let before = if change.before.is_empty() { "-" } else { &change.before };
        let after = if change.after.is_empty() { "-" } else { &change.after };
        format!("{:?} {before} > {after}", change.field)
    };
    let told: Vec<String> = match row.verdict {
        Verdict::Rejected => row.problems.iter().map(problem).collect(),
        Verdict::Changed => row.changes.iter().map(change).collect(),
        _ => Vec::new(),
    };
    if told.is_empty() { line } else { format!("{line}: {}", told.join(", ")) }
}

fn drawn(lists: &str) -> Vec<(ListKind, Sheet, Understood)> {
    let mut drawn: Vec<(ListKind, Sheet, Understood)> = Vec::new();
    for line in lists.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(head) = line.strip_prefix("= ") {
            let (head, name) = head.split_once(": ").map_or((head, None), |(head, name)| (head, Some(name)));
            let (kind, is_template) =
                head.strip_suffix(" template").map_or((head, false), |kind| (kind, true));
            let kind = ListKind::ALL.iter().find(|other| format!("{other:?}") == kind).expect("it is a kind");
            let name = name.map_or_else(|| format!("list {}", drawn.len() + 1), str::to_owned);
            let sheet = Sheet { name, ..Sheet::default() };
            let understood = Understood {
                kind: Some(*kind),
                header_row: Some(1),
                columns: Vec::new(),
                is_template,
                passed_over: Vec::new(),
                entries: Vec::new(),
            };
            drawn.push((*kind, sheet, understood));
            continue;
        }
        let (kind, _, understood) = drawn.last_mut().expect("a list begins with its kind");
        let cells = line.split('|').map(str::trim).enumerate();
        if understood.columns.is_empty() {
            understood.columns =
                cells.map(|(column, title)| column_of(*kind, column as u32, title)).collect();
            continue;
        }
        let cells = cells.filter(|(_, text)| !text.is_empty());
        let value = |text: &str| match text {
            "#REF!" => Value::Error(text.to_owned()),
            // A text of blanks.
            "_" => Value::Text(" ".to_owned()),
            text => Value::Text(text.to_owned()),
        };
        let cells = cells.map(|(column, text)| (column as u32, value(text))).collect();
        understood.entries.push(Entry {
            row: understood.entries.len() as u32 + 2,
            cells,
            under: None,
            has_reason: false,
        });
    }
    drawn
}

fn column_of(kind: ListKind, column: u32, title: &str) -> ColumnSummary {
    let field = kind.columns().iter().find(|known| same(known.title, title)).map(|known| known.field);
    let week = || {
        let number = title.strip_prefix('u')?.parse().ok()?;
        Week::from_year_and_number(2027, number)
    };
    let day = || parse_day(title);
    let meaning = match (field, week(), day(), title.strip_prefix("m:")) {
        (Some(field), ..) => ColumnMeaning::Field { field },
        (_, Some(week), ..) => ColumnMeaning::Week { week },
        (_, _, Some(day), _) => ColumnMeaning::Day { day },
        (_, _, _, Some(module)) => ColumnMeaning::Completion { module: module.into() },
        _ => panic!("{title} is no column of {kind:?}"),
    };
    ColumnSummary {
        column,
        letters: column_name(column),
        title: title.to_owned(),
        meaning,
        is_guess: false,
        samples: Vec::new(),
        never_stored: None,
    }
}
