//! Seasons for tests and benchmarks: drawn as a text grid, or made by the thousand from a seed.
//!
//! A grid has a line of weeks, then departments with their people, one character a week:
//!
//! ```text
//! 2027   26 27 28 29
//! = A
//! Ida    nurse full 100 | . H H .
//! Ola    assistant rover 50 | . . w .
//! + v1   assistant rover | . s s s
//! * Inga nurse full 600 | . . . H
//! ```
//!
//! `=` opens a department (`= A home` is home care, `= A min 2` asks for two). A plain line is a superuser with role,
//! tool and position in percent, `*` an instructor with weekly minutes, `+` a temp (`old` at the end: returning;
//! `raised`: raised position). Marks of a trainer: `.` there, `H` fixed holiday, `w` wished, `x` declined, `u`
//! unavailable, `L` locked holiday. Marks of a temp: `s` at work, from the Monday of the first to the Sunday of the
//! last.

pub mod doing;
pub mod generator;

use std::sync::Arc;

use crate::absence::{Absence, AbsenceKind, AbsenceStatus};
use crate::coverage::Coverage;
use crate::coverage::board::{Cell, Reason, Status};
use crate::dates::{DateRange, Week, WeekRange, parse_day};
use crate::department::Department;
use crate::ids::{DepartmentId, SeasonId};
use crate::module::{Module, ModuleForm, TrainerPost, Window};
use crate::season::{Contents, Season, SeasonHead, Settings};
use crate::session::{Session, SessionKind, SessionStatus};
use crate::temp::{Engagement, Temp, TempTool};
use crate::trainer::{Role, Tool, Trainer, TrainerKind};

/// The contents of the season that a grid draws, with two modules: `P-ROVER` (120 minutes, two at a time, from a week
/// before the first day) for those who need Rover only, and `P-KLIENT` (210 minutes, from the first day to a week
/// after) for those who need the full client.
///
/// # Panics
/// On a grid that is not one.
pub fn contents(grid: &str) -> Contents {
    let mut lines = grid.lines().map(str::trim).filter(|line| !line.is_empty());
    let head: Vec<&str> = lines.next().expect("a grid begins with its weeks").split_whitespace().collect();
    let year: i32 = head[0].parse().expect("the first word is the year");
    let week = |text: &str| {
        let number = text.parse().expect("a week is a number");
        Week::from_year_and_number(year, number).expect("the year has the week")
    };
    let weeks: Vec<Week> = head[1..].iter().map(|text| week(text)).collect();
    let span = WeekRange::new(weeks[0], weeks[weeks.len() - 1]).expect("weeks are in order");
    let mut contents =
        Contents::empty(SeasonHead { name: "Test".into(), weeks: span, settings: Settings::default() });
    contents.modules = vec![rover_module().into(), client_module().into()];

    for line in lines {
        let (words, marks) = line.split_once('|').unwrap_or((line, ""));
        let words: Vec<&str> = words.split_whitespace().collect();
        let marks: Vec<(Week, &str)> = weeks.iter().copied().zip(marks.split_whitespace()).collect();
        match words[0] {
            "=" => contents.departments.push(Arc::new(Department {
                id: words[1].into(),
                name: format!("Avdeling {}", words[1]),
                code: None,
                home_care: words.contains(&"home"),
                min_present: words
                    .iter()
                    .position(|word| *word == "min")
                    .map_or(1, |at| words[at + 1].parse().expect("a minimum is a number")),
            })),
            "+" => {
                let working: Vec<Week> =
                    marks.iter().filter(|(_, mark)| *mark == "s").map(|(week, _)| *week).collect();
                let days = DateRange::new(working[0].monday(), working[working.len() - 1].sunday());
                contents.temps.push(Arc::new(Temp {
                    id: words[1].into(),
                    department: contents.departments.last().expect("a department comes first").id.clone(),
                    role: role(words[2]),
                    tool: if words[3] == "full" { TempTool::FullClient } else { TempTool::RoverOnly },
                    engagement: match words.get(4) {
                        Some(&"old") => Engagement::Returning,
                        Some(&"raised") => Engagement::RaisedPosition,
                        _ => Engagement::New,
                    },
                    position_percent: 80,
                    days: days.expect("weeks are in order"),
                    done: [].into(),
                    exempt: [].into(),
                }));
            }
            first => {
                let is_instructor = first == "*";
                let words = if is_instructor { &words[1..] } else { &words[..] };
                let number = words[3].parse().expect("a position or weekly minutes are a number");
                contents.trainers.push(Arc::new(Trainer {
                    id: words[0].into(),
                    kind: if is_instructor {
                        TrainerKind::Instructor { weekly_minutes: number }
                    } else {
                        let department =
                            contents.departments.last().expect("a department comes first").id.clone();
                        TrainerKind::Superuser { department, weekly_minutes: None }
                    },
                    role: role(words[1]),
                    position_percent: if is_instructor { 100 } else { number },
                    tools: [if words[2] == "full" { Tool::FullClient } else { Tool::Rover }].into(),
                    first_day: None,
                    last_day: None,
                }));
                for (week, mark) in marks.iter().filter(|(_, mark)| *mark != ".") {
                    contents.absences.push(Arc::new(Absence {
                        id: format!("{}-{week}", words[0]).into(),
                        trainer: words[0].into(),
                        days: week.days(),
                        kind: if *mark == "u" { AbsenceKind::Unavailable } else { AbsenceKind::Holiday },
                        status: match *mark {
                            "w" => AbsenceStatus::Wished,
                            "x" => AbsenceStatus::Declined,
                            _ => AbsenceStatus::Fixed,
                        },
                        locked: *mark == "L",
                    }));
                }
            }
        }
    }
    contents
}

