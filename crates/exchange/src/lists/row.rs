//! A row being read: its cells by field, what it says, and everything that is wrong with it.
//!
//! A row is read to its end whatever is wrong with it, so that one mistake hides no other. What it would do is noted
//! as [`Step`]s; only the [`Draft`](super::draft::Draft) takes them in, and only all of them together.

use std::collections::{BTreeMap, BTreeSet};

use skulder_season::absence::AbsenceStatus;
use skulder_season::dates::{DateRange, WeekRange};
use skulder_season::ids::{EntityId, ModuleId, PersonId};
use skulder_season::person::Person;
use skulder_season::refusal::holds_identity_number;
use skulder_season::season::AnyEntry;

use super::choices::{ColumnMeaning, Mark, SheetChoice};
use super::draft::Drafted;
use super::field::Field;
use super::header::{Entry, Understood};
use super::kind::ListKind;
use super::preview::{CellNotice, CellNoticeWhat, CellProblem, CellWhy, Suggestion};
use super::value::{self, Calendar, Reading};
use super::words::{Vocabulary, key};
use crate::workbook::{Sheet, Value, cell_name};

/// Where a row is: its sheet's place in the file, and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct RowAt {
    pub(super) sheet: usize,
    pub(super) row: u32,
}

/// A sheet that is a list, with its columns by field.
pub(super) struct List<'a> {
    sheets: &'a [Sheet],
    place: usize,
    pub(super) sheet: &'a Sheet,
    pub(super) kind: ListKind,
    pub(super) understood: Understood,
    pub(super) calendar: Calendar,
    pub(super) choice: Option<&'a SheetChoice>,
    columns: BTreeMap<Field, Vec<u32>>,
    constants: BTreeMap<Field, Value>,
    /// The weeks and days of a grid, in their order.
    pub(super) spans: Vec<(u32, DateRange)>,
    /// The columns that tell of one module whether it is finished.
    pub(super) completions: Vec<(u32, ModuleId)>,
    titles: String,
}

impl<'a> List<'a> {
    pub(super) fn new(
        sheets: &'a [Sheet],
        place: usize,
        kind: ListKind,
        understood: Understood,
        calendar: Calendar,
        choice: Option<&'a SheetChoice>,
    ) -> Self {
        let mut columns: BTreeMap<Field, Vec<u32>> = BTreeMap::new();
        let (mut spans, mut completions) = (Vec::new(), Vec::new());
        for (column, meaning) in understood.meanings() {
            match meaning {
                ColumnMeaning::Nothing => {}
                ColumnMeaning::Field { field } => columns.entry(*field).or_default().push(column),
                ColumnMeaning::Week { week } => spans.push((column, week.days())),
                ColumnMeaning::Day { day } => {
                    spans.push((column, DateRange::new(*day, *day).expect("a day ends on itself")));
                }
                ColumnMeaning::Completion { module } => completions.push((column, module.clone())),
            }
        }
        spans.sort_by_key(|(column, days)| (*days, *column));
        let constants = choice.into_iter().flat_map(|choice| &choice.constants);
        let constants = constants.filter(|(_, text)| !text.trim().is_empty());
        let constants = constants.map(|(&field, text)| (field, Value::Text(text.clone()))).collect();
        let sheet = &sheets[place];
        let titles = titles(sheet, &understood);
        Self {
            sheets,
            place,
            sheet,
            kind,
            understood,
            calendar,
            choice,
            columns,
            constants,
            spans,
            completions,
            titles,
        }
    }
    pub(super) fn at(&self, entry: &Entry) -> RowAt {
        RowAt { sheet: self.place, row: entry.row }
    }
    /// What a sheet of the file is called.
    pub(super) fn name_of(&self, place: usize) -> String {
        self.sheets[place].name.clone()
    }
    /// Whether a column or a constant tells a field.
    pub(super) fn tells(&self, field: Field) -> bool {
        self.columns.contains_key(&field) || self.constants.contains_key(&field)
    }
    pub(super) fn column(&self, field: Field) -> Option<u32> {
        self.columns.get(&field).map(|columns| columns[0])
    }
    /// What the absences of the list are where no cell says so: what its titles say, else what is given.
    pub(super) fn status_or(&self, otherwise: AbsenceStatus) -> AbsenceStatus {
        let says = |words: &[&str]| words.iter().any(|word| self.titles.contains(word));
        if says(&["fastsatt", "fastsett", "godkjent", "godkjend", "innvilget", "innvilga", "approved"]) {
            AbsenceStatus::Fixed
        } else if says(&["ønske", "ønska", "wish"]) {
            AbsenceStatus::Wished
        } else {
            otherwise
        }
    }
    /// What the user said of the marks of a grid.
    pub(super) fn said_of_mark(&self, mark: &str) -> Option<Mark> {
        self.choice?.marks.get(mark).copied()
    }
}

