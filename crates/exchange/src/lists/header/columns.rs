//! What each column holds: by its title, else by its values, unless the user says otherwise.
//!
//! Two columns never mean one field: the one whose values fit better does, of equals the one with the template's own
//! title, then the left one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Entry;
use super::axis::Axis;
use super::body;
use super::guess::Guess;
use super::known::Known;
use super::never;
use super::table::{Table, is_blank};
use super::titles::{self, bare};
use crate::lists::choices::{ColumnMeaning, SheetChoice};
use crate::lists::field::Field;
use crate::lists::kind::ListKind;
use crate::lists::preview::{ColumnSummary, NeverStored};
use crate::lists::value::{self, Calendar, shown};
use crate::lists::words::{
    ABSENCE_KINDS, ABSENCE_STATUSES, CAUSES, ENGAGEMENTS, FOLLOW_UP_STATUSES, FORMS, LOANS_AND_RAISES, ROLES,
    SESSION_STATUSES, TEMP_TOOLS, TOOLS, TRAINER_KINDS, key,
};
use crate::workbook::{Sheet, Value, column_name};

/// Values that are looked at to tell what a column holds.
const LOOKED_AT: usize = 50;
/// Values of a column that the user is shown.
const SAMPLES: usize = 3;

/// What a column holds.
pub(super) struct Column {
    pub(super) number: u32,
    title: String,
    pub(super) meaning: ColumnMeaning,
    is_guess: bool,
    never_stored: Option<NeverStored>,
    /// What the header says of the values.
    pub(super) says: Says,
    /// Whether it holds reasons for absences, which are dropped.
    pub(super) is_of_reasons: bool,
}

/// What a header says of the values below it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Says {
    /// Nothing.
    Nothing,
    /// Plain numbers are hours.
    Hours,
    /// Yes and no answer what it asks.
    Answers { yes: &'static str, no: Option<&'static str> },
}

impl Column {
    /// The same for the user, with some of its values.
    pub(super) fn summary(self, entries: &[Entry], table: &Table, first: usize) -> ColumnSummary {
        let mut samples = Vec::new();
        if self.never_stored.is_none() {
            let is_entry = |number: u32| entries.binary_search_by_key(&number, |entry| entry.row).is_ok();
            let lines =
                table.lines[first..].iter().filter(|line| entries.is_empty() || is_entry(line.number));
            for value in lines
                .filter_map(|line| line.get(self.number))
                .filter(|value| !is_blank(value))
                .take(LOOKED_AT)
            {
                let text = shown(value);
                if samples.len() < SAMPLES && !samples.contains(&text) {
                    samples.push(text);
                }
            }
        }
        ColumnSummary {
            column: self.number,
            letters: column_name(self.number),
            title: self.title,
            meaning: self.meaning,
            is_guess: self.is_guess,
            samples,
            never_stored: self.never_stored,
        }
    }
    fn field(&self) -> Option<Field> {
        if let ColumnMeaning::Field { field } = self.meaning { Some(field) } else { None }
    }
}

pub(super) fn of(
    table: &Table,
    sheet: &Sheet,
    choice: &SheetChoice,
    guess: &Guess,
    known: &Known,
    calendar: &Calendar,
) -> Vec<Column> {
    let mut columns: Vec<Column> = columns_of(table, sheet, guess)
        .into_iter()
        .map(|number| Column {
            number,
            title: guess.titles.get(&number).and_then(|texts| texts.first()).cloned().unwrap_or_default(),
            meaning: ColumnMeaning::Nothing,
            is_guess: !guess.is_template,
            never_stored: sheet.dropped.contains(&number).then_some(NeverStored::IdentityNumber),
            says: Says::Nothing,
            is_of_reasons: false,
        })
        .collect();
    if let Some(kind) = guess.kind {
        let guessing = Guessing { kind, table, guess, known, calendar };
        guessing.by_title(&mut columns);
        if !guess.is_template {
            guessing.by_values(&mut columns);
        }
        said(&mut columns, choice);
        guessing.listen(&mut columns);
    } else {
        for column in &mut columns {
            let readings = guess.readings(column.number);
            column.never_stored =
                column.never_stored.or_else(|| readings.iter().find_map(|text| never::always(text)));
        }
    }
    columns
}

