//! *Unntak*: how many trainers a department needs in one week. Without an id it is that of its department and week.

use std::collections::BTreeSet;

use skulder_season::dates::{Week, WeekRange};
use skulder_season::ids::{DepartmentId, Noun, WeekRuleId};
use skulder_season::limits;
use skulder_season::week_rule::WeekRule;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::places::Place;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, text, whole};
use crate::lists::which::{self, hidden_one};
use crate::lists::{value, value::Reading};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let (calendar, is_exact) = (row.list.calendar, row.is_exact());
    let id = hidden_one(row, Field::Id).map(WeekRuleId::from);
    let there = id.as_ref().and_then(|id| draft.get::<WeekRule>(id));
    let department = which::department(row, draft);
    let department = row.needed(Field::Department, department, there.map(|there| there.department.clone()));
    let weeks = row.must(Field::Week, there.map(|there| [there.week].into()), |value| {
        let stretches = value::stretches(value, &calendar)?;
        let weeks = |days| WeekRange::touched_by(days).iter();
        Ok::<Reading<BTreeSet<Week>>, CellWhy>(
            stretches.map(|days| days.into_iter().flat_map(weeks).collect()),
        )
    });
    if let Some(weeks) = &weeks
        && id.is_some()
        && weeks.len() != 1
    {
        row.wrong(Field::Week, CellWhy::NotWeeks);
    }
    // What is not told is, week by week, that of the exception there is.
    let there: Vec<Option<&WeekRule>> = match (there, &department, &weeks) {
        (Some(there), ..) => vec![Some(there)],
        (None, Some(department), Some(weeks)) => {
            weeks.iter().map(|&week| of_week(draft, department, week)).collect()
        }
        _ => Vec::new(),
    };
    let are_all_there = !there.is_empty() && there.iter().all(Option::is_some);
    let min_present = row.must(Field::MinPresent, are_all_there.then_some(None), |value| {
        whole(&limits::COUNT)(value).map(|count| count.map(Some))
    });
    let reason = match row.told(Field::Reason, text(is_exact, limits::TEXT)) {
        // The template writes an empty reason as an empty cell.
        Told::Emptied => Told::Is(Some(String::new())),
        reason => reason.map(Some),
    };
    let reason = row.needed(Field::Reason, reason, are_all_there.then_some(None));
    let (department, weeks, min_present, reason) = (department?, weeks?, min_present?, reason?);
    for (week, there) in weeks.into_iter().zip(there) {
        row.notice_outside(week.days(), &[Field::Week]);
        let own = there.map(|there| there.id.clone());
        row.put(WeekRule {
            id: id.clone().or(own).unwrap_or_else(|| draft.new_id(Noun::WeekRule).into()),
            department: department.clone(),
            week,
            min_present: min_present.or(there.map(|there| there.min_present))?,
            reason: reason.clone().or(there.map(|there| there.reason.clone()))?,
        });
    }
    Some(())
}

/// The exception of a department and week.
fn of_week<'d>(draft: &'d Draft<'_>, department: &DepartmentId, week: Week) -> Option<&'d WeekRule> {
    draft.first_at(&Place::WeekRule(department.clone(), week))
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

    #[test]
    fn what_is_not_told_is_that_of_each_week() {
        let mut desk = desk();
        let headers = "= WeekRules\nAvdeling | Uke | Minst til stede | Grunn\n";
        desk.check(
            &format!("{headers}Avdeling A | 26 | 2 | Kurs\nAvdeling A | 27 | 2 | Flytting"),
            "2 new Avdeling A, 26\n3 new Avdeling A, 27",
        );
        desk.check(
            &format!("{headers}Avdeling A | 26-27 | 3 |\nAvdeling A | 27-28 | 3 |"),
            "2 changed Avdeling A, 26-27: MinPresent 2 > 3, MinPresent 2 > 3
             3 rejected Avdeling A, 27-28: D3 Empty",
        );
        desk.check(&format!("{headers}Avdeling A | 28, 27-28 | 3 | Ferie"), "2 new Avdeling A, 28, 27-28");
        assert_eq!(desk.season.week_rules().len(), 3);
    }
}
