//! Why a week is red or yellow, in sentences: the window's own, so that page and window say the same.

use skulder_season::absence::AbsenceKind;
use skulder_season::trainer::Tool;

use super::spans::{EN as EN_SPANS, NB as NB_SPANS};

/// The sentences, and what stands around a sum.
pub(in crate::report) struct Reasons {
    /// Of a week.
    pub(in crate::report) nobody_there: fn(week: &str, because: &str) -> String,
    /// Of a week, those present, the least, and why.
    pub(in crate::report) too_few_there: fn(week: &str, present: u32, least: u32, because: &str) -> String,
    /// A department lacks hours of something in some weeks.
    pub(in crate::report) short:
        fn(department: &str, hours: &str, what: &str, weeks: &str, because: &str) -> String,
    /// The reason where nobody is qualified.
    pub(in crate::report) because_nobody_can: &'static str,
    /// Sentences about people, joined into the reason.
    pub(in crate::report) because: fn(people: &[String]) -> String,
    /// Likewise, where those who can have too little.
    pub(in crate::report) because_too_little: fn(hours: &str, people: &[String]) -> String,
    /// Who is there and cannot.
    pub(in crate::report) not_qualified: fn(people: &[String]) -> String,
    /// Just as many present as must be.
    pub(in crate::report) no_backup: fn(present: u32) -> String,
    /// Temps, and the weeks before.
    pub(in crate::report) train_before: fn(temps: &str, weeks: &str) -> String,
    /// The share of the hours, and the weeks.
    pub(in crate::report) tight: fn(percent: u32, weeks: &str) -> String,
    /// People away on the same days.
    pub(in crate::report) are_away: fn(people: &[String], kind: AbsenceKind, days: &str) -> String,
    /// Not employed all week.
    pub(in crate::report) is_not_employed: fn(person: &str) -> String,
    /// On loan to another department.
    pub(in crate::report) is_lent: fn(person: &str, department: &str) -> String,
    /// There, with no time left.
    pub(in crate::report) is_fully_booked: fn(person: &str) -> String,
    /// What is missing.
    pub(in crate::report) training: &'static str,
    /// Likewise, with one tool.
    pub(in crate::report) training_in_tool: fn(Tool) -> &'static str,
    /// Likewise, of one module.
    pub(in crate::report) training_in: fn(module: &str) -> String,
    /// The words of a sum.
    pub(in crate::report) sum: Sum,
}

/// The words of a sum.
pub(in crate::report) struct Sum {
    /// Over a sum that does not come out.
    pub(in crate::report) title: fn(weeks: &str) -> String,
    /// Over one that does not come out with a share of the hours.
    pub(in crate::report) tight_title: fn(weeks: &str, percent: u32) -> String,
    /// Where a sum stands that is not repeated.
    pub(in crate::report) stands_at: fn(week: &str) -> String,
    /// Heads the needs.
    pub(in crate::report) need: &'static str,
    /// Heads their modules.
    pub(in crate::report) module: &'static str,
    /// Heads hours.
    pub(in crate::report) hours: &'static str,
    /// Heads the trainers.
    pub(in crate::report) trainer: &'static str,
    /// Heads weeks.
    pub(in crate::report) week: &'static str,
    /// Heads days there.
    pub(in crate::report) days: &'static str,
    /// Heads the hours somebody has.
    pub(in crate::report) has: &'static str,
    /// Heads those that sessions take.
    pub(in crate::report) taken: &'static str,
    /// Heads those left.
    pub(in crate::report) left: &'static str,
    /// Heads the tight share of those left.
    pub(in crate::report) tight_left: fn(percent: u32) -> String,
    /// Before a sum.
    pub(in crate::report) total: &'static str,
    /// Need less capacity.
    pub(in crate::report) missing: fn(load: &str, capacity: &str, short: &str) -> String,
    /// No superuser of the department could.
    pub(in crate::report) nobody_qualified: &'static str,
    /// Who could not.
    pub(in crate::report) unqualified: fn(people: &str) -> String,
    /// The instructors can.
    pub(in crate::report) rescuable: &'static str,
    /// Nor can they.
    pub(in crate::report) not_rescuable: &'static str,
}

