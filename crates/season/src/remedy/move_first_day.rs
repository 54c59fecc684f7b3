//! *Flytt oppstart*: a temp begins up to two weeks earlier or later.
//!
//! Why it matters: windows hang on the first day, so one temp of a mass start who comes a week earlier is trained while
//! there is time. Example: Helsehuset korttid, where two students start while the only full-client superuser is away.
//! Nobody who has begun is moved, nor to a day before today or after the last one.

use std::sync::Arc;

use chrono::{Datelike, Duration};

use crate::command::Command;
use crate::coverage::board::Standing;
use crate::coverage::department::weeks_at_work;
use crate::coverage::need::{Need, needs_of};
use crate::dates::{DateRange, Day, Week, WeekDays};
use crate::ids::TempId;
use crate::remedy::Step;
use crate::remedy::asked::Asked;
use crate::season::Season;
use crate::temp::Temp;

/// Days by which a first day is moved at most.
const MOST: i64 = 14;

/// Every temp of the department, to every other day within two weeks that is a workday, or the same day of the week as
/// now. Of days that come to the same for the temp, only the nearest is taken.
pub(super) fn steps(asked: &Asked<'_>) -> Vec<Step> {
    let temps = asked.season.temps_in(&asked.department.id);
    temps.filter(|temp| temp.days.first() >= asked.today()).flat_map(|temp| days(asked, temp)).collect()
}

fn days(asked: &Asked<'_>, temp: &Arc<Temp>) -> Vec<Step> {
    let mut known = vec![what_follows(asked, temp)];
    let mut steps = Vec::new();
    for by in (1..=MOST).flat_map(|by| [-by, by]) {
        let to = temp.days.first() + Duration::days(by);
        let Ok(days) = DateRange::new(to, temp.days.last()) else { continue };
        let is_usual = by % 7 == 0 || is_workday(to);
        if to < asked.today() || !is_usual {
            continue;
        }
        let moved = Temp { days, ..(**temp).clone() };
        let follows = what_follows(asked, &moved);
        if !known.contains(&follows) {
            known.push(follows);
            steps.push(Step::MoveFirstDay { temp: temp.id.clone(), from: temp.days.first(), to });
        }
    }
    steps
}

fn is_workday(day: Day) -> bool {
    WeekDays::workdays(Week::of(day)).has(day.weekday().num_days_from_monday())
}

/// All of a temp that the department is counted by: needs, and the weeks at work and fresh.
fn what_follows(asked: &Asked<'_>, temp: &Temp) -> (Vec<Need>, [std::ops::Range<usize>; 2]) {
    let trainers = &asked.coverage.counted().trainers;
    let standing = |trainer: &_, session: &_| -> Standing { trainers[trainer].standing_of(session) };
    let mut needs = Vec::new();
    let (rules, home_care) = (asked.coverage.rules(), asked.department.home_care);
    needs_of(asked.season, rules, temp, home_care, &standing, &mut needs);
    let (working, fresh) = weeks_at_work(rules, temp);
    (needs, [working, fresh])
}

pub(super) fn command(season: &Season, temp: &TempId, to: Day) -> Command {
    let temp = &season.temps()[temp];
    let days = DateRange::new(to, temp.days.last()).expect("a first day lies before the last");
    Command::Change { entry: Temp { days, ..(**temp).clone() }.into() }
}

#[cfg(test)]
mod tests {
    use crate::remedy::RemedyKind::MoveFirstDay;
    use crate::remedy::testing::check;
    use crate::testing::season;

    #[test]
    fn a_temp_comes_when_there_is_somebody_to_train() {
        let season = season(
            "2027   25 26 27 28 29
             = A
             Ida  nurse full 100 | . . H H .
             Ola  nurse rover 100 | . . . . .
             + v1 student full | . . s s s",
        );
        check(
            "2027-04-05",
            &season,
            "A 27",
            MoveFirstDay,
            "v1 2027-07-05 to 2027-07-02: A 26 .>g, A 27 R>y, A 28 R>y",
        );
        check("2027-07-05", &season, "A 27", MoveFirstDay, "v1 2027-07-05 to 2027-07-12: A 27 R>., A 28 R>y");
        check("2027-07-06", &season, "A 27", MoveFirstDay, "");
    }
}
