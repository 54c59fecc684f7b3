//! The entries of a season as rows of the template: what each field of each noun is as a cell.
//!
//! What a field means and what its column is called is [`crate::lists::kind`]'s; how a cell is drawn is the sheet's.

#![expect(clippy::unnecessary_wraps, reason = "the fields of a row answer alike, be they ever empty or not")]

use skulder_season::absence::Absence;
use skulder_season::assessment::Assessment;
use skulder_season::dates::Month;
use skulder_season::department::Department;
use skulder_season::follow_up::FollowUp;
use skulder_season::ids::{ModuleId, PersonId, SeasonId, TempId};
use skulder_season::loan::Loan;
use skulder_season::module::{Module, TrainerPost};
use skulder_season::raise::Raise;
use skulder_season::season::{AnyEntry, SeasonHead};
use skulder_season::session::{Session, SessionKind};
use skulder_season::shift::Shift;
use skulder_season::temp::Temp;
use skulder_season::trainer::Trainer;
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;

use super::names::{Names, collated};
use crate::cell::Cell;
use crate::lists::field::Field;
use crate::lists::words::{self, LoanOrRaise, SessionWord, Setting, Vocabulary};
use crate::lists::{ids, inquiries};

/// An entry as a row.
pub trait Row {
    /// What one of its fields is; nothing where the field is empty, or none of the entry's.
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell>;
    /// What its sheet is ordered by; what has none stays in the order of the ids.
    fn order(&self, _names: Names<'_>) -> Vec<String> {
        Vec::new()
    }
}

impl Row for AnyEntry {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match self {
            Self::Department(entry) => entry.cell(field, names),
            Self::Module(entry) => entry.cell(field, names),
            Self::WeekRule(entry) => entry.cell(field, names),
            Self::Trainer(entry) => entry.cell(field, names),
            Self::Loan(entry) => entry.cell(field, names),
            Self::Raise(entry) => entry.cell(field, names),
            Self::Absence(entry) => entry.cell(field, names),
            Self::Temp(entry) => entry.cell(field, names),
            Self::Wanted(entry) => entry.cell(field, names),
            Self::Shift(entry) => entry.cell(field, names),
            Self::FollowUp(entry) => entry.cell(field, names),
            Self::Session(entry) => entry.cell(field, names),
            Self::Assessment(entry) => entry.cell(field, names),
        }
    }
}

impl Row for Department {
    fn cell(&self, field: Field, _names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::Name => Cell::text(&self.name),
            Field::Code => self.code.as_deref().and_then(Cell::text),
            Field::HomeCare => flag(self.home_care),
            Field::MinPresent => whole(self.min_present),
            _ => None,
        }
    }
    fn order(&self, _names: Names<'_>) -> Vec<String> {
        vec![collated(&self.name)]
    }
}

impl Row for Module {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::Name => Cell::text(&self.name),
            Field::Form => word(&words::FORMS, self.form),
            Field::Minutes => Some(Cell::Minutes(self.minutes)),
            // Empty is the whole module in one session; so the one number that people change is enough.
            Field::SessionMinutes if self.session_minutes == self.minutes => None,
            Field::SessionMinutes => Some(Cell::Minutes(self.session_minutes)),
            Field::GroupMax => whole(self.group_max),
            Field::TrainerTool => self.trainer_tool.and_then(|tool| word(&words::TOOLS, tool)),
            Field::TrainerKinds => several(&words::TRAINER_KINDS, &self.trainer_kinds),
            Field::TrainerRoles => several(&words::ROLES, &self.trainer_roles),
            Field::ForTools => several(&words::TEMP_TOOLS, &self.for_tools),
            Field::ForRoles => several(&words::ROLES, &self.for_roles),
            Field::ForEngagements => several(&words::ENGAGEMENTS, &self.for_engagements),
            Field::HomeCareOnly => flag(self.home_care_only),
            Field::WindowFromDays => Some(Cell::Whole(self.window.from_days)),
            Field::WindowToDays => Some(Cell::Whole(self.window.to_days)),
            Field::After => names.modules(&self.after),
            Field::AfterIds => Cell::text(&ids::join(self.after.iter().map(ModuleId::as_str))),
            _ => None,
        }
    }
}

impl Row for WeekRule {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::DepartmentId => id(self.department.as_str()),
            Field::Department => Cell::text(names.department(&self.department)),
            Field::Week => Some(names.week(self.week)),
            Field::MinPresent => whole(self.min_present),
            Field::Reason => Cell::text(&self.reason),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![collated(names.department(&self.department)), self.week.to_string()]
    }
}

