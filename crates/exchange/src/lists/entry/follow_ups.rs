//! *Oppfølging*: deviations counted. Without an id a follow-up is that of its department, month, category and cause.

use skulder_season::follow_up::{FollowUp, FollowUpStatus, Severity};
use skulder_season::ids::{FollowUpId, Noun};
use skulder_season::limits;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::inquiries;
use crate::lists::places::Place;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, checked, text, whole, word};
use crate::lists::value::{self, Reading};
use crate::lists::which::{self, hidden_one};
use crate::lists::words::{CAUSES, FOLLOW_UP_STATUSES, SEVERITIES, key};
use crate::workbook::Value;

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let (calendar, is_exact) = (row.list.calendar, row.is_exact());
    let id = hidden_one(row, Field::Id).map(FollowUpId::from);
    let there = id.as_ref().and_then(|id| draft.get::<FollowUp>(id));
    let department = which::department(row, draft);
    let department = row.needed(Field::Department, department, there.map(|there| there.department.clone()));
    let month = row.must(Field::Month, there.map(|there| there.month), value::month);
    let category = match row.told(Field::Category, text(is_exact, limits::TEXT)) {
        Told::Emptied => Some(String::new()),
        category => row.needed(Field::Category, category, there.map(|there| there.category.clone())),
    };
    let cause = row.must(Field::Cause, there.map(|there| there.cause), word(&CAUSES));
    let there = there.or_else(|| {
        let (department, month, category, cause) = (department.as_ref()?, month?, category.as_ref()?, cause?);
        let place = Place::FollowUp(department.clone(), month, key(category), cause);
        draft.first_at(&place).filter(|_| id.is_none())
    });
    let count = row.must(Field::Count, there.map(|there| there.count), whole(&limits::COUNT));
    let as_of =
        row.optional(Field::AsOf, there.and_then(|there| there.as_of), |value| value::day(value, &calendar));
    let severity =
        row.may(Field::Severity, there.map(|there| there.severity), Severity::Normal, word(&SEVERITIES));
    let change_proposal =
        row.may(Field::ChangeProposal, there.map(|there| there.change_proposal), false, value::flag);
    let case_no = row.optional(
        Field::CaseNo,
        there.and_then(|there| there.case_no.clone()),
        text(is_exact, limits::TEXT),
    );
    let status = row.may(
        Field::Status,
        there.map(|there| there.status),
        FollowUpStatus::New,
        word(&FOLLOW_UP_STATUSES),
    );
    let inquiries =
        row.may(Field::Inquiries, there.map(|there| there.inquiries.clone()), Vec::new(), read_inquiries);
    let id = there.map(|there| there.id.clone()).or(id);
    row.put(FollowUp {
        id: id.unwrap_or_else(|| draft.new_id(Noun::FollowUp).into()),
        department: department?,
        month: month?,
        // The same written otherwise is the same.
        category: there.filter(|_| !is_exact).map(|there| there.category.clone()).or(category)?,
        cause: cause?,
        count: count?,
        as_of: as_of?,
        severity: severity?,
        change_proposal: change_proposal?,
        case_no: case_no?,
        status: status?,
        inquiries: inquiries?,
    });
    Some(())
}

fn read_inquiries(value: &Value) -> Result<Reading<Vec<skulder_season::follow_up::Inquiry>>, CellWhy> {
    let inquiries = inquiries::read(&value::exact(value)).ok_or(CellWhy::NotADay)?;
    for inquiry in &inquiries {
        checked(&inquiry.to, limits::TEXT)?;
    }
    Ok(Reading::plain(inquiries))
}

#[cfg(test)]
mod tests {
    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        let headers = "= FollowUps\nMåned | Avdeling | Kategori | Årsak | Antall | Status | Henvendelser\n";
        desk.check(&format!("{headers}{rows}"), expected);
        desk
    }

    #[test]
    fn deviations_are_those_of_their_department_month_category_and_cause() {
        let desk = check(
            desk(),
            "juni 2027 | Avdeling A | Legemidler | Kunnskapshull | 4 | | Helseplattformen, 1.6.2027
             6/2027    | Avdeling A | legemidler | Kunnskapshull | 4 | |
             juni 2027 | Avdeling A | Legemidler | Rutine        | 2 | Lukket |
             juni      | Avdeling C |            | Tåke          | mange | Glemt | ingen",
            "2 new Avdeling A, juni 2027, Legemidler
             3 unchanged Avdeling A, 6/2027, legemidler
             4 new Avdeling A, juni 2027, Legemidler
             5 rejected Avdeling C, juni: A5 NotAMonth, B5 Unknown, C5 Empty, D5 NotOneOf, E5 NotACount, F5 NotOneOf, G5 NotADay",
        );
        check(
            desk,
            "juni 2027 | Avdeling A | Legemidler | Kunnskapshull | 7 | Fulgt opp |",
            "2 changed Avdeling A, juni 2027, Legemidler: Count 4 > 7, Status Ny > Fulgt opp",
        );
    }
}
