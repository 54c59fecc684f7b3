//! One entry of every noun with all that can be set, and one with nothing that need not be.

use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::command::Command;
use skulder_season::dates::Month;
use skulder_season::department::Department;
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::PersonId;
use skulder_season::loan::Loan;
use skulder_season::module::{Module, ModuleForm, TrainerPost, Window};
use skulder_season::raise::Raise;
use skulder_season::season::AnyEntry;
use skulder_season::session::{CancelReason, Session, SessionKind, SessionStatus};
use skulder_season::shift::Shift;
use skulder_season::temp::{Engagement, Temp, TempTool};
use skulder_season::trainer::{Role, Tool, Trainer, TrainerKind};
use skulder_season::wanted::Wanted;
use skulder_season::week_rule::WeekRule;
use skulder_season::{SeasonHead, Settings};

use super::{ENGAGEMENTS, POSTS, TEMP_TOOLS, TOOLS, day, days, head, time, together, week, weeks};

/// The commands that make a season, give it one entry of every noun with everything set and one with nothing,
/// and change its head. What they make is written down in `format-1.sql`: they change only when the core's
/// types do.
pub(crate) fn every_noun() -> Vec<Command> {
    vec![
        Command::SetSeason { season: head() },
        together(with_everything()),
        together(with_nothing()),
        Command::SetSeason { season: other_head() },
    ]
}

/// A head in which no number is the default.
fn other_head() -> SeasonHead {
    SeasonHead {
        name: "Vinter 'æøå'".into(),
        weeks: weeks("2026-W53", "2027-W05"),
        settings: Settings {
            full_time_week_minutes: 2250,
            training_share_percent: 31,
            present_days_min: 4,
            fresh_weeks: 5,
            fresh_temps_per_trainer: 6,
            tight_percent: 71,
            day_start: time(8 * 60),
            day_end: time(16 * 60 + 5),
            session_step: 15,
            trainer_day_minutes: 301,
            temp_day_minutes: 302,
            travel_minutes: 23,
        },
    }
}

