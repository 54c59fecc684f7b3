//! What the template offers in a drop-down.
//!
//! An offer is no fence: what lists understand is more than what the template writes ("Sykepl." is a nurse), and a
//! cell for several things takes more than one of them. So a foreign text is asked about, never refused.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, XlsxError, utility};

use super::names::Names;
use super::sheet::{LAST_ROW, column_of};
use crate::lists::ListKind;
use crate::lists::field::Field;
use crate::lists::words;

/// What a column offers.
enum Offer {
    /// Some words.
    Words(Vec<String>),
    /// The names in another sheet of the workbook, new ones included.
    NamesOf(ListKind),
}

/// The drop-down of a list's field, if it has one.
pub(super) fn validation(
    kind: ListKind,
    field: Field,
    names: Names<'_>,
) -> Result<Option<DataValidation>, XlsxError> {
    let Some(offer) = offer(kind, field, names) else { return Ok(None) };
    let validation = match offer {
        Offer::Words(words) => DataValidation::new().allow_list_strings(&words)?,
        Offer::NamesOf(kind) => DataValidation::new().allow_list_formula(Formula::new(names_of(kind))),
    };
    Ok(Some(if is_open(field) {
        validation.show_error_message(false)
    } else {
        validation
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("Ikke i listen")?
            .set_error_message(
                "Velg helst fra listen. Det du skriver, forstås kanskje ikke når arket leses.",
            )?
    }))
}

fn offer(kind: ListKind, field: Field, names: Names<'_>) -> Option<Offer> {
    fn words<T: Copy + PartialEq>(vocabulary: &words::Vocabulary<T>) -> Offer {
        Offer::Words(vocabulary.words().into_iter().map(str::to_owned).collect())
    }
    Some(match (field, kind) {
        (Field::Department, _) => Offer::NamesOf(ListKind::Departments),
        (Field::Module | Field::Done | Field::Exempt | Field::After, _) => Offer::NamesOf(ListKind::Modules),
        (Field::Trainer, _) | (Field::Name, ListKind::Absences | ListKind::LoansAndRaises) => {
            Offer::NamesOf(ListKind::Trainers)
        }
        (Field::Temps | Field::Waiting, _) => Offer::NamesOf(ListKind::Temps),
        (Field::HomeCare | Field::HomeCareOnly | Field::Locked | Field::ChangeProposal, _) => {
            words(&words::FLAGS)
        }
        (Field::Role | Field::TrainerRoles | Field::ForRoles, _) => words(&words::ROLES),
        (Field::TrainerKind | Field::TrainerKinds, _) => words(&words::TRAINER_KINDS),
        (Field::Tool, ListKind::Trainers) | (Field::TrainerTool, _) => words(&words::TOOLS),
        (Field::Tool | Field::ForTools, _) => words(&words::TEMP_TOOLS),
        (Field::Engagement | Field::ForEngagements, _) => words(&words::ENGAGEMENTS),
        (Field::LoanOrRaise, _) => words(&words::LOANS_AND_RAISES),
        (Field::AbsenceKind, _) => words(&words::ABSENCE_KINDS),
        (Field::Status, ListKind::Absences) => words(&words::ABSENCE_STATUSES),
        (Field::Status, ListKind::FollowUps) => words(&words::FOLLOW_UP_STATUSES),
        (Field::Status, _) => words(&words::SESSION_STATUSES),
        (Field::Form, _) => words(&words::FORMS),
        (Field::SessionKind, _) => words(&words::SESSION_KINDS),
        (Field::CancelReason, _) => words(&words::CANCEL_REASONS),
        (Field::Cause, _) => words(&words::CAUSES),
        (Field::Severity, _) => words(&words::SEVERITIES),
        (Field::Body, _) => words(&words::BODIES),
        (Field::Judgement, _) => words(&words::JUDGEMENTS),
        (Field::Week | Field::FirstWeek | Field::LastWeek, _) => Offer::Words(names.plain_weeks()),
        _ => return None,
    })
}

/// Whether a cell of a field takes more than what is offered: several things, or a week in another way.
fn is_open(field: Field) -> bool {
    matches!(
        field,
        Field::Tool
            | Field::TrainerKinds
            | Field::TrainerRoles
            | Field::ForTools
            | Field::ForRoles
            | Field::ForEngagements
            | Field::Done
            | Field::Exempt
            | Field::After
            | Field::Temps
            | Field::Waiting
            | Field::Week
            | Field::FirstWeek
            | Field::LastWeek
    )
}

/// The names in a sheet as a range that ends with the last of them, so that the drop-down has no blanks.
fn names_of(kind: ListKind) -> String {
    let column = utility::column_number_to_name(column_of(kind, Field::Name));
    let (sheet, last) = (kind.title(), LAST_ROW + 1);
    let all = format!("'{sheet}'!${column}$2:${column}${last}");
    format!("OFFSET('{sheet}'!${column}$2,0,0,MAX(1,COUNTA({all})),1)")
}
