//! The row of the headers and the kind of the list, each found by way of the other.
//!
//! Every row near the top is tried as the last row of the headers, with up to two rows above it, for every kind: the
//! most titles that the kind knows have it. A kind whose columns cannot make an entry comes after every kind whose
//! columns can.

use std::cmp::Reverse;
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
    let candidates = candidates(table, choice);
    let spoken = Spoken::of(sheet, &table.lines[..candidates.last().map_or(0, |last| last + 1)]);
    let mut heard = Heard { known, texts: HashMap::new() };
    let mut best: Option<(Rank, Guess)> = None;
    for last in candidates {
        for depth in 1..=DEPTH.min(last + 1) {
            let first = last + 1 - depth;
            let block: Vec<&Line> = table.lines[first..=last].iter().collect();
            let is_joined = block.windows(2).all(|pair| pair[1].number == pair[0].number + 1);
            // A line with one text above the headers is a title of the whole.
            if !is_joined || block[..depth - 1].iter().any(|line| line.own.len() < 2) {
                break;
            }
            let titles = titles_of(&block);
            let axis = axis::of(&block, &spoken.beside(last, calendar));
            let header = Header {
                columns: titles
                    .iter()
                    .filter(|(column, _)| !axis.contains_key(column))
                    .map(|(_, texts)| readings(texts).into_iter().map(|text| heard.of(text)).collect())
                    .collect(),
                axis: axis.len(),
                depth,
            };
            let bare_titles: HashSet<String> = titles.values().flatten().map(|text| bare(text)).collect();
            let ranks = ListKind::ALL.iter().filter(|&&kind| said.kind.is_none_or(|said| said == kind)).map(
                |&kind| {
                    let is_template = is_template(kind, &bare_titles);
                    let rank = Rank { is_template, ..header.rank(kind, spoken.hint(kind, first), &said) };
                    (rank, Reverse(kind))
                },
            );
            let Some((rank, Reverse(kind))) = ranks.max() else { continue };
            if best.as_ref().is_none_or(|(other, _)| *other < rank) {
                let is_template = rank.is_template;
                best =
                    Some((rank, Guess { kind: Some(kind), header: Some(last), titles, axis, is_template }));
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
    let is_narrow = || table.lines.iter().all(|line| line.own.len() < 2);
    match choice.header_row {
        Some(0) => Vec::new(),
        Some(row) => table.line(row).into_iter().collect(),
        None => {
            let is_near = |place: usize| place < ROWS || table.lines[place].number as usize <= ROWS;
            let fewest = if is_narrow() { 1 } else { 2 };
            let near = (0..table.lines.len()).take_while(|&place| is_near(place));
            near.filter(|&place| table.lines[place].own.len() >= fewest).collect()
        }
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

/// What the sheet's name and the first lines speak of, beside what they say of columns.
struct Spoken {
    by_name: Vec<(ListKind, i32)>,
    lines: Vec<Words>,
}

/// What a line, or the sheet's name, speaks of.
struct Words {
    hints: Vec<(ListKind, i32)>,
    years: Vec<i32>,
    is_of_weeks: bool,
}

impl Words {
    fn of(texts: &[&str], hints: Vec<(ListKind, i32)>) -> Self {
        let years = texts.iter().flat_map(|text| axis::years(text)).collect();
        Self { hints, years, is_of_weeks: texts.iter().any(|text| axis::is_of_weeks(text)) }
    }
}

impl Spoken {
    /// Of the sheet's name, which counts as the line above all others, and of lines.
    fn of(sheet: &Sheet, lines: &[Line]) -> Self {
        let by_name = titles::hints(&sheet.name, true);
        let name = Words::of(&[sheet.name.as_str()], Vec::new());
        let lines = lines.iter().map(|line| {
            let own = line.own_cells();
            let texts =
                own.filter_map(
                    |(_, value)| if let Value::Text(text) = value { Some(text.as_str()) } else { None },
                );
            let texts: Vec<&str> = texts.collect();
            let hints = texts.iter().flat_map(|text| titles::hints(text, false)).collect();
            Words::of(&texts, hints)
        });
        Self { by_name, lines: std::iter::once(name).chain(lines).collect() }
    }
    /// What is known beside headers of which a line is the last.
    fn beside<'a>(&self, last: usize, calendar: &'a Calendar) -> Beside<'a> {
        let lines = &self.lines[..=last + 1];
        let years: BTreeSet<i32> = lines.iter().flat_map(|line| &line.years).copied().collect();
        let year = if years.len() == 1 { years.first().copied() } else { None };
        Beside {
            calendar,
            year: axis::year_beside(year, calendar),
            is_of_weeks: lines.iter().any(|line| line.is_of_weeks),
        }
    }
    /// How much the sheet's name and the lines above headers that begin at a line speak for a kind.
    fn hint(&self, kind: ListKind, first: usize) -> i32 {
        let above = self.lines[..=first].iter().flat_map(|line| &line.hints);
        let hints = self.by_name.iter().chain(above).filter(|(other, _)| *other == kind);
        hints.map(|(_, strength)| *strength).max().unwrap_or(0)
    }
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
        // Temps come and go; trainers are mostly there.
        let has_both_ends = [Field::FirstDay, Field::LastDay].iter().all(|field| told.contains(field));
        score += i32::from(kind == ListKind::Temps && has_both_ends);
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
    // The settings alone have no ids in the template; what has none otherwise has no sheet there.
    let has_ids =
        kind.column(Field::Id).map_or(kind == ListKind::Settings, |id| titles.contains(&bare(id.title)));
    has_ids && 5 * found >= 4 * written.len()
}
