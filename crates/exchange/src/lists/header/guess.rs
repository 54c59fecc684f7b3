//! The row of the headers and the kind of the list, each found by way of the other.
//!
//! Every row near the top is tried as the last row of the headers, with up to two rows above it, for every kind: the
//! most titles that the kind knows have it. A kind whose columns cannot make an entry comes after every kind whose
//! columns can.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::axis::{self, Axis, Beside};
use super::known::Known;
use super::table::{Line, Table, is_blank};
use super::titles::{self, Meant, bare};
use crate::lists::choices::{ColumnMeaning, SheetChoice};
use crate::lists::field::Field;
use crate::lists::kind::ListKind;
use crate::lists::value::{Calendar, shown};
use crate::workbook::{Sheet, Value};

/// Rows among which the headers are sought.
const ROWS: usize = 15;
/// Rows that make up the headers at most.
const DEPTH: usize = 3;

/// What a sheet's headers say.
#[derive(Default)]
pub(super) struct Guess {
    pub(super) kind: Option<ListKind>,
    /// The place of the last row of the headers in the table.
    pub(super) header: Option<usize>,
    /// What stands above each column, from the lowest row up.
    pub(super) titles: Titles,
    /// The weeks or days of a grid.
    pub(super) axis: Axis,
    pub(super) is_template: bool,
}

impl Guess {
    /// The place of the first row below the headers.
    pub(super) fn first_line(&self) -> usize {
        self.header.map_or(0, |header| header + 1)
    }
    /// The texts under which a column may be known, the likeliest first: the lowest, that with the one above, and the one
    /// above where it stands alone.
    pub(super) fn readings(&self, column: u32) -> Vec<String> {
        self.titles.get(&column).map(|texts| readings(texts)).unwrap_or_default()
    }
}

/// What stands above each column, from the lowest row up.
pub(super) type Titles = BTreeMap<u32, Vec<String>>;

fn readings(texts: &[String]) -> Vec<String> {
    match texts {
        [] => Vec::new(),
        [one] => vec![one.clone()],
        [lowest, above, ..] => vec![lowest.clone(), format!("{above} {lowest}")],
    }
}

pub(super) fn guess(
    table: &Table,
    sheet: &Sheet,
    choice: &SheetChoice,
    known: &Known,
    calendar: &Calendar,
) -> Guess {
    let said = Said::of(choice);
    let mut heard = Heard { known, texts: HashMap::new() };
    let mut best: Option<(Rank, Guess)> = None;
    for last in candidates(table, choice) {
        for depth in 1..=DEPTH.min(last + 1) {
            let block: Vec<&Line> = table.lines[last + 1 - depth..=last].iter().collect();
            let is_joined = block.windows(2).all(|pair| pair[1].number == pair[0].number + 1);
            // A line with one text above the headers is a title of the whole.
            if !is_joined || block[..depth - 1].iter().any(|line| line.own.len() < 2) {
                break;
            }
            let above = &table.lines[..=last];
            let titles = titles_of(&block);
            let bare_titles: HashSet<String> = titles.values().flatten().map(|text| bare(text)).collect();
            let beside = beside(sheet, above, calendar);
            let axis = axis::of(&block, &beside);
            let hints = hints(sheet, &table.lines[..last + 1 - depth]);
            let header = Header {
                columns: titles
                    .iter()
                    .filter(|(column, _)| !axis.contains_key(column))
                    .map(|(_, texts)| readings(texts).into_iter().map(|text| heard.of(text)).collect())
                    .collect(),
                axis: axis.len(),
                depth,
            };
            for &kind in ListKind::ALL.iter().filter(|&&kind| said.kind.is_none_or(|said| said == kind)) {
                let is_template = is_template(kind, &bare_titles);
                let hint = hints.get(&kind).copied().unwrap_or(0);
                let rank = Rank { is_template, ..header.rank(kind, hint, &said) };
                if best.as_ref().is_none_or(|(other, _)| *other < rank) {
                    let guess = Guess {
                        kind: Some(kind),
                        header: Some(last),
                        titles: titles.clone(),
                        axis: axis.clone(),
                        is_template,
                    };
                    best = Some((rank, guess));
                }
            }
        }
    }
    let is_header_said = choice.header_row.is_some_and(|row| row > 0);
    match best {
        Some((rank, mut guess)) if rank.is_header || is_header_said => {
            if !is_list(&rank, &guess, sheet, &said) {
                guess.kind = None;
            }
            guess
        }
        // Without headers a list is one if the user says so.
        _ => Guess { kind: said.kind, ..Guess::default() },
    }
}

