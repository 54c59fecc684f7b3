//! What a column of a list can hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a list can hold. One field is called the same in every list that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Field {
    /// The entry's own id; a hidden column of the template.
    Id,
    /// A whole name: of a person ("Fornavn Etternavn" or "Etternavn, Fornavn"), a department, a module.
    Name,
    /// A first name.
    FirstName,
    /// A last name.
    LastName,
    /// The number in the payroll system.
    EmployeeNo,
    /// The department, by name or code; of a loan the one lent to.
    Department,
    /// The department's id; a hidden column of the template.
    DepartmentId,
    /// The department's code (*ansvar*).
    Code,
    /// Whether it is home care.
    HomeCare,
    /// The least number of trainers present.
    MinPresent,
    /// Superuser or instructor.
    TrainerKind,
    /// The role.
    Role,
    /// The position in percent.
    PositionPercent,
    /// Rover, full client.
    Tool,
    /// Training time in a full week, in minutes or "10 t".
    WeeklyMinutes,
    /// The first day.
    FirstDay,
    /// The last day.
    LastDay,
    /// Weeks in one cell: "26-28", "uke 26 til 28", "u26,27".
    Weeks,
    /// The first week.
    FirstWeek,
    /// The last week.
    LastWeek,
    /// One week.
    Week,
    /// Holiday or unavailable.
    AbsenceKind,
    /// Wished, fixed, declined; or the status of a session or a follow-up.
    Status,
    /// Whether the entry is locked.
    Locked,
    /// Whether a row lends a trainer or raises a position.
    LoanOrRaise,
    /// New, returning or raised position.
    Engagement,
    /// Modules finished, several in one cell.
    Done,
    /// Their ids; a hidden column of the template.
    DoneIds,
    /// Modules waived, several in one cell.
    Exempt,
    /// Their ids; a hidden column of the template.
    ExemptIds,
    /// A module, by id or name.
    Module,
    /// Its id; a hidden column of the template.
    ModuleId,
    /// That a module is finished: a day, a percentage, a word.
    Completed,
    /// How many.
    Count,
    /// Why a week's minimum is another.
    Reason,
    /// The form of a module.
    Form,
    /// Minutes of a module or a session.
    Minutes,
    /// Minutes of one session of a module.
    SessionMinutes,
    /// Temps in one session at most.
    GroupMax,
    /// The tool a module's trainer must master.
    TrainerTool,
    /// Which kinds of trainer may hold a module.
    TrainerKinds,
    /// Which roles its trainer must have.
    TrainerRoles,
    /// Which temps it is for, by tool.
    ForTools,
    /// Which temps it is for, by role.
    ForRoles,
    /// Which temps it is for, by engagement.
    ForEngagements,
    /// Whether it is for home care only.
    HomeCareOnly,
    /// The first day of its window, counted from a temp's first day.
    WindowFromDays,
    /// The last day of its window, likewise.
    WindowToDays,
    /// The modules that come before it.
    After,
    /// Their ids; a hidden column of the template.
    AfterIds,
    /// The trainer of a session.
    Trainer,
    /// The trainer's id; a hidden column of the template.
    TrainerId,
    /// The temps of a session.
    Temps,
    /// Their ids; a hidden column of the template.
    TempIds,
    /// The person of a shift is a temp with this id; a hidden column of the template.
    TempId,
    /// The temps waiting for a session.
    Waiting,
    /// Their ids; a hidden column of the template.
    WaitingIds,
    /// The kind of a session.
    SessionKind,
    /// The title of guidance and support.
    Title,
    /// A day.
    Date,
    /// When it starts.
    Start,
    /// When it ends.
    End,
    /// When it starts and ends, in one cell: "07:30-15:00".
    Times,
    /// Who had less of a session than all of it, with minutes.
    Attendance,
    /// The same by ids; a hidden column of the template.
    AttendanceIds,
    /// Why a session was cancelled.
    CancelReason,
    /// The follow-up a session answers, by id.
    FollowUp,
    /// A month.
    Month,
    /// The category of deviations.
    Category,
    /// Their cause.
    Cause,
    /// Up to which day the month is counted.
    AsOf,
    /// Normal or serious.
    Severity,
    /// Whether a change was proposed.
    ChangeProposal,
    /// The number in the deviation system.
    CaseNo,
    /// Questions sent outward, with their answers; several in one cell.
    Inquiries,
    /// Forum or steering group.
    Body,
    /// Its judgement.
    Judgement,
    /// Its line of text.
    Line,
    /// What a setting is called.
    Setting,
    /// What it is set to.
    SettingValue,
    /// The first choice of weeks.
    FirstChoice,
    /// The second.
    SecondChoice,
    /// The third.
    ThirdChoice,
    /// The fourth.
    FourthChoice,
}