fn with_everything() -> Vec<AnyEntry> {
    vec![
        Department {
            id: "D1".into(),
            name: "Sykehjem Nord".into(),
            code: Some("4711".into()),
            home_care: true,
            min_present: 2,
        }
        .into(),
        Module {
            id: "M1".into(),
            name: "Legemidler".into(),
            form: ModuleForm::ShoulderToShoulder,
            minutes: 240,
            session_minutes: 120,
            group_max: 2,
            trainer_tool: Some(Tool::FullClient),
            trainer_kinds: POSTS.iter().copied().collect(),
            trainer_roles: [Role::Nurse, Role::SocialEducator].into(),
            for_tools: TEMP_TOOLS.iter().copied().collect(),
            for_roles: [Role::Student, Role::Nurse].into(),
            for_engagements: ENGAGEMENTS.iter().copied().collect(),
            home_care_only: true,
            window: Window { from_days: -14, to_days: 21 },
            after: ["M2".into()].into(),
        }
        .into(),
        Module {
            id: "M2".into(),
            name: "Rover".into(),
            form: ModuleForm::Elearning,
            minutes: 60,
            session_minutes: 60,
            group_max: 1,
            trainer_tool: None,
            trainer_kinds: [TrainerPost::Instructor].into(),
            trainer_roles: [].into(),
            for_tools: [TempTool::RoverOnly].into(),
            for_roles: [].into(),
            for_engagements: [Engagement::New].into(),
            home_care_only: false,
            window: Window { from_days: 0, to_days: 0 },
            after: [].into(),
        }
        .into(),
        WeekRule {
            id: "R1".into(),
            department: "D1".into(),
            week: week("2027-W28"),
            min_present: 3,
            reason: "Ombygging".into(),
        }
        .into(),
        Trainer {
            id: "T1".into(),
            kind: TrainerKind::Superuser { department: "D1".into(), weekly_minutes: Some(300) },
            role: Role::Nurse,
            position_percent: 80,
            tools: TOOLS.iter().copied().collect(),
            first_day: Some(day("2027-01-01")),
            last_day: Some(day("2027-12-31")),
        }
        .into(),
        Trainer {
            id: "T2".into(),
            kind: TrainerKind::Instructor { weekly_minutes: 1500 },
            role: Role::SocialEducator,
            position_percent: 100,
            tools: [Tool::FullClient].into(),
            first_day: None,
            last_day: Some(day("2027-08-31")),
        }
        .into(),
        Loan {
            id: "L1".into(),
            trainer: "T1".into(),
            department: "D1".into(),
            weeks: weeks("2027-W26", "2027-W27"),
        }
        .into(),
        Raise {
            id: "E1".into(),
            trainer: "T1".into(),
            weeks: weeks("2027-W25", "2027-W30"),
            position_percent: 100,
        }
        .into(),
        Absence {
            id: "A1".into(),
            trainer: "T1".into(),
            days: days("2027-07-12", "2027-07-30"),
            kind: AbsenceKind::Holiday,
            status: AbsenceStatus::Fixed,
            locked: true,
        }
        .into(),
        Temp {
            id: "V1".into(),
            department: "D1".into(),
            role: Role::Student,
            tool: TempTool::FullClient,
            engagement: Engagement::Returning,
            position_percent: 75,
            days: days("2027-06-21", "2027-08-15"),
            done: ["M1".into(), "M2".into()].into(),
            exempt: ["M2".into()].into(),
        }
        .into(),
        Wanted {
            id: "W1".into(),
            department: "D1".into(),
            role: Role::Assistant,
            weeks: weeks("2027-W25", "2027-W32"),
            count: 4,
        }
        .into(),
        Shift {
            id: "S1".into(),
            person: PersonId::Trainer("T1".into()),
            date: day("2027-07-05"),
            start: time(22 * 60),
            end: time(7 * 60 + 30),
        }
        .into(),
        FollowUp {
            id: "F1".into(),
            department: "D1".into(),
            month: Month::of(day("2027-06-01")),
            category: "Legemidler".into(),
            cause: Cause::KnowledgeGap,
            count: 3,
            as_of: Some(day("2027-06-20")),
            severity: Severity::Serious,
            change_proposal: true,
            case_no: Some("2027/118".into()),
            status: FollowUpStatus::Escalated,
            inquiries: vec![
                Inquiry {
                    to: "Helseplattformen".into(),
                    sent_on: day("2027-06-21"),
                    answered_on: Some(day("2027-07-01")),
                    contradictory: true,
                },
                Inquiry {
                    to: "Styringsgruppa".into(),
                    sent_on: day("2027-06-22"),
                    answered_on: None,
                    contradictory: false,
                },
            ],
        }
        .into(),
        Session {
            id: "O1".into(),
            kind: SessionKind::Training { module: "M1".into() },
            department: Some("D1".into()),
            trainer: "T1".into(),
            temps: ["V1".into()].into(),
            waiting: ["V1".into()].into(),
            date: day("2027-06-22"),
            start: time(9 * 60 + 30),
            minutes: 120,
            status: SessionStatus::Held,
            attendance: [("V1".into(), 45)].into(),
            cancel_reason: Some(CancelReason::Workload),
            follow_up: Some("F1".into()),
            locked: true,
        }
        .into(),
        Session {
            id: "O2".into(),
            kind: SessionKind::Guidance { title: "Legemidler på Nord".into() },
            department: Some("D1".into()),
            trainer: "T2".into(),
            temps: [].into(),
            waiting: [].into(),
            date: day("2027-06-23"),
            start: time(0),
            minutes: 6000,
            status: SessionStatus::Proposed,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
        .into(),
        Assessment {
            id: "B1".into(),
            date: day("2027-06-30"),
            body: Body::SteeringGroup,
            judgement: Judgement::NotSatisfactory,
            line: Some("Flere på Øya".into()),
        }
        .into(),
    ]
}

fn with_nothing() -> Vec<AnyEntry> {
    vec![
        Department { id: "d".into(), name: "Øya".into(), code: None, home_care: false, min_present: 0 }
            .into(),
        Module {
            id: "m".into(),
            name: "Kurs".into(),
            form: ModuleForm::Course,
            minutes: 1,
            session_minutes: 1,
            group_max: 1,
            trainer_tool: None,
            trainer_kinds: [TrainerPost::Superuser].into(),
            trainer_roles: [].into(),
            for_tools: [TempTool::FullClient].into(),
            for_roles: [].into(),
            for_engagements: [Engagement::RaisedPosition].into(),
            home_care_only: false,
            window: Window { from_days: -365, to_days: 365 },
            after: [].into(),
        }
        .into(),
        WeekRule {
            id: "r".into(),
            department: "d".into(),
            week: week("2026-W53"),
            min_present: 0,
            reason: String::new(),
        }
        .into(),
        Trainer {
            id: "t".into(),
            kind: TrainerKind::Superuser { department: "d".into(), weekly_minutes: None },
            role: Role::Assistant,
            position_percent: 0,
            tools: [Tool::Rover].into(),
            first_day: None,
            last_day: None,
        }
        .into(),
        Loan {
            id: "l".into(),
            trainer: "t".into(),
            department: "D1".into(),
            weeks: weeks("2027-W01", "2027-W01"),
        }
        .into(),
        Raise {
            id: "e".into(),
            trainer: "t".into(),
            weeks: weeks("2027-W01", "2027-W01"),
            position_percent: 0,
        }
        .into(),
        Absence {
            id: "a".into(),
            trainer: "t".into(),
            days: days("2027-01-01", "2027-01-01"),
            kind: AbsenceKind::Unavailable,
            status: AbsenceStatus::Declined,
            locked: false,
        }
        .into(),
        Temp {
            id: "v".into(),
            department: "d".into(),
            role: Role::Apprentice,
            tool: TempTool::RoverOnly,
            engagement: Engagement::New,
            position_percent: 0,
            days: days("1990-01-01", "2100-12-31"),
            done: [].into(),
            exempt: [].into(),
        }
        .into(),
        Wanted {
            id: "w".into(),
            department: "d".into(),
            role: Role::HealthWorker,
            weeks: weeks("2027-W01", "2027-W01"),
            count: 0,
        }
        .into(),
        Shift {
            id: "s".into(),
            person: PersonId::Temp("v".into()),
            date: day("2027-01-01"),
            start: time(0),
            end: time(0),
        }
        .into(),
        FollowUp {
            id: "f".into(),
            department: "d".into(),
            month: Month::of(day("1990-01-01")),
            category: "Annet".into(),
            cause: Cause::Unclear,
            count: 0,
            as_of: None,
            severity: Severity::Normal,
            change_proposal: false,
            case_no: None,
            status: FollowUpStatus::New,
            inquiries: Vec::new(),
        }
        .into(),
        Session {
            id: "o".into(),
            kind: SessionKind::Training { module: "m".into() },
            department: None,
            trainer: "t".into(),
            temps: ["v".into()].into(),
            waiting: [].into(),
            date: day("1990-01-01"),
            start: time(0),
            minutes: 1,
            status: SessionStatus::Cancelled,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
        .into(),
        Assessment {
            id: "b".into(),
            date: day("2027-01-01"),
            body: Body::Forum,
            judgement: Judgement::Pending,
            line: None,
        }
        .into(),
    ]
}
