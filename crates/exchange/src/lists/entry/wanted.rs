//! *Ønsket dekning*: temps wanted. Without an id one is matched within its department, role and weeks, as many of a
//! kind as there are: first what says the same, then what says another count.

use std::collections::{HashMap, HashSet, VecDeque};

use skulder_season::dates::{DateRange, WeekRange};
use skulder_season::ids::{DepartmentId, Noun, WantedId};
use skulder_season::limits;
use skulder_season::trainer::Role;
use skulder_season::wanted::Wanted;

use super::days;
use crate::lists::draft::{Draft, Taken};
use crate::lists::field::Field;
use crate::lists::places::Place;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, whole, word};
use crate::lists::which::{self, hidden_one};
use crate::lists::words::ROLES;

/// What one list wants of a department, role and stretch of weeks.
struct Want {
    id: Option<WantedId>,
    department: DepartmentId,
    role: Role,
    weeks: WeekRange,
    count: u32,
}

impl Want {
    fn place(&self) -> Place {
        Place::Wanted(self.department.clone(), self.role, self.weeks)
    }
    fn under(self, id: WantedId) -> Wanted {
        let Self { department, role, weeks, count, .. } = self;
        Wanted { id, department, role, weeks, count }
    }
}

/// What is wanted already and no row says, place by place.
#[derive(Default)]
struct Free {
    places: HashSet<Place>,
    by_count: HashMap<(Place, u32), VecDeque<WantedId>>,
    by_place: HashMap<Place, VecDeque<WantedId>>,
    met: HashSet<WantedId>,
}

impl Free {
    /// Looks at a place, unless that is done.
    fn look_at(&mut self, place: &Place, draft: &Draft<'_>) {
        if !self.places.insert(place.clone()) {
            return;
        }
        for wanted in draft.at::<Wanted>(place) {
            if !draft.is_spoken_of(&wanted.id.clone().into()) {
                self.by_count.entry((place.clone(), wanted.count)).or_default().push_back(wanted.id.clone());
                self.by_place.entry(place.clone()).or_default().push_back(wanted.id.clone());
            }
        }
    }
    /// One that says the same.
    fn same(&mut self, place: Place, count: u32) -> Option<WantedId> {
        let id = next(self.by_count.get_mut(&(place, count))?, &self.met)?;
        self.met.insert(id.clone());
        Some(id)
    }
    /// One that says another count.
    fn other(&mut self, place: &Place) -> Option<WantedId> {
        let id = next(self.by_place.get_mut(place)?, &self.met)?;
        self.met.insert(id.clone());
        Some(id)
    }
}

fn next(ids: &mut VecDeque<WantedId>, met: &HashSet<WantedId>) -> Option<WantedId> {
    std::iter::from_fn(|| ids.pop_front()).find(|id| !met.contains(id))
}

pub(super) fn take_in(rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    let told = rows.iter_mut().map(|row| read(row, draft).unwrap_or_default());
    let mut told: Vec<Vec<Want>> = told.collect();
    for (row, told) in rows.iter().zip(&mut told) {
        if !row.problems.is_empty() {
            told.clear();
        }
    }
    let mut free = Free::default();
    free.met.extend(told.iter().flatten().filter_map(|want| want.id.clone()));
    // What says the same is the same, whichever row says it first.
    for want in told.iter_mut().flatten().filter(|want| want.id.is_none()) {
        let place = want.place();
        free.look_at(&place, draft);
        want.id = free.same(place, want.count);
    }
    let mut taken = Vec::new();
    for (row, told) in rows.iter_mut().zip(told) {
        for want in told {
            let id = want.id.clone().or_else(|| free.other(&want.place()));
            row.put(want.under(id.unwrap_or_else(|| draft.new_id(Noun::Wanted).into())));
        }
        taken.push(draft.take_in(row));
    }
    taken
}

fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<Vec<Want>> {
    let id = hidden_one(row, Field::Id).map(WantedId::from);
    let there = id.as_ref().and_then(|id| draft.get::<Wanted>(id));
    let department = which::department(row, draft);
    let department = row.needed(Field::Department, department, there.map(|there| there.department.clone()));
    let role = row.must(Field::Role, there.map(|there| there.role), word(&ROLES));
    let weeks = days::weeks(row, there.map(|there| there.weeks));
    let count = row.must(Field::Count, there.map(|there| there.count), whole(&limits::COUNT));
    let (department, role, weeks, count) = (department?, role?, weeks?, count?);
    if id.is_some() && weeks.len() != 1 {
        row.wrong(Field::Weeks, CellWhy::NotWeeks);
        return None;
    }
    for weeks in &weeks {
        if let Ok(days) = DateRange::new(weeks.first().monday(), weeks.last().sunday()) {
            row.notice_outside(days, &[Field::Weeks, Field::FirstWeek, Field::FirstDay]);
        }
    }
    let want = |weeks| Want { id: id.clone(), department: department.clone(), role, weeks, count };
    Some(weeks.into_iter().map(want).collect())
}

#[cfg(test)]
mod tests {
    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(&format!("= Wanted\nAvdeling | Rolle | Fra uke | Til uke | Antall\n{rows}"), expected);
        desk
    }

    #[test]
    fn cover_is_counted_within_its_department_role_and_weeks() {
        let desk = check(
            desk(),
            "Avdeling A | Assistent | 25 | 28 | 3
             Avdeling A | Assistent | 25 | 28 | 3
             Avdeling A | Gartner   | 28 | 25 | fire",
            "2 new Avdeling A, Assistent
             3 new Avdeling A, Assistent
             4 rejected Avdeling A, Gartner: B4 NotOneOf, D4 Reversed, E4 NotACount",
        );
        let desk = check(
            desk,
            "Avdeling A | Assistent | 25 | 28 | 5
             Avdeling A | Assistent | 25 | 28 | 3
             Avdeling A | Assistent | 25 | 29 | 3",
            "2 changed Avdeling A, Assistent: Count 3 > 5
             3 unchanged Avdeling A, Assistent
             4 new Avdeling A, Assistent",
        );
        assert_eq!(desk.season.wanted().len(), 3);
    }

    #[test]
    fn a_department_that_several_rows_need_is_made_once() {
        let desk = check(
            desk().with(|choices| choices.make_departments = true),
            "Avdeling C | Assistent | 25 | 28 | 3
             avdeling c | Student   | 25 | 28 | 3",
            "2 new Avdeling C, Assistent
             3 new avdeling c, Student",
        );
        assert_eq!(desk.season.departments().len(), 3);
    }
}
