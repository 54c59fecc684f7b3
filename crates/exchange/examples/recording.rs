//! Prints what the window's recorded host answers from: a season file as the shell would open it on a day, and the
//! sheets of every cell and of every temp, what can be done about a cell, which are vulnerable, and where the instructors
//! go first. Or, with a second day, the season in the middle of its sessions: booked on the one day, and seen on the
//! other, when some have been held, somebody has fallen ill, and some is not booked yet.
//!
//! ```text
//! cargo run -p skulder-exchange --example recording -- tests/fixtures/demo-season.json 2027-04-05
//! cargo run -p skulder-exchange --example recording -- tests/fixtures/demo-season.json 2027-04-05 2027-06-16
//! ```
//!
//! `ui/tests/fixtures/make.mjs` runs it. Counted by the core itself, so that the window's tests cannot drift from it.

use std::error::Error;
use std::io::Write as _;

use chrono::{DateTime, Datelike as _, Duration};
use serde_json::{Value, json};
use skulder_booking::explain::{Chances, Wish};
use skulder_booking::unbooked::{FreeTime, Unbooked};
use skulder_booking::{Progress, Task, accept, book, explain, takers, unbooked};
use skulder_exchange::season_json;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::command::BulkSource;
use skulder_season::coverage::Coverage;
use skulder_season::coverage::vulnerable::vulnerable;
use skulder_season::dates::{DateRange, Day, Week, parse_day, public_holidays};
use skulder_season::outcome::Outcome;
use skulder_season::person::Naming;
use skulder_season::readiness::temp_sheet;
use skulder_season::remedy::remedies;
use skulder_season::rescue::rescues;
use skulder_season::season::Contents;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::sheet::{PublicHolidayOn, week_sheet};
use skulder_season::timetable::timetable;
use skulder_season::{Command, Season, Stamp, apply, decide};

/// How long is searched: the same answer on every machine.
const STEPS: u32 = 1_500;
/// The departments whose training is not booked yet.
const NOT_BOOKED: [&str; 3] = ["d-4103", "d-4106", "d-4110"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(today)) = (arguments.next(), arguments.next()) else {
        return Err("say which season file, and which day is today".into());
    };
    let today = parse_day(&today).ok_or("today is written YYYY-MM-DD")?;
    let file = season_json::read(&std::fs::read(path)?).map_err(|problems| format!("{problems:?}"))?;
    let id = file.id.ok_or("the season file has no id")?;
    let contents = file.contents;
    let season = Season::restore(id, contents.clone()).map_err(|problems| format!("{problems:?}"))?;
    let people = file.people;
    let recording = match arguments.next() {
        None => board(&season, &contents, &people, today),
        Some(later) => {
            let later = parse_day(&later).ok_or("the later day is written YYYY-MM-DD")?;
            sessions(&in_the_middle(&season, today, later), &people, later)
        }
    };
    writeln!(std::io::stdout(), "{recording}")?;
    Ok(())
}

/// What the shell answers when a season is opened.
fn opened(season: &Season, contents: &Contents, coverage: &Coverage, people: &[Naming], today: Day) -> Value {
    let weeks = season.weeks();
    let years = weeks.first().monday().year()..=weeks.last().sunday().year();
    let holidays: Vec<PublicHolidayOn> =
        years.flat_map(public_holidays).map(|(day, holiday)| PublicHolidayOn { day, holiday }).collect();
    json!({
        "seasonId": season.id(),
        "revision": 1,
        "today": today,
        "isExample": true,
        "todayIsFixed": true,
        "contents": contents,
        "people": people,
        "blocks": coverage.blocks().collect::<Vec<_>>(),
        "municipality": coverage.municipality(),
        "steps": { "canUndo": false, "canRedo": false },
        "publicHolidays": holidays,
    })
}

/// The board and all that is asked there. The lists are in the order of the file.
fn board(season: &Season, contents: &Contents, people: &[Naming], today: Day) -> Value {
    let coverage = Coverage::of(season, today);
    let weeks = season.weeks();
    let sheets: Vec<_> = coverage
        .blocks()
        .flat_map(|block| {
            weeks.iter().filter_map(|week| week_sheet(season, &coverage, &block.department, week))
        })
        .collect();
    let remedied: Vec<_> = coverage
        .blocks()
        .flat_map(|block| block.cells.iter().map(|cell| (&block.department, cell.week)))
        .filter_map(|cell| remedies(season, &coverage, cell, "Støtte på stedet"))
        .filter(|remedies| !remedies.tried.is_empty())
        .collect();
    let temps: Vec<_> =
        season.temps().keys().filter_map(|temp| temp_sheet(season, &coverage, temp)).collect();
    json!({
        "opened": opened(season, contents, &coverage, people, today),
        "sheets": sheets,
        "temps": temps,
        "remedies": remedied,
        "vulnerable": vulnerable(season, &coverage),
        "rescues": rescues(season, &coverage),
    })
}

