//! What to call people, departments and modules on a page that shows a plan.

use skulder_season::Season;
use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::ids::{AbsenceId, DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use skulder_season::outcome::CellMove;
use skulder_season::person::People;

use crate::failure::Failure;
use crate::table::Table;
use crate::words::{letter, shown, status};

/// Looks names up; who has none, and what is no more, is called by its id.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) season: &'a Season,
    pub(crate) people: &'a People,
}

/// Fails, with those there are, where the season has not all of some departments.
pub(crate) fn expect_departments<'a>(
    season: &Season,
    departments: impl IntoIterator<Item = &'a DepartmentId>,
) -> Result<(), Failure> {
    match departments.into_iter().find(|id| !season.departments().contains_key(*id)) {
        None => Ok(()),
        Some(unknown) => Err(Failure::NoSuchDepartment {
            id: shown(unknown.as_str()),
            there: season.departments().keys().map(|id| shown(id.as_str())).collect(),
        }),
    }
}

/// Fails where the season has not all of some trainers.
pub(crate) fn expect_trainers<'a>(
    season: &Season,
    trainers: impl IntoIterator<Item = &'a TrainerId>,
) -> Result<(), Failure> {
    match trainers.into_iter().find(|id| !season.trainers().contains_key(*id)) {
        None => Ok(()),
        Some(unknown) => Err(Failure::NoSuchTrainer { id: shown(unknown.as_str()) }),
    }
}

/// Cells that move, a line each, as they stood and stand.
pub(crate) fn moved_cells(moves: &[CellMove], indent: usize, names: Names<'_>) -> String {
    let mut table = Table::indented(indent);
    for moved in moves {
        let side = |of| format!("{} {}", letter(of), status(of));
        let turn = format!("{} -> {}", side(moved.before), side(moved.after));
        table.row([names.department(&moved.department), moved.week.to_string(), turn]);
    }
    table.lines()
}

impl Names<'_> {
    pub(crate) fn department(self, id: &DepartmentId) -> String {
        shown(self.season.departments().get(id).map_or(id.as_str(), |department| &department.name))
    }
    pub(crate) fn module(self, id: &ModuleId) -> String {
        shown(self.season.modules().get(id).map_or(id.as_str(), |module| &module.name))
    }
    pub(crate) fn trainer(self, id: &TrainerId) -> String {
        self.person(&PersonId::Trainer(id.clone()), id.as_str())
    }
    pub(crate) fn temp(self, id: &TempId) -> String {
        self.person(&PersonId::Temp(id.clone()), id.as_str())
    }
    fn person(self, id: &PersonId, otherwise: &str) -> String {
        let name = self.people.get(id).map(|person| person.name.as_str());
        shown(name.filter(|name| !name.trim().is_empty()).unwrap_or(otherwise))
    }

    /// An absence as its days and what it is.
    pub(crate) fn absence(self, id: &AbsenceId) -> String {
        let Some(absence) = self.season.absences().get(id) else { return shown(id.as_str()) };
        let kind = match absence.kind {
            AbsenceKind::Holiday => "holiday",
            AbsenceKind::Unavailable => "unavailable",
        };
        let status = match absence.status {
            AbsenceStatus::Wished => "wished",
            AbsenceStatus::Fixed => "fixed",
            AbsenceStatus::Declined => "declined",
        };
        format!("{kind} {} to {} ({status})", absence.days.first(), absence.days.last())
    }
    /// Some absences in one line.
    pub(crate) fn absences(self, ids: &[AbsenceId]) -> String {
        ids.iter().map(|id| self.absence(id)).collect::<Vec<_>>().join("; ")
    }
}
