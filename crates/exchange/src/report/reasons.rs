//! Why a week is as it is: the sentences of its cell, and the sums behind them, that can be added up by hand.
//!
//! The numbers and the people come from the core's sheet as they are; here they only become sentences, the same as in the
//! window's panel of a week.

use std::collections::BTreeSet;

use serde::Serialize;
use skulder_season::absence::AbsenceKind;
use skulder_season::coverage::board::Reason;
use skulder_season::dates::{DateRange, Week};
use skulder_season::ids::AbsenceId;
use skulder_season::sheet::{Shortfall, TrainerInWeek, TrainerLeft, WeekLeft, WeekSheet};

use super::Desk;
use super::words::Spans;

/// A sum that does not come out: needs on one side, trainers' hours on the other.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Sum {
    title: String,
    need: &'static str,
    module: &'static str,
    hours: &'static str,
    needs: Vec<NeedRow>,
    load: String,
    trainer: &'static str,
    week: &'static str,
    days: &'static str,
    has: &'static str,
    taken: &'static str,
    left: String,
    trainers: Vec<TrainerRow>,
    capacity: String,
    total: &'static str,
    result: String,
    notes: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NeedRow {
    temp: String,
    module: String,
    hours: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TrainerRow {
    name: String,
    /// The absences that take days of those weeks.
    away: String,
    weeks: Vec<WeekRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WeekRow {
    weeks: String,
    days: u8,
    has: String,
    taken: String,
    left: String,
}

/// The sentences of a red or yellow week, in the order of its reasons.
pub(super) fn sentences(desk: Desk<'_>, sheet: &WeekSheet) -> Vec<String> {
    sheet.cell.reasons.iter().flat_map(|reason| tell(desk, sheet, *reason)).collect()
}

fn tell(desk: Desk<'_>, sheet: &WeekSheet, reason: Reason) -> Vec<String> {
    let (words, spans) = (&desk.words.reasons, &desk.words.spans);
    let cell = &sheet.cell;
    match reason {
        Reason::TooFewPresent => {
            let away: Vec<&TrainerInWeek> = sheet
                .trainers
                .iter()
                .filter(|trainer| !trainer.is_present && !trainer.is_instructor)
                .collect();
            let because = (words.because)(&why_away(desk, &away));
            let week = spans.week(sheet.week);
            vec![if cell.present == 0 {
                (words.nobody_there)(&week, &because)
            } else {
                (words.too_few_there)(&week, cell.present, cell.min_present, &because)
            }]
        }
        Reason::TooFewHours => {
            sheet.shortfalls.iter().map(|shortfall| missing(desk, sheet, shortfall)).collect()
        }
        Reason::NoBackup => vec![(words.no_backup)(cell.present)],
        Reason::TrainBefore => {
            let mut temps: Vec<String> = Vec::new();
            for need in &sheet.train_before {
                let name = desk.temp(&need.temp);
                if !temps.contains(&name) {
                    temps.push(name);
                }
            }
            let weeks: BTreeSet<Week> =
                sheet.train_before.iter().flat_map(|need| need.weeks.iter().copied()).collect();
            let weeks: Vec<Week> = weeks.into_iter().collect();
            vec![(words.train_before)(&spans.list(&temps), &spans.weeks(&weeks))]
        }
        Reason::Tight => {
            let weeks: BTreeSet<Week> =
                sheet.tight.iter().flat_map(|sum| sum.weeks.iter().copied()).collect();
            let weeks: Vec<Week> =
                if weeks.is_empty() { vec![sheet.week] } else { weeks.into_iter().collect() };
            vec![(words.tight)(desk.tight_percent(), &spans.weeks(&weeks))]
        }
    }
}

fn missing(desk: Desk<'_>, sheet: &WeekSheet, shortfall: &Shortfall) -> String {
    let (words, spans) = (&desk.words.reasons, &desk.words.spans);
    let absent =
        || why_absent(desk, shortfall.trainers.iter().map(|one| (desk.trainer(&one.trainer), &one.absences)));
    let because = if shortfall.trainers.is_empty() {
        words.because_nobody_can.to_owned()
    } else if shortfall.capacity == 0 {
        let full = shortfall.trainers.iter().filter(|trainer| trainer.absences.is_empty());
        let full = full.map(|trainer| (words.is_fully_booked)(&desk.trainer(&trainer.trainer)));
        (words.because)(&absent().into_iter().chain(full).collect::<Vec<_>>())
    } else {
        (words.because_too_little)(&spans.exact(shortfall.capacity), &absent())
    };
    let sentence = (words.short)(
        desk.names.department(&sheet.department),
        &spans.exact(shortfall.short),
        &what(desk, shortfall),
        &spans.weeks(&shortfall.weeks),
        &because,
    );
    let there: Vec<String> = sheet
        .trainers
        .iter()
        .filter(|trainer| trainer.days > 0 && shortfall.unqualified.contains(&trainer.trainer))
        .map(|trainer| desk.trainer(&trainer.trainer))
        .collect();
    if there.is_empty() || shortfall.trainers.is_empty() {
        return sentence;
    }
    format!("{sentence} {}", (words.not_qualified)(&there))
}

/// What is missing: one module by name, else the tool they share, else training.
fn what(desk: Desk<'_>, shortfall: &Shortfall) -> String {
    let words = &desk.words.reasons;
    let modules: BTreeSet<_> = shortfall.needs.iter().map(|need| &need.module).collect();
    if let (1, Some(only)) = (modules.len(), modules.first()) {
        return (words.training_in)(desk.names.module(only));
    }
    let tools: BTreeSet<_> = modules
        .into_iter()
        .map(|id| desk.seen.season.modules().get(id).and_then(|module| module.trainer_tool))
        .collect();
    match (tools.len(), tools.first()) {
        (1, Some(Some(tool))) => (words.training_in_tool)(*tool).to_owned(),
        _ => words.training.to_owned(),
    }
}

fn why_away(desk: Desk<'_>, trainers: &[&TrainerInWeek]) -> Vec<String> {
    let words = &desk.words.reasons;
    let own = || trainers.iter().filter(|trainer| trainer.lent_to.is_none());
    let mut why = why_absent(desk, own().map(|trainer| (desk.trainer(&trainer.trainer), &trainer.absences)));
    let not_employed = own().filter(|trainer| trainer.absences.is_empty() && !trainer.is_employed);
    why.extend(not_employed.map(|trainer| (words.is_not_employed)(&desk.trainer(&trainer.trainer))));
    why.extend(trainers.iter().filter_map(|trainer| {
        let department = desk.names.department(trainer.lent_to.as_ref()?);
        Some((words.is_lent)(&desk.trainer(&trainer.trainer), department))
    }));
    why
}

/// Absences told once for all who are away on the same days.
fn why_absent<'a>(
    desk: Desk<'_>,
    trainers: impl Iterator<Item = (String, &'a Vec<AbsenceId>)>,
) -> Vec<String> {
    let mut groups: Vec<((AbsenceKind, DateRange), Vec<String>)> = Vec::new();
    for (name, absences) in trainers {
        for absence in absences.iter().filter_map(|id| desk.seen.season.absences().get(id)) {
            let key = (absence.kind, absence.days);
            match groups.iter_mut().find(|(other, _)| *other == key) {
                Some((_, people)) => people.push(name.clone()),
                None => groups.push((key, vec![name.clone()])),
            }
        }
    }
    let are_away = desk.words.reasons.are_away;
    let told = groups.into_iter();
    told.map(|((kind, days), people)| are_away(&people, kind, &desk.words.spans.days(days))).collect()
}

/// A sum laid out; `is_tight` where trainers' hours are counted at the tight share.
pub(super) fn sum(desk: Desk<'_>, shortfall: &Shortfall, is_tight: bool) -> Sum {
    let (words, spans) = (&desk.words.reasons.sum, &desk.words.spans);
    let of_weeks = |week: &WeekLeft| [week.capacity, week.taken, week.left];
    let of_trainers = shortfall.trainers.iter().flat_map(|trainer| trainer.weeks.iter().flat_map(of_weeks));
    let all: Vec<u64> =
        shortfall.needs.iter().map(|need| need.load).chain(of_trainers).map(u64::from).collect();
    let write = spans.sum(&all);
    let weeks = spans.weeks(&shortfall.weeks);
    let percent = desk.tight_percent();
    let mut notes = Vec::new();
    if shortfall.trainers.is_empty() {
        notes.push(words.nobody_qualified.to_owned());
    }
    if !shortfall.unqualified.is_empty() {
        let people: Vec<String> = shortfall.unqualified.iter().map(|id| desk.trainer(id)).collect();
        notes.push((words.unqualified)(&spans.list(&people)));
    }
    if !is_tight {
        let note = if shortfall.rescuable { words.rescuable } else { words.not_rescuable };
        notes.push(note.to_owned());
    }
    Sum {
        title: if is_tight { (words.tight_title)(&weeks, percent) } else { (words.title)(&weeks) },
        need: words.need,
        module: words.module,
        hours: words.hours,
        needs: shortfall
            .needs
            .iter()
            .map(|need| NeedRow {
                temp: desk.temp(&need.temp),
                module: desk.names.module(&need.module).to_owned(),
                hours: write(need.load.into()),
            })
            .collect(),
        load: write(shortfall.load),
        trainer: words.trainer,
        week: words.week,
        days: words.days,
        has: words.has,
        taken: words.taken,
        left: if is_tight { (words.tight_left)(percent) } else { words.left.to_owned() },
        trainers: shortfall.trainers.iter().map(|trainer| trainer_row(desk, trainer, &write)).collect(),
        capacity: write(shortfall.capacity),
        total: words.total,
        result: (words.missing)(&write(shortfall.load), &write(shortfall.capacity), &write(shortfall.short)),
        notes,
    }
}

fn trainer_row(desk: Desk<'_>, trainer: &TrainerLeft, write: &impl Fn(u64) -> String) -> TrainerRow {
    let spans = &desk.words.spans;
    let absences = trainer.absences.iter().filter_map(|id| desk.seen.season.absences().get(id));
    let away: Vec<String> = absences
        .map(|absence| {
            format!("{} {}", (desk.words.department.absence_kind)(absence.kind), spans.days(absence.days))
        })
        .collect();
    // Weeks in a row in which there is nothing to count are one line.
    let is_nothing = |week: &WeekLeft| u32::from(week.days) + week.capacity + week.taken == 0;
    let runs = trainer.weeks.chunk_by(|one, next| is_nothing(one) && is_nothing(next));
    TrainerRow {
        name: desk.trainer(&trainer.trainer),
        away: away.join(", "),
        weeks: runs
            .map(|run| WeekRow {
                weeks: Spans::week_numbers(&run.iter().map(|week| week.week).collect::<Vec<_>>()),
                days: run[0].days,
                has: write(run[0].capacity.into()),
                taken: write(run[0].taken.into()),
                left: write(run[0].left.into()),
            })
            .collect(),
    }
}
