//! What pages say in Norwegian bokmål.

use chrono::Datelike;
use skulder_season::coverage::board::Status;
use skulder_season::dates::Day;
use skulder_season::readiness::ReadinessState;
use skulder_season::temp::TempTool;
use skulder_season::trainer::Role;

use super::{
    Common, Dates, Morning, SessionWords, Superusers, Words, clock, department, forum, hours, reasons, spans,
    steering,
};

const DAYS: [&str; 7] = ["man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."];
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

fn month(day: Day) -> &'static str {
    MONTHS[day.month0() as usize]
}

pub(super) const WORDS: Words = Words {
    language: "nb",
    dates: Dates {
        day: |day| {
            format!("{} {}. {}", DAYS[day.weekday().num_days_from_monday() as usize], day.day(), month(day))
        },
        weekday: |day| format!("{} {}.", DAYS[day.weekday().num_days_from_monday() as usize], day.day()),
        date: |day| format!("{}. {} {}", day.day(), month(day), day.year()),
        short: |day| format!("{}.{}.", day.day(), day.month()),
        time: |from, to| format!("{}–{}", clock(from, '.'), clock(to, '.')),
        week: |week| format!("uke {}", week.year_and_number().1),
        plain_hours: |minutes| hours(minutes, ','),
    },
    spans: spans::NB,
    common: Common {
        footer: |season, revision, day, program| match revision {
            Some(revision) => format!("{season} · per {day} · versjon {revision} · Skulder {program}"),
            None => format!("{season} · per {day} · Skulder {program}"),
        },
        page: "Side",
        of: "av",
        nobody: "Uten navn",
        status: |status| match status {
            Status::Empty => "Ingen behov",
            Status::Green => "Dekket",
            Status::Yellow => "Knapt",
            Status::Red => "For få",
        },
        readiness: |state| match state {
            ReadinessState::Late => "For sent ute",
            ReadinessState::OnTheWay => "På vei",
            ReadinessState::Ready => "Klar for vakt",
            ReadinessState::Left => "Sluttet",
        },
        role: |role| match role {
            Role::Assistant => "assistent",
            Role::Apprentice => "lærling",
            Role::HealthWorker => "helsefagarbeider",
            Role::Student => "student",
            Role::Nurse => "sykepleier",
            Role::SocialEducator => "vernepleier",
        },
        tool: |tool| match tool {
            TempTool::RoverOnly => "kun Rover",
            TempTool::FullClient => "full klient",
        },
        guidance: "Veiledning",
        support: "Støtte på stedet",
        session: SessionWords {
            proposed: "Foreslått",
            held: "Gjennomført",
            broken: "Kan ikke holdes",
            unconfirmed: "Ikke bekreftet",
            no_show: "Ikke møtt",
        },
        present: |present, least| format!("{present} til stede, minst {least}"),
    },
    morning: Morning {
        title: "Morgenark",
        subtitle: |first, last| format!("Fra {first} til {last}"),
        instructors: "Instruktører",
        superusers: "Superbrukere",
        no_superusers: "Ingen superbrukere denne uken.",
        away: "borte",
        public_holiday: "helligdag",
        borrowed_from: |department| format!("lånt fra {department}"),
        at_work: |temps| match temps {
            0 => "ingen vikarer på jobb".to_owned(),
            1 => "1 vikar på jobb".to_owned(),
            _ => format!("{temps} vikarer på jobb"),
        },
        starting: "Begynner denne uken",
        sessions: "Økter",
        no_sessions: "Ingen økter denne uken.",
        today: "i dag",
        not_ready: "Ikke klare for vakt",
        learned: |learned, of, booked| format!("{learned} av {of} lært, {booked} booket"),
        quiet: "Uten vikarer og økter denne uken",
        nothing: "Sesongen har ingen avdelinger.",
    },
    superusers: Superusers {
        title: "Superbrukermøte",
        subtitle: |first, last| format!("Fravær og opplæringstimer fra {first} til {last}"),
        name: "Superbruker",
        sum: "Sum",
        instructors: "Instruktører",
        fixed: "F",
        wished: "Ø",
        unavailable: "I",
        lent: "lånt ut",
        legend: &[
            "2/1 på avdelingens linje: til stede / minst",
            "F ferie, fastsatt",
            "Ø ferie, ønsket",
            "I ikke tilgjengelig",
            "( ) deler av uken",
            "2/10,7: timer i økter / timer til opplæring",
            "! flere timer i økter enn det er plass til",
        ],
        none: "ingen superbrukere",
        nothing: "Sesongen har ingen avdelinger eller instruktører.",
    },
    reasons: reasons::NB,
    department: department::NB,
    forum: forum::NB,
    steering: steering::NB,
};