/// The rows that may be the last of the headers, by their places in the table.
fn candidates(table: &Table, choice: &SheetChoice) -> Vec<usize> {
    match choice.header_row {
        Some(0) => Vec::new(),
        Some(row) => table.line(row).into_iter().collect(),
        None => (0..table.lines.len())
            .filter(|&place| place < ROWS || table.lines[place].number as usize <= ROWS)
            .collect(),
    }
}

fn titles_of(block: &[&Line]) -> Titles {
    let mut titles = Titles::new();
    for line in block.iter().rev() {
        for (column, value) in line.cells.iter().filter(|(_, value)| !is_blank(value)) {
            let texts = titles.entry(*column).or_default();
            let text = shown(value);
            // A cell merged downward says the same in each of its rows.
            if texts.last() != Some(&text) {
                texts.push(text);
            }
        }
    }
    titles
}

fn beside<'a>(sheet: &Sheet, above: &[Line], calendar: &'a Calendar) -> Beside<'a> {
    let texts = || {
        let cells = above.iter().flat_map(|line| &line.cells);
        let texts = cells
            .filter_map(|(_, value)| if let Value::Text(text) = value { Some(text.as_str()) } else { None });
        std::iter::once(sheet.name.as_str()).chain(texts)
    };
    Beside {
        calendar,
        year: axis::year_beside(axis::year_named(texts()), calendar),
        says_weeks: axis::says_weeks(texts()),
    }
}

/// How much the sheet's name and the lines above the headers speak for each kind.
fn hints(sheet: &Sheet, above: &[Line]) -> BTreeMap<ListKind, i32> {
    let mut hints: BTreeMap<ListKind, i32> = BTreeMap::new();
    let lines = above.iter().flat_map(Line::own_cells).map(|(_, value)| (shown(value), false));
    for (text, is_name) in std::iter::once((sheet.name.clone(), true)).chain(lines) {
        for (kind, strength) in titles::hints(&text, is_name) {
            let hint = hints.entry(kind).or_default();
            *hint = strength.max(*hint);
        }
    }
    hints
}

/// What the user has said of a sheet.
struct Said {
    kind: Option<ListKind>,
    fields: BTreeSet<Field>,
}

impl Said {
    fn of(choice: &SheetChoice) -> Self {
        let of_columns = choice.columns.values().filter_map(|meaning| match meaning {
            ColumnMeaning::Field { field } => Some(*field),
            _ => None,
        });
        Self { kind: choice.kind, fields: of_columns.chain(choice.constants.keys().copied()).collect() }
    }
}

/// How well a kind and a row of headers fit each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Whether the headers are the template's.
    is_template: bool,
    /// Whether the row is like headers at all.
    is_header: bool,
    /// Whether the columns can make an entry.
    is_enough: bool,
    score: i32,
    /// How many titles the kind knows.
    known: usize,
    /// How much the sheet's name speaks for it.
    hint: i32,
}

/// What texts are known as, each looked up once.
struct Heard<'a> {
    known: &'a Known,
    texts: HashMap<String, Rc<Text>>,
}

/// What a text is known as.
struct Text {
    meanings: Vec<Meant>,
    is_module: bool,
}

impl Heard<'_> {
    fn of(&mut self, text: String) -> Rc<Text> {
        if let Some(heard) = self.texts.get(&text) {
            return Rc::clone(heard);
        }
        let heard =
            Rc::new(Text { meanings: titles::meanings(&text), is_module: self.known.is_module(&text) });
        self.texts.insert(text, Rc::clone(&heard));
        heard
    }
}