impl Row for Trainer {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        let post = if self.is_instructor() { TrainerPost::Instructor } else { TrainerPost::Superuser };
        match field {
            Field::Id => id(self.id.as_str()),
            Field::Name | Field::EmployeeNo => person(&PersonId::Trainer(self.id.clone()), field, names),
            Field::TrainerKind => word(&words::TRAINER_KINDS, post),
            Field::DepartmentId => id(self.department()?.as_str()),
            Field::Department => Cell::text(names.department(self.department()?)),
            Field::Role => word(&words::ROLES, self.role),
            Field::PositionPercent => Some(Cell::Percent(self.position_percent)),
            Field::Tool => several(&words::TOOLS, &self.tools),
            Field::WeeklyMinutes => self.weekly_minutes().map(Cell::Minutes),
            Field::FirstDay => self.first_day.map(Cell::Day),
            Field::LastDay => self.last_day.map(Cell::Day),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![names.home(self), collated(names.trainer(&self.id))]
    }
}

impl Row for Loan {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::TrainerId => id(self.trainer.as_str()),
            Field::Name | Field::EmployeeNo => person(&PersonId::Trainer(self.trainer.clone()), field, names),
            Field::LoanOrRaise => word(&words::LOANS_AND_RAISES, LoanOrRaise::Loan),
            Field::DepartmentId => id(self.department.as_str()),
            Field::Department => Cell::text(names.department(&self.department)),
            Field::FirstWeek => Some(names.week(self.weeks.first())),
            Field::LastWeek => Some(names.week(self.weeks.last())),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![collated(names.trainer(&self.trainer)), self.weeks.first().to_string()]
    }
}

impl Row for Raise {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::TrainerId => id(self.trainer.as_str()),
            Field::Name | Field::EmployeeNo => person(&PersonId::Trainer(self.trainer.clone()), field, names),
            Field::LoanOrRaise => word(&words::LOANS_AND_RAISES, LoanOrRaise::Raise),
            Field::FirstWeek => Some(names.week(self.weeks.first())),
            Field::LastWeek => Some(names.week(self.weeks.last())),
            Field::PositionPercent => Some(Cell::Percent(self.position_percent)),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![collated(names.trainer(&self.trainer)), self.weeks.first().to_string()]
    }
}

impl Row for Absence {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        let weeks = names.weeks(self.days);
        match field {
            Field::Id => id(self.id.as_str()),
            Field::TrainerId => id(self.trainer.as_str()),
            Field::Name | Field::EmployeeNo => person(&PersonId::Trainer(self.trainer.clone()), field, names),
            Field::Department => {
                let trainer = names.season.trainers().get(&self.trainer)?;
                Cell::text(names.department(trainer.department()?))
            }
            Field::AbsenceKind => word(&words::ABSENCE_KINDS, self.kind),
            // Either weeks or days: whoever changes one of them need not think of the other.
            Field::Weeks => weeks,
            Field::FirstDay if weeks.is_none() => Some(Cell::Day(self.days.first())),
            Field::LastDay if weeks.is_none() => Some(Cell::Day(self.days.last())),
            Field::Status => word(&words::ABSENCE_STATUSES, self.status),
            Field::Locked => flag(self.locked),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        let home = names.season.trainers().get(&self.trainer).map_or_else(String::new, |it| names.home(it));
        vec![home, collated(names.trainer(&self.trainer)), self.days.first().to_string()]
    }
}

impl Row for Temp {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::Name | Field::EmployeeNo => person(&PersonId::Temp(self.id.clone()), field, names),
            Field::DepartmentId => id(self.department.as_str()),
            Field::Department => Cell::text(names.department(&self.department)),
            Field::Role => word(&words::ROLES, self.role),
            Field::Tool => word(&words::TEMP_TOOLS, self.tool),
            Field::Engagement => word(&words::ENGAGEMENTS, self.engagement),
            Field::PositionPercent => Some(Cell::Percent(self.position_percent)),
            Field::FirstDay => Some(Cell::Day(self.days.first())),
            Field::LastDay => Some(Cell::Day(self.days.last())),
            Field::Done => names.modules(&self.done),
            Field::DoneIds => Cell::text(&ids::join(self.done.iter().map(ModuleId::as_str))),
            Field::Exempt => names.modules(&self.exempt),
            Field::ExemptIds => Cell::text(&ids::join(self.exempt.iter().map(ModuleId::as_str))),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![collated(names.department(&self.department)), collated(names.temp(&self.id))]
    }
}

