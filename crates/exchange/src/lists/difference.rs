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

/// The fields by which an entry is compared in a field: ids in the place of names. None where the field is another
/// entry's.
fn compared(field: &Field, noun: Noun) -> &[Field] {
    match (field, noun) {
        (Field::Department, Noun::Absence | Noun::Shift)
        | (Field::EmployeeNo, Noun::Absence | Noun::Shift | Noun::Loan | Noun::Raise)
        | (Field::Name | Field::EmployeeNo, Noun::Trainer | Noun::Temp) => &[],
        (Field::Name, Noun::Absence | Noun::Loan | Noun::Raise) | (Field::Trainer, _) => &[Field::TrainerId],
        (Field::Name, Noun::Shift) => &[Field::TrainerId, Field::TempId],
        (Field::Department, _) => &[Field::DepartmentId],
        (Field::Module, _) => &[Field::ModuleId],
        (Field::Temps, _) => &[Field::TempIds],
        (Field::Waiting, _) => &[Field::WaitingIds],
        (Field::Attendance, _) => &[Field::AttendanceIds],
        (Field::Done, _) => &[Field::DoneIds],
        (Field::Exempt, _) => &[Field::ExemptIds],
        (Field::After, _) => &[Field::AfterIds],
        (own, _) => std::slice::from_ref(own),
    }
}

/// Whether two entries of one noun agree in a field.
pub(super) fn agree(one: &AnyEntry, other: &AnyEntry, field: Field, names: Names<'_>) -> bool {
    let fields = match (field, one.id().noun()) {
        // Written in weeks or in days.
        (Field::FirstDay | Field::LastDay | Field::Weeks, Noun::Absence) => {
            &[Field::Weeks, Field::FirstDay, Field::LastDay]
        }
        // Empty is the whole module in one session, whatever its length.
        (Field::SessionMinutes, _) => &[Field::SessionMinutes, Field::Minutes][..],
        (_, noun) => compared(&field, noun),
    };
    fields.iter().all(|&field| one.cell(field, names) == other.cell(field, names))
}

/// An entry and what is called how beside it.
type Side<'a> = Option<(&'a AnyEntry, Names<'a>)>;

/// The fields in which an entry differs from the one before it; of one that is new or gone, all that hold something.
/// The names of people are no fields of an entry.
pub(super) fn changes(before: Side<'_>, after: Side<'_>) -> Vec<FieldChange> {
    let Some((entry, _)) = after.or(before) else { return Vec::new() };
    let noun = entry.id().noun();
    let cell = |side: Side<'_>, field| side.and_then(|(entry, names)| entry.cell(field, names));
    let text = |side: Side<'_>, field| cell(side, field).map(|cell| cell.to_string()).unwrap_or_default();
    // A session's follow-up is hidden with the ids, and has no other column.
    let columns = list_of(noun).columns().iter();
    let columns = columns.filter(|column| !column.is_hidden || column.field == Field::FollowUp);
    let differs =
        |field| compared(field, noun).iter().any(|&field| cell(before, field) != cell(after, field));
    columns
        .filter(|column| differs(&column.field))
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
