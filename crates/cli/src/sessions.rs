//! `skulder sessions`: a season's sessions, in the order in which they are held, with the rules that each breaks.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Serialize;
use skulder_season::Season;
use skulder_season::breach::Breach;
use skulder_season::coverage::Coverage;
use skulder_season::coverage::board::Standing;
use skulder_season::dates::{Day, Week};
use skulder_season::ids::{DepartmentId, SessionId, TempId, TrainerId};
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::timetable::timetable;
use skulder_store::Loaded;

use crate::Answer;
use crate::failure::Failure;
use crate::names::{Names, expect_departments, expect_trainers};
use crate::table::Table;
use crate::words::{competence, count, shown};

/// Which sessions are listed.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Those of this week; else those from today on.
    pub(crate) week: Option<Week>,
    /// Those of these departments, and of their temps; all where there are none.
    pub(crate) departments: Vec<DepartmentId>,
    /// Those of these trainers; all where there are none.
    pub(crate) trainers: Vec<TrainerId>,
}

/// A session with what is said of it, as the document has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listed<'a> {
    session: &'a Session,
    standing: Standing,
    breaches: Vec<Breach>,
}

pub(crate) fn run(loaded: &Loaded, asked: &Asked, today: Day, json: bool) -> Result<Answer, Failure> {
    let Loaded { season, people, .. } = loaded;
    expect_departments(season, &asked.departments)?;
    expect_trainers(season, &asked.trainers)?;
    let listed = listed(season, asked, today);
    Ok(Answer::new(if json {
        serde_json::to_string_pretty(&listed).expect("sessions are JSON")
    } else {
        page(&listed, asked, today, Names { season, people })
    }))
}

/// What is listed, by date, start, trainer and id.
fn listed<'a>(season: &'a Season, asked: &Asked, today: Day) -> Vec<Listed<'a>> {
    let is_asked = |session: &Session| match asked.week {
        Some(week) => Week::of(session.date) == week,
        None => session.date >= today,
    };
    let sessions = season.sessions().values().filter(|session| is_asked(session));
    let weeks: BTreeSet<Week> = sessions.map(|session| Week::of(session.date)).collect();
    let coverage = Coverage::of(season, today);
    let in_weeks = weeks.into_iter().flat_map(|week| timetable(season, &coverage, week).sessions);
    let listed = in_weeks.map(|it| Listed {
        session: &season.sessions()[&it.session],
        standing: it.standing,
        breaches: it.breaches,
    });
    listed
        .filter(|it| is_asked(it.session) && asked.has_department_of(it.session, season))
        .filter(|it| asked.trainers.is_empty() || asked.trainers.contains(&it.session.trainer))
        .collect()
}

impl Asked {
    fn has_department_of(&self, session: &Session, season: &Season) -> bool {
        let of_temps = session.temps.iter().map(|temp| &season.temps()[temp].department);
        self.departments.is_empty()
            || session
                .department
                .iter()
                .chain(of_temps)
                .any(|department| self.departments.contains(department))
    }
}

