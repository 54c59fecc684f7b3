//! From a season to its file: every default written out, every list in an order that does not depend on how the
//! season came about.
//!
//! The types here are the format, key by key in its order, and belong to this file alone: the core may come to hold
//! a season otherwise, the format stays.

use serde::Serialize;
use skulder_season::Season;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::dates::{ClockTime, Day, Month, Week};
use skulder_season::department::Department;
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{
    AbsenceId, AssessmentId, DepartmentId, FollowUpId, ModuleId, PersonId, SeasonId, SessionId, TempId,
    TrainerId,
};
use skulder_season::loan::Loan;
use skulder_season::module::{Module, ModuleForm, TrainerPost};
use skulder_season::person::People;
use skulder_season::raise::Raise;
use skulder_season::season::Settings;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::shift::Shift;
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;

use super::FORMAT;

/// The season file of a season, as indented JSON. Who has no name any more is written with an empty one.
pub fn write(season: &Season, people: &People) -> String {
    serde_json::to_string_pretty(&Document::of(season, people)).expect("a season is plain JSON")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    format: &'static str,
    season: Head<'a>,
    departments: Vec<DepartmentEntry<'a>>,
    week_rules: Vec<WeekRuleEntry<'a>>,
    trainers: Vec<TrainerEntry<'a>>,
    loans: Vec<LoanEntry<'a>>,
    raises: Vec<RaiseEntry<'a>>,
    absences: Vec<AbsenceEntry<'a>>,
    modules: Vec<ModuleEntry<'a>>,
    temps: Vec<TempEntry<'a>>,
    wanted: Vec<WantedEntry<'a>>,
    shifts: Vec<ShiftEntry<'a>>,
    sessions: Vec<SessionEntry<'a>>,
    follow_ups: Vec<FollowUpEntry<'a>>,
    assessments: Vec<AssessmentEntry<'a>>,
}

impl<'a> Document<'a> {
    fn of(season: &'a Season, people: &'a People) -> Self {
        let head = season.head();
        Self {
            format: FORMAT,
            season: Head {
                id: season.id(),
                name: &head.name,
                first_week: head.weeks.first(),
                last_week: head.weeks.last(),
                settings: &head.settings,
            },
            departments: season
                .departments()
                .values()
                .map(|department| DepartmentEntry::of(department))
                .collect(),
            week_rules: sorted(season.week_rules().values().map(|rule| WeekRuleEntry::of(rule))),
            trainers: season.trainers().values().map(|trainer| TrainerEntry::of(trainer, people)).collect(),
            loans: sorted(season.loans().values().map(|loan| LoanEntry::of(loan))),
            raises: sorted(season.raises().values().map(|raise| RaiseEntry::of(raise))),
            absences: season.absences().values().map(|absence| AbsenceEntry::of(absence)).collect(),
            modules: season.modules().values().map(|module| ModuleEntry::of(module)).collect(),
            temps: season.temps().values().map(|temp| TempEntry::of(temp, people)).collect(),
            wanted: sorted(season.wanted().values().map(|wanted| WantedEntry::of(wanted))),
            shifts: sorted(season.shifts().values().map(|shift| ShiftEntry::of(shift))),
            sessions: season.sessions().values().map(|session| SessionEntry::of(session, season)).collect(),
            follow_ups: season.follow_ups().values().map(|follow_up| FollowUpEntry::of(follow_up)).collect(),
            assessments: season
                .assessments()
                .values()
                .map(|assessment| AssessmentEntry::of(assessment))
                .collect(),
        }
    }
}