/// The sheet's name, the lines above its headers and the headers, as words are compared.
fn titles(sheet: &Sheet, understood: &Understood) -> String {
    let header = understood.header_row.unwrap_or_default();
    let above = sheet.rows.iter().take_while(|row| row.number <= header).flat_map(|row| &row.cells);
    let texts = above.map(|(_, value)| value::shown(value));
    std::iter::once(sheet.name.clone()).chain(texts).map(|text| key(&text)).collect::<Vec<_>>().join("\n")
}

/// What a cell, or a constant in its place, holds.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) column: Option<u32>,
    pub(super) value: &'a Value,
}

/// What a row says of a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Told<T> {
    /// Nothing: it stays what it is.
    Nothing,
    /// That it is empty.
    Emptied,
    /// Something that cannot be; a problem is noted.
    Wrong,
    /// What it is.
    Is(T),
}

impl<T> Told<T> {
    pub(super) fn is(&self) -> Option<&T> {
        if let Self::Is(value) = self { Some(value) } else { None }
    }
    pub(super) fn map<U>(self, of: impl FnOnce(T) -> U) -> Told<U> {
        match self {
            Self::Nothing => Told::Nothing,
            Self::Emptied => Told::Emptied,
            Self::Wrong => Told::Wrong,
            Self::Is(value) => Told::Is(of(value)),
        }
    }
}

/// What was said of a row by the user.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SaidOfRow {
    pub(super) leave_out: bool,
    pub(super) is_same: Option<bool>,
    pub(super) choice: Option<u8>,
    /// Whether every suggested match is confirmed.
    pub(super) match_names: bool,
}

/// Something a row would do.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Puts an entry in place; it says these fields of it.
    Put(AnyEntry, Vec<Field>),
    /// Puts an entry in place unless a row has done so before: what several rows need, each of them would make.
    Make(AnyEntry),
    /// Takes away an entry that must give way.
    Remove(EntityId),
    /// Calls somebody something.
    Name(PersonId, Person),
}

/// A row being read.
pub(super) struct Row<'a> {
    pub(super) list: &'a List<'a>,
    pub(super) entry: &'a Entry,
    pub(super) said: SaidOfRow,
    /// Whether an empty optional cell empties its field.
    pub(super) says_all: bool,
    pub(super) problems: Vec<CellProblem>,
    pub(super) notices: Vec<CellNotice>,
    pub(super) suggestion: Option<Suggestion>,
    pub(super) steps: Vec<Step>,
    /// The name the row calls its person by, as names are compared, and whom it means: later lists may do the same.
    pub(super) called: Option<(String, PersonId)>,
    /// An id of the file that means an entry with another id.
    pub(super) alias: Option<(EntityId, EntityId)>,
    /// Entries that the row leaves no room for, though other rows speak of them.
    pub(super) oversteps: Vec<EntityId>,
    /// Whether rows before this one say otherwise.
    pub(super) is_contested: bool,
    /// Whether it cannot be told what the row is about, so that nothing can be said to lack.
    pub(super) is_unclear: bool,
    told: Vec<Field>,
}

