//! Vulnerable cells: those that turn red if one named superuser falls away in that week.
//!
//! Found by trying it: an absence of the whole week is put into the season and counted, like any other edit. Whom a week
//! can do without for certain is not tried, by rules so plain that they cannot err: this is why a large municipality is
//! answered at once. A superuser with sessions in the week is always tried, because their temps' needs come back.

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use crate::absence::{Absence, AbsenceKind, AbsenceStatus};
use crate::change::{Change, Changes, Edit, apply};
use crate::coverage::Coverage;
use crate::coverage::board::{Cell, Status};
use crate::coverage::department::{DepartmentCoverage, superusers};
use crate::coverage::need::Need;
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::dates::Week;
use crate::finding::too_few_present;
use crate::ids::{AbsenceId, DepartmentId, TrainerId};
use crate::season::Season;

/// A cell that is not red, and those without whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Vulnerable {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// Each of whom it takes to keep it from turning red, by id.
    pub trainers: Vec<TrainerId>,
}

/// Every vulnerable cell from today's week on, by department, then week.
pub fn vulnerable(season: &Season, coverage: &Coverage) -> Vec<Vulnerable> {
    let past_weeks = coverage.rules().past_weeks;
    let id = free_id(season);
    let mut found = Vec::new();
    for block in coverage.blocks() {
        let department = &block.department;
        let Some(counted) = coverage.department(department) else { continue };
        let superusers = superusers(season, coverage.counted(), department);
        let cells = block.cells.iter().enumerate().skip(past_weeks);
        for (place, cell) in cells.filter(|(_, cell)| cell.status != Status::Red) {
            let trainers: Vec<TrainerId> = superusers
                .iter()
                .filter(|trainer| trainer.department_in(cell.week) == Some(department))
                .filter(|trainer| may_be_needed(counted, trainer, place, cell))
                .filter(|trainer| is_red_without(season, coverage, (department, place), trainer, &id))
                .map(|trainer| trainer.id().clone())
                .collect();
            if !trainers.is_empty() {
                found.push(Vulnerable { department: department.clone(), week: cell.week, trainers });
            }
        }
    }
    found
}

/// Whether it is worth trying what a week is without a superuser who counts there.
fn may_be_needed(counted: &DepartmentCoverage, trainer: &TrainerWeeks, place: usize, cell: &Cell) -> bool {
    let there = trainer.weeks[place];
    if there.taken > 0 {
        return true;
    }
    // Without sessions the needs stay as they are, so there is one head less, and some hours less for needs of the week.
    let present = cell.present - u32::from(there.is_available);
    let trains = |need: &Need| {
        !need.is_course
            && need.load > 0
            && need.weeks().contains(&place)
            && need.classes.contain(trainer.class)
    };
    too_few_present::holds(present, cell.min_present) || there.left() > 0 && counted.needs.iter().any(trains)
}

/// Whether a cell turns red where a superuser is away all week.
fn is_red_without(
    season: &Season,
    coverage: &Coverage,
    (department, place): (&DepartmentId, usize),
    trainer: &TrainerWeeks,
    id: &AbsenceId,
) -> bool {
    let week = coverage.rules().weeks.first().plus(place as i32);
    let away = Absence {
        id: id.clone(),
        trainer: trainer.id().clone(),
        days: week.days(),
        kind: AbsenceKind::Unavailable,
        status: AbsenceStatus::Fixed,
        locked: false,
    };
    let edit = Edit::Absence(Change { before: None, after: Some(Arc::new(away)) });
    let changes = Changes::recorded(vec![edit]);
    let after = coverage.after(&apply(season, &changes), changes.edits());
    after.block(department).is_some_and(|block| block.cells[place].status == Status::Red)
}

/// An absence's id that the season does not have.
fn free_id(season: &Season) -> AbsenceId {
    let mut id = String::from("away");
    while season.absences().contains_key(&AbsenceId::from(id.as_str())) {
        id.push('-');
    }
    id.into()
}