/// Every column that has a title or a value, or had one that is never stored.
fn columns_of(table: &Table, sheet: &Sheet, guess: &Guess) -> BTreeSet<u32> {
    let mut columns: BTreeSet<u32> = guess.titles.keys().copied().collect();
    columns.extend(&sheet.dropped);
    for line in &table.lines[guess.first_line()..] {
        // Most rows hold what the rows above held.
        for column in &line.own {
            if !columns.contains(column) {
                columns.insert(*column);
            }
        }
    }
    columns
}

/// Puts what the user said in the place of what was guessed.
fn said(columns: &mut [Column], choice: &SheetChoice) {
    for (number, meaning) in &choice.columns {
        let Some(place) = columns.iter().position(|column| column.number == *number) else { continue };
        for other in columns.iter_mut().filter(|other| !choice.columns.contains_key(&other.number)) {
            if *meaning != ColumnMeaning::Nothing && other.meaning == *meaning {
                other.meaning = ColumnMeaning::Nothing;
            }
        }
        let column = &mut columns[place];
        column.is_guess = false;
        column.meaning = meaning.clone();
        let is_gone = column.never_stored == Some(NeverStored::IdentityNumber);
        if *meaning != ColumnMeaning::Nothing && !is_gone {
            column.never_stored = None;
            column.is_of_reasons = false;
        }
    }
}

/// All that a guess goes by.
struct Guessing<'a> {
    kind: ListKind,
    table: &'a Table,
    guess: &'a Guess,
    known: &'a Known,
    calendar: &'a Calendar,
}