impl Row for Wanted {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::DepartmentId => id(self.department.as_str()),
            Field::Department => Cell::text(names.department(&self.department)),
            Field::Role => word(&words::ROLES, self.role),
            Field::FirstWeek => Some(names.week(self.weeks.first())),
            Field::LastWeek => Some(names.week(self.weeks.last())),
            Field::Count => whole(self.count),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![collated(names.department(&self.department)), self.weeks.first().to_string()]
    }
}

impl Row for Shift {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        let department = match &self.person {
            PersonId::Trainer(id) => names.season.trainers().get(id).and_then(|trainer| trainer.department()),
            PersonId::Temp(id) => names.season.temps().get(id).map(|temp| &temp.department),
        };
        match (field, &self.person) {
            (Field::Id, _) => id(self.id.as_str()),
            (Field::TrainerId, PersonId::Trainer(trainer)) => id(trainer.as_str()),
            (Field::TempId, PersonId::Temp(temp)) => id(temp.as_str()),
            (Field::Name | Field::EmployeeNo, whose) => person(whose, field, names),
            (Field::Department, _) => Cell::text(names.department(department?)),
            (Field::Date, _) => Some(Cell::Day(self.date)),
            (Field::Start, _) => Some(Cell::Time(self.start)),
            (Field::End, _) => Some(Cell::Time(self.end)),
            _ => None,
        }
    }
    fn order(&self, _names: Names<'_>) -> Vec<String> {
        vec![self.date.to_string(), self.start.to_string()]
    }
}

impl Row for Session {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        let (kind, title) = match &self.kind {
            SessionKind::Training { .. } => (SessionWord::Training, None),
            SessionKind::Guidance { title } => (SessionWord::Guidance, Some(title)),
            SessionKind::Support { title } => (SessionWord::Support, Some(title)),
        };
        match field {
            Field::Id => id(self.id.as_str()),
            Field::SessionKind => word(&words::SESSION_KINDS, kind),
            Field::ModuleId => id(self.module()?.as_str()),
            Field::Module => Cell::text(names.module(self.module()?)),
            Field::Title => Cell::text(title?),
            Field::DepartmentId => id(self.department.as_ref()?.as_str()),
            Field::Department => Cell::text(names.department(self.department.as_ref()?)),
            Field::TrainerId => id(self.trainer.as_str()),
            Field::Trainer => Cell::text(names.trainer(&self.trainer)),
            Field::TempIds => Cell::text(&ids::join(self.temps.iter().map(TempId::as_str))),
            Field::Temps => names.temps(&self.temps),
            Field::WaitingIds => Cell::text(&ids::join(self.waiting.iter().map(TempId::as_str))),
            Field::Waiting => names.temps(&self.waiting),
            Field::Date => Some(Cell::Day(self.date)),
            Field::Start => Some(Cell::Time(self.start)),
            Field::Minutes => Some(Cell::Minutes(self.minutes)),
            Field::Status => word(&words::SESSION_STATUSES, self.status),
            Field::AttendanceIds => Cell::text(&ids::join_attendance(&self.attendance)),
            Field::Attendance => {
                let each = self.attendance.iter();
                let each: Vec<String> =
                    each.map(|(temp, minutes)| format!("{} {minutes}", names.temp(temp))).collect();
                Cell::text(&ids::join(each.iter().map(String::as_str)))
            }
            Field::CancelReason => self.cancel_reason.and_then(|why| word(&words::CANCEL_REASONS, why)),
            Field::FollowUp => id(self.follow_up.as_ref()?.as_str()),
            Field::Locked => flag(self.locked),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![self.date.to_string(), self.start.to_string(), collated(names.trainer(&self.trainer))]
    }
}

