//! The person document, `skulder-person/1`: everything there is on one person, for that person to read.
//!
//! Departments and modules are called by their names. Of a session it has what concerns the person, not who else was in
//! it, nor who held it: they have documents of their own. Of the history and of what the person was told it has what and
//! when, not by whom: the names that planners log in with are theirs. So nobody's name is here but the person's.
//! Of what another version of the program wrote in the history nobody knows whom it concerns: it is only counted.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use skulder_season::change::{Change, Edit};
use skulder_season::command::Command;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::history::HistoryEntry;
use skulder_season::ids::{DepartmentId, EntityId, ModuleId, PersonId, SeasonId};
use skulder_season::person::People;
use skulder_season::readiness::{ModuleProgress, ReadinessState, temp_sheet};
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::shift::Shift;
use skulder_season::telling::Told;
use skulder_season::temp::Temp;
use skulder_season::{Coverage, Season};

/// The document of one person as indented JSON; nothing where the season has no such person. The history is what was done
/// to the season, the latest entry first; `told` is when the person was told of their sessions, in that order.
pub fn write(
    season: &Season,
    people: &People,
    coverage: &Coverage,
    person: &PersonId,
    history: &[HistoryEntry],
    told: &[Told],
) -> Option<String> {
    let id = EntityId::from(person.clone());
    if !season.holds(&id) {
        return None;
    }
    let of = Of { season, person };
    let called = people.get(person);
    let concerning = history.iter().filter(|entry| entry.concerns(&id, season));
    let mut document = Document {
        format: "skulder-person/1",
        season: InSeason { id: season.id(), name: &season.head().name },
        today: coverage.today(),
        person,
        name: called.map(|called| &*called.name),
        employee_no: called.and_then(|called| called.employee_no.as_deref()),
        entry: Value::Null,
        department: None,
        absences: Vec::new(),
        loans: Vec::new(),
        raises: Vec::new(),
        done: Vec::new(),
        exempt: Vec::new(),
        readiness: None,
        sessions: of.sessions(),
        told: told.iter().map(|told| TimeTold { revision: told.revision, at: told.at }).collect(),
        shifts: of.shifts().map(as_json).collect(),
        history: concerning.map(|entry| of.done_by(entry)).collect(),
        unreadable_entries: history.iter().filter(|entry| !entry.is_reversible).count(),
    };
    match person {
        PersonId::Trainer(id) => {
            let trainer = &season.trainers()[id];
            document.entry = as_json(&**trainer);
            document.department = trainer.department().map(|id| of.department(id));
            document.absences = season.absences_of(id).map(|absence| as_json(&**absence)).collect();
            document.loans = season.loans_of(id).map(|loan| as_json(&**loan)).collect();
            let raises = season.raises().values().filter(|raise| raise.trainer == *id);
            document.raises = raises.map(|raise| as_json(&**raise)).collect();
        }
        PersonId::Temp(id) => {
            let temp = &season.temps()[id];
            document.entry = as_json(&**temp);
            document.department = Some(of.department(&temp.department));
            document.done = temp.done.iter().map(|id| of.module(id)).collect();
            document.exempt = temp.exempt.iter().map(|id| of.module(id)).collect();
            document.readiness = of.readiness(coverage, temp);
        }
    }
    Some(serde_json::to_string_pretty(&document).expect("a person's document is plain JSON"))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    format: &'static str,
    season: InSeason<'a>,
    today: Day,
    person: &'a PersonId,
    name: Option<&'a str>,
    employee_no: Option<&'a str>,
    entry: Value,
    department: Option<&'a str>,
    absences: Vec<Value>,
    loans: Vec<Value>,
    raises: Vec<Value>,
    done: Vec<&'a str>,
    exempt: Vec<&'a str>,
    readiness: Option<Readiness<'a>>,
    sessions: Vec<OwnSession<'a>>,
    told: Vec<TimeTold>,
    shifts: Vec<Value>,
    history: Vec<Done>,
    /// Entries of the history that this version of the program cannot read.
    unreadable_entries: usize,
}

#[derive(Serialize)]
struct InSeason<'a> {
    id: &'a SeasonId,
    name: &'a str,
}

#[derive(Serialize)]
struct Readiness<'a> {
    state: ReadinessState,
    modules: Vec<Learning<'a>>,
}

#[derive(Serialize)]
struct Learning<'a> {
    name: &'a str,
    #[serde(flatten)]
    progress: ModuleProgress,
}

