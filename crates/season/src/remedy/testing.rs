//! One `check` for all kinds: what each finds on a drawn season.

use crate::coverage::Coverage;
use crate::coverage::board::Status;
use crate::dates::{Week, WeekRange, parse_day};
use crate::ids::{DepartmentId, TempId};
use crate::outcome::CellMove;
use crate::remedy::asked::Asked;
use crate::remedy::single::{Best, Found, of_kind};
use crate::remedy::{RemedyKind, Step, pair};
use crate::season::Season;

/// Compares what is found of one kind for a cell, written `A 28`, with the expected lines, best first: what is done, then
/// the cells that turn. A line that begins with `!` makes some cell worse. Nothing is expected of a cell that wants no
/// remedy.
#[track_caller]
pub(super) fn check(today: &str, season: &Season, cell: &str, kind: RemedyKind, expected: &str) {
    check_best(today, season, cell, expected, |asked| of_kind(asked, kind).0);
}

/// The same of pairs.
#[track_caller]
pub(super) fn check_pairs(today: &str, season: &Season, cell: &str, expected: &str) {
    check_best(today, season, cell, expected, pair::best);
}

#[track_caller]
fn check_best(
    today: &str,
    season: &Season,
    cell: &str,
    expected: &str,
    find: impl FnOnce(&Asked<'_>) -> Best,
) {
    let coverage = Coverage::of(season, parse_day(today).expect("today is a day"));
    let (department, week) = cell.split_once(' ').expect("a cell is a department and a week");
    let year = season.weeks().first().year_and_number().0;
    let week = Week::from_year_and_number(year, week.parse().expect("a number")).expect("a week");
    let asked = Asked::of(season, &coverage, (&DepartmentId::from(department), week), "Støtte");
    let Best { good, harmful } = asked.map(|asked| find(&asked)).unwrap_or_default();
    let line = |sign: &str, found: &Found| {
        let steps: Vec<String> = found.remedy.steps.iter().map(step).collect();
        let cells: Vec<String> = found.remedy.cells.iter().map(moved).collect();
        format!("{sign}{}: {}", steps.join(" + "), cells.join(", ")).trim_end().to_owned()
    };
    let found = good.iter().map(|found| line("", found)).chain(harmful.iter().map(|found| line("!", found)));
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(found.collect::<Vec<_>>(), expected, "for {cell} on {today}");
}

fn step(step: &Step) -> String {
    let numbers = |weeks: &WeekRange| {
        format!("{}-{}", weeks.first().year_and_number().1, weeks.last().year_and_number().1)
    };
    match step {
        Step::BookEarlier { sessions } | Step::BookInstructor { sessions, .. } => {
            let one = |it: &crate::session::Session| {
                let what = it.module().map_or("support", |module| module.as_str());
                let temps: Vec<&str> = it.temps.iter().map(TempId::as_str).collect();
                format!("{} {what} {} {} {} {}", it.trainer, temps.join("+"), it.date, it.start, it.minutes)
            };
            sessions.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        Step::BorrowSuperuser { trainer, from, weeks } => format!("{trainer} of {from} {}", numbers(weeks)),
        Step::RaisePosition { trainer, weeks, from, to } => {
            format!("{trainer} {from} to {to} in {}", numbers(weeks))
        }
        Step::MoveHoliday { trainer, from, to, .. } => {
            let agreed = if step.needs_agreement() { ", agreed" } else { "" };
            format!("{trainer} {} to {}{agreed}", from.first(), to.first())
        }
        Step::MoveFirstDay { temp, from, to } => format!("{temp} {from} to {to}"),
        Step::AddTool { trainer } => trainer.to_string(),
    }
}

fn moved(cell: &CellMove) -> String {
    let letter = |status| match status {
        Status::Empty => '.',
        Status::Green => 'g',
        Status::Yellow => 'y',
        Status::Red => 'R',
    };
    let week = cell.week.year_and_number().1;
    format!("{} {week} {}>{}", cell.department, letter(cell.before), letter(cell.after))
}
