//! *Morgenark*: a week, department by department. Who of the superusers is there, who starts, the sessions by day, and who is
//! not ready.
//!
//! What is not here: why a department is short of trainers, which its own plan says.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use serde::Serialize;
use skulder_season::coverage::board::{DepartmentBlock, Standing, Status};
use skulder_season::dates::{Day, Week, public_holidays};
use skulder_season::department::Department;
use skulder_season::ids::DepartmentId;
use skulder_season::readiness::{Readiness, ReadinessState};
use skulder_season::session::{Session, SessionStatus};
use skulder_season::temp::Temp;
use skulder_season::timetable::{SessionInWeek, Timetable, TrainerWeek, timetable};
use skulder_season::trainer::Trainer;

use super::{Desk, Page};
use crate::template::names::collated;

/// What the page says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    words: Headings,
    /// Monday to Friday.
    days: Vec<DayHead>,
    instructors: Vec<Person>,
    departments: Vec<Sheet>,
    /// Departments where nothing happens.
    quiet: Vec<Sheet>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Headings {
    instructors: &'static str,
    superusers: &'static str,
    no_superusers: &'static str,
    starting: &'static str,
    sessions: &'static str,
    no_sessions: &'static str,
    not_ready: &'static str,
    quiet: &'static str,
    nothing: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DayHead {
    name: String,
    is_today: bool,
    /// Stands below the day where it is a public holiday.
    note: Option<&'static str>,
}

/// A department in the week.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Sheet {
    name: String,
    status: Option<Mark>,
    /// How many are present and at work.
    about: String,
    superusers: Vec<Person>,
    starting: Vec<String>,
    sessions: Vec<DayOfSessions>,
    not_ready: Vec<NotReady>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mark {
    status: Status,
    word: &'static str,
}

/// A trainer's week.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    name: String,
    note: Option<String>,
    /// Monday to Friday: what stands where the trainer is not there.
    days: Vec<Option<&'static str>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DayOfSessions {
    day: String,
    sessions: Vec<Line>,
}

/// A session.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    time: String,
    what: String,
    who: String,
    whom: String,
    note: Option<&'static str>,
    is_wrong: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NotReady {
    name: String,
    state: ReadinessState,
    word: &'static str,
    learned: String,
}

