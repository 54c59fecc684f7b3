//! What the steering group's page says.

use skulder_season::public_count::PublicCount;

/// *Styringsgruppe*.
pub(in crate::report) struct Steering {
    /// What the page is called.
    pub(in crate::report) title: &'static str,
    /// A count as it is told: "16", "under 5", "minst 89".
    pub(in crate::report) count: fn(PublicCount, &dyn Fn(u64) -> String) -> String,
    /// Heads how the summer stands.
    pub(in crate::report) summer: &'static str,
    /// Beside how many weeks are red.
    pub(in crate::report) red_weeks: &'static str,
    /// Which weeks they are in.
    pub(in crate::report) in_weeks: fn(weeks: &str) -> String,
    /// Beside how many departments have one.
    pub(in crate::report) red_departments: fn(of: &str) -> String,
    /// Beside how many weeks are yellow.
    pub(in crate::report) yellow_weeks: &'static str,
    /// What a red and a yellow week are.
    pub(in crate::report) means: &'static str,
    /// The instructors can take what departments cannot.
    pub(in crate::report) fits: &'static str,
    /// They cannot.
    pub(in crate::report) does_not_fit: &'static str,
    /// Heads how far temps have come.
    pub(in crate::report) readiness: &'static str,
    /// Beside how many temps there are.
    pub(in crate::report) temps: &'static str,
    /// Beside how many of them are ready.
    pub(in crate::report) ready: &'static str,
    /// Heads deviations and their follow-up.
    pub(in crate::report) follow_up: &'static str,
    /// Over the deviations by month.
    pub(in crate::report) by_month: &'static str,
    /// Beside all of them.
    pub(in crate::report) total: &'static str,
    /// There are none.
    pub(in crate::report) no_deviations: &'static str,
    /// Beside the open follow-ups.
    pub(in crate::report) open: &'static str,
    /// Beside questions without an answer.
    pub(in crate::report) unanswered: &'static str,
    /// How long the oldest has waited.
    pub(in crate::report) longest: fn(days: &str) -> String,
    /// Beside contradictory answers.
    pub(in crate::report) contradictory: &'static str,
    /// What is not told, and why.
    pub(in crate::report) note: &'static str,
}

pub(super) const NB: Steering = Steering {
    title: "Styringsgruppe",
    count: |count, write| match count {
        PublicCount::Exact(count) => write(count),
        PublicCount::UnderFive => "under 5".to_owned(),
        PublicCount::AtLeast(count) => format!("minst {}", write(count)),
    },
    summer: "Sommeren",
    red_weeks: "røde uker",
    in_weeks: |weeks| format!("i {weeks}"),
    red_departments: |of| format!("avdelinger med røde uker, av {of}"),
    yellow_weeks: "knappe uker",
    means: "En rød uke er en avdeling i en uke med for få opplærere til stede eller for få opplæringstimer. En knapp uke går, men uten slingringsmonn.",
    fits: "Det avdelingene ikke klarer selv, har instruktørene timer til å ta.",
    does_not_fit: "Heller ikke instruktørene har timer nok til det avdelingene ikke klarer selv.",
    readiness: "Sommervikarene",
    temps: "sommervikarer i alt",
    ready: "klare for vakt",
    follow_up: "Avvik og oppfølging",
    by_month: "Avvik per måned",
    total: "Sum",
    no_deviations: "Ingen avvik er talt.",
    open: "åpne oppfølginger",
    unanswered: "ubesvarte henvendelser",
    longest: |days| format!("den eldste har ventet i {days}"),
    contradictory: "oppfølginger med motstridende svar",
    note: "Bare summer. Antall fra 1 til 4 står som «under 5». Et annet tall som ville røpet et slikt antall, står som «minst».",
};

pub(super) const EN: Steering = Steering {
    title: "Steering group",
    count: |count, write| match count {
        PublicCount::Exact(count) => write(count),
        PublicCount::UnderFive => "under 5".to_owned(),
        PublicCount::AtLeast(count) => format!("at least {}", write(count)),
    },
    summer: "The summer",
    red_weeks: "red weeks",
    in_weeks: |weeks| format!("in {weeks}"),
    red_departments: |of| format!("departments with red weeks, of {of}"),
    yellow_weeks: "tight weeks",
    means: "A red week is a department in a week with too few trainers present or too few training hours. A tight week works, but with nothing to spare.",
    fits: "What the departments cannot do themselves, the instructors have hours to do.",
    does_not_fit: "The instructors do not have hours enough either for what the departments cannot do themselves.",
    readiness: "The summer temps",
    temps: "summer temps in all",
    ready: "ready for shift",
    follow_up: "Deviations and follow-up",
    by_month: "Deviations by month",
    total: "Total",
    no_deviations: "No deviations have been counted.",
    open: "open follow-ups",
    unanswered: "unanswered inquiries",
    longest: |days| format!("the oldest has waited {days}"),
    contradictory: "follow-ups with contradictory answers",
    note: "Totals only. Counts from 1 to 4 stand as “under 5”. Another number that would give such a count away stands as “at least”.",
};
