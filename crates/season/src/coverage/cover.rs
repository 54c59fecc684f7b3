//! Vacation cover: how many temps of each role a department wanted, and how many are at work, week by week.
//!
//! It says nothing of training: a seat is filled when somebody is employed, ready or not.

use crate::coverage::board::{Cover, RoleCover};
use crate::dates::{Week, WeekRange};
use crate::ids::DepartmentId;
use crate::season::Season;
use crate::trainer::Role;
use crate::wanted::Wanted;

/// A department's seats by role, in the order of [`Role`]: the roles that an entry of the season's weeks wants, if only
/// none of, and those of temps at work in them.
pub(crate) fn of_department(season: &Season, department: &DepartmentId) -> Vec<RoleCover> {
    let weeks = season.weeks();
    let mut cover: Vec<RoleCover> = Vec::new();
    let mut add = |role: Role, span: WeekRange, count: u32, seats: fn(&mut RoleCover) -> &mut Vec<u32>| {
        let Some(inside) = span.overlap(weeks) else { return };
        let place = cover.binary_search_by_key(&role, |there| there.role).unwrap_or_else(|place| {
            let none = vec![0; weeks.count()];
            cover.insert(place, RoleCover { role, wanted: none.clone(), filled: none });
            place
        });
        let first = inside.first().weeks_after(weeks.first()) as usize;
        for week in &mut seats(&mut cover[place])[first..first + inside.count()] {
            *week += count;
        }
    };
    for wanted in season.all_of::<Wanted>(department.clone()) {
        add(wanted.role, wanted.weeks, wanted.count, |cover| &mut cover.wanted);
    }
    for temp in season.temps_in(department) {
        add(temp.role, WeekRange::touched_by(temp.days), 1, |cover| &mut cover.filled);
    }
    cover
}

/// Seats by department, week and role as written; only those that an entry speaks of.
pub fn wanted(season: &Season) -> Vec<Cover> {
    let mut seats = Vec::new();
    for department in season.departments().keys() {
        let entries: Vec<_> = season.all_of::<Wanted>(department.clone()).collect();
        if entries.is_empty() {
            continue;
        }
        let mut roles = of_department(season, department);
        roles.sort_unstable_by_key(|cover| cover.role.as_str());
        let is_spoken_of = |role: Role, week: Week| {
            entries.iter().any(|entry| entry.role == role && entry.weeks.contains(week))
        };
        for (place, week) in season.weeks().iter().enumerate() {
            let of_week = roles.iter().filter(|cover| is_spoken_of(cover.role, week));
            seats.extend(of_week.map(|cover| Cover {
                department: department.clone(),
                week,
                role: cover.role,
                wanted: cover.wanted[place],
                filled: cover.filled[place],
            }));
        }
    }
    seats
}
