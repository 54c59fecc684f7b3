//! Days and weeks of a row, told by one cell or by two.

use skulder_season::dates::{DateRange, Day, Week, WeekRange};

use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told};
use crate::lists::value;
use crate::workbook::Value;

/// The stretches of days a row tells: by weeks or days in one cell, or by the first and the last day or week. Where it
/// tells one end only, the other is that of what is there.
pub(super) fn stretches(row: &mut Row<'_>, there: Option<DateRange>) -> Option<Vec<DateRange>> {
    let calendar = row.list.calendar;
    let in_one = match row.told(Field::Weeks, |value| value::stretches(value, &calendar)) {
        Told::Is(stretches) => Some(stretches),
        Told::Wrong => return None,
        Told::Nothing | Told::Emptied => None,
    };
    let has_ends = [Field::FirstDay, Field::LastDay, Field::FirstWeek, Field::LastWeek]
        .into_iter()
        .any(|field| row.cell(field).is_some());
    let Some(in_one) = in_one else {
        if !has_ends && there.is_none() && row.list.tells(Field::Weeks) && !row.list.tells(Field::FirstDay) {
            row.lacks(Field::Weeks);
            return None;
        }
        return ends(row, there).map(|days| vec![days]);
    };
    if has_ends {
        return agreeing(row, &in_one);
    }
    row.tells(Field::FirstDay);
    row.tells(Field::LastDay);
    Some(in_one)
}

/// The one stretch of days a row tells.
pub(super) fn days(row: &mut Row<'_>, there: Option<DateRange>) -> Option<DateRange> {
    let stretches = stretches(row, there)?;
    if let [days] = stretches[..] {
        return Some(days);
    }
    row.wrong(Field::Weeks, CellWhy::NotWeeks);
    None
}

/// The stretches of weeks a row tells.
pub(super) fn weeks(row: &mut Row<'_>, there: Option<WeekRange>) -> Option<Vec<WeekRange>> {
    let there = there.and_then(|weeks| DateRange::new(weeks.first().monday(), weeks.last().sunday()).ok());
    let stretches = stretches(row, there)?;
    row.tells(Field::FirstWeek);
    row.tells(Field::LastWeek);
    Some(stretches.into_iter().map(WeekRange::touched_by).collect())
}

/// Where a row tells weeks in one cell and days in two others, the days hold if they lie in those weeks.
fn agreeing(row: &mut Row<'_>, in_one: &[DateRange]) -> Option<Vec<DateRange>> {
    let days = ends(row, in_one.first().copied())?;
    let is_within = |weeks: &DateRange| WeekRange::touched_by(*weeks) == WeekRange::touched_by(days);
    if in_one.len() == 1 && is_within(&in_one[0]) {
        return Some(vec![days]);
    }
    let text = |days: &DateRange| {
        format!("{} – {}", value::shown(&Value::Day(days.first())), value::shown(&Value::Day(days.last())))
    };
    let readings = in_one.iter().chain([&days]).map(text).collect();
    row.wrong(Field::Weeks, CellWhy::Ambiguous { readings });
    None
}

fn ends(row: &mut Row<'_>, there: Option<DateRange>) -> Option<DateRange> {
    let first = end(row, Field::FirstDay, Field::FirstWeek, Week::monday, there.map(DateRange::first));
    let last = end(row, Field::LastDay, Field::LastWeek, Week::sunday, there.map(DateRange::last));
    let (first, last) = (first?, last?);
    DateRange::new(first, last)
        .map_err(|_| {
            let fields = [Field::LastDay, Field::LastWeek, Field::FirstDay, Field::FirstWeek];
            let field = fields.into_iter().find(|&field| row.cell(field).is_some());
            row.wrong(field.unwrap_or(Field::LastDay), CellWhy::Reversed);
        })
        .ok()
}

fn end(
    row: &mut Row<'_>,
    by_day: Field,
    by_week: Field,
    day_of: fn(Week) -> Day,
    there: Option<Day>,
) -> Option<Day> {
    let calendar = row.list.calendar;
    if row.cell(by_day).is_none() && row.cell(by_week).is_some() {
        let told = row.told(by_week, |value| value::week(value, &calendar));
        row.tells(by_day);
        return told.is().copied().map(day_of);
    }
    let field = if row.list.tells(by_day) || !row.list.tells(by_week) { by_day } else { by_week };
    let told = row.told(field, |value| value::day(value, &calendar));
    row.needed(field, told, there)
}