/// The week of sessions and everything that is asked there.
fn sessions(season: &Season, people: &[Naming], today: Day) -> Value {
    let coverage = Coverage::of(season, today);
    let temps: Vec<_> =
        season.temps().keys().filter_map(|temp| temp_sheet(season, &coverage, temp)).collect();
    let weeks = (-1..5).map(|count| Week::of(today).plus(count));
    let timetables: Vec<_> = weeks.map(|week| timetable(season, &coverage, week)).collect();

    let needs = unbooked(season, today);
    let chances_of = |need: &Unbooked| -> Option<Chances> {
        let (temps, module) = ([need.temp.clone()].into(), need.module.clone());
        explain(season, today, &Wish { temps, module, minutes: need.pieces[0], instead_of: None }, &[])
    };
    // The one with the most to see: somebody else may sit in, and several have time.
    let fullest = needs.iter().filter(|need| need.trainers > 1).filter_map(chances_of);
    let chances = fullest.max_by_key(|chances| (chances.mates.len(), chances.trainers.len()));
    let free = chances.iter().flat_map(|chances| &chances.trainers).find_map(|chance| {
        let free = chance.days.first()?;
        Some(FreeTime { trainer: chance.trainer.clone(), day: free.day, start: *free.starts.first()? })
    });

    let task = Task { seed: 2, ..Task::new(season, today) };
    let mut told = Vec::new();
    let booking = book(&task, &mut |progress| {
        if progress.steps.is_multiple_of(u64::from(STEPS) / 5) {
            told.push(progress);
        }
        share(progress)
    });
    let accepted = after(season, &accept(&task, &booking.sessions));
    let moved = Outcome::between(&coverage, &Coverage::of(&accepted, today), 1, &[]).moves;
    json!({
        "opened": opened(season, &season.contents(), &coverage, people, today),
        "sheets": [],
        "temps": temps,
        "timetables": timetables,
        "unbooked": needs,
        "chances": chances,
        "takers": free.map(|free| takers(season, today, &free)),
        "bookingReview": { "token": "recorded", "booking": booking, "wasStopped": false, "moves": moved },
        "bookingProgress": told,
    })
}

/// The season booked on a day, but for some departments, and what came of it by a later one: what was before that week is
/// held, one temp did not come and one had a part of it; a trainer is ill, a session is cancelled, another is locked.
fn in_the_middle(season: &Season, today: Day, later: Day) -> Season {
    let task = Task { seed: 1, ..Task::new(season, today) };
    let booking = book(&task, &mut share);
    let is_booked = |session: &&Session| {
        session.department.as_ref().is_none_or(|department| !NOT_BOOKED.contains(&department.as_str()))
    };
    let chosen: Vec<Session> = booking.sessions.iter().filter(is_booked).cloned().collect();
    let season = after(season, &accept(&task, &chosen));

    let mut all: Vec<Session> = season.sessions().values().map(|session| (**session).clone()).collect();
    all.sort_by_key(|session| (session.date, session.start));
    let monday = Week::of(later).monday();
    let changed = |session: Session| Command::Change { entry: session.into() };
    let mut commands: Vec<Command> = Vec::new();
    let past = all.iter().filter(|session| session.date < monday);
    for (number, session) in past.enumerate() {
        let temp = session.temps.first().expect("a session has a temp").clone();
        let attendance = match number % 9 {
            3 => [(temp, 0)].into(),
            6 => [(temp, session.minutes / 2)].into(),
            _ => [].into(),
        };
        commands.push(changed(Session { status: SessionStatus::Held, attendance, ..session.clone() }));
    }
    let to_come: Vec<&Session> = all.iter().filter(|session| session.date > later).collect();
    if let [ill, .., cancelled, locked] = to_come.as_slice() {
        let days = DateRange::new(ill.date, ill.date + Duration::days(6)).expect("in order");
        let absence = Absence {
            id: "a-ill".into(),
            trainer: ill.trainer.clone(),
            days,
            kind: AbsenceKind::Unavailable,
            status: AbsenceStatus::Fixed,
            locked: false,
        };
        commands.push(Command::Add { entry: absence.into() });
        let (status, cancel_reason) = (SessionStatus::Cancelled, Some(CancelReason::Workload));
        commands.push(changed(Session { status, cancel_reason, ..(*cancelled).clone() }));
        commands.push(changed(Session { locked: true, ..(*locked).clone() }));
    }
    let instructor = season.trainers().values().find(|trainer| trainer.is_instructor());
    if let Some((instructor, any)) = instructor.zip(all.first()) {
        let guidance = Session {
            id: "s-guidance".into(),
            kind: SessionKind::Guidance { title: "Dokumentasjon av legemidler".into() },
            department: season.departments().keys().next().cloned(),
            trainer: instructor.id.clone(),
            temps: [].into(),
            date: monday + Duration::days(4),
            start: "13:00".parse().expect("a time of day"),
            minutes: 60,
            status: SessionStatus::Booked,
            ..any.clone()
        };
        commands.push(Command::Add { entry: guidance.into() });
    }
    after(&season, &Command::Bulk { source: BulkSource::Together, commands })
}

fn share(progress: Progress) -> f64 {
    f64::from(progress.steps as u32) / f64::from(STEPS)
}

fn after(season: &Season, command: &Command) -> Season {
    let stamp =
        Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "recording".into(), seed: "n".into() };
    let changes = decide(season, command, &stamp).expect("what is recorded is allowed");
    apply(season, &changes)
}