fn page(listed: &[Listed<'_>], asked: &Asked, today: Day, names: Names<'_>) -> String {
    let span = asked.week.map_or("from today on".to_owned(), |week| format!("in {week}"));
    let mut page = format!(
        "{}, on {today}: {} {span}",
        shown(&names.season.head().name),
        count(listed.len(), "session", "sessions")
    );
    let broken = listed.iter().filter(|it| !it.breaches.is_empty()).count();
    if broken > 0 {
        let _ = write!(page, ", {broken} with something in the way");
    }
    page.push('\n');
    for of_week in listed.chunk_by(|one, next| Week::of(one.session.date) == Week::of(next.session.date)) {
        let _ = writeln!(page, "\n{}", Week::of(of_week[0].session.date));
        let mut table = Table::indented(2);
        for it in of_week {
            table.row(row(it, names));
        }
        for (line, it) in table.lines().lines().zip(of_week) {
            let _ = writeln!(page, "{line}");
            for breach in &it.breaches {
                let _ = writeln!(page, "      {}", said(breach, names));
            }
        }
    }
    page
}

fn row(of: &Listed<'_>, names: Names<'_>) -> [String; 6] {
    let session = of.session;
    let temps: Vec<String> = session.temps.iter().map(|temp| names.temp(temp)).collect();
    let what = match &session.kind {
        SessionKind::Training { module } => names.module(module),
        SessionKind::Guidance { title } => format!("guidance: {}", shown(title)),
        SessionKind::Support { title } => format!("support: {}", shown(title)),
    };
    let whom = match &session.department {
        _ if !temps.is_empty() => temps.join(", "),
        Some(department) => names.department(department),
        None => String::new(),
    };
    let (date, time) = (format!("{} {}", session.date.format("%a"), session.date), time(session));
    [date, time, what, names.trainer(&session.trainer), whom, status(of)]
}

/// From when to when.
fn time(session: &Session) -> String {
    let to = u32::from(session.start.minutes()) + session.minutes;
    format!("{}-{:02}:{:02}", session.start, to / 60 % 24, to % 60)
}

fn status(of: &Listed<'_>) -> String {
    let status = match of.session.status {
        SessionStatus::Proposed => "proposed",
        SessionStatus::Booked => "booked",
        SessionStatus::Held => "held",
        SessionStatus::NoShow => "nobody came",
        SessionStatus::Cancelled => match of.session.cancel_reason {
            None => "cancelled",
            Some(CancelReason::TrainerAway) => "cancelled: the trainer is away",
            Some(CancelReason::TempAway) => "cancelled: a temp is away",
            Some(CancelReason::Workload) => "cancelled: too much to do",
            Some(CancelReason::Other) => "cancelled: another reason",
        },
    };
    match of.standing {
        Standing::Broken => format!("{status}, cannot be held"),
        Standing::Unconfirmed => format!("{status}, not confirmed"),
        Standing::Counts | Standing::Idle => status.to_owned(),
    }
}

/// A rule that is broken, in words.
fn said(breach: &Breach, names: Names<'_>) -> String {
    let temps = |temps: &[TempId]| temps.iter().map(|temp| names.temp(temp)).collect::<Vec<_>>().join(", ");
    let sessions = |sessions: &[SessionId]| {
        let at = |id: &SessionId| {
            let session = names.season.sessions().get(id);
            session.map_or_else(|| shown(id.as_str()), |it| format!("{} {}", it.date, time(it)))
        };
        sessions.iter().map(at).collect::<Vec<_>>().join(", ")
    };
    match breach {
        Breach::NotQualified { lacks } => format!("the trainer may not train it: {}", competence(*lacks)),
        Breach::Elsewhere => "the trainer counts for another department that week".to_owned(),
        Breach::GroupTooLarge { most } => format!("more temps than the {most} who may sit in together"),
        Breach::SeveralDepartments => "temps of several departments, though it is no course".to_owned(),
        Breach::NotNeeded { temps: who } => format!("needed no more by {}", temps(who)),
        Breach::OutsideWindow { temps: who } => format!("too early or too late for {}", temps(who)),
        Breach::OutsideSeason => "outside the season's weeks".to_owned(),
        Breach::Away { absences } if absences.is_empty() => "the trainer is not employed that day".to_owned(),
        Breach::Away { absences } => format!("the trainer is away: {}", names.absences(absences)),
        Breach::OffHours => "outside the trainer's hours".to_owned(),
        Breach::TempOffHours { temps: who } => format!("outside the hours of {}", temps(who)),
        Breach::OffStep => "its start is between the times at which sessions start".to_owned(),
        Breach::Overlaps { sessions: other } => {
            format!("the trainer has another session just then: {}", sessions(other))
        }
        Breach::TempOverlaps { temp, sessions: other } => {
            format!("{} has another session just then: {}", names.temp(temp), sessions(other))
        }
        Breach::TooLittleTravel { sessions: other } => {
            format!("too little time to travel from or to {}", sessions(other))
        }
        Breach::TrainerDayFull { minutes, most } => {
            format!("the trainer's day is full: {minutes} of {most} min")
        }
        Breach::WeekFull { minutes, most } => format!("the trainer's week is full: {minutes} of {most} min"),
        Breach::TempDayFull { temp, minutes, most } => {
            format!("the day of {} is full: {minutes} of {most} min", names.temp(temp))
        }
        Breach::OutOfOrder { temp, sessions: other } => {
            format!("in the wrong order for {}: see {}", names.temp(temp), sessions(other))
        }
    }
}