impl Guessing<'_> {
    /// Gives columns the meaning of their titles.
    fn by_title(&self, columns: &mut [Column]) {
        let axis: &Axis = &self.guess.axis;
        let mut met: BTreeMap<Field, Vec<(usize, bool)>> = BTreeMap::new();
        let mut modules = BTreeSet::new();
        for (place, column) in columns.iter_mut().enumerate() {
            let readings = self.guess.readings(column.number);
            if !self.guess.is_template {
                let always = readings.iter().find_map(|text| never::always(text));
                column.never_stored = column.never_stored.or(always);
            }
            if column.never_stored.is_some() {
                continue;
            }
            if self.kind == ListKind::HolidayGrid
                && let Some(meaning) = axis.get(&column.number)
            {
                column.meaning = meaning.clone();
                continue;
            }
            let meant = readings.iter().find_map(|text| titles::meaning(text, self.kind));
            let is_hidden = |field| self.kind.column(field).is_some_and(|column| column.is_hidden);
            match meant {
                Some(meant) if self.guess.is_template && !meant.is_own => {}
                // Only the template's ids are ours.
                Some(meant) if !self.guess.is_template && is_hidden(meant.field) => {}
                Some(meant) => met.entry(meant.field).or_default().push((place, meant.is_own)),
                None if self.guess.is_template => {}
                None => {
                    column.never_stored = readings.iter().find_map(|text| never::in_list(text, self.kind));
                    column.is_of_reasons =
                        self.kind == ListKind::Absences && readings.iter().any(|text| never::is_reason(text));
                    let module = readings.iter().find_map(|text| self.known.module(text));
                    let takes_modules = matches!(self.kind, ListKind::Completions | ListKind::Temps);
                    if takes_modules
                        && let Some(module) = module
                        && modules.insert(module.clone())
                    {
                        column.meaning = ColumnMeaning::Completion { module: module.clone() };
                    }
                }
            }
        }
        for (field, mut places) in met {
            if places.len() > 1 {
                places.sort_by_cached_key(|&(place, is_own)| {
                    (Reverse(self.share_of_answers(columns[place].number, field)), !is_own, place)
                });
            }
            columns[places[0].0].meaning = ColumnMeaning::Field { field };
        }
    }

    /// Corrects by their values columns that can hardly be what their titles say, and gives a meaning to columns whose
    /// titles say nothing.
    fn by_values(&self, columns: &mut [Column]) {
        for place in 0..columns.len() {
            let Some(field) = columns[place].field() else { continue };
            let column = columns[place].number;
            if self.values(column).next().is_none() || self.share(column, field) > 0 {
                continue;
            }
            let other = match field {
                Field::Name => [Field::EmployeeNo, Field::TrainerKind],
                Field::Role => [Field::PositionPercent, Field::PositionPercent],
                Field::FirstDay => [Field::FirstWeek, Field::FirstWeek],
                Field::LastDay => [Field::LastWeek, Field::LastWeek],
                _ => continue,
            };
            let is_free = |field: Field| !columns.iter().any(|column| column.field() == Some(field));
            let fitting = other.into_iter().find(|&other| {
                self.kind.column(other).is_some() && is_free(other) && self.share(column, other) >= MOST
            });
            // A column of positions where the list has none is no column of roles either.
            let is_known = !matches!(field, Field::FirstDay | Field::LastDay | Field::Name);
            match fitting {
                Some(field) => columns[place].meaning = ColumnMeaning::Field { field },
                None if is_known && self.share(column, Field::PositionPercent) >= MOST => {
                    columns[place].meaning = ColumnMeaning::Nothing;
                }
                None => {}
            }
        }
        for column in self.kind.columns().iter().filter(|column| !column.is_hidden) {
            let field = column.field;
            if Self::is_told(columns, field) {
                continue;
            }
            let fits = |column: &&mut Column| {
                let is_open = column.meaning == ColumnMeaning::Nothing && column.never_stored.is_none();
                is_open && self.may_be(&column.title, field) && self.share(column.number, field) >= MOST
            };
            if let Some(column) = columns.iter_mut().find(fits) {
                column.meaning = ColumnMeaning::Field { field };
            }
        }
    }

    /// Whether some column tells a field already, or what it would tell.
    fn is_told(columns: &[Column], field: Field) -> bool {
        let has = |field: Field| columns.iter().any(|column| column.field() == Some(field));
        match field {
            Field::Name => has(Field::Name) || has(Field::LastName) || has(Field::FirstName),
            Field::Weeks => has(Field::Weeks) || has(Field::FirstWeek) || has(Field::FirstDay),
            Field::FirstDay | Field::LastDay => has(field) || has(Field::Weeks) || has(Field::FirstWeek),
            _ => has(field),
        }
    }

    /// Whether a column with a title that no list knows may hold a field that its values look like.
    fn may_be(&self, title: &str, field: Field) -> bool {
        let title = bare(title);
        let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
        let is_untitled = title.is_empty();
        match field {
            Field::Role | Field::Module | Field::Engagement | Field::Tool => true,
            // Which of two departments a loan is from, its values do not tell.
            Field::Department => self.kind != ListKind::LoansAndRaises,
            Field::AbsenceKind => titles::meanings(&title).is_empty(),
            Field::Name => is_untitled && !matches!(self.kind, ListKind::Departments | ListKind::Modules),
            Field::EmployeeNo => {
                is_untitled || matches!(title.as_str(), "ansatt" | "ressurs" | "nr" | "nummer" | "id")
            }
            Field::PositionPercent => says(&["%", "prosent", "stilling"]),
            Field::Weeks => {
                is_untitled
                    || says(&["ferie", "borte", "fravær", "fråvær"]) && !says(&["ikke", "ikkje", "uønsk"])
            }
            Field::Status | Field::FirstDay | Field::LastDay | Field::Date => is_untitled,
            _ => false,
        }
    }

    /// The values of a column below the headers, as many as are looked at.
    fn values(&self, column: u32) -> impl Iterator<Item = &Value> {
        let lines = &self.table.lines[self.guess.first_line()..];
        let values = lines
            .iter()
            .filter(|line| line.own.len() > 1 || line.cells.len() == 1)
            .filter_map(move |line| line.get(column));
        let is_told =
            |value: &&Value| !is_blank(value) && !matches!(value, Value::Error(_)) && !is_dash(value);
        values.filter(is_told).filter(|value| !body::is_total(value)).take(LOOKED_AT)
    }

    /// How many of a hundred values of a column a field can take in; none of a column without values.
    fn share(&self, column: u32, field: Field) -> usize {
        if field == Field::EmployeeNo && self.is_counted(column) {
            return 0;
        }
        share(self.values(column).map(|value| self.fits(value, field)))
    }

    /// The same where the header may have asked a question.
    fn share_of_answers(&self, column: u32, field: Field) -> usize {
        let asks = matches!(field, Field::Engagement | Field::Status);
        let answers =
            if asks { share(self.values(column).map(|value| value::flag(value).is_ok())) } else { 0 };
        self.share(column, field).max(answers)
    }

    /// Whether a column counts its rows, or says the same in several.
    fn is_counted(&self, column: u32) -> bool {
        let values: Vec<String> = self.values(column).map(shown).collect();
        let numbers: Vec<u32> = values.iter().map_while(|value| value.parse().ok()).collect();
        let is_running = numbers.first() == Some(&1) && numbers.len() == values.len() && numbers.is_sorted();
        is_running || values.iter().collect::<BTreeSet<_>>().len() < values.len()
    }

    /// Whether a field can take in a value.
    fn fits(&self, value: &Value, field: Field) -> bool {
        let calendar = self.calendar;
        let is_text = matches!(value, Value::Text(_));
        match field {
            Field::Name | Field::FirstName | Field::LastName | Field::Trainer => {
                is_text
                    && value::person_name(value).is_ok()
                    && value::flag(value).is_err()
                    && value::day(value, calendar).is_err()
            }
            Field::EmployeeNo => {
                let number = value::employee_no(value).map(|reading| reading.value).unwrap_or_default();
                number.len() >= 4 && number.bytes().filter(u8::is_ascii_digit).count() * 2 > number.len()
            }
            Field::Department => self.known.is_department(&shown(value)),
            Field::Role => value::one_of(value, &ROLES).is_ok(),
            Field::PositionPercent => value::percent(value).is_ok_and(|reading| reading.value > 0),
            Field::Tool if self.kind == ListKind::Temps => value::one_of(value, &TEMP_TOOLS).is_ok(),
            Field::Tool => value::each_of(value, &TOOLS).is_ok(),
            Field::TrainerKind => value::one_of(value, &TRAINER_KINDS).is_ok() || value::flag(value).is_ok(),
            Field::Engagement => value::one_of(value, &ENGAGEMENTS).is_ok(),
            Field::AbsenceKind => value::one_of(value, &ABSENCE_KINDS).is_ok(),
            Field::LoanOrRaise => value::one_of(value, &LOANS_AND_RAISES).is_ok(),
            Field::Form => value::one_of(value, &FORMS).is_ok(),
            Field::Cause => value::one_of(value, &CAUSES).is_ok(),
            Field::Status => match self.kind {
                ListKind::Sessions => value::one_of(value, &SESSION_STATUSES).is_ok(),
                ListKind::FollowUps => value::one_of(value, &FOLLOW_UP_STATUSES).is_ok(),
                _ => value::one_of(value, &ABSENCE_STATUSES).is_ok(),
            },
            Field::FirstDay | Field::LastDay | Field::Date | Field::AsOf => {
                value::day(value, calendar).is_ok()
            }
            Field::Weeks
            | Field::FirstChoice
            | Field::SecondChoice
            | Field::ThirdChoice
            | Field::FourthChoice => value::stretches(value, calendar).is_ok(),
            Field::FirstWeek | Field::LastWeek | Field::Week => value::week(value, calendar).is_ok(),
            Field::Module => self.known.is_module(&shown(value)),
            Field::Completed => value::completed(value, calendar).is_ok(),
            Field::Start | Field::End => value::clock(value).is_ok(),
            Field::Times => value::times(value).is_ok(),
            Field::Month => value::month(value).is_ok(),
            Field::Count | Field::MinPresent | Field::GroupMax => value::count(value, 0, i64::MAX).is_ok(),
            Field::Minutes | Field::SessionMinutes | Field::WeeklyMinutes => value::minutes(value).is_ok(),
            Field::HomeCare | Field::Locked | Field::ChangeProposal => value::flag(value).is_ok(),
            _ => true,
        }
    }

    /// Notes what headers say of the values below them.
    fn listen(&self, columns: &mut [Column]) {
        if self.guess.is_template {
            return;
        }
        self.ask_for_tool(columns);
        for column in columns {
            let title = bare(&self.guess.readings(column.number).join(" "));
            let asks = |words: &[&str]| words.iter().any(|word| title.contains(word));
            column.says = match column.field() {
                Some(Field::WeeklyMinutes | Field::Minutes | Field::SessionMinutes)
                    if asks(&["timer", "timar", "hours"]) || title.ends_with("(t)") =>
                {
                    Says::Hours
                }
                Some(Field::Engagement)
                    if asks(&["jobb", "arbeid", "vært", "vore", "tidligere", "tidlegare", "før"])
                        && !asks(&["ny"]) =>
                {
                    Says::Answers { yes: "Jobbet her før", no: Some("Ny") }
                }
                Some(Field::Engagement) if title.starts_with("ny") && !title.contains('/') => {
                    Says::Answers { yes: "Ny", no: Some("Jobbet her før") }
                }
                Some(Field::TrainerKind) if title.starts_with("instruktør") => {
                    Says::Answers { yes: "Instruktør", no: Some("Superbruker") }
                }
                Some(Field::TrainerKind) if title == "superbruker" => {
                    Says::Answers { yes: "Superbruker", no: None }
                }
                // What is not approved may be wished or declined.
                Some(Field::Status)
                    if self.kind == ListKind::Absences
                        && asks(&["godkjen", "innvilg", "fastsatt", "approv"]) =>
                {
                    Says::Answers { yes: "Fastsatt", no: None }
                }
                Some(Field::Tool) if column.says == Says::Nothing => Says::Nothing,
                _ => column.says,
            };
        }
    }

    /// A column called "Full klient" that is answered by yes and no tells the tool.
    fn ask_for_tool(&self, columns: &mut [Column]) {
        let has_tool =
            columns.iter().any(|column| column.field() == Some(Field::Tool) && !column.title.is_empty());
        if has_tool || !matches!(self.kind, ListKind::Trainers | ListKind::Temps) {
            return;
        }
        let is_asked = |column: &Column| {
            column.is_guess && column.meaning == ColumnMeaning::Nothing && column.never_stored.is_none()
        };
        let is_answered = |column: &Column| {
            let mut values = self.values(column.number).peekable();
            values.peek().is_some() && values.all(|value| value::flag(value).is_ok())
        };
        let full = skulder_season::trainer::Tool::FullClient;
        let found = columns.iter_mut().find(|column| {
            is_asked(column) && TOOLS.read(&bare(&column.title)) == Some(full) && is_answered(column)
        });
        if let Some(column) = found {
            column.meaning = ColumnMeaning::Field { field: Field::Tool };
            column.says = Says::Answers { yes: "Full klient", no: Some("Rover") };
        }
    }
}

/// How many of a hundred hold.
fn share(holding: impl Iterator<Item = bool>) -> usize {
    let (mut held, mut all) = (0_usize, 0_usize);
    for holds in holding {
        all += 1;
        held += usize::from(holds);
    }
    (100 * held).checked_div(all).unwrap_or(0)
}

/// So many of a hundred values make a column what they are.
const MOST: usize = 80;

/// Whether a cell holds only what people put for nothing.
pub(super) fn is_dash(value: &Value) -> bool {
    matches!(value, Value::Text(text) if key(text).is_empty())
}
