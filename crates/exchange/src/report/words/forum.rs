//! What the Forum's page says, and the words of follow-up.

use skulder_season::assessment::Judgement;
use skulder_season::coverage::board::Reason;
use skulder_season::follow_up::{Cause, FollowUpStatus};

/// *Forum-ark*.
pub(in crate::report) struct Forum {
    /// What the page is called.
    pub(in crate::report) title: &'static str,
    /// Red and yellow weeks of the whole season.
    pub(in crate::report) whole_season: fn(red: usize, departments: usize, yellow: usize) -> String,
    /// The municipality's hours, where they suffice and some weeks are red nevertheless.
    pub(in crate::report) unfairly_spread: fn(load: &str, capacity: &str) -> String,
    /// Likewise, where they do not.
    pub(in crate::report) too_much: fn(load: &str, capacity: &str, missing: &str) -> String,
    /// Likewise, where no week is red.
    pub(in crate::report) enough: fn(load: &str, capacity: &str) -> String,
    /// *Forumets vurdering*.
    pub(in crate::report) assessment: &'static str,
    /// The latest, and its day.
    pub(in crate::report) latest: fn(judgement: Judgement, day: &str) -> String,
    /// None has been made.
    pub(in crate::report) no_assessment: &'static str,
    /// Before the boxes to be ticked in the meeting.
    pub(in crate::report) today: &'static str,
    /// Beside the boxes.
    pub(in crate::report) choices: [&'static str; 2],
    /// Heads the weeks, their span given.
    pub(in crate::report) weeks: fn(weeks: &str) -> String,
    /// The season begins later, so its first weeks are shown.
    pub(in crate::report) begins: fn(week: &str) -> String,
    /// The season is over.
    pub(in crate::report) is_over: &'static str,
    /// No department is red or yellow in those weeks.
    pub(in crate::report) all_covered: &'static str,
    /// How many departments are neither red nor yellow in those weeks.
    pub(in crate::report) others: fn(count: usize) -> String,
    /// Heads departments.
    pub(in crate::report) department: &'static str,
    /// Heads reasons.
    pub(in crate::report) why: &'static str,
    /// A reason in short.
    pub(in crate::report) reason: fn(Reason) -> &'static str,
    /// What a cell's numbers mean.
    pub(in crate::report) numbers: &'static str,
    /// Heads readiness.
    pub(in crate::report) readiness: &'static str,
    /// How far all temps have come.
    pub(in crate::report) ready: fn(ready: usize, temps: usize) -> String,
    /// Heads the temps of a department.
    pub(in crate::report) temps: &'static str,
    /// Before the sums.
    pub(in crate::report) total: &'static str,
    /// There is no temp.
    pub(in crate::report) no_temps: &'static str,
    /// Heads the open follow-ups.
    pub(in crate::report) follow_ups: &'static str,
    /// How many there are, and the deviations they stand for.
    pub(in crate::report) open: fn(follow_ups: usize, deviations: u64) -> String,
    /// There are none.
    pub(in crate::report) none_open: &'static str,
    /// Heads the follow-ups' columns.
    pub(in crate::report) follow_up_heads: [&'static str; 6],
    /// What lay behind deviations.
    pub(in crate::report) cause: fn(Cause) -> &'static str,
    /// How far a follow-up has come.
    pub(in crate::report) status: fn(FollowUpStatus) -> &'static str,
    /// How far an incomplete month is counted.
    pub(in crate::report) as_of: fn(day: &str) -> String,
    /// That a change is proposed to the joint meeting.
    pub(in crate::report) proposal: &'static str,
    /// That deviations are serious.
    pub(in crate::report) serious: &'static str,
    /// Heads what waits for an answer.
    pub(in crate::report) lifted: &'static str,
    /// Nothing waits.
    pub(in crate::report) none_lifted: &'static str,
    /// Heads the columns of what waits.
    pub(in crate::report) lifted_heads: [&'static str; 6],
    /// Days waited.
    pub(in crate::report) days: fn(i64) -> String,
    /// Nobody has been asked.
    pub(in crate::report) not_asked: &'static str,
    /// Answers contradict each other.
    pub(in crate::report) contradictory: &'static str,
}

fn counted(count: u64, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

pub(super) const NB: Forum = Forum {
    title: "Forum-ark",
    whole_season: |red, departments, yellow| {
        let yellow = counted(yellow as u64, "knapp uke", "knappe uker");
        if red == 0 {
            return format!("Hele sesongen: ingen røde uker, {yellow}.");
        }
        let red = counted(red as u64, "rød uke", "røde uker");
        format!("Hele sesongen: {red} i {}, {yellow}.", counted(departments as u64, "avdeling", "avdelinger"))
    },
    unfairly_spread: |load, capacity| {
        format!("Kommunen trenger {load} og har {capacity}: det er fordelingen det står på.")
    },
    too_much: |load, capacity, missing| {
        format!("Kommunen trenger {load} og har bare {capacity}: det mangler {missing} samlet.")
    },
    enough: |load, capacity| format!("Kommunen trenger {load} og har {capacity}."),
    assessment: "Forumets vurdering",
    latest: |judgement, day| {
        let found = match judgement {
            Judgement::Satisfactory => "Tilfredsstillende",
            Judgement::NotSatisfactory => "Ikke tilfredsstillende",
            Judgement::Pending => "Ikke vurdert",
        };
        format!("{found}, {day}")
    },
    no_assessment: "Forumet har ikke vurdert oppfølgingen ennå.",
    today: "Vurdering i dag:",
    choices: ["Tilfredsstillende", "Ikke tilfredsstillende"],
    weeks: |weeks| format!("Røde og knappe avdelinger, {weeks}"),
    begins: |week| format!("Sesongen begynner i {week}; her er de første seks ukene."),
    is_over: "Sesongen er over: ingen uker ligger foran.",
    all_covered: "Ingen avdelinger er røde eller knappe i disse ukene.",
    others: |count| match count {
        0 => "Alle avdelinger står her.".to_owned(),
        1 => "1 avdeling til har verken røde eller knappe uker her.".to_owned(),
        _ => format!("{count} avdelinger til har verken røde eller knappe uker her."),
    },
    department: "Avdeling",
    why: "Hvorfor",
    reason: |reason| match reason {
        Reason::TooFewPresent => "for få til stede",
        Reason::TooFewHours => "for få opplæringstimer",
        Reason::NoBackup => "ingen reserve",
        Reason::TrainBefore => "må læres opp før",
        Reason::Tight => "høyt belegg",
    },
    numbers: "1/2: én til stede av to som må være der",
    readiness: "Klare for vakt",
    ready: |ready, temps| format!("{ready} av {temps} sommervikarer er klare for vakt."),
    temps: "Vikarer",
    total: "Sum",
    no_temps: "Ingen sommervikarer.",
    follow_ups: "Åpne oppfølginger",
    open: |follow_ups, deviations| {
        format!(
            "{} med {deviations} avvik.",
            counted(follow_ups as u64, "åpen oppfølging", "åpne oppfølginger")
        )
    },
    none_open: "Ingen oppfølginger er åpne.",
    follow_up_heads: ["Kategori", "Måned", "Avdeling", "Årsak", "Avvik", "Status"],
    cause: |cause| match cause {
        Cause::KnowledgeGap => "Kunnskapshull",
        Cause::Setup => "Oppsett",
        Cause::Routine => "Rutine",
        Cause::Technical => "Teknisk feil",
        Cause::Unclear => "Uavklart",
    },
    status: |status| match status {
        FollowUpStatus::New => "Ny",
        FollowUpStatus::Assessed => "Vurdert",
        FollowUpStatus::Assigned => "Tildelt",
        FollowUpStatus::FollowedUp => "Fulgt opp",
        FollowUpStatus::Closed => "Lukket",
        FollowUpStatus::Escalated => "Løftet videre",
        FollowUpStatus::Answered => "Besvart",
    },
    as_of: |day| format!("per {day}"),
    proposal: "endringsforslag",
    serious: "alvorlig",
    lifted: "Løftet, uten svar",
    none_lifted: "Ingenting venter på svar.",
    lifted_heads: ["Kategori", "Måned", "Avdeling", "Spurt", "Sendt", "Ventet"],
    days: |days| if days == 1 { "1 dag".to_owned() } else { format!("{days} dager") },
    not_asked: "ikke sendt",
    contradictory: "motstridende svar",
};

pub(super) const EN: Forum = Forum {
    title: "Forum sheet",
    whole_season: |red, departments, yellow| {
        let yellow = counted(yellow as u64, "tight week", "tight weeks");
        if red == 0 {
            return format!("The whole season: no red weeks, {yellow}.");
        }
        let red = counted(red as u64, "red week", "red weeks");
        let departments = counted(departments as u64, "department", "departments");
        format!("The whole season: {red} in {departments}, {yellow}.")
    },
    unfairly_spread: |load, capacity| {
        format!("The municipality needs {load} and has {capacity}: the trouble is how they are spread.")
    },
    too_much: |load, capacity, missing| {
        format!("The municipality needs {load} and has only {capacity}: {missing} are missing altogether.")
    },
    enough: |load, capacity| format!("The municipality needs {load} and has {capacity}."),
    assessment: "The Forum’s assessment",
    latest: |judgement, day| {
        let found = match judgement {
            Judgement::Satisfactory => "Satisfactory",
            Judgement::NotSatisfactory => "Not satisfactory",
            Judgement::Pending => "Not assessed",
        };
        format!("{found}, {day}")
    },
    no_assessment: "The Forum has not assessed the follow-up yet.",
    today: "Assessment today:",
    choices: ["Satisfactory", "Not satisfactory"],
    weeks: |weeks| format!("Red and tight departments, {weeks}"),
    begins: |week| format!("The season begins in {week}; these are its first six weeks."),
    is_over: "The season is over: no weeks lie ahead.",
    all_covered: "No department is red or tight in these weeks.",
    others: |count| match count {
        0 => "All departments stand here.".to_owned(),
        1 => "1 more department has neither red nor tight weeks here.".to_owned(),
        _ => format!("{count} more departments have neither red nor tight weeks here."),
    },
    department: "Department",
    why: "Why",
    reason: |reason| match reason {
        Reason::TooFewPresent => "too few present",
        Reason::TooFewHours => "too few training hours",
        Reason::NoBackup => "no backup",
        Reason::TrainBefore => "must be trained before",
        Reason::Tight => "high load",
    },
    numbers: "1/2: one present of the two who must be there",
    readiness: "Ready for shift",
    ready: |ready, temps| format!("{ready} of {temps} summer temps are ready for shift."),
    temps: "Temps",
    total: "Total",
    no_temps: "No summer temps.",
    follow_ups: "Open follow-ups",
    open: |follow_ups, deviations| {
        format!(
            "{} with {}.",
            counted(follow_ups as u64, "open follow-up", "open follow-ups"),
            counted(deviations, "deviation", "deviations")
        )
    },
    none_open: "No follow-up is open.",
    follow_up_heads: ["Category", "Month", "Department", "Cause", "Deviations", "Stage"],
    cause: |cause| match cause {
        Cause::KnowledgeGap => "Knowledge gap",
        Cause::Setup => "Set-up",
        Cause::Routine => "Routine",
        Cause::Technical => "Technical fault",
        Cause::Unclear => "Unclear",
    },
    status: |status| match status {
        FollowUpStatus::New => "New",
        FollowUpStatus::Assessed => "Assessed",
        FollowUpStatus::Assigned => "Assigned",
        FollowUpStatus::FollowedUp => "Followed up",
        FollowUpStatus::Closed => "Closed",
        FollowUpStatus::Escalated => "Passed on",
        FollowUpStatus::Answered => "Answered",
    },
    as_of: |day| format!("to {day}"),
    proposal: "change proposal",
    serious: "serious",
    lifted: "Raised, without an answer",
    none_lifted: "Nothing waits for an answer.",
    lifted_heads: ["Category", "Month", "Department", "Asked", "Sent", "Waited"],
    days: |days| if days == 1 { "1 day".to_owned() } else { format!("{days} days") },
    not_asked: "not sent",
    contradictory: "contradictory answers",
};