impl Row for FollowUp {
    fn cell(&self, field: Field, names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::DepartmentId => id(self.department.as_str()),
            Field::Department => Cell::text(names.department(&self.department)),
            Field::Month => Some(Cell::Text(month(self.month))),
            Field::Category => Cell::text(&self.category),
            Field::Cause => word(&words::CAUSES, self.cause),
            Field::Count => whole(self.count),
            Field::AsOf => self.as_of.map(Cell::Day),
            Field::Severity => word(&words::SEVERITIES, self.severity),
            Field::ChangeProposal => flag(self.change_proposal),
            Field::CaseNo => self.case_no.as_deref().and_then(Cell::text),
            Field::Status => word(&words::FOLLOW_UP_STATUSES, self.status),
            Field::Inquiries => Cell::text(&inquiries::write(&self.inquiries)),
            _ => None,
        }
    }
    fn order(&self, names: Names<'_>) -> Vec<String> {
        vec![self.month.to_string(), collated(names.department(&self.department))]
    }
}

impl Row for Assessment {
    fn cell(&self, field: Field, _names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Id => id(self.id.as_str()),
            Field::Date => Some(Cell::Day(self.date)),
            Field::Body => word(&words::BODIES, self.body),
            Field::Judgement => word(&words::JUDGEMENTS, self.judgement),
            Field::Line => self.line.as_deref().and_then(Cell::text),
            _ => None,
        }
    }
    fn order(&self, _names: Names<'_>) -> Vec<String> {
        vec![self.date.to_string()]
    }
}

/// A setting as a row. The season's id is one of them, though it is none of the head's.
pub struct SettingRow<'a> {
    /// Which one.
    pub setting: Setting,
    /// The season's id.
    pub id: &'a SeasonId,
    /// The season's head.
    pub head: &'a SeasonHead,
}

impl Row for SettingRow<'_> {
    fn cell(&self, field: Field, _names: Names<'_>) -> Option<Cell> {
        match field {
            Field::Setting => word(&words::SETTINGS, self.setting),
            Field::SettingValue => self.value(),
            _ => None,
        }
    }
}

impl SettingRow<'_> {
    fn value(&self) -> Option<Cell> {
        let settings = &self.head.settings;
        match self.setting {
            Setting::SeasonId => id(self.id.as_str()),
            Setting::SeasonName => Cell::text(&self.head.name),
            Setting::FirstWeek => Some(Cell::Text(self.head.weeks.first().to_string())),
            Setting::LastWeek => Some(Cell::Text(self.head.weeks.last().to_string())),
            Setting::FullTimeWeekMinutes => Some(Cell::Minutes(settings.full_time_week_minutes)),
            Setting::TrainingSharePercent => Some(Cell::Percent(settings.training_share_percent)),
            Setting::PresentDaysMin => whole(settings.present_days_min),
            Setting::FreshWeeks => whole(settings.fresh_weeks),
            Setting::FreshTempsPerTrainer => whole(settings.fresh_temps_per_trainer),
            Setting::TightPercent => Some(Cell::Percent(settings.tight_percent)),
            Setting::DayStart => Some(Cell::Time(settings.day_start)),
            Setting::DayEnd => Some(Cell::Time(settings.day_end)),
            Setting::SessionStep => Some(Cell::Minutes(settings.session_step)),
            Setting::TrainerDayMinutes => Some(Cell::Minutes(settings.trainer_day_minutes)),
            Setting::TempDayMinutes => Some(Cell::Minutes(settings.temp_day_minutes)),
            Setting::TravelMinutes => Some(Cell::Minutes(settings.travel_minutes)),
        }
    }
}

fn id(text: &str) -> Option<Cell> {
    Some(Cell::Text(ids::join([text])))
}

fn whole(number: u32) -> Option<Cell> {
    Some(Cell::Whole(number as i32))
}

fn flag(flag: bool) -> Option<Cell> {
    word(&words::FLAGS, flag)
}

fn word<T: Copy + PartialEq>(vocabulary: &Vocabulary<T>, value: T) -> Option<Cell> {
    Some(Cell::Text(vocabulary.written(value).to_owned()))
}

fn several<'v, T: Copy + PartialEq + 'v>(
    vocabulary: &Vocabulary<T>,
    values: impl IntoIterator<Item = &'v T>,
) -> Option<Cell> {
    Cell::text(&ids::join(values.into_iter().map(|value| vocabulary.written(*value))))
}

fn person(id: &PersonId, field: Field, names: Names<'_>) -> Option<Cell> {
    let person = names.person(id)?;
    Cell::text(if field == Field::Name { &person.name } else { person.employee_no.as_deref()? })
}

/// A month as "juni 2027".
fn month(month: Month) -> String {
    use chrono::Datelike;
    const NAMES: [&str; 12] = [
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
    let first = month.days().first();
    format!("{} {}", NAMES[first.month0() as usize], first.year())
}
