//! `sessions[]`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use skulder_season::Season;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::ids::{DepartmentId, FollowUpId, ModuleId, Noun, SessionId, TempId, TrainerId};
use skulder_season::limits;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};

use crate::season_json::fields::{Fields, day, each, flag, id, some, text, time, whole, word};
use crate::season_json::known::Known;
use crate::season_json::problem::{EntrySort, FileWhy};

/// The word that says what a session is for.
#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Purpose {
    Training,
    Guidance,
    Support,
}

pub(in crate::season_json) fn read(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Session> {
    let id = fields.required("id", id);
    let purpose = fields.or("kind", Purpose::Training, word);
    let module: Option<ModuleId> = fields.optional("module", known.reference(Noun::Module));
    let title = fields.optional("title", text(limits::LONG_TEXT));
    let department = fields.optional("department", known.reference(Noun::Department));
    let trainer = fields.required("trainer", known.reference(Noun::Trainer));
    let temps: Option<BTreeSet<TempId>> = fields.required("temps", |at| {
        if purpose == Some(Purpose::Training) {
            some(known.reference(Noun::Temp))(at)
        } else {
            each(known.reference(Noun::Temp))(at)
        }
    });
    let waiting = fields.or("waiting", BTreeSet::new(), each(known.reference(Noun::Temp)));
    let date = fields.required("date", day);
    let start = fields.required("start", time);
    let minutes = fields.required("minutes", whole(&limits::MINUTES));
    let status = fields.required("status", word);
    let attendance: Option<Vec<(TempId, u32)>> = fields.or(
        "attendance",
        Vec::new(),
        each(|at| {
            let mut fields = Fields::of(at)?;
            let temp = fields.required("temp", known.reference(Noun::Temp));
            let minutes = fields.required("minutes", whole(&limits::ATTENDED_MINUTES));
            fields.finish();
            temp.zip(minutes)
        }),
    );
    let cancel_reason = fields.optional("cancelReason", word);
    let follow_up = fields.optional("followUp", known.reference(Noun::FollowUp));
    let locked = fields.or("locked", false, flag);

    let kind = match purpose {
        Some(Purpose::Training) => {
            note_keys(fields, EntrySort::Training, "module", "title");
            module.clone().map(|module| SessionKind::Training { module })
        }
        Some(Purpose::Guidance) => {
            note_keys(fields, EntrySort::GuidanceOrSupport, "title", "module");
            title.map(|title| SessionKind::Guidance { title })
        }
        Some(Purpose::Support) => {
            note_keys(fields, EntrySort::GuidanceOrSupport, "title", "module");
            title.map(|title| SessionKind::Support { title })
        }
        None => None,
    };
    if !fields.has("department")
        && purpose.is_some_and(|purpose| {
            purpose != Purpose::Training || has_one_department(known, module.as_ref(), temps.as_ref())
        })
    {
        fields.wrong("department", FileWhy::OneDepartment);
    }
    Some(Session {
        id: id?,
        kind: kind?,
        department,
        trainer: trainer?,
        temps: temps?,
        waiting: waiting?,
        date: date?,
        start: start?,
        minutes: minutes?,
        status: status?,
        attendance: attendance?.into_iter().collect(),
        cancel_reason,
        follow_up,
        locked: locked?,
    })
}

fn note_keys(fields: &Fields<'_>, sort: EntrySort, must: &str, must_not: &str) {
    if !fields.has(must) {
        fields.wrong(must, FileWhy::MissingFor { sort });
    }
    if fields.has(must_not) {
        fields.wrong(must_not, FileWhy::NotFor { sort });
    }
}

/// Whether a training session belongs to one department: it is no course, or its temps are all of the same. Where
/// that cannot be told for another mistake, it does not.
fn has_one_department(
    known: &Known<'_>,
    module: Option<&ModuleId>,
    temps: Option<&BTreeSet<TempId>>,
) -> bool {
    let form = module.and_then(|id| known.entry(Noun::Module, id.as_str())?.get("form")?.as_text());
    match form {
        Some("course") => {
            let department_of =
                |id: &TempId| known.entry(Noun::Temp, id.as_str())?.get("department")?.as_text();
            let departments: Option<BTreeSet<&str>> =
                temps.and_then(|temps| temps.iter().map(department_of).collect());
            departments.is_some_and(|departments| departments.len() == 1)
        }
        Some("elearning" | "shoulderToShoulder" | "check") => true,
        _ => false,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct SessionEntry<'a> {
    id: &'a SessionId,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    module: Option<&'a ModuleId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<&'a DepartmentId>,
    trainer: &'a TrainerId,
    temps: Vec<&'a TempId>,
    waiting: Vec<&'a TempId>,
    date: Day,
    start: ClockTime,
    minutes: u32,
    status: SessionStatus,
    attendance: Vec<Attended<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancel_reason: Option<CancelReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    follow_up: Option<&'a FollowUpId>,
    locked: bool,
}

#[derive(Serialize)]
struct Attended<'a> {
    temp: &'a TempId,
    minutes: u32,
}

impl<'a> SessionEntry<'a> {
    pub(in crate::season_json) fn of(session: &'a Session, season: &'a Season) -> Self {
        let (kind, module, title) = match &session.kind {
            SessionKind::Training { module } => ("training", Some(module), None),
            SessionKind::Guidance { title } => ("guidance", None, Some(title.as_str())),
            SessionKind::Support { title } => ("support", None, Some(title.as_str())),
        };
        Self {
            id: &session.id,
            kind,
            module,
            title,
            department: session.department.as_ref().or_else(|| only_department(session, season)),
            trainer: &session.trainer,
            temps: session.temps.iter().collect(),
            waiting: session.waiting.iter().collect(),
            date: session.date,
            start: session.start,
            minutes: session.minutes,
            status: session.status,
            attendance: session
                .attendance
                .iter()
                .map(|(temp, &minutes)| Attended { temp, minutes })
                .collect(),
            cancel_reason: session.cancel_reason,
            follow_up: session.follow_up.as_ref(),
            locked: session.locked,
        }
    }
}

/// The department of a session's temps if they are all of one. A mixed course that temps have left one by one comes
/// to this, and the format wants the department then.
fn only_department<'a>(session: &Session, season: &'a Season) -> Option<&'a DepartmentId> {
    let mut departments = session.temps.iter().filter_map(|id| Some(&season.temps().get(id)?.department));
    let first = departments.next()?;
    departments.all(|other| other == first).then_some(first)
}
