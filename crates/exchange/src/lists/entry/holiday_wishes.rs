//! Wished holidays: a person a row, the first to the fourth choice of weeks. One choice is taken, as a wished holiday;
//! the others are read too, and not kept.

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::dates::DateRange;

use super::away::Away;
use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::{CellNoticeWhat, CellWhy};
use crate::lists::row::{Row, Told};
use crate::lists::{value, who};

const CHOICES: [Field; 4] =
    [Field::FirstChoice, Field::SecondChoice, Field::ThirdChoice, Field::FourthChoice];

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<Vec<Away>> {
    let calendar = row.list.calendar;
    let trainer = who::trainer(row, draft);
    let told = CHOICES.map(|field| row.told(field, |value| value::stretches(value, &calendar)));
    let filled: Vec<usize> = (0..CHOICES.len()).filter(|&place| told[place] != Told::Nothing).collect();
    let taken = match row.said.choice {
        Some(choice) => {
            let place = usize::from(choice).wrapping_sub(1);
            let Some(&field) = CHOICES.get(place) else {
                row.wrong_whole(CellWhy::OutOfBounds { min: 1, max: CHOICES.len() as i64 });
                return None;
            };
            if told[place] == Told::Nothing {
                row.lacks(field);
                return None;
            }
            Some(place)
        }
        None => filled.first().copied(),
    };
    // Whoever wishes nothing has said nothing.
    let Some(place) = taken else { return trainer.map(|_| Vec::new()) };
    let weeks: &[DateRange] = told[place].is().map(Vec::as_slice).unwrap_or_default();
    if (filled.len() > 1 || place > 0)
        && let Some(cell) = row.cell(CHOICES[place])
    {
        row.notice(cell, CellNoticeWhat::ChoiceTaken { choice: place as u8 + 1 });
    }
    for days in weeks {
        row.notice_outside(*days, &[CHOICES[place]]);
    }
    let trainer = trainer?;
    let away = |&days: &DateRange| Away {
        trainer: trainer.clone(),
        days,
        kind: AbsenceKind::Holiday,
        status: Some(AbsenceStatus::Wished),
        status_of_new: AbsenceStatus::Wished,
        locked: None,
    };
    Some(weeks.iter().map(away).collect())
}

#[cfg(test)]
mod tests {
    use crate::lists::preview::CellNoticeWhat;
    use crate::lists::testing::{Desk, desk};

    fn weeks(desk: &Desk) -> Vec<String> {
        desk.season.absences_of(&"t-ola2".into()).map(|one| format!("{:?}", one.days)).collect()
    }

    #[test]
    fn the_first_choice_that_is_filled_is_taken_as_a_wish() {
        let list = "= HolidayWishes
             Ansattnummer | 1. valg | 2. valg | 3. valg | 4. valg
             103          | 26-27   | 29-30   |         |
             101          |         | 24      |         |
             101          |         |         |         |
             103          | 26      | ikke 53 |         |";
        let mut desk = desk();
        let rows = desk.bring(list).rows;
        let taken: Vec<Option<&CellNoticeWhat>> =
            rows.iter().map(|row| row.notices.first().map(|notice| &notice.what)).collect();
        let choice = |choice| CellNoticeWhat::ChoiceTaken { choice };
        assert_eq!(taken, [Some(&choice(1)), Some(&choice(2)), None, Some(&choice(1))]);
        assert_eq!(weeks(&desk), ["2027-06-28..=2027-07-11"]);
        self::desk().check(
            list,
            "2 new 103
             3 new 101
             4 unchanged 101
             5 rejected 103: C5 NotWeeks",
        );
    }

    #[test]
    fn the_user_chooses_another() {
        let mut desk = desk().saying(2, |row| row.choice = Some(2));
        desk.check("= HolidayWishes\nAnsattnummer | 1. valg | 2. valg\n103 | 26-27 | 29-30", "2 new 103");
        assert_eq!(weeks(&desk), ["2027-07-19..=2027-08-01"]);
        let desk = self::desk().saying(2, |row| row.choice = Some(2));
        let rows = desk.look("= HolidayWishes\nAnsattnummer | 1. valg | 2. valg\n103 | 26-27 | ").rows;
        assert_eq!(rows[0].problems[0].cell, "C2", "there is no second choice");
    }
}