impl<'a> Row<'a> {
    pub(super) fn new(list: &'a List<'a>, entry: &'a Entry, said: SaidOfRow) -> Self {
        let mut row = Self {
            list,
            entry,
            said,
            says_all: false,
            problems: Vec::new(),
            notices: Vec::new(),
            suggestion: None,
            steps: Vec::new(),
            called: None,
            alias: None,
            oversteps: Vec::new(),
            is_contested: false,
            is_unclear: false,
            told: Vec::new(),
        };
        row.says_all = row.is_exact() && row.cell(Field::Id).is_some();
        row
    }
    pub(super) fn at(&self) -> RowAt {
        self.list.at(self.entry)
    }
    /// Whether texts stand exactly as they are meant: the template wrote them.
    pub(super) fn is_exact(&self) -> bool {
        self.list.understood.is_template
    }
    /// The cell of a field that holds something, or the constant in its place.
    pub(super) fn cell(&self, field: Field) -> Option<Cell<'a>> {
        let columns = self.list.columns.get(&field).into_iter().flatten();
        let mut cells = columns.filter_map(|&column| {
            let value = self.value(column)?;
            Some(Cell { column: Some(column), value })
        });
        let constant = || self.list.constants.get(&field).map(|value| Cell { column: None, value });
        cells.next().or_else(constant)
    }
    /// What a column holds.
    pub(super) fn value(&self, column: u32) -> Option<&'a Value> {
        let place = self.entry.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        let value = &self.entry.cells[place].1;
        let is_blank = matches!(value, Value::Text(text) if text.trim().is_empty());
        (self.is_exact() || !is_blank).then_some(value)
    }
    /// The text of a field's cell: as it stands in the template, else trimmed.
    pub(super) fn text_of(&self, field: Field) -> Option<String> {
        let cell = self.cell(field)?;
        Some(if self.is_exact() { value::exact(cell.value) } else { value::shown(cell.value) })
    }
    /// Which fields the row has told so far.
    pub(super) fn told_fields(&self) -> &[Field] {
        &self.told
    }
    /// Which of what a person is called the row has told.
    pub(super) fn told_names(&self) -> Vec<Field> {
        let told = self.told.iter().copied();
        told.filter(|field| matches!(field, Field::Name | Field::EmployeeNo)).collect()
    }
    /// Notes that the row tells a field, maybe by the cell of another.
    pub(super) fn tells(&mut self, field: Field) {
        if !self.told.contains(&field) {
            self.told.push(field);
        }
    }

    /// What the row says of a field.
    pub(super) fn told<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&Value) -> Result<Reading<T>, CellWhy>,
    ) -> Told<T> {
        let Some(cell) = self.cell(field) else {
            if !(self.says_all && self.list.tells(field)) {
                return Told::Nothing;
            }
            self.tells(field);
            return Told::Emptied;
        };
        self.tells(field);
        let reading =
            if matches!(cell.value, Value::Error(_)) { Err(CellWhy::FormulaError) } else { read(cell.value) };
        match reading {
            Ok(reading) => {
                if let Some(what) = reading.notice {
                    self.notice(cell, what);
                }
                Told::Is(reading.value)
            }
            Err(why) => {
                self.wrong(field, why);
                Told::Wrong
            }
        }
    }
    /// A field that an entry must have: what the row says, else what is there already.
    pub(super) fn must<T>(
        &mut self,
        field: Field,
        there: Option<T>,
        read: impl FnOnce(&Value) -> Result<Reading<T>, CellWhy>,
    ) -> Option<T> {
        let told = self.told(field, read);
        self.needed(field, told, there)
    }
    /// The same of what was read already.
    pub(super) fn needed<T>(&mut self, field: Field, told: Told<T>, there: Option<T>) -> Option<T> {
        match told {
            Told::Is(value) => Some(value),
            Told::Wrong => None,
            Told::Nothing if there.is_some() || self.is_unclear => there,
            Told::Nothing | Told::Emptied => {
                self.lacks(field);
                None
            }
        }
    }
    /// A field that has a default: what the row says, else what is there already.
    pub(super) fn may<T>(
        &mut self,
        field: Field,
        there: Option<T>,
        default: T,
        read: impl FnOnce(&Value) -> Result<Reading<T>, CellWhy>,
    ) -> Option<T> {
        match self.told(field, read) {
            Told::Is(value) => Some(value),
            Told::Wrong => None,
            Told::Nothing => Some(there.unwrap_or(default)),
            Told::Emptied => Some(default),
        }
    }
    /// A field that may be absent, likewise.
    #[expect(
        clippy::option_option,
        reason = "whether the field could be read, and whether there is anything in it"
    )]
    pub(super) fn optional<T>(
        &mut self,
        field: Field,
        there: Option<T>,
        read: impl FnOnce(&Value) -> Result<Reading<T>, CellWhy>,
    ) -> Option<Option<T>> {
        self.may(field, Some(there), None, |value| read(value).map(|reading| reading.map(Some)))
    }

    /// Notes that a field lacks what it must have.
    pub(super) fn lacks(&mut self, field: Field) {
        let why = if self.list.tells(field) { CellWhy::Empty } else { CellWhy::MissingColumn };
        self.wrong(field, why);
    }
    /// Notes what is wrong with a field's cell.
    pub(super) fn wrong(&mut self, field: Field, why: CellWhy) {
        let cell = self.cell(field);
        let column = cell.map_or_else(|| self.list.column(field), |cell| cell.column);
        let value = cell.map(|cell| value::shown(cell.value)).unwrap_or_default();
        let problem = self.problem(column, Some(field), value, why);
        self.problems.push(problem);
    }
    /// Notes that a row before this one says otherwise of a field, or of the whole.
    pub(super) fn contradicts(&mut self, field: Option<Field>, other: RowAt) {
        let why = CellWhy::SaidOtherwise { sheet: self.list.name_of(other.sheet), row: other.row };
        match field {
            Some(field) => self.wrong(field, why),
            None => self.wrong_whole(why),
        }
        self.is_contested = true;
    }
    /// Notes what is wrong with a cell that was read for no field.
    pub(super) fn wrong_at(&mut self, column: u32, value: &Value, why: CellWhy) {
        let problem = self.problem(Some(column), None, value::shown(value), why);
        self.problems.push(problem);
    }
    /// Notes what is wrong with the row as a whole.
    pub(super) fn wrong_whole(&mut self, why: CellWhy) {
        let problem = self.problem(None, None, String::new(), why);
        self.problems.push(problem);
    }
    pub(super) fn problem(
        &self,
        column: Option<u32>,
        field: Option<Field>,
        value: String,
        why: CellWhy,
    ) -> CellProblem {
        let row = self.entry.row;
        CellProblem {
            sheet: self.list.sheet.name.clone(),
            row: Some(row),
            column,
            cell: column.map_or_else(|| row.to_string(), |column| cell_name(column, row)),
            field,
            value,
            why,
        }
    }
    /// Notes what was done to a cell.
    pub(super) fn notice(&mut self, cell: Cell<'_>, what: CellNoticeWhat) {
        let row = self.entry.row;
        self.notices.push(CellNotice {
            cell: cell.column.map_or_else(|| row.to_string(), |column| cell_name(column, row)),
            value: value::shown(cell.value),
            what,
        });
    }
    /// Notes that days or weeks lie outside the season.
    pub(super) fn notice_outside(&mut self, days: DateRange, fields: &[Field]) {
        let is_outside = |season: WeekRange| {
            let season = DateRange::new(season.first().monday(), season.last().sunday());
            season.is_ok_and(|season| !season.contains(days.first()) || !season.contains(days.last()))
        };
        let cell = fields.iter().find_map(|&field| self.cell(field));
        let is_noted = self.notices.iter().any(|notice| notice.what == CellNoticeWhat::OutsideSeason);
        if let Some(cell) = cell
            && self.list.calendar.season.is_some_and(is_outside)
            && !is_noted
        {
            self.notice(cell, CellNoticeWhat::OutsideSeason);
        }
    }

    /// Would put an entry in place, of which the row says what it has told.
    pub(super) fn put<T: Drafted>(&mut self, entry: T) {
        let told = self.told.clone();
        self.put_saying(entry, told);
    }
    /// Would put an entry in place, of which the row says these fields.
    pub(super) fn put_saying(&mut self, entry: impl Into<AnyEntry>, fields: Vec<Field>) {
        self.steps.push(Step::Put(entry.into(), fields));
    }
}

