//! Why cells are red and yellow, as sums that can be added up by hand.

use std::fmt::Write as _;

use skulder_season::coverage::board::{
    Cell, DepartmentBlock, NeedLoad, Reason, ReserveTooSmall, Status, TooFewHours,
};
use skulder_season::coverage::{Coverage, cover};
use skulder_season::dates::Week;
use skulder_season::ids::{DepartmentId, SessionId};
use skulder_season::session::SessionKind;
use skulder_season::sheet::{Minimum, Shortfall, TrainerInWeek, WeekSheet, week_sheet};

use crate::names::Names;
use crate::table::Table;
use crate::words::{count, minutes, reason, role, shown, weeks};

/// The departments that are not green, one after the other.
pub(crate) fn of_departments(coverage: &Coverage, names: Names<'_>) -> String {
    coverage.blocks().map(|block| of_department(coverage, names, block)).collect()
}

fn of_department(coverage: &Coverage, names: Names<'_>, block: &DepartmentBlock) -> String {
    let department = &block.department;
    let sheet = |week| week_sheet(names.season, coverage, department, week);
    let mut text = String::new();
    for cell in block.cells.iter().filter(|cell| cell.reasons.contains(&Reason::TooFewPresent)) {
        text.extend(sheet(cell.week).map(|sheet| too_few_present(&sheet, names)));
    }
    for finding in &block.findings {
        let shortfall = finding.weeks.iter().find_map(|week| {
            sheet(*week)?.shortfalls.into_iter().find(|shortfall| shortfall.needs == finding.needs)
        });
        text.push_str(&too_few_hours(finding, shortfall.as_ref(), names));
    }
    text.push_str(&yellow(&block.cells));
    if text.is_empty() { text } else { format!("\n{}\n{text}", names.department(department)) }
}

/// Why one cell is red, or must be trained before: what is needed, who could, when they are away, what is missing.
pub(crate) fn of_cell(
    coverage: &Coverage,
    names: Names<'_>,
    department: &DepartmentId,
    week: Week,
) -> Option<String> {
    let sheet = week_sheet(names.season, coverage, department, week)?;
    let block = coverage.block(department)?;
    let mut text = String::new();
    if sheet.cell.reasons.contains(&Reason::TooFewPresent) {
        text.push_str(&too_few_present(&sheet, names));
    }
    let findings = block.findings.iter().filter(|finding| finding.weeks.contains(&week));
    for finding in findings {
        let shortfall = sheet.shortfalls.iter().find(|shortfall| shortfall.needs == finding.needs);
        text.extend(shortfall.map(|shortfall| too_few_hours(finding, Some(shortfall), names)));
    }
    if !sheet.train_before.is_empty() {
        let _ = writeln!(text, "  {week}: {}", reason(Reason::TrainBefore));
        let mut table = Table::indented(4).right(2);
        for late in &sheet.train_before {
            let open = format!("somebody can in {}", weeks(&late.weeks));
            let load = format!("{} min", late.load);
            table.row([names.temp(&late.temp), names.module(&late.module), load, open]);
        }
        text.push_str(&table.lines());
    }
    Some(text)
}

fn too_few_present(sheet: &WeekSheet, names: Names<'_>) -> String {
    let minimum = match &sheet.minimum {
        Minimum::WeekRule { reason } => format!("an exception for this week: {}", shown(reason)),
        Minimum::Nobody => "nobody is at work".to_owned(),
        Minimum::Department => "the department's minimum".to_owned(),
        Minimum::FreshTemps { per_trainer } => {
            format!(
                "{} at {per_trainer} to a trainer",
                count(sheet.cell.fresh as usize, "fresh temp", "fresh temps")
            )
        }
    };
    let mut text = format!(
        "  {}: {}, {} of {} ({minimum}); whoever is there on {} of {} counts\n",
        sheet.week,
        reason(Reason::TooFewPresent),
        sheet.cell.present,
        sheet.cell.min_present,
        sheet.days_needed,
        count(sheet.workdays.into(), "workday", "workdays"),
    );
    let mut table = Table::indented(4);
    for trainer in &sheet.trainers {
        let counts = if trainer.is_present { "counts" } else { "does not count" };
        let days = count(trainer.days.into(), "day", "days");
        table.row([names.trainer(&trainer.trainer), days, counts.to_owned(), whereabouts(trainer, names)]);
    }
    if sheet.trainers.is_empty() {
        table.row(["there is no superuser"]);
    }
    text.push_str(&table.lines());
    text
}

fn whereabouts(trainer: &TrainerInWeek, names: Names<'_>) -> String {
    let mut said = Vec::new();
    if let Some(department) = &trainer.lent_to {
        said.push(format!("lent to {}", names.department(department)));
    }
    if let Some(department) = &trainer.borrowed_from {
        said.push(format!("borrowed from {}", names.department(department)));
    }
    if !trainer.is_employed {
        said.push("not employed all week".to_owned());
    }
    if !trainer.absences.is_empty() {
        said.push(names.absences(&trainer.absences));
    }
    said.join("; ")
}

fn too_few_hours(finding: &TooFewHours, shortfall: Option<&Shortfall>, names: Names<'_>) -> String {
    let TooFewHours { weeks: of, needs, capacity, load, short, rescuable } = finding;
    let mut text = format!("  {}: {}\n", weeks(of), reason(Reason::TooFewHours));
    text.push_str(&needed(needs, *load, names));
    if let Some(shortfall) = shortfall {
        text.push_str(&left(shortfall, names));
    }
    let rescue =
        if *rescuable { "the instructors can take it" } else { "not even the instructors can take it all" };
    let _ = writeln!(text, "    missing: {load} - {capacity} = {short} min; {rescue}");
    text
}

