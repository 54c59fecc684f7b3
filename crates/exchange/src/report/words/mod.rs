//! What pages say, in every language: a language that lacks a sentence does not compile.

mod department;
mod en;
mod forum;
mod nb;
mod reasons;
mod spans;
mod steering;

use skulder_season::coverage::board::Status;
use skulder_season::dates::{Day, Week};
use skulder_season::readiness::ReadinessState;
use skulder_season::temp::TempTool;
use skulder_season::trainer::Role;

use super::Language;
use department::Department;
use forum::Forum;
use reasons::Reasons;
pub(super) use spans::Spans;
use steering::Steering;

/// Everything that pages say in one language.
pub(super) struct Words {
    /// The language's code.
    pub(super) language: &'static str,
    /// Days, weeks and hours.
    pub(super) dates: Dates,
    /// Spans of them, and what adds up.
    pub(super) spans: Spans,
    /// What stands on every page.
    pub(super) common: Common,
    /// *Morgenark*.
    pub(super) morning: Morning,
    /// *Superbrukermøte*.
    pub(super) superusers: Superusers,
    /// Why weeks are red or yellow.
    pub(super) reasons: Reasons,
    /// *Avdelingens plan*.
    pub(super) department: Department,
    /// *Forum-ark*.
    pub(super) forum: Forum,
    /// *Styringsgruppe*.
    pub(super) steering: Steering,
}

impl Words {
    /// Those of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Nb => &nb::WORDS,
            Language::En => &en::WORDS,
        }
    }
}

/// Days, weeks and hours.
pub(super) struct Dates {
    /// A day of the week with its date, as "man. 12. juli".
    pub(super) day: fn(Day) -> String,
    /// A day of the week with its date, as short as it can be: "man. 12.".
    pub(super) weekday: fn(Day) -> String,
    /// A date with its year, as "12. juli 2027".
    pub(super) date: fn(Day) -> String,
    /// A date without its year, as short as it can be: "12.7.".
    pub(super) short: fn(Day) -> String,
    /// From one minute of a day to another, as "08.00–10.00".
    pub(super) time: fn(u32, u32) -> String,
    /// A week, as "uke 28".
    pub(super) week: fn(Week) -> String,
    /// Minutes as hours without their unit, as "3,5".
    pub(super) plain_hours: fn(u64) -> String,
}

/// What stands on every page.
pub(super) struct Common {
    /// The season's name, its revision, the day, and the program's version.
    pub(super) footer: fn(&str, Option<i64>, &str, &str) -> String,
    /// *Side*, before a page's number.
    pub(super) page: &'static str,
    /// *av*, between a page's number and how many there are.
    pub(super) of: &'static str,
    /// Who has no name any more.
    pub(super) nobody: &'static str,
    /// How a week of a department stands.
    pub(super) status: fn(Status) -> &'static str,
    /// How far a temp has come.
    pub(super) readiness: fn(ReadinessState) -> &'static str,
    /// What a person works as.
    pub(super) role: fn(Role) -> &'static str,
    /// What a temp works with.
    pub(super) tool: fn(TempTool) -> &'static str,
    /// What other work of an instructor is.
    pub(super) guidance: &'static str,
    /// Likewise.
    pub(super) support: &'static str,
    /// What a session is that is not simply booked.
    pub(super) session: SessionWords,
    /// *Opplærere til stede*, and the least that must be.
    pub(super) present: fn(u32, u32) -> String,
}

/// What a session is that is not simply booked.
pub(super) struct SessionWords {
    /// *Foreslått*.
    pub(super) proposed: &'static str,
    /// *Gjennomført*.
    pub(super) held: &'static str,
    /// *Kan ikke holdes*.
    pub(super) broken: &'static str,
    /// *Ikke bekreftet*.
    pub(super) unconfirmed: &'static str,
    /// *Ikke møtt*.
    pub(super) no_show: &'static str,
}

/// *Morgenark*.
pub(super) struct Morning {
    /// What the page is called.
    pub(super) title: &'static str,
    /// From the first day of the week to the last.
    pub(super) subtitle: fn(&str, &str) -> String,
    /// The instructors.
    pub(super) instructors: &'static str,
    /// The superusers of a department.
    pub(super) superusers: &'static str,
    /// Nobody of them is employed this week.
    pub(super) no_superusers: &'static str,
    /// Stands on a day on which somebody is away.
    pub(super) away: &'static str,
    /// Stands on a public holiday.
    pub(super) public_holiday: &'static str,
    /// Where somebody is borrowed from.
    pub(super) borrowed_from: fn(&str) -> String,
    /// How many temps are at work.
    pub(super) at_work: fn(u32) -> String,
    /// Who starts.
    pub(super) starting: &'static str,
    /// The week's sessions.
    pub(super) sessions: &'static str,
    /// There are none.
    pub(super) no_sessions: &'static str,
    /// Stands beside today.
    pub(super) today: &'static str,
    /// Temps at work or starting who are not ready.
    pub(super) not_ready: &'static str,
    /// How many modules of how many are learned, and how many are booked.
    pub(super) learned: fn(u32, u32, u32) -> String,
    /// Departments where nothing happens.
    pub(super) quiet: &'static str,
    /// The season has no department.
    pub(super) nothing: &'static str,
}

/// *Superbrukermøte*.
pub(super) struct Superusers {
    /// What the page is called.
    pub(super) title: &'static str,
    /// From the first week to the last.
    pub(super) subtitle: fn(&str, &str) -> String,
    /// Heads the column of names.
    pub(super) name: &'static str,
    /// Heads the column of sums.
    pub(super) sum: &'static str,
    /// The instructors.
    pub(super) instructors: &'static str,
    /// A fixed holiday, in a letter.
    pub(super) fixed: &'static str,
    /// A wished holiday.
    pub(super) wished: &'static str,
    /// Not available.
    pub(super) unavailable: &'static str,
    /// Lent to another department.
    pub(super) lent: &'static str,
    /// What the letters, numbers and shapes mean.
    pub(super) legend: &'static [&'static str],
    /// A department has no superuser.
    pub(super) none: &'static str,
    /// The season has neither departments nor instructors.
    pub(super) nothing: &'static str,
}

/// Minutes as hours with at most one decimal, rounded half up, the decimal sign given.
fn hours(minutes: u64, sign: char) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}{sign}{}", tenths / 10, tenths % 10)
    }
}

/// A minute of a day as on a clock, the sign between hours and minutes given. What ends past midnight ends next day.
fn clock(minutes: u32, sign: char) -> String {
    format!("{:02}{sign}{:02}", minutes / 60 % 24, minutes % 60)
}
