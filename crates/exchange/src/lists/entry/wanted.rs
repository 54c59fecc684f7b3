//! *Ønsket dekning*: temps wanted. Without an id one is matched within its department, role and weeks, as many of a
//! kind as there are: first what says the same, then what says another count.

use std::collections::HashSet;

use skulder_season::dates::{DateRange, WeekRange};
use skulder_season::ids::{DepartmentId, Noun, WantedId};
use skulder_season::limits;
use skulder_season::trainer::Role;
use skulder_season::wanted::Wanted;

use super::days;
use crate::lists::draft::{Draft, Taken};
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, whole, word};
use crate::lists::which::{self, hidden_one};
use crate::lists::words::ROLES;

/// What one list wants of a department, role and stretch of weeks.
#[derive(PartialEq)]
struct Want {
    department: DepartmentId,
    role: Role,
    weeks: WeekRange,
    count: u32,
}

impl Want {
    fn is_of(&self, wanted: &Wanted) -> bool {
        wanted.department == self.department && wanted.role == self.role && wanted.weeks == self.weeks
    }
    fn under(&self, id: WantedId) -> Wanted {
        Wanted {
            id,
            department: self.department.clone(),
            role: self.role,
            weeks: self.weeks,
            count: self.count,
        }
    }
}

pub(super) fn take_in(rows: &mut [Row<'_>], draft: &mut Draft<'_>) -> Vec<Taken> {
    let mut told: Vec<Vec<(Want, Option<WantedId>)>> = Vec::new();
    for row in rows.iter_mut() {
        told.push(read(row, draft).unwrap_or_default());
    }
    let good = |row: &Row<'_>| row.problems.is_empty();
    let mut met: HashSet<WantedId> = HashSet::new();
    met.extend(told.iter().flatten().filter_map(|(_, id)| id.clone()));
    // What says the same is the same, whichever row says it first.
    for (row, told) in rows.iter().zip(&mut told) {
        for (want, id) in told.iter_mut().filter(|(_, id)| id.is_none() && good(row)) {
            let same = |wanted: &&Wanted| {
                want.is_of(wanted) && wanted.count == want.count && !met.contains(&wanted.id)
            };
            *id =
                draft.belonging::<Wanted>(want.department.clone()).find(same).map(|wanted| wanted.id.clone());
            met.extend(id.clone());
        }
    }
    let mut taken = Vec::new();
    for (row, told) in rows.iter_mut().zip(told) {
        for (want, id) in told.into_iter().filter(|_| row.problems.is_empty()).collect::<Vec<_>>() {
            let id = id.unwrap_or_else(|| {
                let other = |wanted: &&Wanted| want.is_of(wanted) && !met.contains(&wanted.id);
                let other = draft
                    .belonging::<Wanted>(want.department.clone())
                    .find(other)
                    .map(|wanted| wanted.id.clone());
                other.unwrap_or_else(|| draft.new_id(Noun::Wanted).into())
            });
            met.insert(id.clone());
            row.put(want.under(id));
        }
        taken.push(draft.take_in(row));
    }
    taken
}

fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<Vec<(Want, Option<WantedId>)>> {
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
    let want = |weeks| (Want { department: department.clone(), role, weeks, count }, id.clone());
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
}
