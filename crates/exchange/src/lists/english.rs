//! What is wrong with a cell, in plain English, and what to do about it; for the terminal.
//!
//! Where the problem stands is said by whoever prints it. A value is repeated only as a reading of the cell itself.

use skulder_season::ids::Noun;
use skulder_season::refusal::Why;

use super::field::Field;
use super::preview::{CellProblem, CellWhy};

pub(super) fn reason(problem: &CellProblem) -> String {
    match &problem.why {
        CellWhy::Empty => "this must hold something; fill it in, or leave the row out".into(),
        CellWhy::FormulaError => "this is the error of a formula; put the value itself in its place".into(),
        CellWhy::NotAName => "this is no name of a person; write it as Fornavn Etternavn".into(),
        CellWhy::NotADay => "this is no day; write it as 5.7.2027".into(),
        CellWhy::AfterToday => "this day is still to come; put the day it was finished, or nothing".into(),
        CellWhy::OutOfBounds { min, max } => format!("this must be from {min} to {max}"),
        CellWhy::NotWeeks => "these are no weeks that can be told for sure; write them as 26-28, or 2027-W26".into(),
        CellWhy::NoSuchWeek => "the year has no such week; check the number, and the year".into(),
        CellWhy::NotACount => "this is no whole number; write it in digits alone".into(),
        CellWhy::NotAPercent => "this is no percentage; write it as 80 or 80 %".into(),
        CellWhy::NotATime => "this is no clock time; write it as 07:30".into(),
        CellWhy::NotADuration => "this is no length of time; write minutes as 90, or hours as 1,5 t".into(),
        CellWhy::NotAMonth => "this is no month; write it as 2027-06".into(),
        CellWhy::NotAFlag => "this is neither yes nor no; write Ja or Nei".into(),
        CellWhy::NotOneOf { words } => format!("this is none of the words that are known here; write {}", either(words)),
        CellWhy::TooLong { max } => format!("this is too long; use at most {max} characters"),
        CellWhy::IdentityNumber => IDENTITY_NUMBER.into(),
        CellWhy::Reversed => "the last comes before the first; check which is which".into(),
        CellWhy::Ambiguous { readings } => format!("this can be read as {}; write it in full", either(readings)),
        CellWhy::Unknown { noun } => unknown(*noun),
        CellWhy::SeveralKnown { noun, count } => {
            let tell = match noun {
                Noun::Trainer | Noun::Temp => "give the employee number, or the department",
                _ => "rename all but one, or give its code",
            };
            format!("{count} {} are known by this name; {tell}", many(*noun))
        }
        CellWhy::ConfirmSame => {
            "somebody of this name is there already; confirm that it is the same person (--match-names confirms all)"
                .into()
        }
        CellWhy::NameAndNumberDiffer { name } => {
            format!("the number belongs to {}, who is called otherwise here; correct the number or the name", name.0)
        }
        CellWhy::SaidOtherwise { sheet, row } => {
            format!("row {row} of the sheet {sheet} says otherwise; keep one of the two")
        }
        CellWhy::MarksUnconfirmed => {
            "nobody has confirmed what the marks of this grid mean; look at the legend and confirm it (--confirm-marks)"
                .into()
        }
        CellWhy::MissingColumn => match problem.field {
            Some(field) => format!("no column tells the {}; point out the column, or say what holds for every row", named(field)),
            None => "a column is missing; point out the column, or say what holds for every row".into(),
        },
        CellWhy::NotUnderstood => {
            "this holds no list that is known; say which list it is and where its headers are, or skip it".into()
        }
        CellWhy::NoSeason => "there is no season to bring this into; begin one first".into(),
        CellWhy::Refused { field, refusal } => refused(field, refusal),
    }
}

const IDENTITY_NUMBER: &str = "this holds a national identity number, which is never stored; remove it";

