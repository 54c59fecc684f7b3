//! *Superbrukermøte*: the superusers by department, week by week. Who is away, and how much of everybody's hours is taken.
//!
//! What is not here: who should train whom. That is agreed on at the meeting, with the page on the table.

use std::collections::BTreeMap;

use serde::Serialize;
use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::coverage::board::Status;
use skulder_season::dates::Week;
use skulder_season::department::Department;
use skulder_season::ids::{AbsenceId, TrainerId};
use skulder_season::timetable::{TrainerWeek, timetable};
use skulder_season::trainer::Trainer;

use super::{Desk, Page};
use crate::template::names::collated;

/// Weeks side by side on a page; a longer season goes on below.
const WEEKS_ABREAST: usize = 14;

/// What the page says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    name: &'static str,
    sum: &'static str,
    /// Stands under a department that has no superuser.
    none: &'static str,
    nothing: &'static str,
    legend: Vec<&'static str>,
    statuses: Vec<(Status, &'static str)>,
    /// The weeks, some at a time.
    parts: Vec<Part>,
}

/// Weeks that stand side by side.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    weeks: Vec<Head>,
    groups: Vec<Group>,
    /// Whether sums over the season stand beside them: they do beside the last weeks.
    has_sums: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    week: String,
    monday: String,
    is_now: bool,
}

/// A department, or the instructors.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    name: String,
    cells: Vec<Presence>,
    persons: Vec<Person>,
}

/// How many are present, and the least that must be.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Presence {
    status: Status,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    name: String,
    weeks: Vec<WeekOfPerson>,
    /// Over the whole season.
    sum: String,
}

/// A trainer's week.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct WeekOfPerson {
    /// The absence that takes most of it, in a letter; in brackets where it takes a part.
    absence: Option<String>,
    /// Hours taken and there; nothing where the trainer is away all week.
    hours: Option<String>,
    /// Where the trainer is instead.
    lent: Option<&'static str>,
    is_over: bool,
}

/// The page of a season.
pub(super) fn page(desk: Desk<'_>) -> Page {
    let Desk { seen, words, .. } = desk;
    let season = seen.season;
    let weeks: Vec<Week> = season.weeks().iter().collect();
    let mut of: BTreeMap<TrainerId, Vec<TrainerWeek>> = BTreeMap::new();
    for week in &weeks {
        for trainer in timetable(season, seen.coverage, *week).trainers {
            of.entry(trainer.trainer.clone()).or_default().push(trainer);
        }
    }
    let mut departments: Vec<&Department> = season.departments().values().map(AsRef::as_ref).collect();
    departments.sort_by_cached_key(|department| (collated(&department.name), department.id.clone()));
    let instructors: Vec<&Trainer> =
        season.trainers().values().map(AsRef::as_ref).filter(|trainer| trainer.is_instructor()).collect();
    let mut groups: Vec<Group> = departments
        .into_iter()
        .map(|department| {
            let superusers = season.superusers_of(&department.id).map(AsRef::as_ref).collect();
            group(desk, Some(department), superusers, &of)
        })
        .collect();
    if !instructors.is_empty() {
        groups.push(group(desk, None, instructors, &of));
    }
    let parts = weeks.chunks(WEEKS_ABREAST).enumerate().map(|(place, abreast)| {
        let first = place * WEEKS_ABREAST;
        let cut = |group: &Group| Group {
            name: group.name.clone(),
            cells: group.cells.iter().skip(first).take(abreast.len()).map(Presence::copy).collect(),
            persons: group
                .persons
                .iter()
                .map(|person| Person {
                    name: person.name.clone(),
                    weeks: person.weeks[first..first + abreast.len()].to_vec(),
                    sum: person.sum.clone(),
                })
                .collect(),
        };
        let head = |week: &Week| Head {
            week: week.year_and_number().1.to_string(),
            monday: (words.dates.short)(week.monday()),
            is_now: *week == Week::of(seen.coverage.today()),
        };
        Part {
            weeks: abreast.iter().map(head).collect(),
            groups: groups.iter().map(cut).collect(),
            has_sums: first + abreast.len() == weeks.len(),
        }
    });
    let statuses = [Status::Red, Status::Yellow, Status::Green, Status::Empty];
    let content = Content {
        name: words.superusers.name,
        sum: words.superusers.sum,
        none: words.superusers.none,
        nothing: words.superusers.nothing,
        legend: words.superusers.legend.to_vec(),
        statuses: statuses.map(|status| (status, (words.common.status)(status))).to_vec(),
        parts: if groups.is_empty() { Vec::new() } else { parts.collect() },
    };
    let (first, last) = (season.weeks().first(), season.weeks().last());
    let is_of_one_year = first.year_and_number().0 == last.year_and_number().0;
    let week = |week: Week| {
        let said = (words.dates.week)(week);
        if is_of_one_year { said } else { format!("{said} {}", week.year_and_number().0) }
    };
    Page {
        template: "superusers.typ",
        title: words.superusers.title.to_owned(),
        subtitle: (words.superusers.subtitle)(&week(first), &week(last)),
        content: serde_json::to_value(content).expect("a page's content is JSON"),
    }
}