/// The page of a week.
pub(super) fn page(desk: Desk<'_>, week: Week) -> Page {
    let words = desk.words;
    let view = View { desk, week, timetable: &timetable(desk.seen.season, desk.seen.coverage, week) };
    let mut sessions: BTreeMap<&DepartmentId, Vec<&SessionInWeek>> = BTreeMap::new();
    for it in view.timetable.sessions.iter().filter(|it| view.session(it).status != SessionStatus::Cancelled)
    {
        for department in view.departments_of(view.session(it)) {
            sessions.entry(department).or_default().push(it);
        }
    }
    let mut superusers: BTreeMap<&DepartmentId, Vec<&TrainerWeek>> = BTreeMap::new();
    for trainer in &view.timetable.trainers {
        if let Some(department) = &trainer.department {
            superusers.entry(department).or_default().push(trainer);
        }
    }
    let mut departments: Vec<&Department> =
        desk.seen.season.departments().values().map(AsRef::as_ref).collect();
    departments.sort_by_cached_key(|department| collated(&department.name));
    let sheets = departments.into_iter().map(|department| {
        let superusers = superusers.get(&department.id).map_or(&[][..], |all| all);
        let sessions = sessions.get(&department.id).map_or(&[][..], |all| all);
        view.sheet(department, superusers, sessions)
    });
    let (departments, quiet): (Vec<_>, Vec<_>) = sheets.partition(|(_, is_quiet)| !is_quiet);
    let sheets = |of: Vec<(Sheet, bool)>| of.into_iter().map(|(sheet, _)| sheet).collect();
    let instructors = view.timetable.trainers.iter().filter(|it| view.trainer(it).is_instructor());
    let content = Content {
        words: Headings {
            instructors: words.morning.instructors,
            superusers: words.morning.superusers,
            no_superusers: words.morning.no_superusers,
            starting: words.morning.starting,
            sessions: words.morning.sessions,
            no_sessions: words.morning.no_sessions,
            not_ready: words.morning.not_ready,
            quiet: words.morning.quiet,
            nothing: words.morning.nothing,
        },
        days: view.days(),
        instructors: view.persons(instructors, None),
        departments: sheets(departments),
        quiet: sheets(quiet),
    };
    let (monday, sunday) = (week.monday(), week.sunday());
    let is_of_one_year = monday.year() == sunday.year();
    let said = if is_of_one_year { words.dates.day } else { words.dates.date };
    let (first, last) = (said(monday), (words.dates.date)(sunday));
    Page {
        template: "morning.typ",
        title: format!("{} {}", words.morning.title, (words.dates.week)(week)),
        subtitle: (words.morning.subtitle)(&first, &last),
        content: serde_json::to_value(content).expect("a page's content is JSON"),
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    desk: Desk<'a>,
    week: Week,
    timetable: &'a Timetable,
}

impl<'a> View<'a> {
    fn session(self, it: &SessionInWeek) -> &'a Session {
        &self.desk.seen.season.sessions()[&it.session]
    }
    fn trainer(self, it: &TrainerWeek) -> &'a Trainer {
        &self.desk.seen.season.trainers()[&it.trainer]
    }
    fn is_public_holiday(day: Day) -> bool {
        public_holidays(chrono::Datelike::year(&day)).iter().any(|(holiday, _)| *holiday == day)
    }

    fn days(self) -> Vec<DayHead> {
        let words = self.desk.words;
        let head = |day: Day| DayHead {
            name: (words.dates.weekday)(day),
            is_today: day == self.desk.seen.coverage.today(),
            note: Self::is_public_holiday(day).then_some(words.morning.public_holiday),
        };
        self.week.monday().iter_days().take(5).map(head).collect()
    }

    /// Those of some trainers who are employed in the week, by name; with where they are borrowed from.
    fn persons<'t>(
        self,
        of: impl Iterator<Item = &'t TrainerWeek>,
        department: Option<&DepartmentId>,
    ) -> Vec<Person> {
        let Desk { names, words, .. } = self.desk;
        let is_employed = |it: &&TrainerWeek| it.days.iter().any(|day| self.trainer(it).is_employed(day.day));
        let mut persons: Vec<Person> = of
            .filter(is_employed)
            .map(|it| Person {
                name: self.desk.trainer(&it.trainer),
                note: self
                    .trainer(it)
                    .department()
                    .filter(|home| Some(*home) != department)
                    .map(|home| (words.morning.borrowed_from)(names.department(home))),
                days: it.days[..5].iter().map(|day| (!day.is_there).then_some(words.morning.away)).collect(),
            })
            .collect();
        persons.sort_by_cached_key(|person| collated(&person.name));
        persons
    }

    /// A department's sheet, and whether nothing happens there.
    fn sheet(
        self,
        department: &Department,
        superusers: &[&TrainerWeek],
        sessions: &[&SessionInWeek],
    ) -> (Sheet, bool) {
        let Desk { seen, words, .. } = self.desk;
        let block = seen.coverage.block(&department.id).expect("every department has been counted");
        let cell = block.cells.iter().find(|cell| cell.week == self.week);
        let about = cell.map_or_else(String::new, |cell| {
            let present = (words.common.present)(cell.present, cell.min_present);
            format!("{present} · {}", (words.morning.at_work)(cell.on_floor))
        });
        let sheet = Sheet {
            name: self.desk.department(department),
            status: cell.map(|cell| Mark { status: cell.status, word: (words.common.status)(cell.status) }),
            about,
            superusers: self.persons(superusers.iter().copied(), Some(&department.id)),
            starting: self.starting(block),
            sessions: self.by_day(&department.id, sessions),
            not_ready: self.not_ready(block),
        };
        let is_quiet = cell.is_none_or(|cell| cell.status == Status::Empty && cell.on_floor == 0)
            && sheet.starting.is_empty()
            && sheet.sessions.is_empty()
            && sheet.not_ready.is_empty();
        (sheet, is_quiet)
    }

    fn temp(self, readiness: &Readiness) -> &'a Temp {
        &self.desk.seen.season.temps()[&readiness.temp]
    }

    fn starting(self, block: &DepartmentBlock) -> Vec<String> {
        let words = self.desk.words;
        let temps = block.temps.iter().map(|readiness| self.temp(readiness));
        let mut starting: Vec<&Temp> =
            temps.filter(|temp| self.week.days().contains(temp.days.first())).collect();
        starting.sort_by_cached_key(|temp| (temp.days.first(), collated(&self.desk.temp(&temp.id))));
        let said = |temp: &Temp| {
            let (role, tool) = ((words.common.role)(temp.role), (words.common.tool)(temp.tool));
            let day = (words.dates.weekday)(temp.days.first());
            format!("{day}: {}, {role}, {tool}", self.desk.temp(&temp.id))
        };
        starting.into_iter().map(said).collect()
    }

    fn by_day(self, department: &DepartmentId, sessions: &[&SessionInWeek]) -> Vec<DayOfSessions> {
        let words = self.desk.words;
        let days = sessions.chunk_by(|one, next| self.session(one).date == self.session(next).date);
        let of_day = |of: &[&SessionInWeek]| {
            let date = self.session(of[0]).date;
            let is_today = date == self.desk.seen.coverage.today();
            let day = (words.dates.day)(date);
            DayOfSessions {
                day: if is_today { format!("{day} ({})", words.morning.today) } else { day },
                sessions: of.iter().map(|it| self.line(department, it)).collect(),
            }
        };
        days.map(of_day).collect()
    }

    fn line(self, department: &DepartmentId, it: &SessionInWeek) -> Line {
        let Desk { seen, words, .. } = self.desk;
        let session = self.session(it);
        let said = &words.common.session;
        let note = match (it.standing, session.status) {
            (Standing::Broken, _) => Some(said.broken),
            (Standing::Unconfirmed, _) => Some(said.unconfirmed),
            (_, SessionStatus::Proposed) => Some(said.proposed),
            (_, SessionStatus::Held) => Some(said.held),
            (_, SessionStatus::NoShow) => Some(said.no_show),
            (_, SessionStatus::Booked | SessionStatus::Cancelled) => None,
        };
        let of_department =
            session.temps.iter().filter(|temp| seen.season.temps()[*temp].department == *department);
        let mut whom: Vec<String> = of_department.map(|temp| self.desk.temp(temp)).collect();
        whom.sort_by_cached_key(|name| collated(name));
        let start = u32::from(session.start.minutes());
        Line {
            time: (words.dates.time)(start, start + session.minutes),
            what: self.desk.session(session),
            who: self.desk.trainer(&session.trainer),
            whom: whom.join(", "),
            note,
            is_wrong: it.standing == Standing::Broken,
        }
    }

    /// The departments a session is held for, each once.
    fn departments_of(self, session: &'a Session) -> impl Iterator<Item = &'a DepartmentId> {
        let of_temps = session.temps.iter().map(move |temp| &self.desk.seen.season.temps()[temp].department);
        let mut departments: Vec<&DepartmentId> = session.department.iter().chain(of_temps).collect();
        departments.sort_unstable();
        departments.dedup();
        departments.into_iter()
    }

    /// Who ought to be ready and is not: those who are late, and of the others those who are at work by the week's end.
    /// Whoever has left before the week is not asked: it may lie after today, by which the states are counted.
    fn not_ready(self, block: &DepartmentBlock) -> Vec<NotReady> {
        let words = self.desk.words;
        let is_asked = |readiness: &&Readiness| {
            let days = self.temp(readiness).days;
            days.last() >= self.week.monday()
                && match readiness.state {
                    ReadinessState::Late => true,
                    ReadinessState::OnTheWay => days.first() <= self.week.sunday(),
                    ReadinessState::Ready | ReadinessState::Left => false,
                }
        };
        let mut temps: Vec<NotReady> = block
            .temps
            .iter()
            .filter(is_asked)
            .map(|readiness| NotReady {
                name: self.desk.temp(&readiness.temp),
                state: readiness.state,
                word: (words.common.readiness)(readiness.state),
                learned: (words.morning.learned)(readiness.learned, readiness.of, readiness.booked),
            })
            .collect();
        temps.sort_by_cached_key(|temp| (temp.state, collated(&temp.name)));
        temps
    }
}
