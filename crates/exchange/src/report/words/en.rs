//! What pages say in English.

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

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(day: Day) -> &'static str {
    MONTHS[day.month0() as usize]
}

pub(super) const WORDS: Words = Words {
    language: "en",
    dates: Dates {
        day: |day| {
            format!("{} {} {}", DAYS[day.weekday().num_days_from_monday() as usize], day.day(), month(day))
        },
        weekday: |day| format!("{} {}", DAYS[day.weekday().num_days_from_monday() as usize], day.day()),
        date: |day| format!("{} {} {}", day.day(), month(day), day.year()),
        short: |day| format!("{} {}", day.day(), &month(day)[..3]),
        time: |from, to| format!("{}–{}", clock(from, ':'), clock(to, ':')),
        week: |week| format!("week {}", week.year_and_number().1),
        plain_hours: |minutes| hours(minutes, '.'),
    },
    spans: spans::EN,
    common: Common {
        footer: |season, revision, day, program| match revision {
            Some(revision) => format!("{season} · as of {day} · version {revision} · Skulder {program}"),
            None => format!("{season} · as of {day} · Skulder {program}"),
        },
        page: "Page",
        of: "of",
        nobody: "No name",
        status: |status| match status {
            Status::Empty => "No need",
            Status::Green => "Covered",
            Status::Yellow => "Tight",
            Status::Red => "Too few",
        },
        readiness: |state| match state {
            ReadinessState::Late => "Late",
            ReadinessState::OnTheWay => "On the way",
            ReadinessState::Ready => "Ready for shift",
            ReadinessState::Left => "Left",
        },
        role: |role| match role {
            Role::Assistant => "assistant",
            Role::Apprentice => "apprentice",
            Role::HealthWorker => "health worker",
            Role::Student => "student",
            Role::Nurse => "nurse",
            Role::SocialEducator => "social educator",
        },
        tool: |tool| match tool {
            TempTool::RoverOnly => "Rover only",
            TempTool::FullClient => "full client",
        },
        guidance: "Guidance",
        support: "On-site support",
        session: SessionWords {
            proposed: "Proposed",
            held: "Held",
            broken: "Cannot be held",
            unconfirmed: "Not confirmed",
            no_show: "Did not come",
        },
        present: |present, least| format!("{present} present, at least {least}"),
    },
    morning: Morning {
        title: "Morning sheet",
        subtitle: |first, last| format!("From {first} to {last}"),
        instructors: "Instructors",
        superusers: "Superusers",
        no_superusers: "No superusers this week.",
        away: "away",
        public_holiday: "holiday",
        borrowed_from: |department| format!("borrowed from {department}"),
        at_work: |temps| match temps {
            0 => "no temps at work".to_owned(),
            1 => "1 temp at work".to_owned(),
            _ => format!("{temps} temps at work"),
        },
        starting: "Starting this week",
        sessions: "Sessions",
        no_sessions: "No sessions this week.",
        today: "today",
        not_ready: "Not ready for shift",
        learned: |learned, of, booked| format!("{learned} of {of} learned, {booked} booked"),
        quiet: "No temps and no sessions this week",
        nothing: "The season has no departments.",
    },
    superusers: Superusers {
        title: "Superuser meeting",
        subtitle: |first, last| format!("Absences and training hours from {first} to {last}"),
        name: "Superuser",
        sum: "Sum",
        instructors: "Instructors",
        fixed: "H",
        wished: "W",
        unavailable: "U",
        lent: "lent",
        legend: &[
            "2/1 on a department's line: present / at least",
            "H holiday, fixed",
            "W holiday, wished",
            "U unavailable",
            "( ) part of the week",
            "2/10.7: hours in sessions / hours for training",
            "! more hours in sessions than there is room for",
        ],
        none: "no superusers",
        nothing: "The season has no departments or instructors.",
    },
    reasons: reasons::EN,
    department: department::EN,
    forum: forum::EN,
    steering: steering::EN,
};
