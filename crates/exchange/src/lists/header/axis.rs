//! The weeks or days of a holiday grid, along its headers.
//!
//! A week is "26", "Uke 26", "u.26", "W26" or the date of its Monday; a day is a date, or a number under the name of its
//! month. Numbers alone are weeks where they follow each other and something says that they are: a word above them, the
//! season, or that they go beyond the days of a month.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use skulder_season::dates::{Day, Week};

use super::table::Line;
use crate::lists::choices::ColumnMeaning;
use crate::lists::value::{Calendar, day, shown, tidy, week};
use crate::lists::words::key;
use crate::workbook::Value;

/// Columns that are weeks or days, with which.
pub(super) type Axis = BTreeMap<u32, ColumnMeaning>;

/// What is known beside the headers themselves.
pub(super) struct Beside<'a> {
    pub(super) calendar: &'a Calendar,
    /// The one year that the sheet's name and the lines above the headers name.
    pub(super) year: Option<i32>,
    /// Whether they, or the headers, speak of weeks or holidays.
    pub(super) is_of_weeks: bool,
}

/// The fewest columns that make weeks or days of a sheet's headers.
pub(super) const FEWEST: usize = 3;

/// The weeks or days along the lines of a header: the most exact line has its way.
pub(super) fn of(block: &[&Line], beside: &Beside<'_>) -> Axis {
    let mut found: Vec<Axis> = Vec::new();
    for (place, line) in block.iter().enumerate() {
        let above = place.checked_sub(1).map(|place| block[place]);
        found.extend(along(line, above, beside));
    }
    let is_days = |axis: &Axis| axis.values().any(|meaning| matches!(meaning, ColumnMeaning::Day { .. }));
    found.sort_by_key(|axis| (is_days(axis), axis.len()));
    found.pop().unwrap_or_default()
}

fn along(line: &Line, above: Option<&Line>, beside: &Beside<'_>) -> Option<Axis> {
    dates(line, beside).or_else(|| named_weeks(line, beside)).or_else(|| numbers(line, above, beside))
}

/// Dates that grow: of days, or of Mondays.
fn dates(line: &Line, beside: &Beside<'_>) -> Option<Axis> {
    let mut days: Vec<(u32, Day)> = Vec::new();
    for (column, value) in &line.cells {
        if matches!(value, Value::Day(_) | Value::Moment(..) | Value::Number(40_000.0..=60_000.0)) {
            days.extend(day(value, beside.calendar).ok().map(|reading| (*column, reading.value)));
        }
    }
    axis_of_days(&days)
}

fn axis_of_days(days: &[(u32, Day)]) -> Option<Axis> {
    if days.len() < FEWEST || !days.is_sorted_by(|one, next| one.1 < next.1) {
        return None;
    }
    let is_weekly = days.windows(2).all(|pair| (pair[1].1 - pair[0].1).num_days() % 7 == 0);
    let meaning = |day: Day| {
        if is_weekly { ColumnMeaning::Week { week: Week::of(day) } } else { ColumnMeaning::Day { day } }
    };
    Some(days.iter().map(|&(column, day)| (column, meaning(day))).collect())
}

/// Texts that name weeks or days: "Uke 26", "2027-W26", "man. 5.7".
fn named_weeks(line: &Line, beside: &Beside<'_>) -> Option<Axis> {
    let mut days = Vec::new();
    let mut weeks = Axis::new();
    for (column, value) in &line.cells {
        let Value::Text(text) = value else { continue };
        if text.trim().bytes().all(|byte| byte.is_ascii_digit()) || text.len() > 40 {
            continue;
        }
        if let Ok(reading) = day(value, beside.calendar) {
            days.push((*column, reading.value));
        } else if let Some(week) = named_week(text, beside) {
            weeks.insert(*column, ColumnMeaning::Week { week });
        }
    }
    axis_of_days(&days).or_else(|| (!weeks.is_empty()).then_some(weeks))
}

/// The week a text names: of the year above it, else of the season's weeks or nearest to them, else of the season's year.
fn named_week(text: &str, beside: &Beside<'_>) -> Option<Week> {
    let text = tidy(text);
    let read = |text: String| week(&Value::Text(text), beside.calendar).ok().map(|reading| reading.value);
    let of_year = |year: i32| read(format!("{text}/{year}"));
    let of_season = || {
        let season = beside.calendar.season?;
        let mut years = season.first().year_and_number().0..=season.last().year_and_number().0;
        years.find_map(of_year)
    };
    beside.year.and_then(of_year).or_else(|| read(text.clone())).or_else(of_season)
}