/// The season that a grid draws: [`contents`] as a season.
///
/// # Panics
/// On a grid that is not one.
pub fn season(grid: &str) -> Season {
    restore(contents(grid))
}

/// The season of some contents, called `test`.
///
/// # Panics
/// On contents that are no season.
pub fn restore(contents: Contents) -> Season {
    Season::restore(SeasonId::from("test"), contents).expect("the contents are a season")
}

/// The session of a line: id, trainer, module (or `guidance`, `support`), department, temps, date, start, minutes, status.
/// A `-` is no department or nobody; `v1:30` had thirty minutes of it.
///
/// ```text
/// s1 Ola P-ROVER A v1,v2:30 2027-07-06 08:00 120 booked
/// ```
///
/// # Panics
/// On a line that is not one.
pub fn session(line: &str) -> Session {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [id, trainer, kind, department, temps, date, start, minutes, status] = words[..] else {
        panic!("{line} is no session");
    };
    let title = "Test".to_owned();
    let temps = temps.split(',').filter(|temp| *temp != "-");
    let parts = temps.map(|temp| temp.split_once(':').map_or((temp, None), |(id, had)| (id, Some(had))));
    let had = |had: &str| had.parse().expect("what one had is minutes");
    Session {
        id: id.into(),
        kind: match kind {
            "guidance" => SessionKind::Guidance { title },
            "support" => SessionKind::Support { title },
            module => SessionKind::Training { module: module.into() },
        },
        department: Some(department).filter(|id| *id != "-").map(Into::into),
        trainer: trainer.into(),
        temps: parts.clone().map(|(temp, _)| temp.into()).collect(),
        waiting: [].into(),
        date: parse_day(date).expect("a session has a day"),
        start: start.parse().expect("a session has a start"),
        minutes: minutes.parse().expect("a session has minutes"),
        status: match status {
            "proposed" => SessionStatus::Proposed,
            "booked" => SessionStatus::Booked,
            "held" => SessionStatus::Held,
            "cancelled" => SessionStatus::Cancelled,
            "noShow" => SessionStatus::NoShow,
            other => panic!("{other} is no status"),
        },
        attendance: parts.filter_map(|(temp, part)| Some((temp.into(), had(part?)))).collect(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

/// Compares a season's board on a day with the expected one, a line a department: `A: g Rp y .`. A cell is `R`, `y`,
/// `g` or `.` (empty), followed by its reasons: `p` too few present, `h` too few hours, `b` no backup, `l` train
/// before, `t` tight.
///
/// # Panics
/// Where the two differ.
#[track_caller]
pub fn check(today: &str, season: &Season, expected: &str) {
    let coverage = Coverage::of(season, parse_day(today).expect("today is a day"));
    let expected: Vec<String> =
        expected.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let expected: Vec<&String> = expected.iter().filter(|line| !line.is_empty()).collect();
    let found: Vec<String> = coverage
        .blocks()
        .map(|block| {
            let cells: Vec<String> = block.cells.iter().map(letters).collect();
            format!("{}: {}", block.department, cells.join(" "))
        })
        .collect();
    assert_eq!(found.iter().collect::<Vec<_>>(), expected, "the board on {today}");
}

fn letters(cell: &Cell) -> String {
    let status = match cell.status {
        Status::Red => 'R',
        Status::Yellow => 'y',
        Status::Green => 'g',
        Status::Empty => '.',
    };
    let reason = |reason: &Reason| match reason {
        Reason::TooFewPresent => 'p',
        Reason::TooFewHours => 'h',
        Reason::NoBackup => 'b',
        Reason::TrainBefore => 'l',
        Reason::Tight => 't',
    };
    std::iter::once(status).chain(cell.reasons.iter().map(reason)).collect()
}

/// One cell of a season's board on a day.
///
/// # Panics
/// Where there is no such cell.
pub fn cell(coverage: &Coverage, department: &str, week: Week) -> Cell {
    let block = coverage.block(&DepartmentId::from(department)).expect("there is such a department");
    block.cells.iter().find(|cell| cell.week == week).expect("the season has the week").clone()
}

fn role(word: &str) -> Role {
    match word {
        "assistant" => Role::Assistant,
        "apprentice" => Role::Apprentice,
        "worker" => Role::HealthWorker,
        "student" => Role::Student,
        "nurse" => Role::Nurse,
        "educator" => Role::SocialEducator,
        other => panic!("{other} is no role"),
    }
}

fn rover_module() -> Module {
    Module {
        id: "P-ROVER".into(),
        name: "Rover i praksis".into(),
        form: ModuleForm::ShoulderToShoulder,
        minutes: 120,
        session_minutes: 120,
        group_max: 2,
        trainer_tool: Some(Tool::Rover),
        trainer_kinds: [TrainerPost::Superuser, TrainerPost::Instructor].into(),
        trainer_roles: [].into(),
        for_tools: [TempTool::RoverOnly].into(),
        for_roles: [].into(),
        for_engagements: [Engagement::New].into(),
        home_care_only: false,
        window: Window { from_days: -7, to_days: 0 },
        after: [].into(),
    }
}

fn client_module() -> Module {
    Module {
        id: "P-KLIENT".into(),
        name: "Full klient på vakt".into(),
        minutes: 210,
        session_minutes: 210,
        group_max: 1,
        trainer_tool: Some(Tool::FullClient),
        for_tools: [TempTool::FullClient].into(),
        window: Window { from_days: 0, to_days: 7 },
        ..rover_module()
    }
}
