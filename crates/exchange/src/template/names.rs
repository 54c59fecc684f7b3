//! What a season's ids and weeks are called in the template's cells.

use skulder_season::Season;
use skulder_season::dates::{DateRange, Week, WeekRange};
use skulder_season::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use skulder_season::person::{People, Person};
use skulder_season::trainer::Trainer;

use crate::cell::Cell;
use crate::lists::ids;
use crate::workbook::is_blank;

/// What a season's ids and weeks are called.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The season.
    pub season: &'a Season,
    /// The names of everybody in it.
    pub people: &'a People,
}

impl<'a> Names<'a> {
    /// A department's name.
    pub fn department(&self, id: &DepartmentId) -> &'a str {
        self.season.departments().get(id).map_or("", |department| seen(&department.name))
    }
    /// A module's name.
    pub fn module(&self, id: &ModuleId) -> &'a str {
        self.season.modules().get(id).map_or("", |module| seen(&module.name))
    }
    /// A trainer's name; empty where it has been erased.
    pub fn trainer(&self, id: &TrainerId) -> &'a str {
        self.person(&PersonId::Trainer(id.clone())).map_or("", |person| seen(&person.name))
    }
    /// A temp's name, likewise.
    pub fn temp(&self, id: &TempId) -> &'a str {
        self.person(&PersonId::Temp(id.clone())).map_or("", |person| seen(&person.name))
    }
    /// What a person is called.
    pub fn person(&self, id: &PersonId) -> Option<&'a Person> {
        self.people.get(id)
    }

    /// What orders trainers by where they belong: by department, the instructors after them.
    pub(crate) fn home(&self, trainer: &Trainer) -> String {
        trainer.department().map_or_else(|| char::MAX.to_string(), |id| collated(self.department(id)))
    }

    /// The names of modules, in one cell.
    pub fn modules<'i>(&self, ids: impl IntoIterator<Item = &'i ModuleId>) -> Option<Cell> {
        Cell::text(&ids::join(ids.into_iter().map(|id| self.module(id))))
    }
    /// The names of temps, in one cell.
    pub fn temps<'i>(&self, ids: impl IntoIterator<Item = &'i TempId>) -> Option<Cell> {
        Cell::text(&ids::join(ids.into_iter().map(|id| self.temp(id))))
    }

    /// A week: its number where the season tells the year, else with it.
    pub fn week(&self, week: Week) -> Cell {
        if self.is_plain(week) {
            Cell::Whole(week.year_and_number().1 as i32)
        } else {
            Cell::Text(week.to_string())
        }
    }
    /// Whole weeks by their numbers, as "26-28"; nothing where the days are no whole weeks of the season.
    pub fn weeks(&self, days: DateRange) -> Option<Cell> {
        let weeks = WeekRange::touched_by(days);
        let (first, last) = (weeks.first(), weeks.last());
        let is_whole = first.monday() == days.first() && last.sunday() == days.last();
        if !is_whole || !weeks.iter().all(|week| self.is_plain(week)) {
            return None;
        }
        let number = |week: Week| week.year_and_number().1;
        Some(Cell::Text(if first == last {
            number(first).to_string()
        } else if number(first) < number(last) {
            format!("{}-{}", number(first), number(last))
        } else {
            // Over the turn of the year.
            return None;
        }))
    }
    /// The weeks of the season that are told by their numbers.
    pub(super) fn plain_weeks(&self) -> Vec<String> {
        let plain = self.season.weeks().iter().filter(|week| self.is_plain(*week));
        plain.map(|week| self.week(week).to_string()).collect()
    }
    /// Whether a week's number says which week of the season it is.
    fn is_plain(&self, week: Week) -> bool {
        let weeks = self.season.weeks();
        let number = week.year_and_number().1;
        weeks.contains(week) && weeks.iter().filter(|other| other.year_and_number().1 == number).count() == 1
    }
}

/// A name; empty where nothing of it can be seen, since an empty cell comes back in its place.
pub(crate) fn seen(name: &str) -> &str {
    if is_blank(name) { "" } else { name }
}

/// A text by which names are put in order, æ, ø and å after z.
pub(crate) fn collated(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    letters
        .map(|letter| match letter {
            'æ' => '{',
            'ø' => '|',
            'å' => '}',
            other => other,
        })
        .collect()
}
