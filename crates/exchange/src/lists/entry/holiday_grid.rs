//! Holidays as a grid: a person a row, a week or a day a column, a mark in each.
//!
//! Neighbours whose marks mean the same are one absence; where no column is there for a weekend, the days on both
//! sides of it are neighbours. What is blank says nothing. What a mark stands for beyond an absence is never kept.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::dates::{DateRange, Day};

use chrono::{Datelike, Weekday};

use super::away::Away;
use crate::lists::choices::Mark;
use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{List, Row};
use crate::lists::words::key;
use crate::lists::{value, who};
use crate::workbook::Value;

/// A mark as it is told from others: in capitals.
pub(in crate::lists) fn mark_of(value: &Value) -> String {
    value::shown(value).to_uppercase()
}

/// What a mark means: what the user said, else what it is taken for.
pub(in crate::lists) fn meaning_of(mark: &str, list: &List<'_>) -> Mark {
    list.said_of_mark(mark).unwrap_or_else(|| guessed(mark))
}

/// What a mark is taken for. One in brackets is a part of a week, as our own holiday list has it: which days, it does
/// not say, so it is left alone.
pub(in crate::lists) fn guessed(mark: &str) -> Mark {
    match key(mark).as_str() {
        mark if mark.starts_with('(') && mark.ends_with(')') => Mark::Present,
        "f" | "fe" | "ferie" | "x" | "1" => {
            Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Fixed }
        }
        "ø" | "ønske" | "ønsket" => {
            Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Wished }
        }
        _ => Mark::Away { kind: AbsenceKind::Unavailable, status: AbsenceStatus::Fixed },
    }
}

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<Vec<Away>> {
    let trainer = who::trainer(row, draft);
    let list = row.list;
    let mut stretches: Vec<(DateRange, AbsenceKind, AbsenceStatus)> = Vec::new();
    let mut has_marks = false;
    for &(column, days) in &list.spans {
        let Some(value) = row.value(column) else { continue };
        has_marks = true;
        if matches!(value, Value::Error(_)) {
            row.wrong_at(column, value, CellWhy::FormulaError);
            continue;
        }
        let Mark::Away { kind, status } = meaning_of(&mark_of(value), list) else { continue };
        match stretches.last_mut() {
            Some((before, its_kind, its_status))
                if (*its_kind, *its_status) == (kind, status) && are_neighbours(*before, days, list) =>
            {
                *before = joined(*before, days);
            }
            _ => stretches.push((days, kind, status)),
        }
    }
    if has_marks && !list.choice.is_some_and(|choice| choice.marks_confirmed) {
        row.wrong_whole(CellWhy::MarksUnconfirmed);
    }
    for (days, ..) in &stretches {
        row.notice_outside(*days, &[Field::Name, Field::LastName, Field::EmployeeNo]);
    }
    let trainer = trainer?;
    let away = |(days, kind, status)| Away {
        trainer: trainer.clone(),
        days,
        kind,
        status: Some(status),
        status_of_new: status,
        locked: None,
    };
    Some(stretches.into_iter().map(away).collect())
}

/// Whether nothing of the grid lies between two stretches, the second of which begins later.
fn are_neighbours(before: DateRange, after: DateRange, list: &List<'_>) -> bool {
    let mut between = before.last().iter_days().skip(1).take_while(|day| *day < after.first());
    let is_weekend = |day: Day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let is_drawn = |day: Day| list.spans.iter().any(|(_, days)| days.contains(day));
    between.all(|day| is_weekend(day) && !is_drawn(day))
}

fn joined(before: DateRange, after: DateRange) -> DateRange {
    DateRange::new(before.first(), before.last().max(after.last())).expect("what follows does not end before")
}

#[cfg(test)]
mod tests {
    use skulder_season::absence::{AbsenceKind, AbsenceStatus};

    use crate::lists::choices::{Mark, SheetChoice};
    use crate::lists::testing::{Desk, desk};