/// A session as it concerns the person.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OwnSession<'a> {
    id: &'a str,
    /// What the person does in it.
    part: Part,
    about: &'a str,
    department: Option<&'a str>,
    date: Day,
    start: ClockTime,
    minutes: u32,
    status: SessionStatus,
    /// Minutes the person had of it, where it was not all.
    had: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Part {
    Holds,
    Attends,
    Waits,
}

/// A time that the person was told of their sessions, as they were at a revision.
#[derive(Serialize)]
struct TimeTold {
    revision: i64,
    at: DateTime<Utc>,
}

/// An entry of the history.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Done {
    revision: i64,
    at: DateTime<Utc>,
    /// Whether it gave the person another name.
    names: bool,
    what: Vec<Value>,
}

/// What there is of one person in a season.
struct Of<'a> {
    season: &'a Season,
    person: &'a PersonId,
}

impl<'a> Of<'a> {
    fn department(&self, id: &'a DepartmentId) -> &'a str {
        self.season.departments().get(id).map_or(id.as_str(), |department| &*department.name)
    }
    fn module(&self, id: &'a ModuleId) -> &'a str {
        self.season.modules().get(id).map_or(id.as_str(), |module| &*module.name)
    }

    fn shifts(&self) -> impl Iterator<Item = &'a Shift> {
        let (shifts, person) = (self.season.shifts().values(), self.person);
        shifts.map(|shift| &**shift).filter(move |shift| shift.person == *person)
    }

    /// The person's sessions by day, whatever became of them.
    fn sessions(&self) -> Vec<OwnSession<'a>> {
        let sessions = self.season.sessions().values();
        let mut sessions: Vec<OwnSession<'a>> = sessions.filter_map(|session| self.own(session)).collect();
        sessions
            .sort_by(|one, other| (one.date, one.start, one.id).cmp(&(other.date, other.start, other.id)));
        sessions
    }

    /// A session, where the person has a part in it.
    fn own<'s>(&self, session: &'s Session) -> Option<OwnSession<'s>>
    where
        'a: 's,
    {
        let (part, had) = match self.person {
            PersonId::Trainer(id) if session.trainer == *id => (Part::Holds, None),
            PersonId::Temp(id) if session.temps.contains(id) => {
                (Part::Attends, session.attendance.get(id).copied())
            }
            PersonId::Temp(id) if session.waiting.contains(id) => (Part::Waits, None),
            _ => return None,
        };
        Some(OwnSession {
            id: session.id.as_str(),
            part,
            about: match &session.kind {
                SessionKind::Training { module } => {
                    self.season.modules().get(module).map_or(module.as_str(), |module| &*module.name)
                }
                SessionKind::Guidance { title } | SessionKind::Support { title } => title,
            },
            department: session.department.as_ref().map(|id| {
                self.season.departments().get(id).map_or(id.as_str(), |department| &*department.name)
            }),
            date: session.date,
            start: session.start,
            minutes: session.minutes,
            status: session.status,
            had,
        })
    }

    fn readiness(&self, coverage: &Coverage, temp: &Temp) -> Option<Readiness<'a>> {
        let sheet = temp_sheet(self.season, coverage, &temp.id)?;
        let modules = sheet.modules.into_iter().map(|progress| {
            let name = self.season.modules().get(&progress.module).map_or("", |module| &*module.name);
            Learning { name, progress }
        });
        Some(Readiness { state: sheet.readiness.state, modules: modules.collect() })
    }

    /// What an entry that concerns the person did to them.
    fn done_by(&self, entry: &HistoryEntry) -> Done {
        let id = EntityId::from(self.person.clone());
        let edits = entry.edits.iter().filter(|edit| edit.mentions().contains(&id));
        Done {
            revision: entry.revision,
            at: entry.at,
            names: self.is_named_by(&entry.command),
            what: edits.map(|edit| self.told(edit)).collect(),
        }
    }

    /// An edit; of a session, as it concerns the person.
    fn told(&self, edit: &Edit) -> Value {
        let Edit::Session(Change { before, after }) = edit else { return as_json(edit) };
        let own = |session: &Option<std::sync::Arc<Session>>| {
            session.as_ref().and_then(|session| self.own(session).map(|own| as_json(&own)))
        };
        json!({ "noun": "session", "before": own(before), "after": own(after) })
    }

    fn is_named_by(&self, command: &Command) -> bool {
        match command {
            Command::Name { people } => people.contains(self.person),
            Command::Bulk { commands, .. } => commands.iter().any(|command| self.is_named_by(command)),
            _ => false,
        }
    }
}

fn as_json(entry: &impl Serialize) -> Value {
    serde_json::to_value(entry).expect("what is kept as JSON is JSON")
}
