//! The holiday list: a trainer a line by department, a week a column, and below it the hours that are there.
//!
//! Read as a list it is a holiday grid ([`crate::lists`]) that says nothing new: its marks, sums and legend are such as
//! are known there. A mark in brackets is a part of a week: which
//! days, a grid cannot say.

use std::collections::BTreeSet;

use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::coverage::by_day::ByDay;
use skulder_season::dates::{Day, Week, WeekDays};
use skulder_season::ids::TrainerId;
use skulder_season::trainer::{Tool, Trainer};

use super::shows;
use super::table::{Column, Line, Table, Tone};
use crate::cell::Cell;
use crate::template::names::{Names, collated};

const WEEK_WIDTH: u8 = 8;

/// The holiday list of some trainers.
pub(super) fn table(shown: Option<&BTreeSet<TrainerId>>, names: Names<'_>, today: Day) -> Table {
    let season = names.season;
    let weeks = season.weeks();
    let mut trainers: Vec<_> =
        season.trainers().values().filter(|trainer| shows(shown, &trainer.id)).collect();
    trainers.sort_by_cached_key(|trainer| (names.home(trainer), collated(names.trainer(&trainer.id))));

    let mut last = None;
    let lines = trainers.iter().map(|trainer| {
        let home = trainer.department();
        let is_first = last != Some(home);
        last = Some(home);
        let department = home.map_or("Instruktører", |id| names.department(id));
        let mut cells = vec![
            Some((Cell::Text(department.to_owned()), if is_first { Tone::Strong } else { Tone::Muted })),
            Some((Cell::Text(names.trainer(&trainer.id).to_owned()), Tone::Plain)),
        ];
        let absences: Vec<&Absence> = season
            .absences_of(&trainer.id)
            .map(|absence| &**absence)
            .filter(|absence| absence.counts())
            .collect();
        cells.extend(weeks.iter().map(|week| mark(&absences, week)));
        Line { is_first, cells }
    });
    let lines: Vec<Line> = lines.collect();

    let by_day = ByDay::of(season, today);
    let capacity = |title: &str, tool: Tool| {
        let masters: Vec<&&std::sync::Arc<Trainer>> =
            trainers.iter().filter(|trainer| trainer.masters(tool)).collect();
        let mut cells = vec![Some((Cell::Text(title.to_owned()), Tone::Strong)), None];
        cells.extend(weeks.iter().map(|week| {
            let minutes = masters.iter().map(|trainer| by_day.capacity(&trainer.id, week)).sum();
            Some((Cell::Hours(minutes), Tone::Plain))
        }));
        Line { is_first: false, cells }
    };
    let mut columns = vec![Column::new("Avdeling"), Column::new("Opplærer")];
    columns.extend(weeks.iter().map(|week| Column::of(week, names, WEEK_WIDTH)));
    Table {
        name: "Ferieoversikt",
        about: "Ferie og annet fravær for opplærerne, uke for uke".into(),
        columns,
        staying: 2,
        lines,
        sums: vec![
            capacity("Sum kapasitet Rover, timer", Tool::Rover),
            capacity("Sum kapasitet full klient, timer", Tool::FullClient),
        ],
        legend: vec![
            (Tone::Fixed, "F Ferie, fastsatt"),
            (Tone::Wished, "Ø Ferie, ønsket"),
            (Tone::Unavailable, "I Ikke tilgjengelig"),
            (Tone::Plain, "( ) Deler av uken"),
            (Tone::Plain, "Kapasitet: timer til opplæring for dem som ikke er borte"),
        ],
    }
}

/// The mark of a week: of the absence that takes most of its workdays.
fn mark(absences: &[&Absence], week: Week) -> Option<(Cell, Tone)> {
    let workdays = WeekDays::workdays(week);
    let taken = |absence: &Absence| workdays.and(WeekDays::within(week, absence.days)).count();
    let most =
        absences.iter().copied().filter(|absence| taken(absence) > 0).max_by_key(|absence| taken(absence))?;
    let (letter, tone) = match (most.kind, most.status) {
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => ("Ø", Tone::Wished),
        (AbsenceKind::Holiday, _) => ("F", Tone::Fixed),
        (AbsenceKind::Unavailable, _) => ("I", Tone::Unavailable),
    };
    let there =
        absences.iter().fold(workdays, |days, absence| days.without(WeekDays::within(week, absence.days)));
    let text = if there.count() == 0 { letter.to_owned() } else { format!("({letter})") };
    Some((Cell::Text(text), tone))
}
