//! *Unntak*: how many trainers a department needs in one week. Without an id it is that of its department and week.

use skulder_season::dates::{Week, WeekRange};
use skulder_season::ids::{DepartmentId, Noun, WeekRuleId};
use skulder_season::limits;
use skulder_season::week_rule::WeekRule;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, text, whole};
use crate::lists::which::{self, hidden_one};
use crate::lists::{value, value::Reading};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let (calendar, is_exact) = (row.list.calendar, row.is_exact());
    let id = hidden_one(row, Field::Id).map(WeekRuleId::from);
    let there = id.as_ref().and_then(|id| draft.get::<WeekRule>(id));
    let department = which::department(row, draft);
    let department = row.needed(Field::Department, department, there.map(|there| there.department.clone()));
    let weeks = row.must(Field::Week, there.map(|there| vec![there.week]), |value| {
        let stretches = value::stretches(value, &calendar)?;
        let weeks = |days| WeekRange::touched_by(days).iter();
        Ok::<Reading<Vec<Week>>, CellWhy>(stretches.map(|days| days.into_iter().flat_map(weeks).collect()))
    });
    if let Some(weeks) = &weeks
        && id.is_some()
        && weeks.len() != 1
    {
        row.wrong(Field::Week, CellWhy::NotWeeks);
    }
    // What is not told is that of the exception there is.
    let there = there.or_else(|| of_week(draft, department.as_ref()?, *weeks.as_ref()?.first()?));
    let min_present =
        row.must(Field::MinPresent, there.map(|there| there.min_present), whole(&limits::COUNT));
    let reason = row.told(Field::Reason, text(is_exact, limits::TEXT));
    let reason = match reason {
        // The template writes an empty reason as an empty cell.
        crate::lists::row::Told::Emptied => Some(String::new()),
        reason => row.needed(Field::Reason, reason, there.map(|there| there.reason.clone())),
    };
    let (department, weeks, min_present, reason) = (department?, weeks?, min_present?, reason?);
    for week in weeks {
        row.notice_outside(week.days(), &[Field::Week]);
        let id = id.clone().or_else(|| of_week(draft, &department, week).map(|rule| rule.id.clone()));
        let id = id.unwrap_or_else(|| draft.new_id(Noun::WeekRule).into());
        row.put(WeekRule { id, department: department.clone(), week, min_present, reason: reason.clone() });
    }
    Some(())
}

/// The exception of a department and week.
fn of_week<'d>(draft: &'d Draft<'_>, department: &DepartmentId, week: Week) -> Option<&'d WeekRule> {
    draft.belonging::<WeekRule>(department.clone()).find(|rule| rule.week == week)
}

#[cfg(test)]
mod tests {
    use crate::lists::testing::desk;

    #[test]
    fn an_exception_is_that_of_its_department_and_week() {
        let mut desk = desk();
        let headers = "= WeekRules\nAvdeling | Uke | Minst til stede | Grunn\n";
        desk.check(
            &format!(
                "{headers}
                 Avdeling A | 26    | 2     | Flytting
                 Avdeling A | 27-28 | 0     | Stengt
                 Avdeling A | 26    | 2     | Flytting
                 Avdeling C | 26    | 2     | Flytting
                 Avdeling B | 60    | mange |"
            ),
            "2 new Avdeling A, 26
             3 new Avdeling A, 27-28
             4 unchanged Avdeling A, 26
             5 rejected Avdeling C, 26: A5 Unknown
             6 rejected Avdeling B, 60: B6 NoSuchWeek, C6 NotACount, D6 Empty",
        );
        assert_eq!(desk.season.week_rules().len(), 3);
        desk.check(
            &format!(
                "{headers}Avdeling A | 26 | 3 |\nAvdeling B | 29 | 1 | Kurs\nAvdeling B | 29 | 2 | Kurs"
            ),
            "2 changed Avdeling A, 26: MinPresent 2 > 3
             3 rejected Avdeling B, 29: C3 SaidOtherwise
             4 rejected Avdeling B, 29: C4 SaidOtherwise",
        );
    }
}