/// Numbers that follow each other: weeks, or days of the months above them.
fn numbers(line: &Line, above: Option<&Line>, beside: &Beside<'_>) -> Option<Axis> {
    let mut met: Vec<(u32, u32)> = Vec::new();
    for (column, value) in &line.cells {
        let number = match value {
            Value::Number(_) | Value::Text(_) => shown(value).parse::<u32>().ok(),
            _ => None,
        };
        met.extend(number.filter(|number| (1..=53).contains(number)).map(|number| (*column, number)));
    }
    if met.len() < FEWEST {
        return None;
    }
    let months = above.map(|above| months(above, &met)).unwrap_or_default();
    let is_daily = met.windows(2).any(|pair| pair[1].1 < pair[0].1 && pair[1].1 <= 1)
        || (met.len() > 7
            && met[0].1 == 1
            && months.values().all(|month| Some(month) == months.values().next()));
    if !months.is_empty() && is_daily {
        return days_of_months(&met, &months, beside);
    }
    let follows = |one: u32, next: u32| next == one + 1 || (one >= 52 && next == 1);
    if !met.windows(2).all(|pair| follows(pair[0].1, pair[1].1)) {
        return None;
    }
    let mut axis = Axis::new();
    let mut before: Option<Week> = None;
    for (column, number) in &met {
        let week = match before {
            Some(before) => before.plus(1),
            None => named_week(&number.to_string(), beside)?,
        };
        // Week 53 is in some years only: the numbers must be those of the calendar.
        if week.year_and_number().1 != *number {
            return None;
        }
        axis.insert(*column, ColumnMeaning::Week { week });
        before = Some(week);
    }
    let is_in_season = |meaning: &ColumnMeaning| match meaning {
        ColumnMeaning::Week { week } => beside.calendar.season.is_some_and(|season| season.contains(*week)),
        _ => false,
    };
    let in_season = axis.values().filter(|meaning| is_in_season(meaning)).count();
    // Above 31 a number is no day of a month, and hardly a score.
    let is_beyond_months = met.iter().any(|(_, number)| *number > 31);
    (beside.is_of_weeks || is_beyond_months || 2 * in_season >= axis.len()).then_some(axis)
}

/// The months above numbers, by column: one stands above the first of its days, or above all of them.
fn months(above: &Line, met: &[(u32, u32)]) -> BTreeMap<u32, (Option<i32>, u32)> {
    let mut months = BTreeMap::new();
    let mut current = None;
    let (first, last) = (met[0].0, met[met.len() - 1].0);
    for column in first..=last {
        if let Some(value) = above.get(column) {
            current = month_of(&shown(value)).or(current);
        }
        if let Some(month) = current {
            months.insert(column, month);
        }
    }
    months
}

fn month_of(text: &str) -> Option<(Option<i32>, u32)> {
    let text = tidy(text).to_lowercase();
    let mut words = text.split([' ', '-', '.', '/']).filter(|word| !word.is_empty());
    let month = crate::lists::value::named_month(words.next()?)?;
    let year = match words.next() {
        Some(year) if year.len() == 4 => Some(year.parse().ok()?),
        Some(_) => return None,
        None => None,
    };
    words.next().is_none().then_some((year, month))
}

fn days_of_months(
    met: &[(u32, u32)],
    months: &BTreeMap<u32, (Option<i32>, u32)>,
    beside: &Beside<'_>,
) -> Option<Axis> {
    let mut days = Vec::new();
    for (column, number) in met {
        let (year, month) = *months.get(column)?;
        let found = match year.or(beside.year) {
            Some(year) => NaiveDate::from_ymd_opt(year, month, *number)?,
            None => day(&Value::Text(format!("{number}.{month}.")), beside.calendar).ok()?.value,
        };
        days.push((*column, found));
    }
    axis_of_days(&days)
}

/// The years that a text names on their own: "Ferieplan 2027", not "skrevet ut 30.03.2027".
pub(super) fn years(text: &str) -> Vec<i32> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | ':' | ';' | '_');
    let is_year = |word: &&str| word.len() == 4 && word.starts_with("20");
    text.split(is_gap).filter(is_year).filter_map(|word| word.parse().ok()).collect()
}

/// The year that counts for weeks without one: none where the season knows better.
pub(super) fn year_beside(named: Option<i32>, calendar: &Calendar) -> Option<i32> {
    let year = named?;
    let is_of_season = calendar.season.is_some_and(|season| {
        let (first, last) = (season.first().year_and_number().0, season.last().year_and_number().0);
        (first..=last).contains(&year) || season.first().monday().year() == year
    });
    (!is_of_season).then_some(year)
}

/// Whether a text speaks of weeks or holidays.
pub(super) fn is_of_weeks(text: &str) -> bool {
    let text = key(text);
    ["uke", "veke", "week", "ferie", "fravær", "fråvær"].iter().any(|word| text.contains(word))
}