/// Words of which one is meant.
fn either(words: &[String]) -> String {
    match words {
        [] => "another word".into(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn unknown(noun: Noun) -> String {
    let what = one(noun);
    match noun {
        Noun::Trainer | Noun::Temp => {
            format!("no {what} is known by this name or number; check the spelling, or bring the list of {} first", many(noun))
        }
        Noun::Department => {
            "no department is known by this name or code; check the spelling, or let it be made (--make-departments)".into()
        }
        _ => format!("no {what} is known by this; check the spelling"),
    }
}

/// What the core refuses, in the words of a list.
fn refused(field: &str, why: &Why) -> String {
    let place = if field.is_empty() { String::new() } else { format!("{field}: ") };
    let why = match why {
        Why::Empty => "this must hold something; fill it in, or leave the row out".into(),
        Why::TooLong { max } => format!("this is too long; use at most {max} characters"),
        Why::OutOfBounds { min, max } => format!("this must be from {min} to {max}"),
        Why::NotADivisor { of } => format!("this must divide {of} without remainder; choose another number"),
        Why::NotBefore { other } => format!("this must not come after {other}; check which is which"),
        Why::TooManyWeeks { max } => format!("a season has at most {max} weeks; begin later or end earlier"),
        Why::OutsideSeason { first, last } => {
            format!("the season has the weeks {first} to {last}; choose one of them")
        }
        Why::IdentityNumber => IDENTITY_NUMBER.into(),
        Why::Unknown { entity } => {
            format!(
                "this needs {} that is neither there nor taken in; mend its own row first",
                a(entity.noun())
            )
        }
        Why::AlreadyThere { entity } => {
            format!("{} like it is there already; keep one of the two", a(entity.noun()))
        }
        Why::Overlaps { entity } => {
            format!("this overlaps {} of the same trainer; change one of the two", a(entity.noun()))
        }
        Why::NotASuperuser => {
            "only a superuser can be lent or have a position raised; choose a superuser".into()
        }
        Why::Circle => {
            "this module would come after itself, by way of others; take one step out of the circle".into()
        }
        Why::StillUsed { .. } => "this is still used by others; they must go first".into(),
        Why::ChangedSince => "somebody has changed this since; look at the file anew".into(),
        Why::MadeTheSeason => "what made the season cannot be undone; remove the season instead".into(),
        Why::NothingLeft => "nothing is left to undo or redo".into(),
    };
    place + &why
}

fn a(noun: Noun) -> String {
    let one = one(noun);
    let article = if one.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {one}")
}

fn one(noun: Noun) -> &'static str {
    match noun {
        Noun::Department => "department",
        Noun::Module => "module",
        Noun::WeekRule => "exception for a week",
        Noun::Trainer => "trainer",
        Noun::Loan => "loan",
        Noun::Raise => "raise",
        Noun::Absence => "absence",
        Noun::Temp => "temp",
        Noun::Wanted => "wanted cover",
        Noun::Shift => "shift",
        Noun::FollowUp => "follow-up",
        Noun::Session => "session",
        Noun::Assessment => "assessment",
    }
}

fn many(noun: Noun) -> String {
    format!("{}s", one(noun))
}

/// A field in a sentence.
fn named(field: Field) -> &'static str {
    match field {
        Field::Id
        | Field::DepartmentId
        | Field::TrainerId
        | Field::TempId
        | Field::ModuleId
        | Field::DoneIds
        | Field::ExemptIds
        | Field::AfterIds
        | Field::TempIds
        | Field::WaitingIds
        | Field::AttendanceIds => "id",
        Field::Name => "name",
        Field::FirstName => "first name",
        Field::LastName => "last name",
        Field::EmployeeNo => "employee number",
        Field::Department => "department",
        Field::Code => "department's code",
        Field::HomeCare => "home care",
        Field::MinPresent => "least number present",
        Field::TrainerKind => "kind of trainer",
        Field::Role => "role",
        Field::PositionPercent => "position in percent",
        Field::Tool => "tool",
        Field::WeeklyMinutes => "training time in a week",
        Field::FirstDay => "first day",
        Field::LastDay => "last day",
        Field::Weeks => "weeks",
        Field::FirstWeek => "first week",
        Field::LastWeek => "last week",
        Field::Week => "week",
        Field::AbsenceKind => "kind of absence",
        Field::Status => "status",
        Field::Locked => "lock",
        Field::LoanOrRaise => "loan or raise",
        Field::Engagement => "engagement",
        Field::Done => "finished modules",
        Field::Exempt => "waived modules",
        Field::Module => "module",
        Field::Completed => "completion",
        Field::Count => "count",
        Field::Reason => "reason",
        Field::Form => "form",
        Field::Minutes => "length",
        Field::SessionMinutes => "length of a session",
        Field::GroupMax => "size of the group",
        Field::TrainerTool => "trainer's tool",
        Field::TrainerKinds => "kinds of trainer",
        Field::TrainerRoles => "trainer's roles",
        Field::ForTools => "temps' tools",
        Field::ForRoles => "temps' roles",
        Field::ForEngagements => "temps' engagement",
        Field::HomeCareOnly => "limit to home care",
        Field::WindowFromDays => "first day of the window",
        Field::WindowToDays => "last day of the window",
        Field::After => "modules before it",
        Field::Trainer => "trainer",
        Field::Temps => "temps",
        Field::Waiting => "waiting list",
        Field::SessionKind => "kind of session",
        Field::Title => "title",
        Field::Date => "day",
        Field::Start => "start",
        Field::End => "end",
        Field::Times => "start and end",
        Field::Attendance => "attendance",
        Field::CancelReason => "reason for cancelling",
        Field::FollowUp => "follow-up",
        Field::Month => "month",
        Field::Category => "category",
        Field::Cause => "cause",
        Field::AsOf => "day it is counted to",
        Field::Severity => "severity",
        Field::ChangeProposal => "change proposed",
        Field::CaseNo => "case number",
        Field::Inquiries => "questions",
        Field::Body => "body",
        Field::Judgement => "judgement",
        Field::Line => "line",
        Field::Setting => "setting",
        Field::SettingValue => "setting's value",
        Field::FirstChoice => "first choice",
        Field::SecondChoice => "second choice",
        Field::ThirdChoice => "third choice",
        Field::FourthChoice => "fourth choice",
    }
}

#[cfg(test)]
mod tests {
    use skulder_season::ids::{DepartmentId, TrainerId};

    use super::*;

    fn said(why: CellWhy, field: Option<Field>) -> String {
        let (sheet, cell, value) = ("Ark1".into(), "B14".into(), "Ida Berg".into());
        reason(&CellProblem { sheet, row: Some(14), column: Some(1), cell, field, value, why })
    }

    #[test]
    fn a_reason_says_what_to_do_and_repeats_no_value() {
        let words = || vec!["Ja".to_owned(), "Nei".to_owned()];
        for why in [
            CellWhy::Empty,
            CellWhy::FormulaError,
            CellWhy::NotAName,
            CellWhy::NotADay,
            CellWhy::AfterToday,
            CellWhy::NotWeeks,
            CellWhy::NoSuchWeek,
            CellWhy::NotACount,
            CellWhy::NotAPercent,
            CellWhy::NotATime,
            CellWhy::NotADuration,
            CellWhy::NotAMonth,
            CellWhy::NotAFlag,
            CellWhy::NotOneOf { words: words() },
            CellWhy::TooLong { max: 200 },
            CellWhy::IdentityNumber,
            CellWhy::Reversed,
            CellWhy::Ambiguous { readings: words() },
            CellWhy::Unknown { noun: Noun::Trainer },
            CellWhy::Unknown { noun: Noun::Department },
            CellWhy::Unknown { noun: Noun::Module },
            CellWhy::SeveralKnown { noun: Noun::Temp, count: 2 },
            CellWhy::ConfirmSame,
            CellWhy::NameAndNumberDiffer { name: "Per Vik".into() },
            CellWhy::SaidOtherwise { sheet: "Ark2".into(), row: 3 },
            CellWhy::MarksUnconfirmed,
            CellWhy::MissingColumn,
            CellWhy::NotUnderstood,
            CellWhy::NoSeason,
            CellWhy::Refused { field: "loan".into(), refusal: Why::NotASuperuser },
        ] {
            let text = said(why, Some(Field::Weeks));
            assert!(text.contains(';'), "it says what to do: {text}");
            assert!(!text.contains("Ida"), "where and what it is, is said elsewhere: {text}");
            assert!(!text.starts_with(char::is_uppercase), "it goes on a sentence: {text}");
        }
    }

    #[test]
    fn words_are_listed_and_nouns_have_their_article() {
        let words = ["a", "b", "c"].map(str::to_owned).to_vec();
        assert!(said(CellWhy::NotOneOf { words }, None).ends_with("write a, b or c"));
        let department = Why::Unknown { entity: DepartmentId::from("d-1").into() };
        let text = said(CellWhy::Refused { field: "department".into(), refusal: department }, None);
        assert!(text.starts_with("department: this needs a department"), "{text}");
        assert!(!text.contains("d-1"), "an id says nothing to whoever reads a list");
        let trainer = Why::Overlaps { entity: TrainerId::from("t-1").into() };
        assert!(
            said(CellWhy::Refused { field: String::new(), refusal: trainer }, None)
                .starts_with("this overlaps a")
        );
    }
}