/// A clause that follows, where there is one.
fn clause(lead: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{lead}{text}") }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn spelled(small: &[&str], number: u32) -> String {
    small.get(number as usize).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn nb_number(number: u32) -> String {
    let small =
        ["ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
    spelled(&small, number)
}

fn en_number(number: u32) -> String {
    let small = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    spelled(&small, number)
}

fn are_or_is(number: usize) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

pub(super) const NB: Reasons = Reasons {
    nobody_there: |week, because| format!("Ingen opplærere er til stede i {week}{because}."),
    too_few_there: |week, present, least, because| {
        let (present, least) = (upper_first(&nb_number(present)), nb_number(least));
        format!("{present} til stede i {week}, men det må være {least}{because}.")
    },
    short: |department, hours, what, weeks, because| {
        format!("{department} mangler {hours} {what} i {weeks}{because}.")
    },
    because_nobody_can: ", fordi ingen av superbrukerne er kvalifisert for det",
    because: |people| clause(", fordi ", &NB_SPANS.list(people)),
    because_too_little: |hours, people| {
        format!(", fordi de som kan, bare har {hours}{}", clause(": ", &NB_SPANS.list(people)))
    },
    not_qualified: |people| format!("{} kan ikke ta dette (verktøy eller rolle).", NB_SPANS.list(people)),
    no_backup: |present| {
        let who = if present == 1 { "den" } else { "én av dem" };
        format!("Akkurat {} til stede: blir {who} borte, er nye vikarer uten opplærer.", nb_number(present))
    },
    train_before: |temps, weeks| {
        format!("{temps} må læres opp før denne uken, i {weeks}: senere er det ingen som kan.")
    },
    tight: |percent, weeks| {
        format!(
            "Opplæringen i {weeks} tar mer enn {percent}\u{a0}% av timene: det er lite å gå på om noen blir borte."
        )
    },
    are_away: |people, kind, days| match kind {
        AbsenceKind::Holiday => format!("{} har ferie {days}", NB_SPANS.list(people)),
        AbsenceKind::Unavailable => format!("{} er ikke tilgjengelig {days}", NB_SPANS.list(people)),
    },
    is_not_employed: |person| format!("{person} ikke er ansatt hele uken"),
    is_lent: |person, department| format!("{person} er lånt ut til {department}"),
    is_fully_booked: |person| format!("{person} er fullt booket"),
    training: "opplæring",
    training_in_tool: |tool| match tool {
        Tool::Rover => "opplæring i Rover",
        Tool::FullClient => "opplæring i full klient",
    },
    training_in: |module| format!("opplæring i «{module}»"),
    sum: Sum {
        title: |weeks| format!("Regnestykket for {weeks}"),
        tight_title: |weeks, percent| format!("Regnestykket for {weeks}, med {percent}\u{a0}% av timene"),
        stands_at: |week| format!("Regnestykket står under {week}."),
        need: "Behov",
        module: "Opplæringsmodul",
        hours: "Timer",
        trainer: "Kapasitet",
        week: "Uke",
        days: "Dager",
        has: "Har",
        taken: "− Brukt",
        left: "= Igjen",
        tight_left: |percent| format!("× {percent}\u{a0}%"),
        total: "Sum",
        missing: |load, capacity, short| format!("{load} behov − {capacity} kapasitet = {short} mangler"),
        nobody_qualified: "Ingen superbrukere i avdelingen er kvalifisert.",
        unqualified: |people| format!("Kan ikke ta dette (verktøy eller rolle): {people}."),
        rescuable: "Instruktørene har timer til å ta dette.",
        not_rescuable: "Heller ikke instruktørene har timer nok.",
    },
};

pub(super) const EN: Reasons = Reasons {
    nobody_there: |week, because| format!("No trainer is present in {week}{because}."),
    too_few_there: |week, present, least, because| {
        let (are, must) = (are_or_is(present as usize), are_or_is(least as usize));
        let (present, least) = (en_number(present), en_number(least));
        format!("Only {present} {are} present in {week}, but {least} {must} needed{because}.")
    },
    short: |department, hours, what, weeks, because| {
        format!("{department} lacks {hours} of {what} in {weeks}{because}.")
    },
    because_nobody_can: ", because none of its superusers is qualified for it",
    because: |people| clause(", because ", &EN_SPANS.list(people)),
    because_too_little: |hours, people| {
        format!(", because those who can do it have only {hours}{}", clause(": ", &EN_SPANS.list(people)))
    },
    not_qualified: |people| format!("{} cannot do this (tool or role).", EN_SPANS.list(people)),
    no_backup: |present| {
        if present == 1 {
            "Exactly one present: without that one, new temps have no trainer.".to_owned()
        } else {
            format!("Exactly {} present: without one of them, new temps have no trainer.", en_number(present))
        }
    },
    train_before: |temps, weeks| {
        format!("{temps} must be trained before this week, in {weeks}: later there is nobody who can do it.")
    },
    tight: |percent, weeks| {
        format!(
            "Training in {weeks} takes more than {percent}% of the hours: there is little to spare if somebody is away."
        )
    },
    are_away: |people, kind, days| {
        let how = match kind {
            AbsenceKind::Holiday => "on holiday",
            AbsenceKind::Unavailable => "unavailable",
        };
        format!("{} {} {how} {days}", EN_SPANS.list(people), are_or_is(people.len()))
    },
    is_not_employed: |person| format!("{person} is not employed all week"),
    is_lent: |person, department| format!("{person} is on loan to {department}"),
    is_fully_booked: |person| format!("{person} is fully booked"),
    training: "training",
    training_in_tool: |tool| match tool {
        Tool::Rover => "Rover training",
        Tool::FullClient => "full-client training",
    },
    training_in: |module| format!("training in “{module}”"),
    sum: Sum {
        title: |weeks| format!("The sum for {weeks}"),
        tight_title: |weeks, percent| format!("The sum for {weeks}, with {percent}% of the hours"),
        stands_at: |week| format!("The sum stands under {week}."),
        need: "Need",
        module: "Training module",
        hours: "Hours",
        trainer: "Capacity",
        week: "Week",
        days: "Days",
        has: "Has",
        taken: "− Taken",
        left: "= Left",
        tight_left: |percent| format!("× {percent}%"),
        total: "Total",
        missing: |load, capacity, short| format!("{load} need − {capacity} capacity = {short} short"),
        nobody_qualified: "No superuser in the department is qualified.",
        unqualified: |people| format!("Cannot do this (tool or role): {people}."),
        rescuable: "The instructors have hours to do this.",
        not_rescuable: "The instructors do not have hours enough either.",
    },
};
