//! English for what the core says in facts.

use skulder_exchange::workbook::{Size, Unreadable};
use skulder_season::Refusal;
use skulder_season::coverage::board::{Reason, Status};
use skulder_season::dates::Week;
use skulder_season::ids::{EntityId, Noun};
use skulder_season::module::Competence;
use skulder_season::readiness::ReadinessState;
use skulder_season::refusal::{Problem, Why};
use skulder_season::trainer::Role;

/// A text of the plan as a terminal may show it: what would steer the terminal is written out.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
}

/// One letter for a cell.
pub(crate) fn letter(status: Status) -> &'static str {
    match status {
        Status::Red => "R",
        Status::Yellow => "Y",
        Status::Green => "G",
        Status::Empty => ".",
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Red => "too few",
        Status::Yellow => "barely covered",
        Status::Green => "covered",
        Status::Empty => "no need",
    }
}

pub(crate) fn readiness(state: ReadinessState) -> &'static str {
    match state {
        ReadinessState::Late => "late",
        ReadinessState::OnTheWay => "on the way",
        ReadinessState::Ready => "ready",
        ReadinessState::Left => "left",
    }
}

pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFewPresent => "too few present",
        Reason::TooFewHours => "too few training hours",
        Reason::NoBackup => "no backup",
        Reason::TrainBefore => "must be trained before",
        Reason::Tight => "tight",
    }
}

/// What somebody lacks to train a module.
pub(crate) fn competence(competence: Competence) -> &'static str {
    match competence {
        Competence::Tool => "it takes another tool",
        Competence::Kind => "it takes another kind of trainer",
        Competence::Role => "it takes another role",
    }
}

pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Assistant => "assistant",
        Role::Apprentice => "apprentice",
        Role::HealthWorker => "health worker",
        Role::Student => "student",
        Role::Nurse => "nurse",
        Role::SocialEducator => "social educator",
    }
}

pub(crate) fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Department => "department",
        Noun::Module => "module",
        Noun::WeekRule => "week rule",
        Noun::Trainer => "trainer",
        Noun::Loan => "loan",
        Noun::Raise => "raise",
        Noun::Absence => "absence",
        Noun::Temp => "temp",
        Noun::Wanted => "wanted cover",
        Noun::Shift => "shift",
        Noun::FollowUp => "follow-up",
        Noun::Session => "session",
        Noun::Assessment => "assessment",
    }
}

/// An entry by its noun and id.
pub(crate) fn entity(entity: &EntityId) -> String {
    format!("{} {}", noun(entity.noun()), shown(entity.as_str()))
}

/// `1 entry`, `2 entries`.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// Minutes, and as hours from one hour up.
pub(crate) fn minutes(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, _) => format!("{minutes} min"),
        (hours, 0) => format!("{minutes} min ({hours} h)"),
        (hours, rest) => format!("{minutes} min ({hours} h {rest} min)"),
    }
}

/// Weeks in order, those that follow each other drawn together.
pub(crate) fn weeks(weeks: &[Week]) -> String {
    let stretches = weeks.chunk_by(|one, next| next.weeks_after(*one) == 1);
    let stretch = |weeks: &[Week]| match weeks {
        [week] => week.to_string(),
        weeks => format!("{} to {}", weeks[0], weeks[weeks.len() - 1]),
    };
    stretches.map(stretch).collect::<Vec<_>>().join(", ")
}

/// Why a file cannot be read, and what to do.
pub(crate) fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::WrongKind { kind } => {
            format!("files of the kind {} are not read; save it as .xlsx or .csv", shown(kind))
        }
        Unreadable::Encrypted => "this is locked with a password; save it without one".into(),
        Unreadable::Damaged => "this is broken, or no workbook; open it in Excel and save it anew".into(),
        Unreadable::Empty => "this holds nothing; check that it was saved".into(),
        Unreadable::TooLarge { of, max } => {
            let of = match of {
                Size::FileBytes => "bytes",
                Size::ZipEntries => "parts",
                Size::UnpackedBytes => "bytes when unpacked",
                Size::Cells => "filled cells",
                Size::Rows => "filled rows",
                Size::Columns => "filled columns",
            };
            format!("this is too large; a list has at most {max} {of}: part it, or take out what is no list")
        }
        Unreadable::Cancelled | Unreadable::TookTooLong { .. } => {
            unreachable!("in a terminal reading is ended by ending the program")
        }
    }
}

/// Everything a refusal says, a line each.
pub(crate) fn refusal(refusal: &Refusal) -> Vec<String> {
    refusal.problems.iter().map(problem).collect()
}

/// One problem of a refusal.
pub(crate) fn problem(problem: &Problem) -> String {
    let mut place = problem.entity.as_ref().map(entity).unwrap_or_default();
    if !problem.field.is_empty() {
        if !place.is_empty() {
            place.push_str(", ");
        }
        place.push_str(&problem.field);
    }
    if place.is_empty() { why(&problem.why) } else { format!("{place}: {}", why(&problem.why)) }
}

fn why(why: &Why) -> String {
    match why {
        Why::Empty => "this must not be empty".into(),
        Why::TooLong { max } => format!("this is too long; use at most {max} characters"),
        Why::OutOfBounds { min, max } => format!("this must be from {min} to {max}"),
        Why::NotADivisor { of } => format!("this must divide {of} without remainder"),
        Why::NotBefore { other } => format!("this must come before {other}"),
        Why::TooManyWeeks { max } => format!("a season has at most {max} weeks"),
        Why::OutsideSeason { first, last } => format!("the season has {first} to {last}"),
        Why::IdentityNumber => {
            "this holds a national identity number, which is never stored; remove it".into()
        }
        Why::Unknown { entity: unknown } => format!("there is no {}", entity(unknown)),
        Why::AlreadyThere { entity: other } => format!("{} is there already", entity(other)),
        Why::Overlaps { entity: other @ EntityId::Session(_) } => {
            format!("the trainer or a temp is in {} at that time; choose another time", entity(other))
        }
        Why::Overlaps { entity: other } => format!("this overlaps {} of the same trainer", entity(other)),
        Why::NotASuperuser => {
            "only a superuser can be lent or have a position raised; remove the loans and raises first".into()
        }
        Why::Circle => {
            "this module would come after itself, by way of others; take one step out of the circle".into()
        }
        Why::StillUsed { by } => {
            let by: Vec<String> = by.iter().map(entity).collect();
            format!("this is still used by {}; they must go first", by.join(", "))
        }
        Why::ChangedSince => "somebody has changed this since".into(),
        Why::MadeTheSeason => "what made the season cannot be undone; remove the season instead".into(),
        Why::NothingLeft => "nothing is left to undo or redo".into(),
    }
}

#[cfg(test)]
mod tests {
    use skulder_season::dates::Week;

    use super::{shown, weeks};

    #[test]
    fn weeks_that_follow_each_other_are_drawn_together() {
        let list = |texts: &[&str]| {
            let list: Vec<Week> = texts.iter().map(|text| text.parse().expect("a week")).collect();
            weeks(&list)
        };
        assert_eq!(list(&["2027-W27"]), "2027-W27");
        assert_eq!(list(&["2027-W27", "2027-W28", "2027-W30"]), "2027-W27 to 2027-W28, 2027-W30");
        assert_eq!(
            list(&["2026-W53", "2027-W01"]),
            "2026-W53 to 2027-W01",
            "a year has 53 weeks now and then"
        );
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(shown("Ida\u{1b}[2J\nÅs"), "Ida\\u{1b}[2J\\nÅs");
    }
}
