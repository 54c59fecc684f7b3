//! In which fields two entries differ, and how that is written: as the template writes it.
//!
//! What refers to another entry is compared by its id and written by its name.

use skulder_season::ids::Noun;
use skulder_season::person::Person;
use skulder_season::season::{AnyEntry, SeasonHead};

use super::field::Field;
use super::kind::ListKind;
use super::preview::FieldChange;
use super::words::Setting;
use crate::template::names::Names;
use crate::template::row::{Row as _, SettingRow};

/// The list in which a noun's entries stand.
fn list_of(noun: Noun) -> ListKind {
    match noun {
        Noun::Department => ListKind::Departments,
        Noun::Module => ListKind::Modules,
        Noun::WeekRule => ListKind::WeekRules,
        Noun::Trainer => ListKind::Trainers,
        Noun::Loan | Noun::Raise => ListKind::LoansAndRaises,
        Noun::Absence => ListKind::Absences,
        Noun::Temp => ListKind::Temps,
        Noun::Wanted => ListKind::Wanted,
        Noun::Shift => ListKind::Shifts,
        Noun::FollowUp => ListKind::FollowUps,
        Noun::Session => ListKind::Sessions,
        Noun::Assessment => ListKind::Assessments,
    }
}

/// The fields by which an entry is compared in a field. An absence's days are written in weeks or in days.
fn compared(field: Field, noun: Noun) -> &'static [Field] {
    match (field, noun) {
        (Field::Department, Noun::Absence | Noun::Shift)
        | (Field::EmployeeNo, Noun::Absence | Noun::Shift | Noun::Loan | Noun::Raise)
        | (Field::Name | Field::EmployeeNo, Noun::Trainer | Noun::Temp) => &[],
        (Field::Name, Noun::Absence | Noun::Loan | Noun::Raise) | (Field::Trainer, _) => &[Field::TrainerId],
        (Field::Name, Noun::Shift) => &[Field::TrainerId, Field::TempId],
        (Field::FirstDay | Field::LastDay | Field::Weeks, Noun::Absence) => {
            &[Field::Weeks, Field::FirstDay, Field::LastDay]
        }
        (Field::Department, _) => &[Field::DepartmentId],
        (Field::Module, _) => &[Field::ModuleId],
        (Field::Temps, _) => &[Field::TempIds],
        (Field::Waiting, _) => &[Field::WaitingIds],
        (Field::Attendance, _) => &[Field::AttendanceIds],
        (Field::Done, _) => &[Field::DoneIds],
        (Field::Exempt, _) => &[Field::ExemptIds],
        (Field::After, _) => &[Field::AfterIds],
        // Empty is the whole module in one session, whatever its length.
        (Field::SessionMinutes, _) => &[Field::SessionMinutes, Field::Minutes],
        _ => one(field),
    }
}

/// A field by itself.
fn one(field: Field) -> &'static [Field] {
    ListKind::ALL
        .iter()
        .flat_map(|kind| kind.columns())
        .find(|column| column.field == field)
        .map(|column| std::slice::from_ref(&column.field))
        .unwrap_or_default()
}

/// Whether two entries of one noun agree in a field.
pub(super) fn agree(one: &AnyEntry, other: &AnyEntry, field: Field, names: Names<'_>) -> bool {
    let fields = compared(field, one.id().noun());
    fields.iter().all(|&field| one.cell(field, names) == other.cell(field, names))
}

/// The fields in which an entry differs from the one before it; of one that is new or gone, all that hold something.
/// The names of people are no fields of an entry.
pub(super) fn changes(
    before: Option<(&AnyEntry, Names<'_>)>,
    after: Option<(&AnyEntry, Names<'_>)>,
) -> Vec<FieldChange> {
    let Some((entry, _)) = after.or(before) else { return Vec::new() };
    let noun = entry.id().noun();
    let differs = |field: Field| {
        let fields =
            if matches!(field, Field::FirstDay | Field::LastDay | Field::Weeks | Field::SessionMinutes) {
                one(field)
            } else {
                compared(field, noun)
            };
        let cells = |side: Option<(&AnyEntry, Names<'_>)>| -> Vec<_> {
            fields.iter().map(|&field| side.and_then(|(entry, names)| entry.cell(field, names))).collect()
        };
        !fields.is_empty() && cells(before) != cells(after)
    };
    let text = |side: Option<(&AnyEntry, Names<'_>)>, field| {
        let cell = side.and_then(|(entry, names)| entry.cell(field, names));
        cell.map(|cell| cell.to_string()).unwrap_or_default()
    };
    let columns =
        list_of(noun).columns().iter().filter(|column| !column.is_hidden || column.field == Field::FollowUp);
    columns
        .filter(|column| differs(column.field))
        .map(|column| FieldChange {
            field: column.field,
            before: text(before, column.field),
            after: text(after, column.field),
        })
        .collect()
}

/// How a person is called otherwise than before.
pub(super) fn person_changes(before: Option<&Person>, after: &Person) -> Vec<FieldChange> {
    let number = |person: &Person| person.employee_no.clone().unwrap_or_default();
    let name = FieldChange {
        field: Field::Name,
        before: before.map(|person| person.name.clone()).unwrap_or_default(),
        after: after.name.clone(),
    };
    let number = FieldChange {
        field: Field::EmployeeNo,
        before: before.map(number).unwrap_or_default(),
        after: number(after),
    };
    [name, number].into_iter().filter(|change| change.before != change.after).collect()
}

/// Whether two persons agree in a field.
pub(super) fn persons_agree(one: &Person, other: &Person, field: Field) -> bool {
    match field {
        Field::Name => one.name == other.name,
        Field::EmployeeNo => one.employee_no == other.employee_no,
        _ => true,
    }
}

/// What a setting of a head is.
pub(super) fn setting_text(setting: Setting, head: &SeasonHead, names: Names<'_>) -> String {
    let row = SettingRow { setting, id: names.season.id(), head };
    row.cell(Field::SettingValue, names).map(|cell| cell.to_string()).unwrap_or_default()
}