/// Reads one word of a vocabulary.
pub(super) fn word<T: Copy + PartialEq>(
    words: &'static Vocabulary<T>,
) -> impl Fn(&Value) -> Result<Reading<T>, CellWhy> {
    |value| value::one_of(value, words)
}

/// Reads several words of a vocabulary from one cell.
pub(super) fn words<T: Copy + Ord>(
    words: &'static Vocabulary<T>,
) -> impl Fn(&Value) -> Result<Reading<BTreeSet<T>>, CellWhy> {
    |value| Ok(value::each_of(value, words)?.map(|values| values.into_iter().collect()))
}

/// Reads a text of so many characters at most, exactly as it stands or trimmed.
pub(super) fn text(is_exact: bool, max: usize) -> impl Fn(&Value) -> Result<Reading<String>, CellWhy> {
    move |value| {
        let text = if is_exact { value::exact(value) } else { value::shown(value) };
        checked(&text, max)?;
        Ok(Reading::plain(text))
    }
}

/// What is wrong with a text of so many characters at most.
pub(super) fn checked(text: &str, max: usize) -> Result<(), CellWhy> {
    if text.chars().count() > max {
        return Err(CellWhy::TooLong { max });
    }
    if holds_identity_number(text) {
        return Err(CellWhy::IdentityNumber);
    }
    Ok(())
}

/// Reads a whole number within bounds.
pub(super) fn whole(
    bounds: &'static std::ops::RangeInclusive<u32>,
) -> impl Fn(&Value) -> Result<Reading<u32>, CellWhy> {
    |value| {
        let reading = value::count(value, (*bounds.start()).into(), (*bounds.end()).into())?;
        Ok(reading.map(|count| count as u32))
    }
}

/// Reads minutes within bounds.
pub(super) fn minutes(
    bounds: &'static std::ops::RangeInclusive<u32>,
) -> impl Fn(&Value) -> Result<Reading<u32>, CellWhy> {
    |value| {
        let reading = value::minutes(value)?;
        if bounds.contains(&reading.value) {
            Ok(reading)
        } else {
            Err(CellWhy::OutOfBounds { min: (*bounds.start()).into(), max: (*bounds.end()).into() })
        }
    }
}