/// What is needed, with its sum.
fn needed(needs: &[NeedLoad], load: u64, names: Names<'_>) -> String {
    let mut table = Table::indented(6).right(2);
    for need in needs {
        table.row([names.temp(&need.temp), names.module(&need.module), format!("{} min", need.load)]);
    }
    table.row([String::new(), "in all".to_owned(), format!("{load} min")]);
    format!("    needed\n{}", table.lines())
}

/// What those who can train it have left, with its sum and the absences that take of it.
fn left(shortfall: &Shortfall, names: Names<'_>) -> String {
    let mut table = Table::indented(6).right(3);
    for trainer in &shortfall.trainers {
        let (mut name, mut absences) = (names.trainer(&trainer.trainer), names.absences(&trainer.absences));
        for week in &trainer.weeks {
            table.row([
                std::mem::take(&mut name),
                format!("{}, {}", week.week, count(week.days.into(), "day", "days")),
                format!("{} min less {} in sessions", week.capacity, week.taken),
                format!("{} min", week.left),
                std::mem::take(&mut absences),
            ]);
        }
    }
    table.row([String::new(), String::new(), "in all".to_owned(), format!("{} min", shortfall.capacity)]);
    let mut text = if shortfall.trainers.is_empty() {
        "    nobody there can train it\n".to_owned()
    } else {
        format!("    left of those who can train it\n{}", table.lines())
    };
    if !shortfall.unqualified.is_empty() {
        let unqualified: Vec<String> = shortfall.unqualified.iter().map(|id| names.trainer(id)).collect();
        let _ = writeln!(text, "      cannot train it, by tool, role or post: {}", unqualified.join(", "));
    }
    text
}

/// The yellow cells, those with the same reasons together.
fn yellow(cells: &[Cell]) -> String {
    let mut by_reasons: Vec<(&[Reason], Vec<Week>)> = Vec::new();
    for cell in cells.iter().filter(|cell| cell.status == Status::Yellow) {
        match by_reasons.iter_mut().find(|(reasons, _)| *reasons == cell.reasons) {
            Some((_, weeks)) => weeks.push(cell.week),
            None => by_reasons.push((&cell.reasons, vec![cell.week])),
        }
    }
    let mut text = String::new();
    for (reasons, of) in by_reasons {
        let reasons: Vec<&str> = reasons.iter().map(|&of| reason(of)).collect();
        let _ = writeln!(text, "  {}: {}", weeks(&of), reasons.join(", "));
    }
    text
}

/// Where even the instructors cannot take what the departments cannot.
pub(crate) fn of_municipality(coverage: &Coverage, names: Names<'_>) -> String {
    let mut text = String::new();
    for finding in coverage.reserve() {
        let ReserveTooSmall { departments, weeks: of, needs, capacity, load, short } = finding;
        let departments: Vec<String> = departments.iter().map(|id| names.department(id)).collect();
        let _ =
            writeln!(text, "\nThe instructors cannot take it all: {}, {}", departments.join(", "), weeks(of));
        text.push_str(&needed(needs, *load, names));
        let _ = writeln!(text, "    missing: {load} - {capacity} (left of all who can) = {short} min");
    }
    text
}

/// What asks for attention beside the cells.
pub(crate) fn to_mend(coverage: &Coverage, names: Names<'_>) -> String {
    let mut text = String::new();
    let mut list = |heading: &str, table: &Table, length: usize| {
        if length > 0 {
            let _ = write!(text, "\n{heading} ({length})\n{}", table.lines());
        }
    };

    let overdue = coverage.overdue();
    let mut table = Table::indented(2);
    for need in &overdue {
        table.row([names.temp(&need.temp), names.module(&need.module)]);
    }
    list("Overdue: their time has passed", &table, overdue.len());

    let overbooked = coverage.overbooked();
    let mut table = Table::indented(2);
    for week in &overbooked {
        let taken =
            format!("{} in sessions, {} there", minutes(week.taken.into()), minutes(week.capacity.into()));
        table.row([names.trainer(&week.trainer), week.week.to_string(), taken]);
    }
    list("Overbooked: more in sessions than there is", &table, overbooked.len());

    let sessions = coverage.sessions_to_mend();
    let broken = session_rows(&sessions.broken, names);
    list("Broken: booked, and their trainer cannot hold them", &broken, sessions.broken.len());
    let unconfirmed = session_rows(&sessions.unconfirmed, names);
    list(
        "Unconfirmed: booked in the past, and nobody has said that they were held",
        &unconfirmed,
        sessions.unconfirmed.len(),
    );

    let cover = cover::wanted(names.season);
    let missing: Vec<_> = cover.iter().filter(|cover| cover.filled < cover.wanted).collect();
    let mut table = Table::indented(2);
    for cover in &missing {
        let filled = format!("{} of {} wanted", cover.filled, cover.wanted);
        let department = names.department(&cover.department);
        table.row([department, cover.week.to_string(), role(cover.role).to_owned(), filled]);
    }
    list("Cover missing", &table, missing.len());
    text
}

fn session_rows(ids: &[SessionId], names: Names<'_>) -> Table {
    let mut table = Table::indented(2);
    for id in ids {
        let Some(session) = names.season.sessions().get(id) else { continue };
        let what = match &session.kind {
            SessionKind::Training { module } => names.module(module),
            SessionKind::Guidance { title } | SessionKind::Support { title } => shown(title),
        };
        let department = session.department.as_ref().map(|id: &DepartmentId| names.department(id));
        table.row([
            shown(id.as_str()),
            format!("{} {}", session.date, session.start),
            names.trainer(&session.trainer),
            what,
            department.unwrap_or_default(),
        ]);
    }
    table
}