/// Rows that may be headers.
struct Header {
    /// What the texts of each column are known as, without those of weeks and days.
    columns: Vec<Vec<Rc<Text>>>,
    /// How many columns are weeks or days.
    axis: usize,
    /// How many rows there are.
    depth: usize,
}

impl Header {
    fn rank(&self, kind: ListKind, hint: i32, said: &Said) -> Rank {
        let mut fields: BTreeSet<Field> = BTreeSet::new();
        let (mut met, mut strange, mut modules) = (0, 0, 0);
        for texts in &self.columns {
            let meant = texts.iter().find_map(|text| text.meanings.iter().find(|meant| meant.kind == kind));
            if let Some(meant) = meant {
                met += 1;
                fields.insert(meant.field);
            } else if texts.iter().any(|text| text.is_module) {
                modules += 1;
            } else if texts.iter().any(|text| !text.meanings.is_empty()) {
                strange += 1;
            }
        }
        let is_common = |field: &Field| {
            matches!(
                field,
                Field::Name | Field::FirstName | Field::LastName | Field::EmployeeNo | Field::Department
            )
        };
        let mut score: i32 = fields.iter().map(|field| if is_common(field) { 1 } else { 2 }).sum();
        score += hint - strange;
        let is_axis = self.axis >= axis::FEWEST;
        let weight = self.axis.min(10) as i32;
        score += match kind {
            ListKind::HolidayGrid if is_axis => weight,
            _ if is_axis => -weight,
            _ => 0,
        };
        let weight = modules.min(6);
        score += if matches!(kind, ListKind::Completions | ListKind::Temps) { 2 * weight } else { -weight };
        let told: BTreeSet<Field> = fields.union(&said.fields).copied().collect();
        let lacking = lacking(kind, &told, modules > 0, self.axis, hint, said.kind == Some(kind));
        score -= 4 * lacking as i32;
        score -= expected(kind).iter().filter(|field| !told.contains(field)).count() as i32;
        let known = met + modules as usize;
        Rank {
            is_template: false,
            is_header: known >= 2 || known == 1 && self.columns.len() == 1 || known == 1 && is_axis,
            is_enough: lacking == 0,
            // Of rows that say the same the fewest are the headers.
            score: 4 * score - self.depth as i32,
            known,
            hint,
        }
    }
}

/// Whether the headers make a list of the kind at all.
fn is_list(rank: &Rank, guess: &Guess, sheet: &Sheet, said: &Said) -> bool {
    if said.kind.is_some() || guess.is_template {
        return true;
    }
    // A rota is no plan of holidays: its marks are shifts.
    let is_rota = guess.kind == Some(ListKind::HolidayGrid) && rank.hint == 0 && {
        let of_name = titles::hints(&sheet.name, true);
        of_name.iter().any(|(kind, _)| *kind == ListKind::Shifts)
    };
    if sheet.is_hidden || titles::is_explanation(&sheet.name) || is_rota {
        return false;
    }
    rank.is_enough || rank.hint >= 2 && rank.known >= 2
}

/// How many of the things a kind needs no column tells.
fn lacking(
    kind: ListKind,
    told: &BTreeSet<Field>,
    has_modules: bool,
    axis: usize,
    hint: i32,
    is_said: bool,
) -> usize {
    let is_told = |any: &&[Field]| any.iter().any(|field| told.contains(field));
    let mut lacking = needed(kind).iter().filter(|any| !is_told(any)).count();
    let fewest = if is_said { 1 } else { axis::FEWEST };
    match kind {
        ListKind::HolidayGrid if axis < fewest => lacking += 1,
        ListKind::Completions if !has_modules => {
            lacking += [Field::Module, Field::Completed].iter().filter(|field| !told.contains(field)).count();
        }
        // Who is on a list of nothing but names, only the list's name tells.
        ListKind::Trainers | ListKind::Temps | ListKind::Departments if hint < 2 && !is_said => {
            let has_more = telling(kind).iter().any(|field| told.contains(field));
            lacking += usize::from(!has_more);
        }
        _ => {}
    }
    lacking
}