/// Entries that have no id in the file are ordered by what they say.
fn sorted<T: Ord>(entries: impl Iterator<Item = T>) -> Vec<T> {
    let mut entries: Vec<T> = entries.collect();
    entries.sort();
    entries
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Head<'a> {
    id: &'a SeasonId,
    name: &'a str,
    first_week: Week,
    last_week: Week,
    settings: &'a Settings,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DepartmentEntry<'a> {
    id: &'a DepartmentId,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    home_care: bool,
    min_present: u32,
}

impl<'a> DepartmentEntry<'a> {
    fn of(department: &'a Department) -> Self {
        let Department { id, name, code, home_care, min_present } = department;
        Self { id, name, code: code.as_deref(), home_care: *home_care, min_present: *min_present }
    }
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct WeekRuleEntry<'a> {
    department: &'a DepartmentId,
    week: Week,
    min_present: u32,
    reason: &'a str,
}

impl<'a> WeekRuleEntry<'a> {
    fn of(rule: &'a WeekRule) -> Self {
        let WeekRule { id: _, department, week, min_present, reason } = rule;
        Self { department, week: *week, min_present: *min_present, reason }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TrainerEntry<'a> {
    id: &'a TrainerId,
    #[serde(flatten)]
    person: PersonKeys<'a>,
    kind: TrainerPost,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<&'a DepartmentId>,
    role: Role,
    position_percent: u32,
    tools: Vec<Tool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weekly_minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_day: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<Day>,
}

impl<'a> TrainerEntry<'a> {
    fn of(trainer: &'a Trainer, people: &'a People) -> Self {
        let Trainer { id, kind, role, position_percent, tools, first_day, last_day } = trainer;
        let (kind, department, weekly_minutes) = match kind {
            TrainerKind::Superuser { department, weekly_minutes } => {
                (TrainerPost::Superuser, Some(department), *weekly_minutes)
            }
            TrainerKind::Instructor { weekly_minutes } => {
                (TrainerPost::Instructor, None, Some(*weekly_minutes))
            }
        };
        Self {
            id,
            person: PersonKeys::of(&PersonId::Trainer(id.clone()), people),
            kind,
            department,
            role: *role,
            position_percent: *position_percent,
            tools: tools.iter().copied().collect(),
            weekly_minutes,
            first_day: *first_day,
            last_day: *last_day,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PersonKeys<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    employee_no: Option<&'a str>,
}

impl<'a> PersonKeys<'a> {
    fn of(id: &PersonId, people: &'a People) -> Self {
        match people.get(id) {
            Some(person) => Self { name: &person.name, employee_no: person.employee_no.as_deref() },
            None => Self { name: "", employee_no: None },
        }
    }
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct LoanEntry<'a> {
    trainer: &'a TrainerId,
    department: &'a DepartmentId,
    first_week: Week,
    last_week: Week,
}

impl<'a> LoanEntry<'a> {
    fn of(loan: &'a Loan) -> Self {
        let Loan { id: _, trainer, department, weeks } = loan;
        Self { trainer, department, first_week: weeks.first(), last_week: weeks.last() }
    }
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct RaiseEntry<'a> {
    trainer: &'a TrainerId,
    first_week: Week,
    last_week: Week,
    position_percent: u32,
}

impl<'a> RaiseEntry<'a> {
    fn of(raise: &'a Raise) -> Self {
        let Raise { id: _, trainer, weeks, position_percent } = raise;
        let position_percent = *position_percent;
        Self { trainer, first_week: weeks.first(), last_week: weeks.last(), position_percent }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AbsenceEntry<'a> {
    id: &'a AbsenceId,
    trainer: &'a TrainerId,
    first_day: Day,
    last_day: Day,
    kind: AbsenceKind,
    status: AbsenceStatus,
    locked: bool,
}

impl<'a> AbsenceEntry<'a> {
    fn of(absence: &'a Absence) -> Self {
        let Absence { id, trainer, days, kind, status, locked } = absence;
        Self {
            id,
            trainer,
            first_day: days.first(),
            last_day: days.last(),
            kind: *kind,
            status: *status,
            locked: *locked,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ModuleEntry<'a> {
    id: &'a ModuleId,
    name: &'a str,
    form: ModuleForm,
    minutes: u32,
    session_minutes: u32,
    group_max: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    trainer_tool: Option<Tool>,
    trainer_kinds: Vec<TrainerPost>,
    trainer_roles: Vec<Role>,
    for_tools: Vec<TempTool>,
    for_roles: Vec<Role>,
    for_engagements: Vec<Engagement>,
    home_care_only: bool,
    window_from_days: i32,
    window_to_days: i32,
    after: Vec<&'a ModuleId>,
}

impl<'a> ModuleEntry<'a> {
    fn of(module: &'a Module) -> Self {
        Self {
            id: &module.id,
            name: &module.name,
            form: module.form,
            minutes: module.minutes,
            session_minutes: module.session_minutes,
            group_max: module.group_max,
            trainer_tool: module.trainer_tool,
            trainer_kinds: module.trainer_kinds.iter().copied().collect(),
            trainer_roles: module.trainer_roles.iter().copied().collect(),
            for_tools: module.for_tools.iter().copied().collect(),
            for_roles: module.for_roles.iter().copied().collect(),
            for_engagements: module.for_engagements.iter().copied().collect(),
            home_care_only: module.home_care_only,
            window_from_days: module.window.from_days,
            window_to_days: module.window.to_days,
            after: module.after.iter().collect(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TempEntry<'a> {
    id: &'a TempId,
    #[serde(flatten)]
    person: PersonKeys<'a>,
    department: &'a DepartmentId,
    role: Role,
    tool: TempTool,
    engagement: Engagement,
    position_percent: u32,
    first_day: Day,
    last_day: Day,
    done: Vec<&'a ModuleId>,
    exempt: Vec<&'a ModuleId>,
}

impl<'a> TempEntry<'a> {
    fn of(temp: &'a Temp, people: &'a People) -> Self {
        Self {
            id: &temp.id,
            person: PersonKeys::of(&PersonId::Temp(temp.id.clone()), people),
            department: &temp.department,
            role: temp.role,
            tool: temp.tool,
            engagement: temp.engagement,
            position_percent: temp.position_percent,
            first_day: temp.days.first(),
            last_day: temp.days.last(),
            done: temp.done.iter().collect(),
            exempt: temp.exempt.iter().collect(),
        }
    }
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct WantedEntry<'a> {
    department: &'a DepartmentId,
    role: Role,
    first_week: Week,
    last_week: Week,
    count: u32,
}

impl<'a> WantedEntry<'a> {
    fn of(wanted: &'a Wanted) -> Self {
        let Wanted { id: _, department, role, weeks, count } = wanted;
        Self { department, role: *role, first_week: weeks.first(), last_week: weeks.last(), count: *count }
    }
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
struct ShiftEntry<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    trainer: Option<&'a TrainerId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temp: Option<&'a TempId>,
    date: Day,
    start: ClockTime,
    end: ClockTime,
}

impl<'a> ShiftEntry<'a> {
    fn of(shift: &'a Shift) -> Self {
        let Shift { id: _, person, date, start, end } = shift;
        let (trainer, temp) = match person {
            PersonId::Trainer(id) => (Some(id), None),
            PersonId::Temp(id) => (None, Some(id)),
        };
        Self { trainer, temp, date: *date, start: *start, end: *end }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SessionEntry<'a> {
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
    fn of(session: &'a Session, season: &'a Season) -> Self {
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FollowUpEntry<'a> {
    id: &'a FollowUpId,
    department: &'a DepartmentId,
    month: Month,
    category: &'a str,
    cause: Cause,
    count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<Day>,
    severity: Severity,
    change_proposal: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    case_no: Option<&'a str>,
    status: FollowUpStatus,
    inquiries: Vec<InquiryEntry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InquiryEntry<'a> {
    to: &'a str,
    sent_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_on: Option<Day>,
    contradictory: bool,
}

impl<'a> FollowUpEntry<'a> {
    fn of(follow_up: &'a FollowUp) -> Self {
        let inquiry = |inquiry: &'a Inquiry| InquiryEntry {
            to: &inquiry.to,
            sent_on: inquiry.sent_on,
            answered_on: inquiry.answered_on,
            contradictory: inquiry.contradictory,
        };
        Self {
            id: &follow_up.id,
            department: &follow_up.department,
            month: follow_up.month,
            category: &follow_up.category,
            cause: follow_up.cause,
            count: follow_up.count,
            as_of: follow_up.as_of,
            severity: follow_up.severity,
            change_proposal: follow_up.change_proposal,
            case_no: follow_up.case_no.as_deref(),
            status: follow_up.status,
            inquiries: follow_up.inquiries.iter().map(inquiry).collect(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AssessmentEntry<'a> {
    id: &'a AssessmentId,
    date: Day,
    body: Body,
    judgement: Judgement,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<&'a str>,
}

impl<'a> AssessmentEntry<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let Assessment { id, date, body, judgement, line } = assessment;
        Self { id, date: *date, body: *body, judgement: *judgement, line: line.as_deref() }
    }
}
