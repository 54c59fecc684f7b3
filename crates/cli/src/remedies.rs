//! `skulder remedies`: what can be done about a red week, best first; or the proof that nothing can.

use std::fmt::Write as _;

use serde::Serialize;
use skulder_season::absence::AbsenceStatus;
use skulder_season::command::Command;
use skulder_season::coverage::Coverage;
use skulder_season::coverage::board::{Cell, Reason, Status};
use skulder_season::dates::{Day, Week, WeekRange};
use skulder_season::ids::DepartmentId;
use skulder_season::outcome::CellMove;
use skulder_season::remedy::{Remedies, Remedy, RemedyKind, Step, remedies};
use skulder_season::session::Session;
use skulder_store::Loaded;

use crate::Answer;
use crate::failure::Failure;
use crate::names::{Names, expect_departments, moved_cells};
use crate::sums;
use crate::table::Table;
use crate::words::{count, letter, reason, status};

/// What a session of on-site support is called: the plan's words are Norwegian, also where the terminal's are not.
const SUPPORT: &str = "Støtte på stedet";

pub(crate) fn run(
    loaded: &Loaded,
    department: &DepartmentId,
    week: Week,
    today: Day,
    json: bool,
) -> Result<Answer, Failure> {
    let Loaded { season, people, .. } = loaded;
    expect_departments(season, [department])?;
    let weeks = season.weeks();
    let coverage = Coverage::of(season, today);
    let Some(found) = remedies(season, &coverage, (department, week), SUPPORT) else {
        return Err(Failure::NoSuchWeek { week, first: weeks.first(), last: weeks.last() });
    };
    let text = if json {
        let list: Vec<Entry<'_>> = found.offered.iter().map(Entry::of).collect();
        serde_json::to_string_pretty(&list).expect("facts can be written as JSON")
    } else {
        page(&found, &coverage, Names { season, people })
    };
    Ok(Answer::new(text))
}

/// A remedy as it is printed for other programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    kind: RemedyKind,
    /// Of a pair, the less disturbing half.
    #[serde(skip_serializing_if = "Option::is_none")]
    also: Option<RemedyKind>,
    needs_agreement: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    makes_worse: bool,
    /// How many more booked sessions cannot be held.
    #[serde(skip_serializing_if = "is_none")]
    breaks: usize,
    commands: &'a [Command],
    cells: &'a [CellMove],
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
fn is_none(breaks: &usize) -> bool {
    *breaks == 0
}

impl<'a> Entry<'a> {
    fn of(remedy: &'a Remedy) -> Self {
        let mut kinds: Vec<_> =
            remedy.steps.iter().map(|step| (step.needs_agreement(), step.kind())).collect();
        kinds.sort_unstable();
        let (_, kind) = kinds.pop().expect("a remedy has a step");
        let commands = match &remedy.command {
            Command::Bulk { commands, .. } => commands.as_slice(),
            single => std::slice::from_ref(single),
        };
        Self {
            kind,
            also: kinds.pop().map(|(_, kind)| kind),
            needs_agreement: remedy.needs_agreement,
            makes_worse: remedy.makes_worse,
            breaks: remedy.breaks,
            commands,
            cells: &remedy.cells,
        }
    }
}