    /// The absences of a trainer, as "27..28 Holiday Fixed".
    fn absences(desk: &Desk, trainer: &str) -> Vec<String> {
        let mut absences: Vec<_> = desk.season.absences_of(&trainer.into()).collect();
        absences.sort_by_key(|absence| absence.days);
        let text = |one: &&std::sync::Arc<skulder_season::absence::Absence>| {
            format!("{:?} {:?} {:?}", one.days, one.kind, one.status)
        };
        absences.iter().map(text).collect()
    }

    #[test]
    fn neighbouring_weeks_of_one_meaning_are_one_absence() {
        let mut desk = desk().confirming_marks();
        desk.check(
            "= HolidayGrid
             Ansattnummer | Opplærer | u24 | u25 | u26 | u27 | u28 | u29 | u30
             101          | Ida Berg |     |     |     | F   | fe  |     | Ø
             103          | Ola Vik  | x   | K   | k   |     | 1   | 1   |
                          | Inga Moe |     |     |     |     |     |     |
             104          | Per Her  |     |     | F   |     | #REF! |   |",
            "2 new Ida Berg
             3 new Ola Vik
             4 rejected Inga Moe: B4 ConfirmSame
             5 rejected Per Her: A5 Unknown, G5 FormulaError",
        );
        assert_eq!(
            absences(&desk, "t-ida"),
            [
                "2027-07-05..=2027-07-11 Holiday Fixed",
                "2027-07-05..=2027-07-18 Holiday Fixed",
                "2027-07-12..=2027-07-18 Holiday Fixed",
                "2027-07-26..=2027-08-01 Holiday Wished",
            ],
            "two overlapped absences are no one of them"
        );
        assert_eq!(
            absences(&desk, "t-ola2"),
            [
                "2027-06-14..=2027-06-20 Holiday Fixed",
                "2027-06-21..=2027-07-04 Unavailable Fixed",
                "2027-07-12..=2027-07-25 Holiday Fixed",
            ]
        );
    }

    #[test]
    fn days_with_no_more_than_a_weekend_between_are_neighbours() {
        let mut desk = desk().confirming_marks();
        desk.check(
            "= HolidayGrid
             Ansattnummer | 2027-07-01 | 2027-07-02 | 2027-07-05 | 2027-07-06 | 2027-07-09 | 2027-07-10 | 2027-07-12
             103          | F          | F          | F          |            | F          |            | F",
            "2 new 103",
        );
        assert_eq!(
            absences(&desk, "t-ola2"),
            [
                "2027-07-01..=2027-07-05 Holiday Fixed",
                "2027-07-09..=2027-07-09 Holiday Fixed",
                "2027-07-12..=2027-07-12 Holiday Fixed",
            ],
            "a Saturday that is drawn and blank lies between"
        );
    }

    #[test]
    fn marks_wait_to_be_confirmed_and_mean_what_the_user_says() {
        let list = "= HolidayGrid
                    Ansattnummer | u24 | u25
                    103          | K   | F
                    101          |     | ";
        desk().check(list, "2 rejected 103: 2 MarksUnconfirmed\n3 unchanged 101");
        let away = Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Wished };
        let mut desk = desk().with(|choices| {
            let marks = [("K".to_owned(), away), ("F".to_owned(), Mark::Present)].into();
            let choice = SheetChoice { marks, marks_confirmed: true, ..SheetChoice::default() };
            choices.sheets.insert("list 1".into(), choice);
        });
        desk.check(list, "2 new 103\n3 unchanged 101");
        assert_eq!(absences(&desk, "t-ola2"), ["2027-06-14..=2027-06-20 Holiday Wished"]);
    }

    #[test]
    fn a_blank_says_nothing_and_takes_nothing_away() {
        let mut desk = desk().confirming_marks();
        desk.check("= HolidayGrid\nAnsattnummer | u26 | u27 | u28\n101 | F | | ", "2 new 101");
        assert_eq!(desk.season.absences_of(&"t-ida".into()).count(), 3);
    }
}