const PERSON: &[Field] = &[Field::Name, Field::LastName, Field::EmployeeNo, Field::TrainerId];
const PERIOD: &[Field] = &[Field::Weeks, Field::FirstWeek, Field::FirstDay];

/// What no entry can be made without: of each, one field is enough.
fn needed(kind: ListKind) -> &'static [&'static [Field]] {
    match kind {
        ListKind::Settings => &[&[Field::Setting], &[Field::SettingValue]],
        ListKind::Departments => &[&[Field::Name]],
        ListKind::Modules => &[&[Field::Name], &[Field::Form], &[Field::Minutes]],
        ListKind::WeekRules => &[&[Field::Department], &[Field::Week], &[Field::MinPresent]],
        ListKind::Trainers | ListKind::Temps | ListKind::HolidayGrid | ListKind::Completions => &[PERSON],
        ListKind::LoansAndRaises => {
            &[PERSON, PERIOD, &[Field::LoanOrRaise, Field::Department, Field::PositionPercent]]
        }
        ListKind::Absences => &[PERSON, PERIOD],
        ListKind::HolidayWishes => &[PERSON, &[Field::FirstChoice, Field::SecondChoice]],
        ListKind::Wanted => &[&[Field::Department], &[Field::Role], PERIOD, &[Field::Count]],
        ListKind::Shifts => &[
            &[Field::Name, Field::LastName, Field::EmployeeNo, Field::TrainerId, Field::TempId],
            &[Field::Date],
            &[Field::Start, Field::Times],
            &[Field::End, Field::Times],
        ],
        ListKind::FollowUps => {
            &[&[Field::Department], &[Field::Month], &[Field::Category, Field::Cause], &[Field::Count]]
        }
        ListKind::Sessions => &[
            &[Field::Trainer, Field::TrainerId],
            &[Field::Date],
            &[Field::Start, Field::Times],
            &[Field::Module, Field::Title, Field::Temps],
        ],
        ListKind::Assessments => &[&[Field::Date], &[Field::Body], &[Field::Judgement]],
    }
}

/// What makes a list of names a list of the kind.
fn telling(kind: ListKind) -> &'static [Field] {
    match kind {
        ListKind::Trainers => {
            &[Field::Role, Field::PositionPercent, Field::Tool, Field::WeeklyMinutes, Field::TrainerKind]
        }
        ListKind::Temps => &[
            Field::Role,
            Field::PositionPercent,
            Field::Tool,
            Field::Engagement,
            Field::FirstDay,
            Field::FirstWeek,
            Field::Weeks,
            Field::Done,
            Field::Exempt,
        ],
        _ => &[Field::Code, Field::HomeCare, Field::MinPresent],
    }
}

/// What lists of the kind mostly have.
fn expected(kind: ListKind) -> &'static [Field] {
    match kind {
        ListKind::Trainers => &[Field::Role, Field::PositionPercent, Field::Tool],
        ListKind::Temps => {
            &[Field::Role, Field::PositionPercent, Field::Tool, Field::FirstDay, Field::LastDay]
        }
        ListKind::LoansAndRaises => &[Field::LoanOrRaise, Field::FirstWeek, Field::LastWeek],
        ListKind::Sessions => &[Field::Minutes, Field::Status],
        _ => &[],
    }
}

/// Whether the headers are those of the template: nearly all of its titles, and its column of ids.
fn is_template(kind: ListKind, titles: &HashSet<String>) -> bool {
    let written = titles::written(kind);
    let found = written.iter().filter(|title| titles.contains(*title)).count();
    let has_ids = kind.column(Field::Id).is_none_or(|id| titles.contains(&bare(id.title)));
    !written.is_empty() && has_ids && 5 * found >= 4 * written.len()
}