fn page(found: &Remedies, coverage: &Coverage, names: Names<'_>) -> String {
    let Remedies { department, week, offered, tried } = found;
    let cells = coverage.block(department).map(|block| block.cells.as_slice()).unwrap_or_default();
    let cell = cells.iter().find(|cell| cell.week == *week).expect("remedies were found for the cell");
    let mut page =
        format!("{}, {week}, on {}: {}\n", names.department(department), coverage.today(), stands(cell));
    for (place, remedy) in offered.iter().enumerate() {
        let steps: Vec<String> = remedy.steps.iter().map(|step| sentence(step, names)).collect();
        let mut notes = String::new();
        if remedy.needs_agreement {
            notes.push_str(" (needs agreement)");
        }
        if remedy.makes_worse {
            notes.push_str(" (makes a cell worse; nothing better was found)");
        }
        if remedy.breaks > 0 {
            let sessions = count(remedy.breaks, "booked session", "booked sessions");
            let _ = write!(notes, " ({sessions} cannot be held then)");
        }
        let _ = writeln!(page, "\n{}. {}{notes}", place + 1, steps.join(", and "));
        page.push_str(&moved_cells(&remedy.cells, 3, names));
    }
    if !offered.is_empty() {
        return page;
    }
    if tried.is_empty() {
        let is_asked = cell.status == Status::Red || cell.reasons.contains(&Reason::TrainBefore);
        page.push_str(if is_asked { "The week is past.\n" } else { "There is nothing to mend.\n" });
        return page;
    }
    page.push_str("\nNothing that could be done makes it better. Tried, each counted to the end\n");
    let mut table = Table::indented(2).right(1);
    for kind in tried {
        table.row([what(kind.kind).to_owned(), kind.moves.to_string()]);
    }
    page.push_str(&table.lines());
    page.push_str("\nWhy\n");
    page.extend(sums::of_cell(coverage, names, department, *week));
    page
}

fn stands(cell: &Cell) -> String {
    let reasons: Vec<&str> = cell.reasons.iter().map(|why| reason(*why)).collect();
    let word = format!("{} {}", letter(cell.status), status(cell.status));
    if reasons.is_empty() { word } else { format!("{word} ({})", reasons.join(", ")) }
}

/// What a kind of remedy is.
fn what(kind: RemedyKind) -> &'static str {
    match kind {
        RemedyKind::BookEarlier => "train in an earlier week",
        RemedyKind::BookInstructor => "book an instructor",
        RemedyKind::BorrowSuperuser => "borrow a superuser",
        RemedyKind::RaisePosition => "raise a position",
        RemedyKind::MoveHoliday => "move a holiday",
        RemedyKind::MoveFirstDay => "move a temp's first day",
        RemedyKind::AddTool => "teach a superuser the full client",
    }
}

fn sentence(step: &Step, names: Names<'_>) -> String {
    match step {
        Step::BookEarlier { sessions } => {
            let trainers: Vec<String> =
                sessions.iter().map(|session| names.trainer(&session.trainer)).collect();
            format!("Book {} in an earlier week: {}", distinct(trainers), times(sessions))
        }
        Step::BookInstructor { trainer, sessions } => {
            format!("Book {}: {}", names.trainer(trainer), times(sessions))
        }
        Step::BorrowSuperuser { trainer, from, weeks } => {
            format!("Borrow {} from {}, {}", names.trainer(trainer), names.department(from), span(*weeks))
        }
        Step::RaisePosition { trainer, weeks, from, to } => {
            format!("Raise {} from {from} to {to} %, {}", names.trainer(trainer), span(*weeks))
        }
        Step::MoveHoliday { trainer, from, to, status, notice, .. } => {
            let status = match status {
                AbsenceStatus::Wished => "wished",
                AbsenceStatus::Fixed => "fixed",
                AbsenceStatus::Declined => "declined",
            };
            format!(
                "Move the {status} holiday of {} from {} to {}, to {} to {}; notice by {notice}",
                names.trainer(trainer),
                from.first(),
                from.last(),
                to.first(),
                to.last()
            )
        }
        Step::MoveFirstDay { temp, from, to } => {
            format!("Move the first day of {} from {from} to {to}", names.temp(temp))
        }
        Step::AddTool { trainer } => format!("Teach {} the full client", names.trainer(trainer)),
    }
}

fn span(weeks: WeekRange) -> String {
    if weeks.first() == weeks.last() {
        weeks.first().to_string()
    } else {
        format!("{} to {}", weeks.first(), weeks.last())
    }
}

fn distinct(mut names: Vec<String>) -> String {
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

/// When sessions are, and how long.
fn times(sessions: &[Session]) -> String {
    let time = |session: &Session| format!("{} {} ({} min)", session.date, session.start, session.minutes);
    let times: Vec<String> = sessions.iter().map(time).collect();
    format!("{}, {}", count(sessions.len(), "session", "sessions"), times.join(", "))
}
