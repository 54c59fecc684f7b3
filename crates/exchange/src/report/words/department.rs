//! What the plan of a department says.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::readiness::Readiness;
use skulder_season::session::SessionStatus;
use skulder_season::trainer::Tool;

/// *Avdelingens plan*.
pub(in crate::report) struct Department {
    /// What the page is called, before the department's name.
    pub(in crate::report) title: &'static str,
    /// Superusers and temps.
    pub(in crate::report) people: fn(superusers: usize, temps: usize) -> String,
    /// How many weeks are red, and which.
    pub(in crate::report) red: fn(count: usize, weeks: &str) -> String,
    /// Likewise yellow ones.
    pub(in crate::report) yellow: fn(count: usize, weeks: &str) -> String,
    /// None is red or yellow.
    pub(in crate::report) all_covered: &'static str,
    /// Heads the row of weeks' status.
    pub(in crate::report) coverage: &'static str,
    /// Heads the superusers.
    pub(in crate::report) superusers: &'static str,
    /// Heads the temps.
    pub(in crate::report) temps: &'static str,
    /// Heads what somebody works as, and with.
    pub(in crate::report) work: &'static str,
    /// Heads how far temps have come.
    pub(in crate::report) readiness: &'static str,
    /// There is no superuser.
    pub(in crate::report) no_superusers: &'static str,
    /// There is no temp.
    pub(in crate::report) no_temps: &'static str,
    /// Stands in the heading of today's week.
    pub(in crate::report) now: &'static str,
    /// Stands in the heading of a week with a public holiday.
    pub(in crate::report) public_holidays: fn(count: usize) -> String,
    /// A trainer's position in percent.
    pub(in crate::report) position: fn(percent: u32) -> String,
    /// What a trainer can train.
    pub(in crate::report) tool: fn(Tool) -> &'static str,
    /// An absence.
    pub(in crate::report) absence_kind: fn(AbsenceKind) -> &'static str,
    /// An absence in a bar.
    pub(in crate::report) absence: fn(AbsenceKind, AbsenceStatus) -> &'static str,
    /// An absence in a bar too short for words.
    pub(in crate::report) absence_letter: fn(AbsenceKind, AbsenceStatus) -> &'static str,
    /// That a person alone decides of an absence.
    pub(in crate::report) locked: &'static str,
    /// On loan to another department.
    pub(in crate::report) lent_to: fn(department: &str) -> String,
    /// On loan from another department.
    pub(in crate::report) borrowed_from: fn(department: &str) -> String,
    /// Lent to another department, where there is little room.
    pub(in crate::report) lent: &'static str,
    /// Lent by another department, likewise.
    pub(in crate::report) borrowed: &'static str,
    /// How many modules of how many a temp has learned, and how many are booked.
    pub(in crate::report) learned: fn(&Readiness) -> String,
    /// What the bars and dots mean.
    pub(in crate::report) legend: Legend,
    /// Heads the red and yellow weeks.
    pub(in crate::report) weeks: &'static str,
    /// How many of how many are present.
    pub(in crate::report) present: fn(present: u32, least: u32) -> String,
    /// Heads the sessions.
    pub(in crate::report) sessions: &'static str,
    /// There are none.
    pub(in crate::report) no_sessions: &'static str,
    /// Heads the sessions' columns.
    pub(in crate::report) session_heads: [&'static str; 6],
    /// How a session stands.
    pub(in crate::report) session: fn(SessionStatus) -> &'static str,
}

/// What the bars and dots mean.
pub(in crate::report) struct Legend {
    pub(in crate::report) fixed: &'static str,
    pub(in crate::report) wished: &'static str,
    pub(in crate::report) unavailable: &'static str,
    pub(in crate::report) lent: &'static str,
    pub(in crate::report) at_work: &'static str,
    pub(in crate::report) session: &'static str,
    pub(in crate::report) numbers: &'static str,
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

pub(super) const NB: Department = Department {
    title: "Plan for",
    people: |superusers, temps| {
        format!(
            "{}, {}",
            counted(superusers, "superbruker", "superbrukere"),
            counted(temps, "sommervikar", "sommervikarer")
        )
    },
    red: |count, weeks| format!("{} ({weeks})", counted(count, "rød uke", "røde uker")),
    yellow: |count, weeks| format!("{} ({weeks})", counted(count, "knapp uke", "knappe uker")),
    all_covered: "ingen røde eller knappe uker",
    coverage: "Dekning",
    superusers: "Superbrukere",
    temps: "Sommervikarer",
    work: "Rolle, verktøy",
    readiness: "Opplæring",
    no_superusers: "Avdelingen har ingen superbrukere.",
    no_temps: "Avdelingen har ingen sommervikarer.",
    now: "nå",
    public_holidays: |count| counted(count, "helligdag", "helligdager"),
    position: |percent| format!("{percent}\u{a0}%"),
    tool: |tool| match tool {
        Tool::Rover => "kun Rover",
        Tool::FullClient => "full klient",
    },
    absence_kind: |kind| match kind {
        AbsenceKind::Holiday => "ferie",
        AbsenceKind::Unavailable => "ikke tilgjengelig",
    },
    absence: |kind, status| match (kind, status) {
        (AbsenceKind::Unavailable, _) => "Ikke tilgjengelig",
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => "Ferie, ønsket",
        (AbsenceKind::Holiday, _) => "Ferie",
    },
    absence_letter: |kind, status| match (kind, status) {
        (AbsenceKind::Unavailable, _) => "I",
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => "Ø",
        (AbsenceKind::Holiday, _) => "F",
    },
    locked: "låst",
    lent_to: |department| format!("Lånt ut til {department}"),
    borrowed_from: |department| format!("lånt fra {department}"),
    lent: "lånt ut",
    borrowed: "lånt inn",
    learned: |readiness| {
        let booked =
            if readiness.booked == 0 { String::new() } else { format!(", {} booket", readiness.booked) };
        format!("{} av {} lært{booked}", readiness.learned, readiness.of)
    },
    legend: Legend {
        fixed: "F: ferie, fastsatt",
        wished: "Ø: ferie, ønsket",
        unavailable: "I: ikke tilgjengelig",
        lent: "på lån",
        at_work: "på jobb",
        session: "økt",
        numbers: "1/2: én til stede av to som må være der",
    },
    weeks: "Røde og knappe uker",
    present: |present, least| format!("{present} til stede, minst {least}"),
    sessions: "Økter",
    no_sessions: "Ingen økter er lagt inn for avdelingen.",
    session_heads: ["Dag", "Tid", "Hva", "Opplærer", "Vikarer", "Status"],
    session: |status| match status {
        SessionStatus::Proposed => "Foreslått",
        SessionStatus::Booked => "Booket",
        SessionStatus::Held => "Gjennomført",
        SessionStatus::Cancelled => "Avlyst",
        SessionStatus::NoShow => "Ikke møtt",
    },
};

pub(super) const EN: Department = Department {
    title: "Plan for",
    people: |superusers, temps| {
        format!(
            "{}, {}",
            counted(superusers, "superuser", "superusers"),
            counted(temps, "summer temp", "summer temps")
        )
    },
    red: |count, weeks| format!("{} ({weeks})", counted(count, "red week", "red weeks")),
    yellow: |count, weeks| format!("{} ({weeks})", counted(count, "tight week", "tight weeks")),
    all_covered: "no red or tight weeks",
    coverage: "Coverage",
    superusers: "Superusers",
    temps: "Summer temps",
    work: "Role, tool",
    readiness: "Training",
    no_superusers: "The department has no superusers.",
    no_temps: "The department has no summer temps.",
    now: "now",
    public_holidays: |count| counted(count, "public holiday", "public holidays"),
    position: |percent| format!("{percent}%"),
    tool: |tool| match tool {
        Tool::Rover => "Rover only",
        Tool::FullClient => "full client",
    },
    absence_kind: |kind| match kind {
        AbsenceKind::Holiday => "holiday",
        AbsenceKind::Unavailable => "unavailable",
    },
    absence: |kind, status| match (kind, status) {
        (AbsenceKind::Unavailable, _) => "Unavailable",
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => "Holiday, wished",
        (AbsenceKind::Holiday, _) => "Holiday",
    },
    absence_letter: |kind, status| match (kind, status) {
        (AbsenceKind::Unavailable, _) => "U",
        (AbsenceKind::Holiday, AbsenceStatus::Wished) => "W",
        (AbsenceKind::Holiday, _) => "H",
    },
    locked: "locked",
    lent_to: |department| format!("On loan to {department}"),
    borrowed_from: |department| format!("on loan from {department}"),
    lent: "lent out",
    borrowed: "borrowed",
    learned: |readiness| {
        let booked =
            if readiness.booked == 0 { String::new() } else { format!(", {} booked", readiness.booked) };
        format!("{} of {} learned{booked}", readiness.learned, readiness.of)
    },
    legend: Legend {
        fixed: "H: holiday, fixed",
        wished: "W: holiday, wished",
        unavailable: "U: unavailable",
        lent: "on loan",
        at_work: "at work",
        session: "session",
        numbers: "1/2: one present of the two who must be there",
    },
    weeks: "Red and tight weeks",
    present: |present, least| format!("{present} present, {least} needed"),
    sessions: "Sessions",
    no_sessions: "No sessions have been entered for the department.",
    session_heads: ["Day", "Time", "What", "Trainer", "Temps", "Status"],
    session: |status| match status {
        SessionStatus::Proposed => "Proposed",
        SessionStatus::Booked => "Booked",
        SessionStatus::Held => "Held",
        SessionStatus::Cancelled => "Cancelled",
        SessionStatus::NoShow => "Did not come",
    },
};