impl Presence {
    fn copy(&self) -> Self {
        Self { status: self.status, text: self.text.clone() }
    }
}

fn group(
    desk: Desk<'_>,
    department: Option<&Department>,
    mut trainers: Vec<&Trainer>,
    of: &BTreeMap<TrainerId, Vec<TrainerWeek>>,
) -> Group {
    let Desk { seen, words, .. } = desk;
    trainers.sort_by_cached_key(|trainer| collated(&desk.trainer(&trainer.id)));
    let block = department.and_then(|department| seen.coverage.block(&department.id));
    let cells = block.map_or(&[][..], |block| &block.cells);
    Group {
        name: department.map_or_else(
            || words.superusers.instructors.to_owned(),
            |department| desk.department(department),
        ),
        cells: cells
            .iter()
            .map(|cell| Presence {
                status: cell.status,
                text: format!("{}/{}", cell.present, cell.min_present),
            })
            .collect(),
        persons: trainers.into_iter().map(|trainer| person(desk, trainer, &of[&trainer.id])).collect(),
    }
}

fn person(desk: Desk<'_>, trainer: &Trainer, weeks: &[TrainerWeek]) -> Person {
    let words = desk.words;
    let of = |taken: u64, capacity: u64| {
        format!("{}/{}", (words.dates.plain_hours)(taken), (words.dates.plain_hours)(capacity))
    };
    let minutes = |part: fn(&TrainerWeek) -> u32| weeks.iter().map(|week| u64::from(part(week))).sum::<u64>();
    Person {
        name: desk.trainer(&trainer.id),
        sum: of(minutes(|week| week.taken), minutes(|week| week.capacity)),
        weeks: weeks
            .iter()
            .map(|week| {
                let is_lent = week.department.as_ref() != trainer.department();
                WeekOfPerson {
                    absence: absence(desk, week),
                    hours: (week.taken > 0 || week.capacity > 0)
                        .then(|| of(week.taken.into(), week.capacity.into())),
                    lent: is_lent.then_some(words.superusers.lent),
                    is_over: week.taken > week.capacity,
                }
            })
            .collect(),
    }
}

/// The letter of the absence that takes most workdays of a week.
fn absence(desk: Desk<'_>, week: &TrainerWeek) -> Option<String> {
    let words = &desk.words.superusers;
    let workdays = &week.days[..5];
    let mut days: BTreeMap<&AbsenceId, usize> = BTreeMap::new();
    for absence in workdays.iter().flat_map(|day| &day.absences) {
        *days.entry(absence).or_default() += 1;
    }
    let (most, _) = days.into_iter().max_by_key(|(_, count)| *count)?;
    let most = &desk.seen.season.absences()[most];
    let letter = match (most.kind, most.status) {
        (AbsenceKind::Unavailable, _) => words.unavailable,
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => words.wished,
        (AbsenceKind::Holiday, AbsenceStatus::Fixed | AbsenceStatus::Declined) => words.fixed,
    };
    let is_away_all_week = workdays.iter().all(|day| !day.is_there);
    Some(if is_away_all_week { letter.to_owned() } else { format!("({letter})") })
}
