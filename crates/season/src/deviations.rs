//! Deviations added up by month and category: the numbers of the chart and of the table beside it.
//!
//! A month whose deviations are counted only up to some day says so, lest it be read as a fall. What is not here: rates,
//! trends or comparisons between departments, which so few counts cannot bear.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{Day, Month};
use crate::follow_up::{Cause, FollowUp};
use crate::ids::DepartmentId;
use crate::season::Season;

/// Which deviations are added up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct DeviationFilter {
    /// Those of one department; of all where none is named.
    pub department: Option<DepartmentId>,
    /// Those of one cause; of all where none is named.
    pub cause: Option<Cause>,
}

/// Deviations by month and category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Deviations {
    /// The categories, the one with most deviations first, then by name.
    pub categories: Vec<CategoryTotal>,
    /// Every month from the first to the last with an entry, in order, those between without any included.
    pub months: Vec<MonthOfDeviations>,
    /// All of them together.
    #[ts(type = "number")]
    pub total: u64,
}

/// A category and how many deviations it has in all months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CategoryTotal {
    /// The category, as the municipality calls it.
    pub category: String,
    /// Its place, from 0, among the categories of all the season's deviations in the same order. No filter changes it, so
    /// whatever is drawn of a category keeps its look.
    pub place: usize,
    /// Its deviations.
    #[ts(type = "number")]
    pub total: u64,
}

/// The deviations of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MonthOfDeviations {
    /// The month.
    pub month: Month,
    /// The day up to which it is counted, where it is not counted to its end: the earliest that any of its entries names,
    /// those that are not added up included, and of a month that is not over, today at the latest.
    #[ts(type = "string | null")]
    pub as_of: Option<Day>,
    /// A count for each category, in the order of [`Deviations::categories`].
    #[ts(type = "Array<number>")]
    pub counts: Vec<u64>,
    /// All of them together.
    #[ts(type = "number")]
    pub total: u64,
}

/// Adds up a season's deviations, as of a day.
pub fn deviations(season: &Season, filter: &DeviationFilter, today: Day) -> Deviations {
    let entries: Vec<&FollowUp> = season
        .follow_ups()
        .values()
        .map(AsRef::as_ref)
        .filter(|entry| filter.department.as_ref().is_none_or(|department| *department == entry.department))
        .filter(|entry| filter.cause.is_none_or(|cause| cause == entry.cause))
        .collect();
    let categories = by_category(entries.iter().copied());
    let all = by_category(season.follow_ups().values().map(AsRef::as_ref));
    let places: BTreeMap<&str, usize> =
        all.iter().enumerate().map(|(place, (category, _))| (*category, place)).collect();

    let months: BTreeSet<Month> = entries.iter().map(|entry| entry.month).collect();
    let months = months.first().map_or_else(Vec::new, |first| {
        first
            .to(*months.last().expect("there is a first"))
            .map(|month| {
                // Of all its entries: a chart of one department is read beside that of all.
                let of_it = season.follow_ups().values().filter(|entry| entry.month == month);
                let as_of = counted_to(month, of_it.filter_map(|entry| entry.as_of).min(), today);
                of_month(month, as_of, &entries, &categories)
            })
            .collect()
    });
    Deviations {
        total: categories.iter().map(|(_, total)| total).sum(),
        categories: categories
            .into_iter()
            .map(|(category, total)| CategoryTotal {
                category: category.to_owned(),
                place: places[category],
                total,
            })
            .collect(),
        months,
    }
}

/// Categories and their deviations, the one with most first, then by name.
fn by_category<'a>(entries: impl Iterator<Item = &'a FollowUp>) -> Vec<(&'a str, u64)> {
    let mut totals: BTreeMap<&str, u64> = BTreeMap::new();
    for entry in entries {
        *totals.entry(&entry.category).or_default() += u64::from(entry.count);
    }
    let mut categories: Vec<(&str, u64)> = totals.into_iter().collect();
    categories.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    categories
}

/// The day up to which a month is counted on a day; nothing where that is its last day. `named` is the day that is said, if
/// any: a month that is not over cannot be counted further than today.
pub fn counted_to(month: Month, named: Option<Day>, today: Day) -> Option<Day> {
    Some(named.map_or(today, |day| day.min(today))).filter(|day| *day < month.days().last())
}

fn of_month(
    month: Month,
    as_of: Option<Day>,
    entries: &[&FollowUp],
    categories: &[(&str, u64)],
) -> MonthOfDeviations {
    let of_it: Vec<&FollowUp> = entries.iter().copied().filter(|entry| entry.month == month).collect();
    let counts: Vec<u64> = categories
        .iter()
        .map(|(category, _)| {
            of_it.iter().filter(|entry| entry.category == *category).map(|entry| u64::from(entry.count)).sum()
        })
        .collect();
    MonthOfDeviations { month, as_of, total: counts.iter().sum(), counts }
}
